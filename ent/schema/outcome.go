package schema

import (
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/date"
	"maillage/internal/vocab"
)

// Outcome is one published figure about one subject. Sensitive figures are here only when they
// were already public and are quoted as published; any other sensitive count stays on the private
// shelf, and leaves it as a published leaf alone.
type Outcome struct{ ent.Schema }

var subject = arc{name: "subject", inverse: "outcomes", targets: slices.Concat(contributionKinds, []target{
	{"adoption", Adoption.Type},
	{"city", City.Type},
	{"region", Region.Type},
})}

// Fields of the Outcome.
func (Outcome) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("out"),
			field.String("key").Unique().MaxLen(80).Annotations(hidden()),
		},
		bilingual("label", 300, "Ce que le chiffre compte, dans les mots de la fiche.", "What the figure counts, in the record's words."),
		[]ent.Field{
			oneOf("kind", vocab.OutcomeKind(""), "OUTPUT", "Nature du chiffre : un budget n'est jamais montré comme un résultat, ni une cible.", "Nature of the figure: a budget is never shown as a result, nor is a target."),
			field.Float("value").Optional().Nillable().Annotations(hidden()),
			field.Float("value_min").Optional().Nillable().Annotations(hidden()),
			field.Float("value_max").Optional().Nillable().Annotations(hidden()),
			field.Int("numerator").Optional().Nillable().Annotations(hidden()),
			field.Int("denominator").Optional().Nillable().Annotations(hidden()),
			field.Enum("unit").GoType(vocab.Unit("")).Annotations(hidden()).Comment("Unit of the indicator, kept here so that the figure can be read alone."),
			field.Enum("sensitivity").GoType(vocab.Sensitivity("")).Annotations(hidden()).Comment("Sensitivity of the indicator, kept here for the same reason."),
			field.String("currency").Default("CAD").MaxLen(3).Annotations(hidden()),
			oneOf("approximation", vocab.Approximation(""), "EXACT", "Précision du chiffre dans la source.", "Precision of the figure in the source."),
			day("period_start", "Début de la période; nul s'il est inconnu.", "Start of the period; null when unknown."),
			day("period_end", "Fin de la période; nulle si elle est inconnue.", "End of the period; null when unknown."),
			field.String("period_key").GoType(date.Date("")).Default("").MaxLen(10).Annotations(orderKey("PERIOD")...),
		},
		bilingual("period_label", 200, "Période, dans les mots de la source.", "Period, in the source's words."),
		[]ent.Field{
			mayBeOneOf("group", vocab.PopulationGroup(""), "Groupe compté; toujours là quand l'indicateur est sensible. Deux groupes ne se mêlent jamais.", "Group counted; always there when the indicator is sensitive. Two groups are never mixed."),
			mayBeOneOf("job_category", vocab.JobCategory(""), "Catégorie d'emploi.", "Job category."),
			mayBeOneOf("employment_status", vocab.EmploymentStatus(""), "Statut d'emploi.", "Employment status."),
			oneOf("method", vocab.Method(""), "DECLARED", "Méthode de mesure.", "Method of measurement."),
			field.Bool("already_public").Default(false).Comment(doc("Chiffre déjà publié par la source, cité tel quel et jamais utilisé dans un calcul.", "Figure already published by the source, quoted as is and never used in a computation.")),
		},
		bilingual("note", 1000, "Réserve à lire avec le chiffre.", "Caveat to read with the figure."),
		[]ent.Field{edition(), field.Int("position").Default(0).Annotations(orderKey("POSITION")...)},
		subject.fields(),
	)
}

// Edges of the Outcome.
func (Outcome) Edges() []ent.Edge {
	return append(subject.edges(),
		edge.From("indicator", Indicator.Type).Ref("outcomes").Unique().Required().Comment(doc("Définition du chiffre.", "Definition of the figure.")),
		edge.From("source", Source.Type).Ref("outcomes").Unique().Comment(doc("Source du chiffre.", "Source of the figure.")),
	)
}

// Indexes of the Outcome.
func (Outcome) Indexes() []ent.Index {
	return append(subject.indexes(), index.Edges("indicator"), index.Edges("source"), index.Fields("period_key"), index.Fields("position"))
}

// Annotations of the Outcome.
func (o Outcome) Annotations() []schema.Annotation {
	return table("outcomes",
		"Chiffre publié sur une fiche, une adoption, une ville ou une région.",
		"Published figure about a record, an adoption, a city or a region.",
		o.Fields(), rules(subject.checks(), map[string]string{
			"sensitive":   "sensitivity = 'NONE' OR already_public",
			"group_known": "sensitivity = 'NONE' OR \"group\" IS NOT NULL",
			"figure":      "value IS NOT NULL OR (value_min IS NOT NULL AND value_max IS NOT NULL)",
			"range":       "value_min IS NULL OR value_max IS NULL OR value_min <= value_max",
			"denominator": "denominator IS NULL OR denominator > 0",
			"numerator":   "numerator IS NULL OR (numerator >= 0 AND (denominator IS NULL OR numerator <= denominator))",
		}))
}
