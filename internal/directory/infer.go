package directory

import (
	"maps"
	"math"
	"slices"
	"strings"

	"maillage/internal/i18n"
	"maillage/internal/text"
)

// Successions are inferred by arithmetic between consecutive complete editions, never guessed.
// A code of the newer edition that the older lacks succeeds one to four codes that are gone when
//   - its area is the sum of theirs, within 0.5 km² or 0.2 %, the larger of the two;
//   - its population, where both are known, is within 15 % of the sum of theirs;
//   - each of them is of the same region, or its name stands in the new name;
//   - those that an operator stated to be succeeded by it are among them, and none that has
//     another stated successor;
//   - no other choice of gone codes fits it, and no other new code fits any of them.
//
// A renumbering is the case of one.
const (
	mostPredecessors    = 4
	areaTolerance       = 0.002
	areaToleranceKm2    = 0.5
	populationTolerance = 0.15
	// mostGone is how many gone bodies are combined for one new code; more are left undecided.
	mostGone = 60
)

// infer adds to links what the editions settle and returns what they do not.
func (h *history) infer(links links) []Undecided {
	open := map[string]Undecided{}
	alive := map[string]bool{} // bodies since the last complete edition, it included
	previous := -1
	for i, e := range h.editions {
		for code := range h.codes[i] { // it is back
			delete(open, code)
			if l, ok := links[code]; ok && l.edition >= 0 {
				delete(links, code)
			}
		}
		if !e.Complete {
			h.municipal(i, alive)
			continue
		}
		var gone, fresh []Body
		for code := range alive {
			if !h.codes[i][code] {
				b, _ := h.until(code, i)
				gone = append(gone, b)
			}
		}
		if previous >= 0 {
			for code := range h.codes[i] {
				if !h.codes[previous][code] {
					b, _ := h.until(code, i)
					fresh = append(fresh, b)
				}
			}
		}
		h.match(gone, fresh, i, previous, links, open)
		alive = map[string]bool{}
		h.municipal(i, alive)
		previous = i
	}
	var undecided []Undecided
	for _, code := range slices.Sorted(maps.Keys(open)) {
		undecided = append(undecided, open[code])
	}
	return undecided
}

// municipal adds the codes of an edition that the official file would list.
func (h *history) municipal(edition int, codes map[string]bool) {
	for _, r := range h.editions[edition].Records {
		if Municipal(r.Kind) {
			codes[r.Code] = true
		}
	}
}

// match settles the bodies that are gone from an edition.
func (h *history) match(gone, fresh []Body, edition, previous int, links links, open map[string]Undecided) {
	byCode := func(a, b Body) int { return strings.Compare(a.Code, b.Code) }
	slices.SortFunc(gone, byCode)
	slices.SortFunc(fresh, byCode)
	claims := map[string][]string{} // of a gone code, the new codes that fit it
	fits := map[string][][]Body{}
	for _, n := range fresh {
		fits[n.Code] = combinations(n, gone, links)
		for _, set := range fits[n.Code] {
			for _, g := range set {
				if !slices.Contains(claims[g.Code], n.Code) {
					claims[g.Code] = append(claims[g.Code], n.Code)
				}
			}
		}
	}
	asOf := h.editions[edition].AsOf
	for _, g := range gone {
		if _, stated := links[g.Code]; stated {
			continue
		}
		successors := claims[g.Code]
		if len(successors) == 1 && alone(fits[successors[0]], claims) && links.add(g.Code, link{successors[0], edition}) {
			continue
		}
		open[g.Code] = Undecided{Code: g.Code, Name: g.Name, AsOf: asOf, Reason: reason(asOf, previous, successors)}
	}
}

// alone reports whether there is one fitting set only, that no other new code claims a part of.
func alone(sets [][]Body, claims map[string][]string) bool {
	if len(sets) != 1 {
		return false
	}
	for _, g := range sets[0] {
		if len(claims[g.Code]) != 1 {
			return false
		}
	}
	return true
}

func reason(asOf string, previous int, successors []string) i18n.Text {
	switch {
	case previous < 0:
		return i18n.Tf("absent de l'édition complète du %s; aucune autre, plus ancienne, à laquelle la comparer",
			"absent from the complete edition of %s; no older one to compare it with", asOf)
	case len(successors) > 0:
		codes := strings.Join(successors, ", ")
		return i18n.Tf("absent de l'édition complète du %[1]s; plus d'une succession est possible (vers %[2]s)",
			"absent from the complete edition of %[1]s; more than one succession is possible (to %[2]s)", asOf, codes)
	}
	return i18n.Tf("absent de l'édition complète du %s; ni superficies ni population ne désignent un successeur",
		"absent from the complete edition of %s; neither areas nor population point to a successor", asOf)
}

// combinations returns the sets of gone bodies that n may succeed.
func combinations(n Body, gone []Body, stated links) [][]Body {
	if n.AreaKm2 == nil || *n.AreaKm2 == 0 {
		return nil
	}
	area := *n.AreaKm2
	tolerance := max(areaToleranceKm2, areaTolerance*area)
	name := text.Fold(n.Name)
	var pool []Body
	mine := 0
	for _, g := range gone {
		l, ok := stated[g.Code]
		if ok && l.to != n.Code {
			continue
		} else if ok {
			mine++
		}
		near := ok || g.RegionCode == n.RegionCode || contains(name, text.Fold(g.Name))
		if near && g.AreaKm2 != nil && *g.AreaKm2 > 0 && *g.AreaKm2 <= area+tolerance {
			pool = append(pool, g)
		}
	}
	if len(pool) > mostGone {
		return nil
	}
	var found [][]Body
	var extend func(set []Body, from int, sum float64)
	extend = func(set []Body, from int, sum float64) {
		if len(set) > 0 && math.Abs(area-sum) <= tolerance && samePeople(n, set) && among(set, stated) == mine {
			found = append(found, slices.Clone(set))
		}
		if len(set) == mostPredecessors {
			return
		}
		for i := from; i < len(pool); i++ {
			if next := sum + *pool[i].AreaKm2; next <= area+tolerance {
				extend(append(set, pool[i]), i+1, next)
			}
		}
	}
	extend(nil, 0, 0)
	return found
}

// among counts the bodies of a set whose successor is stated.
func among(set []Body, stated links) int {
	count := 0
	for _, g := range set {
		if _, ok := stated[g.Code]; ok {
			count++
		}
	}
	return count
}

// samePeople compares populations, where all are known.
func samePeople(n Body, set []Body) bool {
	if n.Population == nil {
		return true
	}
	sum := 0
	for _, g := range set {
		if g.Population == nil {
			return true
		}
		sum += *g.Population
	}
	return math.Abs(float64(*n.Population-sum)) <= populationTolerance*float64(sum)
}
