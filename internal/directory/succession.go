package directory

import (
	"slices"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// link leads from a body to its successor. edition is the complete one in which the body is
// first missing, or -1 where an operator stated the succession.
type link struct {
	to      string
	edition int
}

// links holds the successor of each code that has one. It has no cycle.
type links map[string]link

// end follows the chain from a code to its last successor.
func (l links) end(code string) string {
	for {
		next, ok := l[code]
		if !ok {
			return code
		}
		code = next.to
	}
}

// add links a code unless that would close a cycle; it reports whether it did.
func (l links) add(code string, to link) bool {
	if l.end(to.to) == code {
		return false
	}
	l[code] = to
	return true
}

// stated checks the successions that an operator stated; the last one of a code counts.
func (h *history) stated(stated []Succession) (links, error) {
	final := map[string]string{}
	for _, s := range stated {
		final[s.Old] = s.New
	}
	var problems problem.List
	refuse := func(field, fr, en string, args ...any) {
		problems = append(problems, problem.New(problem.BadInput, i18n.Tf(fr, en, args...)).On(field))
	}
	links := links{}
	for i, s := range stated {
		later := slices.IndexFunc(stated[i+1:], func(t Succession) bool { return t.Old == s.Old }) >= 0
		switch {
		case later:
		case h.places[s.Old] == nil:
			refuse("old", "aucun organisme ne porte ni n'a porté le code %s.", "no body has or had code %s.", s.Old)
		case h.places[s.New] == nil:
			refuse("new", "aucun organisme ne porte ni n'a porté le code %s.", "no body has or had code %s.", s.New)
		case s.Old == s.New:
			refuse("new", "%s ne peut pas se succéder à lui-même.", "%s cannot succeed itself.", s.Old)
		case !links.add(s.Old, link{s.New, -1}):
			refuse("new", "%[2]s a déjà %[1]s pour successeur : les successions tourneraient en rond.",
				"%[2]s already has %[1]s as successor: the successions would go round in circles.", s.Old, s.New)
		}
	}
	return links, problems.Err()
}

// settle writes the successions into the bodies, which are in the order of their codes.
func (h *history) settle(bodies []Body, links links) {
	index := make(map[string]int, len(bodies))
	predecessors := map[string][]string{}
	for i, b := range bodies {
		index[b.Code] = i
		if l, ok := links[b.Code]; ok {
			predecessors[l.to] = append(predecessors[l.to], b.Code)
		}
	}
	for i := range bodies {
		l, ok := links[bodies[i].Code]
		if !ok {
			continue
		}
		old, successor := &bodies[i], &bodies[index[l.to]]
		old.Successor, old.Final = l.to, links.end(l.to)
		old.Status = vocab.CityStatusMerged
		if len(predecessors[l.to]) == 1 || h.together(old.Code, l.to) || h.keepsName(l.to, predecessors[l.to]) {
			old.Status = vocab.CityStatusAbsorbed
		}
		h.dateEnd(old, successor, l)
	}
}

// dateEnd dates the end of old and, where no edition tells it, the beginning of its successor.
// A date of constitution counts when it can be that of the succession: some successors keep
// that of a predecessor.
func (h *history) dateEnd(old, successor *Body, l link) {
	missing := ""
	if l.edition >= 0 {
		missing = h.editions[l.edition].AsOf
	} else {
		missing = h.missing(old.Code)
	}
	constituted := successor.ConstitutedOn
	if constituted > old.ConstitutedOn && (missing == "" || constituted <= missing) && !h.together(old.Code, successor.Code) {
		old.ValidTo = constituted
		return
	}
	old.ValidTo, old.ValidToAtLatest = missing, missing != ""
	if successor.ValidFrom == "" && !h.together(old.Code, successor.Code) {
		successor.ValidFrom, successor.ValidFromAtLatest = missing, missing != ""
	}
}

// missing returns the date of the first complete edition after the last one that has a body.
func (h *history) missing(code string) string {
	s := h.places[code]
	for _, e := range h.editions[s[len(s)-1].edition+1:] {
		if e.Complete {
			return e.AsOf
		}
	}
	return ""
}

// together reports whether one edition has both bodies.
func (h *history) together(a, b string) bool {
	return slices.ContainsFunc(h.codes, func(codes map[string]bool) bool { return codes[a] && codes[b] })
}

// keepsName reports whether a successor bears, or bore, the name of one of its predecessors.
func (h *history) keepsName(successor string, predecessors []string) bool {
	for _, p := range predecessors {
		old := text.Fold(h.newest(p).Name)
		if slices.ContainsFunc(h.names(successor), func(n string) bool { return text.Fold(n) == old }) {
			return true
		}
	}
	return false
}
