package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/vocab"
)

// AuditEntry is one line of the audit trail: who did what to what, when and why. The database
// refuses to change or delete one, and each holds the digest of the one before.
type AuditEntry struct{ ent.Schema }

// Fields of the AuditEntry.
func (AuditEntry) Fields() []ent.Field {
	return []ent.Field{
		id("aud"),
		field.Int("number").Unique().Positive().Comment("Place in the trail, without gaps."),
		field.Time("at"),
		field.Enum("action").GoType(vocab.AuditAction("")),
		ref("actor_id"),        // account; empty for the operator of the server
		text("actor", 200),     // role and function, or "operator"; never a name
		ref("actor_city_code"), // of a member
		ref("token_id"),        // through which it was done
		ref("subject_id"),      // what was acted on
		ref("city_code"),       // whose thing it is
		ref("organization_code"),
		text("before", 40), // status
		text("after", 40),
		text("reason", 2000),
		field.String("digest").MaxLen(64).Comment("SHA-256 of this entry and of the digest before it, in hexadecimal."),
	}
}

// Indexes of the AuditEntry.
func (AuditEntry) Indexes() []ent.Index {
	return []ent.Index{index.Fields("subject_id"), index.Fields("actor_id"), index.Fields("city_code"), index.Fields("action"), index.Fields("at")}
}

// Annotations of the AuditEntry.
func (AuditEntry) Annotations() []schema.Annotation { return private("audit_entries", nil, nil) }

// IdempotencyKey remembers what a mutation answered, so that the same key gives the same answer.
type IdempotencyKey struct{ ent.Schema }

// Fields of the IdempotencyKey.
func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		id("key"),
		ref("owner"), // account
		field.String("key").MaxLen(200),
		field.String("verb").MaxLen(80),
		field.String("digest").MaxLen(64).Comment("SHA-256 of the input, in hexadecimal."),
		field.JSON("answer", json.RawMessage{}),
		field.Time("at"),
	}
}

// Indexes of the IdempotencyKey.
func (IdempotencyKey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("owner", "key").Unique(), index.Fields("at")}
}

// Annotations of the IdempotencyKey.
func (IdempotencyKey) Annotations() []schema.Annotation { return private("idempotency_keys", nil, nil) }
