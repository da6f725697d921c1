package hub_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"maillage/data"
	"maillage/ent/migrate"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/sample"
	"maillage/internal/store"
)

// now is the present of the tests.
var now = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

func at(s *store.Store, t time.Time) *hub.Hub {
	return hub.New(s, hub.Options{Clock: func() time.Time { return t }})
}

func starter(t *testing.T) directory.Edition {
	t.Helper()
	e, err := directory.Starter(data.Directory())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func sampleSet(t *testing.T) *sample.Set {
	t.Helper()
	set, err := sample.Read(data.Sample())
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func loadDirectory(t *testing.T, h *hub.Hub, e directory.Edition) directory.Report {
	t.Helper()
	r, err := h.LoadDirectory(t.Context(), e, hub.DirectoryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func loadSample(t *testing.T, h *hub.Hub, set *sample.Set) hub.SampleReport {
	t.Helper()
	r, err := h.LoadSample(t.Context(), set, hub.SampleOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// loaded is a hub with the starter directory and the sample.
func loaded(t *testing.T, s *store.Store) *hub.Hub {
	t.Helper()
	h := at(s, now)
	loadDirectory(t, h, starter(t))
	loadSample(t, h, sampleSet(t))
	return h
}

func shelfVersion(t *testing.T, s *store.Store) int64 {
	t.Helper()
	state, err := s.Shelf(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return state.Version
}

// dump writes every row of every table of the public shelf, links included, one a line, sorted.
func dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var lines []string
	for _, table := range migrate.Tables {
		if table.Name == "shelf" || strings.HasPrefix(table.Name, "directory_") {
			continue
		}
		var columns []string
		for _, c := range table.Columns {
			columns = append(columns, `"`+c.Name+`"`)
		}
		rows, err := s.Read().QueryContext(t.Context(), fmt.Sprintf(`SELECT %s FROM "%s"`, strings.Join(columns, ", "), table.Name))
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values, targets := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				targets[i] = &values[i]
			}
			if err := rows.Scan(targets...); err != nil {
				t.Fatal(err)
			}
			for i, v := range values {
				if b, ok := v.([]byte); ok {
					values[i] = string(b)
				}
			}
			lines = append(lines, fmt.Sprint(table.Name, columns, values))
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// sameDump compares two dumps and shows the first lines that differ.
func sameDump(t *testing.T, what, a, b string) {
	t.Helper()
	if a == b {
		return
	}
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	shown := 0
	for _, l := range x {
		if !slices.Contains(y, l) && shown < 3 {
			t.Errorf("%s: only the first has\n%s", what, l)
			shown++
		}
	}
	for _, l := range y {
		if !slices.Contains(x, l) && shown < 6 {
			t.Errorf("%s: only the second has\n%s", what, l)
			shown++
		}
	}
	t.Errorf("%s: %d and %d rows", what, len(x), len(y))
}

// count counts by a query, which fails the test with it.
func count(t *testing.T, query interface {
	Count(context.Context) (int, error)
}) int {
	t.Helper()
	n, err := query.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// refused wants a problem of a code whose French text contains part.
func refused(t *testing.T, err error, code problem.Code, part string) {
	t.Helper()
	p := problem.Of(err)
	if err == nil || p.Code != code || !strings.Contains(err.Error(), part) || p.Text.En == "" {
		t.Errorf("got %v, want %s with %q", err, code, part)
	}
}
