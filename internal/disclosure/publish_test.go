package disclosure_test

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"maillage/internal/disclosure"
	"maillage/internal/vocab"
)

// flat is a country where every city is in region 01 and no place holds another.
type flat struct{}

func (flat) Around(p disclosure.Place, _ bool) []disclosure.Place {
	if p.City != "" {
		return []disclosure.Place{{Region: "01"}}
	}
	return nil
}

// alone has no places that hold others.
type alone struct{}

func (alone) Around(disclosure.Place, bool) []disclosure.Place { return nil }

var ownGroups = []vocab.PopulationGroup{
	vocab.PopulationGroupAll, vocab.PopulationGroupImmigrant, vocab.PopulationGroupVisibleMinority, vocab.PopulationGroupEthnicMinority, vocab.PopulationGroupWomen,
}

// draw makes counts of a few cities: the workforce, and groups of it.
func draw(t *rapid.T) []disclosure.Exact {
	var all []disclosure.Exact
	for i := range rapid.IntRange(1, 8).Draw(t, "cities") {
		city := fmt.Sprintf("%05d", i)
		for _, g := range ownGroups {
			if !rapid.Bool().Draw(t, "recorded") {
				continue
			}
			c := disclosure.Workforce(city, 2025)
			c.Group = g
			all = append(all, disclosure.Exact{Cell: c, Value: rapid.IntRange(0, 60).Draw(t, "value"), Workforce: true})
		}
	}
	return all
}

// aggregates is all that can be asked of a table.
func aggregates(r disclosure.Rule, table []disclosure.Published) []disclosure.Aggregate {
	var all []disclosure.Aggregate
	of := func(g vocab.PopulationGroup) (some []disclosure.Published) {
		for _, p := range table {
			if p.Group == g {
				some = append(some, p)
			}
		}
		return some
	}
	for _, g := range ownGroups {
		all = append(all, *disclosure.Total(of(g)), *r.Median(of(g)), *r.Rate(of(g), of(vocab.PopulationGroupAll)))
	}
	return all
}

// TestNothingButThePublishedTableShows changes exact counts as far as the rule does not tell them
// apart: the table, and all that is asked of it, stays.
func TestNothingButThePublishedTableShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := disclosure.DC1
		counts := draw(t)
		other := make([]disclosure.Exact, len(counts))
		for i, c := range counts {
			low, high := 0, 4
			if v := r.Leaf(c.Value).Value; v != nil {
				low, high = max(int(*v)-2, 5), int(*v)+2
			}
			if c.Group == vocab.PopulationGroupAll { // its threshold of 20 is published too
				if c.Value >= 20 {
					low = max(low, 20)
				} else {
					high = min(high, 19)
				}
			}
			other[i] = c
			other[i].Value = rapid.IntRange(low, high).Draw(t, "other value")
		}
		a, b := r.Publish(counts, flat{}), r.Publish(other, flat{})
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("tables differ:\n%v\n%v", a, b)
		}
		if x, y := aggregates(r, a), aggregates(r, b); !reflect.DeepEqual(x, y) {
			t.Fatalf("answers differ:\n%v\n%v", x, y)
		}
	})
}

