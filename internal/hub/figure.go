package hub

import (
	"math"

	"maillage/ent"
	"maillage/internal/date"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// percentTolerance is how far a published percentage may be from its numerator over its
// denominator, in points: sources round to one decimal.
const percentTolerance = 0.1

// figure is what the rules read of an outcome that is about to be published.
type figure struct {
	value, low, high       *float64
	numerator, denominator *int
	approximation          vocab.Approximation
	start, end             date.Date
	group                  vocab.PopulationGroup // empty when there is none
	alreadyPublic          bool
}

// checkOutcome applies to a figure of the public shelf the rules of its indicator. It returns nil,
// or a problem.List of all that is wrong.
func checkOutcome(f figure, i *ent.Indicator) error {
	var wrong problem.List
	refuse := func(field, fr, en string) {
		wrong = append(wrong, problem.New(problem.BadInput, i18n.T(fr, en)).On(field))
	}
	if i.Sensitivity != vocab.SensitivityNone && f.group == "" {
		refuse("group", "cet indicateur compte des personnes : dites lesquelles.",
			"this indicator counts people: say which.")
	}
	if i.Sensitivity != vocab.SensitivityNone && !f.alreadyPublic {
		refuse("alreadyPublic", "un chiffre sensible qui n'est pas déjà public ne se publie pas tel quel : inscrivez-le parmi les chiffres protégés.",
			"a sensitive figure that is not already public is not published as is: enter it among the protected figures.")
	}
	if i.Unit == vocab.UnitPercent && !f.agrees() {
		refuse("value", "le pourcentage n'est pas celui du numérateur sur le dénominateur, à 0,1 point près.",
			"the percentage is not that of the numerator over the denominator, to within 0.1 point.")
	}
	if f.start != "" && f.end != "" && f.end.End().Before(f.start.Start()) {
		refuse("periodEnd", "la période finit avant de commencer.", "the period ends before it starts.")
	}
	f.checkAmount(i.Unit, refuse)
	f.checkRatio(refuse)
	return wrong.Err()
}

// agrees reports whether a percentage is that of its numerator and denominator, where all are told.
func (f figure) agrees() bool {
	if f.value == nil || f.numerator == nil || f.denominator == nil || *f.denominator <= 0 {
		return true
	}
	return math.Abs(*f.value-100*float64(*f.numerator)/float64(*f.denominator)) <= percentTolerance+1e-9
}

func (f figure) checkAmount(unit vocab.Unit, refuse func(field, fr, en string)) {
	isRange := f.low != nil && f.high != nil
	switch {
	case f.value == nil && !isRange, f.value != nil && (f.low != nil || f.high != nil):
		refuse("value", "donnez une valeur, ou un minimum et un maximum.", "give a value, or a minimum and a maximum.")
	case isRange && *f.low > *f.high:
		refuse("valueMax", "le maximum est plus petit que le minimum.", "the maximum is smaller than the minimum.")
	case isRange != (f.approximation == vocab.ApproximationRange):
		refuse("approximation", "RANGE va avec un minimum et un maximum, et seulement avec eux.",
			"RANGE goes with a minimum and a maximum, and with them only.")
	}
	for _, x := range []*float64{f.value, f.low, f.high} {
		if x == nil {
			continue
		}
		if *x < 0 && unit != vocab.UnitPoints {
			refuse("value", "le chiffre est négatif; seuls des points peuvent l'être.", "the figure is negative; only points may be.")
		}
		if *x != math.Trunc(*x) && unit == vocab.UnitCount {
			refuse("value", "un compte est un nombre entier.", "a count is a whole number.")
		}
	}
}

func (f figure) checkRatio(refuse func(field, fr, en string)) {
	switch n, d := f.numerator, f.denominator; {
	case d != nil && *d <= 0:
		refuse("denominator", "le dénominateur est plus grand que zéro.", "the denominator is greater than zero.")
	case n != nil && (*n < 0 || d != nil && *n > *d):
		refuse("numerator", "le numérateur va de zéro au dénominateur.", "the numerator lies between zero and the denominator.")
	}
}
