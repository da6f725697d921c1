package hub

import (
	"slices"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// step is what an act does to the status of a draft.
type step struct {
	from []vocab.DraftStatus
	to   vocab.DraftStatus
}

// steps are the ways of a draft (domain §7): DRAFT → SUBMITTED → IN_REVIEW → (CHANGES_REQUESTED →
// SUBMITTED) | REJECTED | PUBLISHED; its authors may discard it until it is in review.
var steps = map[vocab.AuditAction]step{
	vocab.AuditDraftSubmit:         {[]vocab.DraftStatus{vocab.DraftStatusDraft, vocab.DraftStatusChangesRequested}, vocab.DraftStatusSubmitted},
	vocab.AuditDraftTake:           {[]vocab.DraftStatus{vocab.DraftStatusSubmitted}, vocab.DraftStatusInReview},
	vocab.AuditDraftRequestChanges: {[]vocab.DraftStatus{vocab.DraftStatusInReview}, vocab.DraftStatusChangesRequested},
	vocab.AuditDraftReject:         {[]vocab.DraftStatus{vocab.DraftStatusInReview}, vocab.DraftStatusRejected},
	vocab.AuditDraftPublish:        {[]vocab.DraftStatus{vocab.DraftStatusInReview}, vocab.DraftStatusPublished},
	vocab.AuditDraftDiscard:        {[]vocab.DraftStatus{vocab.DraftStatusDraft, vocab.DraftStatusSubmitted, vocab.DraftStatusChangesRequested}, vocab.DraftStatusDiscarded},
}

// editable are the statuses in which a draft may be written to.
var editable = []vocab.DraftStatus{vocab.DraftStatusDraft, vocab.DraftStatusChangesRequested}

// closed are the statuses in which a draft has ended.
var closed = []vocab.DraftStatus{vocab.DraftStatusPublished, vocab.DraftStatusRejected, vocab.DraftStatusDiscarded}

// next returns the status to which an act leads from one, or the problem that it does not.
func next(act vocab.AuditAction, from vocab.DraftStatus) (vocab.DraftStatus, error) {
	s := steps[act]
	if slices.Contains(s.from, from) {
		return s.to, nil
	}
	return from, outOfStep("DraftStatus", string(from))
}

// outOfStep is the problem that the status of something does not allow an act.
func outOfStep(enumeration, status string) *problem.Problem {
	label := vocab.Lookup(enumeration).Label(status)
	return problem.New(problem.Conflict, i18n.Text{
		Fr: "L'état actuel, « " + label.Fr + " », ne le permet pas.",
		En: "The present status, “" + label.En + "”, does not allow it.",
	})
}

// deliveries are the steps of a promotion tool towards MIFI, in order (domain §4).
var deliveries = []vocab.Delivery{
	vocab.DeliveryDraft, vocab.DeliverySubmittedToUmq, vocab.DeliveryValidated, vocab.DeliveryDeliveredToMifi, vocab.DeliveryPublished, vocab.DeliveryRetired,
}