// TestNoGroupGivesAnotherAway tries every count of two groups that have nobody in common, beside
// the number of all: whatever is published, each count may be one of three at least, and zero is
// not told apart.
func TestNoGroupGivesAnotherAway(t *testing.T) {
	const most = 34
	groups := []vocab.PopulationGroup{vocab.PopulationGroupVisibleMinority, vocab.PopulationGroupEthnicMinority}
	possible := map[string][3]map[int]bool{}
	for all := 0; all <= most; all++ {
		for v := 0; v <= all; v++ {
			for e := 0; v+e <= all; e++ {
				counts := []disclosure.Exact{
					exact("00001", "HI-02", vocab.PopulationGroupAll, "", all),
					exact("00001", "HI-02", groups[0], "", v), exact("00001", "HI-02", groups[1], "", e),
					exact("00001", "HI-03", vocab.PopulationGroupAll, "", 100),
				}
				seen := fmt.Sprint(disclosure.DC1.Publish(counts, alone{}))
				p, ok := possible[seen]
				if !ok {
					p = [3]map[int]bool{{}, {}, {}}
					possible[seen] = p
				}
				for i, n := range []int{all, v, e} {
					p[i][n] = true
				}
			}
		}
	}
	tables := 0
	for seen, p := range possible {
		tables++
		for i, name := range []string{"all", "first group", "second group"} {
			if n := len(p[i]); n < 3 && !p[i][most] && !p[i][most-1] { // the trial ends there
				t.Errorf("%s tells the %s to be one of %d: %v", seen, name, n, p[i])
			}
		}
		if p[1][1] != p[1][0] {
			t.Errorf("%s tells zero apart", seen)
		}
	}
	if tables < 30 {
		t.Errorf("%d tables only", tables)
	}
}

func exact(city, indicator string, g vocab.PopulationGroup, s vocab.EmploymentStatus, n int) disclosure.Exact {
	return disclosure.Exact{Cell: disclosure.Cell{Place: disclosure.Place{City: city}, Year: 2025, Indicator: indicator, Group: g, Status: s}, Value: n, Workforce: true}
}

// reasons are those of a table, by place, group and status.
func reasons(table []disclosure.Published) map[string]vocab.SuppressionReason {
	all := map[string]vocab.SuppressionReason{}
	for _, p := range table {
		all[p.City+p.Region+" "+string(p.Group)+" "+string(p.Status)] = p.Reason
	}
	return all
}

func TestSmallWorkforceShowsNothing(t *testing.T) {
	imm := vocab.PopulationGroupImmigrant
	for _, c := range []struct {
		workforce int // −1: not recorded
		want      vocab.SuppressionReason
	}{{-1, vocab.SuppressionReasonWorkforce}, {0, vocab.SuppressionReasonWorkforce}, {19, vocab.SuppressionReasonWorkforce}, {20, vocab.SuppressionReasonRounded}} {
		counts := []disclosure.Exact{exact("1", "HI-02", imm, "PERMANENT", 12), exact("1", "HI-02", vocab.PopulationGroupAll, "PERMANENT", 16)}
		if c.workforce >= 0 {
			counts = append(counts, exact("1", "HI-03", vocab.PopulationGroupAll, "", c.workforce))
		}
		for _, p := range disclosure.DC1.Publish(counts, flat{}) {
			if p.Reason != c.want {
				t.Errorf("workforce %d: %+v, want %s", c.workforce, p, c.want)
			}
		}
	}
	people := exact("1", "AT-03", imm, "", 40)
	people.Workforce = false
	if p := disclosure.DC1.Publish([]disclosure.Exact{people}, flat{}); p[0].Value != 40 {
		t.Errorf("people welcomed do not depend on the workforce: %+v", p)
	}
}

// TestTheSamePeopleAreNotCutTwice takes the trap of four parts of 8 beside their total of 32: the
// published 10, 10, 10, 10 and 30 would leave no other count.
func TestTheSamePeopleAreNotCutTwice(t *testing.T) {
	imm := vocab.PopulationGroupImmigrant
	statuses := []vocab.EmploymentStatus{"PERMANENT", "TEMPORARY", "SEASONAL", "ON_CALL"}
	staff := exact("1", "HI-03", vocab.PopulationGroupAll, "", 100)
	counts := []disclosure.Exact{staff, exact("1", "HI-02", imm, "", 32)}
	for _, s := range statuses {
		counts = append(counts, exact("1", "HI-02", imm, s, 8))
	}
	got := reasons(disclosure.DC1.Publish(counts, alone{}))
	if got["1 IMMIGRANT "] != vocab.SuppressionReasonOverlap || got["1 IMMIGRANT PERMANENT"] != vocab.SuppressionReasonRounded {
		t.Errorf("both new: %v", got)
	}
	counts[1].Told = true
	got = reasons(disclosure.DC1.Publish(counts, alone{}))
	if got["1 IMMIGRANT "] != vocab.SuppressionReasonRounded || got["1 IMMIGRANT PERMANENT"] != vocab.SuppressionReasonOverlap {
		t.Errorf("the total was told before: %v", got)
	}
	counts[1].Removed = true
	got = reasons(disclosure.DC1.Publish(counts, alone{}))
	if _, there := got["1 IMMIGRANT "]; there || got["1 IMMIGRANT PERMANENT"] != vocab.SuppressionReasonOverlap {
		t.Errorf("the total was told, then taken back: %v", got)
	}
}

