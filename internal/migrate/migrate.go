// Package migrate brings a database to the schema of this program.
//
// Every pending migration is applied in one transaction: all of them are, or none is. What was
// applied is noted in the table schema_migrations with the digest of its file, so that a file
// changed afterwards, or a database that a newer program has changed, is noticed and refused.
package migrate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/migrations"
)

// Version is one migration as a database knows it.
type Version struct {
	Name      string    // of its file, without .sql
	AppliedAt time.Time // UTC; zero when pending
	Pending   bool
}

// Option adjusts Up.
type Option func(*run)

// WithProgress calls told before each migration is applied.
func WithProgress(told func(name string)) Option {
	return func(r *run) { r.told = told }
}

// Up applies the migrations that the database has not seen, and returns their names. Two processes
// that call it at once take turns. It returns a problem when the database is newer than this
// program, when a file was changed after it was applied, or when a migration fails; nothing is
// changed then.
func Up(ctx context.Context, s *store.Store, opts ...Option) (applied []string, err error) {
	return UpFrom(ctx, s, migrations.Of(s.Dialect()), opts...)
}

// UpFrom is Up with the migrations of dir, which are written for the dialect of s.
func UpFrom(ctx context.Context, s *store.Store, dir fs.FS, opts ...Option) (applied []string, err error) {
	files, err := load(dir)
	if err != nil {
		return nil, err
	}
	r := &run{dialect: s.Dialect(), now: s.Now, told: func(string) {}}
	for _, opt := range opts {
		opt(r)
	}
	err = alone(ctx, s, func(tx *sql.Tx) error {
		r.tx = tx
		applied, err = r.up(ctx, files)
		return err
	})
	if err != nil {
		return nil, readable(err)
	}
	return applied, nil
}

// Status lists the migrations of this program, and those that only the database knows, in their
// order. It changes nothing. The error is the problem for which Up would refuse to run; the list
// comes with it.
func Status(ctx context.Context, s *store.Store) ([]Version, error) {
	return StatusFrom(ctx, s, migrations.Of(s.Dialect()))
}

// StatusFrom is Status with the migrations of dir.
func StatusFrom(ctx context.Context, s *store.Store, dir fs.FS) ([]Version, error) {
	files, err := load(dir)
	if err != nil {
		return nil, err
	}
	if err := ours(ctx, s.Writer(), s.Dialect()); err != nil {
		return nil, readable(err)
	}
	known, err := history(ctx, s.Writer(), s.Dialect())
	if err != nil {
		return nil, readable(err)
	}
	versions := make([]Version, 0, len(files))
	for _, f := range files {
		was, applied := known[f.name]
		versions = append(versions, Version{Name: f.name, AppliedAt: was.at, Pending: !applied})
	}
	for _, name := range unknown(known, files) {
		versions = append(versions, Version{Name: name, AppliedAt: known[name].at})
	}
	slices.SortFunc(versions, func(a, b Version) int { return strings.Compare(a.Name, b.Name) })
	return versions, agree(known, files)
}

// run is one call of Up, inside its transaction.
type run struct {
	tx      *sql.Tx
	dialect string
	now     func() time.Time
	told    func(string)
}

func (r *run) up(ctx context.Context, files []file) (applied []string, err error) {
	if err := ours(ctx, r.tx, r.dialect); err != nil {
		return nil, err
	}
	if _, err := r.tx.ExecContext(ctx, createHistory); err != nil {
		return nil, fmt.Errorf("migrate: create schema_migrations: %w", err)
	}
	known, err := history(ctx, r.tx, r.dialect)
	if err != nil {
		return nil, err
	}
	if err := agree(known, files); err != nil {
		return nil, err
	}
	for _, f := range files {
		if _, done := known[f.name]; done {
			continue
		}
		r.told(f.name)
		for _, statement := range f.statements {
			if _, err := r.tx.ExecContext(ctx, statement); err != nil {
				return nil, failed(f.name, fmt.Errorf("%w in %s", err, statement))
			}
		}
		if err := note(ctx, r.tx, f, r.now()); err != nil {
			return nil, err
		}
		applied = append(applied, f.name)
	}
	if r.dialect == dialect.SQLite && len(applied) > 0 {
		return applied, checkForeignKeys(ctx, r.tx)
	}
	return applied, nil
}

func failed(name string, cause error) error {
	return problem.New(problem.Internal, i18n.Tf(
		"La migration « %s » a échoué; la base de données est restée comme elle était.",
		"Migration “%s” failed; the database was left as it was.", name)).Because(cause)
}

// readable makes a problem of any error, keeping what is one already.
func readable(err error) error {
	if p := (*problem.Problem)(nil); errors.As(err, &p) {
		return err
	}
	return problem.New(problem.Unavailable, i18n.T(
		"La mise à jour du schéma n'a pas pu se faire; la base de données est restée comme elle était. Réessayez quand aucun autre programme ne l'occupe.",
		"The schema could not be brought up to date; the database was left as it was. Try again when no other program holds it.")).Because(err)
}
