package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync/atomic"

	"entgo.io/ent/dialect"

	"maillage/ent"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// transaction is what an Update keeps in its context.
type transaction struct {
	tx      *ent.Tx
	changed atomic.Bool // something of the public shelf
	revoked atomic.Bool // a right
	failed  error       // of a joined Update
}

type transactionKey struct{ *Store }

func (s *Store) transaction(ctx context.Context) *transaction {
	t, _ := ctx.Value(transactionKey{s}).(*transaction)
	return t
}

// Update runs fn in one transaction: committed when fn returns nil, undone when it returns an
// error or does not return. fn must pass the context that it receives to all that it calls.
//
// An Update inside another joins its transaction. When the inner one fails nothing is kept, even
// if the outer one goes on: it did a part of its work, and that part cannot be told from the rest.
func (s *Store) Update(ctx context.Context, fn func(ctx context.Context, tx *ent.Client) error) error {
	if t := s.transaction(ctx); t != nil {
		return t.join(ctx, fn)
	}
	tx, err := s.updating.Tx(ctx)
	if err != nil {
		return unavailable(ctx, fmt.Errorf("store: begin: %w", err))
	}
	committed := false
	defer func() {
		if !committed { // an error, a panic, or the end of the goroutine
			_ = tx.Rollback()
		}
	}()
	t := &transaction{tx: tx}
	inner := context.WithValue(ctx, transactionKey{s}, t)
	if err := fn(inner, tx.Client()); err != nil {
		return unavailable(ctx, err)
	}
	if t.failed != nil {
		return unavailable(ctx, fmt.Errorf("store: a joined update had failed: %w", t.failed))
	}
	if t.changed.Load() {
		if err := s.bump(inner, tx.Client(), shelfRow); err != nil {
			return unavailable(ctx, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return unavailable(ctx, fmt.Errorf("store: commit: %w", err))
	}
	committed = true
	if t.changed.Load() {
		s.states.tell()
	}
	if t.revoked.Load() {
		s.accesses.tell()
	}
	return nil
}

func (t *transaction) join(ctx context.Context, fn func(context.Context, *ent.Client) error) error {
	err := fn(ctx, t.tx.Client())
	if err != nil && t.failed == nil {
		t.failed = err
	}
	return err
}

// unavailable turns what the state of the database or of its disk causes into a problem that
// tells people to come back, and leaves any other error alone.
func unavailable(ctx context.Context, err error) error {
	var told *problem.Problem
	if ctx.Err() != nil || errors.As(err, &told) || !(sqliteAway(err) || postgresAway(err) || errors.Is(err, sql.ErrConnDone)) {
		return err
	}
	return problem.New(problem.Unavailable, i18n.T(
		"La base de données ne répond pas ou ne peut pas écrire pour l'instant; rien n'a été changé. Réessayez dans un moment.",
		"The database does not answer or cannot write at the moment; nothing was changed. Try again shortly.",
	)).Because(err)
}

// WriterLock is the statement by which a transaction of PostgreSQL waits for its turn: writers of
// one database take turns, whatever the number of instances, as they do on SQLite by its own
// write lock. The number means nothing and never changes.
const WriterLock = "SELECT pg_advisory_xact_lock(7268130)"

// turns makes each transaction of a PostgreSQL driver begin by taking the writers' turn.
type turns struct{ dialect.Driver }

func inTurn(d dialect.Driver) dialect.Driver {
	if d.Dialect() != dialect.Postgres {
		return d
	}
	return turns{d}
}

// Tx begins a transaction when no other writes.
func (d turns) Tx(ctx context.Context) (dialect.Tx, error) {
	tx, err := d.Driver.Tx(ctx)
	if err != nil {
		return nil, err
	}
	if err := tx.Exec(ctx, WriterLock, []any{}, nil); err != nil {
		return nil, errors.Join(err, tx.Rollback())
	}
	return tx, nil
}
