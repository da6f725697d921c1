package schema

import (
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Question is a public question between peers; its author is shown as a city and a function.
type Question struct{ ent.Schema }

var about = arc{name: "about", inverse: "questions", optional: true, targets: slices.Concat(contributionKinds, []target{
	{"city", City.Type},
})}

// Fields of the Question.
func (Question) Fields() []ent.Field {
	return join([]ent.Field{
		id("que"),
		field.String("body").MinLen(20).MaxLen(8000).Comment(doc("Texte, de 20 à 2 000 caractères.", "Text, 20 to 2,000 characters.")),
		oneOf("language", i18n.Language(""), "FR", "Langue du texte.", "Language of the text."),
		mayBeOneOf("theme", vocab.Theme(""), "Thème, quand la question ne porte pas sur une fiche.", "Theme, when the question is not about a record."),
		field.String("author_function").MaxLen(200).Comment(doc("Fonction de qui pose la question. Jamais un nom.", "Function of who asks. Never a name.")),
		field.Time("asked_at").Comment(doc("Date (UTC).", "Date (UTC).")).Annotations(orderAs("ASKED_AT")),
		field.Int("answer_count").Default(0).NonNegative().Annotations(orderKey("ANSWERS")...),
		field.Bool("invented").Default(false).Comment(doc("Inventée pour un essai.", "Invented for a trial.")),
	}, about.fields())
}

// Edges of the Question.
func (Question) Edges() []ent.Edge {
	return append(about.edges(),
		edge.To("asked_by", City.Type).Unique().Comment(doc("Ville qui demande.", "City that asks.")),
		edge.To("asked_by_organization", Organization.Type).Unique().Comment(doc("Organisme qui demande, si ce n'est pas une ville.", "Organisation that asks, if it is not a city.")),
		edge.To("answers", Answer.Type).Annotations(connection()).Comment(doc("Réponses publiques.", "Public answers.")),
	)
}

// Indexes of the Question.
func (Question) Indexes() []ent.Index {
	return append(about.indexes(), index.Edges("asked_by"), index.Edges("asked_by_organization"), index.Fields("asked_at"))
}

// Annotations of the Question.
func (q Question) Annotations() []schema.Annotation {
	return table("questions", "Question publique entre pairs, sur une fiche, une ville ou un thème.", "Public question between peers, about a record, a city or a theme.", q.Fields(),
		rules(about.checks(), map[string]string{"topic": "about_ref <> '' OR theme IS NOT NULL"}))
}

// Answer is a public answer to a question.
type Answer struct{ ent.Schema }

// Fields of the Answer.
func (Answer) Fields() []ent.Field {
	return []ent.Field{
		id("ans"),
		field.String("body").MinLen(2).MaxLen(8000).Comment(doc("Texte, jusqu'à 2 000 caractères.", "Text, up to 2,000 characters.")),
		oneOf("language", i18n.Language(""), "FR", "Langue du texte.", "Language of the text."),
		field.String("author_function").MaxLen(200).Comment(doc("Fonction de qui répond. Jamais un nom.", "Function of who answers. Never a name.")),
		field.Time("answered_at").Comment(doc("Date (UTC).", "Date (UTC).")).Annotations(orderAs("ANSWERED_AT")),
		field.Bool("invented").Default(false).Comment(doc("Inventée pour un essai.", "Invented for a trial.")),
	}
}

// Edges of the Answer.
func (Answer) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("question", Question.Type).Ref("answers").Unique().Required().Comment(doc("Question.", "Question.")),
		edge.To("answered_by", City.Type).Unique().Comment(doc("Ville qui répond.", "City that answers.")),
		edge.To("answered_by_organization", Organization.Type).Unique().Comment(doc("Organisme qui répond, si ce n'est pas une ville.", "Organisation that answers, if it is not a city.")),
	}
}

// Indexes of the Answer.
func (Answer) Indexes() []ent.Index {
	return []ent.Index{index.Edges("question"), index.Edges("answered_by"), index.Edges("answered_by_organization")}
}

// Annotations of the Answer.
func (a Answer) Annotations() []schema.Annotation {
	return table("answers", "Réponse publique à une question.", "Public answer to a question.", a.Fields(), nil)
}
