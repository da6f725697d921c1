package access

import (
	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/ent/draft"
	"maillage/ent/exactcount"
	"maillage/ent/interest"
	"maillage/ent/predicate"
	"maillage/ent/session"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/ent/withdrawal"
	"maillage/internal/condition"
	"maillage/internal/vocab"
)

// Each function below says which rows of one type of the private shelf a viewer may read. What a
// viewer may not read is not there for it: not in a list, not in a count, not by identifier.

// Drafts are those of one's own city or organisation; UMQ reads all.
func Drafts(v Viewer) predicate.Draft {
	return own(v, draft.CityCodeIn(v.Cities...), draft.OrganizationCode(v.Organization))
}

// Withdrawals are those of one's own city or organisation; UMQ reads all.
func Withdrawals(v Viewer) predicate.Withdrawal {
	return own(v, withdrawal.CityCodeIn(v.Cities...), withdrawal.OrganizationCode(v.Organization))
}

// Interests are those of one's own city; UMQ reads all.
func Interests(v Viewer) predicate.Interest {
	return own[predicate.Interest](v, interest.CityCodeIn(v.Cities...), condition.Never)
}

// ExactCounts are those of one's own city; UMQ reads all. Each reading is to be logged.
func ExactCounts(v Viewer) predicate.ExactCount {
	return own[predicate.ExactCount](v, exactcount.CityCodeIn(v.Cities...), condition.Never)
}

// Members tells whether a viewer may read what members alone may: questions among them.
func Members(v Viewer) bool {
	return v.reads(vocab.RoleEditor, vocab.RoleReader, vocab.RolePartner, vocab.RoleUMQ, vocab.RoleMIFI)
}

// MemberQuestions are those of whoever may read what members alone may.
func MemberQuestions(v Viewer) predicate.MemberQuestion {
	if Members(v) {
		return condition.Always
	}
	return condition.Never
}

// MemberAnswers are those of whoever may read what members alone may.
func MemberAnswers(v Viewer) predicate.MemberAnswer {
	if Members(v) {
		return condition.Always
	}
	return condition.Never
}

// LateQuestions tells whether a viewer follows up on questions that nobody answered: UMQ does.
func LateQuestions(v Viewer) bool { return v.reads(vocab.RoleUMQ) }

// Users are one's own account, those of the city for who may invite there, and all for UMQ.
func Users(v Viewer) predicate.User {
	switch {
	case v.reads(vocab.RoleUMQ):
		return condition.Always
	case v.reads(vocab.RoleEditor) && v.Inviting:
		return condition.Any(user.ID(v.UserID), user.CityCodeIn(v.Cities...))
	case v.Reads && v.SignedIn():
		return user.ID(v.UserID)
	}
	return condition.Never
}

// Address tells whether a viewer may know the address of e-mail of an account that it is shown:
// its own, those of its city for who may invite there, and all for UMQ.
func Address(v Viewer, u *ent.User) bool {
	switch {
	case v.reads(vocab.RoleUMQ):
		return true
	case v.reads(vocab.RoleEditor) && v.Inviting && v.Owns(Owner{City: u.CityCode}):
		return true
	}
	return v.Reads && v.UserID == u.ID
}

// Tokens are one's own; UMQ reads all, but never the secret: it is not kept.
func Tokens(v Viewer) predicate.Token {
	switch {
	case v.reads(vocab.RoleUMQ):
		return condition.Always
	case v.Reads && v.SignedIn():
		return token.UserID(v.UserID)
	}
	return condition.Never
}

// Sessions are one's own.
func Sessions(v Viewer) predicate.Session {
	if v.Reads && v.UserID != "" {
		return session.UserID(v.UserID)
	}
	return condition.Never
}

// AuditEntries are UMQ's to read.
func AuditEntries(v Viewer) predicate.AuditEntry {
	if v.reads(vocab.RoleUMQ) {
		return condition.Always
	}
	return condition.Never
}

// OwnHistory are the entries of the audit trail about one thing, for whoever may read that thing.
func OwnHistory(subject string) predicate.AuditEntry { return auditentry.SubjectID(subject) }

// own lets a member read what its city owns, a partner what its organisation owns, and UMQ all.
func own[P condition.Condition](v Viewer, city, organization P) P {
	switch {
	case v.reads(vocab.RoleUMQ):
		return condition.Always
	case v.reads(vocab.RoleEditor, vocab.RoleReader) && len(v.Cities) > 0:
		return city
	case v.reads(vocab.RolePartner) && v.Organization != "":
		return organization
	}
	return condition.Never
}
