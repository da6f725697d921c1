package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"maillage/internal/vocab"
)

// Source is where a record or a figure comes from.
type Source struct{ ent.Schema }

// Fields of the Source.
func (Source) Fields() []ent.Field {
	return []ent.Field{
		id("src"),
		oneOf("kind", vocab.SourceKind(""), "PRESS", "Genre de source.", "Kind of source."),
		field.String("title").MaxLen(400).Comment(doc("Titre, dans la langue de la source.", "Title, in the source's language.")),
		field.String("title_key").MaxLen(400).Annotations(orderKey("TITLE")...),
		field.String("url").Unique().MaxLen(1000).Comment(doc("Adresse.", "Address.")),
		field.String("language").Default("fr").MaxLen(10).Comment(doc("Langue de la source, code ISO 639.", "Language of the source, ISO 639 code.")),
		day("published_on", "Publication; nulle quand la source n'est pas datée.", "Publication; null when the source is undated."),
		day("accessed_on", "Consultation.", "Access."),
		field.String("published_key").Default("").MaxLen(10).Annotations(orderKey("PUBLISHED_ON")...),
	}
}

// Edges of the Source.
func (Source) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("practices", Practice.Type).Ref("sources").Annotations(connection()).Comment(doc("Pratiques qui la citent.", "Practices that cite it.")),
		edge.From("hiring_initiatives", HiringInitiative.Type).Ref("sources").Annotations(connection()).Comment(doc("Initiatives d'embauche qui la citent.", "Hiring initiatives that cite it.")),
		edge.From("promotion_tools", PromotionTool.Type).Ref("sources").Annotations(connection()).Comment(doc("Outils de promotion qui la citent.", "Promotion tools that cite it.")),
		edge.From("outreach_missions", OutreachMission.Type).Ref("sources").Annotations(connection()).Comment(doc("Missions qui la citent.", "Missions that cite it.")),
		edge.From("programs", Program.Type).Ref("sources").Annotations(hidden()),
		edge.From("agreements", Agreement.Type).Ref("sources").Annotations(hidden()),
		edge.From("adoptions", Adoption.Type).Ref("sources").Annotations(hidden()),
		edge.From("needs", CoverageNeed.Type).Ref("sources").Annotations(hidden()),
		edge.From("consensuses", Consensus.Type).Ref("sources").Annotations(hidden()),
		edge.To("outcomes", Outcome.Type).Annotations(connection()).Comment(doc("Chiffres qui en viennent.", "Figures that come from it.")),
	}
}

// Annotations of the Source.
func (s Source) Annotations() []schema.Annotation {
	return table("sources", "Source d'une fiche ou d'un chiffre.", "Source of a record or a figure.", s.Fields(), nil)
}
