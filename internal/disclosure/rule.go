package disclosure

import (
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Rule is a small-number rule: the version by which a release names it, and its thresholds. The
// unit of all of them is people, but for RateStep (points of percentage) and MedianCities.
type Rule struct {
	Version            string `yaml:"version"`            // at most 40 bytes
	SmallestPublished  int    `yaml:"smallestPublished"`  // a count below it is masked, zero not told apart
	RoundingBase       int    `yaml:"roundingBase"`       // other counts go to the nearest multiple of it
	MinimumDenominator int    `yaml:"minimumDenominator"` // least published denominator of a rate
	RateStep           int    `yaml:"rateStep"`           // rates go to the nearest multiple of it,
	WholePercentFrom   int    `yaml:"wholePercentFrom"`   // but to the whole percent from this published denominator on
	MedianCities       int    `yaml:"medianCities"`       // least number of cities of a median
	MinimumWorkforce   int    `yaml:"minimumWorkforce"`   // of a city, below which no figure by group is told
}

// DC1 is the rule of the domain (§8). Any other is at least as strict.
var DC1 = Rule{
	Version: "DC-1", SmallestPublished: 5, RoundingBase: 5, MinimumDenominator: 20,
	RateStep: 5, WholePercentFrom: 100, MedianCities: 5, MinimumWorkforce: 20,
}

const (
	maxVersion   = 40
	maxThreshold = 1_000_000
	// fewest is the least number of counts that one published value may stand for.
	fewest = 3
)

// Check refuses, as a problem.List on the names of a configuration file, a rule that is looser than
// DC1 in anything. A greater threshold is not always a stricter one: one that leaves a published
// value with one or two possible counts is refused too.
func (r Rule) Check() error {
	var wrong problem.List
	add := func(field string, t i18n.Text) { wrong = append(wrong, problem.New(problem.BadInput, t).On(field)) }
	if r.Version == "" || len(r.Version) > maxVersion || r.Version == DC1.Version && r != DC1 {
		add("version", i18n.Tf("donnez à la règle une version qui lui est propre, de %d octets au plus.", "give the rule a version of its own, of at most %d bytes.", maxVersion))
	}
	for _, t := range []struct {
		field     string
		have, min int
	}{
		{"smallestPublished", r.SmallestPublished, DC1.SmallestPublished},
		{"roundingBase", r.RoundingBase, DC1.RoundingBase},
		{"minimumDenominator", r.MinimumDenominator, DC1.MinimumDenominator},
		{"rateStep", r.RateStep, DC1.RateStep},
		{"wholePercentFrom", r.WholePercentFrom, DC1.WholePercentFrom},
		{"medianCities", r.MedianCities, DC1.MedianCities},
		{"minimumWorkforce", r.MinimumWorkforce, DC1.MinimumWorkforce},
	} {
		if t.have < t.min || t.have > maxThreshold {
			add(t.field, i18n.Tf("doit être de %d au moins et de %d au plus : la règle ne peut que se resserrer.", "must be from %d to %d: the rule may only become stricter.", t.min, maxThreshold))
		}
	}
	if len(wrong) > 0 {
		return wrong
	}
	if r.round(r.SmallestPublished) < r.SmallestPublished || r.alike(r.SmallestPublished) < fewest {
		add("smallestPublished", narrow(r))
	}
	if r.alike(r.MinimumWorkforce) < fewest {
		add("minimumWorkforce", narrow(r))
	}
	return wrong.Err()
}

// narrow says that the first value that a threshold lets through would stand for too few counts.
func narrow(r Rule) i18n.Text {
	return i18n.Tf(
		"la première valeur publiée, arrondie au multiple de %d, doit valoir au moins le seuil et couvrir %d nombres ou plus. Prenez un multiple de l'arrondi.",
		"the first published value, rounded to a multiple of %d, must reach the threshold and stand for %d counts or more. Take a multiple of the rounding.", r.RoundingBase, fewest)
}

// round is the nearest multiple of the base: 5·⌊(n+2)/5⌋ for 5.
func (r Rule) round(n int) int { return r.RoundingBase * ((n + r.RoundingBase/2) / r.RoundingBase) }

// alike counts the numbers from n on that are rounded as n is.
func (r Rule) alike(n int) int { return r.round(n) + (r.RoundingBase - 1 - r.RoundingBase/2) - n + 1 }

// bounds are the least and the greatest count that a published value may stand for.
func (r Rule) bounds(value int) (low, high int) {
	return max(value-r.RoundingBase/2, r.SmallestPublished), value + r.RoundingBase - 1 - r.RoundingBase/2
}
