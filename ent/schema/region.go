package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// Region is an administrative region of Québec.
type Region struct{ ent.Schema }

// Fields of the Region.
func (Region) Fields() []ent.Field {
	return []ent.Field{
		id("reg"),
		field.String("code").Unique().MaxLen(2).Comment(doc("Code à deux chiffres, de 01 à 17.", "Two-digit code, 01 to 17.")),
		field.String("name").MaxLen(100).Comment(doc("Nom officiel; il n'a pas de traduction.", "Official name; it has no translation.")),
		field.String("name_key").MaxLen(100).Annotations(orderKey("NAME")...),
	}
}

// Edges of the Region.
func (Region) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("cities", City.Type).Annotations(connection()).Comment(doc("Organismes municipaux de la région.", "Municipal bodies of the region.")),
		edge.To("organizations", Organization.Type).Annotations(connection()).Comment(doc("Organismes partenaires établis dans la région.", "Partner organisations based in the region.")),
		edge.To("needs", CoverageNeed.Type).Annotations(connection()).Comment(doc("Besoins non couverts exprimés dans la région.", "Uncovered needs stated in the region.")),
		edge.From("practices", Practice.Type).Ref("regions").Annotations(connection()).Comment(doc("Pratiques qui touchent la région.", "Practices that concern the region.")),
		edge.From("hiring_initiatives", HiringInitiative.Type).Ref("regions").Annotations(connection()).Comment(doc("Initiatives d'embauche qui touchent la région.", "Hiring initiatives that concern the region.")),
		edge.From("promotion_tools", PromotionTool.Type).Ref("regions").Annotations(connection()).Comment(doc("Outils de promotion qui montrent la région.", "Promotion tools that show the region.")),
		edge.From("outreach_missions", OutreachMission.Type).Ref("regions").Annotations(connection()).Comment(doc("Missions qui touchent la région.", "Missions that concern the region.")),
		edge.To("leaves", PublishedLeaf.Type).Annotations(connection(), owned()).Comment(doc("Nombres de personnes publiés sur la région, protégés par la règle des petits nombres.", "Numbers of people published about the region, protected by the small-number rule.")),
		edge.To("outcomes", Outcome.Type).Annotations(connection(), owned()).Comment(doc("Chiffres sur la région elle-même.", "Figures about the region itself.")),
	}
}

// Annotations of the Region.
func (r Region) Annotations() []schema.Annotation {
	return table("regions", "Région administrative du Québec; il y en a 17.", "Administrative region of Québec; there are 17.", r.Fields(), nil)
}
