package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// Organization is a body that is not municipal: a ministry, a network, a non-profit.
type Organization struct{ ent.Schema }

// Fields of the Organization.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		id("org"),
		field.String("code").Unique().MaxLen(40).Comment(doc("Code court, le plus souvent le sigle (« MIFI »).", "Short code, most often the acronym (“MIFI”).")),
		field.String("name").MaxLen(200).Comment(doc("Nom officiel.", "Official name.")),
		field.String("name_key").MaxLen(200).Annotations(orderKey("NAME")...),
		oneOf("kind", vocab.OrganizationKind(""), "NONPROFIT", "Genre d'organisme.", "Kind of organisation."),
		field.String("url").Default("").MaxLen(500).Comment(doc("Adresse du site; vide si elle est inconnue.", "Address of the site; empty when unknown.")),
		field.String("country").Default("CA-QC").MaxLen(10).Comment(doc("Pays ou province, ISO 3166.", "Country or province, ISO 3166.")),
		edition(),
	}
}

// Edges of the Organization.
func (Organization) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("region", Region.Type).Ref("organizations").Unique().Comment(doc("Région où l'organisme est établi; aucune s'il est provincial.", "Region where the organisation is based; none when provincial.")),
		edge.From("practices", Practice.Type).Ref("organizations").Annotations(connection()).Comment(doc("Pratiques dont l'organisme est partenaire.", "Practices of which the organisation is a partner.")),
		edge.From("hiring_initiatives", HiringInitiative.Type).Ref("organizations").Annotations(connection()).Comment(doc("Initiatives d'embauche dont l'organisme est partenaire.", "Hiring initiatives of which the organisation is a partner.")),
		edge.From("promotion_tools", PromotionTool.Type).Ref("organizations").Annotations(connection()).Comment(doc("Outils de promotion dont l'organisme est partenaire.", "Promotion tools of which the organisation is a partner.")),
		edge.From("outreach_missions", OutreachMission.Type).Ref("organizations").Annotations(connection()).Comment(doc("Missions dont l'organisme est partenaire.", "Missions of which the organisation is a partner.")),
		edge.From("hosted_missions", OutreachMission.Type).Ref("hosts").Annotations(connection()).Comment(doc("Missions que l'organisme a reçues.", "Missions that the organisation hosted.")),
		edge.To("programs", Program.Type).Annotations(connection()).Comment(doc("Programmes que l'organisme finance ou régit.", "Programmes that the organisation funds or governs.")),
		edge.To("agreements", Agreement.Type).Annotations(connection()).Comment(doc("Ententes dont l'organisme est bénéficiaire.", "Agreements of which the organisation is the beneficiary.")),
		edge.To("needs", CoverageNeed.Type).Annotations(connection()).Comment(doc("Besoins non couverts que l'organisme a exprimés.", "Uncovered needs that the organisation stated.")),
	}
}

// Indexes of the Organization.
func (Organization) Indexes() []ent.Index {
	return []ent.Index{index.Edges("region"), index.Fields("name_key")}
}

// Annotations of the Organization.
func (o Organization) Annotations() []schema.Annotation {
	return table("organizations", "Organisme partenaire qui n'est pas municipal : ministère, réseau, organisme sans but lucratif…", "Partner organisation that is not municipal: ministry, network, non-profit…", o.Fields(), nil)
}
