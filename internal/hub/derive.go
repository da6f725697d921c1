package hub

import (
	"context"
	"strings"
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

// derive derives what the hub says of the contributions named, of all where none is.
func derive(ctx context.Context, tx *ent.Client, now time.Time, ids ...string) error {
	c, err := readContext(ctx, tx, ids...)
	if err != nil {
		return err
	}
	for _, k := range kinds {
		own := k.among(ids)
		if len(ids) > 0 && len(own) == 0 {
			continue
		}
		of, err := k.edges(ctx, tx, own...)
		if err != nil {
			return err
		}
		err = k.edit(ctx, tx, own, func(m contribution) error {
			id, _ := m.ID()
			return wrap(id, deriveOne(ctx, m, c.around(id, of), now))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// among returns the identifiers that are of the kind.
func (k kind) among(ids []string) []string {
	var own []string
	for _, id := range ids {
		if strings.HasPrefix(id, k.prefix+"_") {
			own = append(own, id)
		}
	}
	return own
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
