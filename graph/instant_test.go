package graph_test

import (
	"testing"

	"maillage/internal/apitest"
)

// TestInstantsMeanTheSameInEveryZone: a filter on an instant holds whatever the offset it is
// written with, on both databases.
func TestInstantsMeanTheSameInEveryZone(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		// The sample is published on 2026-11-20 at midnight UTC.
		for since, want := range map[string]int{
			"2026-11-20T00:00:00Z":      17,
			"2026-11-19T19:00:00-05:00": 17,
			"2026-11-20T05:30:00+05:30": 17,
			"2026-11-20T00:00:01Z":      0,
			"2026-11-19T19:00:01-05:00": 0,
			"2026-11-20T05:29:59+05:30": 17,
		} {
			var got struct {
				Practices, Contributions struct{ TotalCount int }
			}
			api.Ask(t, `query ($since: Time!) {
				practices(where: { publishedSince: $since }) { totalCount }
				contributions(where: { publishedSince: $since, kind: PRACTICE }) { totalCount }
			}`, map[string]any{"since": since}, &got)
			if got.Practices.TotalCount != want || got.Contributions.TotalCount != want {
				t.Errorf("since %s: %+v, want %d", since, got, want)
			}
		}
	})
}
