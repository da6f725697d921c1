package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"maillage/internal/vocab"
)

// Indicator is the shared definition of a figure. A changed definition is a new code.
type Indicator struct{ ent.Schema }

// Fields of the Indicator.
func (Indicator) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("ind"),
			field.String("code").Unique().MaxLen(20).Comment(doc("Code (« HI-02 »). Une définition qui change reçoit un nouveau code.", "Code (“HI-02”). A changed definition gets a new code.")),
		},
		bilingual("label", 200, "Libellé.", "Label."),
		bilingual("definition", 2000, "Définition.", "Definition."),
		bilingual("numerator", 500, "Numérateur, en mots.", "Numerator, in words."),
		bilingual("denominator", 500, "Dénominateur, en mots.", "Denominator, in words."),
		bilingual("norm", 500, "Source de la norme.", "Source of the norm."),
		[]ent.Field{
			oneOf("unit", vocab.Unit(""), "COUNT", "Unité.", "Unit."),
			oneOf("direction", vocab.Direction(""), "NEUTRAL", "Sens souhaité.", "Desired direction."),
			oneOf("sensitivity", vocab.Sensitivity(""), "NONE", "Sensibilité; autre que NONE, les chiffres sont protégés par la règle des petits nombres.", "Sensitivity; other than NONE, figures are protected by the small-number rule."),
			someOf("volets", []vocab.Volet{}, "Volets concernés; tous si la liste est vide.", "Components concerned; all when the list is empty."),
			field.Bool("computed").Default(false).Comment(doc("Calculé par le carrefour lui-même.", "Computed by the hub itself.")),
			edition(),
			field.Int("position").Default(0).Annotations(orderKey("POSITION")...),
		},
	)
}

// Edges of the Indicator.
func (Indicator) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("leaves", PublishedLeaf.Type).Annotations(connection(), owned()).Comment(doc("Nombres de personnes publiés selon cette définition, protégés par la règle des petits nombres.", "Numbers of people published under this definition, protected by the small-number rule.")),
		edge.To("outcomes", Outcome.Type).Annotations(connection()).Comment(doc("Chiffres publiés selon cette définition.", "Figures published under this definition.")),
	}
}

// Annotations of the Indicator.
func (i Indicator) Annotations() []schema.Annotation {
	return table("indicators", "Indicateur : la définition commune d'un chiffre. Seule l'UMQ la modifie.", "Indicator: the shared definition of a figure. Only UMQ edits it.", i.Fields(), nil)
}
