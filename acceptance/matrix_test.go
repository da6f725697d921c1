package acceptance_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/apitest"
)

var update = flag.Bool("update", false, "write testdata/matrix.tsv as the API behaves; read the difference")

const matrixFile = "testdata/matrix.tsv"

// matrix is what each role may do with each element of the API: one line an element.
type matrix map[string][]string

// TestMatrix compares what each role can do with each element of the schema, over HTTP on a hub
// that holds one of everything in every state, with the table that is committed and reviewed. A
// new element has no line in it, so that it fails until somebody places it.
//
// Of what is public the cell is "=": every role gets, to the byte, what nobody in particular gets.
// Of what is not, a cell tells the marks of the rows that the role sees (own, other, members) and
// how many. Of a field of a private type: "x" where the role sees a value, "0" where only nulls,
// "-" where nothing. Of a verb, on what is one's own and on what is another's: "yes", or the code
// of the refusal.
func TestMatrix(t *testing.T) {
	if underRace {
		t.Skip("runs without the race detector, apart")
	}
	s := schema(t)
	w := newWorld(t, apitest.SQLite(t))
	m := matrix{}
	w.readPublic(s, m)
	w.readPrivate(s, m)
	tryVerbs(t, s, m)
	placeInputs(s, m)
	got := m.String()
	if *update {
		if err := os.WriteFile(matrixFile, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(matrixFile)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, string(want), got)
}

func (m matrix) String() string {
	lines := []string{}
	for element, cells := range m {
		lines = append(lines, element+"\t"+strings.Join(cells, "\t"))
	}
	slices.Sort(lines)
	return "element\tplace\t" + strings.Join(roles, "\t") + "\n" + strings.Join(lines, "\n") + "\n"
}

func compare(t *testing.T, want, got string) {
	t.Helper()
	was, is := strings.Split(want, "\n"), strings.Split(got, "\n")
	for _, l := range was {
		if !slices.Contains(is, l) {
			t.Errorf("no longer so: %s", l)
		}
	}
	for _, l := range is {
		if !slices.Contains(was, l) {
			t.Errorf("not in the table: %s", l)
		}
	}
}

// each asks as every role and returns the answers, in the order of roles.
func (w *world) each(query string) []apitest.Answer {
	answers := make([]apitest.Answer, len(roles))
	for i, r := range roles {
		answers[i] = w.Post(w.t, query, nil, w.headers(r)...)
	}
	return answers
}

// readPublic asks, as every role, for each public field, argument, filter and order.
func (w *world) readPublic(s *ast.Schema, m matrix) {
	public := publicTypes(s)
	same := func(element, query string) {
		answers := w.each(query)
		cells := []string{"public"}
		for _, a := range answers {
			cell := "="
			if string(a.Data) != string(answers[0].Data) || fmt.Sprint(a.Errors) != fmt.Sprint(answers[0].Errors) {
				cell = "DIFFERS"
			}
			if strings.Contains(string(a.Data)+fmt.Sprint(a.Errors), "SECRET") || strings.Contains(string(a.Data), "MEMBERS-ONLY") {
				cell = "LEAKS"
			}
			if len(a.Errors) > 0 && a.Errors[0].Extensions["code"] == "GRAPHQL_VALIDATION_FAILED" {
				w.t.Fatalf("%s: %s: %+v", element, query, a.Errors)
			}
			cells = append(cells, cell)
		}
		m[element] = cells
	}
	for _, f := range s.Query.Fields {
		if f.Name == "viewer" || strings.HasPrefix(f.Name, "__") {
			continue
		}
		needed := ""
		for _, a := range f.Arguments {
			if a.Type.NonNull && a.DefaultValue == nil {
				needed += fmt.Sprintf("%s: %s ", a.Name, sampleOf(s, a.Type))
			}
		}
		ask := func(args string) string {
			if args += needed; args != "" {
				args = "(" + args + ")"
			}
			return "{ " + f.Name + args + selection(s, nil, f.Type.Name(), 3) + " }"
		}
		first := ""
		if f.Arguments.ForName("first") != nil {
			first = "first: 40 "
		}
		same("Query."+f.Name, ask(first))
		for _, a := range f.Arguments {
			at := "Query." + f.Name + "(" + a.Name + ")"
			switch in := s.Types[a.Type.Name()]; {
			case a.Name == "first" || a.Name == "last" || a.Name == "after" || a.Name == "before":
				m[at] = m["Query."+f.Name] // a page of the same list; see the walks of package graph
			case a.Name == "where":
				for _, c := range in.Fields {
					if c.Name != "and" && c.Name != "or" && c.Name != "not" {
						same(in.Name+"."+c.Name, ask(fmt.Sprintf("%swhere: { %s: %s } ", first, c.Name, sampleOf(s, c.Type))))
					}
				}
			case a.Name == "orderBy":
				for _, v := range s.Types[in.Fields.ForName("field").Type.Name()].EnumValues {
					same(in.Fields.ForName("field").Type.Name()+"."+v.Name, ask(fmt.Sprintf("%sorderBy: [{ field: %s }] ", first, v.Name)))
				}
			case !a.Type.NonNull || a.DefaultValue != nil:
				same(at, ask(fmt.Sprintf("%s%s: %s ", first, a.Name, sampleOf(s, a.Type))))
			default:
				m[at] = m["Query."+f.Name]
			}
		}
	}
	for name := range public { // fields below the root are in the answers above, or in the walks of package graph
		def := s.Types[name]
		if def.Kind != ast.Object && def.Kind != ast.Interface || name == "Query" {
			continue
		}
		for _, f := range def.Fields {
			m[name+"."+f.Name] = []string{"public", "=", "=", "=", "=", "=", "="}
			for _, a := range f.Arguments {
				m[fmt.Sprintf("%s.%s(%s)", name, f.Name, a.Name)] = m[name+"."+f.Name]
			}
		}
	}
}

// readPrivate asks, as every role, for all that hangs on viewer.
func (w *world) readPrivate(s *ast.Schema, m matrix) {
	public := publicTypes(s)
	private := map[string]bool{}
	for name, def := range s.Types {
		if def.Kind == ast.Object && !public[name] && !def.BuiltIn {
			private[name] = true
		}
	}
	seen := map[string][]string{} // cells of each field of a private type
	for _, f := range s.Types["Viewer"].Fields {
		element := "Viewer." + f.Name
		ids := []string{""}
		if f.Arguments.ForName("id") != nil {
			ids = []string{own, other}
		}
		m[element] = []string{"viewer"}
		cells := make([]string, len(roles))
		for _, side := range ids {
			args := ""
			if side != "" {
				args = fmt.Sprintf("(id: %q)", w.identifierFor(f.Name, side))
			} else if f.Arguments.ForName("first") != nil {
				args = map[bool]string{true: "(first: 200)", false: "(first: 30)"}[f.Name == "audit"]
			}
			for i, a := range w.each("{ viewer { it: " + f.Name + args + selection(s, private, f.Type.Name(), 4) + " } }") {
				if len(a.Errors) > 0 {
					w.t.Fatalf("%s as %s: %+v", element, roles[i], a.Errors)
				}
				var got struct {
					Viewer *struct{ It json.RawMessage }
				}
				if err := json.Unmarshal(a.Data, &got); err != nil {
					w.t.Fatal(err)
				}
				cell := "-"
				if got.Viewer != nil {
					cell = told(got.Viewer.It)
					note(seen, got.Viewer.It, i)
				}
				cells[i] = strings.TrimSpace(strings.TrimPrefix(cells[i]+" "+side+":"+cell, " :"))
			}
		}
		m[element] = append(m[element], cells...)
		for _, a := range f.Arguments {
			m[element+"("+a.Name+")"] = m[element]
		}
	}
	for name := range private {
		if name == "Viewer" || name == "Mutation" || strings.HasSuffix(name, "Payload") {
			continue
		}
		for _, f := range s.Types[name].Fields {
			cells := seen[name+"."+f.Name]
			if cells == nil {
				cells = []string{"", "", "", "", "", ""}
			}
			line := []string{"viewer"}
			for _, c := range cells {
				line = append(line, map[string]string{"": "-"}[c]+c)
			}
			m[name+"."+f.Name] = line
			for _, a := range f.Arguments {
				m[fmt.Sprintf("%s.%s(%s)", name, f.Name, a.Name)] = line
			}
		}
	}
	for name := range private {
		if strings.HasSuffix(name, "Payload") {
			for _, f := range s.Types[name].Fields {
				m[name+"."+f.Name] = []string{"answer of a verb"}
			}
		}
	}
}

// identifierFor is the identifier of an object of a side that a field of Viewer takes.
func (w *world) identifierFor(field, side string) string {
	switch field {
	case "draft":
		return w.objects[side+" DRAFT"].ID
	case "memberQuestion":
		return w.objects[side+" memberQuestion"].ID
	case "user":
		return w.users[as(side, "READER")]
	}
	w.t.Fatalf("which object does Viewer.%s take?", field)
	return ""
}

// told says what an answer tells: the marks in it, and the number of rows of a list.
func told(raw json.RawMessage) string {
	if string(raw) == "null" {
		return "-"
	}
	var list struct {
		Nodes      []json.RawMessage
		TotalCount *int
	}
	_ = json.Unmarshal(raw, &list) // not a list
	var words []string
	for word, mark := range map[string]string{"own": "SECRET-own", "other": "SECRET-other", "members": "MEMBERS-ONLY"} {
		if strings.Contains(string(raw), mark) {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	if list.TotalCount != nil {
		if *list.TotalCount == 0 {
			return "-"
		}
		words = append(words, fmt.Sprint(*list.TotalCount))
		if *list.TotalCount != len(list.Nodes) {
			words = append(words, fmt.Sprintf("BUT %d SHOWN", len(list.Nodes)))
		}
	} else if len(words) == 0 {
		words = []string{"x"}
	}
	return strings.Join(words, " ")
}

// note records which fields of private types the role at i saw.
func note(seen map[string][]string, raw json.RawMessage, i int) {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return
	}
	var visit func(any)
	visit = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				visit(x)
			}
		case map[string]any:
			typ, _ := v["__typename"].(string)
			for name, x := range v {
				visit(x)
				if name == "__typename" {
					continue
				}
				if seen[typ+"."+name] == nil {
					seen[typ+"."+name] = make([]string, len(roles))
				}
				if x != nil {
					seen[typ+"."+name][i] = "x"
				} else if seen[typ+"."+name][i] == "" {
					seen[typ+"."+name][i] = "0"
				}
			}
		}
	}
	visit(v)
}

// placeInputs gives every field of an input, and every argument, that has no line yet the place
// where it is used.
func placeInputs(s *ast.Schema, m matrix) {
	for name, def := range s.Types {
		if def.Kind != ast.InputObject || def.BuiltIn {
			continue
		}
		for _, f := range def.Fields {
			if m[name+"."+f.Name] == nil {
				m[name+"."+f.Name] = []string{"input"}
			}
		}
	}
	for _, f := range s.Subscription.Fields {
		m["Subscription."+f.Name] = []string{"public", "=", "=", "=", "=", "=", "="}
	}
}
