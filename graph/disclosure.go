package graph

import (
	"context"

	"maillage/ent"
	"maillage/graph/model"
	"maillage/internal/disclosure"
	"maillage/internal/hub"
)

// leafCount is what a published leaf shows.
func leafCount(l *ent.PublishedLeaf) *disclosure.Count {
	return disclosure.Published{Value: pointed(l.Value), Reason: l.Suppression, Below: l.Below}.Count()
}

func (r *Resolver) publishRelease(ctx context.Context, in model.PublishReleaseInput) (*model.PublishReleasePayload, error) {
	a, err := r.hub.PublishRelease(ctx, keyOf(in.IdempotencyKey), hub.NewRelease{Preview: in.Preview, Expected: in.ExpectedRelease})
	if err != nil {
		return nil, err
	}
	payload := &model.PublishReleasePayload{
		Preview: a.Preview, Added: a.Added, Changed: a.Changed, Removed: a.Removed, Unchanged: a.Unchanged, Masked: a.Masked,
		Changes: make([]*hub.LeafChange, len(a.Changes)),
	}
	for i := range a.Changes {
		payload.Changes[i] = &a.Changes[i]
	}
	payload.Release, err = touched[*ent.Release](ctx, r, a.Release)
	return payload, err
}
