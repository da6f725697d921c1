package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// HiringInitiative is what a municipal employer does to hire and keep immigrants (volet 2).
type HiringInitiative struct{ ent.Schema }

// Mixin of the HiringInitiative.
func (HiringInitiative) Mixin() []ent.Mixin {
	return []ent.Mixin{Contribution{prefix: "hir", plural: "hiring_initiatives"}}
}

// Fields of the HiringInitiative.
func (HiringInitiative) Fields() []ent.Field {
	return []ent.Field{
		oneOf("type", vocab.HiringType(""), "TARGETED_SOURCING", "Type d'initiative.", "Type of initiative."),
		someOf("job_categories", []vocab.JobCategory{}, "Catégories d'emploi visées.", "Job categories concerned."),
		someOf("employment_statuses", []vocab.EmploymentStatus{}, "Statuts d'emploi offerts.", "Employment statuses offered."),
		someOf("target_groups", []vocab.PopulationGroup{}, "Groupes visés.", "Target groups."),
		field.Int("duration_weeks").Optional().Nillable().Positive().Comment(doc("Durée en semaines; nulle si elle est inconnue.", "Duration in weeks; null when unknown.")),
		oneOf("wage_subsidy", vocab.Ternary(""), "UNKNOWN", "Subvention salariale.", "Wage subsidy."),
		oneOf("mentorship", vocab.Ternary(""), "UNKNOWN", "Mentorat ou parrainage.", "Mentorship or sponsorship."),
		oneOf("francization", vocab.Ternary(""), "UNKNOWN", "Francisation en milieu de travail.", "French learning at work."),
		oneOf("union_agreement", vocab.Ternary(""), "UNKNOWN", "Accord syndical.", "Union agreement."),
		oneOf("headcount_band", vocab.HeadcountBand(""), "UNKNOWN", "Taille de l'effectif de l'employeur; jamais déduite de la population.", "Size of the employer's workforce; never inferred from the population."),
		oneOf("subject_to_laee", vocab.Ternary(""), "UNKNOWN", "Assujetti à la Loi sur l'accès à l'égalité en emploi; inconnu quand l'effectif l'est.", "Subject to the equal access to employment act; unknown when the workforce is."),
	}
}

// Edges of the HiringInitiative.
func (HiringInitiative) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("practice", Practice.Type).Ref("hiring_initiatives").Unique().Comment(doc("Pratique dont l'initiative fait partie.", "Practice that the initiative belongs to.")),
	}
}

// Indexes of the HiringInitiative.
func (HiringInitiative) Indexes() []ent.Index { return []ent.Index{index.Edges("practice")} }

// Annotations of the HiringInitiative.
func (h HiringInitiative) Annotations() []schema.Annotation {
	return contributionTable("hiring_initiatives",
		"Initiative d'embauche d'un employeur municipal (volet 2).",
		"Hiring initiative of a municipal employer (component 2).",
		h.Fields(), map[string]string{"laee": "headcount_band <> 'UNKNOWN' OR subject_to_laee = 'UNKNOWN'"})
}
