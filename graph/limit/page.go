package limit

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// pageOf checks which page the arguments of a connection ask for. It refuses what the generated
// pagination answers wrongly: two sizes, two cursors, a cursor with the other end's size.
func (b *Budget) pageOf(args map[string]any) *problem.Problem {
	first, last, after, before := args["first"], args["last"], args["after"], args["before"]
	switch {
	case first != nil && last != nil:
		return problem.New(problem.BadInput, i18n.T(
			"« first » et « last » ne vont pas ensemble : donnez l'un ou l'autre.",
			"“first” and “last” do not go together: give one or the other."))
	case after != nil && before != nil:
		return problem.New(problem.BadInput, i18n.T(
			"« after » et « before » ne vont pas ensemble : avancez par « first » et « after », ou reculez par « last » et « before ».",
			"“after” and “before” do not go together: go forward by “first” and “after”, or backward by “last” and “before”."))
	case after != nil && last != nil:
		return problem.New(problem.BadInput, i18n.T(
			"« after » va avec « first »; pour reculer, donnez « last » et « before ».",
			"“after” goes with “first”; to go backward, give “last” and “before”."))
	case before != nil && last == nil:
		return problem.New(problem.BadInput, i18n.T(
			"« before » va avec « last »; pour avancer, donnez « first » et « after ».",
			"“before” goes with “last”; to go forward, give “first” and “after”."))
	case last != nil:
		return b.size("last", last)
	}
	return b.size("first", first)
}

// size checks the size of a page.
func (b *Budget) size(argument string, v any) *problem.Problem {
	switch n, err := graphql.UnmarshalInt(v); {
	case err != nil || n < 0:
		return problem.New(problem.BadInput, i18n.Tf(
			"doit être un nombre entier de 0 à %d.", "must be a whole number from 0 to %d.", b.Limits.MaxPage)).On(argument)
	case n > b.Limits.MaxPage:
		return exceeded(pageSize, b.Limits.MaxPage).On(argument)
	}
	return nil
}

// withPages returns op, and the document it stands in, such that no connection is left without a
// page because of a variable that is null or not given. The document may be shared with other
// requests: where something is to change, a copy is made.
func (b *Budget) withPages(doc *ast.QueryDocument, op *ast.OperationDefinition, vars map[string]any) (*ast.QueryDocument, *ast.OperationDefinition) {
	lacking := false
	for f := range reached(op.SelectionSet, vars) {
		lacking = lacking || lacksPage(f, vars)
	}
	if !lacking {
		return doc, op
	}
	c := copier{budget: b, vars: vars, fragments: map[*ast.FragmentDefinition]*ast.FragmentDefinition{}}
	own := *op
	own.SelectionSet = c.selection(op.SelectionSet)
	all := *doc
	all.Operations = ast.OperationList{&own}
	all.Fragments = make(ast.FragmentDefinitionList, len(doc.Fragments))
	for i, f := range doc.Fragments {
		all.Fragments[i] = c.fragment(f)
	}
	return &all, &own
}

// lacksPage tells whether f is a connection with neither first nor last.
func lacksPage(f *ast.Field, vars map[string]any) bool {
	if !isConnection(f) {
		return false
	}
	args := f.ArgumentMap(vars)
	return args["first"] == nil && args["last"] == nil
}

// copier copies selections, with the default page where there is none.
type copier struct {
	budget    *Budget
	vars      map[string]any
	fragments map[*ast.FragmentDefinition]*ast.FragmentDefinition
}

func (c copier) selection(set ast.SelectionSet) ast.SelectionSet {
	if set == nil {
		return nil
	}
	out := make(ast.SelectionSet, len(set))
	for i, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			out[i] = c.field(s)
		case *ast.InlineFragment:
			own := *s
			own.SelectionSet = c.selection(s.SelectionSet)
			out[i] = &own
		case *ast.FragmentSpread:
			own := *s
			own.Definition = c.fragment(s.Definition)
			out[i] = &own
		}
	}
	return out
}

func (c copier) field(f *ast.Field) *ast.Field {
	own := *f
	own.SelectionSet = c.selection(f.SelectionSet)
	if lacksPage(f, c.vars) {
		own.Arguments = ast.ArgumentList{c.budget.firstPage(f)}
		for _, a := range f.Arguments {
			if a.Name != "first" {
				own.Arguments = append(own.Arguments, a)
			}
		}
	}
	return &own
}

func (c copier) fragment(f *ast.FragmentDefinition) *ast.FragmentDefinition {
	if own, done := c.fragments[f]; done {
		return own
	}
	own := *f
	c.fragments[f] = &own
	own.SelectionSet = c.selection(f.SelectionSet)
	return &own
}
