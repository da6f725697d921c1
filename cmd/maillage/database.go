package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// databaseFlag is the flag of the commands that work on a database.
type databaseFlag struct {
	Database string `required:"" placeholder:"${url_place}" envvar:"MAILLAGE_DATABASE" help:"${database}"`
}

// open opens the database to be worked on: it is there, and no migration is pending.
func (f databaseFlag) open(ctx context.Context) (*store.Store, error) {
	s, err := f.existing(ctx)
	if err != nil {
		return nil, err
	}
	if err := upToDate(ctx, s); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// existing opens the database as it is, and creates none.
func (f databaseFlag) existing(ctx context.Context) (*store.Store, error) {
	if path, ok := sqliteFile(f.Database); ok {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, withCode{problem.New(problem.NotFound, i18n.Tf(
				"La base « %s » n'existe pas. Pour la créer : maillage migrate up --database %s",
				"The database “%s” does not exist. To create it: maillage migrate up --database %s", path, f.Database)), exitDatabase}
		}
	}
	return f.created(ctx)
}

// created opens the database as it is; a SQLite file that is missing is created, empty.
func (f databaseFlag) created(ctx context.Context) (*store.Store, error) {
	s, err := store.Open(ctx, f.Database)
	if err != nil {
		return nil, withCode{err, exitDatabase}
	}
	return s, nil
}

// upToDate returns an error when a migration is pending, or the database is newer than the program.
func upToDate(ctx context.Context, s *store.Store) error {
	versions, err := migrate.Status(ctx, s)
	if err != nil {
		return withCode{err, exitDatabase}
	}
	if n := pending(versions); n > 0 {
		return withCode{problem.New(problem.Conflict, i18n.Tf(
			"Migrations en attente : %d. Appliquez-les d'abord : maillage migrate up",
			"Pending migrations: %d. Apply them first: maillage migrate up", n)), exitDatabase}
	}
	return nil
}

func pending(versions []migrate.Version) (n int) {
	for _, v := range versions {
		if v.Pending {
			n++
		}
	}
	return n
}

// sqliteFile returns the file of a SQLite address.
func sqliteFile(url string) (path string, ok bool) { return strings.CutPrefix(url, "sqlite://") }
