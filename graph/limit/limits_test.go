package limit_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"maillage/graph/limit"
)

// many joins n renderings of format, which takes the index.
func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, strings.ReplaceAll(format, "#", "%[1]d"), i)
	}
	return b.String()
}

func chain(levels int, open, inner string) string {
	return strings.Repeat(open, levels) + inner + strings.Repeat("}", levels)
}

// wide selects n fields of a city with the help of two fragments, n being at least 2,800.
func wide(n int) string {
	left := n - 1 - 30*91 - 1 - 24*91
	return `{city(code:"1"){...M successor{` + strings.Repeat("region{...L} ", 24) +
		strings.Repeat("name ", 30) + strings.Repeat("code ", 30) + strings.Repeat("id ", left-60) + `}}}
		fragment M on City{` + strings.Repeat("region{...L} ", 30) + `}
		fragment L on Region{` + strings.Repeat("name ", 30) + strings.Repeat("code ", 30) + strings.Repeat("id ", 30) + `}`
}

func nestedFilter(levels int) string {
	return strings.Repeat("{and:[", levels/2) + strings.Repeat("{", levels%2) +
		strings.Repeat("}", levels%2) + strings.Repeat("]}", levels/2)
}

// reach asks for exactly n of what a limit counts.
var reach = map[string]func(n int) request{
	"queryBytes": func(n int) request {
		const q = `{shelf{version}}`
		return request{Query: q + strings.Repeat(" ", n-len(q))}
	},
	"tokens": func(n int) request { return request{Query: strings.Repeat("#\n", n-6) + `{shelf{version}}`} },
	"depth": func(n int) request {
		return request{Query: `{city(code:"1"){...F}} fragment F on City{` + chain(n-2, "successor{", "name") + `}`}
	},
	"aliases": func(n int) request { return request{Query: `{shelf{` + many(n, "a#:version ") + `}}`} },
	"repeats": func(n int) request {
		return request{Query: `{shelf{` + strings.Repeat("version ", n-1) + `... on Shelf{version}}}`}
	},
	"directives": func(n int) request {
		return request{Query: `{shelf{` + strings.Repeat("version @skip(if:false) ", 25) +
			strings.Repeat("updatedAt @include(if:true) ", n-26) + `... @skip(if:false){version}}}`}
	},
	"fragments": func(n int) request {
		return request{Query: `{shelf{` + many(n, "...F# ") + `}}` + many(n, "fragment F# on Shelf{version}")}
	},
	"operations": func(n int) request {
		return request{Query: many(n, "query Q#{shelf{version}}"), OperationName: "Q0"}
	},
	"variables": func(n int) request {
		return request{Query: `query(` + many(n, `$v#:ID!="a" `) + `){nodes(ids:[` + many(n, "$v# ") + `]){id}}`}
	},
	"rootFields": func(n int) request {
		return request{Query: `{...F} fragment F on Query{` + many(n, "a#:shelf{version}") + `}`}
	},
	"fields":     func(n int) request { return request{Query: wide(n)} },
	"valueDepth": func(n int) request { return request{Query: `{cities(where:` + nestedFilter(n) + `){totalCount}}`} },
	"variableNodes": func(n int) request {
		return request{Query: `{shelf{version}}`, Variables: map[string]any{"v": make([]int, n-1)}}
	},
	"introspections": func(n int) request {
		return request{Query: `{` + many(n, `a#:__type(name:"City"){name}`) + `}`}
	},
	"schemaLists": func(n int) request {
		return request{Query: `{__schema{types{` + chain(n-1, "fields{type{", "name") + strings.Repeat("}", n-1) + `}}}`}
	},
	"pageSize": func(n int) request { return request{Query: fmt.Sprintf(`{cities(first:%d){totalCount}}`, n)} },
	"objects": func(n int) request { // 200 cities and 99 practices of each make 20,000
		return request{Query: fmt.Sprintf(`{cities(last:200){edges{node{practices(first:99){totalCount}}}}
			regions(first:%d){totalCount}}`, n-20_000)}
	},
	"values": func(n int) request { // 14,806 are in what does not depend on n
		return request{Query: fmt.Sprintf(`{cities(first:200){nodes{practices(first:69){nodes{id}}}}
			regions(first:200){nodes{id name code}} more:regions(first:%d){nodes{id}}}`, n-14_806)}
	},
	"whereConditions": func(n int) request {
		return request{Query: `{cities(where:{not:{or:[` + strings.Repeat(`{code:"1"}`, n-2) + `{}]} umqMember:true}){totalCount}}`}
	},
	"whereWords": func(n int) request {
		return request{Query: `{cities(where:{or:[` + strings.Repeat(`{search:"a"}`, n-2) + `]}){totalCount} practices(where:{not:{titleContains:"b"} titleContains:"c"}){totalCount}}`}
	},
	"whereLinks": func(n int) request {
		return request{Query: `{practices(where:{hasAdoptions:true and:[` + strings.Repeat(`{region:"08"}`, n-1) + `]}){totalCount}}`}
	},
	"listValues": func(n int) request {
		return request{Query: `{cities(where:{codeIn:[` + strings.Repeat(`"1" `, n) + `]}){totalCount}}`}
	},
	"orderKeys": func(n int) request {
		keys := []string{"TITLE", "STARTED", "EVIDENCE", "ADOPTIONS"}
		return request{Query: `{practices(orderBy:[{field:` + strings.Join(keys[:n], "} {field:") + `}]){totalCount}}`}
	},
	"ids": func(n int) request {
		return request{Query: `{nodes(ids:[` + strings.Repeat(`"cit_1" `, n) + `]){id}}`}
	},
}

