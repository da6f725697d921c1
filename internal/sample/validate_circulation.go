package sample

import "slices"

// circulation checks needs, adoptions and regional figures.
func (v *validator) circulation() {
	for _, n := range v.set.Needs {
		v.sources(n.Ref, n.Sources)
		v.check(v.organizations[n.Organization], n.Ref, "no organisation %q", n.Organization)
		v.check(len(n.Sources) > 0 && n.TextFr != "" && n.CaveatFr != "", n.Ref, "a need has a source, a text and a caveat")
		for _, p := range n.Programs {
			v.check(v.programs[p] != nil, n.Ref, "no programme %q", p)
		}
		for _, r := range n.CounterExamples {
			v.check(v.records[r] != nil, n.Ref, "no record %q", r)
		}
	}
	for _, a := range v.set.Adoptions {
		v.adoption(a)
	}
	for i := range v.set.RegionalFigures {
		f := &v.set.RegionalFigures[i]
		v.check(f.Region == WholeOfQuebec || region.MatchString(f.Region), f.Ref, "no region %q", f.Region)
		v.sources(f.Ref, f.Sources)
		v.outcome(f.Ref, &f.Outcome, f.Sources)
	}
}

func (v *validator) adoption(a Adoption) {
	v.sources(a.Ref, a.Sources)
	origin := v.records[a.Origin]
	if origin == nil {
		v.fail(a.Ref, "no record %q", a.Origin)
		return
	}
	v.check(city.MatchString(a.City), a.Ref, "bad code of a city %q", a.City)
	v.check(!slices.Contains(origin.Cities, a.City), a.Ref, "%s is one of the cities of the origin", a.City)
	v.check(a.Adapted == "" || v.records[a.Adapted] != nil, a.Ref, "no record %q", a.Adapted)
	v.check(a.Status != "ADAPTED" || a.WhatChangedFr != "", a.Ref, "an adaptation says what changed")
	v.check(!v.descends(a.Origin, a.Adapted, len(v.set.Adoptions)), a.Ref, "%s descends from %s: a cycle", a.Origin, a.Adapted)
}

// descends reports whether record comes from ancestor, through at most depth adoptions.
func (v *validator) descends(record, ancestor string, depth int) bool {
	if record == ancestor {
		return true
	}
	for _, a := range v.set.Adoptions {
		if depth > 0 && a.Adapted == record && v.descends(a.Origin, ancestor, depth-1) {
			return true
		}
	}
	return false
}
