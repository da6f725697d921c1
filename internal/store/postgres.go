package store

import (
	"context"
	"database/sql"
	"errors"
	"net"
	"strconv"
	"time"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Connections of one instance for reading. A server accepts 100 by default, for all instances.
const postgresReaders = 16

// openPostgres opens a server's database with one writing connection and a pool of reading ones
// whose transactions the server keeps read-only.
func openPostgres(ctx context.Context, url string) (*pools, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		// The parser's error may quote a part of the password: it is not passed on.
		return nil, problem.New(problem.BadInput, i18n.T(
			"L'adresse PostgreSQL est mal écrite. Exemple : « postgres://utilisateur:motdepasse@serveur:5432/base »; les signes / : @ ? # du mot de passe s'écrivent en pour cent (« @ » devient « %40 »).",
			"The PostgreSQL address is badly written. Example: “postgres://user:password@server:5432/database”; the signs / : @ ? # of the password are percent-encoded (“@” becomes “%40”)."))
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = 10 * time.Second
	}
	config.RuntimeParams["timezone"] = "UTC"
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "maillage"
	}
	db := &pools{dialect: dialect.Postgres, write: pool(config, 1)}
	readOnly := config.Copy()
	readOnly.RuntimeParams["default_transaction_read_only"] = "on"
	db.read = pool(readOnly, postgresReaders)
	if err := db.reach(ctx); err != nil {
		return nil, problem.New(problem.Unavailable, i18n.Tf(
			"La base PostgreSQL « %s » du serveur %s ne répond pas. Vérifiez l'adresse, l'utilisateur et le mot de passe, et que le serveur est en marche.",
			"The PostgreSQL database “%s” of server %s does not answer. Check the address, the user and the password, and that the server is running.",
			config.Database, net.JoinHostPort(config.Host, strconv.Itoa(int(config.Port))))).Because(errors.Join(err, db.close()))
	}
	return db, nil
}

func pool(config *pgx.ConnConfig, size int) *sql.DB {
	db := stdlib.OpenDB(*config, stdlib.OptionAfterConnect(timesInUTC))
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(size)
	db.SetConnMaxIdleTime(maxIdle)
	return db
}

// timesInUTC makes a connection return times in UTC rather than in the zone of the machine, so
// that they print alike on both dialects.
func timesInUTC(_ context.Context, conn *pgx.Conn) error {
	conn.TypeMap().RegisterType(&pgtype.Type{
		Name: "timestamptz", OID: pgtype.TimestamptzOID, Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC},
	})
	return nil
}

// postgresAway tells whether err means that the server is away, stopping, or out of room: classes
// 08, 53 and 57 of its error codes.
func postgresAway(err error) bool {
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		switch e.Code[:2] {
		case "08", "53", "57":
			return e.Code != "57014" // the statement was cancelled
		}
		return false
	}
	_, failed := errors.AsType[*pgconn.ConnectError](err)
	return failed
}
