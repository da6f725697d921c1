package hub

import (
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
func (h *Hub) LoadDirectory(ctx context.Context, e directory.Edition, o DirectoryOptions) (report directory.Report, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		history, err := readHistory(ctx, tx)
		if err != nil {
			return err
		}
		if err := directory.Plausible(e, history.list()); err != nil {
			return err
		}
		before, err := history.fold()
		if err != nil {
			return err
		}
		for _, edition := range append(slices.Clone(o.Beside), e) {
			if err := history.keep(ctx, tx, edition); err != nil {
				return err
			}
		}
		after, err := history.fold()
		if err != nil {
			return err
		}
		report = directory.Diff(before, after, e)
		if err := h.applyDirectory(ctx, tx, after, o.Progress); err != nil {
			return err
		}
		if o.DryRun {
			return errDryRun
		}
		return nil
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return directory.Report{}, err
	}
	return report, nil
}

// StateSuccession records that the body of one code took over from that of another, which the
// editions alone do not tell, and writes what follows. Stating it again changes nothing; stating
// another successor replaces the first. The error is a problem.List when it cannot be so.
func (h *Hub) StateSuccession(ctx context.Context, oldCode, newCode string) (report directory.Report, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		history, err := readHistory(ctx, tx)
		if err != nil {
			return err
		}
		before, err := history.fold()
		if err != nil {
			return err
		}
		history.stated = append(history.stated, directory.Succession{Old: oldCode, New: newCode})
		after, err := history.fold()
		if err != nil {
			return err
		}
		report = directory.Diff(before, after, directory.Edition{AsOf: after.AsOf, Source: oldCode + " → " + newCode})
		_, err = put(ctx, oldCode, tx.DirectorySuccession.Get, tx.DirectorySuccession.Create().SetID(oldCode).SetStatedAt(h.clock().UTC()),
			tx.DirectorySuccession.UpdateOne, func(m *ent.DirectorySuccessionMutation) { m.SetSuccessorCode(newCode) })
		if err != nil {
			return err
		}
		return h.applyDirectory(ctx, tx, after, nil)
	})
	if err != nil {
		return directory.Report{}, err
	}
	return report, nil
}

// WithdrawSuccession takes back what StateSuccession recorded of the body of a code, and writes what
// the editions alone tell. It returns a problem when nothing was stated of it.
func (h *Hub) WithdrawSuccession(ctx context.Context, oldCode string) (report directory.Report, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		history, err := readHistory(ctx, tx)
		if err != nil {
			return err
		}
		before, err := history.fold()
		if err != nil {
			return err
		}
		if err := tx.DirectorySuccession.DeleteOneID(oldCode).Exec(ctx); ent.IsNotFound(err) {
			return problem.New(problem.NotFound, i18n.Tf(
				"aucune succession n'a été énoncée pour %s.", "no succession was stated for %s.", oldCode)).On("old")
		} else if err != nil {
			return err
		}
		history.stated = slices.DeleteFunc(history.stated, func(s directory.Succession) bool { return s.Old == oldCode })
		after, err := history.fold()
		if err != nil {
			return err
		}
		report = directory.Diff(before, after, directory.Edition{AsOf: after.AsOf, Source: oldCode + " → ∅"})
		return h.applyDirectory(ctx, tx, after, nil)
	})
	return report, err
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
