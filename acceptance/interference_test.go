package acceptance_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/ent"
	"maillage/ent/draftrevision"
	"maillage/ent/exactcount"
	"maillage/internal/apitest"
	"maillage/internal/store"
)

// How much the test tries: perturbations, and operations after each. MAILLAGE_INTERFERENCE sets
// the operations.
const (
	perturbations = 50
	tries         = 200
)

// TestNonInterference changes what a role may not see, and asks at random, as that role, the world
// as it was and the world as it is now: not one byte may differ. Texts of drafts and of withdrawn
// records, notes, interests, addresses of people, exact counts that stay on their side of the rule:
// all are changed; filters, orders, totals, cursors, node, and what is on viewer are asked.
func TestNonInterference(t *testing.T) {
	if underRace {
		t.Skip("runs without the race detector, apart")
	}
	s := schema(t)
	made := newWorld(t, apitest.SQLite(t))
	file := made.file(t)
	times := tries
	if n, err := strconv.Atoi(os.Getenv("MAILLAGE_INTERFERENCE")); err == nil {
		times = n
	}
	before, after := made.again(t, file), made.again(t, file)
	before.useTokens(t)
	after.useTokens(t)
	asked, answered := 0, 0
	for n := range perturbations {
		random := rand.New(rand.NewPCG(uint64(n), 7)) //nolint:gosec // the same on every run
		perturb(t, after.Store, random)
		g := generator{schema: s, random: random, world: made}
		for range times {
			// Those of the own side, who may not see what was changed on the other.
			role := roles[random.IntN(len(roles)-1)] // but UMQ
			query := g.operation(role != "ANONYMOUS")
			a, b := before.Post(t, query, nil, before.headers(role)...), after.Post(t, query, nil, after.headers(role)...)
			asked++
			if len(a.Errors) == 0 {
				answered++
			}
			if string(a.Data) != string(b.Data) || fmt.Sprint(a.Errors) != fmt.Sprint(b.Errors) || a.Status != b.Status {
				t.Fatalf("perturbation %d: %s as %s:\n%s %+v\n%s %+v", n, query, role, a.Data, a.Errors, b.Data, b.Errors)
			}
		}
	}
	if answered < asked*3/4 {
		t.Errorf("only %d of %d operations were answered: the test proves little", answered, asked)
	}
}

// useTokens lets every token note that it was used, so that the time of it is the same in both
// worlds.
func (w *world) useTokens(t *testing.T) {
	for _, r := range roles {
		w.Post(t, "{ viewer { id } }", nil, w.headers(r)...)
	}
}

