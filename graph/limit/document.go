package limit

import (
	"context"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// written counts what stands in the text of a document, fragments not expanded.
type written struct {
	limits     Limits
	aliases    int
	directives int
	refused    *problem.Problem // the first refusal
	at         *ast.Position
}

// inspect refuses a document that exceeds the limits, whichever operation of it is to run.
func inspect(ctx context.Context, l Limits, doc *ast.QueryDocument) *gqlerror.Error {
	switch {
	case len(doc.Operations) > l.Operations:
		return refusal(ctx, doc.Operations[l.Operations].Position, exceeded(operations, l.Operations))
	case len(doc.Fragments) > l.Fragments:
		return refusal(ctx, doc.Fragments[l.Fragments].Position, exceeded(fragments, l.Fragments))
	}
	w := &written{limits: l}
	for _, op := range doc.Operations {
		if len(op.VariableDefinitions) > l.Variables {
			return refusal(ctx, op.VariableDefinitions[l.Variables].Position, exceeded(variables, l.Variables))
		}
		for _, v := range op.VariableDefinitions {
			w.value(v.DefaultValue, 0)
			w.applied(v.Directives)
		}
		w.applied(op.Directives)
		w.selection(op.SelectionSet, map[string]int{})
	}
	for _, f := range doc.Fragments {
		w.applied(f.Directives)
		w.selection(f.SelectionSet, map[string]int{})
	}
	if w.refused != nil {
		return refusal(ctx, w.at, w.refused)
	}
	return expand(ctx, l, doc)
}

func (w *written) refuse(pos *ast.Position, p *problem.Problem) {
	if w.refused == nil {
		w.refused, w.at = p, pos
	}
}

// selection visits one selection; answered counts its names, over its inline fragments.
func (w *written) selection(set ast.SelectionSet, answered map[string]int) {
	for _, s := range set {
		if w.refused != nil {
			return
		}
		switch s := s.(type) {
		case *ast.Field:
			w.field(s, answered)
		case *ast.InlineFragment:
			w.applied(s.Directives)
			w.selection(s.SelectionSet, answered)
		case *ast.FragmentSpread:
			w.applied(s.Directives)
		}
	}
}

func (w *written) field(f *ast.Field, answered map[string]int) {
	if f.Alias != f.Name {
		if w.aliases++; w.aliases > w.limits.Aliases {
			w.refuse(f.Position, exceeded(aliases, w.limits.Aliases))
		}
	}
	if answered[f.Alias]++; answered[f.Alias] > w.limits.Repeats {
		w.refuse(f.Position, exceeded(repeats, w.limits.Repeats))
	}
	for _, a := range f.Arguments {
		w.value(a.Value, 0)
	}
	w.applied(f.Directives)
	if len(f.SelectionSet) > 0 {
		w.selection(f.SelectionSet, map[string]int{})
	}
}

func (w *written) applied(list ast.DirectiveList) {
	for _, d := range list {
		if w.directives++; w.directives > w.limits.Directives {
			w.refuse(d.Position, exceeded(directives, w.limits.Directives))
			return
		}
		for _, a := range d.Arguments {
			w.value(a.Value, 0)
		}
	}
}

// value visits a literal inside outer lists and objects. Numbers beyond 64 bits are refused here:
// the parser keeps them as text, and for a scalar of our own nobody else would look at them.
func (w *written) value(v *ast.Value, outer int) {
	if v == nil || w.refused != nil {
		return
	}
	var err error
	switch v.Kind {
	case ast.IntValue:
		_, err = strconv.ParseInt(v.Raw, 10, 64)
	case ast.FloatValue:
		_, err = strconv.ParseFloat(v.Raw, 64)
	case ast.ListValue, ast.ObjectValue:
		if outer++; outer > w.limits.ValueDepth {
			w.refuse(v.Position, exceeded(valueDepth, w.limits.ValueDepth))
		}
	}
	if err != nil {
		w.refuse(v.Position, problem.New(problem.BadInput, i18n.Tf(
			"Le nombre %.30s ne tient pas sur 64 bits.", "The number %.30s does not fit in 64 bits.", v.Raw)).Because(err))
	}
	for _, c := range v.Children {
		w.value(c.Value, outer)
	}
}
