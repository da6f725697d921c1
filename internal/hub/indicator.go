package hub

import (
	"context"
	"strconv"

	"maillage/ent"
	"maillage/ent/indicator"
	"maillage/ent/outcome"
	"maillage/ent/publishedleaf"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// IndicatorSaved is an indicator as UMQ defines it, whole.
type IndicatorSaved struct {
	Code                         string
	LabelFr                      string
	LabelEn                      *string
	DefinitionFr                 string
	DefinitionEn                 *string
	NumeratorFr, NumeratorEn     *string
	DenominatorFr, DenominatorEn *string
	NormFr, NormEn               *string
	Unit                         vocab.Unit
	Direction                    vocab.Direction
	Sensitivity                  vocab.Sensitivity
	Volets                       []vocab.Volet // all when empty
	ExpectedVersion              *int          // of the one to change; nil for a new one

	IdempotencyKey *string
}

// SaveIndicator records a new indicator, or changes the one of the same code. Of one that has
// figures the definition stays: a changed definition is a new code.
func (h *Hub) SaveIndicator(ctx context.Context, in IndicatorSaved) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "saveIndicator", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		if err := access.May(v, vocab.AuditIndicatorSave, access.Owner{}); err != nil {
			return a, err
		}
		c := &checklist{}
		a.ID = in.check(c)
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		old, err := tx.Indicator.Get(ctx, a.ID)
		if err != nil && !ent.IsNotFound(err) {
			return a, wrap(a.ID, err)
		}
		position := 0
		if old != nil {
			a.Version, position = old.Version, old.Position
		} else if position, err = nextPosition(ctx, tx.Indicator.Query().Order(indicator.ByPosition(desc)).Limit(1).Select(indicator.FieldPosition).Ints); err != nil {
			return a, err
		}
		if a.Version, err = nextVersion(in.ExpectedVersion, old != nil, a.Version); err != nil {
			return a, err
		}
		if old != nil {
			if err := in.keepsMeaning(ctx, tx, old); err != nil {
				return a, err
			}
		}
		_, err = put(ctx, a.ID, tx.Indicator.Get, tx.Indicator.Create().SetID(a.ID), tx.Indicator.UpdateOne, func(m *ent.IndicatorMutation) {
			in.fill(m)
			m.SetPosition(position)
			m.SetVersion(a.Version)
		})
		if err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditIndicatorSave, Subject: a.ID, Before: versionBefore(a.Version), After: strconv.Itoa(a.Version)})
	})
}

// nextPosition is the one after the last of those that highest reads.
func nextPosition(ctx context.Context, highest func(context.Context) ([]int, error)) (int, error) {
	last, err := highest(ctx)
	if err != nil {
		return 0, wrap("position", err)
	}
	if len(last) == 0 {
		return 1, nil
	}
	return last[0] + 1, nil
}

// check tells what is wrong with an indicator, and returns its identifier.
func (in *IndicatorSaved) check(c *checklist) string {
	trimmed(&in.Code, &in.LabelFr, in.LabelEn, &in.DefinitionFr, in.DefinitionEn, in.NumeratorFr, in.NumeratorEn, in.DenominatorFr, in.DenominatorEn, in.NormFr, in.NormEn)
	id := c.newCode("ind", in.Code, 20)
	c.said("labelFr", in.LabelFr)
	c.said("definitionFr", in.DefinitionFr)
	for _, x := range []struct {
		field, text string
		max         int
	}{
		{"labelFr", in.LabelFr, 200}, {"labelEn", pointed(in.LabelEn), 200},
		{"definitionFr", in.DefinitionFr, 2000}, {"definitionEn", pointed(in.DefinitionEn), 2000},
		{"numeratorFr", pointed(in.NumeratorFr), 500}, {"numeratorEn", pointed(in.NumeratorEn), 500},
		{"denominatorFr", pointed(in.DenominatorFr), 500}, {"denominatorEn", pointed(in.DenominatorEn), 500},
		{"normFr", pointed(in.NormFr), 500}, {"normEn", pointed(in.NormEn), 500},
	} {
		c.text(x.field, x.text, x.max)
	}
	seen := map[vocab.Volet]bool{}
	for _, v := range in.Volets {
		c.want(!seen[v], "volets", "chaque volet une seule fois.", "each component once.")
		seen[v] = true
	}
	return id
}

// keepsMeaning refuses another meaning for an indicator that has figures: on either shelf, for
// figures of before would then say what nobody measured. English that was not there may be added.
func (in IndicatorSaved) keepsMeaning(ctx context.Context, tx *ent.Client, old *ent.Indicator) error {
	var wrong problem.List
	same := func(ok bool, field string) {
		if !ok {
			wrong = append(wrong, problem.New(problem.Conflict, i18n.T(
				"cet indicateur a des chiffres : une définition qui change reçoit un nouveau code.",
				"this indicator has figures: a changed definition gets a new code.")).On(field))
		}
	}
	english := func(before string, after *string, field string) {
		same(before == "" || before == pointed(after), field)
	}
	same(old.DefinitionFr == in.DefinitionFr, "definitionFr")
	same(old.NumeratorFr == pointed(in.NumeratorFr), "numeratorFr")
	same(old.DenominatorFr == pointed(in.DenominatorFr), "denominatorFr")
	english(old.DefinitionEn, in.DefinitionEn, "definitionEn")
	english(old.NumeratorEn, in.NumeratorEn, "numeratorEn")
	english(old.DenominatorEn, in.DenominatorEn, "denominatorEn")
	same(old.Unit == in.Unit, "unit")
	same(old.Sensitivity == in.Sensitivity, "sensitivity")
	if len(wrong) == 0 {
		return nil
	}
	for _, exist := range []func(context.Context) (bool, error){
		tx.Outcome.Query().Where(outcome.HasIndicatorWith(indicator.ID(old.ID))).Exist,
		tx.PublishedLeaf.Query().Where(publishedleaf.HasIndicatorWith(indicator.ID(old.ID))).Exist,
		func(ctx context.Context) (bool, error) { return counted(ctx, tx, old.Code) },
	} {
		measured, err := exist(ctx)
		if err != nil {
			return wrap(old.ID, err)
		}
		if measured {
			return wrong.Err()
		}
	}
	return nil
}

func (in IndicatorSaved) fill(m *ent.IndicatorMutation) {
	m.SetCode(in.Code)
	m.SetLabelFr(in.LabelFr)
	m.SetLabelEn(pointed(in.LabelEn))
	m.SetDefinitionFr(in.DefinitionFr)
	m.SetDefinitionEn(pointed(in.DefinitionEn))
	m.SetNumeratorFr(pointed(in.NumeratorFr))
	m.SetNumeratorEn(pointed(in.NumeratorEn))
	m.SetDenominatorFr(pointed(in.DenominatorFr))
	m.SetDenominatorEn(pointed(in.DenominatorEn))
	m.SetNormFr(pointed(in.NormFr))
	m.SetNormEn(pointed(in.NormEn))
	m.SetUnit(in.Unit)
	m.SetDirection(in.Direction)
	m.SetSensitivity(in.Sensitivity)
	m.SetVolets(append([]vocab.Volet{}, in.Volets...))
}
