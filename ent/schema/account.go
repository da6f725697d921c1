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

// User is an account. Others see its city and function; its address is for itself and for those
// who manage accounts.
type User struct{ ent.Schema }

// Fields of the User.
func (User) Fields() []ent.Field {
	return []ent.Field{
		id("usr"),
		field.String("email").MaxLen(254).Comment("As it was given."),
		field.String("email_key").Unique().MaxLen(254).Comment("In lower case."),
		field.String("function").MaxLen(200).Comment("What the person does, shown beside the city. Never a name."),
		choice("role", vocab.Role(""), "READER"),
		choice("status", vocab.AccountStatus(""), "INVITED"),
		ref("city_code"), // of a member; read through successions
		ref("organization_code"),
		field.Bool("inviting").Default(false).Comment("May invite colleagues of the same city: its first member may."),
		choice("language", i18n.Language(""), "FR"),
		field.String("password_hash").Default("").MaxLen(300).Sensitive().Comment("argon2id, in PHC form; empty where there is none."),
		field.String("issuer").Default("").MaxLen(500).Comment("OpenID Connect issuer; with subject it is the key of the account there."),
		field.String("subject").Optional().Nillable().MaxLen(300),
		ref("invited_by"),
		field.Time("created_at"),
		moment("signed_in_at"),
	}
}

// Edges of the User.
func (User) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sessions", Session.Type).Annotations(owned()),
		edge.To("tokens", Token.Type).Annotations(owned()),
		edge.To("links", OneTimeLink.Type).Annotations(owned()),
	}
}

// Indexes of the User.
func (User) Indexes() []ent.Index {
	return []ent.Index{index.Fields("issuer", "subject").Unique(), index.Fields("city_code"), index.Fields("organization_code")}
}

// Annotations of the User.
func (u User) Annotations() []schema.Annotation {
	return private("users", u.Fields(), map[string]string{
		"belongs": "role IN ('EDITOR', 'READER') AND city_code <> '' AND organization_code = '' OR role = 'PARTNER' AND organization_code <> '' AND city_code = '' OR role IN ('UMQ', 'MIFI') AND city_code = '' AND organization_code = ''",
	})
}

// Session is one sign-in of a browser. The cookie holds the secret, of which only the hash is here.
type Session struct{ ent.Schema }

// Fields of the Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		id("ses"),
		field.String("hash").Unique().MaxLen(64).Sensitive(),
		field.String("user_id").MaxLen(90),
		text("device", 200), // browser and system, in words
		field.Time("created_at"),
		field.Time("seen_at"),
		field.Time("expires_at"),
	}
}

// Edges of the Session.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{edge.From("user", User.Type).Ref("sessions").Field("user_id").Unique().Required()}
}

// Indexes of the Session.
func (Session) Indexes() []ent.Index { return []ent.Index{index.Fields("user_id")} }

// Annotations of the Session.
func (Session) Annotations() []schema.Annotation { return private("sessions", nil, nil) }

// Token is an API token. It was shown once; only its hash is here.
type Token struct{ ent.Schema }

// Fields of the Token.
func (Token) Fields() []ent.Field {
	return []ent.Field{
		id("tok"),
		field.String("hash").Unique().MaxLen(64).Sensitive(),
		field.String("hint").MaxLen(8).Comment("Its last characters, to tell it from others."),
		field.String("name").MaxLen(100),
		field.String("user_id").MaxLen(90),
		field.JSON("scopes", []vocab.TokenScope{}),
		field.Time("created_at"),
		field.Time("expires_at"),
		moment("used_at"),
		moment("revoked_at"),
	}
}

// Edges of the Token.
func (Token) Edges() []ent.Edge {
	return []ent.Edge{edge.From("user", User.Type).Ref("tokens").Field("user_id").Unique().Required()}
}

// Indexes of the Token.
func (Token) Indexes() []ent.Index { return []ent.Index{index.Fields("user_id")} }

// Annotations of the Token.
func (Token) Annotations() []schema.Annotation { return private("tokens", nil, nil) }

// OneTimeLink lets its holder set up the sign-in of an account, once.
type OneTimeLink struct{ ent.Schema }

// Fields of the OneTimeLink.
func (OneTimeLink) Fields() []ent.Field {
	return []ent.Field{
		id("otl"),
		field.String("hash").Unique().MaxLen(64).Sensitive(),
		choice("purpose", vocab.LinkPurpose(""), "INVITATION"),
		field.String("user_id").MaxLen(90),
		field.Time("created_at"),
		field.Time("expires_at"),
		moment("used_at"),
	}
}

// Edges of the OneTimeLink.
func (OneTimeLink) Edges() []ent.Edge {
	return []ent.Edge{edge.From("user", User.Type).Ref("links").Field("user_id").Unique().Required()}
}

// Indexes of the OneTimeLink.
func (OneTimeLink) Indexes() []ent.Index { return []ent.Index{index.Fields("user_id")} }

// Annotations of the OneTimeLink.
func (l OneTimeLink) Annotations() []schema.Annotation {
	return private("one_time_links", l.Fields(), nil)
}
