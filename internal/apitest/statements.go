package apitest

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect"
)

// statements tells each query that a driver is given.
type statements struct {
	dialect.Driver
	tell func(query string)
}

// Query implements dialect.Driver.
func (s statements) Query(ctx context.Context, query string, args, v any) error {
	s.tell(query)
	return s.Driver.Query(ctx, query, args, v)
}

// QueryContext runs a statement written by hand.
func (s statements) QueryContext(ctx context.Context, query string, args ...any) (*stdsql.Rows, error) {
	s.tell(query)
	return s.Driver.(interface {
		QueryContext(context.Context, string, ...any) (*stdsql.Rows, error)
	}).QueryContext(ctx, query, args...)
}
