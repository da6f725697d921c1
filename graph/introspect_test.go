package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// typeRef is a type as introspection gives it.
type typeRef struct {
	Kind, Name string
	OfType     *typeRef
}

// named returns the type without its wrappers.
func (t typeRef) named() typeRef {
	for t.OfType != nil {
		t = *t.OfType
	}
	return t
}

type fieldInfo struct {
	Name string
	Type typeRef
	Args []struct {
		Name string
		Type typeRef
	}
}

// arg returns the type of an argument; nameless when there is none.
func (f fieldInfo) arg(name string) (t typeRef) {
	for _, a := range f.Args {
		if a.Name == name {
			t = a.Type
		}
	}
	return t.named()
}

type typeInfo struct {
	Name, Kind    string
	EnumValues    []struct{ Name string }
	Fields        []fieldInfo
	PossibleTypes []struct{ Name string }
}

// schemaInfo is what the API says of itself.
type schemaInfo map[string]typeInfo

func introspect(t *testing.T, api *apitest.API) schemaInfo {
	t.Helper()
	var got struct {
		Schema struct{ Types []typeInfo } `json:"__schema"`
	}
	api.Ask(t, `{ __schema { types {
		name kind
		enumValues(includeDeprecated: true) { name }
		possibleTypes { name }
		fields(includeDeprecated: true) { name type { ...T } args { name type { ...T } } }
	} } }
	fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`, nil, &got)
	s := schemaInfo{}
	for _, typ := range got.Schema.Types {
		s[typ.Name] = typ
	}
	return s
}

// connection is a field that lists, page by page.
type connection struct {
	Parent   string // type; Query for a list at the root
	Field    string
	Node     string   // type of its objects
	Orders   []string // values of its order field
	Examples bool     // it has the argument examples
}

func (c connection) String() string { return c.Parent + "." + c.Field }

// public tells the root and the objects of the public graph from those of the private shelf, which
// no identifier leads to.
func (s schemaInfo) public(typ string) bool {
	return typ == "Query" || slices.ContainsFunc(s["Node"].PossibleTypes, func(p struct{ Name string }) bool { return p.Name == typ })
}

// connections finds every connection of the public graph.
func (s schemaInfo) connections(t *testing.T) (all []connection) {
	t.Helper()
	for _, typ := range s {
		if typ.Kind != "OBJECT" || !s.public(typ.Name) {
			continue
		}
		for _, f := range typ.Fields {
			if f.arg("first").Name == "" {
				continue
			}
			c := connection{Parent: typ.Name, Field: f.Name, Examples: f.arg("examples").Name != ""}
			edge := s.field(f.Type.named().Name, "edges").Type.named().Name
			c.Node = s.field(edge, "node").Type.named().Name
			order := f.arg("orderBy").Name
			for _, v := range s[strings.TrimSuffix(order, "Order")+"OrderField"].EnumValues {
				c.Orders = append(c.Orders, v.Name)
			}
			if c.Node == "" || (len(c.Orders) == 0) != (order == "") {
				t.Fatalf("%s: node %q, orders %v by %q", c, c.Node, c.Orders, order)
			}
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b connection) int { return strings.Compare(a.String(), b.String()) })
	return all
}

func (s schemaInfo) field(typ, name string) fieldInfo {
	for _, f := range s[typ].Fields {
		if f.Name == name {
			return f
		}
	}
	return fieldInfo{}
}

// within writes selection at the root, or below the object of an identifier given as $id.
func (c connection) within(selection string) string {
	if c.Parent == "Query" {
		return selection
	}
	return "node(id: $id) { ... on " + c.Parent + " { " + selection + " } }"
}

// arguments writes arguments, with the examples outside Québec where they would be left out.
func (c connection) arguments(args ...string) string {
	if c.Examples {
		args = append(args, "examples: INCLUDE")
	}
	return "(" + strings.Join(args, ", ") + ")"
}

// answers reads the connections under their aliases out of the data of c.within.
func (c connection) answers(t *testing.T, data json.RawMessage) map[string]page {
	t.Helper()
	pages := map[string]page{}
	into := any(&pages)
	if c.Parent != "Query" {
		into = &struct {
			Node *map[string]page `json:"node"`
		}{&pages}
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return pages
}

// page is one page of a connection.
type page struct {
	TotalCount int
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	Nodes []struct{ ID string }
	Edges []struct {
		Cursor string
		Node   struct{ ID string }
	}
}

func (p page) ids() []string {
	ids := make([]string, len(p.Nodes))
	for i, n := range p.Nodes {
		ids[i] = n.ID
	}
	return ids
}

// objects finds the identifiers of the objects of each type, by walking the connections.
func objects(t *testing.T, api *apitest.API, all []connection) map[string][]string {
	t.Helper()
	found, have := map[string][]string{}, map[string]bool{}
	add := func(id, typ string) {
		if !have[id] {
			have[id] = true
			found[typ] = append(found[typ], id)
		}
	}
	type listed struct {
		Nodes []struct {
			ID   string
			Type string `json:"__typename"`
		}
	}
	for _, c := range all {
		if c.Parent == "Query" {
			var got map[string]listed
			api.Ask(t, fmt.Sprintf("{ %s%s { nodes { id __typename } } }", c.Field, c.arguments("first: 200")), nil, &got)
			for _, n := range got[c.Field].Nodes {
				add(n.ID, n.Type)
			}
		}
	}
	for _, c := range all {
		if c.Parent == "Query" || len(found[c.Node]) > 0 {
			continue // reached from the root
		}
		for _, some := range someAtATime(found[c.Parent]) {
			var got struct{ Nodes []map[string]listed }
			api.Ask(t, fmt.Sprintf("query($ids: [ID!]!) { nodes(ids: $ids) { ... on %s { it: %s(first: 100) { nodes { id __typename } } } } }", c.Parent, c.Field),
				map[string]any{"ids": some}, &got)
			for _, of := range got.Nodes {
				for _, n := range of["it"].Nodes {
					add(n.ID, n.Type)
				}
			}
		}
	}
	return found
}

// someAtATime cuts a list as nodes(ids:) takes it.
func someAtATime(ids []string) [][]string { return slices.Collect(slices.Chunk(ids, 50)) }

// lengths asks how long the list of each parent is.
func (c connection) lengths(t *testing.T, api *apitest.API, parents []string) map[string]int {
	t.Helper()
	lengths := map[string]int{}
	for _, some := range someAtATime(parents) {
		var got struct {
			Nodes []struct {
				ID string
				It page
			}
		}
		api.Ask(t, fmt.Sprintf("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on %s { it: %s(first: 0) { totalCount } } } }", c.Parent, c.Field),
			map[string]any{"ids": some}, &got)
		for _, n := range got.Nodes {
			lengths[n.ID] = n.It.TotalCount
		}
	}
	return lengths
}
