package hub

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/ent/indicator"
	"maillage/ent/outcome"
	"maillage/ent/region"
	"maillage/ent/source"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// OutcomeSaved is a public figure about a city, a region or an adoption. A sensitive figure is here
// only when its source published it already.
type OutcomeSaved struct {
	Outcome         *string // identifier of the one to change; nil for a new one
	ExpectedVersion *int    // of the one to change

	City     *string // code of the city that it is about, or
	Region   *string // code of the region, or
	Adoption *string // identifier of the adoption; of one to change, none of the three

	Figure record.Outcome
	Source *record.Source // needed of a figure that is already public

	TextsChecked   bool
	IdempotencyKey *string
}

// Suspicions lists what in the texts may name or single out a person.
func (in OutcomeSaved) Suspicions() []record.Suspicion {
	return words{
		{"figure.labelFr", in.Figure.LabelFr}, {"figure.labelEn", in.Figure.LabelEn},
		{"figure.noteFr", in.Figure.NoteFr}, {"figure.noteEn", in.Figure.NoteEn},
	}.suspicions()
}

// SaveOutcome records a public figure, or changes one. A city records its own and those of its
// adoptions; UMQ those of regions.
func (h *Hub) SaveOutcome(ctx context.Context, in OutcomeSaved) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "saveOutcome", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		subject, old, err := in.subject(ctx, tx)
		if err != nil {
			return a, err
		}
		if err := access.May(v, vocab.AuditOutcomeSave, subject.owner); err != nil {
			return a, err
		}
		if old != nil {
			if err := seen(pointed(in.ExpectedVersion), old.Version); err != nil {
				return a, err
			}
		}
		i, err := in.check(ctx, tx)
		if err != nil {
			return a, err
		}
		if a, err = in.write(ctx, tx, subject.id, old, i); err != nil {
			return a, err
		}
		if subject.origin != "" {
			if err := derive(ctx, tx, h.clock(), subject.origin); err != nil {
				return a, err
			}
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditOutcomeSave, Subject: a.ID, Owner: subject.owner, Before: versionBefore(a.Version), After: i.Code})
	})
}

// RemoveOutcome removes a figure about a city, a region or an adoption.
func (h *Hub) RemoveOutcome(ctx context.Context, key *string, id, reason string) (Saved, error) {
	return once(ctx, h, keyOf(key), "removeOutcome", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		subject, old, err := OutcomeSaved{Outcome: &id}.subject(ctx, tx)
		if err != nil {
			return a, err
		}
		if err := mayRemove(v, vocab.AuditOutcomeRemove, subject.owner, reason); err != nil {
			return a, err
		}
		cited, err := tx.Source.Query().Where(source.HasOutcomesWith(outcome.ID(id))).All(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if err := tx.Outcome.DeleteOneID(id).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		if err := dropUncited(ctx, tx, cited); err != nil {
			return a, err
		}
		if subject.origin != "" {
			if err := derive(ctx, tx, h.clock(), subject.origin); err != nil {
				return a, err
			}
		}
		return Saved{ID: id}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditOutcomeRemove, Subject: id, Owner: subject.owner, Before: versionBefore(old.Version + 1), After: "REMOVED", Reason: reason})
	})
}

// measured is what a figure is about.
type measured struct {
	id     string
	owner  access.Owner // nobody's when it is a region: UMQ's
	origin string       // of an adoption: the contribution whose evidence its figures bear on
}

// subject finds what the figure is about, and the figure to change, if any.
func (in OutcomeSaved) subject(ctx context.Context, tx *ent.Client) (m measured, old *ent.Outcome, err error) {
	if in.Outcome != nil {
		old, err = tx.Outcome.Get(ctx, *in.Outcome)
		if ent.IsNotFound(err) || err == nil && kindOf(old.SubjectRef) != "" {
			return m, nil, notFound("outcome") // those of a contribution change with it
		}
		if err != nil {
			return m, nil, wrap("outcome", err)
		}
		m, err = subjectNamed(ctx, tx, old.SubjectRef)
		return m, old, err
	}
	var named []string
	for prefix, code := range map[string]*string{"cit": in.City, "reg": in.Region} {
		if pointed(code) != "" {
			named = append(named, ref(prefix, *code))
		}
	}
	if pointed(in.Adoption) != "" {
		named = append(named, *in.Adoption)
	}
	if len(named) != 1 {
		return m, nil, problem.New(problem.BadInput, i18n.T("un chiffre porte sur une seule chose : une ville, une région ou une adoption.", "a figure is about one thing only: a city, a region or an adoption.")).On("city")
	}
	m, err = subjectNamed(ctx, tx, named[0])
	return m, nil, err
}

