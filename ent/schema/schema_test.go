package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func annotation(t *testing.T, a gen.Annotations) (out entgql.Annotation) {
	t.Helper()
	b, err := json.Marshal(a[out.Name()])
	if err != nil {
		t.Fatal(err)
	}
	if string(b) == "null" {
		return out
	}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func load(t *testing.T) *gen.Graph {
	t.Helper()
	g, err := entc.LoadGraph(".", &gen.Config{Features: []gen.Feature{gen.FeatureModifier, gen.FeatureExecQuery, gen.FeatureUpsert}})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestOrdersAreTotal: ordering by a nullable column loses rows, and ordering by an edge breaks the
// second page where several keys may be given.
func TestOrdersAreTotal(t *testing.T) {
	orders := 0
	for _, n := range load(t).Nodes {
		for _, f := range n.Fields {
			if annotation(t, f.Annotations).OrderField == "" {
				continue
			}
			orders++
			if f.Optional || f.Nillable {
				t.Errorf("%s.%s: a list may not be ordered by a column that may be null", n.Name, f.Name)
			}
		}
		for _, e := range n.Edges {
			if annotation(t, e.Annotations).OrderField != "" {
				t.Errorf("%s.%s: a list may not be ordered by an edge", n.Name, e.Name)
			}
		}
	}
	if orders < 20 {
		t.Errorf("only %d orders were seen: does the test still find them?", orders)
	}
}

// TestTextOrdersAreFolded: names and titles are ordered by their folded twin, for the databases
// collate accents and case differently.
func TestTextOrdersAreFolded(t *testing.T) {
	for _, n := range load(t).Nodes {
		for _, f := range n.Fields {
			if annotation(t, f.Annotations).OrderField == "" || !f.IsString() || f.IsEnum() {
				continue
			}
			if !strings.HasSuffix(f.Name, "_key") && f.Name != "agreed_on" {
				t.Errorf("%s.%s: order by a folded *_key column instead", n.Name, f.Name)
			}
		}
	}
}

// TestForeignKeysAreIndexed: neither database indexes them by itself.
func TestForeignKeysAreIndexed(t *testing.T) {
	keys := 0
	for _, n := range load(t).Nodes {
		for _, fk := range n.ForeignKeys {
			keys++
			indexed := false
			for _, i := range n.Indexes {
				indexed = indexed || i.Columns[0] == fk.Field.StorageKey()
			}
			if !indexed {
				t.Errorf("%s.%s: a foreign key without an index", n.Name, fk.Field.StorageKey())
			}
		}
	}
	if keys < 30 {
		t.Errorf("only %d foreign keys were seen: does the test still find them?", keys)
	}
}

// TestListsAreConnections: every edge to many that the API shows is a Relay connection.
func TestListsAreConnections(t *testing.T) {
	for _, n := range load(t).Nodes {
		if annotation(t, n.Annotations).Skip.Is(entgql.SkipType) {
			continue // the private shelf: its lists are written by hand
		}
		for _, e := range n.Edges {
			a := annotation(t, e.Annotations)
			if !e.Unique && !a.Skip.Is(entgql.SkipType) && !a.RelayConnection {
				t.Errorf("%s.%s: a list that can grow is a connection", n.Name, e.Name)
			}
		}
	}
}

// TestEverythingIsDescribed: each field and edge that the API shows says what it is in French and
// in English.
func TestEverythingIsDescribed(t *testing.T) {
	for _, n := range load(t).Nodes {
		if annotation(t, n.Annotations).Skip.Is(entgql.SkipType) {
			continue
		}
		for _, f := range n.Fields {
			if !annotation(t, f.Annotations).Skip.Is(entgql.SkipType) && !strings.Contains(f.Comment(), "\n\nEN: ") {
				t.Errorf("%s.%s: no description in both languages", n.Name, f.Name)
			}
		}
		for _, e := range n.Edges {
			if !annotation(t, e.Annotations).Skip.Is(entgql.SkipType) && !strings.Contains(e.Comment(), "\n\nEN: ") {
				t.Errorf("%s.%s: no description in both languages", n.Name, e.Name)
			}
		}
	}
}

// TestPrivateTypesAreApart: no edge leads from the public graph to a type that the API does not
// know, so that no filter, order or count can reach it.
func TestPrivateTypesAreApart(t *testing.T) {
	for _, n := range load(t).Nodes {
		private := annotation(t, n.Annotations).Skip.Is(entgql.SkipType)
		for _, e := range n.Edges {
			if private != annotation(t, e.Type.Annotations).Skip.Is(entgql.SkipType) {
				t.Errorf("%s.%s leads from one shelf to the other", n.Name, e.Name)
			}
		}
	}
}