// perturb changes, on the other side, what nobody but its owner and UMQ may see.
func perturb(t *testing.T, s *store.Store, random *rand.Rand) {
	t.Helper()
	word := func() string { return fmt.Sprintf("autre chose %d", random.IntN(1e9)) }
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		for _, d := range tx.Draft.Query().AllX(ctx) {
			if d.CityCode != cityOf[other] && d.OrganizationCode != organizationOf[other] {
				continue
			}
			c := d.Content
			c.TitleFr, c.Place, c.SummaryFr = word(), word(), word()
			tx.DraftRevision.Delete().Where(draftrevision.DraftID(d.ID)).ExecX(ctx)
			tx.Draft.UpdateOne(d).SetContent(c).SetNote(word()).SetVersion(random.IntN(90) + 10).ExecX(ctx)
		}
		for _, w := range tx.Withdrawal.Query().AllX(ctx) {
			if w.CityCode == cityOf[other] {
				tx.Withdrawal.UpdateOne(w).SetReason(word()).SetTitle(word()).ExecX(ctx)
			}
		}
		for _, i := range tx.Interest.Query().AllX(ctx) {
			if i.CityCode == cityOf[other] {
				tx.Interest.UpdateOne(i).SetMessage(word()).SetVersion(random.IntN(90) + 1).ExecX(ctx)
			}
		}
		for _, u := range tx.User.Query().AllX(ctx) {
			if u.CityCode != cityOf[own] && u.OrganizationCode != organizationOf[own] && u.Role != "MIFI" {
				address := fmt.Sprintf("x%d-%s@ailleurs.example", random.IntN(1e9), strings.ToLower(u.ID))
				tx.User.UpdateOne(u).SetEmail(address).SetEmailKey(address).SetFunction(word()).ExecX(ctx)
			}
		}
		for _, c := range tx.ExactCount.Query().Where(exactcount.CityCode(cityOf[other])).AllX(ctx) {
			u := tx.ExactCount.UpdateOne(c).SetNote(word()).SetVersion(random.IntN(90) + 1)
			if c.Value < 5 {
				u.SetValue(random.IntN(5)) // masked all the same
			} else {
				u.SetValue((c.Value+2)/5*5 - 2 + random.IntN(5)) // rounded to the same
			}
			u.ExecX(ctx)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// generator makes valid operations at random.
type generator struct {
	schema *ast.Schema
	random *rand.Rand
	world  *world
}

// operation asks two things at the root, one of them of viewer where there is one.
func (g generator) operation(signedIn bool) string {
	var fields []*ast.FieldDefinition
	for _, f := range g.schema.Query.Fields {
		if !strings.HasPrefix(f.Name, "__") && f.Name != "viewer" && f.Name != "rateLimit" && f.Name != "enumerations" {
			fields = append(fields, f)
		}
	}
	query := "{ a: " + g.field(fields[g.random.IntN(len(fields))], 3)
	if signedIn && g.random.IntN(2) == 0 {
		viewer := g.schema.Types["Viewer"].Fields
		f := viewer[g.random.IntN(len(viewer))]
		query += " viewer { " + g.field(f, 3) + " }"
	}
	return query + " }"
}

// field asks for a field with arguments at random.
func (g generator) field(f *ast.FieldDefinition, depth int) string {
	var args []string
	for _, a := range f.Arguments {
		switch {
		case a.Name == "first":
			args = append(args, fmt.Sprintf("first: %d", 1+g.random.IntN(6)))
		case a.Name == "last" || a.Name == "before" || a.Name == "after":
		case a.Type.NonNull && a.DefaultValue == nil || g.random.IntN(3) == 0:
			args = append(args, a.Name+": "+g.value(a.Type, 2))
		}
	}
	text := f.Name
	if len(args) > 0 {
		text += "(" + strings.Join(args, ", ") + ")"
	}
	return text + g.selection(f.Type.Name(), depth)
}

func (g generator) selection(typ string, depth int) string {
	def := g.schema.Types[typ]
	if def.IsLeafType() {
		return ""
	}
	fields := []string{"__typename"}
	for _, f := range def.Fields {
		leaf := g.schema.Types[f.Type.Name()].IsLeafType()
		switch {
		case strings.HasPrefix(f.Name, "__") || !leaf && depth == 0:
		case leaf && g.random.IntN(3) > 0, !leaf && (f.Name == "nodes" || g.random.IntN(6) == 0):
			fields = append(fields, g.field(f, depth-1))
		}
	}
	return " { " + strings.Join(fields, " ") + " }"
}

// words are texts that filters are asked about, those of what is hidden among them.
var words = []string{"SECRET", "SECRET-other", "fiche", "inventée", "accueil", "87090", "49058", "08", "17", "HI-01", "HI-03", "RI-05", "PROMIS", "INICI", "P011", "PAC", "fr", "autre", "x", ""}

// value is a value of an input type at random.
func (g generator) value(t *ast.Type, depth int) string {
	if t.Elem != nil {
		return "[" + g.value(t.Elem, depth) + "]"
	}
	def := g.schema.Types[t.Name()]
	switch {
	case def.Kind == ast.Enum:
		return def.EnumValues[g.random.IntN(len(def.EnumValues))].Name
	case def.Kind == ast.InputObject:
		var fields []string
		for _, f := range def.Fields {
			nested := f.Name == "and" || f.Name == "or" || f.Name == "not"
			if f.Type.NonNull && f.DefaultValue == nil || depth > 0 && g.random.IntN(len(def.Fields)) < 2 && (!nested || depth > 1) {
				fields = append(fields, f.Name+": "+g.value(f.Type, depth-1))
			}
		}
		return "{ " + strings.Join(fields, ", ") + " }"
	}
	switch t.Name() {
	case "Int":
		return strconv.Itoa(g.random.IntN(40))
	case "Float":
		return "3"
	case "Boolean":
		return strconv.FormatBool(g.random.IntN(2) == 0)
	case "Date":
		return strconv.Quote(strconv.Itoa(2015 + g.random.IntN(12)))
	case "Time":
		return `"2026-01-01T00:00:00Z"`
	case "ID":
		return strconv.Quote(g.identifier())
	}
	return strconv.Quote(words[g.random.IntN(len(words))])
}

// identifier is that of something, hidden or not.
func (g generator) identifier() string {
	ids := []string{"pra_P011", "hir_P002", "cit_87090", "reg_08"}
	for _, x := range g.world.objects {
		ids = append(ids, x.ID, x.Contribution)
	}
	id := ids[g.random.IntN(len(ids))]
	if id == "" {
		return "ind_HI-01"
	}
	return id
}
