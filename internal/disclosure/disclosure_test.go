package disclosure_test

import (
	"context"
	"testing"

	"maillage/internal/disclosure"
	"maillage/internal/i18n"
)

// TestLeaf follows rule DC-1: 0 to 4 masked alike, else the nearest multiple of 5.
func TestLeaf(t *testing.T) {
	masked := disclosure.Leaf(0)
	for n := 1; n < 5; n++ {
		if got := disclosure.Leaf(n); got.Value != nil || !got.Suppressed || got.Display(context.Background(), nil) != masked.Display(context.Background(), nil) {
			t.Errorf("%d is told apart from 0: %+v", n, got)
		}
	}
	for n, want := range map[int]float64{5: 5, 6: 5, 7: 5, 8: 10, 12: 10, 13: 15, 262: 260, 263: 265} {
		if got := disclosure.Leaf(n); got.Suppressed || got.Value == nil || *got.Value != want {
			t.Errorf("%d: %+v, want %v", n, got, want)
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
