package main

import (
	"context"
	"errors"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
)

// migrateUpCommand is « maillage migrate up ».
type migrateUpCommand struct{ databaseFlag }

// Run carries the command out.
func (c migrateUpCommand) Run(ctx context.Context, s *session) (err error) {
	db, err := c.created(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	applied, err := migrate.Up(ctx, db)
	if err != nil {
		return withCode{err, exitDatabase}
	}
	for _, name := range applied {
		s.sayf("Appliquée : %s", "Applied: %s", name)
	}
	s.say(i18n.T("Le schéma est à jour.", "The schema is up to date."))
	return nil
}

// migrateStatusCommand is « maillage migrate status ».
type migrateStatusCommand struct {
	databaseFlag
	jsonFlag
}

// migration is a migration as a script reads it.
type migration struct {
	Name      string     `json:"name"`
	Pending   bool       `json:"pending"`
	AppliedAt *time.Time `json:"appliedAt"` // UTC; null when pending
}

// Run carries the command out.
func (c migrateStatusCommand) Run(ctx context.Context, s *session) (err error) {
	db, err := c.existing(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	versions, err := migrate.Status(ctx, db)
	if err := c.print(s, versions); err != nil {
		return err
	}
	if err != nil {
		return withCode{err, exitDatabase}
	}
	if pending(versions) > 0 {
		return errToDo
	}
	return nil
}

func (c migrateStatusCommand) print(s *session, versions []migrate.Version) error {
	list := make([]migration, len(versions))
	rows := make([][2]string, len(versions))
	for i, v := range versions {
		list[i] = migration{Name: v.Name, Pending: v.Pending}
		rows[i] = [2]string{v.Name, i18n.T("en attente", "pending").In(s.lang)}
		if !v.Pending {
			list[i].AppliedAt = &v.AppliedAt
			rows[i][1] = i18n.T("appliquée le ", "applied on ").In(s.lang) + v.AppliedAt.Format(time.RFC3339)
		}
	}
	if c.JSON {
		return s.printJSON(map[string]any{"migrations": list, "pending": pending(versions)})
	}
	s.table(rows)
	return nil
}
