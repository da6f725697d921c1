package main

import (
	"context"
	"errors"
)

// sampleLoadCommand is « maillage sample load ».
type sampleLoadCommand struct {
	databaseFlag
	jsonFlag
}

// Run carries the command out.
func (c sampleLoadCommand) Run(ctx context.Context, s *session) (err error) {
	db, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	// The records name cities outside the official directory; loading again what is there writes nothing.
	if err := loadStarter(ctx, s, db); err != nil {
		return err
	}
	report, err := loadSample(ctx, s, db)
	if err != nil {
		return refused(err)
	}
	if c.JSON {
		return s.printJSON(report)
	}
	s.say(report.Text())
	return nil
}
