// Package overview counts what a hub holds: what the home page, the demonstration and the doctor
// tell people of it.
package overview

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"maillage/ent/city"
	"maillage/ent/directoryedition"
	"maillage/ent/practice"
	"maillage/internal/catalog"
	"maillage/internal/directory"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// Overview is what a hub holds at one version of its shelf.
type Overview struct {
	Shelf store.ShelfState

	Regions   int // administrative regions
	Groupings int // MRC and equivalent territories
	Bodies    int // active municipal bodies
	Editions  int // of the municipal directory, the starter directory included
	// EditionAsOf is the date of the newest edition, YYYY-MM-DD; empty when there is none.
	EditionAsOf string

	// Kinds and Volets count the records of Québec, in the order of the vocabulary. A record may
	// be of several volets.
	Kinds    []Count
	Volets   []Count
	Examples int // records from outside Québec, in no other count
	Figures  int // outcomes, those of the examples included
	Sources  int
}

// Count is how many records have a code of the vocabulary.
type Count struct {
	Code    string
	Records int
}

// Records returns how many records there are, the examples included.
func (o Overview) Records() int {
	n := o.Examples
	for _, k := range o.Kinds {
		n += k.Records
	}
	return n
}

// Read counts what s holds. The database must have been migrated.
func Read(ctx context.Context, s *store.Store) (Overview, error) {
	r := &reader{ctx: ctx, store: s}
	o := Overview{}
	o.Shelf, r.err = s.Shelf(ctx)
	c := s.Read()
	o.Regions = r.count(c.Region.Query().Count)
	groupings := []vocab.CityKind{vocab.CityKindMRC, vocab.CityKindEquivalentTerritory}
	o.Groupings = r.count(c.City.Query().Where(city.KindIn(groupings...)).Count)
	o.Bodies = r.count(c.City.Query().Where(city.KindIn(municipal()...), city.StatusEQ(vocab.CityStatusActive)).Count)
	o.Editions = r.count(c.DirectoryEdition.Query().Count)
	if o.Editions > 0 && r.err == nil {
		var days []string
		days, r.err = c.DirectoryEdition.Query().Select(directoryedition.FieldAsOf).Strings(ctx)
		o.EditionAsOf = slices.Max(append(days, ""))
	}
	for _, code := range vocab.ContributionKind("").Values() {
		o.Kinds = append(o.Kinds, Count{code, r.records(false, catalog.OfKind([]vocab.ContributionKind{vocab.ContributionKind(code)}))})
	}
	for _, code := range vocab.Volet("").Values() {
		o.Volets = append(o.Volets, Count{code, r.records(false, catalog.Has[func(*sql.Selector)](practice.FieldVolets, code))})
	}
	o.Examples = r.records(true, func(*sql.Selector) {})
	o.Figures = r.count(c.Outcome.Query().Count)
	o.Sources = r.count(c.Source.Query().Count)
	if r.err != nil {
		return Overview{}, fmt.Errorf("overview: %w", r.err)
	}
	return o, nil
}

// reader counts until the first error.
type reader struct {
	ctx   context.Context
	store *store.Store
	err   error
}

func (r *reader) count(of func(context.Context) (int, error)) (n int) {
	if r.err == nil {
		n, r.err = of(r.ctx)
	}
	return n
}

// records counts the contributions of Québec, or the examples, that satisfy where.
func (r *reader) records(examples bool, where func(*sql.Selector)) int {
	return r.count(func(ctx context.Context) (int, error) {
		pages, err := catalog.List(ctx, r.store.Read(), r.store.Dialect(), catalog.Query{
			Owner: catalog.All, Total: true,
			Where: func(s *sql.Selector) {
				catalog.Examples[func(*sql.Selector)](&examples)(s)
				where(s)
			},
		})
		if err != nil {
			return 0, err
		}
		return pages[""].Total, nil
	})
}

// municipal lists the kinds of municipal bodies.
func municipal() (kinds []vocab.CityKind) {
	for _, k := range vocab.CityKind("").Values() {
		if kind := vocab.CityKind(k); directory.Municipal(kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
