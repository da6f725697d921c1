package hub

import (
	"context"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/ent/draft"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// DraftAnswer is what a verb on a draft answers.
type DraftAnswer struct {
	Draft        string `json:"draft"`        // identifier
	Contribution string `json:"contribution"` // that it becomes, or changes
	Version      int    `json:"version"`      // of the draft
}

// NewDraft asks for a draft: of a new contribution of a kind, or of a change to a published one.
type NewDraft struct {
	Kind         vocab.ContributionKind
	Contribution string // identifier of the one to change; empty for a new one
	City         string // code of the owner, for UMQ; a member's own city by default
	Organization string // code of the owner, or
	Content      map[string]any
}

// Stale is the problem of an edit that started from a version which is no longer the newest. It
// shows what stands now beside what was asked for.
type Stale struct {
	*problem.Problem
	Draft *ent.Draft    // as it stands
	Yours record.Record // as it would have become
	// Differences lead from the draft as it stands to what it would have become.
	Differences []record.Difference
}

// Unwrap returns the problem.
func (s *Stale) Unwrap() error { return s.Problem }

// CreateDraft begins a draft. An open draft of the same contribution is a conflict: a contribution
// has one at a time.
func (h *Hub) CreateDraft(ctx context.Context, key Key, in NewDraft) (DraftAnswer, error) {
	return once(ctx, h, key, "createDraft", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a DraftAnswer, err error) {
		d := &ent.Draft{ID: gid.New("dra"), Kind: in.Kind, CityCode: in.City, OrganizationCode: in.Organization, Version: 1}
		if in.Contribution != "" {
			err = h.revise(ctx, tx, v, d, in.Contribution)
		} else {
			err = begin(ctx, tx, v, d)
		}
		if err != nil {
			return a, err
		}
		if err := access.May(v, vocab.AuditDraftCreate, owner(d)); err != nil {
			return a, err
		}
		if v.Role == vocab.RolePartner && d.Kind != vocab.ContributionKindOutreachMission {
			return a, problem.New(problem.Forbidden, i18n.T("Un organisme partenaire propose des missions.", "A partner organisation proposes missions.")).On("kind")
		}
		if d.Content, err = patched(ctx, tx, d.Content, in.Content); err != nil {
			return a, err
		}
		open, err := tx.Draft.Query().Where(draft.OpenKey(d.ContributionID)).Exist(ctx)
		if err != nil {
			return a, wrap("drafts", err)
		}
		if open {
			return a, problem.New(problem.Conflict, i18n.T("Un brouillon de cette fiche est déjà ouvert : poursuivez-le.", "A draft of this record is already open: go on with it.")).On("contribution")
		}
		now := h.clock()
		err = tx.Draft.Create().SetID(d.ID).SetKind(d.Kind).SetContributionID(d.ContributionID).SetOpenKey(d.ContributionID).SetBaseVersion(d.BaseVersion).
			SetCityCode(d.CityCode).SetOrganizationCode(d.OrganizationCode).SetContent(d.Content).SetAuthorID(v.UserID).SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
		if err != nil {
			return a, wrap(d.ID, err)
		}
		if err := h.keepRevision(ctx, tx, v, d); err != nil {
			return a, err
		}
		return answerOf(d), h.audit(ctx, tx, v, Entry{Act: vocab.AuditDraftCreate, Subject: d.ID, Owner: owner(d), After: string(vocab.DraftStatusDraft)})
	})
}

// begin prepares the draft of a new contribution.
func begin(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft) error {
	prefix := ""
	for _, k := range kinds {
		if kindOf(k.prefix+"_x") == d.Kind {
			prefix = k.prefix
		}
	}
	if prefix == "" {
		return problem.New(problem.BadInput, i18n.T("dites de quel genre est la fiche, ou quelle fiche changer.", "say of which kind the record is, or which record to change.")).On("kind")
	}
	if d.CityCode == "" && d.OrganizationCode == "" {
		d.CityCode, d.OrganizationCode = v.City(), v.Organization
	}
	d.ContributionID, d.Content = gid.New(prefix), record.Blank(d.Kind)
	return checkOwner(ctx, tx, owner(d))
}

