package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/date"
	"maillage/internal/vocab"
)

// City is any municipal body that can take part: a local municipality, an MRC, a borough, a
// northern, Cree or Naskapi village, a regional government; and, as an example, a foreign city.
type City struct{ ent.Schema }

// Fields of the City.
func (City) Fields() []ent.Field {
	return []ent.Field{
		id("cit"),
		field.String("code").Unique().MaxLen(40).Comment(doc("Code géographique officiel, un texte : 5 chiffres pour une municipalité (« 01023 »), code de l'ISQ pour une MRC (« 87 »), « PAYS-nom » hors Québec.", "Official geographic code, a string: 5 digits for a municipality (“01023”), ISQ code for an MRC (“87”), “COUNTRY-name” outside Québec.")),
		field.String("name").MaxLen(200).Comment(doc("Nom officiel. Les homonymes sont nombreux : montrez aussi la désignation et la MRC.", "Official name. Homonyms are common: show the designation and the MRC too.")),
		field.String("name_key").MaxLen(200).Annotations(orderKey("NAME")...),
		field.JSON("former_names", []string{}).Default([]string{}).Annotations(listOfStrings()).Comment(doc("Noms portés dans des éditions antérieures du répertoire.", "Names in earlier editions of the directory.")),
		field.String("search_key").Default("").MaxLen(2000).Annotations(hidden()),
		oneOf("kind", vocab.CityKind(""), "LOCAL_MUNICIPALITY", "Genre d'organisme.", "Kind of body."),
		mayBeOneOf("designation", vocab.Designation(""), "Désignation officielle d'une municipalité; aucune pour une MRC.", "Official designation of a municipality; none for an MRC."),
		field.Int("population").Optional().Nillable().NonNegative().Comment(doc("Population officielle; nulle si elle est inconnue.", "Official population; null when unknown.")),
		field.Int("population_key").Default(0).Annotations(orderKey("POPULATION")...),
		day("population_as_of", "Date de l'édition du répertoire d'où vient la population.", "Date of the directory edition that gives the population."),
		mayBeOneOf("population_band", vocab.PopulationBand(""), "Tranche de population, déduite de la population.", "Population band, derived from the population."),
		field.Float("area_km2").Optional().Nillable().Comment(doc("Superficie en kilomètres carrés.", "Area in square kilometres.")),
		field.Float("lat").Optional().Nillable().Comment(doc("Latitude WGS 84 d'un point du territoire; sert à placer une épingle, pas à mesurer.", "WGS 84 latitude of a point of the territory; for pins, not for distances.")),
		field.Float("lng").Optional().Nillable().Comment(doc("Longitude WGS 84 d'un point du territoire.", "WGS 84 longitude of a point of the territory.")),
		mayBeOneOf("metropolitan_community", vocab.MetropolitanCommunity(""), "Communauté métropolitaine, s'il y en a une.", "Metropolitan community, if any."),
		oneOf("status", vocab.CityStatus(""), "ACTIVE", "État : un organisme absorbé ou fusionné garde sa fiche et renvoie à son successeur.", "Status: an absorbed or merged body keeps its record and points to its successor."),
		day("valid_from", "Existe depuis; nul si c'est inconnu.", "Exists since; null when unknown."),
		day("valid_to", "A cessé d'exister, au plus tard à cette date.", "Ceased to exist, at the latest on this date."),
		field.String("country").Default("CA-QC").MaxLen(10).Comment(doc("Pays ou province, ISO 3166 : « CA-QC » au Québec.", "Country or province, ISO 3166: “CA-QC” in Québec.")),
		field.Bool("example").Default(false).Comment(doc("Ville hors Québec, gardée comme exemple : hors des comptes sauf demande.", "City outside Québec, kept as an example: outside counts unless asked for.")),
		field.Bool("umq_member").Optional().Nillable().Comment(doc("Membre de l'UMQ; nul tant que l'UMQ ne l'a pas dit.", "Member of UMQ; null until UMQ says so.")),
		field.String("edition").GoType(date.Date("")).Default("").Annotations(hidden()),
	}
}

