package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"runtime"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"github.com/mattn/go-sqlite3"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// busyTimeout is how long a connection waits for another process to end its transaction, in
// milliseconds.
const busyTimeout = "10000"

// openSQLite opens a file with one writer, whose transactions take the write lock when they begin
// (a transaction that reads first and asks for the lock later may be refused for ever), and
// readers that see the last commit and wait for nobody. A commit is on disk when it returns:
// synchronous=FULL, since NORMAL loses acknowledged commits when the power fails.
func openSQLite(ctx context.Context, path string) (*pools, error) {
	if path == "" || path == ":memory:" || strings.ContainsAny(path, "?\x00") {
		return nil, problem.New(problem.BadInput, i18n.T(
			"L'adresse de la base SQLite doit nommer un fichier, sans paramètres : « sqlite://fichier.db » ou « sqlite:///dossier/fichier.db ».",
			"The address of the SQLite database must name a file, without parameters: “sqlite://file.db” or “sqlite:///folder/file.db”."))
	}
	db := &pools{dialect: dialect.SQLite}
	var err error
	if db.write, err = sql.Open("sqlite3", dsn(path, url.Values{
		"_txlock": {"immediate"}, "_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_foreign_keys": {"on"},
	})); err != nil {
		return nil, unreadable(path, err)
	}
	db.write.SetMaxOpenConns(1)
	if db.read, err = sql.Open("sqlite3", dsn(path, url.Values{
		"mode": {"ro"}, "_query_only": {"on"},
	})); err != nil {
		return nil, unreadable(path, err)
	}
	readers := max(4, runtime.GOMAXPROCS(0))
	db.read.SetMaxOpenConns(readers)
	db.read.SetMaxIdleConns(readers)
	if err := patiently(ctx, db); err != nil {
		return nil, unreadable(path, errors.Join(err, db.close()))
	}
	return db, nil
}

// dsn writes the address of a file as mattn's driver reads it. cache_size is 32 MB a connection.
func dsn(path string, params url.Values) string {
	params.Set("_busy_timeout", busyTimeout)
	params.Set("_cache_size", "-32000")
	return "file:" + strings.NewReplacer("%", "%25", "#", "%23").Replace(path) + "?" + params.Encode()
}

// patiently connects, and tries again for some seconds while another process has the file to
// itself: turning the write-ahead log on does not wait by itself.
func patiently(ctx context.Context, db *pools) error {
	for attempt := 0; ; attempt++ {
		err := db.reach(ctx)
		if !busy(err) || attempt == 50 {
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func busy(err error) bool {
	e, ok := errors.AsType[sqlite3.Error](err)
	return ok && (e.Code == sqlite3.ErrBusy || e.Code == sqlite3.ErrLocked)
}

// sqliteAway tells whether err means that the file is held by another process, or its disk is
// full, failing or read-only.
func sqliteAway(err error) bool {
	e, ok := errors.AsType[sqlite3.Error](err)
	if !ok {
		return false
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrFull, sqlite3.ErrIoErr, sqlite3.ErrReadonly, sqlite3.ErrCantOpen:
		return true
	}
	return false
}

func unreadable(path string, err error) error {
	if e, ok := errors.AsType[sqlite3.Error](err); ok && e.Code == sqlite3.ErrNotADB {
		return problem.New(problem.BadInput, i18n.Tf(
			"Le fichier « %s » n'est pas une base de données SQLite.",
			"The file “%s” is not a SQLite database.", path)).Because(err)
	}
	return problem.New(problem.Unavailable, i18n.Tf(
		"La base de données « %s » ne s'ouvre pas. Vérifiez que le dossier existe et que le programme peut y écrire.",
		"The database “%s” cannot be opened. Check that the folder exists and that the program may write to it.", path)).Because(err)
}
