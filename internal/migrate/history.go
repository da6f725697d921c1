package migrate

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

const createHistory = `CREATE TABLE IF NOT EXISTS schema_migrations (
	version text NOT NULL PRIMARY KEY,
	digest text NOT NULL,
	applied_at text NOT NULL
)`

// past is what a database remembers of a migration.
type past struct {
	digest string
	at     time.Time
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// history reads what was applied, by name; nothing from a database that was never migrated.
func history(ctx context.Context, db querier, sqlDialect string) (known map[string]past, err error) {
	exists := "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'"
	if sqlDialect == dialect.Postgres {
		exists = "SELECT count(to_regclass('schema_migrations'))"
	}
	var n int
	if err := db.QueryRowContext(ctx, exists).Scan(&n); err != nil {
		return nil, fmt.Errorf("migrate: look for schema_migrations: %w", err)
	}
	known = map[string]past{}
	if n == 0 {
		return known, nil
	}
	rows, err := db.QueryContext(ctx, "SELECT version, digest, applied_at FROM schema_migrations")
	if err != nil {
		return nil, fmt.Errorf("migrate: read schema_migrations: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, at string
		var p past
		if err := rows.Scan(&name, &p.digest, &at); err != nil {
			return nil, fmt.Errorf("migrate: read schema_migrations: %w", err)
		}
		if p.at, err = time.Parse(time.RFC3339Nano, at); err != nil {
			return nil, fmt.Errorf("migrate: time of %s: %w", name, err)
		}
		known[name] = p
	}
	return known, rows.Err()
}

// ours refuses a database in which another program keeps its tables: it holds some, but no history.
func ours(ctx context.Context, db querier, sqlDialect string) error {
	tables := "SELECT count(*), coalesce(sum(name = 'schema_migrations'), 0) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	if sqlDialect == dialect.Postgres {
		tables = "SELECT count(*), count(*) FILTER (WHERE table_name = 'schema_migrations') FROM information_schema.tables" +
			" WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
	}
	var all, histories int
	if err := db.QueryRowContext(ctx, tables).Scan(&all, &histories); err != nil {
		return fmt.Errorf("migrate: look for tables: %w", err)
	}
	if all > 0 && histories == 0 {
		return problem.New(problem.Conflict, i18n.T(
			"Cette base est celle d'un autre programme : elle contient déjà des tables. Donnez une base vide, ou qui n'existe pas encore.",
			"This database belongs to another program: it already holds tables. Give an empty one, or one that does not exist yet."))
	}
	return nil
}

// note remembers that f was applied.
func note(ctx context.Context, tx *sql.Tx, f file, at time.Time) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO schema_migrations (version, digest, applied_at) VALUES ($1, $2, $3)",
		f.name, f.digest, at.Format(time.RFC3339Nano))
	if err != nil {
		return fmt.Errorf("migrate: note %s: %w", f.name, err)
	}
	return nil
}

// agree returns a problem when a database's past is not the beginning of this program's.
func agree(known map[string]past, files []file) error {
	if names := unknown(known, files); len(names) > 0 {
		return problem.New(problem.Conflict, i18n.Tf(
			"La base de données est plus récente que ce programme : il ne connaît pas %s. Installez la version du programme qui l'a mise à jour, ou une suivante.",
			"The database is newer than this program, which does not know %s. Install the version of the program that updated it, or a later one.",
			strings.Join(names, ", ")))
	}
	for _, f := range files {
		if was, applied := known[f.name]; applied && was.digest != f.digest {
			return problem.New(problem.Conflict, i18n.Tf(
				"La migration « %s » n'est plus celle qui a été appliquée à cette base de données. Rétablissez le fichier d'origine, ou repartez d'une base neuve.",
				"Migration “%s” is no longer the one that was applied to this database. Restore the original file, or start from a new database.",
				f.name))
		}
	}
	return nil
}

// unknown lists in order what was applied and is in none of the files.
func unknown(known map[string]past, files []file) (names []string) {
	for _, name := range slices.Sorted(maps.Keys(known)) {
		if !slices.ContainsFunc(files, func(f file) bool { return f.name == name }) {
			names = append(names, name)
		}
	}
	return names
}
