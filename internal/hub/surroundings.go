package hub

import (
	"context"
	"fmt"
	"slices"
	"time"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/indicator"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/ent/source"
	"maillage/internal/date"
	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

// shelf is what the derivation of one contribution needs to know of the rest.
type shelf struct {
	figures    map[string][]evidence.Figure // by contribution or adoption
	adoptions  map[string][]*ent.Adoption   // by origin
	adopters   links
	hosts      links
	sourceKind map[string]vocab.SourceKind
}

// surroundings is what a contribution's derivation reads beside its own row.
type surroundings struct {
	*shelf
	figures   []evidence.Figure
	adoptions []*ent.Adoption
	sources   []string
	official  bool // an official source, or a report
	lead      bool
	hosts     bool
}

// readContext reads it for the contributions named, for all where none is.
func readContext(ctx context.Context, tx *ent.Client, ids ...string) (*shelf, error) {
	s := &shelf{figures: map[string][]evidence.Figure{}, adoptions: map[string][]*ent.Adoption{}, sourceKind: map[string]vocab.SourceKind{}}
	adoptions, err := named(tx.Adoption.Query(), ids, adoption.OriginRefIn).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: adoptions: %w", err)
	}
	subjects := slices.Clone(ids)
	for _, a := range adoptions {
		s.adoptions[a.OriginRef] = append(s.adoptions[a.OriginRef], a)
		if len(ids) > 0 {
			subjects = append(subjects, a.ID, a.AdaptedRef)
		}
	}
	if err := s.readFigures(ctx, tx, subjects); err != nil {
		return nil, err
	}
	sources, err := tx.Source.Query().Select(source.FieldID, source.FieldKind).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: sources: %w", err)
	}
	for _, x := range sources {
		s.sourceKind[x.ID] = x.Kind
	}
	if s.adopters, err = own(adoption.Table, adoption.AdopterColumn).read(ctx, tx, subjects...); err != nil {
		return nil, err
	}
	s.hosts, err = joined(outreachmission.HostsTable, outreachmission.HostsPrimaryKey).read(ctx, tx, ids...)
	return s, err
}

// readFigures reads those of the contributions and adoptions named, all where none is.
func (s *shelf) readFigures(ctx context.Context, tx *ent.Client, subjects []string) error {
	outcomes, err := named(tx.Outcome.Query(), subjects, outcome.SubjectRefIn).
		WithIndicator(func(q *ent.IndicatorQuery) { q.Select(indicator.FieldCode) }).
		Order(outcome.ByPosition(), outcome.ByKey()).All(ctx)
	if err != nil {
		return fmt.Errorf("hub: outcomes: %w", err)
	}
	for _, o := range outcomes {
		s.figures[o.SubjectRef] = append(s.figures[o.SubjectRef], evidence.Figure{
			Indicator: o.Edges.Indicator.Code, Kind: o.Kind, Method: o.Method,
			HasPeriod:   o.PeriodStart != nil || o.PeriodEnd != nil || o.PeriodLabelFr != "",
			End:         lastDay(o.PeriodStart, o.PeriodEnd),
			Denominator: o.Denominator != nil,
		})
	}
	return nil
}

// lastDay is the end of a period, or its start where the end is unknown.
func lastDay(start, end *date.Date) date.Date {
	switch {
	case end != nil:
		return *end
	case start != nil:
		return *start
	}
	return ""
}

func (s *shelf) around(id string, of edges) surroundings {
	return surroundings{
		shelf: s, figures: s.figures[id], adoptions: s.adoptions[id], sources: of.sources[id],
		official: slices.ContainsFunc(of.sources[id], func(src string) bool {
			return s.sourceKind[src] == vocab.SourceKindOfficial || s.sourceKind[src] == vocab.SourceKindReport
		}),
		lead:  of.leadCity.one(id) != "" || of.leadOrganization.one(id) != "",
		hosts: len(s.hosts[id]) > 0,
	}
}

func (x surroundings) has(kind vocab.OutcomeKind) bool {
	return slices.ContainsFunc(x.figures, func(f evidence.Figure) bool { return f.Kind == kind })
}

// replicated counts the adopting cities that measure, at E2 or more, an indicator of the record:
// by figures of their adoption, or of the record that came of it.
func (x surroundings) replicated(now time.Time) int {
	var cities []string
	for _, a := range x.adoptions {
		theirs := append(slices.Clone(x.shelf.figures[a.ID]), x.shelf.figures[a.AdaptedRef]...)
		theirs = slices.DeleteFunc(theirs, func(f evidence.Figure) bool {
			return !slices.ContainsFunc(x.figures, func(own evidence.Figure) bool { return own.Indicator == f.Indicator })
		})
		city := x.adopters.one(a.ID)
		if evidence.Assess(evidence.Record{Figures: theirs}, now).Base >= vocab.EvidenceLevelE2 && !slices.Contains(cities, city) {
			cities = append(cities, city)
		}
	}
	return len(cities)
}
