// Package graph translates: GraphQL in, rows of the public shelf out. A read is one line; what may
// happen is decided in package hub, what is stored in ent/schema.
package graph

import (
	"context"

	"maillage/ent"
	"maillage/internal/hub"
	"maillage/internal/store"
)

// Resolver answers the operations of the API.
type Resolver struct {
	store *store.Store
	hub   *hub.Hub
}

func (r *Resolver) read() *ent.Client { return r.store.Read() }

// collector is a query that can load, with its rows, what the client asked for below them.
type collector[Q any] interface {
	CollectFields(ctx context.Context, satisfies ...string) (Q, error)
}

// one loads the single row of a query with what was asked for below it; null when there is none.
func one[Q interface {
	collector[Q]
	Only(ctx context.Context) (*T, error)
}, T any](ctx context.Context, q Q, satisfies ...string) (*T, error) {
	q, err := q.CollectFields(ctx, satisfies...)
	if err != nil {
		return nil, err
	}
	found, err := q.Only(ctx)
	return found, ent.MaskNotFound(err)
}
