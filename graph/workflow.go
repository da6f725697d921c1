package graph

import (
	"context"
	"errors"

	"maillage/ent"
	"maillage/ent/draft"
	"maillage/ent/withdrawal"
	"maillage/graph/model"
	"maillage/internal/access"
	"maillage/internal/hub"
)

// keyOf is the idempotency key that a client gave, or none.
func keyOf(key *string) hub.Key { return hub.Key(pointed(key)) }

// pointed is what p points to; the zero value where the client gave nothing.
func pointed[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// draftOf loads, after a verb, the draft that it touched, as its viewer may read it.
func (r *Resolver) draftOf(ctx context.Context, id string) (*ent.Draft, error) {
	d, err := r.read().Draft.Query().Where(draft.ID(id), access.Drafts(access.From(ctx))).Only(ctx)
	return d, ent.MaskNotFound(err)
}

// draftPayload presents what a verb on a draft answered.
func (r *Resolver) draftPayload(ctx context.Context) func(hub.DraftAnswer, error) (*model.DraftPayload, error) {
	return func(a hub.DraftAnswer, err error) (*model.DraftPayload, error) {
		if err != nil {
			return nil, err
		}
		d, err := r.draftOf(ctx, a.Draft)
		return &model.DraftPayload{Draft: d}, err
	}
}

func (r *Resolver) saveDraft(ctx context.Context, in model.SaveDraftInput) (*model.SaveDraftPayload, error) {
	a, err := r.hub.SaveDraft(ctx, keyOf(in.IdempotencyKey), in.Draft, in.Version, in.Content)
	if stale, ok := errors.AsType[*hub.Stale](err); ok {
		return &model.SaveDraftPayload{Conflict: &model.DraftConflict{
			Draft: stale.Draft, Yours: &stale.Yours, Differences: model.Differences(stale.Differences),
		}}, nil
	}
	if err != nil {
		return nil, err
	}
	d, err := r.draftOf(ctx, a.Draft)
	return &model.SaveDraftPayload{Draft: d}, err
}

func (r *Resolver) publishDraft(ctx context.Context, in model.PublishDraftInput) (*model.PublishDraftPayload, error) {
	a, err := r.hub.PublishDraft(ctx, keyOf(in.IdempotencyKey), hub.Move{
		Draft: in.Draft, Version: in.Version, Note: pointed(in.Note), TextsChecked: in.TextsChecked,
	})
	if err != nil {
		return nil, err
	}
	d, err := r.draftOf(ctx, a.Draft)
	if err != nil {
		return nil, err
	}
	c, err := r.contributionAfter(ctx, a.Contribution)
	return &model.PublishDraftPayload{Draft: d, Contribution: c}, err
}

// contributionAfter loads, after a verb, the contribution that it touched with what was asked for
// below; null when it is not on the public shelf.
func (r *Resolver) contributionAfter(ctx context.Context, id string) (model.Contribution, error) {
	n, err := r.node(ctx, id)
	c, _ := n.(model.Contribution)
	return c, err
}

// contributionPayload presents what a verb on a contribution answered.
func (r *Resolver) contributionPayload(ctx context.Context) func(hub.ContributionAnswer, error) (*model.ContributionPayload, error) {
	return func(a hub.ContributionAnswer, err error) (*model.ContributionPayload, error) {
		if err != nil {
			return nil, err
		}
		c, err := r.contributionAfter(ctx, a.Contribution)
		return &model.ContributionPayload{Contribution: c}, err
	}
}

func (r *Resolver) withdrawContribution(ctx context.Context, in model.WithdrawContributionInput) (*model.WithdrawContributionPayload, error) {
	a, err := r.hub.WithdrawContribution(ctx, keyOf(in.IdempotencyKey), in.Contribution, in.Reason)
	if err != nil {
		return nil, err
	}
	w, err := r.read().Withdrawal.Query().Where(withdrawal.ID(a.Withdrawal), access.Withdrawals(access.From(ctx))).Only(ctx)
	return &model.WithdrawContributionPayload{Withdrawal: w}, ent.MaskNotFound(err)
}
