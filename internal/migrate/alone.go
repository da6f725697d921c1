package migrate

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// alone runs fn in a transaction during which nobody else writes, committed if fn returns nil.
//
// On SQLite foreign keys are not enforced meanwhile: a changed table is rebuilt under another name
// and the old one dropped, which would delete the rows that refer to it. The pragma has no effect
// inside a transaction, hence around it; what it would have caught, checkForeignKeys does.
func alone(ctx context.Context, s *store.Store, fn func(*sql.Tx) error) (err error) {
	conn, err := s.Writer().Conn(ctx)
	if err != nil {
		return fmt.Errorf("migrate: connect: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if s.Dialect() == dialect.SQLite {
		if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = off"); err != nil {
			return fmt.Errorf("migrate: set foreign keys aside: %w", err)
		}
		defer enforceForeignKeys(context.WithoutCancel(ctx), conn)
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("migrate: begin: %w", err)
	}
	committed := false
	defer func() {
		if !committed {
			_ = tx.Rollback()
		}
	}()
	if s.Dialect() == dialect.Postgres {
		if _, err := tx.ExecContext(ctx, store.WriterLock); err != nil {
			return fmt.Errorf("migrate: wait for the writers: %w", err)
		}
	}
	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("migrate: commit: %w", err)
	}
	committed = true
	return nil
}

// enforceForeignKeys turns enforcement on again; a connection that refuses is thrown away.
func enforceForeignKeys(ctx context.Context, conn *sql.Conn) {
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = on"); err != nil {
		_ = conn.Raw(func(any) error { return driver.ErrBadConn })
	}
}

// checkForeignKeys returns a problem if a row of a SQLite database refers to one that is not there.
func checkForeignKeys(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, `SELECT "table", parent FROM pragma_foreign_key_check LIMIT 1`)
	if err != nil {
		return fmt.Errorf("migrate: check foreign keys: %w", err)
	}
	defer rows.Close()
	if !rows.Next() {
		return rows.Err()
	}
	var table, parent string
	if err := rows.Scan(&table, &parent); err != nil {
		return fmt.Errorf("migrate: check foreign keys: %w", err)
	}
	return problem.New(problem.Conflict, i18n.Tf(
		"La migration laisserait dans « %s » des lignes dont le parent manque dans « %s »; la base de données est restée comme elle était.",
		"The migration would leave rows of “%s” whose parent is missing from “%s”; the database was left as it was.", table, parent))
}
