package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/shelf"
)

// The rows of the table shelf, each a count: of the changes of the public shelf, and of those that
// took a right away.
const (
	shelfRow  = "public"
	accessRow = "access"
)

// private are the types that are not on the public shelf: changing them leaves its version alone.
var private = map[string]bool{
	ent.TypeShelf:               true,
	ent.TypeDirectoryEdition:    true,
	ent.TypeDirectorySuccession: true,
	ent.TypeUser:                true,
	ent.TypeSession:             true,
	ent.TypeToken:               true,
	ent.TypeOneTimeLink:         true,
	ent.TypeDraft:               true,
	ent.TypeDraftRevision:       true,
	ent.TypeWithdrawal:          true,
	ent.TypeAuditEntry:          true,
	ent.TypeIdempotencyKey:      true,
	ent.TypeInterest:            true,
	ent.TypeMemberQuestion:      true,
	ent.TypeMemberAnswer:        true,
	ent.TypeExactCount:          true,
}

// ShelfState says how far the public shelf has come. Two answers given at one version are equal.
type ShelfState struct {
	Version   int64     // grows by one with each transaction that changes something public; 0 at first
	UpdatedAt time.Time // of the last change, UTC; zero at first
}

// Shelf returns the state of the public shelf, as last committed.
func (s *Store) Shelf(ctx context.Context) (ShelfState, error) {
	return s.count(ctx, shelfRow)
}

// AccessVersion returns how many transactions took a right away from somebody, as last committed.
func (s *Store) AccessVersion(ctx context.Context) (int64, error) {
	state, err := s.count(ctx, accessRow)
	return state.Version, err
}

func (s *Store) count(ctx context.Context, id string) (ShelfState, error) {
	row, err := s.reading.Shelf.Get(ctx, id)
	if ent.IsNotFound(err) {
		return ShelfState{}, nil
	}
	if err != nil {
		return ShelfState{}, fmt.Errorf("store: read the version %s: %w", id, err)
	}
	return ShelfState{Version: row.Version, UpdatedAt: row.UpdatedAt.UTC()}, nil
}

// Revoke notes, in an Update, that it takes a right away: who watches the rights is told once it is
// committed. ctx and tx are those that the function of the Update received.
func (s *Store) Revoke(ctx context.Context, tx *ent.Client) error {
	t := s.transaction(ctx)
	if t == nil {
		return errors.New("store: Revoke outside the context of an Update")
	}
	if t.revoked.Swap(true) {
		return nil // counted already
	}
	return s.bump(ctx, tx, accessRow)
}

// markChanges is the hook that notes in the transaction that something public changed. It refuses
// a mutation whose context is not that of its Update: the change would go unnoticed.
func (s *Store) markChanges(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		t := s.transaction(ctx)
		if t == nil {
			return nil, fmt.Errorf("store: %s of %s outside the context of an Update", m.Op(), m.Type())
		}
		v, err := next.Mutate(ctx, m)
		if rows, counted := v.(int); err == nil && !private[m.Type()] && !(counted && rows == 0) {
			t.changed.Store(true)
		}
		return v, err
	})
}

// bump adds one to a count of the table shelf.
func (s *Store) bump(ctx context.Context, tx *ent.Client, row string) error {
	now := s.Now()
	err := tx.Shelf.Create().SetID(row).SetVersion(1).SetUpdatedAt(now).
		OnConflict(sql.ConflictColumns(shelf.FieldID)).
		Update(func(u *ent.ShelfUpsert) { u.AddVersion(1).SetUpdatedAt(now) }).
		Exec(ctx)
	if err != nil {
		return fmt.Errorf("store: raise the version %s: %w", row, err)
	}
	return nil
}
