package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"maillage/internal/vocab"
)

// Practice is something that a city does for reception, inclusion or intercultural relations.
type Practice struct{ ent.Schema }

// Mixin of the Practice.
func (Practice) Mixin() []ent.Mixin {
	return []ent.Mixin{Contribution{prefix: "pra", plural: "practices"}}
}

// Fields of the Practice.
func (Practice) Fields() []ent.Field {
	return join(
		texts(8000,
			"issue", "Problème auquel la pratique répond.", "Issue that the practice answers.",
			"goals", "Buts visés.", "Goals.",
			"method", "Fonctionnement.", "How it works.",
			"results", "Résultats, en mots.", "Results, in words.",
			"difficulties", "Difficultés, échecs et effets indésirables.", "Difficulties, failures and side effects.",
			"advice", "À faire et à éviter.", "Dos and don'ts.",
			"transfer", "Conditions pour la reprendre ailleurs.", "Conditions for transfer.",
		),
		[]ent.Field{
			oneOf("stage", vocab.PracticeStage(""), "UNKNOWN", "Stade.", "Stage."),
			someOf("target_groups", []vocab.PopulationGroup{}, "Groupes visés.", "Target groups."),
			field.Float("fte").Optional().Nillable().Min(0).Comment(doc("Équivalents temps plein affectés; nul si c'est inconnu.", "Full-time equivalents assigned; null when unknown.")),
		},
	)
}

// Edges of the Practice.
func (Practice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("hiring_initiatives", HiringInitiative.Type).Annotations(connection()).Comment(doc("Initiatives d'embauche qui en font partie.", "Hiring initiatives that belong to it.")),
	}
}

// Annotations of the Practice.
func (p Practice) Annotations() []schema.Annotation {
	return contributionTable("practices",
		"Pratique d'une ville : accueil, intégration, relations interculturelles (volets 1 et 3 surtout).",
		"Practice of a city: reception, integration, intercultural relations (mostly components 1 and 3).",
		p.Fields(), map[string]string{"abandoned": "stage <> 'ABANDONED' OR difficulties_fr <> ''"})
}
