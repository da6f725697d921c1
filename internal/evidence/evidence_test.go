package evidence_test

import (
	"slices"
	"testing"
	"time"

	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func figure(kind vocab.OutcomeKind, change ...func(*evidence.Figure)) evidence.Figure {
	f := evidence.Figure{Indicator: "HI-02", Kind: kind, HasPeriod: true, End: "2025", Method: vocab.MethodAdminRecord}
	for _, c := range change {
		c(&f)
	}
	return f
}

func TestAssess(t *testing.T) {
	e0 := vocab.EvidenceLevelE0
	undated := func(f *evidence.Figure) { f.HasPeriod, f.End = false, "" }
	other := func(f *evidence.Figure) { f.Indicator = "HI-03" }
	old := func(f *evidence.Figure) { f.End = "2019" }
	press := func(f *evidence.Figure) { f.Method = vocab.MethodPress }
	ratio := func(f *evidence.Figure) { f.Denominator = true }
	outcome, output, baseline, target := vocab.OutcomeKindOutcome, vocab.OutcomeKindOutput, vocab.OutcomeKindBaseline, vocab.OutcomeKindTarget
	for name, c := range map[string]struct {
		record      evidence.Record
		base, level vocab.EvidenceLevel
	}{
		"nothing":                       {evidence.Record{}, "E0", "E0"},
		"money alone":                   {evidence.Record{Figures: []evidence.Figure{figure(vocab.OutcomeKindInput)}}, "E0", "E0"},
		"a target alone":                {evidence.Record{Figures: []evidence.Figure{figure(target)}}, "E0", "E0"},
		"an output":                     {evidence.Record{Figures: []evidence.Figure{figure(output)}}, "E1", "E1"},
		"an outcome without comparison": {evidence.Record{Figures: []evidence.Figure{figure(outcome)}}, "E1", "E1"},
		"an undated outcome":            {evidence.Record{Figures: []evidence.Figure{figure(outcome, undated, ratio)}}, "E1", "E1"},
		"with its baseline":             {evidence.Record{Figures: []evidence.Figure{figure(outcome), figure(baseline)}}, "E2", "E2"},
		"with another's baseline":       {evidence.Record{Figures: []evidence.Figure{figure(outcome), figure(baseline, other)}}, "E1", "E1"},
		"with its target":               {evidence.Record{Figures: []evidence.Figure{figure(outcome), figure(target)}}, "E2", "E2"},
		"with its denominator":          {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio)}}, "E2", "E2"},
		"too old":                       {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio, old)}}, "E2", "E1"},
		"old beside a new one":          {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio, old), figure(output)}}, "E2", "E2"},
		"the press alone":               {evidence.Record{Figures: []evidence.Figure{figure(output, press)}}, "E1", "E0"},
		"evaluated":                     {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio)}, Independent: true}, "E3", "E3"},
		"evaluated but not measured":    {evidence.Record{Figures: []evidence.Figure{figure(output)}, Independent: true}, "E1", "E1"},
		"replicated":                    {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio)}, Replicated: 2}, "E4", "E4"},
		"replicated once":               {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio)}, Replicated: 1}, "E2", "E2"},
		"lowered by a reviewer":         {evidence.Record{Figures: []evidence.Figure{figure(outcome, ratio)}, Ceiling: &e0}, "E2", "E0"},
	} {
		a := evidence.Assess(c.record, now)
		if a.Base != c.base || a.Level != c.level {
			t.Errorf("%s: %s, shown as %s; want %s and %s", name, a.Base, a.Level, c.base, c.level)
		}
		if len(a.Reasons) == 0 || (a.Level != a.Base && len(a.Reasons) < 2) {
			t.Errorf("%s: each level and each downgrade has its reason, got %v", name, a.Reasons)
		}
		for _, r := range a.Reasons {
			if text := r.Text(); text.Fr == r.Code || text.En == "" || text.Fr == text.En {
				t.Errorf("%s: reason %s is not put into words in both languages", name, r.Code)
			}
		}
	}
}

// TestCeilingNeverRaises: a person may only lower a level.
func TestCeilingNeverRaises(t *testing.T) {
	e3 := vocab.EvidenceLevelE3
	if a := evidence.Assess(evidence.Record{Figures: []evidence.Figure{figure(vocab.OutcomeKindOutput)}, Ceiling: &e3}, now); a.Level != "E1" {
		t.Errorf("raised to %s", a.Level)
	}
}

func TestCostBand(t *testing.T) {
	p := func(n int) *int { return &n }
	for _, c := range []struct {
		cad, months *int
		want        vocab.CostBand
	}{
		{nil, nil, "UNKNOWN"}, {p(1000), nil, "UNKNOWN"}, {nil, p(12), "UNKNOWN"}, {p(1), p(0), "UNKNOWN"},
		{p(0), p(12), "LT_10K"}, {p(9_999), p(12), "LT_10K"}, {p(10_000), p(12), "B10_50K"},
		{p(49_999), p(12), "B10_50K"}, {p(50_000), p(12), "B50_150K"}, {p(150_000), p(12), "B150_500K"},
		{p(500_000), p(12), "GE_500K"}, {p(315_000), p(36), "B50_150K"}, {p(5_000), p(1), "B50_150K"},
	} {
		if got := evidence.CostBand(c.cad, c.months); got != c.want {
			t.Errorf("%v over %v: %s, want %s", c.cad, c.months, got, c.want)
		}
	}
}

func TestCompleteness(t *testing.T) {
	score, missing := evidence.Completeness([]evidence.Part{{Name: "summary", Present: true}, {Name: "cost"}, {Name: "source", Present: true}})
	if score != 66 || !slices.Equal(missing, []string{"cost"}) {
		t.Errorf("%d, %v", score, missing)
	}
	if score, _ := evidence.Completeness([]evidence.Part{{Name: "summary", Present: true}}); score != 100 {
		t.Errorf("a whole record scores %d", score)
	}
}
