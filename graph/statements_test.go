package graph_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"maillage/internal/apitest"
)

// recorder remembers the statements that the database was given.
type recorder struct {
	mu         sync.Mutex
	statements []string
}

func (r *recorder) tell(query string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.statements = append(r.statements, query)
}

// take returns the statements since the last time, normalised, in alphabetical order: those of one
// level run at once.
func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	taken := make([]string, len(r.statements))
	for i, s := range r.statements {
		taken[i] = normalised(s)
	}
	r.statements = nil
	slices.Sort(taken)
	return taken
}

var (
	placeholder = regexp.MustCompile(`\$\d+`)
	values      = regexp.MustCompile(`\(\?(, \?)+\)`)
	columns     = regexp.MustCompile("(?:(?:[`\"]\\w+[`\"]\\.)?[`\"]\\w+[`\"], ){8,}(?:[`\"]\\w+[`\"]\\.)?[`\"]\\w+[`\"]")
)

// normalised leaves out of a statement what hangs on the number of its parameters, and shortens
// long lists of columns to their number.
func normalised(statement string) string {
	statement = placeholder.ReplaceAllString(statement, "?")
	statement = values.ReplaceAllString(statement, "(?…)")
	statement = strings.ReplaceAll(statement, "(?)", "(?…)")
	return columns.ReplaceAllStringFunc(statement, func(list string) string {
		return fmt.Sprintf("{%d columns}", strings.Count(list, ", ")+1)
	})
}

// statementsOf returns the answer to an operation and the statements that it took. Look-ups of one
// level share a statement when they come together, which a machine that is short of time may not
// manage: the least of three tries counts.
func statementsOf(t *testing.T, api *apitest.API, r *recorder, query string, vars map[string]any, headers ...string) (answer apitest.Answer, least []string) {
	t.Helper()
	for try := range 3 {
		r.take()
		answer = api.Post(t, query, vars, headers...)
		if len(answer.Errors) > 0 {
			t.Fatalf("%s\n%+v", query, answer.Errors)
		}
		if s := r.take(); try == 0 || len(s) < len(least) {
			least = s
		}
	}
	return answer, least
}

