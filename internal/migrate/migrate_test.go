package migrate_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	atlas "ariga.io/atlas/sql/migrate"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/pgtest"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// each runs test with an empty database of each dialect, not migrated.
func each(t *testing.T, test func(t *testing.T, url string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, "sqlite://"+filepath.Join(t.TempDir(), "maillage.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, pgtest.URL(t)) })
}

// dir makes a folder of migrations from names and contents, in pairs.
func dir(t *testing.T, pairs ...string) fstest.MapFS {
	t.Helper()
	mem, files := &atlas.MemDir{}, fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		if err := mem.WriteFile(pairs[i], []byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
		files[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	hash, err := mem.Checksum()
	if err != nil {
		t.Fatal(err)
	}
	sum, err := hash.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	files["atlas.sum"] = &fstest.MapFile{Data: sum}
	return files
}

// told fails unless err is a problem of that code, with texts in both languages that name what.
func told(t *testing.T, err error, code problem.Code, what string) {
	t.Helper()
	p := problem.Of(err)
	if p.Code != code || !strings.Contains(p.Message(i18n.FR), what) || !strings.Contains(p.Message(i18n.EN), what) || p.Text.Fr == p.Text.En {
		t.Errorf("error %v, want a problem %s that names %q in both languages", err, code, what)
	}
}

// tables counts the tables of that name.
func tables(t *testing.T, s *store.Store, name string) (n int) {
	t.Helper()
	query := "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1"
	if s.Dialect() == "postgres" {
		query = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = $1"
	}
	if err := s.Writer().QueryRowContext(t.Context(), query, name).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestFromZeroThenNothingMore(t *testing.T) {
	at := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	each(t, func(t *testing.T, url string) {
		s := dbtest.Open(t, url, store.WithClock(func() time.Time { return at }))
		before, err := migrate.Status(t.Context(), s)
		if err != nil || len(before) == 0 || slices.ContainsFunc(before, func(v migrate.Version) bool { return !v.Pending || !v.AppliedAt.IsZero() }) {
			t.Fatalf("status of an empty database: %+v %v", before, err)
		}
		if tables(t, s, "schema_migrations") != 0 {
			t.Error("Status wrote to the database")
		}
		var progress []string
		applied, err := migrate.Up(t.Context(), s, migrate.WithProgress(func(name string) { progress = append(progress, name) }))
		if err != nil {
			t.Fatal(err)
		}
		if len(applied) != len(before) || !slices.Equal(applied, progress) {
			t.Errorf("applied %v, announced %v, pending were %+v", applied, progress, before)
		}
		err = s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			return tx.Region.Create().SetCode("08").SetName("Abitibi-Témiscamingue").SetNameKey("abitibi temiscamingue").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if again, err := migrate.Up(t.Context(), s); err != nil || len(again) != 0 {
			t.Errorf("the second time: %v %v", again, err)
		}
		after, err := migrate.Status(t.Context(), s)
		if err != nil || slices.ContainsFunc(after, func(v migrate.Version) bool { return v.Pending || v.AppliedAt != at }) {
			t.Errorf("status of a migrated database: %+v %v", after, err)
		}
		if n := s.Read().Region.Query().CountX(t.Context()); n != 1 {
			t.Errorf("%d regions, want 1", n)
		}
	})
}

func TestSeveralAtOnce(t *testing.T) {
	each(t, func(t *testing.T, url string) {
		var all sync.WaitGroup
		var mu sync.Mutex
		var applied []string
		for range 4 { // stores of their own, as processes have
			all.Go(func() {
				s, err := store.Open(t.Context(), url)
				if err != nil {
					t.Error(err)
					return
				}
				defer s.Close()
				names, err := migrate.Up(t.Context(), s)
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				defer mu.Unlock()
				applied = append(applied, names...)
			})
		}
		all.Wait()
		status, err := migrate.Status(t.Context(), dbtest.Open(t, url))
		if err != nil || len(applied) != len(status) {
			t.Errorf("applied in all %v; status %+v %v", applied, status, err)
		}
	})
}

const (
	one = "CREATE TABLE one (id integer PRIMARY KEY);"
	two = "CREATE TABLE two (id integer PRIMARY KEY);"
)

func TestChangedFileIsRefused(t *testing.T) {
	each(t, func(t *testing.T, url string) {
		s := dbtest.Open(t, url)
		if _, err := migrate.UpFrom(t.Context(), s, dir(t, "1_one.sql", one)); err != nil {
			t.Fatal(err)
		}
		changed := dir(t, "1_one.sql", one+"\n-- a word more", "2_two.sql", two)
		_, err := migrate.UpFrom(t.Context(), s, changed)
		told(t, err, problem.Conflict, "1_one")
		if tables(t, s, "two") != 0 {
			t.Error("the next migration was applied")
		}
		status, err := migrate.StatusFrom(t.Context(), s, changed)
		told(t, err, problem.Conflict, "1_one")
		if len(status) != 2 || status[0].Pending || !status[1].Pending {
			t.Errorf("status %+v", status)
		}
	})
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	each(t, func(t *testing.T, url string) {
		s := dbtest.Open(t, url)
		if _, err := migrate.UpFrom(t.Context(), s, dir(t, "1_one.sql", one, "2_two.sql", two)); err != nil {
			t.Fatal(err)
		}
		older := dir(t, "1_one.sql", one)
		_, err := migrate.UpFrom(t.Context(), s, older)
		told(t, err, problem.Conflict, "2_two")
		status, err := migrate.StatusFrom(t.Context(), s, older)
		told(t, err, problem.Conflict, "2_two")
		if len(status) != 2 || status[1].Name != "2_two" || status[1].AppliedAt.IsZero() {
			t.Errorf("status %+v", status)
		}
	})
}

func TestFailureLeavesTheDatabaseAsItWas(t *testing.T) {
	each(t, func(t *testing.T, url string) {
		s := dbtest.Open(t, url)
		_, err := migrate.UpFrom(t.Context(), s, dir(t, "1_one.sql", one, "2_bad.sql", two+"\nINSERT INTO nowhere VALUES (1);"))
		told(t, err, problem.Internal, "2_bad")
		for _, name := range []string{"one", "two", "schema_migrations"} {
			if tables(t, s, name) != 0 {
				t.Errorf("table %s is there", name)
			}
		}
		if applied, err := migrate.UpFrom(t.Context(), s, dir(t, "1_one.sql", one, "2_two.sql", two)); err != nil || len(applied) != 2 {
			t.Errorf("once repaired: %v %v", applied, err)
		}
	})
}

func TestSumVouchesForTheFiles(t *testing.T) {
	s := dbtest.Open(t, "sqlite://"+filepath.Join(t.TempDir(), "maillage.db"))
	files := dir(t, "1_one.sql", one)
	files["1_one.sql"].Data = []byte(two)
	_, err := migrate.UpFrom(t.Context(), s, files)
	told(t, err, problem.Internal, "atlas.sum")
}
