package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Interest is a city making itself known to UMQ, for a component of the project or a contribution.
type Interest struct{ ent.Schema }

// Fields of the Interest.
func (Interest) Fields() []ent.Field {
	return []ent.Field{
		id("int"),
		ref("city_code"),
		field.Enum("volet").GoType(vocab.Volet("")).Optional().Nillable(),
		ref("contribution_id"),
		open("of the city and what it is interested in: one open interest at most"),
		text("message", 8000),
		choice("status", vocab.InterestStatus(""), "SUBMITTED"),
		text("answer", 8000), // of UMQ
		field.Int("version").Default(1).Positive(),
		ref("author_id"),
		field.Time("created_at"),
		field.Time("updated_at"),
	}
}

// Indexes of the Interest.
func (Interest) Indexes() []ent.Index {
	return []ent.Index{index.Fields("city_code"), index.Fields("status")}
}

// Annotations of the Interest.
func (i Interest) Annotations() []schema.Annotation {
	return private("interests", i.Fields(), map[string]string{
		"object": "volet IS NULL AND contribution_id <> '' OR volet IS NOT NULL AND contribution_id = ''",
	})
}

// MemberQuestion is a question that members alone may read.
type MemberQuestion struct{ ent.Schema }

// Fields of the MemberQuestion.
func (MemberQuestion) Fields() []ent.Field {
	return []ent.Field{
		id("mqu"),
		field.String("body").MinLen(20).MaxLen(8000),
		choice("language", i18n.Language(""), "FR"),
		field.Enum("theme").GoType(vocab.Theme("")).Optional().Nillable(),
		ref("about_id"), // a contribution or a city
		field.String("author_function").MaxLen(200),
		ref("city_code"),
		ref("organization_code"),
		ref("author_id"),
		field.Int("answer_count").Default(0).NonNegative(),
		field.Time("asked_at"),
	}
}

// Edges of the MemberQuestion.
func (MemberQuestion) Edges() []ent.Edge {
	return []ent.Edge{edge.To("answers", MemberAnswer.Type).Annotations(owned())}
}

// Indexes of the MemberQuestion.
func (MemberQuestion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("about_id"), index.Fields("asked_at")}
}

// Annotations of the MemberQuestion.
func (MemberQuestion) Annotations() []schema.Annotation {
	return private("member_questions", nil, map[string]string{"topic": "about_id <> '' OR theme IS NOT NULL"})
}

// MemberAnswer is an answer that members alone may read.
type MemberAnswer struct{ ent.Schema }

// Fields of the MemberAnswer.
func (MemberAnswer) Fields() []ent.Field {
	return []ent.Field{
		id("man"),
		field.String("question_id").MaxLen(90),
		field.String("body").MinLen(2).MaxLen(8000),
		choice("language", i18n.Language(""), "FR"),
		field.String("author_function").MaxLen(200),
		ref("city_code"),
		ref("organization_code"),
		ref("author_id"),
		field.Time("answered_at"),
	}
}

// Edges of the MemberAnswer.
func (MemberAnswer) Edges() []ent.Edge {
	return []ent.Edge{edge.From("question", MemberQuestion.Type).Ref("answers").Field("question_id").Unique().Required()}
}

// Indexes of the MemberAnswer.
func (MemberAnswer) Indexes() []ent.Index { return []ent.Index{index.Fields("question_id")} }

// Annotations of the MemberAnswer.
func (MemberAnswer) Annotations() []schema.Annotation { return private("member_answers", nil, nil) }
