package hub

import (
	"slices"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// uptake is what the rules read of an adoption. Contributions and cities are identifiers.
type uptake struct {
	id              string
	origin, adapted string // adapted is empty when no record came of it
	adopter         string
	originCities    []string
	status          vocab.AdoptionStatus
	changes, reason string // in French
}

// open reports whether the adoption still stands; an abandoned one leaves room for another.
func (u uptake) open() bool { return u.status != vocab.AdoptionStatusAbandoned }

// checkAdoption applies the rules of adoptions (domain, circulation of knowledge) to one beside
// the others on record. It returns nil, or a problem.List of all that is wrong.
func checkAdoption(u uptake, others []uptake) error {
	var wrong problem.List
	refuse := func(code problem.Code, field, fr, en string) {
		wrong = append(wrong, problem.New(code, i18n.T(fr, en)).On(field))
	}
	if u.status == vocab.AdoptionStatusAdapted && u.changes == "" {
		refuse(problem.BadInput, "changes", "une adoption adaptée dit ce qui a changé.", "an adapted adoption says what changed.")
	}
	if u.status == vocab.AdoptionStatusAbandoned && u.reason == "" {
		refuse(problem.BadInput, "reason", "une adoption abandonnée dit pourquoi.", "an abandoned adoption says why.")
	}
	if slices.Contains(u.originCities, u.adopter) {
		refuse(problem.Conflict, "adopter", "la ville est une de celles de la fiche d'origine.", "the city is one of those of the original record.")
	}
	if u.adapted != "" && descends(u.origin, u.adapted, u.id, others) {
		refuse(problem.Conflict, "adapted", "la fiche d'origine vient elle-même de celle-ci : la filiation tournerait en rond.",
			"the original record itself comes from this one: the lineage would go round in circles.")
	}
	twin := func(o uptake) bool {
		return o.id != u.id && o.origin == u.origin && o.adopter == u.adopter && o.open()
	}
	if u.open() && slices.ContainsFunc(others, twin) {
		refuse(problem.Conflict, "adopter", "la ville a déjà une adoption de cette fiche en cours.", "the city already has an open adoption of this record.")
	}
	return wrong.Err()
}

// descends reports whether a record is ancestor, or comes from it through adoptions, that of an
// identifier left aside.
func descends(record, ancestor, aside string, adoptions []uptake) bool {
	seen := map[string]bool{}
	var climb func(string) bool
	climb = func(r string) bool {
		if r == ancestor {
			return true
		}
		if seen[r] {
			return false
		}
		seen[r] = true
		return slices.ContainsFunc(adoptions, func(a uptake) bool {
			return a.id != aside && a.adapted == r && climb(a.origin)
		})
	}
	return climb(record)
}
