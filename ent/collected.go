package ent

import (
	"context"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

const nodesField = "nodes"

// collectedField finds what a client asked for at path below the present field; nil if nothing.
// The steps of path are names under which edges are loaded, or fields of a connection.
//
// Under a connection it sees through "nodes" and through aliases: both lead, merged, to the path
// edges, node, so that what lies below is loaded with one statement however it is asked for. Of a
// connection of which only the pageInfo is asked for, edges are found: it takes the rows to tell.
func collectedField(ctx context.Context, path ...string) *graphql.CollectedField {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil {
		return nil
	}
	s, oc := selectionsOf(ctx), graphql.GetOperationContext(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	field := &fc.Field
	above := ""
	for _, name := range path {
		merged := name == nodeField && above == edgesField && field.Name == nodesField
		above = name
		if merged {
			continue // nodes is edges and node at once
		}
		if field = s.step(oc, field.Selections, name); field == nil {
			return nil
		}
	}
	return field
}

// step finds the field of a name in a selection set.
func (s *selections) step(oc *graphql.OperationContext, set ast.SelectionSet, name string) *graphql.CollectedField {
	if len(set) == 0 {
		return nil
	}
	key := selectionKey{&set[0], len(set), name}
	if known, ok := s.steps[key]; ok {
		return known
	}
	below := s.collect(oc, set, nil)
	var found *graphql.CollectedField
	switch name {
	case edgesField:
		if found = both(named(below, edgesField), named(below, nodesField), false); found == nil {
			found = named(below, pageInfoField)
		}
	case nodeField:
		found = both(named(below, nodeField), named(below, nodesField), true)
	default:
		found = named(below, name)
	}
	s.steps[key] = found
	return found
}

func named(fields []graphql.CollectedField, name string) *graphql.CollectedField {
	for i := range fields {
		if fields[i].Alias == name {
			return &fields[i]
		}
	}
	return nil
}

// both merges a field with the shortcut nodes beside it. While the step to node is still to come,
// nodes stays a field of its own among what is selected: that step merges it.
func both(field, nodes *graphql.CollectedField, below bool) *graphql.CollectedField {
	if field == nil {
		return nodes
	}
	if nodes == nil {
		return field
	}
	all := *field
	all.Selections = append(ast.SelectionSet(nil), field.Selections...)
	if below {
		all.Selections = append(all.Selections, nodes.Selections...)
	} else {
		all.Selections = append(all.Selections, nodes.Field)
	}
	return &all
}

// unmarshalWhere reads the where of a nested list into where, a pointer to the input's type.
func unmarshalWhere(ctx context.Context, raw, where any) error {
	return graphql.UnmarshalNamedInputFromContext(ctx, reflect.TypeOf(where).Elem().Name(), raw, where)
}
