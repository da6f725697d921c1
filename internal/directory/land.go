package directory

import (
	"maps"
	"math"
	"slices"

	"maillage/internal/vocab"
)

// groupings returns the MRC and TE that the editions name. bodies are all bodies.
func (h *history) groupings(bodies []Body) []Grouping {
	found := map[string]*Grouping{}
	names := map[string][]string{}
	get := func(code string) *Grouping {
		if found[code] == nil {
			g := &Grouping{Code: code, Kind: vocab.CityKindMRC}
			if equivalentTerritories[code] {
				g.Kind = vocab.CityKindEquivalentTerritory
			}
			g.MAMHCode = mamhCode(code, g.Kind)
			found[code] = g
		}
		return found[code]
	}
	for i, e := range h.editions {
		if e.Complete {
			seen := map[string]bool{}
			for _, r := range e.Records {
				if !seen[r.GroupingCode] {
					seen[r.GroupingCode] = true
					get(r.GroupingCode).RegionCode = r.RegionCode
					names[r.GroupingCode] = append(names[r.GroupingCode], r.GroupingName)
				}
			}
			continue
		}
		for code, sightings := range h.lands {
			for _, s := range sightings {
				if s.edition == i {
					g := get(code)
					g.RegionCode, g.SameBodyAs = s.RegionCode, s.SameBodyAs
					g.Population, g.PopulationAsOf = s.Population, e.AsOf
					names[code] = append(names[code], s.Name)
				}
			}
		}
	}
	h.members(found, bodies)
	all := make([]Grouping, 0, len(found))
	for _, code := range slices.Sorted(maps.Keys(found)) {
		g := found[code]
		slices.Reverse(names[code])
		if g.Name, _ = spellings(names[code]); g.Name == "" {
			g.Name = "Territoire équivalent " + code
		}
		all = append(all, *g)
	}
	return all
}

// members counts the active bodies of each grouping and, where a complete edition is at least
// as new as what the starter directory says of it, sums their area and population.
func (h *history) members(groupings map[string]*Grouping, bodies []Body) {
	population, area := map[string]int{}, map[string]float64{}
	for _, b := range bodies {
		g := groupings[b.GroupingCode]
		if g == nil || b.Status != vocab.CityStatusActive || !Municipal(b.Kind) {
			continue
		}
		g.Members++
		if b.Population != nil {
			population[g.Code] += *b.Population
		}
		if b.AreaKm2 != nil {
			area[g.Code] += *b.AreaKm2
		}
	}
	if h.complete < 0 {
		return
	}
	for _, land := range h.otherLands() {
		if land.Population != nil {
			population[land.GroupingCode] += *land.Population
		}
	}
	asOf := h.editions[h.complete].AsOf
	for code, g := range groupings {
		if g.Members == 0 || g.PopulationAsOf > asOf {
			continue
		}
		people, km2 := population[code], math.Round(area[code]*1000)/1000
		g.Population, g.PopulationAsOf, g.AreaKm2 = &people, asOf, &km2
	}
}

// otherLands returns what the newest edition that lists such rows says of the lands that are no
// municipal body.
func (h *history) otherLands() []Ignored {
	for _, e := range slices.Backward(h.editions) {
		if len(e.Ignored) > 0 {
			return e.Ignored
		}
	}
	return nil
}

// regions returns the regions of the groupings.
func (h *history) regions(groupings []Grouping) []Region {
	names := map[string][]string{}
	for _, e := range slices.Backward(h.editions) {
		seen := map[Region]bool{}
		for _, r := range e.Records {
			if region := (Region{Code: r.RegionCode, Name: r.RegionName}); r.RegionCode != "" && !seen[region] {
				seen[region] = true
				names[r.RegionCode] = append(names[r.RegionCode], r.RegionName)
			}
		}
	}
	all := make([]Region, 0, len(names))
	for _, code := range slices.Sorted(maps.Keys(names)) {
		r := Region{Code: code}
		r.Name, _ = spellings(names[code])
		total := 0
		for _, land := range h.otherLands() {
			if land.RegionCode == code && land.GroupingCode == "" && land.Population != nil {
				total += *land.Population
			}
		}
		for _, g := range groupings {
			if g.RegionCode == code && g.Population != nil {
				total += *g.Population
				r.Population = &total
			}
		}
		all = append(all, r)
	}
	return all
}
