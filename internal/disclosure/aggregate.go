package disclosure

import (
	"slices"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Aggregate is what several published leaves say together.
type Aggregate struct {
	Count
	Leaves int // published leaves that it is made of, masked ones not included
	Masked int // masked leaves, which add nothing
}

// atLeast labels what is made of published leaves: the masked ones add nothing.
var atLeast = i18n.T("au moins %s", "at least %s")

func nothing(reason vocab.SuppressionReason, leaves, hidden int) *Aggregate {
	return &Aggregate{*Withheld(reason), leaves, hidden}
}

func something(v float64, text i18n.Text, leaves, hidden int) *Aggregate {
	return &Aggregate{Count{Value: &v, Reason: vocab.SuppressionReasonRounded, text: atLeast.With(text)}, leaves, hidden}
}

// values returns the values of the leaves that have one, and how many have none.
func values(leaves []Published) (shown []int, hidden int) {
	for _, l := range leaves {
		if l.Reason == vocab.SuppressionReasonRounded {
			shown = append(shown, l.Value)
		} else {
			hidden++
		}
	}
	return shown, hidden
}

// Total is the sum of published leaves. It is masked where all of them are.
func Total(leaves []Published) *Aggregate {
	shown, hidden := values(leaves)
	switch {
	case len(leaves) == 0:
		return nothing(vocab.SuppressionReasonTooFew, 0, 0)
	case len(shown) == 0:
		return nothing(vocab.SuppressionReasonSmallNumber, 0, hidden)
	}
	sum := 0
	for _, v := range shown {
		sum += v
	}
	return something(float64(sum), i18n.Number(float64(sum), 0), len(shown), hidden)
}

// Median is the median of the published leaves of cities, one a city. It is masked where fewer
// cities than the rule asks for have a value.
func (r Rule) Median(leaves []Published) *Aggregate {
	var own []Published
	cities := map[string]bool{}
	for _, l := range leaves {
		if l.City != "" {
			own = append(own, l)
			if l.Reason == vocab.SuppressionReasonRounded {
				cities[l.City] = true
			}
		}
	}
	shown, hidden := values(own)
	if len(cities) < r.MedianCities || len(cities) != len(shown) {
		return nothing(vocab.SuppressionReasonTooFew, len(shown), hidden)
	}
	slices.Sort(shown)
	n := len(shown)
	middle := float64(shown[(n-1)/2]+shown[n/2]) / 2
	return something(middle, i18n.Number(middle, 1), n, hidden)
}

// Rate is the share of a group: what the published numerators are of the published denominators of
// the same places, years and statuses, in percent. A masked numerator adds nothing; a numerator
// without a published denominator is left out. It is masked where all the numerators are, or where
// the denominators are too small together.
func (r Rule) Rate(numerators, denominators []Published) *Aggregate {
	whole := map[Cell]int{}
	for _, d := range denominators {
		if d.Reason == vocab.SuppressionReasonRounded {
			whole[d.Cell] = d.Value
		}
	}
	sum, of, shown, hidden := 0, 0, 0, 0
	for _, n := range numerators {
		cell, ok := n.Denominator()
		d := whole[cell]
		if !ok || d == 0 {
			continue
		}
		of += d
		if n.Reason == vocab.SuppressionReasonRounded {
			sum, shown = sum+n.Value, shown+1
		} else {
			hidden++
		}
	}
	switch {
	case len(numerators) == 0:
		return nothing(vocab.SuppressionReasonTooFew, 0, 0)
	case shown == 0 && hidden > 0:
		return nothing(vocab.SuppressionReasonSmallNumber, 0, hidden)
	case of < r.MinimumDenominator:
		return nothing(vocab.SuppressionReasonDenominator, shown, hidden)
	}
	p := float64(r.percent(sum, of))
	return something(p, i18n.Percent(p), shown, hidden)
}

// percent is n of d in percent: to the nearest step below the denominator from which it is whole.
func (r Rule) percent(n, d int) int {
	step := r.RateStep
	if d >= r.WholePercentFrom {
		step = 1
	}
	return min(step*((200*n+step*d)/(2*step*d)), 100)
}
