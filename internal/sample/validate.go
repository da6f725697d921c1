package sample

import (
	"errors"
	"fmt"
	"slices"
)

// validator gathers the faults of a set, each with the place where it stands.
type validator struct {
	set           *Set
	records       map[string]*Record
	indicators    map[string]*Indicator
	organizations map[string]bool
	programs      map[string]*Program
	agreements    map[string]bool
	faults        []error
}

func (v *validator) fail(where, format string, args ...any) {
	v.faults = append(v.faults, fmt.Errorf("%s: %s", where, fmt.Sprintf(format, args...)))
}

// check reports a fault unless ok.
func (v *validator) check(ok bool, where, format string, args ...any) {
	if !ok {
		v.fail(where, format, args...)
	}
}

// validate returns every broken reference and constraint of the set, joined.
func (s *Set) validate() error {
	v := &validator{
		set:           s,
		records:       map[string]*Record{},
		indicators:    map[string]*Indicator{},
		organizations: map[string]bool{},
		programs:      map[string]*Program{},
		agreements:    map[string]bool{},
	}
	v.index()
	v.texts()
	for _, r := range s.Records() {
		v.record(r)
	}
	v.kinds()
	v.reference()
	v.circulation()
	return errors.Join(v.faults...)
}

// index fills the maps and refuses a code that stands twice.
func (v *validator) index() {
	seen := map[string]bool{}
	once := func(what, code string) {
		key := what + " " + code
		v.check(code != "", what, "empty code")
		v.check(!seen[key], key, "stands twice")
		seen[key] = true
	}
	for _, r := range v.set.Records() {
		once("record", r.Ref)
		once("slug", r.Slug)
		v.records[r.Ref] = r
	}
	for i, x := range v.set.Indicators {
		once("indicator", x.Code)
		v.indicators[x.Code] = &v.set.Indicators[i]
	}
	for _, x := range v.set.Organizations {
		once("organization", x.Code)
		v.organizations[x.Code] = true
	}
	for i, x := range v.set.Programs {
		once("program", x.Code)
		v.programs[x.Code] = &v.set.Programs[i]
	}
	for _, x := range v.set.Agreements {
		once("agreement", x.Code)
		v.agreements[x.Code] = true
	}
	for _, x := range v.set.Needs {
		once("need", x.Ref)
	}
	for _, x := range v.set.Adoptions {
		once("adoption", x.Ref)
	}
	for _, x := range v.set.RegionalFigures {
		once("regional figure", x.Ref)
	}
}

// reference checks indicators, organisations, programmes and agreements.
func (v *validator) reference() {
	for _, x := range v.set.Indicators {
		v.check(x.Unit != "" && x.Direction != "" && x.Sensitivity != "" && len(x.Volets) > 0,
			x.Code, "an indicator needs a unit, a direction, a sensitivity and a volet")
		v.check(x.LabelFr != "" && x.DefinitionFr != "" && x.NormFr != "",
			x.Code, "an indicator needs a label, a definition and the source of its norm")
		v.check((x.NumeratorFr == "") == (x.DenominatorFr == ""), x.Code, "a ratio has a numerator and a denominator")
		v.check((x.Unit == "PERCENT" && x.Code != "CTX-02") == (x.NumeratorFr != ""),
			x.Code, "a numerator and a denominator go with a percentage, and only with one")
	}
	for _, x := range v.set.Organizations {
		v.check(x.NameFr != "" && x.Kind != "", x.Code, "an organisation needs a name and a kind")
		v.check(x.Region == "" || region.MatchString(x.Region), x.Code, "no region %q", x.Region)
	}
	for _, x := range v.set.Programs {
		for _, a := range x.Authorities {
			v.check(v.organizations[a], x.Code, "no organisation %q", a)
		}
		v.check(x.Parent == "" || v.programs[x.Parent] != nil, x.Code, "no programme %q", x.Parent)
		v.sources(x.Code, x.Sources)
	}
	for _, x := range v.set.Agreements {
		v.agreement(x)
	}
}

func (v *validator) agreement(x Agreement) {
	v.sources(x.Code, x.Sources)
	v.check(x.AmountCad > 0, x.Code, "an agreement has an amount")
	v.check((x.BeneficiaryCity == "") != (x.BeneficiaryOrganization == ""), x.Code, "an agreement has one beneficiary")
	v.check(x.BeneficiaryCity == "" || city.MatchString(x.BeneficiaryCity), x.Code, "no city %q", x.BeneficiaryCity)
	v.check(x.BeneficiaryOrganization == "" || v.organizations[x.BeneficiaryOrganization],
		x.Code, "no organisation %q", x.BeneficiaryOrganization)
	v.check(ordered(x.StartedOn, x.EndedOn), x.Code, "ends before it starts")
	p := v.programs[x.Program]
	if p == nil {
		v.fail(x.Code, "no programme %q", x.Program)
		return
	}
	for _, c := range x.Components {
		known := slices.ContainsFunc(p.Components, func(k Component) bool { return k.Code == c })
		v.check(known, x.Code, "programme %s has no component %q", p.Code, c)
	}
}
