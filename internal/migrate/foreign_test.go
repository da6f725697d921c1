package migrate_test

import (
	"errors"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/migrate"
	"maillage/internal/pgtest"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// TestTheDatabaseOfAnotherProgramIsRefused: where there are tables but no history of ours, nothing
// is written.
func TestTheDatabaseOfAnotherProgramIsRefused(t *testing.T) {
	try := func(t *testing.T, url string) {
		s := dbtest.Open(t, url)
		if _, err := s.Writer().ExecContext(t.Context(), "CREATE TABLE facture (id integer)"); err != nil {
			t.Fatal(err)
		}
		check := func(err error) {
			t.Helper()
			var p *problem.Problem
			if !errors.As(err, &p) || p.Code != problem.Conflict {
				t.Errorf("want a refusal, got %v", err)
			}
		}
		_, err := migrate.Up(t.Context(), s)
		check(err)
		_, err = migrate.Status(t.Context(), s)
		check(err)
		if tables := tablesOf(t, s); tables != 1 {
			t.Errorf("%d tables are left, want the other program's one", tables)
		}
	}
	t.Run("sqlite", func(t *testing.T) { try(t, "sqlite://"+t.TempDir()+"/autre.db") })
	t.Run("postgres", func(t *testing.T) { try(t, pgtest.URL(t)) })
}

func tablesOf(t *testing.T, s *store.Store) (n int) {
	t.Helper()
	query := "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
	if s.Dialect() == "postgres" {
		query = "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
	}
	if err := s.Writer().QueryRowContext(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
