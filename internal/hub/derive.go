package hub

import (
	"context"
	"time"

	"maillage/ent"
	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

// RefreshDerived derives again, as of now, what the hub says of every contribution: strength of
// evidence, cost band, completeness, number of adoptions, and whether it is due for review.
// It writes only what is not as before. Evidence ages: run it once a day.
func (h *Hub) RefreshDerived(ctx context.Context) error {
	return h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		return derive(ctx, tx, h.clock())
	})
}

func derive(ctx context.Context, tx *ent.Client, now time.Time) error {
	c, err := readContext(ctx, tx)
	if err != nil {
		return err
	}
	for _, k := range kinds {
		of, err := k.edges(ctx, tx)
		if err != nil {
			return err
		}
		err = k.edit(ctx, tx, func(m contribution) error {
			id, _ := m.ID()
			return wrap(id, deriveOne(ctx, m, c.around(id, of), now))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// deriveOne writes into the mutation of a contribution what follows from the row and from what
// surrounds it.
func deriveOne(ctx context.Context, m contribution, x surroundings, now time.Time) error {
	r := &reader{}
	a := evidence.Assess(evidence.Record{
		Figures:     x.figures,
		Independent: of(ctx, r, m.OldIndependentEvaluation),
		Replicated:  x.replicated(now),
		Ceiling:     of(ctx, r, m.OldEvidenceCeiling),
	}, now)
	m.SetEvidenceLevel(a.Level)
	m.SetEvidenceBase(a.Base)
	m.SetEvidenceReasons(a.Reasons)
	m.SetCostBand(evidence.CostBand(of(ctx, r, m.OldCostCad), of(ctx, r, m.OldCostPeriodMonths)))

	all, err := parts(ctx, m, x)
	if err != nil {
		return err
	}
	score, missing := evidence.Completeness(all)
	m.SetCompletenessScore(score)
	m.SetMissingParts(missing)
	m.SetAdoptionCount(len(x.adoptions))

	switch due := !of(ctx, r, m.OldStaleAt).After(now); of(ctx, r, m.OldStatus) {
	case vocab.ContributionStatusPublished, vocab.ContributionStatusStale:
		m.SetStatus(vocab.ContributionStatusPublished)
		if due {
			m.SetStatus(vocab.ContributionStatusStale)
		}
	}
	return r.err
}
