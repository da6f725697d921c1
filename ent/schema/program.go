package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Component is one part of a programme or an agreement, such as a volet of UMQ–MIFI.
type Component struct {
	Code string `json:"code"`
	Fr   string `json:"fr"`
	En   string `json:"en"`
}

// Program is a funding programme, a grant, a legal obligation or an award.
type Program struct{ ent.Schema }

// Fields of the Program.
func (Program) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("prg"),
			field.String("code").Unique().MaxLen(40).Comment(doc("Code court (« PAC »).", "Short code (“PAC”).")),
			field.String("acronym").Default("").MaxLen(40).Comment(doc("Sigle; vide s'il n'y en a pas.", "Acronym; empty where there is none.")),
			oneOf("kind", vocab.ProgramKind(""), "FUNDING_PROGRAM", "Genre de programme.", "Kind of programme."),
		},
		bilingual("name", 300, "Nom du programme.", "Name of the programme."),
		bilingual("description", 2000, "Ce que le programme vise, en nos mots.", "What the programme is for, in our words."),
		[]ent.Field{
			field.String("name_key").MaxLen(300).Annotations(orderKey("NAME")...),
			day("launched_on", "Lancement, annonce ou entrée en vigueur.", "Launch, announcement or entry into force."),
			field.JSON("components", []Component{}).Default([]Component{}).Annotations(entgql.Type("[ProgramComponent!]")).Comment(doc("Volets ou composantes.", "Components.")),
		},
	)
}

// Edges of the Program.
func (Program) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("children", Program.Type).Annotations(connection()).Comment(doc("Programmes ou aides qui en découlent.", "Programmes or grants that stem from it.")).
			From("parent").Unique().Comment(doc("Programme dont celui-ci découle.", "Programme that this one stems from.")),
		edge.From("authority", Organization.Type).Ref("programs").Unique().Comment(doc("Organisme qui le finance ou le régit.", "Organisation that funds or governs it.")),
		edge.To("agreements", Agreement.Type).Annotations(connection()).Comment(doc("Ententes conclues dans le cadre du programme.", "Agreements made under the programme.")),
		edge.From("needs", CoverageNeed.Type).Ref("programs").Annotations(connection()).Comment(doc("Besoins qu'on dit ne pas être couverts par le programme.", "Needs said not to be covered by the programme.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources.", "Sources.")),
	}
}

// Indexes of the Program.
func (Program) Indexes() []ent.Index {
	return []ent.Index{index.Edges("parent"), index.Edges("authority")}
}

// Annotations of the Program.
func (p Program) Annotations() []schema.Annotation {
	return table("programs", "Programme : aide financière, obligation légale ou prix.", "Programme: funding, legal obligation or award.", p.Fields(), nil)
}

// Label returns the label of the component in lang, else in the reader's language.
func (c Component) Label(ctx context.Context, lang *i18n.Language) string {
	return i18n.Pick(ctx, lang, c.Fr, c.En)
}
