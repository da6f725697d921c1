package sample

import (
	"math"
	"slices"
)

// percentTolerance is how far a published percentage may lie from its numerator over its
// denominator, in points.
const percentTolerance = 0.1

// outcome checks one figure against its indicator and against the sources beside it.
func (v *validator) outcome(at string, o *Outcome, sources []Source) {
	at += " " + o.Indicator + " " + o.LabelFr
	ind := v.indicators[o.Indicator]
	if ind == nil {
		v.fail(at, "no indicator %q", o.Indicator)
		return
	}
	v.check(o.Figure == "original" || o.Figure == "deduced", at, "a figure is original or deduced")
	v.check(o.Kind != "" && o.LabelFr != "" && o.Method != "" && o.Approximation != "",
		at, "a figure needs a kind, a label, a method and an approximation")
	v.check(slices.ContainsFunc(sources, func(s Source) bool { return s.URL == o.Source }), at, "unknown source %q", o.Source)
	v.check(o.Figure == "original" || ind.Code != "PR-03" || o.NoteFr != "", at, "what we counted ourselves says so")
	v.check(ind.Sensitivity == "NONE" || o.Group != "", at, "a sensitive figure names its group")
	v.check(o.Currency == "" || ind.Unit == "CAD", at, "a currency goes with an amount")
	v.check(ordered(o.PeriodStart, o.PeriodEnd), at, "the period ends before it starts")
	v.amount(at, o, ind)
	v.ratio(at, o, ind)
}

// amount checks the value or the range.
func (v *validator) amount(at string, o *Outcome, ind *Indicator) {
	isRange := o.ValueMin != nil && o.ValueMax != nil
	v.check((o.ValueMin == nil) == (o.ValueMax == nil), at, "a range has two ends")
	v.check((o.Value != nil) != isRange, at, "a value or a range, not both")
	v.check(isRange == (o.Approximation == "RANGE"), at, "RANGE goes with a range")
	v.check(!isRange || *o.ValueMin <= *o.ValueMax, at, "the range is upside down")
	for _, x := range []*float64{o.Value, o.ValueMin, o.ValueMax} {
		if x == nil {
			continue
		}
		v.check(ind.Unit == "POINTS" || *x >= 0, at, "negative value")
		v.check(ind.Unit != "COUNT" || *x == math.Trunc(*x), at, "a count is whole")
		v.check(ind.Unit != "PERCENT" || *x <= 100, at, "more than 100%%")
	}
}

// ratio checks the counts behind a percentage.
func (v *validator) ratio(at string, o *Outcome, ind *Indicator) {
	if o.Numerator == nil && o.Denominator == nil {
		return
	}
	v.check(ind.Unit == "PERCENT", at, "a numerator and a denominator go with a percentage")
	if o.Numerator == nil || o.Denominator == nil || *o.Denominator <= 0 {
		v.fail(at, "a ratio has a numerator and a denominator over zero")
		return
	}
	n, d := float64(*o.Numerator), float64(*o.Denominator)
	v.check(n >= 0 && n <= d, at, "the numerator lies outside 0 to %v", d)
	if o.Value != nil {
		v.check(math.Abs(*o.Value-100*n/d) <= percentTolerance, at, "%v is not %v of %v", *o.Value, n, d)
	}
}
