package hub

import (
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

func TestFiguresKeepTheRulesOfTheirIndicator(t *testing.T) {
	num := func(x float64) *float64 { return &x }
	whole := func(n int) *int { return &n }
	count := &ent.Indicator{Unit: vocab.UnitCount, Sensitivity: vocab.SensitivityNone}
	people := &ent.Indicator{Unit: vocab.UnitCount, Sensitivity: vocab.SensitivityPeopleCount}
	share := &ent.Indicator{Unit: vocab.UnitPercent, Sensitivity: vocab.SensitivityNone}
	gap := &ent.Indicator{Unit: vocab.UnitPoints, Sensitivity: vocab.SensitivityNone}
	for name, c := range map[string]struct {
		f      figure
		i      *ent.Indicator
		fields string // of the problems; empty when it is right
	}{
		"a count":                     {figure{value: num(12)}, count, ""},
		"nothing":                     {figure{}, count, "value"},
		"half":                        {figure{value: num(1.5)}, count, "value"},
		"negative":                    {figure{value: num(-1)}, count, "value"},
		"negative points":             {figure{value: num(-3.4)}, gap, ""},
		"a range":                     {figure{low: num(1), high: num(2), approximation: vocab.ApproximationRange}, count, ""},
		"half a range":                {figure{low: num(1)}, count, "value"},
		"a range and a value":         {figure{value: num(1), low: num(1), high: num(2)}, count, "value"},
		"a range upside down":         {figure{low: num(3), high: num(2), approximation: vocab.ApproximationRange}, count, "valueMax"},
		"a range said exact":          {figure{low: num(1), high: num(2), approximation: vocab.ApproximationExact}, count, "approximation"},
		"people, quoted":              {figure{value: num(3), group: "IMMIGRANT", alreadyPublic: true}, people, ""},
		"people without group":        {figure{value: num(3), alreadyPublic: true}, people, "group"},
		"people not yet public":       {figure{value: num(3), group: "IMMIGRANT"}, people, "alreadyPublic"},
		"people, neither":             {figure{value: num(3)}, people, "group alreadyPublic"},
		"a share":                     {figure{value: num(54.2), numerator: whole(142), denominator: whole(262)}, share, ""},
		"a share at the tolerance":    {figure{value: num(50.1), numerator: whole(1), denominator: whole(2)}, share, ""},
		"a share beyond it":           {figure{value: num(50.11), numerator: whole(1), denominator: whole(2)}, share, "value"},
		"a share of nobody":           {figure{value: num(0), numerator: whole(0), denominator: whole(0)}, share, "denominator"},
		"more than all":               {figure{value: num(150), numerator: whole(3), denominator: whole(2)}, share, "numerator"},
		"a period":                    {figure{value: num(1), start: "2020", end: "2020-03"}, count, ""},
		"a period that ends too soon": {figure{value: num(1), start: "2020-04", end: "2020-03"}, count, "periodEnd"},
	} {
		if got := fieldsOf(t, checkOutcome(c.f, c.i)); got != c.fields {
			t.Errorf("%s: %q, want %q", name, got, c.fields)
		}
	}
}

// fieldsOf lists the fields of the problems of an error, each with a text in both languages.
func fieldsOf(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	list, ok := err.(problem.List)
	if !ok {
		t.Fatalf("%T is no list of problems", err)
	}
	var fields []string
	for _, p := range list {
		if p.Text.Fr == "" || p.Text.En == "" {
			t.Errorf("%s: no text", p.Field)
		}
		fields = append(fields, p.Field)
	}
	return strings.Join(fields, " ")
}
