package limit

import (
	"reflect"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// arguments checks the arguments of f with the variables of the request; conditions counts those of
// the filters of the operation so far.
func (b *Budget) arguments(f *ast.Field, vars map[string]any, conditions *tally) *problem.Problem {
	args := f.ArgumentMap(vars)
	if isConnection(f) {
		if no := b.connection(f, args); no != nil {
			return no
		}
	}
	if len(list(args["ids"])) > b.Limits.IDs {
		return exceeded(ids, b.Limits.IDs).On("ids")
	}
	if where := args["where"]; where != nil {
		if no := b.whereOf(where, conditions); no != nil {
			return no.On("where")
		}
	}
	for _, d := range f.Definition.Arguments {
		if d.Type.Name() == "Cursor" {
			continue // cursorOf knows better
		}
		if no := text(args[d.Name], longest(f)); no != nil {
			return no.On(d.Name)
		}
		if at := b.longList(args[d.Name], d.Name); at != "" {
			return exceeded(listValues, b.Limits.ListValues).On(at)
		}
	}
	return nil
}

// connection checks the page, the order and the cursors of a connection.
func (b *Budget) connection(f *ast.Field, args map[string]any) *problem.Problem {
	if no := b.pageOf(args); no != nil {
		return no
	}
	order, no := b.orderOf(list(args["orderBy"]))
	if no != nil {
		return no.On("orderBy")
	}
	for _, end := range []string{"after", "before"} {
		if args[end] == nil {
			continue
		}
		if no := cursorOf(args[end], b.nodes[f.Definition.Type.Name()], order); no != nil {
			return no.On(end)
		}
	}
	return nil
}

// orderOf returns the keys of an orderBy, once it is checked that they are few, and each there once.
func (b *Budget) orderOf(order []any) (keys []string, no *problem.Problem) {
	if len(order) > b.Limits.OrderKeys {
		return nil, exceeded(orderKeys, b.Limits.OrderKeys)
	}
	for _, key := range order {
		object, _ := key.(map[string]any)
		field, _ := object["field"].(string)
		if slices.Contains(keys, field) {
			return nil, problem.New(problem.BadInput, i18n.Tf(
				"la clé %s revient deux fois : gardez la première.",
				"the key %s comes twice: keep the first one.", field))
		}
		keys = append(keys, field)
	}
	return keys, nil
}

// longList returns the place in v, which stands at path, of a list with too many values.
func (b *Budget) longList(v any, path string) string {
	switch v := v.(type) {
	case map[string]any:
		for key, e := range v {
			if at := b.longList(e, path+"."+key); at != "" {
				return at
			}
		}
	case []any, []map[string]any:
		for _, e := range list(v) {
			if at := b.longList(e, path); at != "" {
				return at
			}
		}
	}
	if len(list(v)) > b.Limits.ListValues {
		return path
	}
	return ""
}

// list returns the values of v as a list: GraphQL takes one value for a list of one, and coercion
// leaves slices of several types. Null is no value.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice {
		return []any{v}
	}
	out := make([]any, r.Len())
	for i := range out {
		out[i] = r.Index(i).Interface()
	}
	return out
}
