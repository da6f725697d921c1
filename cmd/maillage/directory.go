package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"maillage/data"
	"maillage/internal/date"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/i18n"
)

// officialSource is the title of the official file and its publisher.
const officialSource = "Répertoire des municipalités du Québec, MAMH, CC BY 4.0"

// directoryLoadCommand is « maillage directory load ».
type directoryLoadCommand struct {
	Source string `arg:"" help:"${source}"`
	databaseFlag
	AsOf   string `placeholder:"${date_place}" help:"${as_of}"`
	DryRun bool   `help:"${dry_run}"`
	jsonFlag
}

// Run carries the command out. The file is read whole before the database is opened.
func (c directoryLoadCommand) Run(ctx context.Context, s *session) (err error) {
	e, err := c.edition(ctx, s)
	if err != nil {
		return refused(err)
	}
	starter, err := directory.Starter(data.Directory())
	if err != nil {
		return err
	}
	db, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tell, done := s.progress(i18n.T("Répertoire municipal", "Municipal directory"))
	report, err := hub.New(db, hub.Options{}).LoadDirectory(ctx, e, hub.DirectoryOptions{DryRun: c.DryRun, Beside: []directory.Edition{starter}, Progress: tell})
	done()
	if err != nil {
		return refused(err)
	}
	if c.JSON {
		return s.printJSON(struct {
			DryRun bool `json:"dryRun"`
			directory.Report
		}{c.DryRun, report})
	}
	if c.DryRun {
		s.say(i18n.T("Essai à blanc : rien n'a été changé. Ce qui changerait :", "Dry run: nothing was changed. What would change:"))
	}
	fmt.Fprint(s.out, report.Text(s.lang))
	return nil
}

func (c directoryLoadCommand) edition(ctx context.Context, s *session) (directory.Edition, error) {
	file, asOf := io.NopCloser(s.in), string(date.Of(time.Now()))
	if c.Source != "-" {
		var err error
		if file, asOf, err = directory.Fetch(ctx, c.Source); err != nil {
			return directory.Edition{}, err
		}
	}
	if c.AsOf != "" {
		asOf = c.AsOf
	}
	e, err := directory.Parse(file, asOf, officialSource)
	return e, errors.Join(err, file.Close())
}

// directorySucceedCommand is « maillage directory succeed ».
type directorySucceedCommand struct {
	Old string `arg:"" help:"${old}"`
	New string `arg:"" help:"${new}"`
	databaseFlag
}

// Run carries the command out.
func (c directorySucceedCommand) Run(ctx context.Context, s *session) (err error) {
	db, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	report, err := hub.New(db, hub.Options{}).StateSuccession(ctx, c.Old, c.New)
	if err != nil {
		return refused(err)
	}
	fmt.Fprint(s.out, report.Text(s.lang))
	return nil
}
