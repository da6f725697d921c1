package migrate_test

import (
	"path/filepath"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/migrate"
	"maillage/internal/problem"
)

const family = `
CREATE TABLE parents (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE children (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES parents (id) ON DELETE CASCADE);
INSERT INTO parents VALUES (1, 'a'), (2, 'b');
INSERT INTO children VALUES (1, 1), (2, 1), (3, 2);`

// The way in which SQLite changes a column: another table, and the old one dropped.
const rebuild = `
PRAGMA foreign_keys = off;
CREATE TABLE new_parents (id integer PRIMARY KEY, name text NULL);
INSERT INTO new_parents (id, name) SELECT id, name FROM parents;
DROP TABLE parents;
ALTER TABLE new_parents RENAME TO parents;
PRAGMA foreign_keys = on;`

func TestSQLiteRebuildKeepsTheChildren(t *testing.T) {
	s := dbtest.Open(t, "sqlite://"+filepath.Join(t.TempDir(), "maillage.db"))
	if _, err := migrate.UpFrom(t.Context(), s, dir(t, "1_family.sql", family)); err != nil {
		t.Fatal(err)
	}
	if _, err := migrate.UpFrom(t.Context(), s, dir(t, "1_family.sql", family, "2_rebuild.sql", rebuild)); err != nil {
		t.Fatal(err)
	}
	var children int
	if err := s.Writer().QueryRowContext(t.Context(), "SELECT count(*) FROM children JOIN parents ON parents.id = parent").Scan(&children); err != nil {
		t.Fatal(err)
	}
	if children != 3 {
		t.Errorf("%d children after the rebuild, want 3", children)
	}
	if _, err := s.Writer().ExecContext(t.Context(), "INSERT INTO children VALUES (4, 99)"); err == nil || !strings.Contains(err.Error(), "FOREIGN KEY") {
		t.Errorf("foreign keys are not enforced after a migration: %v", err)
	}
}

func TestSQLiteMigrationThatOrphansRowsIsRefused(t *testing.T) {
	s := dbtest.Open(t, "sqlite://"+filepath.Join(t.TempDir(), "maillage.db"))
	if _, err := migrate.UpFrom(t.Context(), s, dir(t, "1_family.sql", family)); err != nil {
		t.Fatal(err)
	}
	_, err := migrate.UpFrom(t.Context(), s, dir(t, "1_family.sql", family, "2_orphan.sql", "DELETE FROM parents WHERE id = 2;"))
	told(t, err, problem.Conflict, "children")
	var parents int
	if err := s.Writer().QueryRowContext(t.Context(), "SELECT count(*) FROM parents").Scan(&parents); err != nil || parents != 2 {
		t.Errorf("%d parents after the refusal, want 2 (%v)", parents, err)
	}
	if _, err := s.Writer().ExecContext(t.Context(), "INSERT INTO children VALUES (4, 99)"); err == nil {
		t.Error("foreign keys are not enforced after a refused migration")
	}
}
