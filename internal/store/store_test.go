package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"maillage/internal/dbtest"
	"maillage/internal/i18n"
	"maillage/internal/pgtest"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// refused opens url and returns the problem.
func refused(t *testing.T, url string) *problem.Problem {
	t.Helper()
	s, err := store.Open(t.Context(), url)
	if err == nil {
		s.Close()
		t.Fatalf("%q was opened", url)
	}
	p := problem.Of(err)
	if p.Code == problem.Internal {
		t.Fatalf("not a problem for people: %v", err)
	}
	for _, l := range []i18n.Language{i18n.FR, i18n.EN} {
		if p.Message(l) == "" {
			t.Errorf("no text in %s", l)
		}
	}
	return p
}

func TestAddressNotUnderstood(t *testing.T) {
	for _, url := range []string{"", "maillage.db", "mysql://localhost/x", "sqlite:maillage.db", "sqlite://",
		"sqlite://:memory:", "sqlite://x.db?mode=memory", "postgres://u:p@host:notaport/x"} {
		if p := refused(t, url); p.Code != problem.BadInput {
			t.Errorf("%q: %s, want %s", url, p.Code, problem.BadInput)
		}
	}
}

func TestFileThatCannotBeOpened(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("not a database\n", 400)), 0o600); err != nil {
		t.Fatal(err)
	}
	if p := refused(t, "sqlite://"+text); p.Code != problem.BadInput || !strings.Contains(p.Text.Fr, text) {
		t.Errorf("a text file: %s %s", p.Code, p.Text.Fr)
	}
	for _, path := range []string{dir, filepath.Join(dir, "no", "such", "folder.db")} {
		if p := refused(t, "sqlite://"+path); p.Code != problem.Unavailable || !strings.Contains(p.Text.En, path) {
			t.Errorf("%s: %s %s", path, p.Code, p.Text.En)
		}
	}
}

func TestPasswordIsNeverTold(t *testing.T) {
	const password = "s3cr%2Ft"
	for _, url := range []string{
		"postgres://umq:" + password + "@127.0.0.1:1/maillage", // nobody listens there
		"postgres://umq:s3cr/t@127.0.0.1:1/maillage",           // not encoded
		"postgres://umq:" + password + "@127.0.0.1:1/maillage?sslmode=perhaps",
	} {
		p := refused(t, url)
		if told := p.Error() + p.Text.En; strings.Contains(told, "s3cr") {
			t.Errorf("%s", told)
		}
	}
	url := pgtest.URL(t)
	if p := refused(t, strings.Replace(url, "///", "///no_", 1)); p.Code != problem.Unavailable || !strings.Contains(p.Text.Fr, "no_") {
		t.Errorf("a database that is not there: %s %s", p.Code, p.Text.Fr)
	}
}

func TestFileNamesAreTakenLiterally(t *testing.T) {
	path := filepath.Join(t.TempDir(), "100 % #1 été.db")
	s := dbtest.Open(t, "sqlite://"+path)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	if s.Dialect() != "sqlite3" {
		t.Errorf("dialect %s", s.Dialect())
	}
}

func TestRelativeFileAndReopening(t *testing.T) {
	t.Chdir(t.TempDir())
	for range 2 {
		s, err := store.Open(t.Context(), "sqlite://maillage.db")
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	left, err := filepath.Glob("*")
	if err != nil || len(left) != 1 || left[0] != "maillage.db" {
		t.Errorf("files after closing: %v %v", left, err)
	}
}

func TestSQLiteSettings(t *testing.T) {
	s := dbtest.SQLite(t)
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"} {
		var got string
		if err := s.Writer().QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s = %q, want %q (%v)", pragma, got, want, err)
		}
	}
}

func TestReadersCannotWrite(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		addRegion(t, s, "01")
		if err := s.Read().Region.DeleteOneID("reg_01").Exec(t.Context()); err == nil || !strings.Contains(err.Error(), "read") {
			t.Errorf("deleting through a reader: %v", err)
		}
		if _, err := s.Read().ExecContext(t.Context(), "DELETE FROM regions"); err == nil {
			t.Error("a statement through a reader changed something")
		}
		if n := s.Read().Region.Query().CountX(t.Context()); n != 1 {
			t.Errorf("%d regions, want 1", n)
		}
	})
}

func TestTimesComeBackInUTC(t *testing.T) {
	at := time.Date(2026, 11, 24, 17, 4, 5, 123456789, time.FixedZone("", -5*3600))
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		want := time.Date(2026, 11, 24, 22, 4, 5, 123456000, time.UTC)
		if s.Now() != want {
			t.Errorf("Now %v, want %v", s.Now(), want)
		}
		addSuccession(t, s, "29020")
		got := s.Read().DirectorySuccession.GetX(t.Context(), "29020").StatedAt
		if _, offset := got.Zone(); !got.Equal(want) || offset != 0 || got.Format(time.RFC3339Nano) != "2026-11-24T22:04:05.123456Z" {
			t.Errorf("came back as %v", got)
		}
	}, store.WithClock(func() time.Time { return at }))
}
