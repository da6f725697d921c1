package graph

import (
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"maillage/graph/generated"
)

// SDL returns the schema of the API in the schema definition language, descriptions included: one
// document, types in the order of their names, without what only tells the generator how to bind
// Go code.
func SDL() string { return sdl() }

var sdl = sync.OnceValue(func() string {
	whole := generated.NewExecutableSchema(generated.Config{}).Schema()
	public := *whole
	public.Directives = make(map[string]*ast.DirectiveDefinition, len(whole.Directives))
	for name, d := range whole.Directives {
		if !binding(name) {
			public.Directives[name] = d
		}
	}
	public.Types = make(map[string]*ast.Definition, len(whole.Types))
	for name, t := range whole.Types {
		public.Types[name] = unbound(t)
	}
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithIndent("  ")).FormatSchema(&public)
	return b.String()
})

// binding tells the directives that speak to the generator of Go code.
func binding(directive string) bool { return directive == "goModel" || directive == "goField" }

// unbound returns a copy of t without those directives; the schema that serves is left alone.
func unbound(t *ast.Definition) *ast.Definition {
	c := *t
	c.Directives = withoutBinding(t.Directives)
	c.Fields = make(ast.FieldList, len(t.Fields))
	for i, f := range t.Fields {
		field := *f
		field.Directives = withoutBinding(f.Directives)
		c.Fields[i] = &field
	}
	return &c
}

func withoutBinding(all ast.DirectiveList) (kept ast.DirectiveList) {
	for _, d := range all {
		if !binding(d.Name) {
			kept = append(kept, d)
		}
	}
	return kept
}
