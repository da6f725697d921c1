// Package sdl shapes the GraphQL schema that entgql derives from the ent schema, at generation
// time only: what people would not wish to find goes, what they would is added, and everything
// gets a description in both languages.
package sdl

import (
	"strings"

	"entgo.io/ent/entc/gen"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
)

// Hook applies every change of this package, in order. It is an entgql schema hook.
func Hook(g *gen.Graph, s *ast.Schema) error {
	dropHandWritten(s)
	comments(g, s)
	enumerations(s)
	bilingualFields(s)
	connections(s)
	if err := filters(s); err != nil {
		return err
	}
	orders(s)
	return nil
}

// describe writes a description the way the whole API does: French, then English after « EN: ».
func describe(t i18n.Text) string { return t.Fr + "\n\nEN: " + t.En }

// dropHandWritten leaves to schema.graphqls what it defines itself: gqlgen's directives, which
// entgql prints in an older form, and scalar Time, which entgql adds or not depending on whether
// its own output exists already.
func dropHandWritten(s *ast.Schema) {
	delete(s.Directives, "goField")
	delete(s.Directives, "goModel")
	delete(s.Types, "Time")
}

func field(name string, t *ast.Type, about i18n.Text, args ...*ast.ArgumentDefinition) *ast.FieldDefinition {
	return &ast.FieldDefinition{Name: name, Type: t, Description: describe(about), Arguments: args}
}

func directive(name, arg, value string) *ast.Directive {
	return &ast.Directive{Name: name, Arguments: ast.ArgumentList{{
		Name:  arg,
		Value: &ast.Value{Raw: value, Kind: ast.StringValue},
	}}}
}

// bilingualFields adds to each pair xFr, xEn one field x with a language argument.
func bilingualFields(s *ast.Schema) {
	for _, def := range s.Types {
		if def.Kind != ast.Object {
			continue
		}
		var fields ast.FieldList
		for _, f := range def.Fields {
			base, ok := strings.CutSuffix(f.Name, "Fr")
			if ok && def.Fields.ForName(base+"En") != nil {
				fr, en, _ := strings.Cut(f.Description, "\n\nEN: ")
				about := i18n.T(
					strings.TrimSuffix(fr, " En français.")+" Dans la langue demandée; en français s'il n'y a pas d'anglais.",
					strings.TrimSuffix(en, " In French.")+" In the language asked for; in French where there is no English.")
				fields = append(fields, field(base, ast.NonNullNamedType("String", nil), about, &ast.ArgumentDefinition{
					Name:        "lang",
					Type:        ast.NamedType("Language", nil),
					Description: describe(i18n.T("Langue; par défaut celle de l'en-tête Accept-Language, sinon le français.", "Language; by default that of the Accept-Language header, else French.")),
				}))
			}
			fields = append(fields, f)
		}
		def.Fields = fields
	}
}
