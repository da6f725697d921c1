package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// ExactCount is one sensitive count as the city knows it: a leaf of rule DC-1 before the rule. It
// leaves the private shelf as a PublishedLeaf alone.
type ExactCount struct{ ent.Schema }

// leafFields are what identifies a leaf: city or region, year, indicator, group and employment
// status; a number of people or the total that it is a part of.
func leafFields() []ent.Field {
	return []ent.Field{
		field.Int("year").Range(1950, 2100),
		field.String("indicator_code").MaxLen(20),
		field.Enum("group").GoType(vocab.PopulationGroup("")),
		field.String("employment_status").Default("").MaxLen(20).Comment("Of EmploymentStatus; empty for all."),
	}
}

// Fields of the ExactCount.
func (ExactCount) Fields() []ent.Field {
	return join([]ent.Field{
		id("cnt"),
		ref("city_code"), // or
		ref("region_code"),
	}, leafFields(), []ent.Field{
		field.Int("value").NonNegative().Comment("Number of people."),
		choice("method", vocab.Method(""), "SELF_ID"),
		text("note", 1000),
		field.Bool("told").Default(false).Comment("A release told something of it, and anyone may remember."),
		field.Bool("removed").Default(false).Comment("Taken back after it was told: only what identifies it is left, so that the same people are not published in another cut."),
		field.Int("version").Default(1).Positive(),
		ref("author_id"),
		field.Time("created_at"),
		field.Time("updated_at"),
	})
}

// Indexes of the ExactCount.
func (ExactCount) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("city_code", "region_code", "year", "indicator_code", "group", "employment_status").Unique().StorageKey("exact_count_leaf"),
		index.Fields("region_code"),
	}
}

// Annotations of the ExactCount.
func (c ExactCount) Annotations() []schema.Annotation {
	return private("exact_counts", c.Fields(), map[string]string{
		"place":   "city_code = '' AND region_code <> '' OR city_code <> '' AND region_code = ''",
		"removed": "NOT removed OR told AND value = 0 AND note = ''",
	})
}
