package limit_test

import (
	"encoding/json"
	"strings"
	"testing"

	"maillage/graph/limit"
	"maillage/internal/hostile"
)

// Whatever is sent is answered or refused with a reason; nothing breaks, and what passes has a page
// in every connection.
func FuzzGuard(f *testing.F) {
	for name, seed := range reach {
		f.Add(seed(documented[name]).Query, `{}`)
	}
	for _, seed := range hostile.Shapes {
		q := seed(3)
		variables, err := json.Marshal(q.Variables)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(q.Query, string(variables))
	}
	f.Add(`query($n:Int $c:Cursor){cities(first:$n after:$c where:{not:{region:"08"}}){nodes{...C}}} fragment C on City{practices(last:$n){totalCount}}`,
		`{"n":null,"c":"`+cursor("cit_1")+`"}`)
	f.Add(`query($i:[ID!]!){nodes(ids:$i){id}}`, `{"i":"cit_1"}`)
	s := serve(limit.Default)
	f.Fuzz(func(t *testing.T, query, variables string) {
		var vars map[string]any
		if json.Unmarshal([]byte(variables), &vars) != nil {
			return
		}
		a := s.ask(t, "fr", request{Query: query, Variables: vars})
		if a.code() == "INTERNAL" {
			t.Fatalf("broke: %+v", a.Errors)
		}
		for connection, page := range a.Data {
			if !strings.HasPrefix(page, "first ") && !strings.HasPrefix(page, "last ") {
				t.Fatalf("%s has the page %q", connection, page)
			}
		}
	})
}
