package graph_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"maillage/data"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/sample"
)

// TestShelfChanged subscribes by server-sent events: the present version comes first, then a newer
// one once a use-case has changed something, and nothing for one that changes nothing.
func TestShelfChanged(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		query := ""
		for _, op := range operations(t) {
			if strings.Contains(op.query, "subscription ") {
				query = op.query
			}
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, api.URL+"?query="+url.QueryEscape(query), nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept", "text/event-stream")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close() //nolint:errcheck // a stream
		events := bufio.NewScanner(resp.Body)
		next := func() int {
			for events.Scan() {
				text, isData := strings.CutPrefix(events.Text(), "data: ")
				if !isData {
					continue
				}
				var got struct {
					Data struct {
						ShelfChanged struct {
							Version   int
							UpdatedAt time.Time
						}
					}
				}
				if err := json.Unmarshal([]byte(text), &got); err != nil {
					t.Fatal(err)
				}
				if got.Data.ShelfChanged.Version == 0 || got.Data.ShelfChanged.UpdatedAt.IsZero() {
					t.Fatalf("event %s", text)
				}
				return got.Data.ShelfChanged.Version
			}
			t.Fatalf("the stream ended: %v", events.Err())
			return 0
		}

		var now struct{ Shelf struct{ Version int } }
		api.Ask(t, `{ shelf { version } }`, nil, &now)
		if v := next(); v != now.Shelf.Version {
			t.Errorf("the first event tells version %d, the query %d", v, now.Shelf.Version)
		}
		set, err := sample.Read(data.Sample())
		if err != nil {
			t.Fatal(err)
		}
		load := func() {
			t.Helper()
			if _, err := api.Hub.LoadSample(t.Context(), set, hub.SampleOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		load() // as it is: nothing changes
		set.Practices[0].TitleFr += " (bis)"
		load()
		if v := next(); v != now.Shelf.Version+1 {
			t.Errorf("the second event tells version %d, want %d", v, now.Shelf.Version+1)
		}
	})
}
