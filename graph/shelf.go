package graph

import (
	"context"

	"maillage/graph/model"
	"maillage/internal/store"
)

func shelfOf(s store.ShelfState) *model.Shelf {
	out := &model.Shelf{Version: s.Version}
	if !s.UpdatedAt.IsZero() {
		at := s.UpdatedAt
		out.UpdatedAt = &at
	}
	return out
}

func (r *Resolver) shelf(ctx context.Context) (*model.Shelf, error) {
	s, err := r.store.Shelf(ctx)
	if err != nil {
		return nil, err
	}
	return shelfOf(s), nil
}

// shelfChanged emits the present state of the shelf, then each newer one. A subscriber that reads
// slowly is told the newest state and misses those between.
func (r *Resolver) shelfChanged(ctx context.Context) (<-chan *model.Shelf, error) {
	changes := r.store.Watch(ctx)
	present, err := r.store.Shelf(ctx)
	if err != nil {
		return nil, err
	}
	out := make(chan *model.Shelf, 1)
	out <- shelfOf(present)
	go func() {
		defer close(out)
		last := present.Version
		for s := range changes {
			if s.Version <= last {
				continue
			}
			last = s.Version
			select {
			case out <- shelfOf(s):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, nil
}
