package hostile

import (
	"fmt"
	"strings"
)

// Values are operations of a modest shape whose values are out of bounds. None is to be accepted.
func Values() map[string]Operation {
	ids := make([]string, 100)
	for i := range ids {
		ids[i] = fmt.Sprintf(`"cit_%d"`, i)
	}
	all := map[string]Operation{
		"100 ids with nested pages": {Query: `{nodes(ids:[` + strings.Join(ids, " ") + `]){... on City{practices(first:200){nodes{cities(first:200){nodes{id}}}}}}}`},
		"pages inside pages":        {Query: `{cities(first:200){nodes{practices(first:200){nodes{cities(first:200){nodes{practices(first:200){totalCount}}}}}}}}`},
		"deep and, or, not":         {Query: `{practices(where:` + strings.Repeat(`{and:[{or:[{not:`, 5) + `{slug:"a"}` + strings.Repeat(`}]}]}`, 5) + `){totalCount}}`},
		"conditions on links":       {Query: `{practices(where:{region:"08" city:{code:"1"} organization:"a" indicator:"b" hasAdoptions:true}){totalCount}}`},
		"orders":                    {Query: `{practices(orderBy:[` + strings.Repeat(`{field:TITLE}`, 4) + `]){totalCount}}`},
		"one order twice":           {Query: `{practices(orderBy:[{field:TITLE} {field:TITLE}]){totalCount}}`},
		"cursor":                    {Query: `query($c:Cursor){cities(first:1 after:$c){totalCount}}`, Variables: map[string]any{"c": strings.Repeat("A", 30_000)}},
		"schema within types":       {Query: `{__schema{types{` + Chain(7, "fields{type{", "name") + `}}}`},
		"schema of schemas":         {Query: `{__schema{types{fields{type{fields{name args{name type{name}}}}}}}}`},
		"schema renamed":            {Query: `{__schema{types{...T}}} fragment T on __Type{` + Many(20, "a#:fields{name args{name type{name ofType{name}}}} ") + `}`},
		"filters on filters":        {Query: `{` + Many(10, `a#:contributions(where:{or:[`+Many(6, `{titleContains:"mot # très cherché"} `)+`]}){totalCount} `) + `}`},
		"schema twice":              {Query: `{__schema{types{name}} t:__type(name:"City"){name}}`},
	}
	for _, n := range []string{"201", "2147483647", "2147483648", "-1", "-2147483648", "4611686018427387904", "-9223372036854775808", "9223372036854775808", "1e9"} {
		all["page of "+n] = Operation{Query: `{cities(first:` + n + `){nodes{practices(first:` + n + `){totalCount}}}}`}
		all["last page of "+n] = Operation{Query: `{cities(last:` + n + `){totalCount}}`}
	}
	for _, n := range []int64{1<<31 - 1, 1 << 62, -1} {
		all[fmt.Sprint("page by variable of ", n)] = Operation{Query: `query($n:Int){cities(first:$n){nodes{practices(first:$n){totalCount}}}}`, Variables: map[string]any{"n": n}}
	}
	for name, text := range map[string]string{
		"long text": strings.Repeat("é", 15_000), "wildcards": strings.Repeat("%_", 5_000), "NUL": "a\x00b", "combining marks": "a" + strings.Repeat("\u0301", 10_000),
	} {
		for field, where := range map[string]string{"cities": "search", "practices": "titleContains", "contributions": "titleContains"} {
			all[name+" in "+field] = Operation{Query: fmt.Sprintf(`query($t:String){%s(where:{%s:$t}){totalCount}}`, field, where), Variables: map[string]any{"t": text}}
		}
	}
	return all
}
