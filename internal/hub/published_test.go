package hub_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"maillage/internal/store"
)

// whatIsPublished writes out the contributions of the public shelf with all that goes with them,
// one line a row, in an order of its own; versions and dates of publication aside.
func whatIsPublished(t *testing.T, s *store.Store) string {
	t.Helper()
	c, ctx := s.Read(), t.Context()
	var lines []string
	add := func(rows ...any) {
		for _, r := range rows {
			b, err := json.Marshal(tidy(t, r))
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(b))
		}
	}
	for _, x := range c.Practice.Query().WithCities().WithRegions().WithOrganizations().WithSources().WithLeadCity().WithLeadOrganization().WithNeeds().WithHiringInitiatives().AllX(ctx) {
		add(x)
	}
	for _, x := range c.HiringInitiative.Query().WithCities().WithRegions().WithOrganizations().WithSources().WithLeadCity().WithLeadOrganization().WithNeeds().WithPractice().AllX(ctx) {
		add(x)
	}
	for _, x := range c.PromotionTool.Query().WithCities().WithRegions().WithOrganizations().WithSources().WithLeadCity().WithLeadOrganization().WithNeeds().AllX(ctx) {
		add(x)
	}
	for _, x := range c.OutreachMission.Query().WithCities().WithRegions().WithOrganizations().WithSources().WithLeadCity().WithLeadOrganization().WithNeeds().WithHosts().AllX(ctx) {
		add(x)
	}
	for _, x := range c.Outcome.Query().WithIndicator().WithSource().AllX(ctx) {
		add(x)
	}
	for _, x := range c.Funding.Query().WithAgreement().AllX(ctx) {
		add(x)
	}
	for _, x := range c.Adoption.Query().WithAdopter().WithOriginCities().WithSources().AllX(ctx) {
		add(x)
	}
	slices.Sort(lines)
	return passing.ReplaceAllString(strings.Join(lines, "\n"), "")
}

// passing is what each publication or review changes.
var passing = regexp.MustCompile(`"(version|published_at|reviewed_at|stale_at)":("[^"]*"|\d+),?`)

// tidy is a row with the lists of its edges in the order of their identifiers.
func tidy(t *testing.T, row any) any {
	t.Helper()
	b, err := json.Marshal(row)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	edges, _ := m["edges"].(map[string]any)
	for _, e := range edges {
		if list, ok := e.([]any); ok {
			slices.SortFunc(list, func(a, b any) int {
				return strings.Compare(fmt.Sprint(a.(map[string]any)["id"]), fmt.Sprint(b.(map[string]any)["id"]))
			})
		}
	}
	return m
}

// differing lists the lines that one of two texts lacks.
func differing(a, b string) string {
	was, is := strings.Split(a, "\n"), strings.Split(b, "\n")
	var lines []string
	for _, l := range was {
		if !slices.Contains(is, l) {
			lines = append(lines, "- "+l)
		}
	}
	for _, l := range is {
		if !slices.Contains(was, l) {
			lines = append(lines, "+ "+l)
		}
	}
	return strings.Join(lines[:min(len(lines), 12)], "\n")
}
