// Package store is the only door to the database.
//
// Read is for queries, Update is the one way to change anything. SQLite and PostgreSQL behave
// alike behind it: readers cannot write, writers take turns, so that a use-case may read, decide
// and write without another writer in between, and none is ever told half-way that the database
// is locked. Times come back in UTC.
package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"maillage/ent"
)

// Store is an open database. It is safe for concurrent use.
type Store struct {
	dialect           string
	readDB, writeDB   *sql.DB
	reading, updating *ent.Client
	clock             func() time.Time

	states    watched[ShelfState] // of the public shelf
	accesses  watched[int64]      // counts of the rights taken away
	closing   context.Context
	close     context.CancelFunc
	followers sync.WaitGroup
}

// Option adjusts Open.
type Option func(*options)

type options struct {
	wrap  func(dialect.Driver) dialect.Driver
	clock func() time.Time
}

// WithDriver wraps the drivers of readers and of the writer, to count or log statements.
func WithDriver(wrap func(dialect.Driver) dialect.Driver) Option {
	return func(o *options) { o.wrap = wrap }
}

// WithClock sets the clock that Now reads; the system's by default.
func WithClock(clock func() time.Time) Option {
	return func(o *options) { o.clock = clock }
}

// Open opens the database at url: "sqlite://FILE", which is created when it is not there, with a
// relative or an absolute path, or "postgres://…" as libpq writes it. It returns a problem when
// the address is not understood, or the database cannot be reached.
func Open(ctx context.Context, url string, opts ...Option) (*Store, error) {
	o := options{wrap: func(d dialect.Driver) dialect.Driver { return d }, clock: time.Now}
	for _, opt := range opts {
		opt(&o)
	}
	db, err := connect(ctx, url)
	if err != nil {
		return nil, err
	}
	s := &Store{
		dialect: db.dialect, readDB: db.read, writeDB: db.write, clock: o.clock,
	}
	s.closing, s.close = context.WithCancel(context.Background())
	s.states.init(shelfPoll, s.Shelf)
	s.accesses.init(accessPoll, s.AccessVersion)
	s.reading = ent.NewClient(ent.Driver(o.wrap(entsql.OpenDB(s.dialect, s.readDB))))
	s.updating = ent.NewClient(ent.Driver(inTurn(o.wrap(entsql.OpenDB(s.dialect, s.writeDB)))))
	s.updating.Use(s.markChanges)
	return s, nil
}

// Read returns the client for queries. The database refuses to change anything through it.
// Inside an Update it does not see what the transaction changed: use the transaction's client.
func (s *Store) Read() *ent.Client { return s.reading }

// Dialect returns the SQL dialect: dialect.SQLite or dialect.Postgres.
func (s *Store) Dialect() string { return s.dialect }

// Writer returns the pool of the writer, one connection, for migrations.
func (s *Store) Writer() *sql.DB { return s.writeDB }

// Now returns the time as the database keeps it: in UTC, to the microsecond.
func (s *Store) Now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// Close ends the watchers and closes the database.
func (s *Store) Close() error {
	s.close()
	s.followers.Wait()
	s.states.topic.Close()
	s.accesses.topic.Close()
	return errors.Join(s.readDB.Close(), s.writeDB.Close()) // SQLite: the last to close tidies the log
}
