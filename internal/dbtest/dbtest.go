// Package dbtest gives tests a migrated and empty database of each dialect.
package dbtest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"maillage/internal/migrate"
	"maillage/internal/pgtest"
	"maillage/internal/store"
)

// Each runs test as a subtest on SQLite and on PostgreSQL, each time with a migrated and empty
// database of its own. Where PostgreSQL is not installed its subtest is skipped.
func Each(t *testing.T, test func(t *testing.T, s *store.Store), opts ...store.Option) {
	t.Helper()
	EachURL(t, func(t *testing.T, url string) { test(t, Open(t, url, opts...)) })
}

// EachURL is Each for a test that opens the database itself, or opens it twice.
func EachURL(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLiteURL(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, PostgresURL(t)) })
}

// SQLite returns a migrated and empty database in a temporary file.
func SQLite(t testing.TB, opts ...store.Option) *store.Store {
	t.Helper()
	return Open(t, SQLiteURL(t), opts...)
}

// Open opens a database until the test ends.
func Open(t testing.TB, url string, opts ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), url, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	return s
}

// SQLiteURL returns the address of a migrated and empty database in a temporary file.
func SQLiteURL(t testing.TB) string {
	t.Helper()
	content, err := migratedFile()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "maillage.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return "sqlite://" + path
}

// PostgresURL returns the address of a migrated and empty database; see package pgtest.
func PostgresURL(t testing.TB) string {
	t.Helper()
	return pgtest.Copy(t, "migrated", migrated)
}

// migratedFile is the content of a migrated and empty SQLite file, made once.
var migratedFile = sync.OnceValues(func() (content []byte, err error) {
	dir, err := os.MkdirTemp("", "maillage-dbtest-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "maillage.db")
	if err := migrated("sqlite://" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Clean(path))
})

// migrated migrates the database at url, and leaves it closed.
func migrated(url string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, url)
	if err != nil {
		return err
	}
	_, err = migrate.Up(ctx, s)
	return errors.Join(err, s.Close())
}