// TestARegionDoesNotGiveItsCitiesAway is the same between a region and its cities.
func TestARegionDoesNotGiveItsCitiesAway(t *testing.T) {
	of := func(city, region string, n int) disclosure.Exact {
		return disclosure.Exact{Cell: disclosure.Cell{Place: disclosure.Place{City: city, Region: region}, Year: 2025, Indicator: "AT-03", Group: vocab.PopulationGroupImmigrant}, Value: n}
	}
	counts := []disclosure.Exact{of("1", "", 8), of("2", "", 8), of("", "01", 16), of("", "02", 16)}
	got := reasons(disclosure.DC1.Publish(counts, flat{}))
	if got["01 IMMIGRANT "] != vocab.SuppressionReasonOverlap || got["1 IMMIGRANT "] != vocab.SuppressionReasonRounded || got["02 IMMIGRANT "] != vocab.SuppressionReasonRounded {
		t.Errorf("both new: %v", got)
	}
	counts[2].Told = true
	got = reasons(disclosure.DC1.Publish(counts, flat{}))
	if got["01 IMMIGRANT "] != vocab.SuppressionReasonRounded || got["1 IMMIGRANT "] != vocab.SuppressionReasonOverlap || got["2 IMMIGRANT "] != vocab.SuppressionReasonOverlap {
		t.Errorf("the region was told before: %v", got)
	}
}

func TestRecut(t *testing.T) {
	base := disclosure.Cell{Place: disclosure.Place{City: "1"}, Year: 2025, Indicator: "HI-02", Group: vocab.PopulationGroupImmigrant, Status: "PERMANENT"}
	with := func(change func(*disclosure.Cell)) disclosure.Cell { c := base; change(&c); return c }
	for name, c := range map[string]struct {
		a, b disclosure.Cell
		want bool
	}{
		"itself":                      {base, base, false},
		"another status":              {base, with(func(c *disclosure.Cell) { c.Status = "SEASONAL" }), false},
		"another group":               {base, with(func(c *disclosure.Cell) { c.Group = "WOMEN" }), false},
		"all statuses":                {base, with(func(c *disclosure.Cell) { c.Status = "" }), true},
		"all statuses, another group": {base, with(func(c *disclosure.Cell) { c.Status = ""; c.Group = "ALL" }), true},
		"all statuses, another year":  {base, with(func(c *disclosure.Cell) { c.Status = ""; c.Year = 2024 }), false},
		"all statuses, another city":  {base, with(func(c *disclosure.Cell) { c.Status = ""; c.City = "2" }), false},
		"the same under HI-01":        {base, with(func(c *disclosure.Cell) { c.Status = ""; c.Indicator = "HI-01" }), true},
		"another indicator":           {base, with(func(c *disclosure.Cell) { c.Status = ""; c.Indicator = "HI-09" }), false},
		"a union and a part": {with(func(c *disclosure.Cell) { c.Group = "VISIBLE_OR_ETHNIC_MINORITY" }),
			with(func(c *disclosure.Cell) { c.Group = "ETHNIC_MINORITY" }), true},
	} {
		if disclosure.Recut(c.a, c.b) != c.want || disclosure.Recut(c.b, c.a) != c.want {
			t.Errorf("%s: want %v", name, c.want)
		}
	}
}
