package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

var update = flag.Bool("update", false, "rewrite the golden files and the committed schema")

var headerVariables = regexp.MustCompile(`(?m)^# variables: (.+)$`)

// operation is a file that holds an operation, its variables in a comment.
type operation struct {
	name, query string
	vars        map[string]any
}

func operations(t *testing.T) (all []operation) {
	t.Helper()
	for _, pattern := range []string{"../examples/operations/*.graphql", "testdata/*.graphql"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s: %v", pattern, err)
		}
		for _, f := range files {
			if filepath.Base(f) == "schema.graphql" {
				continue
			}
			content, err := os.ReadFile(f) //nolint:gosec // a file of the project
			if err != nil {
				t.Fatal(err)
			}
			op := operation{name: strings.TrimSuffix(filepath.Base(f), ".graphql"), query: string(content)}
			if m := headerVariables.FindSubmatch(content); m != nil {
				if err := json.Unmarshal(m[1], &op.vars); err != nil {
					t.Fatalf("%s: %v", f, err)
				}
			}
			all = append(all, op)
		}
	}
	return all
}

// TestGolden compares each operation's answer and the statements that it takes with what is
// committed: one answer for both databases, the statements of each. A change in either is to be
// read before it is accepted.
func TestGolden(t *testing.T) {
	ops := operations(t)
	r := &recorder{}
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for _, op := range ops {
			if strings.Contains(op.query, "subscription ") {
				continue // see TestShelfChanged
			}
			t.Run(op.name, func(t *testing.T) {
				answer, statements := statementsOf(t, api, r, op.query, op.vars)
				golden(t, op.name+".json", indented(t, answer))
				golden(t, op.name+"."+dialectOf(api)+".sql", []byte(strings.Join(statements, "\n\n")+"\n"))
			})
		}
	}, apitest.Counting(r.tell))
}

func indented(t *testing.T, answer apitest.Answer) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(struct {
		Data       json.RawMessage `json:"data"`
		Extensions map[string]any  `json:"extensions,omitempty"`
	}{answer.Data, answer.Extensions})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares got with a committed file, or with -update writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil { //nolint:gosec // a file of the project
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path) //nolint:gosec // a file of the project
	if err != nil {
		t.Fatalf("%v; run the test with -update, and read what it writes", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run the test with -update and read the difference:\n%s\nwant:\n%s", path,
			difference(string(got), string(want)), difference(string(want), string(got)))
	}
}
