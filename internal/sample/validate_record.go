package sample

import (
	"regexp"
	"slices"
	"strings"

	"maillage/internal/date"
	"maillage/internal/text"
)

const (
	maxSlug         = 60
	minSummaryWords = 10
	maxSummaryWords = 120
)

var (
	ref    = regexp.MustCompile(`^[PX]\d{3}$`)
	region = regexp.MustCompile(`^(0[1-9]|1[0-7])$`)
	city   = regexp.MustCompile(`^(\d{5}|\d{2,3}|\d{5}(-[a-z]+)+|[A-Z]{2}(-[A-Z]{2})?(-[a-z]+)+)$`)
	abroad = regexp.MustCompile(`^[A-Z]`)
)

// record checks what the four kinds have in common.
func (v *validator) record(r *Record) {
	at := r.Ref
	v.check(ref.MatchString(r.Ref), at, "a reference reads P001 or X001")
	v.check(len(r.Slug) <= maxSlug && r.Slug == text.Slug(r.Slug, maxSlug), at, "bad slug %q", r.Slug)
	v.check(r.TitleFr != "" && r.Translation != "" && r.Confidence != "" && r.TerritoryLevel != "" && r.Place != "",
		at, "a title, a translation, a confidence, a level and a place are needed")
	for _, s := range []string{r.SummaryFr, r.SummaryEn} {
		n := len(strings.Fields(s))
		v.check(n >= minSummaryWords && n <= maxSummaryWords, at, "summary of %d words", n)
	}
	v.check(len(r.Volets) > 0 && distinct(r.Volets), at, "one volet at least, each once")
	v.check(len(r.Themes) >= 1 && len(r.Themes) <= 4 && distinct(r.Themes), at, "one to four themes, each once")
	v.places(r)
	for _, o := range r.Organizations {
		v.check(v.organizations[o], at, "no organisation %q", o)
	}
	for _, a := range r.Agreements {
		v.check(v.agreements[a.Agreement], at, "no agreement %q", a.Agreement)
	}
	v.check(ordered(r.StartedOn, r.EndedOn), at, "ends before it starts")
	v.check(len(r.Sources) > 0, at, "no source")
	v.sources(at, r.Sources)
	for i := range r.Outcomes {
		v.outcome(at, &r.Outcomes[i], r.Sources)
	}
}

func (v *validator) places(r *Record) {
	at := r.Ref
	v.check((r.LeadCity == "") != (r.LeadOrganization == ""), at, "one lead, a city or an organisation")
	v.check(r.LeadCity == "" || slices.Contains(r.Cities, r.LeadCity), at, "the lead city is one of the cities")
	v.check(r.LeadOrganization == "" || slices.Contains(r.Organizations, r.LeadOrganization),
		at, "the lead organisation is one of the organisations")
	v.check(r.Example == strings.HasPrefix(r.Ref, "X"), at, "X references are examples, and only they")
	for _, c := range r.Cities {
		v.check(city.MatchString(c), at, "bad code of a city %q", c)
		v.check(abroad.MatchString(c) == r.Example, at, "city %q and example %t do not go together", c, r.Example)
	}
	v.check(distinct(r.Cities) && distinct(r.Regions), at, "a city or a region stands twice")
	for _, g := range r.Regions {
		v.check(region.MatchString(g), at, "no region %q", g)
	}
}

// kinds checks what is proper to one kind.
func (v *validator) kinds() {
	for _, x := range v.set.Practices {
		v.check(x.Stage != "", x.Ref, "a practice has a stage, UNKNOWN if need be")
		v.check(x.Stage != "ABANDONED" || x.DifficultiesFr != "", x.Ref, "an abandoned practice says why")
	}
	for _, x := range v.set.HiringInitiatives {
		v.check(x.Type != "", x.Ref, "a hiring initiative has a type")
		v.check(x.SubjectToLaee == "UNKNOWN" || x.HeadcountBand != "UNKNOWN",
			x.Ref, "subject to the LAÉE is unknown when the headcount is")
	}
	for _, x := range v.set.PromotionTools {
		v.check(x.Type != "" && x.Delivery != "", x.Ref, "a promotion tool has a type and a delivery")
	}
	for _, x := range v.set.OutreachMissions {
		v.check(x.Direction != "" && x.Format != "" && x.MissionStatus != "",
			x.Ref, "a mission has a direction, a format and a status")
		for _, h := range x.Hosts {
			v.check(v.organizations[h], x.Ref, "no organisation %q", h)
		}
	}
}

// sources checks that each source can be found again.
func (v *validator) sources(at string, sources []Source) {
	var urls []string
	for _, s := range sources {
		v.check(s.Kind != "" && s.Title != "" && s.AccessedOn != "" && len(s.Language) == 2,
			at, "source %q lacks a kind, a title, a day of access or a language", s.URL)
		v.check(strings.HasPrefix(s.URL, "http"), at, "bad address %q", s.URL)
		urls = append(urls, s.URL)
	}
	v.check(distinct(urls), at, "a source stands twice")
}

func distinct(codes []string) bool {
	sorted := slices.Sorted(slices.Values(codes))
	return len(slices.Compact(sorted)) == len(codes)
}

// ordered reports whether a period may be: either end may be unknown.
func ordered(from, to date.Date) bool {
	return from == "" || to == "" || !to.End().Before(from.Start())
}
