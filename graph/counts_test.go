package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// The cities of the tests: two of region 06, three of region 12, one small one of region 08.
const (
	montreal, coteSaintLuc, levis, thetford, saintGeorges, rouyn = "66023", "66058", "25213", "31084", "29073", "86042"
)

// TestFromTheCityToThePublic follows counts from the city that records them to what anyone sees.
func TestFromTheCityToThePublic(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal, levis)
		d.record(montreal, people("HI-03", 2024, "ALL", "", 400), people("HI-03", 2024, "IMMIGRANT", "", 47),
			people("HI-02", 2024, "ALL", "PERMANENT", 33), people("HI-02", 2024, "IMMIGRANT", "PERMANENT", 7), people("HI-02", 2024, "IMMIGRANT", "SEASONAL", 0))
		ids := d.record(levis, people("HI-03", 2024, "ALL", "", 19), people("HI-03", 2024, "IMMIGRANT", "", 12), people("AT-03", 2024, "IMMIGRANT", "", 4))
		if got := d.shown(); len(got) != 0 {
			t.Errorf("before any release: %v", got)
		}
		want := []string{
			"25213 AT-03 2024 IMMIGRANT - = <\u00a05 SMALL_NUMBER @1",
			"25213 HI-03 2024 ALL - = masqué SMALL_WORKFORCE @1",
			"25213 HI-03 2024 IMMIGRANT - = masqué SMALL_WORKFORCE @1",
			"66023 HI-02 2024 ALL PERMANENT = 35 ROUNDED @1",
			"66023 HI-02 2024 IMMIGRANT PERMANENT = 5 ROUNDED @1",
			"66023 HI-02 2024 IMMIGRANT SEASONAL = <\u00a05 SMALL_NUMBER @1",
			"66023 HI-03 2024 ALL - = 400 ROUNDED @1",
			"66023 HI-03 2024 IMMIGRANT - = 45 ROUNDED @1",
		}
		if p := d.release(0, true); !p.Preview || p.Release != nil || p.Added != 8 || p.Masked != 4 || len(p.Changes) != 8 || p.Changes[0].Before != nil || p.Changes[0].After == nil {
			t.Errorf("preview: %+v", p)
		}
		if got := d.shown(); len(got) != 0 {
			t.Errorf("after a preview: %v", got)
		}
		if r := d.release(0, false); r.Release == nil || r.Release.Number != 1 || r.Release.LeafCount != 8 || r.Release.RuleVersion != "DC-1" || r.Added != 8 {
			t.Errorf("release: %+v", r)
		}
		if got := d.shown(); !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		d.record(montreal, people("HI-02", 2024, "IMMIGRANT", "PERMANENT", 6), people("HI-02", 2024, "ALL", "PERMANENT", 40))
		if got := d.shown(); !slices.Equal(got, want) {
			t.Error("a correction shows before the next release")
		}
		d.removeCount(levis, ids[2], 1)
		if r := d.release(1, false); r.Changed != 1 || r.Added != 0 || r.Removed != 1 || r.Unchanged != 6 {
			t.Errorf("second release: %+v", r)
		}
		want[3] = "66023 HI-02 2024 ALL PERMANENT = 40 ROUNDED @2"
		if got := d.shown(); !slices.Equal(got, want[1:]) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want[1:], "\n"))
		}
		d.conflicts()
		d.aggregates()
	})
}

func (d *desk) removeCount(city, id string, version int) {
	d.t.Helper()
	d.ask(d.editors[city], `mutation($in: RemoveCountInput!) { removeCount(input: $in) { count } }`,
		map[string]any{"in": map[string]any{"count": id, "version": version}}, &struct{}{})
}

