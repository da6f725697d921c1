package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"maillage/internal/date"
)

// Consensus is what municipalities agreed on together, with its number and its adherents.
type Consensus struct{ ent.Schema }

// Fields of the Consensus.
func (Consensus) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("con"),
			field.Int("number").Unique().Positive().Annotations(orderAs("NUMBER")).Comment(doc("Numéro au registre.", "Number in the register.")),
			field.String("agreed_on").GoType(date.Date("")).MaxLen(10).Annotations(orderAs("AGREED_ON"), dateType()).Comment(doc("Date.", "Date.")),
			field.String("place").Default("").MaxLen(200).Comment(doc("Lieu.", "Place.")),
			field.Bool("invented").Default(false).Comment(doc("Inventé pour un essai.", "Invented for a trial.")),
			edition(),
		},
		bilingual("statement", 4000, "Texte du consensus.", "Text of the consensus."),
	)
}

// Edges of the Consensus.
func (Consensus) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("adherents", City.Type).Annotations(connection()).Comment(doc("Villes qui y ont adhéré.", "Cities that adhered to it.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources.", "Sources.")),
	}
}

// Annotations of the Consensus.
func (c Consensus) Annotations() []schema.Annotation {
	return table("consensuses", "Consensus entre municipalités, inscrit à un registre.", "Consensus among municipalities, entered in a register.", c.Fields(), nil)
}
