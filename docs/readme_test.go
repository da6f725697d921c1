package docs

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"maillage/graph"
	"maillage/internal/apitest"
)

const readme = "../README.md"

// endpoint is the address that the README gives.
const endpoint = "http://127.0.0.1:8080/graphql"

// TestFirstQuery: the README's first query gets the answer that the README shows.
func TestFirstQuery(t *testing.T) {
	page := examples(t, readme)
	answer := apitest.SQLite(t).Post(t, page["graphql premiere"], nil)
	if len(answer.Errors) > 0 {
		t.Fatalf("%+v", answer.Errors)
	}
	got, err := json.Marshal(map[string]json.RawMessage{"data": answer.Data})
	if err != nil {
		t.Fatal(err)
	}
	sameJSON(t, got, page["json premiere"])
}

// TestCurl: the README's command, run by a shell, prints the answer that the README shows.
func TestCurl(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("curl is not installed")
	}
	page := examples(t, readme)
	api := apitest.SQLite(t)
	out, err := exec.Command("sh", "-c", strings.ReplaceAll(page["sh curl"], endpoint, api.URL)).Output() //nolint:gosec // our own README
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sameJSON(t, out, page["json curl"])
}

// TestRelay: the README's client, compiled by relay-compiler from the schema that the program
// publishes, prints what the README shows.
func TestRelay(t *testing.T) {
	if os.Getenv("MAILLAGE_CONFORMANCE") != "1" {
		t.Skip("MAILLAGE_CONFORMANCE is not 1: the client needs Node 20 and the packages of npm ci")
	}
	page := examples(t, readme)
	api := apitest.SQLite(t)
	dir := t.TempDir()
	packages, err := filepath.Abs("../conformance/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(packages, filepath.Join(dir, "node_modules")); err != nil {
		t.Fatal(err)
	}
	source := strings.ReplaceAll(page["js relay"], endpoint, api.URL)
	write(t, dir, "package.json", `{"type":"module"}`)
	write(t, dir, "schema.graphql", graph.SDL())
	write(t, dir, "relay.config.json", `{"src":".","schema":"schema.graphql","language":"javascript","eagerEsModules":true,"excludes":["node_modules/**"]}`)
	write(t, dir, "villes.js", source)
	run(t, dir, filepath.Join("node_modules", ".bin", "relay-compiler"), "relay.config.json")
	write(t, dir, "villes.js", compiled(t, source))
	if got := run(t, dir, "node", "villes.js"); got != page["text relay"] {
		t.Errorf("the client prints\n%s\nthe README says\n%s", got, page["text relay"])
	}
}

// compiled does to source what babel-plugin-relay does in an application: the tagged query becomes
// the artifact that relay-compiler wrote.
func compiled(t *testing.T, source string) string {
	t.Helper()
	before, rest, ok := strings.Cut(source, "graphql`")
	_, after, closed := strings.Cut(rest, "`")
	if !ok || !closed {
		t.Fatal("the README's client has no graphql`…`")
	}
	return "import artifact from './__generated__/villesQuery.graphql.js';\n" + before + "artifact" + after
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// run runs a program in dir and returns what it prints.
func run(t *testing.T, dir, program string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...) //nolint:gosec // our own README
	cmd.Dir = dir
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", program, err, &out, &complaints)
	}
	return out.String()
}

// sameJSON compares two answers to the letter, spaces between tokens aside.
func sameJSON(t *testing.T, got []byte, want string) {
	t.Helper()
	var g, w bytes.Buffer
	if err := json.Indent(&g, got, "", "  "); err != nil {
		t.Fatalf("%v in %s", err, got)
	}
	if err := json.Indent(&w, []byte(want), "", "  "); err != nil {
		t.Fatalf("the README shows no JSON: %v", err)
	}
	if strings.TrimSpace(g.String()) != strings.TrimSpace(w.String()) {
		t.Errorf("the answer is\n%s\nthe README says\n%s", g.String(), w.String())
	}
}
