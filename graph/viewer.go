package graph

import (
	"context"

	"maillage/internal/access"
)

// viewer returns who asks; null for whoever has no account.
func viewer(ctx context.Context) (*access.Viewer, error) {
	v := access.From(ctx)
	if !v.SignedIn() {
		return nil, nil
	}
	return &v, nil
}

// some returns a pointer to s; nil for an empty text.
func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
