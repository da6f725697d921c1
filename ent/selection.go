package ent

import (
	"context"
	"sort"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// What a client asks for below a row is loaded with the row, under a name of its own: the name of
// the field and its arguments, not its alias. Two aliases of one edge then share one statement, and
// one alias that means two things at two places of the answer is loaded twice.

// selections remembers what was collected in one request. Its keys hold the address of a selection
// set, and thereby the set.
type selections struct {
	mu     sync.Mutex
	fields map[selectionKey][]graphql.CollectedField
	steps  map[selectionKey]*graphql.CollectedField
	names  map[*ast.Field]string
}

type selectionKey struct {
	first *ast.Selection
	count int
	what  string
}

type selectionsKey struct{}

// WithSelections prepares ctx for field collection. Every operation needs one, and only one.
func WithSelections(ctx context.Context) context.Context {
	return context.WithValue(ctx, selectionsKey{}, newSelections())
}

func newSelections() *selections {
	return &selections{
		fields: map[selectionKey][]graphql.CollectedField{},
		steps:  map[selectionKey]*graphql.CollectedField{},
		names:  map[*ast.Field]string{},
	}
}

func selectionsOf(ctx context.Context) *selections {
	if s, ok := ctx.Value(selectionsKey{}).(*selections); ok {
		return s
	}
	return newSelections()
}

// collectFields returns the fields of set that rows of the given types have; all when none is
// given. Fields of one name and the same arguments are one, which selects what all select, and
// bears as its alias the name under which it is loaded.
func collectFields(ctx context.Context, set ast.SelectionSet, satisfies []string) []graphql.CollectedField {
	if len(set) == 0 {
		return nil
	}
	s, oc := selectionsOf(ctx), graphql.GetOperationContext(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.collect(oc, set, satisfies)
}

func (s *selections) collect(oc *graphql.OperationContext, set ast.SelectionSet, satisfies []string) []graphql.CollectedField {
	if len(set) == 0 {
		return nil
	}
	key := selectionKey{&set[0], len(set), strings.Join(satisfies, " ")}
	if known, ok := s.fields[key]; ok {
		return known
	}
	g := gathering{selections: s, oc: oc, satisfies: satisfies, at: map[string]int{}, seen: map[string]bool{}}
	g.add(set)
	s.fields[key] = g.fields
	return g.fields
}

// nameOf returns the name under which what f asks for is loaded.
func (s *selections) nameOf(f *ast.Field) string {
	if len(f.Arguments) == 0 {
		return f.Name
	}
	if name, ok := s.names[f]; ok {
		return name
	}
	args := make([]string, len(f.Arguments))
	for i, a := range f.Arguments {
		args[i] = a.Name + ":" + a.Value.String()
	}
	sort.Strings(args)
	s.names[f] = f.Name + "(" + strings.Join(args, ",") + ")"
	return s.names[f]
}

// loadedName returns the name under which what the present field asks for is loaded.
func loadedName(ctx context.Context) string {
	s := selectionsOf(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.nameOf(graphql.GetFieldContext(ctx).Field.Field)
}

// gathering collects the fields of one selection set.
type gathering struct {
	*selections
	oc        *graphql.OperationContext
	satisfies []string
	fields    []graphql.CollectedField
	at        map[string]int  // place in fields, by name loaded
	seen      map[string]bool // fragments
}

func (g *gathering) add(set ast.SelectionSet) {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			if included(sel.Directives, g.oc.Variables) {
				g.field(sel)
			}
		case *ast.InlineFragment:
			if included(sel.Directives, g.oc.Variables) && g.concerns(sel.TypeCondition) {
				g.add(sel.SelectionSet)
			}
		case *ast.FragmentSpread:
			if included(sel.Directives, g.oc.Variables) && !g.seen[sel.Name] && g.concerns(sel.Definition.TypeCondition) {
				g.seen[sel.Name] = true
				g.add(sel.Definition.SelectionSet)
			}
		}
	}
}

func (g *gathering) field(f *ast.Field) {
	name := g.nameOf(f)
	i, known := g.at[name]
	if !known {
		own := *f
		own.Alias, own.Directives, own.SelectionSet = name, nil, nil
		i = len(g.fields)
		g.at[name] = i
		g.fields = append(g.fields, graphql.CollectedField{Field: &own})
	}
	one := &g.fields[i]
	one.SelectionSet = append(one.SelectionSet, f.SelectionSet...)
	one.Selections = one.SelectionSet
}

// concerns tells whether a fragment on typ is about the rows wanted.
func (g *gathering) concerns(typ string) bool {
	if typ == "" || len(g.satisfies) == 0 {
		return true
	}
	for _, t := range g.satisfies {
		if t == typ {
			return true
		}
	}
	return false
}

// included tells whether the directives skip and include leave a selection in.
func included(ds ast.DirectiveList, vars map[string]any) bool {
	is := func(name string) (value, given bool) {
		d := ds.ForName(name)
		if d == nil {
			return false, false
		}
		value, given = d.ArgumentMap(vars)["if"].(bool)
		return value, given
	}
	if skip, _ := is("skip"); skip {
		return false
	}
	include, given := is("include")
	return include || !given
}
