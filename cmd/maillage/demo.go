package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/overview"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/vocab"
	"maillage/internal/web"
)

// demoCommand is « maillage demo ».
type demoCommand struct {
	Database     string `default:"sqlite://maillage-demo.db" placeholder:"${url_place}" help:"${demo_database}"`
	Fresh        bool   `help:"${fresh}"`
	servingFlags `embed:"" set:"log_default=warn"`
}

// Run carries the command out. The address is taken first: nothing is loaded for nothing.
func (c demoCommand) Run(ctx context.Context, s *session) (err error) {
	path, ok := sqliteFile(c.Database)
	if !ok {
		return &usageError{i18n.T("La démonstration se sert d'un fichier SQLite : --database sqlite://FICHIER. Pour une autre base : maillage serve.",
			"The demonstration uses a SQLite file: --database sqlite://FILE. For another database: maillage serve.")}
	}
	if err := web.CheckOrigins(c.CORSOrigins); err != nil {
		return &usageError{problem.Of(err).Text}
	}
	l, err := c.listen(ctx)
	if err != nil {
		return err
	}
	defer l.Close()
	if c.Fresh {
		if err := startOver(path); err != nil {
			return err
		}
	}
	_, missing := os.Stat(path)
	db, err := databaseFlag{c.Database}.created(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if missing != nil {
		if err := mark(ctx, db); err != nil {
			return err
		}
		s.sayf("Base de démonstration : %s (créée)", "Demonstration database: %s (created)", path)
	} else {
		s.sayf("Base de démonstration : %s (gardée; --fresh repart de zéro)", "Demonstration database: %s (kept; --fresh starts over)", path)
	}
	if err := c.load(ctx, s, db); err != nil {
		return err
	}
	if err := c.enter(ctx, s, db); err != nil {
		return err
	}
	site, err := c.site(s, db)
	if err != nil {
		return &usageError{problem.Of(err).Text}
	}
	return c.serve(ctx, s, l, site, 0)
}

// load brings the database up to date and tells what it holds. What is there already is left alone.
func (c demoCommand) load(ctx context.Context, s *session, db *store.Store) error {
	if _, err := migrate.Up(ctx, db); err != nil {
		return withCode{err, exitDatabase}
	}
	o, err := overview.Read(ctx, db)
	if err != nil {
		return err
	}
	if o.Records() == 0 { // a database that is kept may have been worked in
		if err := loadStarter(ctx, s, db); err != nil {
			return err
		}
		if _, err := loadSample(ctx, s, db); err != nil {
			return err
		}
		if o, err = overview.Read(ctx, db); err != nil {
			return err
		}
	}
	s.say(i18n.T("\nChargé :", "\nLoaded:"))
	for _, line := range contents(o) {
		fmt.Fprintln(s.out, "  "+line.In(s.lang))
	}
	return nil
}

// contents tells what a hub holds.
func contents(o overview.Overview) []i18n.Text {
	of := map[string]int{}
	for _, k := range o.Kinds {
		of[k.Code] = k.Records
	}
	return []i18n.Text{
		i18n.Tf("%d régions, %d MRC et territoires équivalents, %d organismes municipaux", "%d regions, %d MRC and equivalent territories, %d municipal bodies",
			o.Regions, o.Groupings, o.Bodies),
		i18n.Tf("%d fiches réelles : %d pratiques, %d initiatives d'embauche, %d missions et %d outils de promotion du Québec, %d exemples d'ailleurs",
			"%d real records: %d practices, %d hiring initiatives, %d missions and %d promotion tools of Québec, %d examples from elsewhere",
			o.Records(), of[string(vocab.ContributionKindPractice)], of[string(vocab.ContributionKindHiringInitiative)],
			of[string(vocab.ContributionKindOutreachMission)], of[string(vocab.ContributionKindPromotionTool)], o.Examples),
		i18n.Tf("%d chiffres, %d sources", "%d figures, %d sources", o.Figures, o.Sources),
	}
}

// demoID marks the files that a demonstration made: SQLite's application_id, « Mail » in ASCII.
const demoID = 0x4D61696C

// mark says in the file itself that a demonstration made it.
func mark(ctx context.Context, db *store.Store) error {
	for _, pragma := range []string{fmt.Sprintf("PRAGMA application_id = %d", demoID), "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := db.Writer().ExecContext(ctx, pragma); err != nil {
			return fmt.Errorf("mark the demonstration: %w", err)
		}
	}
	return nil
}

// startOver deletes the file of a demonstration; a file that no demonstration made is refused.
func startOver(path string) error {
	f, err := os.Open(filepath.Clean(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("start over: %w", err)
	}
	const idAt = 68 // of the application_id in the header of a SQLite file
	head := make([]byte, idAt+4)
	n, err := io.ReadFull(f, head)
	if closing := f.Close(); closing != nil {
		return fmt.Errorf("start over: %w", closing)
	}
	made := err == nil && bytes.HasPrefix(head, []byte("SQLite format 3\x00")) && binary.BigEndian.Uint32(head[idAt:]) == demoID
	if n > 0 && !made {
		return withCode{problem.New(problem.BadInput, i18n.Tf(
			"« %s » n'est pas une base de démonstration; il n'est pas effacé. Choisissez un autre fichier, ou retirez celui-ci vous-même.",
			"“%s” is not a demonstration database; it is not deleted. Choose another file, or remove this one yourself.", path)), exitRefused}
	}
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("start over: %w", err)
		}
	}
	return nil
}
