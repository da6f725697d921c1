package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"entgo.io/ent/dialect"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/overview"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/web"
)

// roomNeeded is the free disk space below which the doctor warns, in bytes: a write-ahead log and
// a backup of a large hub fit in it.
const roomNeeded = 500 << 20

// doctorCommand is « maillage doctor ».
type doctorCommand struct {
	Database     string `placeholder:"${url_place}" envvar:"MAILLAGE_DATABASE" help:"${database}"`
	servingFlags `embed:"" set:"log_default=info"`
	jsonFlag
}

// finding is one thing that was looked at.
type finding struct {
	Check string `json:"check"`
	OK    bool   `json:"ok"`
	Text  string `json:"text"`

	label i18n.Text
}

// examination gathers the findings.
type examination struct {
	lang     i18n.Language
	findings []finding
}

func (e *examination) add(check string, ok bool, label, text i18n.Text) {
	e.findings = append(e.findings, finding{check, ok, text.In(e.lang), label})
}

// Run carries the command out.
func (c doctorCommand) Run(ctx context.Context, s *session) error {
	e := &examination{lang: s.lang}
	c.configuration(e)
	if db := c.database(ctx, e); db != nil {
		e.engine(ctx, db)
		if e.migrations(ctx, db) {
			e.contents(ctx, db)
		}
		if err := db.Close(); err != nil {
			return err
		}
	}
	if path, ok := sqliteFile(c.Database); ok {
		e.disk(filepath.Dir(path))
	}
	return e.tell(s, c.JSON)
}

func (c doctorCommand) configuration(e *examination) {
	label := i18n.T("Configuration", "Configuration")
	if err := web.CheckOrigins(c.CORSOrigins); err != nil {
		e.add("configuration", false, label, i18n.T("MAILLAGE_CORS_ORIGINS : %s", "MAILLAGE_CORS_ORIGINS: %s").With(problem.Of(err).Text))
		return
	}
	e.add("configuration", true, label, i18n.Tf("adresse %s; origines admises : %d; terrain d'essai : %s; réponses HTTP : %s",
		"address %s; origins allowed: %d; playground: %s; HTTP answers: %s", c.Addr, len(c.CORSOrigins), c.Playground, c.HTTPSpec))
}

// database opens the database; nil when it cannot.
func (c doctorCommand) database(ctx context.Context, e *examination) *store.Store {
	label := i18n.T("Base de données", "Database")
	if c.Database == "" {
		e.add("database", false, label, i18n.T("aucune n'est nommée : donnez --database ou MAILLAGE_DATABASE, par exemple sqlite://maillage.db",
			"none is named: give --database or MAILLAGE_DATABASE, for instance sqlite://maillage.db"))
		return nil
	}
	db, err := databaseFlag{c.Database}.existing(ctx)
	if err != nil {
		e.add("database", false, label, problem.Of(err).Text)
		return nil
	}
	e.add("database", true, label, i18n.T("elle répond", "it answers"))
	return db
}

// engine looks at what the database runs on.
func (e *examination) engine(ctx context.Context, db *store.Store) {
	label := i18n.T("Moteur", "Engine")
	ask := func(query string) (answer string, err error) {
		return answer, db.Writer().QueryRowContext(ctx, query).Scan(&answer)
	}
	if db.Dialect() == dialect.Postgres {
		version, err := ask("SHOW server_version")
		e.add("engine", err == nil, label, same("PostgreSQL "+version))
		return
	}
	version, err1 := ask("SELECT sqlite_version()")
	journal, err2 := ask("PRAGMA journal_mode")
	keys, err3 := ask("PRAGMA foreign_keys")
	if err := errors.Join(err1, err2, err3); err != nil || journal != "wal" || keys != "1" {
		e.add("engine", false, label, i18n.Tf("SQLite %s sans journal WAL ou sans clés étrangères : placez le fichier sur un disque local",
			"SQLite %s without WAL or without foreign keys: put the file on a local disk", version))
		return
	}
	e.add("engine", true, label, i18n.Tf("SQLite %s, journal WAL, clés étrangères", "SQLite %s, WAL, foreign keys", version))
}

// migrations reports whether the schema is up to date.
func (e *examination) migrations(ctx context.Context, db *store.Store) bool {
	label := i18n.T("Migrations", "Migrations")
	all, err := migrate.Status(ctx, db)
	if err != nil {
		e.add("migrations", false, label, problem.Of(err).Text)
		return false
	}
	if n := pending(all); n > 0 {
		e.add("migrations", false, label, i18n.Tf("%d en attente : maillage migrate up", "%d pending: maillage migrate up", n))
		return false
	}
	e.add("migrations", true, label, i18n.Tf("à jour (%s)", "up to date (%s)", newestMigration()))
	return true
}

// contents looks at what the hub holds. A hub without records is in order: they come with time.
func (e *examination) contents(ctx context.Context, db *store.Store) {
	directory := i18n.T("Répertoire", "Directory")
	o, err := overview.Read(ctx, db)
	if err != nil {
		e.add("directory", false, directory, problem.Of(err).Text)
		return
	}
	if o.Editions == 0 {
		e.add("directory", false, directory, i18n.T("pas chargé : maillage directory load FICHIER|URL", "not loaded: maillage directory load FILE|URL"))
	} else {
		e.add("directory", true, directory, i18n.Tf("éditions : %d, la plus récente du %s; organismes municipaux actifs : %d",
			"editions: %d, the newest of %s; active municipal bodies: %d", o.Editions, o.EditionAsOf, o.Bodies))
	}
	records := i18n.T("aucune encore; des fiches réelles, pour voir : maillage sample load", "none yet; real ones, to see: maillage sample load")
	if n := o.Records(); n > 0 {
		records = i18n.Tf("%d fiches, %d chiffres, %d sources", "%d records, %d figures, %d sources", n, o.Figures, o.Sources)
	}
	e.add("records", true, i18n.T("Fiches", "Records"), records)
	e.add("shelf", true, i18n.T("Rayon public", "Public shelf"), i18n.Tf("version %d", "version %d", o.Shelf.Version))
}

func (e *examination) disk(folder string) {
	free, ok := freeBytes(folder)
	if !ok {
		return
	}
	e.add("disk", free >= roomNeeded, i18n.T("Disque", "Disk"),
		i18n.T("%s Mo libres", "%s MB free").With(i18n.Number(float64(free>>20), 0)))
}

// tell prints the findings; something to do makes the exit code.
func (e *examination) tell(s *session, asJSON bool) error {
	well := true
	rows := make([][2]string, len(e.findings))
	for i, f := range e.findings {
		verdict := "OK"
		if !f.OK {
			well, verdict = false, i18n.T("À FAIRE", "TO DO").In(s.lang)
		}
		rows[i] = [2]string{fmt.Sprintf("%-8s %s", verdict, f.label.In(s.lang)), f.Text}
	}
	if asJSON {
		if err := s.printJSON(map[string]any{"ok": well, "findings": e.findings}); err != nil {
			return err
		}
	} else {
		s.table(rows)
	}
	if !well {
		return errToDo
	}
	return nil
}