// Edges of the City.
func (City) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("region", Region.Type).Ref("cities").Unique().Comment(doc("Région administrative; aucune hors Québec.", "Administrative region; none outside Québec.")),
		edge.To("members", City.Type).Annotations(connection()).Comment(doc("Municipalités d'une MRC ou d'un territoire équivalent.", "Municipalities of an MRC or equivalent territory.")).
			From("mrc").Unique().Comment(doc("MRC ou territoire équivalent dont la municipalité fait partie.", "MRC or equivalent territory that the municipality belongs to.")),
		edge.To("boroughs", City.Type).Annotations(connection()).Comment(doc("Arrondissements de la ville; et, pour une ville qui en est un sous un autre chapeau, son territoire équivalent (kind le dit).", "Boroughs of the city; and, for a city that is one under another hat, its equivalent territory (kind tells).")).
			From("parent").Unique().Comment(doc("Ville d'un arrondissement; ou, pour un territoire équivalent, la ville qu'il est sous un autre chapeau.", "City of a borough; or, for an equivalent territory, the city that it is under another hat.")),
		edge.To("predecessors", City.Type).Annotations(connection()).Comment(doc("Organismes que celui-ci a absorbés.", "Bodies that this one absorbed.")).
			From("successor").Unique().Comment(doc("Organisme qui a pris la suite; ses fiches comprennent celles-ci.", "Body that took over; its records include these.")),
		edge.From("practices", Practice.Type).Ref("cities").Annotations(connection()).Comment(doc("Pratiques de la ville, y compris celles des organismes qu'elle a absorbés.", "Practices of the city, those of the bodies it absorbed included.")),
		edge.From("hiring_initiatives", HiringInitiative.Type).Ref("cities").Annotations(connection()).Comment(doc("Initiatives d'embauche de la ville.", "Hiring initiatives of the city.")),
		edge.From("promotion_tools", PromotionTool.Type).Ref("cities").Annotations(connection()).Comment(doc("Outils de promotion de la ville.", "Promotion tools of the city.")),
		edge.From("outreach_missions", OutreachMission.Type).Ref("cities").Annotations(connection()).Comment(doc("Missions auxquelles la ville prend part.", "Missions in which the city takes part.")),
		edge.To("adoptions", Adoption.Type).Annotations(connection()).Comment(doc("Ce que la ville a repris d'ailleurs.", "What the city took from elsewhere.")),
		edge.From("adopted", Adoption.Type).Ref("origin_cities").Annotations(connection()).Comment(doc("Ce que d'autres ont repris des fiches de la ville.", "What others took from the records of the city.")),
		edge.To("outcomes", Outcome.Type).Annotations(connection(), owned()).Comment(doc("Chiffres sur la ville elle-même.", "Figures about the city itself.")),
		edge.To("agreements", Agreement.Type).Annotations(connection()).Comment(doc("Ententes dont la ville est bénéficiaire.", "Agreements of which the city is the beneficiary.")),
		edge.To("needs", CoverageNeed.Type).Annotations(connection()).Comment(doc("Besoins non couverts que la ville a exprimés.", "Uncovered needs that the city stated.")),
		edge.To("questions", Question.Type).Annotations(connection(), referred()).Comment(doc("Questions publiques posées à la ville.", "Public questions put to the city.")),
		edge.To("leaves", PublishedLeaf.Type).Annotations(connection(), owned()).Comment(doc("Nombres de personnes publiés par la ville, protégés par la règle des petits nombres.", "Numbers of people published by the city, protected by the small-number rule.")),
		edge.From("consensuses", Consensus.Type).Ref("adherents").Annotations(connection()).Comment(doc("Consensus auxquels la ville a adhéré.", "Consensuses that the city adhered to.")),
	}
}

// Indexes of the City.
func (City) Indexes() []ent.Index {
	return []ent.Index{
		index.Edges("region"), index.Edges("mrc"), index.Edges("parent"), index.Edges("successor"),
		index.Fields("name_key"), index.Fields("population_key"), index.Fields("kind"),
	}
}

// Annotations of the City.
func (c City) Annotations() []schema.Annotation {
	return table("cities",
		"Organisme municipal : municipalité locale, MRC, territoire équivalent, arrondissement, village nordique, cri ou naskapi, gouvernement régional; ou ville hors Québec gardée comme exemple.",
		"Municipal body: local municipality, MRC, equivalent territory, borough, northern, Cree or Naskapi village, regional government; or a city outside Québec kept as an example.",
		c.Fields(), nil)
}
