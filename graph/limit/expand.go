package limit

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// extent is the size of a selection with its fragments expanded.
type extent struct {
	depth, fields, roots, introspections int
	lists                                int // of the schema, inside one another
	renamed                              bool
	schema                               int // the most lists in a __schema or __type; one with an alias counts as too many
}

// schemaOf are the lists of the types of introspection.
var schemaOf = map[string]bool{"types": true, "fields": true, "inputFields": true, "interfaces": true, "possibleTypes": true}

// expansion computes extents, each fragment once however often it is spread.
type expansion struct {
	fragments map[string]*ast.FragmentDefinition
	known     map[string]extent
	open      map[string]bool     // fragments being computed
	cycle     *ast.FragmentSpread // a spread of a fragment inside itself
}

func expansionOf(doc *ast.QueryDocument) *expansion {
	e := &expansion{
		fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)),
		known:     make(map[string]extent, len(doc.Fragments)),
		open:      map[string]bool{},
	}
	for _, f := range doc.Fragments {
		if e.fragments[f.Name] == nil {
			e.fragments[f.Name] = f
		}
	}
	return e
}

// expand refuses a document one of whose operations is too large once its fragments are expanded,
// or whose fragments spread themselves.
func expand(ctx context.Context, l Limits, doc *ast.QueryDocument) *gqlerror.Error {
	e := expansionOf(doc)
	for _, f := range doc.Fragments {
		e.fragment(f.Name)
	}
	for _, op := range doc.Operations {
		x := e.selection(op.SelectionSet)
		switch {
		case x.depth > l.Depth:
			return refusal(ctx, op.Position, exceeded(depth, l.Depth))
		case x.fields > l.Fields:
			return refusal(ctx, op.Position, exceeded(fields, l.Fields))
		case x.roots > l.RootFields:
			return refusal(ctx, op.Position, exceeded(rootFields, l.RootFields))
		case x.introspections > l.Introspections:
			return refusal(ctx, op.Position, exceeded(introspections, l.Introspections))
		}
	}
	if e.cycle != nil {
		return cyclic(e.cycle)
	}
	return nil
}

// cyclic says of a spread what the rule of validation says of it.
func cyclic(s *ast.FragmentSpread) *gqlerror.Error {
	err := &gqlerror.Error{
		Message:   fmt.Sprintf("Cannot spread fragment %q within itself.", s.Name),
		Rule:      rules.NoFragmentCyclesRule.Name,
		Locations: []gqlerror.Location{{Line: s.Position.Line, Column: s.Position.Column}},
	}
	errcode.Set(err, errcode.ValidationFailed)
	return err
}

func (e *expansion) selection(set ast.SelectionSet) (sum extent) {
	for _, s := range set {
		var x extent
		switch s := s.(type) {
		case *ast.Field:
			x = e.field(s)
		case *ast.InlineFragment:
			x = e.selection(s.SelectionSet)
		case *ast.FragmentSpread:
			if e.open[s.Name] {
				e.cycle = s
			}
			x = e.fragment(s.Name)
		}
		sum.depth = max(sum.depth, x.depth)
		sum.fields = plus(sum.fields, x.fields)
		sum.roots = plus(sum.roots, x.roots)
		sum.introspections = plus(sum.introspections, x.introspections)
		sum.lists = max(sum.lists, x.lists)
		sum.renamed = sum.renamed || x.renamed
		sum.schema = max(sum.schema, x.schema)
	}
	return sum
}

// field counts f. Introspection may be deep, since the types of the schema language are; a rule of
// validation bounds it.
func (e *expansion) field(f *ast.Field) extent {
	x := e.selection(f.SelectionSet)
	x.roots = 1
	x.fields = plus(x.fields, 1)
	if f.Name == "__schema" || f.Name == "__type" {
		x.depth = 0
		x.schema = x.lists
		if x.renamed {
			x.schema = most
		}
		x.introspections = plus(x.introspections, 1)
	}
	x.depth++
	if schemaOf[f.Name] {
		x.lists++
	}
	x.renamed = x.renamed || f.Alias != f.Name
	return x
}

// fragment returns the extent of a fragment; nothing for one that is unknown or being computed.
func (e *expansion) fragment(name string) extent {
	x, done := e.known[name]
	f := e.fragments[name]
	if done || f == nil || e.open[name] {
		return x
	}
	e.open[name] = true
	x = e.selection(f.SelectionSet)
	delete(e.open, name)
	e.known[name] = x
	return x
}