// revise prepares the draft of a change to what is published.
func (h *Hub) revise(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, contribution string) error {
	p, err := readPublished(ctx, tx, contribution)
	if err != nil {
		return err
	}
	if p == nil {
		return notFound("contribution")
	}
	d.Kind, d.ContributionID, d.BaseVersion = kindOf(p.ID), p.ID, p.Version
	d.CityCode, d.OrganizationCode = p.owner().City, p.owner().Organization
	if err := access.May(v, vocab.AuditDraftCreate, owner(d)); err != nil {
		return err
	}
	places, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	if d.Content, err = p.content(ctx, tx, places); err != nil {
		return err
	}
	return h.keepUnpublished(ctx, tx, d)
}

// keepUnpublished adds to a change the figures that the version before it kept from the public.
func (h *Hub) keepUnpublished(ctx context.Context, tx *ent.Client, d *ent.Draft) error {
	last, err := tx.Draft.Query().Where(draft.ContributionID(d.ContributionID), draft.StatusEQ(vocab.DraftStatusPublished)).Order(ent.Desc(draft.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return wrap("drafts", err)
	}
	for _, o := range last.Content.Outcomes {
		if o.Visibility != vocab.VisibilityPublic {
			d.Content.Outcomes = append(d.Content.Outcomes, o)
		}
	}
	return nil
}

// SaveDraft changes the content of a draft: what changes names is changed, the rest stays. version
// is the one that the edit started from; where it is not the newest, the error is a *Stale.
func (h *Hub) SaveDraft(ctx context.Context, key Key, id string, version int, changes map[string]any) (DraftAnswer, error) {
	input := []any{id, version, changes}
	return once(ctx, h, key, "saveDraft", input, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a DraftAnswer, err error) {
		d, err := draftFor(ctx, tx, v, vocab.AuditDraftSubmit, id)
		if err != nil {
			return a, err
		}
		content, err := patched(ctx, tx, d.Content, changes)
		if err != nil {
			return a, err
		}
		if d.Version != version {
			return a, stale(d, content)
		}
		if !slices.Contains(editable, d.Status) {
			return a, outOfStep("DraftStatus", string(d.Status))
		}
		d.Version, d.Content = d.Version+1, content
		if err := tx.Draft.UpdateOneID(id).SetVersion(d.Version).SetContent(content).SetAuthorID(v.UserID).SetUpdatedAt(h.clock()).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		return answerOf(d), h.keepRevision(ctx, tx, v, d)
	})
}

// patched returns a content with changes, if what results may be kept.
func patched(ctx context.Context, tx *ent.Client, r record.Record, changes map[string]any) (record.Record, error) {
	after, err := record.Patch(r, changes)
	if err != nil {
		return r, err
	}
	wrong := record.CheckSaved(after)
	more, err := checkCodes(ctx, tx, after)
	if err != nil {
		return r, err
	}
	return after, append(wrong, more...).Err()
}

func (h *Hub) keepRevision(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft) error {
	err := tx.DraftRevision.Create().SetID(gid.New("rev")).SetDraftID(d.ID).SetVersion(d.Version).SetContent(d.Content).
		SetAuthorID(v.UserID).SetSavedAt(h.clock()).Exec(ctx)
	return wrap(d.ID, err)
}

func stale(d *ent.Draft, yours record.Record) error {
	differences, err := record.Diff(d.Content, yours)
	if err != nil {
		return fmt.Errorf("hub: %w", err)
	}
	return &Stale{
		Problem: problem.New(problem.Conflict, i18n.T(
			"Quelqu'un d'autre a changé ce brouillon entre-temps. Comparez, puis repartez de sa version.",
			"Somebody else changed this draft in the meantime. Compare, then start from their version.")).On("version"),
		Draft: d, Yours: yours, Differences: differences,
	}
}

// draftFor reads a draft that the viewer may read, and on which it may do an act.
func draftFor(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, id string) (*ent.Draft, error) {
	d, err := tx.Draft.Query().Where(draft.ID(id), access.Drafts(v)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, notFound("draft")
	}
	if err != nil {
		return nil, wrap("drafts", err)
	}
	return d, access.May(v, act, owner(d))
}

func owner(d *ent.Draft) access.Owner {
	return access.Owner{City: d.CityCode, Organization: d.OrganizationCode}
}

func answerOf(d *ent.Draft) DraftAnswer { return DraftAnswer{d.ID, d.ContributionID, d.Version} }

// notFound is the problem that something does not exist, or not for the viewer: the two are told
// alike.
func notFound(field string) error {
	return problem.New(problem.NotFound, i18n.T("introuvable.", "not found.")).On(field)
}
