package graph_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/graph"
)

const committedSchema = "testdata/schema.graphql"

func parse(t *testing.T, name, sdl string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: name, Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemaKeepsItsPromises compares the schema with the committed one. What clients may use must
// be marked @deprecated in the committed schema before it goes; -update accepts all else.
func TestSchemaKeepsItsPromises(t *testing.T) {
	now := graph.SDL()
	committed, err := os.ReadFile(committedSchema)
	if errors.Is(err, fs.ErrNotExist) && *update {
		committed, err = []byte(now), nil
	}
	if err != nil {
		t.Fatalf("%v; run the test with -update", err)
	}
	for _, lost := range narrowings(parse(t, committedSchema, string(committed)), parse(t, "SDL", now)) {
		t.Errorf("%s; mark it @deprecated, commit that schema, and let it go later", lost)
	}
	if t.Failed() || string(committed) == now && !*update {
		return
	}
	if !*update {
		t.Fatalf("the schema grew; run the test with -update and read the difference:\n%s", difference(now, string(committed)))
	}
	if err := os.WriteFile(committedSchema, []byte(now), 0o644); err != nil { //nolint:gosec // a file of the project
		t.Fatal(err)
	}
}

func TestNarrowings(t *testing.T) {
	const rest = "\ntype Query { a: A } type A implements N { id: ID! } interface N { id: ID! } type B implements N { id: ID! } enum E { X Y } input I { a: Int b: Int! = 1 }\n"
	for _, c := range []struct{ old, now, lost string }{
		{"type T { f: Int }", "type T { f: Int g: Int }", ""},
		{"type T { f: Int }", "type T { g: Int }", "field T.f is gone"},
		{"type T { f: Int @deprecated g: Int }", "type T { g: Int }", ""},
		{"type T { f: Int }", "type U { f: Int }", "type T is gone"},
		{"type T { f: Int }", "interface T { f: Int }", "type T was OBJECT and is INTERFACE"},
		{"type T { f: Int! }", "type T { f: Int }", "field T.f gave Int! and gives Int"},
		{"type T { f: Int }", "type T { f: Int! }", ""},
		{"type T { f: [Int!] }", "type T { f: [Int] }", "field T.f gave [Int!] and gives [Int]"},
		{"type T { f: Int }", "type T { f: [Int] }", "field T.f gave Int and gives [Int]"},
		{"type T { f: N }", "type T { f: A }", ""},
		{"type T { f: A }", "type T { f: N }", "field T.f gave A and gives N"},
		{"type T { f(a: Int): Int }", "type T { f: Int }", "argument T.f(a:) is gone"},
		{"type T { f(a: Int @deprecated): Int }", "type T { f: Int }", ""},
		{"type T { f(a: Int): Int }", "type T { f(a: Int!): Int }", "T.f(a:) took Int and takes Int!"},
		{"type T { f(a: Int): Int }", "type T { f(a: Int! = 1): Int }", ""},
		{"type T { f(a: Int!): Int }", "type T { f(a: Int): Int }", ""},
		{"type T { f(a: Int): Int }", "type T { f(a: String): Int }", "T.f(a:) took Int and takes String"},
		{"type T { f(a: Int = 1): Int }", "type T { f(a: Int): Int }", "T.f(a:) lost its default 1"},
		{"type T { f: Int }", "type T { f(a: Int!): Int }", "T.f(a:) is new and required"},
		{"type T { f: Int }", "type T { f(a: Int): Int }", ""},
		{"enum F { X Y }", "enum F { X }", "enum value F.Y is gone"},
		{"enum F { X Y @deprecated }", "enum F { X Z }", ""},
		{"input J { a: Int b: Int }", "input J { a: Int }", "field J.b is gone"},
		{"input J { a: Int }", "input J { a: Int! }", "J.a took Int and takes Int!"},
		{"input J { a: Int! = 1 }", "input J { a: Int! }", "J.a lost its default 1"},
		{"input J { a: Int }", "input J { a: Int b: Int! }", "J.b is new and required"},
		{"input J { a: Int }", "input J { a: Int b: Int! = 2 }", ""},
		{"union U = A | B", "union U = A", "union U lacks B"},
		{"type T implements N { id: ID! }", "type T { id: ID! }", "T no longer implements N"},
	} {
		lost := narrowings(parse(t, "old", c.old+rest), parse(t, "now", c.now+rest))
		if want := slices.DeleteFunc([]string{c.lost}, func(s string) bool { return s == "" }); !slices.Equal(lost, want) {
			t.Errorf("%s → %s: %q, want %q", c.old, c.now, lost, want)
		}
	}
}

// TestEverythingIsDescribedInBothLanguages checks that each type, field, argument and value has a
// description: French first, then a line that begins with "EN: ".
func TestEverythingIsDescribedInBothLanguages(t *testing.T) {
	check := func(name, description string) {
		french, english, found := strings.Cut("\n"+description, "\nEN: ")
		if !found || strings.TrimSpace(french) == "" || strings.TrimSpace(english) == "" {
			t.Errorf("%s: %q", name, description)
		}
	}
	for _, typ := range sortedTypes(parse(t, "SDL", graph.SDL())) {
		if typ.BuiltIn {
			continue
		}
		check(typ.Name, typ.Description)
		for _, v := range typ.EnumValues {
			check(typ.Name+"."+v.Name, v.Description)
		}
		for _, f := range typ.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(typ.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(typ.Name+"."+f.Name+"("+a.Name+":)", a.Description)
			}
		}
	}
}
