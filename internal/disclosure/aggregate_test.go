package disclosure_test

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"maillage/internal/disclosure"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// leaf is a published leaf of a city: value 0 is masked.
func leaf(city string, g vocab.PopulationGroup, value int) disclosure.Published {
	p := disclosure.Published{Cell: disclosure.Workforce(city, 2025), Value: value, Reason: vocab.SuppressionReasonRounded}
	if p.Group = g; value == 0 {
		p.Reason, p.Below = vocab.SuppressionReasonSmallNumber, 5
	}
	return p
}

func leaves(g vocab.PopulationGroup, values ...int) (all []disclosure.Published) {
	for i, v := range values {
		all = append(all, leaf(fmt.Sprint(i), g, v))
	}
	return all
}

const (
	imm = vocab.PopulationGroupImmigrant
	all = vocab.PopulationGroupAll
)

func said(a *disclosure.Aggregate) string {
	en := i18n.EN
	return a.Display(context.Background(), nil) + " | " + a.Display(context.Background(), &en) + " | " + string(a.Reason)
}

func TestTotalsAndMedians(t *testing.T) {
	for _, c := range []struct {
		got  *disclosure.Aggregate
		want string
	}{
		{disclosure.Total(leaves(imm, 5, 0, 40)), "au moins 45 | at least 45 | ROUNDED"},
		{disclosure.Total(leaves(imm, 0, 0)), "masqué | masked | SMALL_NUMBER"},
		{disclosure.Total(nil), "masqué | masked | TOO_FEW"},
		{disclosure.DC1.Median(leaves(imm, 5, 40, 10, 15, 20)), "au moins 15 | at least 15 | ROUNDED"},
		{disclosure.DC1.Median(leaves(imm, 5, 40, 10, 15, 20, 0, 20)), "au moins 17,5 | at least 17.5 | ROUNDED"},
		{disclosure.DC1.Median(leaves(imm, 5, 40, 10, 15)), "masqué | masked | TOO_FEW"},
		{disclosure.DC1.Median(leaves(imm, 5, 40, 10, 15, 0)), "masqué | masked | TOO_FEW"},
	} {
		if said(c.got) != c.want {
			t.Errorf("%s, want %s", said(c.got), c.want)
		}
	}
	region := leaf("", imm, 90)
	region.City, region.Region = "", "01"
	if a := disclosure.DC1.Median(append(leaves(imm, 5, 40, 10, 15), region)); a.Value != nil {
		t.Errorf("a region is no fifth city: %s", said(a))
	}
}

func TestRates(t *testing.T) {
	for _, c := range []struct {
		parts, wholes []int
		want          string
	}{
		{[]int{5}, []int{20}, "au moins 25\u00a0% | at least 25% | ROUNDED"},
		{[]int{5}, []int{15}, "masqué | masked | SMALL_DENOMINATOR"},
		{[]int{5}, []int{95}, "au moins 5\u00a0% | at least 5% | ROUNDED"},    // 5.26
		{[]int{10}, []int{80}, "au moins 15\u00a0% | at least 15% | ROUNDED"}, // 12.5
		{[]int{5}, []int{100}, "au moins 5\u00a0% | at least 5% | ROUNDED"},
		{[]int{40}, []int{600}, "au moins 7\u00a0% | at least 7% | ROUNDED"}, // 6.67
		{[]int{0}, []int{600}, "masqué | masked | SMALL_NUMBER"},
		{[]int{0, 30}, []int{50, 50}, "au moins 30\u00a0% | at least 30% | ROUNDED"}, // the masked one is in the whole
		{[]int{30, 10}, []int{0, 50}, "au moins 20\u00a0% | at least 20% | ROUNDED"}, // no whole, no part
		{[]int{30}, []int{25}, "au moins 100\u00a0% | at least 100% | ROUNDED"},
		{[]int{10, 10}, []int{10, 10}, "au moins 100\u00a0% | at least 100% | ROUNDED"},
		{nil, []int{600}, "masqué | masked | TOO_FEW"},
	} {
		if got := said(disclosure.DC1.Rate(leaves(imm, c.parts...), leaves(all, c.wholes...))); got != c.want {
			t.Errorf("%v of %v: %s, want %s", c.parts, c.wholes, got, c.want)
		}
	}
}

// TestRatesAreCoarse checks the steps and the ceiling on any published figures.
func TestRatesAreCoarse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, d := 5*rapid.IntRange(1, 60).Draw(t, "n"), 5*rapid.IntRange(1, 60).Draw(t, "d")
		a := disclosure.DC1.Rate(leaves(imm, n), leaves(all, d))
		switch {
		case d < 20:
			if a.Value != nil {
				t.Fatalf("%d of %d: %v", n, d, *a.Value)
			}
		case d < 100 && int(*a.Value)%5 != 0, *a.Value > 100, *a.Value != float64(int(*a.Value)):
			t.Fatalf("%d of %d: %v", n, d, *a.Value)
		}
	})
}
