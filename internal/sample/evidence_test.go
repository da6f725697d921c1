package sample_test

import (
	"slices"
	"strings"
	"testing"

	"maillage/internal/sample"
)

// TestFiguresSupportTheEvidenceExpected derives the level from the figures alone, before any
// downgrade, by the rule of the evidence axis: E2 needs an outcome with a period and, on the same
// indicator, a denominator, a baseline or a target; E1 an output or an outcome; else E0.
func TestFiguresSupportTheEvidenceExpected(t *testing.T) {
	s := read(t)
	byLevel := map[string][]string{}
	for _, r := range s.Records() {
		level := levelOf(r.Outcomes)
		byLevel[level] = append(byLevel[level], r.Ref)
		if level != r.ExpectedEvidence {
			t.Errorf("%s: the figures support %s, the record expects %s", r.Ref, level, r.ExpectedEvidence)
		}
	}
	same(t, "E0", byLevel["E0"], "P003 P008 P009 P010 P012 P019 P020 P025 P026 P027 P028 P029 P030 X001 X003 X004")
	same(t, "E1", byLevel["E1"], "P001 P007 P011 P014 P015 P016 P017 P018 P021 P022 P023 P024 P032")
	same(t, "E2", byLevel["E2"], "P002 P004 P005 P006 P013 P031 X002")
}

func levelOf(outcomes []sample.Outcome) string {
	level := "E0"
	for _, o := range outcomes {
		if o.Kind != "OUTPUT" && o.Kind != "OUTCOME" {
			continue
		}
		level = "E1"
		if o.Kind == "OUTCOME" && o.HasPeriod() && comparable(o, outcomes) {
			return "E2"
		}
	}
	return level
}

func comparable(o sample.Outcome, outcomes []sample.Outcome) bool {
	return o.Denominator != nil || slices.ContainsFunc(outcomes, func(x sample.Outcome) bool {
		return x.Indicator == o.Indicator && (x.Kind == "BASELINE" || x.Kind == "TARGET")
	})
}

func same(t *testing.T, what string, got []string, want string) {
	t.Helper()
	slices.Sort(got)
	if g := strings.Join(got, " "); g != want {
		t.Errorf("%s:\n got %s\nwant %s", what, g, want)
	}
}
