package graph_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// TestEveryShapeGivesTheSame compares what is asked for in intricate shapes with the same asked for
// plainly, on its own.
func TestEveryShapeGivesTheSame(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for _, c := range []struct {
			name, query string
			plain       map[string]string // place in the answer → query in whose answer the same stands under it
		}{
			{"one list twice, otherwise", `{ region(code: "06") { a: practices(first: 1) { totalCount nodes { slug } } b: practices(first: 2, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { slug } } c: practices(first: 3, where: { titleContains: "a" }) { totalCount nodes { slug } } } }`,
				map[string]string{
					"region.a": `{ region(code: "06") { it: practices(first: 1) { totalCount nodes { slug } } } }`,
					"region.b": `{ region(code: "06") { it: practices(first: 2, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { slug } } } }`,
					"region.c": `{ region(code: "06") { it: practices(first: 3, where: { titleContains: "a" }) { totalCount nodes { slug } } } }`,
				}},
			{"a single key is a list of one", `{ region(code: "02") { name cities(first: 3, orderBy: { field: NAME, direction: DESC }, where: { kindIn: LOCAL_MUNICIPALITY }) { nodes { name } } contributions(orderBy: { field: TITLE, direction: DESC }) { nodes { slug } } } }`,
				map[string]string{
					"region.cities":        `{ region(code: "02") { it: cities(first: 3, orderBy: [{ field: NAME, direction: DESC }], where: { kindIn: [LOCAL_MUNICIPALITY] }) { nodes { name } } } }`,
					"region.contributions": `{ region(code: "02") { it: contributions(orderBy: [{ field: TITLE, direction: DESC }]) { nodes { slug } } } }`,
				}},
			{"one alias, two meanings", `{ regions(first: 17) { nodes { p: practices(first: 1) { nodes { slug } } } edges { node { p: practices(first: 2) { nodes { slug } } } } e: edges { node { p: practices(last: 1) { nodes { slug } } } } } }`,
				map[string]string{
					"regions.nodes": `{ regions(first: 17) { it: nodes { p: practices(first: 1) { nodes { slug } } } } }`,
					"regions.edges": `{ regions(first: 17) { it: edges { node { p: practices(first: 2) { nodes { slug } } } } } }`,
					"regions.e":     `{ regions(first: 17) { it: edges { node { p: practices(last: 1) { nodes { slug } } } } } }`,
				}},
			{"one city twice", `{ practices(first: 9) { x: nodes { a: leadCity { code region { code } p: practices(first: 1) { nodes { slug } } } } nodes { leadCity { name p: practices(first: 2) { nodes { title } } } } } }`,
				map[string]string{
					"practices.x":     `{ practices(first: 9) { it: nodes { a: leadCity { code region { code } p: practices(first: 1) { nodes { slug } } } } } }`,
					"practices.nodes": `{ practices(first: 9) { it: nodes { leadCity { name p: practices(first: 2) { nodes { title } } } } } }`,
				}},
			{"a fragment at two places", `{ regions(first: 17) { a: nodes { ...F } b: nodes { ...F practices(first: 2) { nodes { reference place } } contributions(first: 2) { nodes { reference place } } } } }
				fragment F on Region { practices(first: 2) { nodes { slug } } contributions(first: 2) { nodes { slug } } }`,
				map[string]string{
					"regions.a": `{ regions(first: 17) { it: nodes { practices(first: 2) { nodes { slug } } contributions(first: 2) { nodes { slug } } } } }`,
					"regions.b": `{ regions(first: 17) { it: nodes { practices(first: 2) { nodes { slug reference place } } contributions(first: 2) { nodes { slug reference place } } } } }`,
				}},
			{"a fragment of a list at two lists", `{ a: practices(first: 2) { ...G edges { node { slug } } } b: practices(first: 3) { ...G edges { node { reference } } } }
				fragment G on PracticeConnection { nodes { place } }`,
				map[string]string{
					"a": `{ it: practices(first: 2) { nodes { place } edges { node { slug } } } }`,
					"b": `{ it: practices(first: 3) { nodes { place } edges { node { reference } } } }`,
				}},
			{"kinds apart", `{ contributions(first: 36) { nodes { slug } edges { node { ... on Practice { stage r: regions(first: 1) { nodes { code } } } ... on HiringInitiative { r: regions(first: 2) { nodes { name } } } ... on Contribution { place } } } } }`,
				map[string]string{
					"contributions.nodes": `{ contributions(first: 36) { it: nodes { slug } } }`,
					"contributions.edges": `{ contributions(first: 36) { it: edges { node { ... on Practice { stage r: regions(first: 1) { nodes { code } } } ... on HiringInitiative { r: regions(first: 2) { nodes { name } } } ... on Contribution { place } } } } }`,
				}},
		} {
			t.Run(c.name, func(t *testing.T) {
				var whole any
				api.Ask(t, c.query, nil, &whole)
				for path, query := range c.plain {
					var alone any
					api.Ask(t, query, nil, &alone)
					want, got := sought(alone), at(whole, path)
					if want == nil || !reflect.DeepEqual(got, want) {
						t.Errorf("%s:\n got %s\nwant %s", path, written(got), written(want))
					}
				}
			})
		}
	})
}

// at follows a dotted path into an answer.
func at(v any, path string) any {
	for step := range strings.SplitSeq(path, ".") {
		m, _ := v.(map[string]any)
		v = m[step]
	}
	return v
}

// sought finds what stands under the alias it.
func sought(v any) any {
	m, _ := v.(map[string]any)
	if found, ok := m["it"]; ok {
		return found
	}
	for _, below := range m {
		if found := sought(below); found != nil {
			return found
		}
	}
	return nil
}

func written(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// TestPageInfoAlone checks that a connection of which nothing but pageInfo is asked for tells the
// truth, for a page of none too.
func TestPageInfoAlone(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		var got struct {
			All, Most, None, Union, Empty struct {
				PageInfo struct{ HasNextPage, HasPreviousPage bool }
			}
			Region struct {
				None, Union struct {
					PageInfo struct{ HasNextPage, HasPreviousPage bool }
				}
			}
		}
		api.Ask(t, `{
			all: regions(first: 17) { pageInfo { hasNextPage } }
			most: regions(last: 16) { pageInfo { hasPreviousPage } }
			none: regions(first: 0) { pageInfo { hasNextPage } }
			union: contributions(first: 0) { pageInfo { hasNextPage } }
			empty: regions(first: 0, where: { code: "99" }) { pageInfo { hasNextPage } }
			region(code: "06") {
				none: cities(first: 0) { pageInfo { hasNextPage } }
				union: contributions(last: 0) { pageInfo { hasPreviousPage } }
			}
		}`, nil, &got)
		if got.All.PageInfo.HasNextPage || !got.Most.PageInfo.HasPreviousPage || !got.None.PageInfo.HasNextPage ||
			!got.Union.PageInfo.HasNextPage || got.Empty.PageInfo.HasNextPage ||
			!got.Region.None.PageInfo.HasNextPage || !got.Region.Union.PageInfo.HasPreviousPage {
			t.Errorf("%+v", got)
		}
	})
}
