package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"

	"maillage/internal/vocab"
)

// OutreachMission is a mission or an exploratory stay to meet people where they are (volet 1).
type OutreachMission struct{ ent.Schema }

// Mixin of the OutreachMission.
func (OutreachMission) Mixin() []ent.Mixin {
	return []ent.Mixin{Contribution{prefix: "mis", plural: "outreach_missions"}}
}

// Fields of the OutreachMission.
func (OutreachMission) Fields() []ent.Field {
	return []ent.Field{
		oneOf("direction", vocab.MissionDirection(""), "REGION_TO_MONTREAL", "Direction.", "Direction."),
		oneOf("format", vocab.MissionFormat(""), "ORGANISATION_VISIT", "Format.", "Format."),
		oneOf("mission_status", vocab.MissionStatus(""), "DONE", "Avancement.", "Progress."),
	}
}

// Edges of the OutreachMission.
func (OutreachMission) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("hosts", Organization.Type).Annotations(connection()).Comment(doc("Organismes qui reçoivent la mission.", "Organisations that host the mission.")),
	}
}

// Annotations of the OutreachMission.
func (m OutreachMission) Annotations() []schema.Annotation {
	return contributionTable("outreach_missions",
		"Mission de démarchage ou séjour exploratoire (volet 1); participants, employeurs et établissements sont des chiffres de la fiche.",
		"Outreach mission or exploratory stay (component 1); participants, employers and settlements are figures of the record.",
		m.Fields(), nil)
}
