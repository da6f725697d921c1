package graph_test

import (
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// narrowings lists what a client of the old schema may miss in the new one. What the old schema
// marks as deprecated may go.
func narrowings(old, now *ast.Schema) (all []string) {
	n := &narrowing{now: now}
	for _, t := range sortedTypes(old) {
		if t.BuiltIn {
			continue
		}
		if there := now.Types[t.Name]; there == nil {
			n.lost("type %s is gone", t.Name)
		} else if there.Kind != t.Kind {
			n.lost("type %s was %s and is %s", t.Name, t.Kind, there.Kind)
		} else {
			n.ofType(t, there)
		}
	}
	return n.lostThings
}

func sortedTypes(s *ast.Schema) []*ast.Definition {
	var all []*ast.Definition
	for _, t := range s.Types {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *ast.Definition) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return all
}

type narrowing struct {
	now        *ast.Schema
	lostThings []string
}

func (n *narrowing) lost(format string, args ...any) {
	n.lostThings = append(n.lostThings, fmt.Sprintf(format, args...))
}

func deprecated(ds ast.DirectiveList) bool { return ds.ForName("deprecated") != nil }

func (n *narrowing) ofType(old, now *ast.Definition) {
	for _, name := range old.Interfaces {
		if !slices.Contains(now.Interfaces, name) {
			n.lost("%s no longer implements %s", old.Name, name)
		}
	}
	for _, name := range old.Types {
		if !slices.Contains(now.Types, name) {
			n.lost("union %s lacks %s", old.Name, name)
		}
	}
	for _, v := range old.EnumValues {
		if now.EnumValues.ForName(v.Name) == nil && !deprecated(v.Directives) {
			n.lost("enum value %s.%s is gone", old.Name, v.Name)
		}
	}
	for _, f := range old.Fields {
		at := old.Name + "." + f.Name
		there := now.Fields.ForName(f.Name)
		switch {
		case there == nil && !deprecated(f.Directives):
			n.lost("field %s is gone", at)
		case there == nil:
		case old.Kind == ast.InputObject:
			n.ofInput(at, f.Type, there.Type, f.DefaultValue, there.DefaultValue)
		default:
			n.ofField(at, f, there)
		}
	}
	for _, f := range now.Fields {
		if old.Kind == ast.InputObject && old.Fields.ForName(f.Name) == nil {
			n.added(old.Name+"."+f.Name, f.Type, f.DefaultValue)
		}
	}
}

func (n *narrowing) ofField(at string, old, now *ast.FieldDefinition) {
	if !n.fits(now.Type, old.Type) {
		n.lost("field %s gave %s and gives %s", at, old.Type, now.Type)
	}
	for _, a := range old.Arguments {
		there := now.Arguments.ForName(a.Name)
		switch {
		case there == nil && !deprecated(a.Directives):
			n.lost("argument %s(%s:) is gone", at, a.Name)
		case there != nil:
			n.ofInput(at+"("+a.Name+":)", a.Type, there.Type, a.DefaultValue, there.DefaultValue)
		}
	}
	for _, a := range now.Arguments {
		if old.Arguments.ForName(a.Name) == nil {
			n.added(at+"("+a.Name+":)", a.Type, a.DefaultValue)
		}
	}
}

// ofInput compares what a client may give.
func (n *narrowing) ofInput(at string, old, now *ast.Type, oldDefault, nowDefault *ast.Value) {
	if !n.takes(now, old, nowDefault) {
		n.lost("%s took %s and takes %s", at, old, now)
	}
	if oldDefault != nil && (nowDefault == nil || nowDefault.String() != oldDefault.String()) {
		n.lost("%s lost its default %s", at, oldDefault)
	}
}

// added looks at a new argument or field of an input, which old clients do not give.
func (n *narrowing) added(at string, t *ast.Type, def *ast.Value) {
	if t.NonNull && def == nil {
		n.lost("%s is new and required", at)
	}
}

// fits tells whether a value of type a may stand where clients expect b.
func (n *narrowing) fits(a, b *ast.Type) bool {
	if b.NonNull && !a.NonNull || (a.Elem == nil) != (b.Elem == nil) {
		return false
	}
	if a.Elem != nil {
		return n.fits(a.Elem, b.Elem)
	}
	if a.NamedType == b.NamedType {
		return true
	}
	wide := n.now.Types[b.NamedType]
	return wide != nil && wide.IsAbstractType() && slices.ContainsFunc(n.now.GetPossibleTypes(wide), func(d *ast.Definition) bool {
		return d.Name == a.NamedType
	})
}

// takes tells whether what clients give as b is good for a, with the default of a where they give
// nothing.
func (n *narrowing) takes(a, b *ast.Type, def *ast.Value) bool {
	if a.NonNull && !b.NonNull && def == nil || (a.Elem == nil) != (b.Elem == nil) {
		return false
	}
	if a.Elem != nil {
		return n.takes(a.Elem, b.Elem, nil)
	}
	return a.NamedType == b.NamedType
}