func (d *desk) conflicts() {
	for _, in := range []map[string]any{{"expectedRelease": 1, "preview": false}, {"expectedRelease": 3, "preview": true}} {
		if got := code(d.as(d.umq, publishRelease, map[string]any{"in": in})); got != "CONFLICT expectedRelease" {
			d.t.Errorf("%v: %s", in, got)
		}
	}
	for name, c := range map[string]struct {
		token string
		in    map[string]any
		want  string
	}{
		"stale":                {d.editors[montreal], one(people("HI-03", 2024, "ALL", "", 300), 9), "CONFLICT counts[0].version"},
		"there already":        {d.editors[montreal], one(people("HI-03", 2024, "ALL", "", 300), 0), "CONFLICT counts[0].version"},
		"not there":            {d.editors[montreal], one(people("HI-09", 2024, "ALL", "", 300), 1), "CONFLICT counts[0].version"},
		"not sensitive":        {d.editors[montreal], one(people("PT-03", 2024, "ALL", "", 3), 0), "BAD_USER_INPUT counts[0].indicator"},
		"points":               {d.editors[montreal], one(people("HI-04", 2024, "ALL", "", 3), 0), "BAD_USER_INPUT counts[0].indicator"},
		"unknown":              {d.editors[montreal], one(people("HI-99", 2024, "ALL", "", 3), 0), "BAD_USER_INPUT counts[0].indicator"},
		"a year to come":       {d.editors[montreal], one(people("HI-09", 2027, "ALL", "", 3), 0), "BAD_USER_INPUT counts[0].year"},
		"less than nobody":     {d.editors[montreal], one(people("HI-09", 2024, "ALL", "", -1), 0), "BAD_USER_INPUT counts[0].value"},
		"more than all":        {d.editors[montreal], one(people("HI-03", 2024, "WOMEN", "", 401), 0), "BAD_USER_INPUT counts[0].value"},
		"fewer than a part":    {d.editors[montreal], one(people("HI-03", 2024, "ALL", "", 46), 1), "BAD_USER_INPUT counts[0].value"},
		"a second cut":         {d.editors[montreal], one(people("HI-02", 2024, "IMMIGRANT", "", 12), 0), "CONFLICT counts[0].employmentStatus"},
		"a second cut, HI-01":  {d.editors[montreal], one(people("HI-01", 2024, "IMMIGRANT", "", 12), 0), "CONFLICT counts[0].employmentStatus"},
		"of another city":      {d.editors[levis], map[string]any{"city": montreal, "counts": []counted{people("HI-09", 2024, "ALL", "", 3)}}, "FORBIDDEN"},
		"of a region":          {d.editors[levis], map[string]any{"region": "12", "counts": []counted{people("AT-03", 2024, "ALL", "", 3)}}, "FORBIDDEN"},
		"of no region":         {d.umq, map[string]any{"region": "99", "counts": []counted{people("AT-03", 2024, "ALL", "", 3)}}, "BAD_USER_INPUT region"},
		"signed out":           {"", one(people("HI-09", 2024, "ALL", "", 3), 0), "UNAUTHENTICATED"},
		"two things at once":   {d.editors[montreal], map[string]any{"counts": []counted{people("HI-09", 2027, "ALL", "", -3)}}, "BAD_USER_INPUT counts[0].year, BAD_USER_INPUT counts[0].value"},
		"twice in the request": {d.editors[montreal], map[string]any{"counts": []counted{people("HI-09", 2024, "ALL", "", 3), people("HI-09", 2024, "ALL", "", 4)}}, "BAD_USER_INPUT counts[1].group"},
	} {
		if got := code(d.as(c.token, recordCounts, map[string]any{"in": c.in})); got != c.want {
			d.t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// one is an input of one count; version 0 for a new one.
func one(c counted, version int) map[string]any {
	if version > 0 {
		c["version"] = version
	}
	return map[string]any{"counts": []counted{c}}
}

func (d *desk) aggregates() {
	d.t.Helper()
	for query, want := range map[string]string{
		`protectedTotal(indicator: "HI-03", years: [2024], group: IMMIGRANT)`:                                                              "au moins 45 ROUNDED 1+1",
		`protectedTotal(indicator: "HI-02", years: [2024, 2023], group: IMMIGRANT)`:                                                        "au moins 5 ROUNDED 1+1",
		`protectedTotal(indicator: "HI-02", years: [2024], group: IMMIGRANT, employmentStatus: SEASONAL)`:                                  "masqué SMALL_NUMBER 0+1",
		`protectedTotal(indicator: "HI-03", years: [2024], group: IMMIGRANT, places: { regions: ["12"] })`:                                 "masqué SMALL_NUMBER 0+1",
		`protectedTotal(indicator: "HI-03", years: [2024], group: IMMIGRANT, places: { populationBands: [GE_100000], cities: ["66023"] })`: "au moins 45 ROUNDED 1+0",
		`protectedTotal(indicator: "HI-03", years: [2020], group: IMMIGRANT)`:                                                              "masqué TOO_FEW 0+0",
		`protectedRate(indicator: "HI-03", years: [2024], group: IMMIGRANT)`:                                                               "au moins 11\u00a0% ROUNDED 1+0",
		`protectedRate(indicator: "HI-02", years: [2024], group: IMMIGRANT)`:                                                               "au moins 15\u00a0% ROUNDED 1+0",
		`protectedMedian(indicator: "HI-03", year: 2024, group: IMMIGRANT)`:                                                                "masqué TOO_FEW 1+1",
	} {
		var got map[string]struct {
			Display, Reason string
			Leaves, Masked  int
		}
		d.ask("", `{ it: `+query+` { display reason leaves masked } }`, nil, &got)
		it := got["it"]
		if said := fmt.Sprintf("%s %s %d+%d", it.Display, it.Reason, it.Leaves, it.Masked); said != want {
			d.t.Errorf("%s: %s, want %s", query, said, want)
		}
	}
	for query, want := range map[string]string{
		`protectedRate(indicator: "HI-05", years: [2024], group: IMMIGRANT)`: "BAD_USER_INPUT indicator",
		`protectedRate(indicator: "HI-03", years: [2024], group: ALL)`:       "BAD_USER_INPUT group",
		`protectedTotal(indicator: "HI-03", years: [], group: ALL)`:          "BAD_USER_INPUT years",
	} {
		if got := code(d.as("", `{ it: `+query+` { display } }`, nil)); got != want {
			d.t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
