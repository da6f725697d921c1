package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	atlas "ariga.io/atlas/sql/migrate"

	"maillage/internal/pgtest"
)

// each runs test for each dialect with the migrations of the product and an empty database.
func each(t *testing.T, test func(t *testing.T, url string, present *atlas.MemDir)) {
	for folder, url := range map[string]func() string{
		"sqlite":   func() string { return "sqlite://" + filepath.Join(t.TempDir(), "dev.db") },
		"postgres": func() string { return pgtest.URL(t) },
	} {
		t.Run(folder, func(t *testing.T) {
			present, err := read(filepath.Join("..", "..", "..", "migrations", folder))
			if err != nil {
				t.Fatal(err)
			}
			test(t, url(), present)
		})
	}
}

func TestMigrationsAgreeWithTheSchema(t *testing.T) {
	each(t, func(t *testing.T, url string, present *atlas.MemDir) {
		missing, err := diff(t.Context(), url, present, "more")
		if err != nil {
			t.Fatal(err)
		}
		if missing != nil {
			t.Errorf("the migrations lack this; run go run ./internal/migrate/gen NAME\n%s", missing)
		}
	})
}

// with adds a migration, checksum included.
func with(t *testing.T, present *atlas.MemDir, name, sql string) {
	t.Helper()
	if err := present.WriteFile(name, []byte(sql)); err != nil {
		t.Fatal(err)
	}
	hash, err := present.Checksum()
	if err == nil {
		err = atlas.WriteSumFile(present, hash)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestDifferencesAreFound(t *testing.T) {
	each(t, func(t *testing.T, url string, present *atlas.MemDir) {
		with(t, present, "29990101000000_drift.sql", "DROP INDEX regions_code_key;\nALTER TABLE regions ADD COLUMN extra text NULL;\n")
		missing, err := diff(t.Context(), url, present, "more")
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(missing), "regions_code_key") || !strings.Contains(string(missing), "DROP") && !strings.Contains(string(missing), "new_regions") {
			t.Errorf("found only this:\n%s", missing)
		}
	})
}

func TestATableTooManyIsFound(t *testing.T) {
	each(t, func(t *testing.T, url string, present *atlas.MemDir) {
		with(t, present, "29990101000000_more.sql", "CREATE TABLE leftover (id integer PRIMARY KEY);\n")
		if _, err := diff(t.Context(), url, present, "more"); err == nil || !strings.Contains(err.Error(), "leftover") {
			t.Errorf("error %v, want one that names leftover", err)
		}
	})
}

func TestNamesOfMigrations(t *testing.T) {
	if err := (task{label: "Bad Name"}).run(t.Context()); err == nil || errors.Is(err, pgtest.ErrNotInstalled) {
		t.Errorf("error %v, want a refusal of the name", err)
	}
}
