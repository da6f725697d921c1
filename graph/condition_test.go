package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// TestConditionsCombineAsTheySay: in a list of one kind and in the list of all kinds, and on both
// databases, a group is one condition, what is empty holds always or never, and what is unknown is
// not what is denied.
func TestConditionsCombineAsTheySay(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		count := func(list, where string) (n int) {
			t.Helper()
			var got struct{ It struct{ TotalCount int } }
			api.Ask(t, fmt.Sprintf("{ it: %s(where: %s%s) { totalCount } }", list, where, ", examples: INCLUDE"), nil, &got)
			return got.It.TotalCount
		}
		for _, c := range []struct{ list, where, as string }{
			{"contributions", `{ or: [{ theme: ACCUEIL, volet: VOLET_1 }] }`, `{ theme: ACCUEIL, volet: VOLET_1 }`},
			{"practices", `{ or: [{ theme: ACCUEIL, volet: VOLET_1 }] }`, `{ theme: ACCUEIL, volet: VOLET_1 }`},
			{"contributions", `{ or: [{ theme: ACCUEIL, volet: VOLET_1 }, { kind: OUTREACH_MISSION }] }`, `{ or: [{ and: [{ theme: ACCUEIL }, { volet: VOLET_1 }] }, { kindIn: [OUTREACH_MISSION] }] }`},
			{"contributions", `{ not: { kind: PRACTICE } }`, `{ kindIn: [HIRING_INITIATIVE, PROMOTION_TOOL, OUTREACH_MISSION] }`},
			{"contributions", `{ or: [{ kind: PRACTICE }, { kind: OUTREACH_MISSION }] }`, `{ kindIn: [PRACTICE, OUTREACH_MISSION] }`},
			{"contributions", `{ or: [{}, { theme: MISSION }] }`, `{}`},
			{"practices", `{ or: [{}, { theme: MISSION }] }`, `{}`},
			{"cities", `{ and: [{}], kind: MRC }`, `{ kind: MRC }`},
			{"cities", `{ not: {} }`, `{ codeIn: [] }`},
			{"practices", `{ not: { evidenceIn: [] } }`, `{}`},
			{"practices", `{ evidenceIn: [] }`, `{ themeIn: [] }`},
			{"practices", `{ or: [] }`, `{ themeIn: [] }`},
			{"contributions", `{ regionIn: ["01", "08"] }`, `{ or: [{ region: "01" }, { region: "08" }] }`},
			{"practices", `{ regionIn: ["01", "08"] }`, `{ or: [{ region: "01" }, { region: "08" }] }`},
			{"cities", `{ regionIn: ["01", "08"] }`, `{ or: [{ region: "01" }, { region: "08" }] }`},
			{"outcomes", `{ example: true }`, `{ not: { example: false } }`},
			{"contributions", `{ or: [] }`, `{ themeIn: [] }`},
		} {
			if got, want := count(c.list, c.where), count(c.list, c.as); got != want {
				t.Errorf("%s: %s finds %d, and %s, which says the same, %d", c.list, c.where, got, c.as, want)
			}
		}
		for _, c := range []struct{ list, where string }{
			{"contributions", `{ organization: "MIFI" }`}, {"practices", `{ organization: "MFM-MEK" }`},
			{"outcomes", `{ group: IMMIGRANT }`}, {"cities", `{ metropolitanCommunity: CMM }`},
			{"cities", `{ populationAtLeast: 100000 }`}, {"contributions", `{ startedFrom: "2020" }`},
		} {
			all, with, without := count(c.list, `{}`), count(c.list, c.where), count(c.list, `{ not: `+c.where+` }`)
			if with == 0 || with+without != all {
				t.Errorf("%s: %d have %s and %d have not, of %d", c.list, with, c.where, without, all)
			}
		}
		var figures struct{ All, Quebec struct{ TotalCount int } }
		api.Ask(t, `{ all: outcomes(examples: INCLUDE) { totalCount } quebec: outcomes { totalCount } }`, nil, &figures)
		if abroad := count("outcomes", `{ example: true }`); abroad == 0 || figures.Quebec.TotalCount+abroad != figures.All.TotalCount {
			t.Errorf("%d figures of Québec and %d of examples, of %d", figures.Quebec.TotalCount, abroad, figures.All.TotalCount)
		}
		if n := count("cities", `{ codeIn: [] }`); n != 0 {
			t.Errorf("an empty list finds %d", n)
		}
	})
}

