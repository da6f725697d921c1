package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

type readCounts struct {
	Viewer *struct {
		ExactCounts struct {
			TotalCount int
			Nodes      []struct {
				ID    string
				Value int
				City  *struct{ Code string }
			}
		}
	}
}

const readExact = `query($c: String) { viewer { exactCounts(city: $c) { totalCount nodes { id value city { code } } } } }`

// readings lists, as UMQ, the readings in the audit trail, the last first: who, and of which places.
func (d *desk) readings() (all []string) {
	d.t.Helper()
	var got struct {
		Viewer struct {
			Audit struct {
				Nodes []struct {
					Actor, Reason string
					City          *string
				}
			}
		}
	}
	d.ask(d.umq, `{ viewer { audit(first: 200, actionIn: [COUNT_READ]) { nodes { actor city reason } } } }`, nil, &got)
	for _, n := range got.Viewer.Audit.Nodes {
		places := n.Reason
		if n.City != nil {
			places = *n.City
		}
		all = append(all, strings.SplitN(n.Actor, ",", 2)[0]+" "+places)
	}
	return all
}

// TestExactCountsAreForTheirCityAndUMQ checks who reads what, and that each reading is kept.
func TestExactCountsAreForTheirCityAndUMQ(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal, levis)
		ids := d.record(montreal, people("HI-03", 2024, "ALL", "", 401), people("HI-03", 2024, "IMMIGRANT", "", 3))
		d.record(levis, people("AT-03", 2024, "IMMIGRANT", "", 2))
		recorded := len(d.readings())
		for _, c := range []struct {
			name, token, city string
			want              int
			reads             []string // new in the trail
		}{
			{"own city", d.editors[montreal], "", 2, []string{"EDITOR " + montreal}},
			{"a reader of the city", api.Token(t, vocab.RoleReader, montreal), "", 2, []string{"READER " + montreal}},
			{"another city", d.editors[montreal], levis, 0, nil},
			{"MIFI", api.Token(t, vocab.RoleMIFI, ""), "", 0, nil},
			{"a partner", api.Token(t, vocab.RolePartner, "PROMIS"), "", 0, nil},
			{"a token for public things", api.TokenOf(t, api.Account(t, vocab.RoleEditor, montreal), vocab.TokenScopeReadPublic), "", 0, nil},
			{"UMQ, of one city", d.umq, levis, 1, []string{"UMQ " + levis}},
			{"UMQ", d.umq, "", 3, []string{"UMQ " + levis + " " + montreal}},
		} {
			var got readCounts
			d.ask(c.token, readExact, map[string]any{"c": some(c.city)}, &got)
			if e := got.Viewer.ExactCounts; e.TotalCount != c.want || len(e.Nodes) != c.want {
				t.Errorf("%s: %+v, want %d counts", c.name, e, c.want)
			}
			all := d.readings()
			if fresh := all[:len(all)-recorded]; !slices.Equal(fresh, c.reads) {
				t.Errorf("%s: the trail says %v, want %v", c.name, fresh, c.reads)
			}
			recorded = len(all)
		}
		var nobody readCounts
		d.ask("", readExact, nil, &nobody)
		if nobody.Viewer != nil {
			t.Errorf("nobody: %+v", nobody)
		}
		d.ask(d.editors[montreal], `{ viewer { a: exactCounts { nodes { value } } b: exactCounts(year: 2024) { edges { node { value } } } none: exactCounts(year: 1999) { nodes { value } } } }`, nil, &struct{}{})
		if n := len(d.readings()); n != recorded+1 {
			t.Errorf("%d readings kept of one request", n-recorded)
		}
		d.ask(d.editors[montreal], `{ viewer { exactCounts { totalCount } } }`, nil, &struct{}{})
		if n := len(d.readings()); n != recorded+1 {
			t.Error("a number of rows is kept as a reading of values")
		}
		for name, token := range map[string]string{"another city": d.editors[levis], "MIFI": api.Token(t, vocab.RoleMIFI, "")} {
			remove := map[string]any{"in": map[string]any{"count": ids[1], "version": 1}}
			if got := code(d.as(token, `mutation($in: RemoveCountInput!) { removeCount(input: $in) { count } }`, remove)); got != "NOT_FOUND count" {
				t.Errorf("%s removes: %s", name, got)
			}
			release := map[string]any{"in": map[string]any{"expectedRelease": 0, "preview": true}}
			if got := code(d.as(token, publishRelease, release)); got != "FORBIDDEN" {
				t.Errorf("%s releases: %s", name, got)
			}
		}
		for _, id := range ids {
			if answer := d.as(d.umq, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": id}); len(answer.Errors) == 0 {
				t.Errorf("node(id:) knows an exact count: %s", answer.Data)
			}
		}
	})
}

func some(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// TestNothingIsShownThatIsNotKept takes the audit trail away: the counts are not shown then.
func TestNothingIsShownThatIsNotKept(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal)
		d.record(montreal, people("HI-03", 2024, "ALL", "", 401))
		if _, err := api.Store.Writer().Exec(`ALTER TABLE audit_entries RENAME TO audit_entries_away`); err != nil {
			t.Fatal(err)
		}
		answer := d.as(d.editors[montreal], readExact, nil)
		if len(answer.Errors) == 0 || strings.Contains(fmt.Sprintf("%s %+v", answer.Data, answer.Errors), "401") {
			t.Errorf("%s %+v", answer.Data, answer.Errors)
		}
	})
}

// TestReleasesAreKeptInTheTrail checks that a preview and a release are.
func TestReleasesAreKeptInTheTrail(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, montreal)
		d.record(montreal, people("HI-03", 2024, "ALL", "", 401))
		d.release(0, true)
		in := map[string]any{"in": map[string]any{"expectedRelease": 0, "preview": false, "idempotencyKey": "publication-1"}}
		first, again := d.as(d.umq, publishRelease, in), d.as(d.umq, publishRelease, in)
		if string(first.Data) != string(again.Data) || len(first.Errors) > 0 {
			t.Errorf("the same key:\n%s %+v\n%s %+v", first.Data, first.Errors, again.Data, again.Errors)
		}
		var got struct {
			Viewer struct {
				Audit struct {
					Nodes []struct{ Action, Reason, SubjectID string }
				}
			}
		}
		d.ask(d.umq, `{ viewer { audit(actionIn: [RELEASE_PREVIEW, RELEASE_PUBLISH]) { nodes { action reason subjectId } } } }`, nil, &got)
		if n := got.Viewer.Audit.Nodes; len(n) != 2 || n[0].Action != "RELEASE_PUBLISH" || n[1].Action != "RELEASE_PREVIEW" || n[0].SubjectID != "rel_1" || n[0].Reason != "DC-1: +1 ~0 -0" {
			t.Errorf("%+v", n)
		}
	})
}
