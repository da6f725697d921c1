package hub

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/internal/directory"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// DirectoryOptions adjusts LoadDirectory.
type DirectoryOptions struct {
	DryRun bool // do everything, report it, and undo it
	// Beside are editions to keep with the one that is loaded, unless they are kept already: the
	// starter directory, which names the equivalent territories that the official file leaves unnamed.
	Beside   []directory.Edition
	Progress Progress // of the rows to write
}

var errDryRun = errors.New("dry run")

// LoadDirectory adds an edition to those the directory is made of, and writes what changes in
// regions and municipal bodies; records of a body that has a successor are then read under it.
// The editions may come in any order, and the sample before or after them: the end is the same.
// An official edition that lacks bodies by the dozen is refused.
func (h *Hub) LoadDirectory(ctx context.Context, e directory.Edition, o DirectoryOptions) (directory.Report, error) {
	return h.changeDirectory(ctx, o.Progress, func(ctx context.Context, tx *ent.Client, history *history) (directory.Edition, error) {
		if err := directory.Plausible(e, history.list()); err != nil {
			return e, err
		}
		for _, edition := range append(slices.Clone(o.Beside), e) {
			if err := history.keep(ctx, tx, edition); err != nil {
				return e, err
			}
		}
		return e, nil
	}, o.DryRun)
}

// StateSuccession records that the body of one code took over from that of another, which the
// editions alone do not tell, and writes what follows. Stating it again changes nothing; stating
// another successor replaces the first. The error is a problem.List when it cannot be so.
func (h *Hub) StateSuccession(ctx context.Context, oldCode, newCode string) (directory.Report, error) {
	return h.changeDirectory(ctx, nil, func(ctx context.Context, tx *ent.Client, history *history) (directory.Edition, error) {
		history.stated = append(history.stated, directory.Succession{Old: oldCode, New: newCode})
		stated := directory.Edition{Source: oldCode + " → " + newCode}
		if _, err := history.fold(); err != nil { // before it is written: it may be impossible
			return stated, err
		}
		_, err := put(ctx, oldCode, tx.DirectorySuccession.Get, tx.DirectorySuccession.Create().SetID(oldCode).SetStatedAt(h.clock().UTC()),
			tx.DirectorySuccession.UpdateOne, func(m *ent.DirectorySuccessionMutation) { m.SetSuccessorCode(newCode) })
		return stated, err
	}, false)
}

// WithdrawSuccession takes back what StateSuccession recorded of the body of a code, and writes what
// the editions alone tell. It returns a problem when nothing was stated of it.
func (h *Hub) WithdrawSuccession(ctx context.Context, oldCode string) (directory.Report, error) {
	return h.changeDirectory(ctx, nil, func(ctx context.Context, tx *ent.Client, history *history) (directory.Edition, error) {
		history.stated = slices.DeleteFunc(history.stated, func(s directory.Succession) bool { return s.Old == oldCode })
		withdrawn := directory.Edition{Source: oldCode + " → ∅"}
		err := tx.DirectorySuccession.DeleteOneID(oldCode).Exec(ctx)
		if ent.IsNotFound(err) {
			err = problem.New(problem.NotFound, i18n.Tf(
				"aucune succession n'a été énoncée pour %s.", "no succession was stated for %s.", oldCode)).On("old")
		}
		return withdrawn, err
	}, false)
}

// changeDirectory makes a change to what the directory is folded from, and writes what follows from
// it, all or nothing. change returns the edition that the report is about; without a date of its own
// it bears the date of the directory. A dry run is undone once it is reported.
func (h *Hub) changeDirectory(ctx context.Context, progress Progress, change func(context.Context, *ent.Client, *history) (directory.Edition, error), dryRun bool) (report directory.Report, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		history, err := readHistory(ctx, tx)
		if err != nil {
			return err
		}
		before, err := history.fold()
		if err != nil {
			return err
		}
		about, err := change(ctx, tx, &history)
		if err != nil {
			return err
		}
		after, err := history.fold()
		if err != nil {
			return err
		}
		about.AsOf = cmp.Or(about.AsOf, after.AsOf)
		report = directory.Diff(before, after, about)
		if err := h.applyDirectory(ctx, tx, after, progress); err != nil {
			return err
		}
		if dryRun {
			return errDryRun
		}
		return nil
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return directory.Report{}, err
	}
	return report, nil
}

// applyDirectory writes the state into regions and cities, reads records through successors, and
// derives again what the hub says of them: two adopting cities may have become one.
func (h *Hub) applyDirectory(ctx context.Context, tx *ent.Client, s directory.State, progress Progress) error {
	if err := writeRegions(ctx, tx, s.Regions); err != nil {
		return fmt.Errorf("hub: regions: %w", err)
	}
	if err := writeCities(ctx, tx, s, progress); err != nil {
		return fmt.Errorf("hub: cities: %w", err)
	}
	if err := readThrough(ctx, tx); err != nil {
		return err
	}
	return derive(ctx, tx, h.clock())
}
