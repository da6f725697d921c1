package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"maillage/internal/record"
	"maillage/internal/vocab"
)

// Draft is the work on a contribution that is not public: a new one, or a change to a published
// one. Once published it remains, closed, as the history of that version.
type Draft struct{ ent.Schema }

// Fields of the Draft.
func (Draft) Fields() []ent.Field {
	return []ent.Field{
		id("dra"),
		choice("kind", vocab.ContributionKind(""), "PRACTICE"),
		ref("contribution_id"), // that it becomes, or changes
		open("of the contribution: it has one open draft at most"),
		field.Int("base_version").Default(0).NonNegative().Comment("Version of the contribution that it changes; 0 for a new one."),
		ref("city_code"),         // of the city that it belongs to, or
		ref("organization_code"), // of the organisation
		choice("status", vocab.DraftStatus(""), "DRAFT"),
		field.Int("version").Default(1).Positive().Comment("Grows by one at each change: an edit from a stale version is a conflict."),
		field.JSON("content", record.Record{}),
		text("note", 4000),  // of the last review
		ref("author_id"),    // who saved it last
		ref("submitter_id"), // who submitted it
		ref("reviewer_id"),
		field.Time("created_at"),
		field.Time("updated_at"),
		moment("submitted_at"),
		moment("closed_at"),
	}
}

// Edges of the Draft.
func (Draft) Edges() []ent.Edge {
	return []ent.Edge{edge.To("revisions", DraftRevision.Type).Annotations(owned())}
}

// Indexes of the Draft.
func (Draft) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("city_code"), index.Fields("organization_code"), index.Fields("status"), index.Fields("contribution_id"),
	}
}

// Annotations of the Draft.
func (d Draft) Annotations() []schema.Annotation {
	return private("drafts", d.Fields(), map[string]string{
		"owner": oneOwner,
	})
}

// DraftRevision is a draft as it was at one of its versions.
type DraftRevision struct{ ent.Schema }

// Fields of the DraftRevision.
func (DraftRevision) Fields() []ent.Field {
	return []ent.Field{
		id("rev"),
		field.String("draft_id").MaxLen(90),
		field.Int("version").Positive(),
		field.JSON("content", record.Record{}),
		ref("author_id"),
		field.Time("saved_at"),
	}
}

// Edges of the DraftRevision.
func (DraftRevision) Edges() []ent.Edge {
	return []ent.Edge{edge.From("draft", Draft.Type).Ref("revisions").Field("draft_id").Unique().Required()}
}

// Indexes of the DraftRevision.
func (DraftRevision) Indexes() []ent.Index {
	return []ent.Index{index.Fields("draft_id"), index.Fields("draft_id", "version").Unique()}
}

// Annotations of the DraftRevision.
func (DraftRevision) Annotations() []schema.Annotation { return private("draft_revisions", nil, nil) }

// Withdrawal is a contribution that was taken off the public shelf, whole, with what referred to
// it: it can be put back.
type Withdrawal struct{ ent.Schema }

// Fields of the Withdrawal.
func (Withdrawal) Fields() []ent.Field {
	return []ent.Field{
		id("wit"),
		choice("kind", vocab.ContributionKind(""), "PRACTICE"),
		ref("contribution_id"),
		ref("city_code"),
		ref("organization_code"),
		field.String("slug").MaxLen(80).Comment("Kept for it."),
		text("title", 250),
		field.Int("version").Positive().Comment("Version that was published."),
		text("reason", 2000),
		field.JSON("content", json.RawMessage{}).Comment("The rows that were taken off the public shelf."),
		ref("withdrawn_by"),
		field.Time("withdrawn_at"),
		moment("restored_at"),
	}
}

// Indexes of the Withdrawal.
func (Withdrawal) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contribution_id"), index.Fields("city_code"), index.Fields("organization_code")}
}

// Annotations of the Withdrawal.
func (w Withdrawal) Annotations() []schema.Annotation { return private("withdrawals", w.Fields(), nil) }
