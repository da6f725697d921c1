package disclosure_test

import (
	"context"
	"testing"

	"maillage/internal/disclosure"
	"maillage/internal/i18n"
)

// TestLeaf follows rule DC-1: 0 to 4 masked alike, else the nearest multiple of 5.
func TestLeaf(t *testing.T) {
	show := func(n int) string { return disclosure.DC1.Leaf(n).Display(context.Background(), nil) }
	for n := range 5 {
		if got := disclosure.DC1.Leaf(n); got.Value != nil || !got.Suppressed || show(n) != "<\u00a05" {
			t.Errorf("%d: %+v", n, got)
		}
	}
	for n, want := range map[int]float64{5: 5, 6: 5, 7: 5, 8: 10, 12: 10, 13: 15, 262: 260, 263: 265} {
		if got := disclosure.DC1.Leaf(n); got.Suppressed || got.Value == nil || *got.Value != want {
			t.Errorf("%d: %+v, want %v", n, got, want)
		}
	}
}

// TestLeafIsTheFormula holds the rounding against 5·⌊(n+2)/5⌋ for every count of a large city.
func TestLeafIsTheFormula(t *testing.T) {
	for n := 5; n < 20_000; n++ {
		if got := *disclosure.DC1.Leaf(n).Value; int(got) != 5*((n+2)/5) {
			t.Fatalf("%d: %v", n, got)
		}
	}
}

func TestQuotedKeepsThePublishedFigure(t *testing.T) {
	en := i18n.EN
	c := disclosure.Quoted(3, i18n.T("3", "3"))
	if c.Suppressed || *c.Value != 3 || c.Display(context.Background(), &en) != "3" {
		t.Errorf("a figure that is already public is quoted as it is: %+v", c)
	}
}

func TestRulesOnlyBecomeStricter(t *testing.T) {
	if err := disclosure.DC1.Check(); err != nil {
		t.Fatalf("DC-1 itself: %v", err)
	}
	for name, c := range map[string]struct {
		change func(*disclosure.Rule)
		fine   bool
	}{
		"larger rounding":                  {func(r *disclosure.Rule) { r.RoundingBase = 10 }, true},
		"larger threshold, on a multiple":  {func(r *disclosure.Rule) { r.SmallestPublished = 10 }, true},
		"larger threshold, of three alike": {func(r *disclosure.Rule) { r.SmallestPublished = 8 }, true},
		"larger denominator":               {func(r *disclosure.Rule) { r.MinimumDenominator = 50 }, true},
		"larger workforce":                 {func(r *disclosure.Rule) { r.MinimumWorkforce = 50 }, true},
		"smaller threshold":                {func(r *disclosure.Rule) { r.SmallestPublished = 4 }, false},
		"smaller rounding":                 {func(r *disclosure.Rule) { r.RoundingBase = 3 }, false},
		"smaller denominator":              {func(r *disclosure.Rule) { r.MinimumDenominator = 10 }, false},
		"finer rates":                      {func(r *disclosure.Rule) { r.RateStep = 1 }, false},
		"whole percents earlier":           {func(r *disclosure.Rule) { r.WholePercentFrom = 50 }, false},
		"fewer cities":                     {func(r *disclosure.Rule) { r.MedianCities = 3 }, false},
		"smaller workforce":                {func(r *disclosure.Rule) { r.MinimumWorkforce = 10 }, false},
		"a 5 that can only be 7":           {func(r *disclosure.Rule) { r.SmallestPublished = 7 }, false},
		"a workforce that can only be 22":  {func(r *disclosure.Rule) { r.MinimumWorkforce = 22 }, false},
		"an overflow":                      {func(r *disclosure.Rule) { r.RoundingBase = 1 << 40 }, false},
		"nothing":                          {func(r *disclosure.Rule) { *r = disclosure.Rule{} }, false},
		"the name of DC-1":                 {func(r *disclosure.Rule) { r.Version, r.RoundingBase = "DC-1", 10 }, false},
	} {
		r := disclosure.DC1
		r.Version = "DC-1 UMQ 2027"
		c.change(&r)
		if err := r.Check(); (err == nil) != c.fine {
			t.Errorf("%s: %v", name, err)
		}
	}
}
