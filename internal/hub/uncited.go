package hub

import (
	"context"

	"maillage/ent"
	"maillage/ent/source"
)

// citedBy reads the sources of what was taken off the public shelf: of the contribution, of its
// figures and of its adoptions.
func citedBy(ctx context.Context, tx *ent.Client, s shelved) ([]*ent.Source, error) {
	ids := append([]string{}, s.Sources...)
	for _, o := range s.Outcomes {
		ids = append(ids, o.Source)
	}
	for _, a := range s.Adoptions {
		ids = append(ids, a.Sources...)
		for _, o := range a.Outcomes {
			ids = append(ids, o.Source)
		}
	}
	rows, err := tx.Source.Query().Where(source.IDIn(ids...)).All(ctx)
	return rows, wrap("sources", err)
}

// dropUncited deletes, of some sources, those that nothing on the public shelf cites any more: what
// only a withdrawn or replaced text cited is not public.
func dropUncited(ctx context.Context, tx *ent.Client, rows []*ent.Source) error {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	_, err := tx.Source.Delete().Where(
		source.IDIn(ids...),
		source.Not(source.HasPractices()), source.Not(source.HasHiringInitiatives()),
		source.Not(source.HasPromotionTools()), source.Not(source.HasOutreachMissions()),
		source.Not(source.HasPrograms()), source.Not(source.HasAgreements()), source.Not(source.HasAdoptions()),
		source.Not(source.HasNeeds()), source.Not(source.HasConsensuses()), source.Not(source.HasOutcomes()),
	).Exec(ctx)
	return wrap("sources", err)
}

// putSources writes the sources that are no longer there.
func putSources(ctx context.Context, tx *ent.Client, rows []*ent.Source) error {
	for _, r := range rows {
		there, err := tx.Source.Query().Where(source.ID(r.ID)).Exist(ctx)
		if err != nil {
			return wrap(r.ID, err)
		}
		if there {
			continue
		}
		if err := execRestored(ctx, tx.Source.Create().SetID(r.ID), r); err != nil {
			return err
		}
	}
	return nil
}
