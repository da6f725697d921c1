package limit_test

import (
	"fmt"
	"strings"
)

// hostile are documents whose validation or execution is out of proportion to their size.
var hostile = map[string]func(n int) request{
	"fragment ring": func(n int) request {
		return request{Query: `{...F0}` + many(n, "fragment F# on Query{...G#} ") + many(n-1, "fragment G# on Query{...F#} ") +
			fmt.Sprintf("fragment G%d on Query{...F0}", n-1)}
	},
	"fragment bomb": doubling,
	"alias bomb":    func(n int) request { return request{Query: `{` + many(n, "a#:shelf{version} ") + `}`} },
	"one field":     func(n int) request { return request{Query: `{shelf{` + strings.Repeat("version ", n) + `}}`} },
	"nested fields": func(n int) request { return request{Query: strings.Repeat("{a", n)} },
	"nested lists":  func(n int) request { return request{Query: `{cities(where:` + strings.Repeat("[", n)} },
	"nested connections": func(n int) request {
		return request{Query: `{city(code:"1"){` + chain(n%900+100, "practices(first:200){nodes{cities(first:200){nodes{", "id") + strings.Repeat("}", 3*(n%900+100)) + `}}`}
	},
	"directives": func(n int) request {
		return request{Query: `{shelf{version ` + strings.Repeat("@skip(if:false) ", n) + `}}`}
	},
	"variables":  func(n int) request { return request{Query: `query(` + many(n, "$v#:Int ") + `){shelf{version}}`} },
	"operations": func(n int) request { return request{Query: many(n, "query Q#{shelf{version}} "), OperationName: "Q0"} },
	"arguments":  func(n int) request { return request{Query: `{shelf(` + many(n, "a#:1 ") + `){version}}`} },
	"long list":  func(n int) request { return request{Query: `{nodes(ids:[` + strings.Repeat(`"a" `, n) + `]){id}}`} },
	"brackets":   func(n int) request { return request{Query: strings.Repeat("(", n)} },
	"comments":   func(n int) request { return request{Query: strings.Repeat("#\n", 3*n) + "{shelf{version}}"} },
	"where by variable": func(n int) request {
		list := make([]any, n)
		for i := range list {
			list[i] = map[string]any{"region": "08"}
		}
		return request{Query: `query($w:CityWhereInput){cities(where:$w){totalCount}}`, Variables: map[string]any{"w": map[string]any{"or": list}}}
	},
	"deep where by variable": func(n int) request {
		v := any(map[string]any{})
		for range min(n, 5000) { // deeper JSON is refused by encoding/json itself
			v = map[string]any{"not": v}
		}
		return request{Query: `query($w:CityWhereInput){cities(where:$w){totalCount}}`, Variables: map[string]any{"w": v}}
	},
}

// doubling asks for 2ⁿ fields with n fragments.
func doubling(n int) request {
	var b strings.Builder
	b.WriteString("{shelf{...F0}}")
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Shelf{...F%d a:__typename ...F%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Shelf{version}", n)
	return request{Query: b.String()}
}
