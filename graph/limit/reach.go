package limit

import (
	"iter"

	"github.com/vektah/gqlparser/v2/ast"
)

// reached yields the fields that a selection asks for at all levels, with these variables: those of
// its fragments once, none that @skip or @include leaves out.
func reached(set ast.SelectionSet, vars map[string]any) iter.Seq[*ast.Field] {
	return func(yield func(*ast.Field) bool) {
		seen := map[string]bool{}
		var visit func(ast.SelectionSet) bool
		visit = func(set ast.SelectionSet) bool {
			for _, s := range set {
				inner := into(s, vars, seen)
				if f, ok := s.(*ast.Field); ok && inner != nil {
					if !yield(f) {
						return false
					}
				}
				if inner != nil && !visit(*inner) {
					return false
				}
			}
			return true
		}
		visit(set)
	}
}

// into returns what s selects; nil when @skip or @include leaves it out, or when s spreads a
// fragment already seen.
func into(s ast.Selection, vars map[string]any, seen map[string]bool) *ast.SelectionSet {
	switch s := s.(type) {
	case *ast.Field:
		if included(s.Directives, vars) {
			return &s.SelectionSet
		}
	case *ast.InlineFragment:
		if included(s.Directives, vars) {
			return &s.SelectionSet
		}
	case *ast.FragmentSpread:
		if included(s.Directives, vars) && s.Definition != nil && !seen[s.Name] {
			seen[s.Name] = true
			return &s.Definition.SelectionSet
		}
	}
	return nil
}

// included applies @skip and @include.
func included(list ast.DirectiveList, vars map[string]any) bool {
	holds := func(name string, otherwise bool) bool {
		d := list.ForName(name)
		if d == nil {
			return otherwise
		}
		v, ok := d.ArgumentMap(vars)["if"].(bool)
		return ok && v
	}
	return !holds("skip", false) && holds("include", true)
}
