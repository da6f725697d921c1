package limit

import (
	"reflect"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// maxErrors is how many mistakes of one document are told. Validation stops there: a document may
// hold thousands, each with its suggestions.
const maxErrors = 20

// Rules are the rules by which a document is validated: the standard ones, and one that gives the
// default page to a connection written without first or last. They run once for each document,
// before it is remembered, so that changing it there races with nobody, and everything that reads
// the document afterwards sees the page.
func (b *Budget) Rules() *rules.Rules {
	set := rules.NewRules()
	told := 0
	for name, rule := range rules.NewDefaultRules().GetInner() {
		set.AddRule(name, func(on *validator.Events, add validator.AddErrFunc) {
			rule(on, func(options ...validator.ErrorOption) {
				if told++; told <= maxErrors {
					add(options...)
				}
			})
		})
	}
	stop := func(w *validator.Walker) {
		if told >= maxErrors {
			w.Observers = &validator.Events{}
		}
	}
	// By its name it runs before the rule that compares the arguments of fields to be merged.
	set.AddRule("DefaultPage", func(on *validator.Events, _ validator.AddErrFunc) {
		on.OnField(func(w *validator.Walker, f *ast.Field) {
			b.defaultPage(f)
			listOrder(f)
			stop(w)
		})
		on.OnValue(func(w *validator.Walker, _ *ast.Value) { stop(w) })
	})
	return set
}

// defaultPage writes first: 25 in a connection that has neither first nor last, or null for them.
// A variable there may turn out to be null: withPages sees to it.
func (b *Budget) defaultPage(f *ast.Field) {
	if !isConnection(f) || !isNull(f.Arguments.ForName("last")) {
		return
	}
	switch first := f.Arguments.ForName("first"); {
	case first == nil:
		f.Arguments = append(f.Arguments, b.firstPage(f))
	case isNull(first):
		first.Value = b.firstPage(f).Value
	}
}

// listOrder writes a single key of orderBy as the list of one that GraphQL takes it for: what loads
// the nested lists ahead knows keys in lists only.
func listOrder(f *ast.Field) {
	if !isConnection(f) {
		return
	}
	if order := f.Arguments.ForName("orderBy"); order != nil && order.Value.Kind == ast.ObjectValue {
		single := order.Value
		order.Value = &ast.Value{
			Kind: ast.ListValue, Position: single.Position, Definition: single.Definition, ExpectedType: single.ExpectedType,
			Children: ast.ChildValueList{{Value: single, Position: single.Position}},
		}
	}
}

// listVariables writes the lists of variables the one way that all who read them know. A single
// value given, or set by default, stands for the list of one: gqlparser leaves it as it is, or makes
// a slice of its type.
func listVariables(op *ast.OperationDefinition, vars map[string]any) {
	for _, def := range op.VariableDefinitions {
		v := vars[def.Variable]
		if _, known := v.([]any); known || v == nil || def.Type.Elem == nil {
			continue
		}
		if slice := reflect.ValueOf(v); slice.Kind() == reflect.Slice {
			all := make([]any, slice.Len())
			for i := range all {
				all[i] = slice.Index(i).Interface()
			}
			vars[def.Variable] = all
		} else {
			vars[def.Variable] = []any{v}
		}
	}
}

// firstPage is the argument first: 25.
func (b *Budget) firstPage(f *ast.Field) *ast.Argument {
	return &ast.Argument{Name: "first", Position: f.Position, Value: &ast.Value{
		Kind: ast.IntValue, Raw: strconv.Itoa(b.Limits.DefaultPage), Position: f.Position,
	}}
}

// isNull tells whether an argument is absent or the literal null.
func isNull(a *ast.Argument) bool { return a == nil || a.Value.Kind == ast.NullValue }

// isConnection tells whether f is a list that is read by pages.
func isConnection(f *ast.Field) bool {
	d := f.Definition
	return d != nil && d.Arguments.ForName("first") != nil && d.Arguments.ForName("last") != nil
}