// TestWordsAndDates: words are looked for in any order and by their beginnings, and a date of less
// precision counts as its first day.
func TestWordsAndDates(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for query, want := range map[string]string{
			`{ it: practices(where: { titleContains: "integration politique" }) { nodes { reference } } }`:           `"P007"`,
			`{ it: practices(where: { titleContains: "cueil" }) { nodes { reference } } }`:                           `[]`,
			`{ it: practices(where: { titleContains: "%" }) { nodes { reference } } }`:                               `[]`,
			`{ it: organizations(where: { search: "ministere immigration" }) { nodes { code } } }`:                   `"MIFI"`,
			`{ it: organizations(where: { search: "..." }) { nodes { code } } }`:                                     `[]`,
			`{ it: cities(first: 200, where: { search: "st" }) { nodes { name } } }`:                                 `"Stanstead"`,
			`{ it: cities(first: 200, where: { search: "St" }) { nodes { name } } }`:                                 `"Saint-Jérôme"`,
			`{ it: contributions(where: { reference: "P010", startedFrom: "2024-01-01" }) { nodes { reference } } }`: `"P010"`,
			`{ it: contributions(where: { reference: "P010", startedFrom: "2024-02" }) { nodes { reference } } }`:    `[]`,
			`{ it: contributions(where: { reference: "P010", startedTo: "2024" }) { nodes { reference } } }`:         `"P010"`,
			`{ it: contributions(where: { reference: "P010", startedTo: "2023-12" }) { nodes { reference } } }`:      `[]`,
		} {
			if a := api.Post(t, query, nil); len(a.Errors) > 0 || !strings.Contains(string(a.Data), want) {
				t.Errorf("%s answers %s %v, want %s in it", query, a.Data, a.Errors, want)
			}
		}
	})
}

// TestWhatNoDatabaseTakesIsRefused, with the same words on both.
func TestWhatNoDatabaseTakesIsRefused(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for name, c := range map[string]struct {
			query string
			vars  map[string]any
			code  string
		}{
			"NUL":            {`query ($s: String!) { practice(slug: $s) { slug } }`, map[string]any{"s": "a\x00b"}, "BAD_USER_INPUT"},
			"a long text":    {`query ($s: String!) { cities(where: { search: $s }) { totalCount } }`, map[string]any{"s": strings.Repeat("a ", 999)}, "LIMIT_EXCEEDED"},
			"the year 10000": {`{ practices(where: { publishedSince: "9999-12-31T23:59:59-12:00" }) { totalCount } }`, nil, "BAD_USER_INPUT"},
			"no instant":     {`query ($c: Cursor) { practices(after: $c, orderBy: { field: PUBLISHED_AT }) { totalCount } }`, map[string]any{"c": "gqFppXByYV8xoXaRoWE"}, "BAD_CURSOR"},
		} {
			a := api.Post(t, c.query, c.vars)
			if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != c.code {
				t.Errorf("%s: %+v, want %s", name, a.Errors, c.code)
			}
		}
		// A single key given by variable, or by its default, is a list of one.
		var plain, given, defaulted map[string]any
		api.Ask(t, `{ regions(first: 3) { nodes { cities(first: 3, orderBy: [{ field: POPULATION, direction: DESC }]) { nodes { code } } } } }`, nil, &plain)
		api.Ask(t, `query ($o: [CityOrder!]) { regions(first: 3) { nodes { cities(first: 3, orderBy: $o) { nodes { code } } } } }`,
			map[string]any{"o": map[string]any{"field": "POPULATION", "direction": "DESC"}}, &given)
		api.Ask(t, `query ($o: [CityOrder!] = { field: POPULATION, direction: DESC }) { regions(first: 3) { nodes { cities(first: 3, orderBy: $o) { nodes { code } } } } }`, nil, &defaulted)
		if want := fmt.Sprint(plain); fmt.Sprint(given) != want || fmt.Sprint(defaulted) != want {
			t.Errorf("given %v, by default %v, want %v", given, defaulted, want)
		}
	})
}
