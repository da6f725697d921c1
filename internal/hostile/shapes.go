package hostile

import (
	"fmt"
	"strings"
)

// Shapes are operations whose parsing, validation or execution is out of proportion to their size,
// by size: the larger n, the worse. From n = 1,500 on none is to be accepted.
var Shapes = map[string]func(n int) Operation{
	"fragment ring": func(n int) Operation {
		return Operation{Query: `{...F0}` + Many(n, "fragment F# on Query{...G#} ") + Many(n-1, "fragment G# on Query{...F#} ") +
			fmt.Sprintf("fragment G%d on Query{...F0}", n-1)}
	},
	"fragment in itself": func(n int) Operation {
		return Operation{Query: `{shelf{...F}} fragment F on Shelf{version ` + strings.Repeat("...F ", n) + `}`}
	},
	"fragment bomb": Doubling,
	"repeated fragments": func(n int) Operation {
		return Operation{Query: `{shelf{...F}} ` + Many(n, "fragment F on Shelf{version} ")}
	},
	"repeated spreads": func(n int) Operation {
		return Operation{Query: `{shelf{` + strings.Repeat("...F ", n) + `}} fragment F on Shelf{` + Many(30, "a#:version ") + strings.Repeat("version ", 30) + `}`}
	},
	"inline fragments": func(n int) Operation {
		return Operation{Query: `{shelf{` + strings.Repeat("...{", n) + "version" + strings.Repeat("}", n) + `}}`}
	},
	"alias bomb":    func(n int) Operation { return Operation{Query: `{` + Many(n, "a#:shelf{version} ") + `}`} },
	"one field":     func(n int) Operation { return Operation{Query: `{shelf{` + strings.Repeat("version ", n) + `}}`} },
	"one root":      func(n int) Operation { return Operation{Query: `{` + strings.Repeat("shelf{version} ", n) + `}`} },
	"nested fields": func(n int) Operation { return Operation{Query: strings.Repeat("{a", n)} },
	"nested links": func(n int) Operation {
		return Operation{Query: `{city(code:"1"){` + Chain(n, "region{cities(first:1){nodes{", "id") + `}}`}
	},
	"nested lists": func(n int) Operation { return Operation{Query: `{cities(where:` + strings.Repeat("[", n)} },
	"nested connections": func(n int) Operation {
		return Operation{Query: `{city(code:"1"){` + Chain(n%900+100, "practices(first:200){nodes{cities(first:200){nodes{", "id") + `}}`}
	},
	"directives": func(n int) Operation {
		return Operation{Query: `{shelf{version ` + strings.Repeat("@skip(if:false) ", n) + `}}`}
	},
	"unknown directives": func(n int) Operation { return Operation{Query: `{shelf{version ` + Many(n, "@d# ") + `}}`} },
	"unknown fields":     func(n int) Operation { return Operation{Query: `{shelf{` + Many(n, "versio# ") + `}}`} },
	"variables":          func(n int) Operation { return Operation{Query: `query(` + Many(n, `$v#:Int `) + `){shelf{version}}`} },
	"operations": func(n int) Operation {
		return Operation{Query: Many(n, "query Q#{shelf{version}} "), OperationName: "Q0"}
	},
	"arguments": func(n int) Operation { return Operation{Query: `{shelf(` + Many(n, "a#:1 ") + `){version}}`} },
	"long list": func(n int) Operation { return Operation{Query: `{nodes(ids:[` + strings.Repeat(`"a" `, n) + `]){id}}`} },
	"brackets":  func(n int) Operation { return Operation{Query: strings.Repeat("(", n)} },
	"comments":  func(n int) Operation { return Operation{Query: strings.Repeat("#\n", 3*n) + "{shelf{version}}"} },
	"schemas":   func(n int) Operation { return Operation{Query: `{` + Many(n, "a#:__schema{types{name}} ") + `}`} },
	"long name": func(n int) Operation { return Operation{Query: `{` + strings.Repeat("a", 30*n) + `}`} },
	"long text": func(n int) Operation {
		return Operation{Query: `{city(code:"` + strings.Repeat("a", 30*n) + `"){name}}`}
	},
	"block text": func(n int) Operation {
		return Operation{Query: `{city(code:"""` + strings.Repeat("\n ", 20*n) + `"""){name}}`}
	},
	"where by variable": func(n int) Operation {
		return filtered("City", map[string]any{"or": Listed(n, map[string]any{"region": "08"})})
	},
	"where of empty groups": func(n int) Operation {
		return filtered("Practice", map[string]any{"and": Listed(n, map[string]any{})})
	},
	"deep where by variable": func(n int) Operation {
		return filtered("City", Nested(min(n, 5000), "not")) // deeper JSON is refused by encoding/json itself
	},
	"deep lists by variable": func(n int) Operation {
		v := any([]any{})
		for range min(n, 5000) {
			v = []any{v}
		}
		return filtered("City", map[string]any{"codeIn": v})
	},
	"ids by variable": func(n int) Operation {
		return Operation{Query: `query($i:[ID!]!){nodes(ids:$i){id}}`, Variables: map[string]any{"i": Listed(n, "cit_1")}}
	},
	"unused variable": func(n int) Operation {
		return Operation{Query: `{shelf{version}}`, Variables: map[string]any{"v": Listed(2*n, 1)}}
	},
}

func filtered(kind string, where any) Operation {
	field := map[string]string{"City": "cities", "Practice": "practices"}[kind]
	return Operation{Query: fmt.Sprintf(`query($w:%sWhereInput){%s(where:$w){totalCount}}`, kind, field), Variables: map[string]any{"w": where}}
}

// Doubling asks for 2ⁿ fields with n fragments.
func Doubling(n int) Operation {
	var b strings.Builder
	b.WriteString("{shelf{...F0}}")
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Shelf{...F%d a:__typename ...F%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Shelf{version}", n)
	return Operation{Query: b.String()}
}