func subjectNamed(ctx context.Context, tx *ent.Client, id string) (m measured, err error) {
	m.id = id
	switch {
	case strings.HasPrefix(id, "cit_"):
		m.owner.City = codeOf(id)
		return m, checkOwner(ctx, tx, m.owner)
	case strings.HasPrefix(id, "reg_"):
		there, err := tx.Region.Query().Where(region.ID(id)).Exist(ctx)
		if err == nil && !there {
			err = notFound("region")
		}
		return m, err
	}
	row, err := readAdoption(ctx, tx, id)
	if err != nil {
		return m, err
	}
	m.owner, m.origin = row.owner(), row.OriginRef
	return m, nil
}

// check tells all that is wrong with a figure, and returns its indicator.
func (in *OutcomeSaved) check(ctx context.Context, tx *ent.Client) (*ent.Indicator, error) {
	c := &checklist{}
	f := &in.Figure
	trimmed(&f.LabelFr, &f.LabelEn, &f.NoteFr, &f.NoteEn)
	f.Visibility, f.Source = vocab.VisibilityPublic, ""
	r := record.Record{Outcomes: []record.Outcome{*f}}
	if in.Source != nil {
		f.Source = in.Source.URL
		r.Outcomes[0].Source, r.Sources = f.Source, []record.Source{*in.Source}
	}
	for _, p := range record.CheckSaved(r) {
		p.Field = strings.NewReplacer("content.", "", "outcomes[0]", "figure", "sources[0]", "source").Replace(p.Field)
		c.wrong = append(c.wrong, p)
	}
	c.said("figure.labelFr", f.LabelFr)
	c.want(!f.AlreadyPublic || in.Source != nil, "source", "un chiffre déjà public cite sa source.", "a figure that is already public quotes its source.")
	c.unsuspected(in.TextsChecked, in.Suspicions())
	i, err := tx.Indicator.Query().Where(indicator.Code(f.Indicator)).Only(ctx)
	if ent.IsNotFound(err) {
		c.refuse("figure.indicator", i18n.Tf("l'indicateur « %.20s » n'existe pas.", "the indicator “%.20s” does not exist.", f.Indicator))
		return nil, c.wrong.Err()
	}
	if err != nil {
		return nil, wrap("indicator", err)
	}
	c.want(!i.Computed, "figure.indicator", "le carrefour calcule lui-même cet indicateur.", "the hub computes this indicator itself.")
	if err := c.add(within("figure", checkOutcome(figureOf(*f), i)), "valueMax", "max"); err != nil {
		return nil, err
	}
	return i, c.wrong.Err()
}

// write writes the figure, new or as it now is.
func (in OutcomeSaved) write(ctx context.Context, tx *ent.Client, subject string, old *ent.Outcome, i *ent.Indicator) (Saved, error) {
	a := Saved{gid.New("out"), 1}
	key := codeOf(a.ID)
	var err error
	position := 0
	if old != nil {
		a, key, position = Saved{old.ID, old.Version + 1}, old.Key, old.Position
	} else if position, err = nextPosition(ctx, tx.Outcome.Query().Where(outcome.SubjectRef(subject)).Order(outcome.ByPosition(desc)).Limit(1).Select(outcome.FieldPosition).Ints); err != nil {
		return a, err
	}
	source := ""
	if in.Source != nil {
		source = sourceID(in.Source.URL)
		if err := saveSources(ctx, tx, []record.Source{*in.Source}); err != nil {
			return a, err
		}
	}
	indicators, err := own(outcome.Table, outcome.IndicatorColumn).read(ctx, tx, a.ID)
	if err != nil {
		return a, err
	}
	sources, err := own(outcome.Table, outcome.SourceColumn).read(ctx, tx, a.ID)
	if err != nil {
		return a, err
	}
	_, err = put(ctx, a.ID, tx.Outcome.Get, tx.Outcome.Create().SetID(a.ID), tx.Outcome.UpdateOne, func(m *ent.OutcomeMutation) {
		fillOutcome(m, in.Figure, i, key, position)
		subjectOf(m).lead(subject)
		m.SetVersion(a.Version)
		point(indicators.one(a.ID), i.ID, m.SetIndicatorID, m.ClearIndicator)
		point(sources.one(a.ID), source, m.SetSourceID, m.ClearSource)
	})
	return a, err
}
