package graph_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"maillage/internal/apitest"
)

// TestOneOfTwoReleasesAtOnce lets several people at UMQ release at once: one does, the others are
// told to look again.
func TestOneOfTwoReleasesAtOnce(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal)
		d.record(montreal, people("HI-03", 2024, "ALL", "", 401))
		said := make([]string, 5)
		var all sync.WaitGroup
		for i := range said {
			all.Go(func() {
				said[i] = code(d.as(d.umq, publishRelease, map[string]any{"in": map[string]any{"expectedRelease": 0, "preview": false}}))
			})
		}
		all.Wait()
		slices.Sort(said)
		if got := strings.Join(said, "; "); got != strings.Repeat("; CONFLICT expectedRelease", 4) {
			t.Errorf("%q", got)
		}
		var got struct {
			Releases struct{ Nodes []struct{ Number int } }
		}
		d.ask("", `{ releases { nodes { number } } }`, nil, &got)
		if len(got.Releases.Nodes) != 1 {
			t.Errorf("%+v", got)
		}
	})
}

// TestARegionBesideItsCities records people welcomed in a region and in cities of it: the region
// gives way, unless it was told first; people employed by an MRC are not those of its cities.
func TestARegionBesideItsCities(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		const mrc, other = "31", "29" // of thetford, and of saintGeorges
		d := newDesk(t, api, thetford, saintGeorges, montreal, mrc, other)
		record := func(in map[string]any) {
			d.ask(d.umq, recordCounts, map[string]any{"in": in}, &struct{}{})
		}
		record(map[string]any{"region": "12", "counts": []counted{people("AT-03", 2024, "IMMIGRANT", "", 16)}})
		record(map[string]any{"region": "06", "counts": []counted{people("AT-03", 2024, "IMMIGRANT", "", 90)}})
		d.record(thetford, people("AT-03", 2024, "IMMIGRANT", "", 8), people("HI-03", 2024, "ALL", "", 100))
		d.record(mrc, people("AT-03", 2024, "IMMIGRANT", "", 12), people("HI-03", 2024, "ALL", "", 40))
		d.record(other, people("AT-03", 2024, "IMMIGRANT", "", 8))
		d.release(0, false)
		d.record(montreal, people("AT-03", 2024, "IMMIGRANT", "", 80))
		d.release(1, false)
		want := []string{
			"06 AT-03 2024 IMMIGRANT - = 90 ROUNDED @1",
			"12 AT-03 2024 IMMIGRANT - = masqué OVERLAP @1",
			"29 AT-03 2024 IMMIGRANT - = 10 ROUNDED @1",
			"31 AT-03 2024 IMMIGRANT - = masqué OVERLAP @1",
			"31 HI-03 2024 ALL - = 40 ROUNDED @1",
			"31084 AT-03 2024 IMMIGRANT - = 10 ROUNDED @1",
			"31084 HI-03 2024 ALL - = 100 ROUNDED @1",
			"66023 AT-03 2024 IMMIGRANT - = masqué OVERLAP @2",
		}
		if got := d.shown(); !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// TestWhatWasToldIsRemembered takes a count back once it was told: the same people cannot be
// counted in another way then, but the same count may come back.
func TestWhatWasToldIsRemembered(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal)
		d.record(montreal, people("HI-03", 2024, "ALL", "", 401))
		byStatus := one(people("HI-02", 2024, "IMMIGRANT", "PERMANENT", 8), 0)
		never := d.record(montreal, people("HI-02", 2024, "IMMIGRANT", "", 32))
		d.removeCount(montreal, never[0], 1)
		if answer := d.as(d.editors[montreal], recordCounts, map[string]any{"in": byStatus}); len(answer.Errors) > 0 {
			t.Errorf("nothing was told yet: %+v", answer.Errors)
		}
		told := d.record(montreal, people("HI-09", 2024, "IMMIGRANT", "", 32))
		d.release(0, false)
		d.removeCount(montreal, told[0], 1)
		d.release(1, false)
		if got := strings.Join(d.shown(), "\n"); strings.Contains(got, "HI-09") {
			t.Errorf("a count that was taken back shows: %s", got)
		}
		again := one(people("HI-09", 2024, "IMMIGRANT", "PERMANENT", 8), 0)
		if got := code(d.as(d.editors[montreal], recordCounts, map[string]any{"in": again})); got != "CONFLICT counts[0].employmentStatus" {
			t.Errorf("counted otherwise: %s", got)
		}
		back := d.record(montreal, people("HI-09", 2024, "IMMIGRANT", "", 31))
		if back[0] != told[0] {
			t.Errorf("the same count came back as %s, it was %s", back[0], told[0])
		}
		if r := d.release(2, false); r.Added != 1 {
			t.Errorf("%+v", r)
		}
	})
}
