// Command gen writes the migrations that lead from those already there to the schema of package
// ent, for both dialects:
//
//	go run ./internal/migrate/gen NAME     writes a new file NAME of each dialect
//	go run ./internal/migrate/gen -check   writes nothing; exits with 1 where there is something to write
//	go run ./internal/migrate/gen -hash    renews the checksums after a file was written by hand
//	go run ./internal/migrate/gen -squash  rewrites all migrations as one; before the first release only
//
// It runs in the folder of the module, and needs PostgreSQL installed (package pgtest).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"maillage/internal/pgtest"
)

// first is the name of the first migration.
const first = "20261124000001_init"

// task is what the command line asks for.
type task struct {
	check, hash, squash bool
	label               string
}

func main() {
	var t task
	flag.BoolVar(&t.check, "check", false, "write nothing; exit with 1 where the schema and the migrations disagree")
	flag.BoolVar(&t.hash, "hash", false, "renew the checksums after a file was written by hand")
	flag.BoolVar(&t.squash, "squash", false, "rewrite all migrations as one; before the first release only")
	flag.Parse()
	t.label = flag.Arg(0)
	if err := t.run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func (t task) run(ctx context.Context) (err error) {
	name := time.Now().UTC().Format("20060102150405_") + t.label
	if t.squash {
		name = first
	} else if !t.check && !t.hash && !regexp.MustCompile(`^[a-z0-9_]+$`).MatchString(t.label) {
		return errors.New("give the migration a name of lower-case letters, digits and _; or -check, -hash or -squash")
	}
	temp, err := os.MkdirTemp("", "maillage-gen-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temp)) }()
	cluster, err := pgtest.Start(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, cluster.Stop()) }()
	sqlite := t.dialect(ctx, "sqlite://"+filepath.Join(temp, "dev.db"), filepath.Join("migrations", "sqlite"), name)
	postgres := t.dialect(ctx, cluster.URL(), filepath.Join("migrations", "postgres"), name)
	return errors.Join(sqlite, postgres)
}

// dialect does the task for the migrations in dir, with the empty database at url to try them on.
func (t task) dialect(ctx context.Context, url, dir, name string) error {
	if t.hash {
		return sum(dir)
	}
	present, err := read(dir)
	if err != nil {
		return err
	}
	if t.squash {
		present.Reset()
	}
	added, err := diff(ctx, url, present, name)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", dir, err)
	case added == nil:
		fmt.Printf("%s: the migrations agree with the schema\n", dir)
		return nil
	case t.check:
		return fmt.Errorf("%s: the migrations lack this (run gen NAME):\n%s", dir, added)
	}
	if t.squash {
		if err := empty(dir); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(dir, name+".sql"), added, 0o600); err != nil {
		return err
	}
	fmt.Printf("%s: wrote %s.sql\n", dir, name)
	return sum(dir)
}
