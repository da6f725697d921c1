package main

import (
	"context"
	"errors"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/overview"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/web"
)

// serveCommand is « maillage serve ».
type serveCommand struct {
	databaseFlag
	Migrate      bool `help:"${migrate_flag}"`
	servingFlags `embed:"" set:"log_default=info"`
}

// Run carries the command out.
func (c serveCommand) Run(ctx context.Context, s *session) (err error) {
	db, err := c.database(ctx, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	site, err := c.site(s, db)
	if err != nil {
		return &usageError{problem.Of(err).Text}
	}
	l, err := c.listen(ctx)
	if err != nil {
		return err
	}
	defer l.Close()
	o, err := overview.Read(ctx, db)
	if err != nil {
		return err
	}
	for _, line := range contents(o) {
		s.say(line)
	}
	if o.Records() == 0 {
		s.say(i18n.T("La base n'a encore aucune fiche.", "The database has no record yet."))
	}
	if o.Editions == 0 {
		s.say(i18n.T("Le répertoire municipal n'est pas chargé : maillage directory load FICHIER|URL",
			"The municipal directory is not loaded: maillage directory load FILE|URL"))
	}
	return c.serve(ctx, s, l, site, web.LameDuck)
}

// database opens the database, up to date.
func (c serveCommand) database(ctx context.Context, s *session) (*store.Store, error) {
	if !c.Migrate {
		return c.open(ctx)
	}
	db, err := c.created(ctx)
	if err != nil {
		return nil, err
	}
	applied, err := migrate.Up(ctx, db)
	if err != nil {
		return nil, errors.Join(withCode{err, exitDatabase}, db.Close())
	}
	s.sayf("Migrations appliquées : %d", "Migrations applied: %d", len(applied))
	return db, nil
}
