package acceptance_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/graph"
)

// schema is that of the API.
func schema(t testing.TB) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Input: graph.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// publicTypes are the types that one reaches from Query and Subscription without passing by viewer.
func publicTypes(s *ast.Schema) map[string]bool {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(name string) {
		def := s.Types[name]
		if def == nil || def.BuiltIn || seen[name] {
			return
		}
		seen[name] = true
		for _, f := range def.Fields {
			if name == "Query" && f.Name == "viewer" {
				continue
			}
			visit(f.Type.Name())
			for _, a := range f.Arguments {
				visit(a.Type.Name())
			}
		}
		for _, p := range s.GetPossibleTypes(def) {
			visit(p.Name)
		}
	}
	visit("Query")
	visit("Subscription")
	return seen
}

// selection asks for every field of a type that needs no argument, to a depth; of what is public
// below something private, only for what it is.
func selection(s *ast.Schema, private map[string]bool, typ string, depth int) string {
	def := s.Types[typ]
	if def.IsLeafType() {
		return ""
	}
	if def.IsAbstractType() || depth == 0 || private != nil && !private[typ] && !strings.HasSuffix(typ, "Connection") {
		return " { __typename }"
	}
	fields := []string{"__typename"}
	for _, f := range def.Fields {
		needs := slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil })
		if strings.HasPrefix(f.Name, "__") || needs || strings.HasSuffix(typ, "Connection") && f.Name == "edges" {
			continue
		}
		args := ""
		if f.Arguments.ForName("first") != nil {
			args = "(first: 3)"
		}
		fields = append(fields, f.Name+args+selection(s, private, f.Type.Name(), depth-1))
	}
	return " { " + strings.Join(fields, " ") + " }"
}

// sampleOf is a value of an input type, as GraphQL writes it.
func sampleOf(s *ast.Schema, t *ast.Type) string {
	if t.Elem != nil {
		return "[" + sampleOf(s, t.Elem) + "]"
	}
	def := s.Types[t.Name()]
	switch {
	case def.Kind == ast.Enum:
		return def.EnumValues[len(def.EnumValues)-1].Name
	case def.Kind == ast.InputObject:
		for _, f := range def.Fields {
			if f.Type.NonNull {
				return fmt.Sprintf("{ %s: %s }", f.Name, sampleOf(s, f.Type))
			}
		}
		return "{}"
	}
	return map[string]string{"Int": "3", "Float": "3", "Boolean": "true", "Date": `"2024"`, "Time": `"2026-01-01T00:00:00Z"`, "ID": `"pra_P011"`}[t.Name()] + map[bool]string{true: `"08"`}[t.Name() == "String"]
}