// documented is what the documentation of the API promises.
var documented = map[string]int{
	"queryBytes": 32768, "tokens": 4000, "depth": 16, "aliases": 30, "repeats": 30, "directives": 50, "fragments": 50,
	"operations": 10, "variables": 60, "rootFields": 10, "fields": 5000, "valueDepth": 8, "variableNodes": 2000,
	"introspections": 1, "schemaLists": 2, "pageSize": 200, "whereConditions": 50, "whereWords": 6, "whereLinks": 3,
	"listValues": 100, "orderKeys": 3, "ids": 100, "objects": 20000, "values": 15000,
}

func TestEveryLimitHoldsAtItsValue(t *testing.T) {
	s := serve(limit.Default)
	for name, most := range documented {
		t.Run(name, func(t *testing.T) {
			at := reach[name]
			if a := s.ask(t, "fr", at(most)); len(a.Errors) > 0 {
				t.Fatalf("%d refused: %+v", most, a.Errors[0])
			}
			above := at(most + 1)
			fr, en := s.ask(t, "fr", above), s.ask(t, "en", above)
			for language, a := range map[string]answer{"fr": fr, "en": en} {
				if a.code() != "LIMIT_EXCEEDED" {
					t.Fatalf("%s: %d accepted, or refused as %q: %+v", language, most+1, a.code(), a.Errors)
				}
				if x := a.Errors[0].Extensions.Limit; x.Name != name || x.Max != most {
					t.Errorf("%s: extensions.limit is %+v, want %s %d", language, x, name, most)
				}
				if !strings.Contains(a.Errors[0].Message, strconv.Itoa(most)) {
					t.Errorf("%s: the message does not tell the limit: %q", language, a.Errors[0].Message)
				}
			}
			if fr.Errors[0].Message == en.Errors[0].Message {
				t.Errorf("one message for two languages: %q", fr.Errors[0].Message)
			}
		})
	}
}

// The same limits hold for what comes by variables.
func TestLimitsHoldThroughVariables(t *testing.T) {
	filter := func(where any) request {
		return request{Query: `query($w:PracticeWhereInput){practices(where:$w){totalCount}}`, Variables: map[string]any{"w": where}}
	}
	group := func(n int, condition map[string]any) map[string]any {
		list := make([]any, n)
		for i := range list {
			list[i] = condition
		}
		return map[string]any{"or": list}
	}
	deep := any(map[string]any{})
	for range 4 {
		deep = map[string]any{"and": []any{deep}}
	}
	texts := make([]string, 101)
	for name, c := range map[string]struct {
		request
		limit string
	}{
		"deep value":       {filter(deep), "valueDepth"},
		"conditions":       {filter(group(51, map[string]any{"slug": "a"})), "whereConditions"},
		"empty conditions": {filter(group(51, map[string]any{})), "whereConditions"},
		"one group, not a list": {filter(map[string]any{"and": map[string]any{"region": "1", "city": map[string]any{"code": "1"}, "organization": "1", "indicator": "1"}}),
			"whereLinks"},
		"links": {filter(group(4, map[string]any{"region": "1"})), "whereLinks"},
		"list": {request{Query: `query($c:[String!]){cities(where:{codeIn:$c}){totalCount}}`,
			Variables: map[string]any{"c": texts}}, "listValues"},
		"ids":  {request{Query: `query($i:[ID!]!){nodes(ids:$i){id}}`, Variables: map[string]any{"i": texts}}, "ids"},
		"page": {request{Query: `query($n:Int){cities(last:$n){totalCount}}`, Variables: map[string]any{"n": 201}}, "pageSize"},
		"huge page": {request{Query: `query($n:Int){cities(first:$n){nodes{practices(first:$n){totalCount}}}}`,
			Variables: map[string]any{"n": int64(1) << 62}}, "pageSize"},
		"pages": {request{Query: `query($n:Int){cities(first:$n){nodes{practices(first:$n){totalCount}}}}`,
			Variables: map[string]any{"n": 200}}, "objects"},
		"pages under nodes": {request{Query: `query($i:[ID!]!){nodes(ids:$i){... on City{practices(first:200){totalCount}}}}`,
			Variables: map[string]any{"i": texts[:100]}}, "objects"},
	} {
		t.Run(name, func(t *testing.T) {
			a := serve(limit.Default).ask(t, "fr", c.request)
			if a.code() != "LIMIT_EXCEEDED" || a.Errors[0].Extensions.Limit.Name != c.limit {
				t.Fatalf("want a refusal by %s, got %+v", c.limit, a.Errors)
			}
		})
	}
}

// What is null is no condition: clients give all their optional filters as variables.
func TestNullConditionsAreFree(t *testing.T) {
	a := serve(limit.Default).ask(t, "fr", request{
		Query: `query($r:String $c:CityMatch $o:String $i:String){
			practices(where:{region:$r city:$c organization:$o indicator:$i}){totalCount}}`,
		Variables: map[string]any{"r": "08", "c": nil, "m": nil, "o": nil, "i": nil},
	})
	if len(a.Errors) > 0 {
		t.Fatal(a.Errors)
	}
}

func TestLimitsMustAllBeSet(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Fatal("installed without limits")
		}
	}()
	serve(limit.Limits{Tokens: 10})
}
