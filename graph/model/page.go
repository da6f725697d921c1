package model

import (
	"entgo.io/contrib/entgql"

	"maillage/ent"
)

// Page is a page of a list of the private shelf: the newest first.
type Page[T any] struct {
	Nodes      []T
	Edges      []*Item[T]
	PageInfo   *entgql.PageInfo[string]
	TotalCount int
}

// Item is an item of a Page with its cursor.
type Item[T any] struct {
	Node   T
	Cursor entgql.Cursor[string]
}

// The pages of the API.
type (
	DraftConnection         = Page[*ent.Draft]
	DraftEdge               = Item[*ent.Draft]
	DraftRevisionConnection = Page[*ent.DraftRevision]
	DraftRevisionEdge       = Item[*ent.DraftRevision]
	WithdrawalConnection    = Page[*ent.Withdrawal]
	WithdrawalEdge          = Item[*ent.Withdrawal]
	AuditEntryConnection    = Page[*ent.AuditEntry]
	AuditEntryEdge          = Item[*ent.AuditEntry]

	UserConnection    = Page[*ent.User]
	UserEdge          = Item[*ent.User]
	TokenConnection   = Page[*ent.Token]
	TokenEdge         = Item[*ent.Token]
	SessionConnection = Page[*ent.Session]
	SessionEdge       = Item[*ent.Session]

	ExactCountConnection = Page[*ent.ExactCount]
	ExactCountEdge       = Item[*ent.ExactCount]

	InterestConnection           = Page[*ent.Interest]
	InterestEdge                 = Item[*ent.Interest]
	MemberQuestionConnection     = Page[*ent.MemberQuestion]
	MemberQuestionEdge           = Item[*ent.MemberQuestion]
	MemberAnswerConnection       = Page[*ent.MemberAnswer]
	MemberAnswerEdge             = Item[*ent.MemberAnswer]
	UnansweredQuestionConnection = Page[*ent.Question]
	UnansweredQuestionEdge       = Item[*ent.Question]
)
