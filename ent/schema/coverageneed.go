package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// CoverageNeed is something that, someone says, no programme pays for; always beside the
// counter-examples on record.
type CoverageNeed struct{ ent.Schema }

// Fields of the CoverageNeed.
func (CoverageNeed) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("ned"),
			field.String("slug").Unique().MaxLen(80).Comment(doc("Nom court dans les adresses; stable.", "Short name in addresses; stable.")),
		},
		bilingual("title", 250, "Titre.", "Title."),
		bilingual("statement", 2000, "Le besoin, tel qu'exprimé, en nos mots.", "The need as stated, in our words."),
		[]ent.Field{
			field.String("title_key").MaxLen(250).Annotations(orderKey("TITLE")...),
			day("stated_on", "Date de l'énoncé.", "Date of the statement."),
			field.Bool("verified").Default(false).Comment(doc("Vérifié par l'UMQ. Un besoin non vérifié n'est ni un oui ni un non.", "Verified by UMQ. An unverified need is neither a yes nor a no.")),
			someOf("volets", []vocab.Volet{}, "Volets concernés.", "Components concerned."),
			someOf("themes", []vocab.Theme{}, "Thèmes.", "Themes."),
			field.JSON("keywords", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Mots-clés plus fins que les thèmes.", "Keywords finer than the themes.")),
			edition(),
		},
		bilingual("note", 2000, "Réserve.", "Caveat."),
	)
}

// Edges of the CoverageNeed.
func (CoverageNeed) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("region", Region.Type).Ref("needs").Unique().Comment(doc("Région où le besoin est exprimé.", "Region where the need is stated.")),
		edge.From("stated_by_city", City.Type).Ref("needs").Unique().Comment(doc("Ville qui l'exprime, si c'est une ville.", "City that states it, if it is a city.")),
		edge.From("stated_by_organization", Organization.Type).Ref("needs").Unique().Comment(doc("Organisme qui l'exprime, si c'est un organisme.", "Organisation that states it, if it is an organisation.")),
		edge.To("programs", Program.Type).Annotations(connection()).Comment(doc("Programmes dont on dit qu'ils ne le couvrent pas.", "Programmes said not to cover it.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources.", "Sources.")),
		edge.To("practices", Practice.Type).Annotations(hidden()),
		edge.To("hiring_initiatives", HiringInitiative.Type).Annotations(hidden()),
		edge.To("promotion_tools", PromotionTool.Type).Annotations(hidden()),
		edge.To("outreach_missions", OutreachMission.Type).Annotations(hidden()),
	}
}

// Indexes of the CoverageNeed.
func (CoverageNeed) Indexes() []ent.Index {
	return []ent.Index{index.Edges("region"), index.Edges("stated_by_city"), index.Edges("stated_by_organization")}
}

// Annotations of the CoverageNeed.
func (n CoverageNeed) Annotations() []schema.Annotation {
	return table("coverage_needs", "Besoin non couvert : ce qu'aucun programme ne paie, selon qui l'énonce, à côté des contre-exemples au dossier.", "Uncovered need: what no programme pays for, according to who states it, beside the counter-examples on record.", n.Fields(), nil)
}
