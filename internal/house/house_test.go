// Package house proves the directions of the architecture: who may import whom.
package house

import (
	"bufio"
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// imports lists, for each package of the module, what it imports outside of its tests.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "maillage/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		all[words[0]] = words[1:]
	}
	if len(all) < 20 {
		t.Fatalf("only %d packages", len(all))
	}
	return all
}

// pure lists the packages of plain values and functions, and what of ours each may import.
var pure = map[string][]string{
	"maillage/internal/i18n":       {},
	"maillage/internal/text":       {},
	"maillage/internal/gid":        {},
	"maillage/internal/event":      {},
	"maillage/internal/rate":       {"maillage/internal/i18n", "maillage/internal/problem"},
	"maillage/internal/record":     {"maillage/internal/date", "maillage/internal/i18n", "maillage/internal/problem", "maillage/internal/text", "maillage/internal/vocab"},
	"maillage/internal/secret":     {"maillage/internal/i18n", "maillage/internal/problem"},
	"maillage/internal/problem":    {"maillage/internal/i18n"},
	"maillage/internal/date":       {"maillage/internal/i18n", "maillage/internal/problem"},
	"maillage/internal/vocab":      {"maillage/internal/i18n"},
	"maillage/internal/disclosure": {"maillage/internal/i18n", "maillage/internal/problem", "maillage/internal/vocab"},
	"maillage/internal/evidence":   {"maillage/internal/i18n", "maillage/internal/date", "maillage/internal/vocab"},
}

func TestPurePackagesStayPure(t *testing.T) {
	all := imports(t)
	for pkg, may := range pure {
		if all[pkg] == nil {
			t.Errorf("%s is not there", pkg)
		}
		for _, i := range all[pkg] {
			if strings.HasPrefix(i, "maillage/") && !slices.Contains(may, i) {
				t.Errorf("%s imports %s", pkg, i)
			}
		}
	}
}

// floors are the layers from the ground up; a package imports none above its own.
var floors = []string{
	"maillage/ent", "maillage/internal/store", "maillage/internal/catalog", "maillage/internal/hub",
	"maillage/graph", "maillage/internal/signin", "maillage/internal/web", "maillage/cmd",
}

func floor(pkg string) int {
	for i := len(floors) - 1; i >= 0; i-- {
		if pkg == floors[i] || strings.HasPrefix(pkg, floors[i]+"/") {
			return i
		}
	}
	return -1
}

func TestLayersLookDown(t *testing.T) {
	for pkg, list := range imports(t) {
		for _, i := range list {
			if from, to := floor(pkg), floor(i); from >= 0 && to > from {
				t.Errorf("%s imports %s, which stands above it", pkg, i)
			}
		}
	}
}

// doors lists what only some packages may import.
var doors = map[string][]string{
	"github.com/mattn/go-sqlite3":      {"maillage/internal/store", "maillage/internal/migrate", "maillage/cmd/maillage"},
	"github.com/jackc/pgx/v5":          {"maillage/internal/store", "maillage/internal/migrate", "maillage/internal/pgtest"},
	"github.com/99designs/gqlgen":      {"maillage/graph", "maillage/ent"},
	"maillage/internal/apitest":        {},
	"maillage/internal/pgtest":         {"maillage/internal/apitest", "maillage/internal/dbtest", "maillage/internal/migrate"},
	"golang.org/x/crypto":              {"maillage/internal/secret"},
	"github.com/rs/cors":               {"maillage/internal/web"},
	"github.com/alecthomas/kong":       {"maillage/cmd/maillage"},
	"github.com/coreos/go-oidc/v3":     {"maillage/internal/signin"},
	"golang.org/x/oauth2":              {"maillage/internal/signin"},
	"github.com/go-jose/go-jose/v4":    {"maillage/internal/oidctest"},
	"maillage/internal/oidctest":       {},
	"net/smtp":                         {"maillage/internal/mail"},
	"github.com/coder/websocket":       {"maillage/graph"},
	"github.com/goccy/go-yaml":         {"maillage/internal/sample", "maillage/cmd/maillage"},
	"github.com/vektah/gqlparser/v2":   {"maillage/graph", "maillage/ent", "maillage/internal/sdl"},
	"entgo.io/contrib/entgql":          {"maillage/graph", "maillage/ent"},
	"github.com/vikstrous/dataloadgen": {"maillage/graph"},
	"entgo.io/ent/dialect/sql":         {"maillage/ent", "maillage/graph", "maillage/internal/catalog", "maillage/internal/condition", "maillage/internal/hub", "maillage/internal/overview", "maillage/internal/store", "maillage/internal/migrate"},
}

func within(pkg string, folders []string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return pkg == f || strings.HasPrefix(pkg, f+"/") })
}

func TestDoors(t *testing.T) {
	for pkg, list := range imports(t) {
		for _, i := range list {
			for door, may := range doors {
				if within(i, []string{door}) && !within(pkg, may) && !within(pkg, []string{door}) {
					t.Errorf("%s imports %s; only %v may", pkg, i, may)
				}
			}
		}
	}
}
