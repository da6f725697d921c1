package hub

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/draft"
	"maillage/ent/withdrawal"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// ContributionAnswer is what a verb on a published contribution answers.
type ContributionAnswer struct {
	Contribution string `json:"contribution"` // identifier
	Withdrawal   string `json:"withdrawal,omitempty"`
}

// WithdrawContribution takes a contribution off the public shelf, with all that refers to it, and
// keeps it so that it can be put back. Its city, or UMQ, says why.
func (h *Hub) WithdrawContribution(ctx context.Context, key Key, id, reason string) (ContributionAnswer, error) {
	return once(ctx, h, key, "withdrawContribution", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a ContributionAnswer, err error) {
		p, err := publishedFor(ctx, tx, v, vocab.AuditContributionWithdraw, id)
		if err != nil {
			return a, err
		}
		if strings.TrimSpace(reason) == "" || len(reason) > 2000 {
			return a, problem.New(problem.BadInput, i18n.T("dites pourquoi, en 2 000 octets au plus.", "say why, in 2,000 bytes at most.")).On("reason")
		}
		s, err := shelve(ctx, tx, p)
		if err != nil {
			return a, err
		}
		content, err := json.Marshal(s)
		if err != nil {
			return a, wrap(id, err)
		}
		origins, err := tx.Adoption.Query().Where(adoption.AdaptedRef(id)).Select(adoption.FieldOriginRef).Strings(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if err := s.take(ctx, tx, id); err != nil {
			return a, err
		}
		a = ContributionAnswer{Contribution: id, Withdrawal: gid.New("wit")}
		err = tx.Withdrawal.Create().SetID(a.Withdrawal).SetKind(kindOf(id)).SetContributionID(id).SetCityCode(p.owner().City).
			SetOrganizationCode(p.owner().Organization).SetSlug(p.Slug).SetTitle(p.TitleFr).SetVersion(p.Version).SetReason(reason).
			SetContent(content).SetWithdrawnBy(v.UserID).SetWithdrawnAt(h.clock()).Exec(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if len(origins) > 0 {
			if err := derive(ctx, tx, h.clock(), origins...); err != nil {
				return a, err
			}
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditContributionWithdraw, Subject: id, Owner: p.owner(), Before: string(p.Status), After: "WITHDRAWN", Reason: reason})
	})
}

// RestoreContribution puts a withdrawn contribution back as it was.
func (h *Hub) RestoreContribution(ctx context.Context, key Key, id string) (ContributionAnswer, error) {
	return once(ctx, h, key, "restoreContribution", id, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a ContributionAnswer, err error) {
		w, err := tx.Withdrawal.Query().Where(withdrawal.ID(id), access.Withdrawals(v)).Only(ctx)
		if ent.IsNotFound(err) {
			return a, notFound("withdrawal")
		}
		if err != nil {
			return a, wrap(id, err)
		}
		o := access.Owner{City: w.CityCode, Organization: w.OrganizationCode}
		if err := access.May(v, vocab.AuditContributionRestore, o); err != nil {
			return a, err
		}
		if w.RestoredAt != nil {
			return a, problem.New(problem.Conflict, i18n.T("Cette fiche est déjà remise en ligne.", "This record is already back.")).On("withdrawal")
		}
		var s shelved
		if err := json.Unmarshal(w.Content, &s); err != nil {
			return a, wrap(id, err)
		}
		if err := s.putBack(ctx, tx, w.ContributionID); err != nil {
			return a, err
		}
		if err := tx.Withdrawal.UpdateOneID(id).SetRestoredAt(h.clock()).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		origins, err := tx.Adoption.Query().Where(adoption.AdaptedRef(w.ContributionID)).Select(adoption.FieldOriginRef).Strings(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if err := derive(ctx, tx, h.clock(), append(origins, w.ContributionID)...); err != nil {
			return a, err
		}
		return ContributionAnswer{Contribution: w.ContributionID, Withdrawal: id},
			h.audit(ctx, tx, v, Entry{Act: vocab.AuditContributionRestore, Subject: w.ContributionID, Owner: o, Before: "WITHDRAWN", After: string(vocab.ContributionStatusPublished)})
	})
}

// ArchiveContribution marks a contribution as no longer kept up; it stays public.
func (h *Hub) ArchiveContribution(ctx context.Context, key Key, id, reason string) (ContributionAnswer, error) {
	return h.tend(ctx, key, "archiveContribution", vocab.AuditContributionArchive, id, reason, []string{reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer, p *published, m contribution) error {
		if p.Status == vocab.ContributionStatusArchived {
			return outOfStep("ContributionStatus", string(p.Status))
		}
		m.SetStatus(vocab.ContributionStatusArchived)
		return nil
	})
}

