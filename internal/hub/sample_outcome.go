package hub

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"maillage/ent"
	"maillage/ent/outcome"
	"maillage/internal/gid"
	"maillage/internal/sample"
	"maillage/internal/vocab"
)

// stated is one figure of the set with what it is about.
type stated struct {
	sample.Outcome
	key      string // reference of the record or regional figure, and its number there
	subject  string // identifier
	position int    // among the figures of the subject
}

// figures lists the figures of records, then of regions. Québec as a whole is no region: its
// figures stand, as context, beside those of each region that has some on the same indicator.
func (l *sampleLoader) figures() []stated {
	var all []stated
	add := func(o sample.Outcome, reference string, n int, subject string, position int) {
		all = append(all, stated{o, fmt.Sprintf("%s-%d", reference, n), subject, position})
	}
	for _, r := range l.set.Records() {
		for i, o := range r.Outcomes {
			add(o, r.Ref, i+1, l.contributionID(r.Ref), i+1)
		}
	}
	for n, f := range l.set.RegionalFigures {
		if f.Region != sample.WholeOfQuebec {
			add(f.Outcome, f.Ref, 1, ref("reg", f.Region), n+1)
			continue
		}
		o := f.Outcome
		if o.Kind != string(vocab.OutcomeKindBaseline) {
			o.Kind = string(vocab.OutcomeKindContext)
		}
		for i, region := range l.regionsWith(o.Indicator) {
			add(o, f.Ref, i+1, ref("reg", region), n+1)
		}
	}
	return all
}

// regionsWith lists the regions that have a figure on an indicator.
func (l *sampleLoader) regionsWith(indicator string) []string {
	var regions []string
	for _, f := range l.set.RegionalFigures {
		if f.Region != sample.WholeOfQuebec && f.Outcome.Indicator == indicator && !slices.Contains(regions, f.Region) {
			regions = append(regions, f.Region)
		}
	}
	return regions
}

func (l *sampleLoader) outcomes(ctx context.Context) error {
	indicators, err := own(outcome.Table, outcome.IndicatorColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	sources, err := own(outcome.Table, outcome.SourceColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	keys := map[string]bool{}
	for _, o := range l.figures() {
		id, err := gid.Named("out", o.key)
		if err != nil {
			return err
		}
		keys[o.key] = true
		if l.leave(id) {
			continue
		}
		indicator := l.indicators[o.Indicator]
		if err := within(o.key, checkOutcome(figureOf(outcomeOf(o.Outcome)), indicator)); err != nil {
			return err
		}
		err = l.done(put(ctx, id, l.tx.Outcome.Get, l.tx.Outcome.Create().SetID(id), l.tx.Outcome.UpdateOne, func(m *ent.OutcomeMutation) {
			o.fill(m, indicator)
			point(indicators.one(id), indicator.ID, m.SetIndicatorID, m.ClearIndicator)
			point(sources.one(id), sourceID(o.Source), m.SetSourceID, m.ClearSource)
		}))
		if err != nil {
			return err
		}
	}
	return l.removeOutcomes(ctx, keys)
}

// removeOutcomes removes the figures that records and regional figures of the set no longer have.
func (l *sampleLoader) removeOutcomes(ctx context.Context, keep map[string]bool) error {
	rows, err := l.tx.Outcome.Query().Select(outcome.FieldID, outcome.FieldKey).All(ctx)
	if err != nil {
		return fmt.Errorf("hub: outcomes: %w", err)
	}
	ofTheSet := map[string]bool{}
	for _, r := range l.set.Records() {
		ofTheSet[r.Ref] = true
	}
	for _, f := range l.set.RegionalFigures {
		ofTheSet[f.Ref] = true
	}
	for _, o := range rows {
		if reference, _, _ := strings.Cut(o.Key, "-"); !ofTheSet[reference] || keep[o.Key] {
			continue
		}
		if err := l.done(removed, wrap(o.ID, l.tx.Outcome.DeleteOneID(o.ID).Exec(ctx))); err != nil {
			return err
		}
	}
	return nil
}

// fill describes the row but for its indicator and source.
func (o stated) fill(m *ent.OutcomeMutation, i *ent.Indicator) {
	fillOutcome(m, outcomeOf(o.Outcome), i, o.key, o.position)
	subjectOf(m).lead(o.subject)
}

func asInt(n *int64) *int {
	if n == nil {
		return nil
	}
	i := int(*n)
	return &i
}
