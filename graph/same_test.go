package graph_test

import (
	"context"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"maillage/data"
	"maillage/internal/apitest"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/migrate"
	"maillage/internal/pgtest"
	"maillage/internal/sample"
)

// TestBothDatabasesAnswerTheSame compares, byte by byte, each list in each order, and what filters
// on text find; on a third database too, whose own collation sorts as French dictionaries do.
func TestBothDatabasesAnswerTheSame(t *testing.T) {
	said := map[string]map[string]string{}
	apitest.Each(t, func(t *testing.T, api *apitest.API) { said[dialectOf(api)] = allAnswers(t, api) })
	t.Run("postgres in French order", func(t *testing.T) {
		api := inFrench(t)
		said["postgres in French order"] = allAnswers(t, api)
	})
	if len(said["sqlite"]) < 100 {
		t.Fatalf("%d answers only", len(said["sqlite"]))
	}
	for name, other := range said {
		for _, query := range slices.Sorted(maps.Keys(said["sqlite"])) {
			if want := said["sqlite"][query]; other[query] != want {
				t.Errorf("%s\n%s says %s\nsqlite says %s", query, name, difference(other[query], want), difference(want, other[query]))
			}
		}
	}
}

// dialectOf names the database as people do.
func dialectOf(api *apitest.API) string { return strings.TrimSuffix(api.Dialect, "3") }

// difference returns the part of a around the first byte in which it differs from b.
func difference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return "…" + a[max(0, i-200):min(len(a), i+200)] + "…"
}

// wordsToFind have accents, capitals and ligatures; patterns of LIKE among them.
var wordsToFind = []string{"montreal", "MONTRÉAL", "québec", "Quebec", "saint", "st", "l'", "é", "%", "_", "accueil", "ÉLÈVES", "œuvre"}

func allAnswers(t *testing.T, api *apitest.API) map[string]string {
	t.Helper()
	schema, said := introspect(t, api), map[string]string{}
	tell := func(query string, vars map[string]any) {
		answer := api.Post(t, query, vars)
		if len(answer.Errors) > 0 {
			t.Fatalf("%s: %+v", query, answer.Errors)
		}
		said[query+fmt.Sprint(vars)] = string(answer.Data)
	}
	for _, c := range schema.connections(t) {
		if c.Parent != "Query" {
			continue
		}
		fields := strings.Join(schema.leaves(c.Node), " ")
		for _, keys := range c.orders() {
			args := []string{"first: 200"}
			if keys != nil {
				args = append(args, orderBy(keys))
			}
			tell("{ "+c.Field+c.arguments(args...)+" { totalCount pageInfo { endCursor } nodes { "+fields+" } } }", nil)
		}
	}
	for _, words := range wordsToFind {
		tell(`query($w: String!) {
			cities(where: { search: $w }) { totalCount nodes { id } }
			contributions(where: { titleContains: $w }) { totalCount nodes { id } }
			practices(where: { titleContains: $w }) { totalCount nodes { id } }
		}`, map[string]any{"w": words})
	}
	return said
}

// leaves lists the fields of a type that need no selection and no argument.
func (s schemaInfo) leaves(typ string) (names []string) {
	for _, f := range s[typ].Fields {
		kind := f.Type.named().Kind
		if kind != "SCALAR" && kind != "ENUM" {
			continue
		}
		if !slices.ContainsFunc(f.Args, func(a struct {
			Name string
			Type typeRef
		}) bool {
			return a.Type.Kind == "NON_NULL"
		}) {
			names = append(names, f.Name)
		}
	}
	return names
}

// inFrench serves the sample from a PostgreSQL database that collates by the rules of Canadian
// French, which sort « é » among the e and set case aside.
func inFrench(t *testing.T) *apitest.API {
	t.Helper()
	address := frenchDatabase(t)
	api := apitest.Serve(t, address)
	ctx := t.Context()
	if _, err := migrate.Up(ctx, api.Store); err != nil {
		t.Fatal(err)
	}
	starter, err := directory.Starter(data.Directory())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := api.Hub.LoadDirectory(ctx, starter, hub.DirectoryOptions{}); err != nil {
		t.Fatal(err)
	}
	set, err := sample.Read(data.Sample())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := api.Hub.LoadSample(ctx, set, hub.SampleOptions{}); err != nil {
		t.Fatal(err)
	}
	return api
}

func frenchDatabase(t *testing.T) string {
	t.Helper()
	const name = "in_french"
	server := pgtest.URL(t)
	run := func(statement string) error {
		conn, err := pgx.Connect(context.Background(), server)
		if err != nil {
			return err
		}
		defer conn.Close(context.Background()) //nolint:errcheck // of a test
		_, err = conn.Exec(context.Background(), statement)
		return err
	}
	if err := run("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-CA' LOCALE 'C'"); err != nil {
		t.Skipf("this PostgreSQL makes no database in French order: %v", err)
	}
	t.Cleanup(func() {
		if err := run("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	address, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	address.Path = "/" + name
	return address.String()
}
