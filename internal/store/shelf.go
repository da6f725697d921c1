package store

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/shelf"
)

// shelfRow is the identifier of the one row of the table shelf.
const shelfRow = "public"

// private are the types that are not on the public shelf: changing them leaves its version alone.
var private = map[string]bool{
	ent.TypeShelf:               true,
	ent.TypeDirectoryEdition:    true,
	ent.TypeDirectorySuccession: true,
}

// ShelfState says how far the public shelf has come. Two answers given at one version are equal.
type ShelfState struct {
	Version   int64     // grows by one with each transaction that changes something public; 0 at first
	UpdatedAt time.Time // of the last change, UTC; zero at first
}

// Shelf returns the state of the public shelf, as last committed.
func (s *Store) Shelf(ctx context.Context) (ShelfState, error) {
	row, err := s.reading.Shelf.Get(ctx, shelfRow)
	if ent.IsNotFound(err) {
		return ShelfState{}, nil
	}
	if err != nil {
		return ShelfState{}, fmt.Errorf("store: read the shelf's version: %w", err)
	}
	return ShelfState{Version: row.Version, UpdatedAt: row.UpdatedAt.UTC()}, nil
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

// bump adds one to the version of the shelf.
func (s *Store) bump(ctx context.Context, tx *ent.Client) error {
	now := s.Now()
	err := tx.Shelf.Create().SetID(shelfRow).SetVersion(1).SetUpdatedAt(now).
		OnConflict(sql.ConflictColumns(shelf.FieldID)).
		Update(func(u *ent.ShelfUpsert) { u.AddVersion(1).SetUpdatedAt(now) }).
		Exec(ctx)
	if err != nil {
		return fmt.Errorf("store: raise the shelf's version: %w", err)
	}
	return nil
}
