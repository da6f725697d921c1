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
	today := string(date.Of(time.Now()))
	if c.AsOf != "" {
		if _, err := time.Parse(time.DateOnly, c.AsOf); err != nil {
			return directory.Edition{}, &usageError{i18n.Tf("--as-of : « %s » n'est pas une date AAAA-MM-JJ.", "--as-of: “%s” is not a date YYYY-MM-DD.", c.AsOf)}
		}
		if c.AsOf > today {
			return directory.Edition{}, &usageError{i18n.Tf("--as-of : le %s n'est pas encore venu.", "--as-of: %s has not come yet.", c.AsOf)}
		}
	}
	file, asOf := io.NopCloser(s.in), today
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
	Old      string `arg:"" help:"${old}"`
	New      string `arg:"" optional:"" help:"${new}"`
	Withdraw bool   `help:"${withdraw}"`
	databaseFlag
}

// Run carries the command out.
func (c directorySucceedCommand) Run(ctx context.Context, s *session) (err error) {
	if c.Withdraw == (c.New != "") {
		return &usageError{i18n.T("Donnez le code du successeur, ou --withdraw pour retirer ce qui a été énoncé.",
			"Give the code of the successor, or --withdraw to take back what was stated.")}
	}
	db, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	h := hub.New(db, hub.Options{})
	state := func() (directory.Report, error) { return h.StateSuccession(ctx, c.Old, c.New) }
	if c.Withdraw {
		state = func() (directory.Report, error) { return h.WithdrawSuccession(ctx, c.Old) }
	}
	report, err := state()
	if err != nil {
		return refused(err)
	}
	fmt.Fprint(s.out, report.Text(s.lang))
	return nil
}