// MarkReviewed says that a contribution was read again and still holds: it is due in 24 months. A
// reviewer is never the author of its last version.
func (h *Hub) MarkReviewed(ctx context.Context, key Key, id string) (ContributionAnswer, error) {
	return h.tend(ctx, key, "markReviewed", vocab.AuditContributionReview, id, "", nil, func(ctx context.Context, tx *ent.Client, v access.Viewer, p *published, m contribution) error {
		last, err := tx.Draft.Query().Where(draft.ContributionID(id), draft.StatusEQ(vocab.DraftStatusPublished)).Order(ent.Desc(draft.FieldID)).First(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return wrap(id, err)
		}
		if last != nil {
			if err := notAuthor(ctx, tx, v, last); err != nil {
				return err
			}
		}
		now := h.clock()
		m.SetReviewedAt(now)
		m.SetStaleAt(now.AddDate(0, reviewEvery, 0))
		m.SetStatus(vocab.ContributionStatusPublished)
		return nil
	})
}

// Rating is what UMQ says of the effect and of the evidence of a contribution.
type Rating struct {
	Impact      *vocab.ImpactRating  // from E2 on; nil takes it away
	Ceiling     *vocab.EvidenceLevel // a person may only lower the level; nil takes it away
	Independent bool                 // an independent evaluation or a comparison group is on record
	Reason      string
}

// RateContribution records what UMQ says of a contribution.
func (h *Hub) RateContribution(ctx context.Context, key Key, id string, r Rating) (ContributionAnswer, error) {
	return h.tend(ctx, key, "rateContribution", vocab.AuditContributionRate, id, r.Reason, r, func(ctx context.Context, tx *ent.Client, v access.Viewer, p *published, m contribution) error {
		if r.Impact != nil && *r.Impact != vocab.ImpactRatingNotMeasured && p.EvidenceLevel < vocab.EvidenceLevelE2 {
			return problem.New(problem.BadInput, i18n.T("un effet se donne à partir de E2 : cette preuve est trop faible.", "an effect is given from E2 on: this evidence is too weak.")).On("impact")
		}
		orClear(r.Impact, m.SetImpact, m.ClearImpact)
		orClear(r.Ceiling, m.SetEvidenceCeiling, m.ClearEvidenceCeiling)
		m.SetIndependentEvaluation(r.Independent)
		return nil
	})
}

// DeliverTool moves a promotion tool on its way to MIFI, one step forward or to RETIRED. Its city
// submits it to UMQ; UMQ does the rest.
func (h *Hub) DeliverTool(ctx context.Context, key Key, id string, to vocab.Delivery) (ContributionAnswer, error) {
	return h.tend(ctx, key, "deliverTool", vocab.AuditContributionDelivery, id, "", to, func(ctx context.Context, tx *ent.Client, v access.Viewer, p *published, m contribution) error {
		tool, ok := m.(*ent.PromotionToolMutation)
		if !ok {
			return problem.New(problem.BadInput, i18n.T("seul un outil de promotion se livre.", "only a promotion tool is delivered.")).On("contribution")
		}
		if v.Role != vocab.RoleUMQ && to != vocab.DeliverySubmittedToUmq {
			return access.Forbidden()
		}
		from := p.row.(*ent.PromotionTool).Delivery
		step := slices.Index(deliveries, to) - slices.Index(deliveries, from)
		if step != 1 && (to != vocab.DeliveryRetired || step < 1) {
			return outOfStep("Delivery", string(from))
		}
		tool.SetDelivery(to)
		return nil
	})
}

type tending func(ctx context.Context, tx *ent.Client, v access.Viewer, p *published, m contribution) error

// tend changes a published contribution without making a new version of its text.
func (h *Hub) tend(ctx context.Context, key Key, name string, act vocab.AuditAction, id, reason string, input any, tend tending) (ContributionAnswer, error) {
	return once(ctx, h, key, name, []any{id, input}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a ContributionAnswer, err error) {
		p, err := publishedFor(ctx, tx, v, act, id)
		if err != nil {
			return a, err
		}
		if len(reason) > 2000 {
			return a, problem.New(problem.BadInput, i18n.T("2 000 octets au plus.", "2,000 bytes at most.")).On("reason")
		}
		err = p.kind.edit(ctx, tx, []string{id}, func(m contribution) error { return tend(ctx, tx, v, p, m) })
		if err != nil {
			return a, err
		}
		if err := derive(ctx, tx, h.clock(), id); err != nil {
			return a, err
		}
		after, err := readPublished(ctx, tx, id)
		if err != nil {
			return a, err
		}
		return ContributionAnswer{Contribution: id},
			h.audit(ctx, tx, v, Entry{Act: act, Subject: id, Owner: p.owner(), Before: string(p.Status), After: string(after.Status), Reason: reason})
	})
}

// publishedFor reads a contribution of the public shelf on which the viewer may do an act.
func publishedFor(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, id string) (*published, error) {
	p, err := readPublished(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	if p == nil {
		return nil, notFound("contribution")
	}
	return p, access.May(v, act, p.owner())
}
