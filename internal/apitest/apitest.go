// Package apitest gives tests the API over HTTP, on a database of each dialect that holds the
// starter directory and the sample.
package apitest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"maillage/data"
	"maillage/graph"
	"maillage/graph/limit"
	"maillage/graph/transport"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/migrate"
	"maillage/internal/pgtest"
	"maillage/internal/sample"
	"maillage/internal/signin"
	"maillage/internal/store"
)

// Now is the time at which the databases of the tests stand.
var Now = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// gather is long enough for a level of an answer under the race detector on a busy machine: the
// tests count statements.
const gather = 15 * time.Millisecond

// API is the API over one database.
type API struct {
	URL     string
	Store   *store.Store
	Hub     *hub.Hub
	Dialect string
}

// Each runs test as a subtest on SQLite and on PostgreSQL, each with a fresh copy of the sample.
func Each(t *testing.T, test func(t *testing.T, api *API), opts ...store.Option) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, Serve(t, sqliteURL(t), opts...)) })
	t.Run("postgres", func(t *testing.T) { test(t, Serve(t, pgtest.Copy(t, "sample", fill), opts...)) })
}

// SQLite serves a fresh copy of the sample in a temporary file.
func SQLite(t testing.TB, opts ...store.Option) *API {
	t.Helper()
	return Serve(t, sqliteURL(t), opts...)
}

// Serve serves the API over the database at url until the test ends.
func Serve(t testing.TB, url string, opts ...store.Option) *API {
	t.Helper()
	s, err := store.Open(context.Background(), url, append([]store.Option{store.WithClock(clock)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	h := hub.New(s, hub.Options{Clock: clock})
	srv := httptest.NewServer(signin.Identify(h, graph.NewHandler(s, graph.Config{
		Limits: limit.Default, Timeout: time.Minute, Gather: gather, Hub: h,
		Transport: transport.Config{Authenticate: signin.Socket(h)},
	})))
	t.Cleanup(func() {
		srv.Close()
		if err := s.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	return &API{URL: srv.URL, Store: s, Hub: h, Dialect: s.Dialect()}
}

// Counting wraps a driver so that tell is told each statement.
func Counting(tell func(query string)) store.Option {
	return store.WithDriver(func(d dialect.Driver) dialect.Driver { return statements{d, tell} })
}

func clock() time.Time { return Now }

// Answer is what the API said.
type Answer struct {
	Status     int             `json:"-"`
	Data       json.RawMessage `json:"data"`
	Errors     []Error         `json:"errors"`
	Extensions map[string]any  `json:"extensions"`
}

// Error is one error of an answer.
type Error struct {
	Message    string         `json:"message"`
	Path       []any          `json:"path"`
	Extensions map[string]any `json:"extensions"`
}

// Post sends an operation. headers come in pairs: name, value.
func (a *API) Post(t testing.TB, query string, vars map[string]any, headers ...string) Answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": vars})
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodPost, a.URL, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close() //nolint:errcheck // read to its end
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	answer := Answer{Status: resp.StatusCode}
	if err := json.Unmarshal(raw, &answer); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
	return answer
}

// Ask sends an operation that must succeed and reads its data into out.
func (a *API) Ask(t testing.TB, query string, vars map[string]any, out any, headers ...string) {
	t.Helper()
	answer := a.Post(t, query, vars, headers...)
	if len(answer.Errors) > 0 {
		t.Fatalf("%s\n%+v", query, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, out); err != nil {
		t.Fatalf("%v in %s", err, answer.Data)
	}
}

// fill migrates the database at url and loads the starter directory and the sample.
func fill(url string) (err error) {
	ctx := context.Background()
	s, err := store.Open(ctx, url, store.WithClock(clock))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if _, err := migrate.Up(ctx, s); err != nil {
		return err
	}
	h := hub.New(s, hub.Options{Clock: clock})
	starter, err := directory.Starter(data.Directory())
	if err != nil {
		return err
	}
	if _, err := h.LoadDirectory(ctx, starter, hub.DirectoryOptions{}); err != nil {
		return err
	}
	set, err := sample.Read(data.Sample())
	if err != nil {
		return err
	}
	_, err = h.LoadSample(ctx, set, hub.SampleOptions{})
	return err
}

var sampleFile = sync.OnceValues(func() (content []byte, err error) {
	dir, err := os.MkdirTemp("", "maillage-apitest-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "sample.db")
	if err := fill("sqlite://" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Clean(path))
})

func sqliteURL(t testing.TB) string {
	t.Helper()
	content, err := sampleFile()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sample.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return "sqlite://" + path
}