// TestStatementsDoNotGrow asks the same of few parents and of many, in all the shapes in which
// GraphQL lets one ask: a level takes one statement, one more for its totals, and contributions one
// more for each kind.
func TestStatementsDoNotGrow(t *testing.T) {
	r := &recorder{}
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for _, c := range []struct {
			name, query string
			few, many   int
			most        int // statements
		}{
			{"nodes", `query($n: Int!) { regions(first: $n) { nodes { code practices(first: 3) { totalCount nodes { slug cities(first: 2) { nodes { name } } } } } } }`,
				2, 17, 4},
			{"edges", `query($n: Int!) { regions(first: $n) { edges { node { code practices(first: 3) { totalCount edges { node { slug cities(first: 2) { edges { node { name } } } } } } } } } }`,
				2, 17, 4},
			{"aliases", `query($n: Int!) { r: regions(first: $n) { e: edges { n: node { code p: practices(first: 3) { t: totalCount e: edges { n: node { slug c: cities(first: 2) { x: nodes { name } } } } } } } } }`,
				2, 17, 4},
			{"nodes and edges at once", `query($n: Int!) { regions(first: $n) { nodes { practices(first: 3) { totalCount } } edges { cursor node { practices(first: 3) { nodes { slug } edges { node { cities(first: 2) { nodes { name } } } } } } } } }`,
				2, 17, 4},
			{"named fragments", `query($n: Int!) { regions(first: $n) { ...L } }
				fragment L on RegionConnection { nodes { ...R } edges { node { ...R } } }
				fragment R on Region { code practices(first: 3) { totalCount nodes { ...P } } }
				fragment P on Practice { slug cities(first: 2) { nodes { ...C } } }
				fragment C on City { name }`,
				2, 17, 4},
			{"skip and include", `query($n: Int!, $yes: Boolean = true, $no: Boolean = false) { regions(first: $n) { nodes { code practices(first: 3) @include(if: $yes) { totalCount @skip(if: $yes) nodes { slug cities(first: 2) @include(if: $no) { nodes { name } } ... @skip(if: $yes) { sources { nodes { url } } } } } } } }`,
				2, 17, 2},
			{"pageInfo", `query($n: Int!) { regions(first: $n) { pageInfo { hasNextPage } nodes { practices(first: 1) { pageInfo { hasNextPage endCursor } } } } }`,
				2, 17, 2},
			{"totals alone", `query($n: Int!) { regions(first: $n) { totalCount nodes { practices(first: 0) { totalCount } cities(first: 0) { totalCount } } } }`,
				2, 17, 4},
			{"to-one aliases", `query($n: Int!) { practices(first: $n) { nodes { a: leadCity { code region { code } } b: leadCity { name mrc { name } } } } }`,
				2, 20, 4},
			{"same list twice", `query($n: Int!) { regions(first: $n) { nodes { a: practices(first: 2) { nodes { slug } } b: practices(first: 2) { nodes { title } } } } }`,
				2, 17, 2},
			{"contributions of regions", `query($n: Int!) { regions(first: $n) { nodes { code contributions(first: 3) { totalCount nodes { title } edges { cursor node { slug } } } } } }`,
				2, 17, 1 + 2 + 4},
			{"contributions of agreements", `query($n: Int!) { agreements(first: $n) { nodes { code contributions(first: 10) { nodes { title regions(first: 5) { nodes { code } } } } } } }`,
				1, 5, 1 + 1 + 4 + 4},
			{"contributions of needs", `query($n: Int!) { coverageNeeds(first: $n) { nodes { title contributions(first: 10) { totalCount nodes { kind ... on HiringInitiative { wageSubsidy outcomes(first: 3) { nodes { display } } } ... on PromotionTool { delivery outcomes(first: 3) { nodes { display } } } } } } } }`,
				1, 1, 1 + 2 + 4 + 2},
			{"contributions of lead cities", `query($n: Int!) { practices(first: $n) { nodes { leadCity { contributions(first: 3, where: { kind: PRACTICE }) { nodes { title } } } } } }`,
				2, 20, 4},
			{"all kinds, each with its own", `query($n: Int!) { contributions(first: $n) { nodes { title leadCity { name } regions(first: 3) { nodes { code } } ... on Practice { stage } ... on PromotionTool { delivery } } } }`,
				2, 36, 1 + 4 + 4 + 4},
			{"origins of adoptions", `query($n: Int!) { contributions(first: $n, examples: INCLUDE) { nodes { adoptions(first: 3) { nodes { adopter { name } origin { title } adapted { place } } } } } }`,
				2, 36, 1 + 4 + 4 + 1 + 2},
			{"subjects of outcomes", `query($n: Int!) { outcomes(first: $n) { nodes { label subject { ... on Practice { slug cities(first: 2) { nodes { name } } } ... on Region { code } ... on Contribution { title } } } } }`,
				2, 83, 1 + 5 + 1},
			{"nodes by identifier", `query($n: Int!, $ids: [ID!]! = ["cit_23027", "cit_43027", "reg_01", "reg_02"]) { regions(first: $n) { nodes { code } } nodes(ids: $ids) { ... on City { name region { name } } ... on Region { name cities(first: 2) { nodes { name } } } } }`,
				1, 1, 1 + 2 + 2},
		} {
			t.Run(c.name, func(t *testing.T) {
				for _, n := range []int{c.few, c.many} {
					_, s := statementsOf(t, api, r, c.query, map[string]any{"n": n})
					if len(s) > c.most || len(s) == 0 {
						t.Errorf("%d statements for %d parents, want %d at most:\n%s", len(s), n, c.most, strings.Join(s, "\n"))
					}
				}
			})
		}
	}, apitest.Counting(r.tell))
}
