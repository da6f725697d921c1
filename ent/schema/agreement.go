package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// Agreement is money granted to a city or an organisation under a programme.
type Agreement struct{ ent.Schema }

// Fields of the Agreement.
func (Agreement) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("agr"),
			field.String("code").Unique().MaxLen(60).Comment(doc("Code de l'entente.", "Code of the agreement.")),
		},
		bilingual("title", 300, "Titre de l'entente.", "Title of the agreement."),
		[]ent.Field{
			field.String("title_key").MaxLen(300).Annotations(orderKey("TITLE")...),
			field.Int("amount_cad").Optional().Nillable().NonNegative().Annotations(entgql.Type("Int")).Comment(doc("Montant en dollars canadiens; nul s'il est inconnu. Une même somme n'est inscrite qu'une fois.", "Amount in Canadian dollars; null when unknown. A sum is recorded only once.")),
			day("started_on", "Début ou annonce.", "Start or announcement."),
			day("ended_on", "Fin prévue ou constatée.", "Planned or actual end."),
			field.String("started_key").Default("").MaxLen(10).Annotations(orderKey("STARTED")...),
			oneOf("status", vocab.AgreementStatus(""), "UNKNOWN", "État de l'entente.", "Status of the agreement."),
			field.JSON("components", []Component{}).Default([]Component{}).Annotations(entgql.Type("[ProgramComponent!]")).Comment(doc("Volets ou composantes visés.", "Components concerned.")),
			edition(),
		},
		bilingual("note", 1000, "Réserve sur le montant ou la période.", "Caveat on the amount or the period."),
	)
}

// Edges of the Agreement.
func (Agreement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("program", Program.Type).Ref("agreements").Unique().Comment(doc("Programme de l'entente.", "Programme of the agreement.")),
		edge.From("beneficiary_city", City.Type).Ref("agreements").Unique().Comment(doc("Ville bénéficiaire, si c'est une ville.", "City that benefits, if it is a city.")),
		edge.From("beneficiary_organization", Organization.Type).Ref("agreements").Unique().Comment(doc("Organisme bénéficiaire, si c'est un organisme.", "Organisation that benefits, if it is an organisation.")),
		edge.To("fundings", Funding.Type).Annotations(connection()).Comment(doc("Parts de l'entente que des fiches ont reçues.", "Shares of the agreement that records received.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources.", "Sources.")),
	}
}

// Indexes of the Agreement.
func (Agreement) Indexes() []ent.Index {
	return []ent.Index{index.Edges("program"), index.Edges("beneficiary_city"), index.Edges("beneficiary_organization")}
}

// Annotations of the Agreement.
func (a Agreement) Annotations() []schema.Annotation {
	return table("agreements", "Entente : une somme accordée à une ville ou à un organisme dans le cadre d'un programme. La trace suit : entente, volet, contribution, indicateur.", "Agreement: a sum granted to a city or an organisation under a programme. The trace is: agreement, volet, contribution, indicator.", a.Fields(), nil)
}

// Funding is the share of an agreement that a contribution received.
type Funding struct{ ent.Schema }

var funded = arc{name: "contribution", inverse: "fundings", targets: contributionKinds}

// Fields of the Funding.
func (Funding) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id("fun"),
			field.Int("amount_cad").Optional().Nillable().NonNegative().Annotations(entgql.Type("Int")).Comment(doc("Part en dollars canadiens; nulle si elle n'est pas connue à part.", "Share in Canadian dollars; null when not known apart.")),
			mayBeOneOf("volet", vocab.Volet(""), "Volet auquel la part est imputée.", "Component that the share is charged to."),
		},
		bilingual("note", 1000, "Réserve sur la part.", "Caveat on the share."),
		funded.fields(),
	)
}

// Edges of the Funding.
func (Funding) Edges() []ent.Edge {
	return append(funded.edges(),
		edge.From("agreement", Agreement.Type).Ref("fundings").Unique().Required().Comment(doc("Entente d'où vient la part.", "Agreement that the share comes from.")),
	)
}

// Indexes of the Funding.
func (Funding) Indexes() []ent.Index {
	return append(funded.indexes(), index.Edges("agreement"))
}

// Annotations of the Funding.
func (f Funding) Annotations() []schema.Annotation {
	return table("fundings", "Part d'une entente reçue par une fiche.", "Share of an agreement received by a record.", f.Fields(), funded.checks())
}
