package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// Adoption tells who took what from whom, and what they changed.
type Adoption struct{ ent.Schema }

var (
	origin  = arc{name: "origin", inverse: "adoptions", targets: contributionKinds}
	adapted = arc{name: "adapted", inverse: "origins", targets: contributionKinds, optional: true}
)

// Fields of the Adoption.
func (Adoption) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("ado"),
			oneOf("status", vocab.AdoptionStatus(""), "INTERESTED", "État.", "Status."),
		},
		bilingual("changes", 4000, "Ce qui a changé; obligatoire quand l'adoption est adaptée.", "What changed; required when adapted."),
		bilingual("reason", 2000, "Pourquoi l'adoption a été abandonnée.", "Why the adoption was abandoned."),
		[]ent.Field{
			day("started_on", "Début, aussi précis que la source.", "Start, as precise as the source."),
			field.String("started_key").Default("").MaxLen(10).Annotations(orderKey("STARTED")...),
			field.Bool("confirmed").Default(false).Comment(doc("Confirmée par l'origine.", "Confirmed by the origin.")),
			field.Bool("invented").Default(false).Comment(doc("Inventée pour un essai.", "Invented for a trial.")),
			edition(),
			field.String("recorded_adopter_code").Default("").MaxLen(40).Annotations(hidden()),
		},
		origin.fields(), adapted.fields(),
	)
}

// Edges of the Adoption.
func (Adoption) Edges() []ent.Edge {
	return append(append(origin.edges(), adapted.edges()...),
		edge.From("adopter", City.Type).Ref("adoptions").Unique().Required().Comment(doc("Ville qui reprend.", "City that takes up.")),
		edge.To("origin_cities", City.Type).Annotations(connection()).Comment(doc("Villes d'origine.", "Cities of origin.")),
		edge.To("outcomes", Outcome.Type).Annotations(connection(), owned()).Comment(doc("Chiffres propres à l'adoption.", "Figures of the adoption itself.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources.", "Sources.")),
	)
}

// Indexes of the Adoption.
func (Adoption) Indexes() []ent.Index {
	return append(append(origin.indexes(), adapted.indexes()...), index.Edges("adopter"))
}

// Annotations of the Adoption.
func (a Adoption) Annotations() []schema.Annotation {
	return table("adoptions",
		"Adoption : une ville reprend une fiche d'ailleurs, telle quelle ou adaptée. La filiation se lit d'adoption en adoption, sans cycle.",
		"Adoption: a city takes up a record from elsewhere, as is or adapted. Lineage is read from adoption to adoption, without cycles.",
		a.Fields(), rules(origin.checks(), adapted.checks(), map[string]string{
			"adapts":    "status <> 'ADAPTED' OR changes_fr <> ''",
			"abandoned": "status <> 'ABANDONED' OR reason_fr <> ''",
			"itself":    "origin_ref <> adapted_ref",
		}))
}
