package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"maillage/ent"
	"maillage/ent/region"
	"maillage/internal/dbtest"
	"maillage/internal/store"
)

func shelf(t *testing.T, s *store.Store) store.ShelfState {
	t.Helper()
	state, err := s.Shelf(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestShelfVersionRisesOncePerChangingTransaction(t *testing.T) {
	at := time.Date(2026, 11, 24, 12, 0, 0, 987654321, time.UTC)
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		if got := shelf(t, s); got != (store.ShelfState{}) {
			t.Errorf("an empty shelf is at %+v", got)
		}
		rises := func(what string, by int64, fn func(ctx context.Context, tx *ent.Client) error) {
			t.Helper()
			before := shelf(t, s).Version
			if err := s.Update(t.Context(), fn); err != nil && !errors.Is(err, errNo) {
				t.Fatalf("%s: %v", what, err)
			}
			if got := shelf(t, s).Version - before; got != by {
				t.Errorf("%s: the version rose by %d, want %d", what, got, by)
			}
		}
		rises("two creations, one of them joined", 1, func(ctx context.Context, tx *ent.Client) error {
			newRegion(tx, "01").ExecX(ctx)
			return s.Update(ctx, func(ctx context.Context, tx *ent.Client) error { return newRegion(tx, "02").Exec(ctx) })
		})
		if got, want := shelf(t, s).UpdatedAt, at.Truncate(time.Microsecond); got != want {
			t.Errorf("updated at %v, want %v", got, want)
		}
		rises("a rollback", 0, func(ctx context.Context, tx *ent.Client) error {
			return errors.Join(newRegion(tx, "03").Exec(ctx), errNo)
		})
		rises("only private types", 0, func(ctx context.Context, tx *ent.Client) error {
			tx.DirectoryEdition.Create().SetID("starter").SetAsOf("2025").SetContent([]byte{1}).SetDigest("d").ExecX(ctx)
			return tx.DirectorySuccession.Create().SetID("29020").SetSuccessorCode("29027").SetStatedAt(s.Now()).Exec(ctx)
		})
		rises("reading", 0, func(ctx context.Context, tx *ent.Client) error {
			_, err := tx.Region.Query().All(ctx)
			return err
		})
		rises("an update of no row", 0, func(ctx context.Context, tx *ent.Client) error {
			return tx.Region.Update().Where(region.Code("99")).SetName("x").Exec(ctx)
		})
		rises("an update of many", 1, func(ctx context.Context, tx *ent.Client) error {
			return tx.Region.Update().SetName("x").Exec(ctx)
		})
		rises("a bulk", 1, func(ctx context.Context, tx *ent.Client) error {
			return tx.Region.CreateBulk(newRegion(tx, "04"), newRegion(tx, "05")).Exec(ctx)
		})
		rises("an upsert", 1, func(ctx context.Context, tx *ent.Client) error {
			return newRegion(tx, "04").OnConflictColumns(region.FieldID).UpdateNewValues().Exec(ctx)
		})
		rises("a deletion", 1, func(ctx context.Context, tx *ent.Client) error {
			_, err := tx.Region.Delete().Exec(ctx)
			return err
		})
	}, store.WithClock(func() time.Time { return at }))
}
