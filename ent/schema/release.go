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

// Release is one publication of protected figures.
type Release struct{ ent.Schema }

// Fields of the Release.
func (Release) Fields() []ent.Field {
	return []ent.Field{
		id("rel"),
		field.Int("number").Unique().Positive().Annotations(orderAs("NUMBER")).Comment(doc("Numéro, à partir de 1.", "Number, from 1.")),
		field.Time("released_at").Annotations(orderAs("RELEASED_AT")).Comment(doc("Publication (UTC).", "Publication (UTC).")),
		field.String("rule_version").MaxLen(40).Comment(doc("Version de la règle des petits nombres qui a servi.", "Version of the small-number rule that was used.")),
		field.Int("leaf_count").NonNegative().Comment(doc("Nombre de chiffres protégés dans la publication, masqués compris.", "Number of protected figures in the release, masked ones included.")),
	}
}

// Annotations of the Release.
func (r Release) Annotations() []schema.Annotation {
	return table("releases", "Publication de chiffres protégés par l'UMQ. Les corrections paraissent à la suivante.", "Publication of protected figures by UMQ. Corrections appear in the next one.", r.Fields(), nil)
}

// PublishedLeaf is one sensitive count as anyone may see it, under rule DC-1. It is built by a
// release, and everything public about sensitive counts is a function of these rows.
type PublishedLeaf struct{ ent.Schema }

// Fields of the PublishedLeaf.
func (PublishedLeaf) Fields() []ent.Field {
	return []ent.Field{
		id("lea"),
		field.String("key").Unique().MaxLen(200).Annotations(hidden()),
		field.Int("year").Range(1950, 2100).Annotations(orderAs("YEAR")).Comment(doc("Année.", "Year.")),
		field.Enum("group").GoType(vocab.PopulationGroup("")).Annotations(entgql.Type("PopulationGroup")).Comment(doc("Groupe compté.", "Group counted.")),
		mayBeOneOf("employment_status", vocab.EmploymentStatus(""), "Statut d'emploi; nul quand le chiffre les réunit tous.", "Employment status; null when the figure covers all."),
		field.Int("value").Optional().Nillable().Annotations(hidden()),
		field.Enum("suppression").GoType(vocab.SuppressionReason("")).Annotations(hidden()),
		field.Int("below").Default(0).NonNegative().Annotations(hidden()),
		field.Int("release_number").Positive().Comment(doc("Publication qui lui a donné sa valeur actuelle.", "Release that gave it its present value.")),
		field.Int("position").Default(0).Annotations(orderKey("POSITION")...),
	}
}

// Edges of the PublishedLeaf.
func (PublishedLeaf) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("city", City.Type).Ref("leaves").Unique().Comment(doc("Ville, si le chiffre est d'une ville.", "City, if the figure is about a city.")),
		edge.From("region", Region.Type).Ref("leaves").Unique().Comment(doc("Région, si le chiffre est d'une région.", "Region, if the figure is about a region.")),
		edge.From("indicator", Indicator.Type).Ref("leaves").Unique().Required().Comment(doc("Définition du chiffre.", "Definition of the figure.")),
	}
}

// Indexes of the PublishedLeaf.
func (PublishedLeaf) Indexes() []ent.Index {
	return []ent.Index{index.Edges("city"), index.Edges("region"), index.Edges("indicator"), index.Fields("year"), index.Fields("position")}
}

// Annotations of the PublishedLeaf.
func (l PublishedLeaf) Annotations() []schema.Annotation {
	return table("published_leaves",
		"Nombre de personnes protégé : ce que tout le monde peut voir d'un compte sensible, selon la règle des petits nombres (DC-1).",
		"Protected number of people: what anyone may see of a sensitive count, under the small-number rule (DC-1).",
		l.Fields(), map[string]string{"masked": "value IS NULL AND suppression <> 'ROUNDED' OR value >= 5 AND suppression = 'ROUNDED'"})
}
