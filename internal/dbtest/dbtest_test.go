package dbtest_test

import (
	"context"
	"testing"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/migrate"
	"maillage/internal/store"
)

func TestEachTestHasAMigratedAndEmptyDatabase(t *testing.T) {
	for range 2 { // what the first leaves is not in the second
		dialects := 0
		dbtest.Each(t, func(t *testing.T, s *store.Store) {
			dialects++
			if pending, err := migrate.Up(t.Context(), s); err != nil || len(pending) != 0 {
				t.Errorf("not migrated: %v %v", pending, err)
			}
			if n := s.Read().Region.Query().CountX(t.Context()); n != 0 {
				t.Errorf("%d regions, want none", n)
			}
			if err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
				return tx.Region.Create().SetCode("08").SetName("x").SetNameKey("x").Exec(ctx)
			}); err != nil {
				t.Error(err)
			}
		})
		if dialects == 0 {
			t.Error("no dialect was tried")
		}
	}
}
