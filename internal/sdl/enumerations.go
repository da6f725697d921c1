package sdl

import (
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// enumerations defines every enumeration of package vocab, with a description of each value.
func enumerations(s *ast.Schema) {
	for _, e := range vocab.All() {
		def := &ast.Definition{
			Kind:        ast.Enum,
			Name:        e.Name,
			Description: describe(i18n.T(e.About.Fr+".", e.About.En+".")),
			Directives:  ast.DirectiveList{directive("goModel", "model", "maillage/internal/vocab."+e.Name)},
		}
		for _, v := range e.Values {
			about := i18n.T(v.Label.Fr+".", v.Label.En+".")
			if v.Definition.Fr != "" {
				about = i18n.T(about.Fr+" "+v.Definition.Fr, about.En+" "+v.Definition.En)
			}
			def.EnumValues = append(def.EnumValues, &ast.EnumValueDefinition{Name: v.Code, Description: describe(about)})
		}
		s.Types[e.Name] = def
	}
	s.Types["Language"] = &ast.Definition{
		Kind: ast.Enum, Name: "Language",
		Description: describe(i18n.T("Langue du carrefour.", "Language of the hub.")),
		Directives:  ast.DirectiveList{directive("goModel", "model", "maillage/internal/i18n.Language")},
		EnumValues: ast.EnumValueList{
			{Name: "FR", Description: describe(i18n.T("Français.", "French."))},
			{Name: "EN", Description: describe(i18n.T("Anglais.", "English."))},
		},
	}
}
