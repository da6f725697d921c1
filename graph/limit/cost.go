package limit

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Usage is what an operation may ask of the server at most.
type Usage struct {
	Objects int `json:"objects"` // objects that its pages may hold, all levels together
	Pages   int `json:"pages"`   // lists read by pages: one or two statements each
	Depth   int `json:"depth"`   // fields inside one another
	Fields  int `json:"fields"`  // fields, fragments expanded and equal ones merged
	Values  int `json:"values"`  // fields of all the objects that its pages may hold
}

// Measure computes the usage of a validated operation with its variables. A page that has no size
// counts for the default one. Counts stop at 2³¹−1.
func Measure(op *ast.OperationDefinition, vars map[string]any) Usage {
	return measure([]ast.SelectionSet{op.SelectionSet}, vars, 1, 1)
}

const usageKey = "MaillageUsage"

// Points is what an operation of this usage takes from the bucket of its caller: one, and one for
// each object that it may return; a change takes a hundred more.
func (u Usage) Points(op ast.Operation) int {
	points := plus(1, u.Objects)
	if op == ast.Mutation {
		points = plus(points, 100)
	}
	return points
}

// Cost returns the usage of the operation of ctx; false where the Budget has not measured it.
func Cost(ctx context.Context) (Usage, bool) {
	if !graphql.HasOperationContext(ctx) {
		return Usage{}, false
	}
	u, ok := graphql.GetOperationContext(ctx).Stats.GetExtension(usageKey).(Usage)
	return u, ok
}

// schemaObjects is what the schema counts for: it has more types and fields, which are cheaper.
const schemaObjects = 1_000

// merged is a field as the executor sees it: what is asked of it in several places is one.
type merged struct {
	field *ast.Field
	inner []ast.SelectionSet
}

// measure counts what is selected in each of some parents, parents being their number; page is how
// many objects the lists among the fields hold, where the parents are connections.
func measure(sets []ast.SelectionSet, vars map[string]any, parents, page int) (sum Usage) {
	for _, m := range merge(sets, vars) {
		within, size := parents, 1
		args := m.field.ArgumentMap(vars)
		switch {
		case isConnection(m.field):
			size = sizeOf(args)
			sum.Pages = plus(sum.Pages, 1)
			sum.Objects = plus(sum.Objects, times(parents, size))
		case m.field.Name == "__schema":
			sum.Objects = plus(sum.Objects, schemaObjects)
		case args["ids"] != nil:
			within = times(parents, len(list(args["ids"])))
			sum.Objects = plus(sum.Objects, within)
		case m.field.Definition.Type.Elem != nil:
			within = times(parents, page)
		}
		u := measure(m.inner, vars, within, size)
		sum.Objects = plus(sum.Objects, u.Objects)
		sum.Pages = plus(sum.Pages, u.Pages)
		sum.Fields = plus(sum.Fields, plus(u.Fields, 1))
		sum.Values = plus(sum.Values, plus(u.Values, parents))
		sum.Depth = max(sum.Depth, u.Depth+1)
	}
	return sum
}

// sizeOf returns the size of the page that the arguments of a connection ask for.
func sizeOf(args map[string]any) int {
	for _, end := range []string{"first", "last"} {
		if n, err := graphql.UnmarshalInt(args[end]); err == nil && args[end] != nil {
			return n
		}
	}
	return Default.DefaultPage
}

// merge joins the fields of some selections that answer under one name in one type.
func merge(sets []ast.SelectionSet, vars map[string]any) []*merged {
	type key struct{ parent, name string }
	var out []*merged
	known := map[key]*merged{}
	seen := map[string]bool{}
	var visit func(ast.SelectionSet)
	visit = func(set ast.SelectionSet) {
		for _, s := range set {
			inner := into(s, vars, seen)
			if inner == nil {
				continue
			}
			f, ok := s.(*ast.Field)
			if !ok {
				visit(*inner)
				continue
			}
			k := key{f.ObjectDefinition.Name, f.Alias}
			if known[k] == nil {
				known[k] = &merged{field: f}
				out = append(out, known[k])
			}
			known[k].inner = append(known[k].inner, *inner)
		}
	}
	for _, set := range sets {
		visit(set)
	}
	return out
}
