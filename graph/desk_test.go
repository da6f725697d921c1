package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

// desk is the API with who works at it: UMQ, and the editors of some cities.
type desk struct {
	t       *testing.T
	api     *apitest.API
	umq     string            // token
	editors map[string]string // tokens, by code of the city
}

func newDesk(t *testing.T, api *apitest.API, cities ...string) *desk {
	t.Helper()
	d := &desk{t, api, api.Token(t, vocab.RoleUMQ, ""), map[string]string{}}
	for _, c := range cities {
		d.editors[c] = api.Token(t, vocab.RoleEditor, c)
	}
	return d
}

// as sends an operation with a token; without one where it is empty.
func (d *desk) as(token, query string, vars map[string]any) apitest.Answer {
	d.t.Helper()
	if token == "" {
		return d.api.Post(d.t, query, vars)
	}
	return d.api.Post(d.t, query, vars, "Authorization", "Bearer "+token)
}

// ask sends an operation that must succeed.
func (d *desk) ask(token, query string, vars map[string]any, out any) {
	d.t.Helper()
	answer := d.as(token, query, vars)
	if len(answer.Errors) > 0 {
		d.t.Fatalf("%s %v\n%+v", query, vars, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, out); err != nil {
		d.t.Fatal(err)
	}
}

// counted is one count of an input.
type counted map[string]any

func people(indicator string, year int, group, status string, n int) counted {
	c := counted{"indicator": indicator, "year": year, "group": group, "value": n}
	if status != "" {
		c["employmentStatus"] = status
	}
	return c
}

const recordCounts = `mutation($in: RecordCountsInput!) { recordCounts(input: $in) { counts { id version value published { id } } } }`

// record records counts of a city as its editor, over what is there. It returns their identifiers.
func (d *desk) record(city string, counts ...counted) []string {
	d.t.Helper()
	versions := d.versions(city)
	for i, c := range counts {
		counts[i]["version"] = versions[fmt.Sprint(c["indicator"], c["year"], c["group"], c["employmentStatus"])]
	}
	var got struct {
		RecordCounts struct{ Counts []struct{ ID string } }
	}
	d.ask(d.editors[city], recordCounts, map[string]any{"in": map[string]any{"city": city, "counts": counts}}, &got)
	ids := make([]string, len(got.RecordCounts.Counts))
	for i, c := range got.RecordCounts.Counts {
		ids[i] = c.ID
	}
	if len(ids) != len(counts) {
		d.t.Fatalf("%d counts, %d recorded", len(counts), len(ids))
	}
	return ids
}

func (d *desk) versions(city string) map[string]any {
	d.t.Helper()
	var got struct {
		Viewer struct {
			ExactCounts struct {
				Nodes []struct {
					Indicator        struct{ Code string }
					Year, Version    int
					Group            string
					EmploymentStatus *string
				}
			}
		}
	}
	d.ask(d.editors[city], `{ viewer { exactCounts(first: 200) { nodes { indicator { code } year group employmentStatus version } } } }`, nil, &got)
	all := map[string]any{}
	for _, n := range got.Viewer.ExactCounts.Nodes {
		var status any
		if n.EmploymentStatus != nil {
			status = *n.EmploymentStatus
		}
		all[fmt.Sprint(n.Indicator.Code, n.Year, n.Group, status)] = n.Version
	}
	return all
}

// issued is what publishRelease answers.
type issued struct {
	Preview bool
	Release *struct {
		Number, LeafCount int
		RuleVersion       string
	}
	Added, Changed, Removed, Unchanged, Masked int
	Changes                                    []struct {
		City          *struct{ Code string }
		Group         string
		Before, After *struct{ Display string }
	}
}

const publishRelease = `mutation($in: PublishReleaseInput!) { publishRelease(input: $in) {
	preview release { number leafCount ruleVersion } added changed removed unchanged masked
	changes { city { code } group before { display } after { display } }
} }`

// release releases the protected figures as UMQ.
func (d *desk) release(expected int, preview bool) issued {
	d.t.Helper()
	var got struct{ PublishRelease issued }
	d.ask(d.umq, publishRelease, map[string]any{"in": map[string]any{"expectedRelease": expected, "preview": preview}}, &got)
	return got.PublishRelease
}

// shown lists the published leaves as anyone sees them: "66023 HI-02 2024 IMMIGRANT PERMANENT = 15".
func (d *desk) shown() []string {
	d.t.Helper()
	var got struct {
		PublishedLeaves struct {
			Nodes []struct {
				City, Region     *struct{ Code string }
				Indicator        struct{ Code string }
				Year             int
				Group, Display   string
				EmploymentStatus *string
				ReleaseNumber    int
				Count            struct {
					Value      *float64
					Suppressed bool
					Reason     string
				}
			}
		}
	}
	d.ask("", `{ publishedLeaves(first: 200) { nodes { city { code } region { code } indicator { code } year group employmentStatus display(lang: FR) releaseNumber count { value suppressed reason } } } }`, nil, &got)
	var all []string
	for _, n := range got.PublishedLeaves.Nodes {
		place, status := "", "-"
		if n.City != nil {
			place = n.City.Code
		} else {
			place = n.Region.Code
		}
		if n.EmploymentStatus != nil {
			status = *n.EmploymentStatus
		}
		if n.Count.Suppressed != (n.Count.Value == nil) {
			d.t.Errorf("%+v", n)
		}
		all = append(all, fmt.Sprintf("%s %s %d %s %s = %s %s @%d", place, n.Indicator.Code, n.Year, n.Group, status, n.Display, n.Count.Reason, n.ReleaseNumber))
	}
	slices.Sort(all)
	return all
}

func code(a apitest.Answer) string {
	if len(a.Errors) == 0 {
		return ""
	}
	var all []string
	for _, e := range a.Errors {
		field, _ := e.Extensions["field"].(string)
		all = append(all, strings.TrimSpace(fmt.Sprint(e.Extensions["code"], " ", field)))
	}
	return strings.Join(all, ", ")
}
