package graph

import (
	"context"
	"sync"

	"maillage/ent"
	"maillage/ent/exactcount"
	"maillage/ent/predicate"
	"maillage/graph/model"
	"maillage/internal/access"
	"maillage/internal/disclosure"
	"maillage/internal/gid"
	"maillage/internal/hub"
	"maillage/internal/vocab"
)

// countFilter narrows a list of exact counts.
type countFilter struct {
	city, region, indicator *string
	year                    *int
	group                   *vocab.PopulationGroup
}

func (f countFilter) predicates() (all []predicate.ExactCount) {
	for _, c := range []struct {
		given *string
		is    func(string) predicate.ExactCount
	}{{f.city, exactcount.CityCode}, {f.region, exactcount.RegionCode}, {f.indicator, exactcount.IndicatorCode}} {
		if c.given != nil {
			all = append(all, c.is(*c.given))
		}
	}
	if f.year != nil {
		all = append(all, exactcount.Year(*f.year))
	}
	if f.group != nil {
		all = append(all, exactcount.GroupEQ(*f.group))
	}
	return all
}

// exactCounts answers the exact counts that a viewer may read. The reading is in the audit trail
// before anything is shown.
func (r *Resolver) exactCounts(ctx context.Context, v access.Viewer, f countFilter, at stretch) (*model.ExactCountConnection, error) {
	q := r.countsOf(v).Where(f.predicates()...)
	page, err := newest(ctx, q, "cnt", func(c *ent.ExactCount) string { return c.ID }, at)
	if err != nil {
		return nil, err
	}
	return page, r.noteReading(ctx, page.Nodes)
}

// countsOf are the counts that a viewer may read.
func (r *Resolver) countsOf(v access.Viewer) *ent.ExactCountQuery {
	return r.read().ExactCount.Query().Where(access.ExactCounts(v), exactcount.Removed(false))
}

// reading remembers, within one answer, of which places it was noted that their counts are read.
type reading struct {
	mu    sync.Mutex
	noted map[disclosure.Place]bool
}

// noteReading writes into the audit trail the places of counts about to be shown, each once an
// answer. Where it fails nothing may be shown.
func (r *Resolver) noteReading(ctx context.Context, counts []*ent.ExactCount) error {
	l := &loadersFrom(ctx).reading
	l.mu.Lock()
	defer l.mu.Unlock()
	var places []disclosure.Place
	fresh := map[disclosure.Place]bool{}
	for _, c := range counts {
		p := disclosure.Place{City: c.CityCode, Region: c.RegionCode}
		if !l.noted[p] && !fresh[p] {
			fresh[p] = true
			places = append(places, p)
		}
	}
	if err := r.hub.CountsRead(ctx, places); err != nil {
		return err
	}
	for _, p := range places {
		if l.noted == nil {
			l.noted = map[disclosure.Place]bool{}
		}
		l.noted[p] = true
	}
	return nil
}

func (r *Resolver) recordCounts(ctx context.Context, in model.RecordCountsInput) (*model.RecordCountsPayload, error) {
	entries := make([]hub.CountEntry, len(in.Counts))
	for i, c := range in.Counts {
		entries[i] = *c
	}
	a, err := r.hub.RecordCounts(ctx, keyOf(in.IdempotencyKey), hub.Counts{City: pointed(in.City), Region: pointed(in.Region), Entries: entries})
	if err != nil {
		return nil, err
	}
	rows, err := r.countsOf(access.From(ctx)).Where(exactcount.IDIn(a.Counts...)).All(ctx)
	if err != nil {
		return nil, err
	}
	if err := r.noteReading(ctx, rows); err != nil {
		return nil, err
	}
	byID := map[string]*ent.ExactCount{}
	for _, row := range rows {
		byID[row.ID] = row
	}
	payload := &model.RecordCountsPayload{Counts: []*ent.ExactCount{}}
	for _, id := range a.Counts {
		if row := byID[id]; row != nil {
			payload.Counts = append(payload.Counts, row)
		}
	}
	return payload, nil
}

// publicLeaf is what everybody sees of a count.
func publicLeaf(ctx context.Context, c *ent.ExactCount) (*ent.PublishedLeaf, error) {
	id, err := hub.LeafID(hub.CellOf(c))
	if err != nil {
		return nil, err
	}
	return loaded[*ent.PublishedLeaf](ctx, id)
}

// loaded loads the public row of an identifier of the type T; nil when there is none.
func loaded[T any](ctx context.Context, id string) (row T, err error) {
	n, err := nodeByID(ctx, id)
	if n != nil {
		row, _ = n.(T)
	}
	return row, err
}

// cityCoded and its like load what a code of the private shelf names; nil for an empty one.
func cityCoded(ctx context.Context, code string) (*ent.City, error) {
	return coded[*ent.City](ctx, "cit", code)
}

func regionCoded(ctx context.Context, code string) (*ent.Region, error) {
	return coded[*ent.Region](ctx, "reg", code)
}

func coded[T any](ctx context.Context, prefix, code string) (row T, err error) {
	if code == "" {
		return row, nil
	}
	id, err := gid.Named(prefix, code)
	if err != nil {
		return row, err
	}
	return loaded[T](ctx, id)
}

// statusOf is the employment status of a count; nil for all together.
func statusOf(c *ent.ExactCount) *vocab.EmploymentStatus {
	if c.EmploymentStatus == "" {
		return nil
	}
	s := vocab.EmploymentStatus(c.EmploymentStatus)
	return &s
}
