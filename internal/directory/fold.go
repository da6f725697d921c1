package directory

import (
	"cmp"
	"maps"
	"slices"

	"maillage/internal/vocab"
)

// Fold computes the state that the editions describe together with the successions that an
// operator stated. It is pure: any order and any repetition of the editions gives the same
// state, but for editions of the same date and completeness, of which the last one replaces the
// others.
//
// A body that an edition lacks is gone only if the edition is complete. Its successor comes
// from arithmetic alone (see infer) or is stated; what neither settles is in State.Undecided.
//
// The error is a problem.List of the stated successions that cannot be: the state is then empty.
func Fold(editions []Edition, stated []Succession) (State, error) {
	h := newHistory(editions)
	links, err := h.stated(stated)
	if err != nil {
		return State{}, err
	}
	undecided := h.infer(links)
	s := State{Undecided: undecided, Bodies: h.bodies(links)}
	if n := len(h.editions); n > 0 {
		s.AsOf = h.editions[n-1].AsOf
	}
	s.Groupings = h.groupings(s.Bodies)
	s.Regions = h.regions(s.Groupings)
	s.name()
	return s, nil
}

// name gives every body the names of its region and grouping as the state has them: an edition
// may spell them otherwise, and has none for a TE.
func (s *State) name() {
	regions, groupings := map[string]string{}, map[string]string{}
	for _, r := range s.Regions {
		regions[r.Code] = r.Name
	}
	for _, g := range s.Groupings {
		groupings[g.Code] = g.Name
	}
	for i := range s.Bodies {
		b := &s.Bodies[i]
		b.RegionName, b.GroupingName = regions[b.RegionCode], groupings[b.GroupingCode]
	}
}

// sighting is a record in the edition of an index.
type sighting struct {
	edition int
	Record
}

// history is all that the editions say, by code.
type history struct {
	editions []Edition // by date; at one date the partial one first
	complete int       // index of the newest complete edition, -1 when there is none
	// places has the sightings of each body, oldest first; lands those of each MRC and TE.
	places, lands map[string][]sighting
	codes         []map[string]bool // bodies of each edition
}

func newHistory(editions []Edition) *history {
	type key struct {
		asOf     string
		complete bool
	}
	latest := map[key]Edition{}
	for _, e := range editions {
		latest[key{e.AsOf, e.Complete}] = e
	}
	h := &history{complete: -1, places: map[string][]sighting{}, lands: map[string][]sighting{}}
	h.editions = slices.SortedFunc(maps.Values(latest), func(a, b Edition) int {
		if c := cmp.Compare(a.AsOf, b.AsOf); c != 0 || a.Complete == b.Complete {
			return c
		}
		if b.Complete {
			return -1
		}
		return 1
	})
	for i, e := range h.editions {
		if e.Complete {
			h.complete = i
		}
		codes := map[string]bool{}
		for _, r := range e.Records {
			if isGrouping(r.Kind) {
				h.lands[r.Code] = append(h.lands[r.Code], sighting{i, r})
				continue
			}
			codes[r.Code] = true
			h.places[r.Code] = append(h.places[r.Code], sighting{i, r})
		}
		h.codes = append(h.codes, codes)
	}
	return h
}

func isGrouping(k vocab.CityKind) bool {
	return k == vocab.CityKindMRC || k == vocab.CityKindEquivalentTerritory
}

// Municipal reports whether the official directory lists bodies of the kind.
func Municipal(k vocab.CityKind) bool {
	return !isGrouping(k) && k != vocab.CityKindBorough && k != vocab.CityKindForeign
}

// until merges the sightings up to the edition of an index: the newest record, completed by the
// figures of older ones. It reports false when there is none.
func (h *history) until(code string, edition int) (Body, bool) {
	var b Body
	seen := false
	for _, s := range h.places[code] {
		if s.edition > edition {
			break
		}
		older, asOf := b, h.editions[s.edition].AsOf
		b = Body{Record: s.Record, PopulationAsOf: asOf, LastSeen: asOf}
		if b.Population == nil {
			b.Population, b.PopulationAsOf = older.Population, older.PopulationAsOf
		}
		b.AreaKm2 = cmp.Or(b.AreaKm2, older.AreaKm2)
		b.Lat, b.Lng = cmp.Or(b.Lat, older.Lat), cmp.Or(b.Lng, older.Lng)
		b.Metropolitan = cmp.Or(b.Metropolitan, older.Metropolitan)
		b.ConstitutedOn = cmp.Or(b.ConstitutedOn, older.ConstitutedOn)
		b.Parent, b.Country = cmp.Or(b.Parent, older.Parent), cmp.Or(b.Country, older.Country)
		seen = true
	}
	return b, seen
}

// newest merges all sightings of a body that is known.
func (h *history) newest(code string) Body {
	b, _ := h.until(code, len(h.editions)-1)
	return b
}

// bodies returns every body with its names and what became of it.
func (h *history) bodies(links links) []Body {
	all := make([]Body, 0, len(h.places))
	for _, code := range slices.Sorted(maps.Keys(h.places)) {
		b := h.newest(code)
		b.Name, b.FormerNames = spellings(h.names(code))
		b.Status = vocab.CityStatusActive
		b.ValidFrom = b.ConstitutedOn
		all = append(all, b)
	}
	h.settle(all, links)
	return all
}

// names lists the names of a body, newest first.
func (h *history) names(code string) []string {
	var names []string
	for _, s := range slices.Backward(h.places[code]) {
		names = append(names, s.Name)
	}
	return names
}
