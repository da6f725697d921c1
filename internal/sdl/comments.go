package sdl

import (
	"entgo.io/ent/entc/gen"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
)

// comments describes types and connections by their comments in the ent schema, which entgql does
// for other fields only.
func comments(g *gen.Graph, s *ast.Schema) {
	camel := gen.Funcs["camel"].(func(string) string)
	for _, n := range g.Nodes {
		def := s.Types[n.Name]
		if def == nil {
			continue
		}
		if c, ok := n.Annotations["Comment"].(map[string]any); ok {
			def.Description, _ = c["Text"].(string)
		}
		for _, e := range n.Edges {
			if f := def.Fields.ForName(camel(e.Name)); f != nil {
				f.Description = e.Comment()
			}
		}
	}
	s.Types["Query"].Description = describe(i18n.T("Ce que l'on peut lire du rayon public.", "What can be read of the public shelf."))
}
