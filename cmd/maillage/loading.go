package main

import (
	"context"

	"maillage/data"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/sample"
	"maillage/internal/store"
)

// loadStarter loads the starter directory of the program.
func loadStarter(ctx context.Context, s *session, db *store.Store) error {
	e, err := directory.Starter(data.Directory())
	if err != nil {
		return err
	}
	tell, done := s.progress(i18n.T("Répertoire de départ", "Starter directory"))
	defer done()
	_, err = hub.New(db, hub.Options{}).LoadDirectory(ctx, e, hub.DirectoryOptions{Progress: tell})
	return err
}

// loadSample loads the sample of the program.
func loadSample(ctx context.Context, s *session, db *store.Store) (hub.SampleReport, error) {
	set, err := sample.Read(data.Sample())
	if err != nil {
		return hub.SampleReport{}, err
	}
	tell, done := s.progress(i18n.T("Fiches de l'échantillon", "Records of the sample"))
	defer done()
	return hub.New(db, hub.Options{}).LoadSample(ctx, set, hub.SampleOptions{Progress: tell})
}
