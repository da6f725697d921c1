package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// pools are the two sides of a database.
type pools struct {
	dialect     string
	read, write *sql.DB
}

// Idle connections of a pool beyond this time are closed.
const maxIdle = 5 * time.Minute

func connect(ctx context.Context, url string) (*pools, error) {
	switch scheme, rest, _ := strings.Cut(url, "://"); scheme {
	case "sqlite":
		return openSQLite(ctx, rest)
	case "postgres", "postgresql":
		return openPostgres(ctx, url)
	default:
		return nil, problem.New(problem.BadInput, i18n.T(
			"L'adresse de la base de données n'est pas comprise. Écrivez « sqlite://fichier.db » ou « postgres://utilisateur@serveur/base ».",
			"The database address is not understood. Write “sqlite://file.db” or “postgres://user@server/database”."))
	}
}

// reach makes both pools connect once.
func (p *pools) reach(ctx context.Context) error {
	err := p.write.PingContext(ctx) // first: creates a SQLite file that readers need
	if err == nil {
		err = p.read.PingContext(ctx)
	}
	return err
}

// close closes both pools.
func (p *pools) close() error { return errors.Join(p.read.Close(), p.write.Close()) }
