package hub

import (
	"context"
	"slices"
	"strings"

	"maillage/ent"
	"maillage/ent/draftrevision"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// Move is one step of a draft: which draft, from which of its versions, and why.
type Move struct {
	Draft   string
	Version int    // that the decision was made on
	Note    string // for the authors; required to ask for changes and to reject
	// TextsChecked says that a person read the texts that seem to name someone, and found that
	// they do not. Publishing asks for it when there are any.
	TextsChecked bool
}

// SubmitDraft hands a draft to UMQ. What is missing is told all at once.
func (h *Hub) SubmitDraft(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "submitDraft", vocab.AuditDraftSubmit, m, func(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, u *ent.DraftUpdateOne) error {
		wrong, err := checkCodes(ctx, tx, d.Content)
		if err != nil {
			return err
		}
		u.SetSubmitterID(v.UserID).SetSubmittedAt(h.clock())
		return append(record.CheckComplete(d.Content), wrong...).Err()
	})
}

// TakeDraft takes a submitted draft into review. A reviewer is never one of its authors.
func (h *Hub) TakeDraft(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "takeDraft", vocab.AuditDraftTake, m, func(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, u *ent.DraftUpdateOne) error {
		u.SetReviewerID(v.UserID)
		return notAuthor(ctx, tx, v, d)
	})
}

// RequestChanges hands a draft back to its authors, with what to change.
func (h *Hub) RequestChanges(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "requestChanges", vocab.AuditDraftRequestChanges, m, decide(m))
}

// RejectDraft refuses a draft, with the reason. The draft is closed.
func (h *Hub) RejectDraft(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "rejectDraft", vocab.AuditDraftReject, m, decide(m))
}

// DiscardDraft closes a draft that its authors give up.
func (h *Hub) DiscardDraft(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "discardDraft", vocab.AuditDraftDiscard, m, func(context.Context, *ent.Client, access.Viewer, *ent.Draft, *ent.DraftUpdateOne) error { return nil })
}

type effect func(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, u *ent.DraftUpdateOne) error

// decide is the effect of a decision that says why.
func decide(m Move) effect {
	return func(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, u *ent.DraftUpdateOne) error {
		if strings.TrimSpace(m.Note) == "" {
			return problem.New(problem.BadInput, i18n.T("dites pourquoi, et quoi faire.", "say why, and what to do.")).On("note")
		}
		u.SetReviewerID(v.UserID)
		return notAuthor(ctx, tx, v, d)
	}
}

// maxNote is the most bytes of a note.
const maxNote = 4000

// move makes one step: it checks the right, the version and the order of the steps, lets effect
// add to the update or refuse it, and tells the audit trail.
func (h *Hub) move(ctx context.Context, key Key, name string, act vocab.AuditAction, m Move, effect effect) (DraftAnswer, error) {
	return once(ctx, h, key, name, m, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a DraftAnswer, err error) {
		d, err := draftFor(ctx, tx, v, act, m.Draft)
		if err != nil {
			return a, err
		}
		if d.Version != m.Version {
			return a, stale(d, d.Content)
		}
		if len(m.Note) > maxNote {
			return a, problem.New(problem.BadInput, i18n.Tf("une note a au plus %d octets.", "a note has at most %d bytes.", maxNote)).On("note")
		}
		to, err := next(act, d.Status)
		if err != nil {
			return a, err
		}
		from := d.Status
		d.Version, d.Status = d.Version+1, to
		u := tx.Draft.UpdateOneID(d.ID).SetVersion(d.Version).SetStatus(to).SetUpdatedAt(h.clock())
		if m.Note != "" {
			u.SetNote(m.Note)
		}
		if slices.Contains(closed, to) {
			u.ClearOpenKey().SetClosedAt(h.clock())
		}
		if err := effect(ctx, tx, v, d, u); err != nil {
			return a, err
		}
		if err := u.Exec(ctx); err != nil {
			return a, wrap(d.ID, err)
		}
		return answerOf(d), h.audit(ctx, tx, v, Entry{Act: act, Subject: d.ID, Owner: owner(d), Before: string(from), After: string(to), Reason: cut(m.Note, 2000)})
	})
}

// notAuthor refuses a reviewer who wrote, or submitted, any version of the draft.
func notAuthor(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft) error {
	wrote := d.AuthorID == v.UserID || d.SubmitterID == v.UserID
	if !wrote {
		var err error
		wrote, err = tx.DraftRevision.Query().Where(draftrevision.DraftID(d.ID), draftrevision.AuthorID(v.UserID)).Exist(ctx)
		if err != nil {
			return wrap(d.ID, err)
		}
	}
	if wrote {
		return problem.New(problem.Forbidden, i18n.T(
			"Vous avez écrit ce brouillon : quelqu'un d'autre le relit.", "You wrote this draft: somebody else reviews it."))
	}
	return nil
}
