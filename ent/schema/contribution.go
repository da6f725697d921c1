package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"

	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

// Contribution is the mixin of what the four kinds share: practice, hiring initiative, promotion
// tool and outreach mission. Its GraphQL face is the interface of the same name.
type Contribution struct {
	mixin.Schema
	prefix string // of the identifiers
	plural string // edge of other types that leads here
}

// Fields of the Contribution.
func (c Contribution) Fields() []ent.Field {
	return join(
		[]ent.Field{
			id(c.prefix),
			field.String("slug").Unique().MaxLen(80).Comment(doc("Nom court dans les adresses; stable.", "Short name in addresses; stable.")),
			field.String("reference").Default("").MaxLen(40).Comment(doc("Référence de la fiche dans le recueil d'où elle vient; vide s'il n'y en a pas.", "Reference of the record in the collection that it comes from; empty where there is none.")),
		},
		bilingual("title", 250, "Titre.", "Title."),
		[]ent.Field{field.String("title_key").MaxLen(250).Annotations(orderKey("TITLE")...)},
		bilingual("summary", 2000, "Résumé de 10 à 120 mots.", "Summary of 10 to 120 words."),
		[]ent.Field{
			oneOf("translation", vocab.Translation(""), "NONE", "D'où vient la version anglaise.", "Where the English version comes from."),
			someOf("volets", []vocab.Volet{}, "Volets du projet, au moins un.", "Components of the project, at least one."),
			someOf("themes", []vocab.Theme{}, "Thèmes, de un à quatre.", "Themes, one to four."),
			field.JSON("keywords", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Mots-clés plus fins que les thèmes, en majuscules sans accents (« MONTREAL_REGIONS »).", "Keywords finer than the themes, in capitals without accents (“MONTREAL_REGIONS”).")),
			oneOf("territory_level", vocab.TerritoryLevel(""), "MUNICIPALITY", "Échelle du territoire visé.", "Level of the territory concerned."),
			field.String("place").Default("").MaxLen(200).Comment(doc("Lieu, dans les mots de la fiche.", "Place, in the record's words.")),
			field.Bool("example").Default(false).Comment(doc("Exemple hors Québec : hors des comptes sauf demande.", "Example outside Québec: outside counts unless asked for.")),
			field.Bool("invented").Default(false).Comment(doc("Fiche inventée pour un essai; jamais vraie quand c'est vrai.", "Record invented for a trial; never real when true.")),
			field.String("lead_city_code").Default("").MaxLen(40).Annotations(hidden()),
			field.JSON("recorded_city_codes", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Codes des villes tels qu'inscrits; après une fusion, « cities » donne le successeur.", "City codes as recorded; after a merger, “cities” gives the successor.")),
		},
		bilingual("contact_role", 200, "Fonction à qui s'adresser; vide s'il n'y en a pas au dossier. Jamais un nom de personne.", "Function to contact; empty where none is on record. Never a person's name."),
		[]ent.Field{
			field.String("contact_mailbox").Default("").MaxLen(200).Comment(doc("Boîte générique; vide s'il n'y en a pas au dossier.", "Generic mailbox; empty where none is on record.")),
			day("started_on", "Début, aussi précis que la source.", "Start, as precise as the source."),
			day("ended_on", "Fin, aussi précise que la source; nulle si la chose dure ou si c'est inconnu.", "End, as precise as the source; null when ongoing or unknown."),
			field.String("started_key").Default("").MaxLen(10).Annotations(orderKey("STARTED")...),
		},
		bilingual("caveat", 2000, "Réserve à lire avec la fiche.", "Caveat to read with the record."),
		[]ent.Field{
			oneOf("confidence", vocab.Confidence(""), "UNKNOWN", "Confiance dans les sources.", "Confidence in the sources."),
			oneOf("status", vocab.ContributionStatus(""), "PUBLISHED", "État public.", "Public status."),
			field.Int("version").Default(1).Positive().Comment(doc("Numéro de la version publiée.", "Number of the published version.")),
			field.Time("published_at").Annotations(orderAs("PUBLISHED_AT")).Comment(doc("Publication (UTC).", "Publication (UTC).")),
			field.Time("reviewed_at").Annotations(orderAs("REVIEWED_AT")).Comment(doc("Dernière relecture (UTC).", "Last review (UTC).")),
			field.Time("stale_at").Comment(doc("À revoir à partir de cette date : 24 mois après la dernière relecture.", "To be reviewed from this date on: 24 months after the last review.")),
			field.Int("cost_cad").Optional().Nillable().NonNegative().Annotations(entgql.Type("Int")).Comment(doc("Coût en dollars canadiens sur « costPeriodMonths »; nul s'il est inconnu.", "Cost in Canadian dollars over “costPeriodMonths”; null when unknown.")),
			field.Int("cost_period_months").Optional().Nillable().Positive().Comment(doc("Mois que le coût couvre; nul s'ils sont inconnus.", "Months that the cost covers; null when unknown.")),
			oneOf("cost_band", vocab.CostBand(""), "UNKNOWN", "Tranche de coût annuel, déduite du coût et de sa période.", "Yearly cost band, derived from the cost and its period."),
			mayBeOneOf("impact", vocab.ImpactRating(""), "Effet observé, donné par l'UMQ à partir de E2 seulement.", "Observed effect, given by UMQ from E2 on only."),
			field.Enum("evidence_level").GoType(vocab.EvidenceLevel("")).Default("E0").Annotations(entgql.Type("EvidenceLevel"), entgql.Skip(entgql.SkipType), entgql.OrderField("EVIDENCE")),
			field.Enum("evidence_base").GoType(vocab.EvidenceLevel("")).Default("E0").Annotations(entgql.Type("EvidenceLevel"), entgql.Skip(entgql.SkipType)),
			field.JSON("evidence_reasons", []evidence.Reason{}).Default([]evidence.Reason{}).Annotations(hidden()),
			mayBeOneOfHidden("evidence_ceiling", vocab.EvidenceLevel("")),
			field.Bool("independent_evaluation").Default(false).Annotations(hidden()),
			field.Int("completeness_score").Default(0).Range(0, 100).Annotations(entgql.Skip(entgql.SkipType), entgql.OrderField("COMPLETENESS")),
			field.JSON("missing_parts", []string{}).Default([]string{}).Annotations(hidden()),
			field.Int("adoption_count").Default(0).NonNegative().Annotations(entgql.Skip(entgql.SkipType), entgql.OrderField("ADOPTIONS")),
		},
	)
}

func mayBeOneOfHidden(name string, v values) ent.Field {
	return field.Enum(name).GoType(v).Optional().Nillable().Annotations(hidden())
}

// Edges of the Contribution.
func (c Contribution) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("lead_city", City.Type).Unique().Comment(doc("Ville porteuse; aucune si un organisme porte la fiche.", "Lead city; none when an organisation leads.")),
		edge.To("lead_organization", Organization.Type).Unique().Comment(doc("Organisme porteur, si ce n'est pas une ville.", "Lead organisation, if it is not a city.")),
		edge.To("cities", City.Type).Annotations(connection()).Comment(doc("Villes participantes, la porteuse comprise; après une fusion, le successeur.", "Participating cities, the lead included; after a merger, the successor.")),
		edge.To("regions", Region.Type).Annotations(connection()).Comment(doc("Régions touchées.", "Regions concerned.")),
		edge.To("organizations", Organization.Type).Annotations(connection()).Comment(doc("Organismes partenaires.", "Partner organisations.")),
		edge.To("sources", Source.Type).Annotations(connection()).Comment(doc("Sources, au moins une.", "Sources, at least one.")),
		edge.To("outcomes", Outcome.Type).Annotations(connection(), owned()).Comment(doc("Chiffres de la fiche : ressources, réalisations, résultats, points de départ, cibles, contexte.", "Figures of the record: inputs, outputs, outcomes, baselines, targets, context.")),
		edge.To("fundings", Funding.Type).Annotations(connection(), owned()).Comment(doc("Parts d'ententes reçues.", "Shares of agreements received.")),
		edge.To("adoptions", Adoption.Type).Annotations(connection(), referred()).Comment(doc("Qui l'a reprise, et ce qui a changé.", "Who took it up, and what changed.")),
		edge.To("origins", Adoption.Type).Annotations(connection(), referred()).Comment(doc("D'où elle vient, si elle en adapte une autre.", "Where it comes from, if it adapts another.")),
		edge.From("needs", CoverageNeed.Type).Ref(c.plural).Annotations(connection()).Comment(doc("Besoins non couverts dont la fiche est un contre-exemple.", "Uncovered needs to which the record is a counter-example.")),
		edge.To("questions", Question.Type).Annotations(connection(), referred()).Comment(doc("Questions publiques.", "Public questions.")),
	}
}

// Indexes of the Contribution.
func (Contribution) Indexes() []ent.Index {
	return []ent.Index{
		index.Edges("lead_city"), index.Edges("lead_organization"),
		index.Fields("title_key"), index.Fields("published_at"), index.Fields("evidence_level"),
	}
}

// contributionTable is table for a kind of contribution.
func contributionTable(name, fr, en string, own []ent.Field, more map[string]string) []schema.Annotation {
	as := table(name, fr, en, join(Contribution{prefix: "pra"}.Fields(), own), rules(more, map[string]string{
		"cost_period": "cost_period_months IS NULL OR cost_cad IS NOT NULL",
		"title":       "title_fr <> ''",
	}))
	return append(as, entgql.Implements("Contribution"))
}

// texts is a list of bilingual fields: name, French and English description, in threes.
func texts(max int, triples ...string) (fs []ent.Field) {
	for i := 0; i+2 < len(triples); i += 3 {
		fs = append(fs, bilingual(triples[i], max, triples[i+1], triples[i+2])...)
	}
	return fs
}
