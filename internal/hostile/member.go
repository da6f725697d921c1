package hostile

import "strings"

// Changes are mutations whose inputs are out of bounds. None is to be accepted.
func Changes() map[string]Operation {
	create := func(content any) Operation {
		return Operation{
			Query:     `mutation($c: DraftContentInput){createDraft(input:{kind:PRACTICE content:$c}){draft{id}}}`,
			Variables: map[string]any{"c": content},
		}
	}
	figure := map[string]any{"indicator": "HI-02", "labelFr": "a", "kind": "COUNT", "value": 1}
	return map[string]Operation{
		"text of nearly 1 MiB":   create(map[string]any{"summaryFr": strings.Repeat("a", 1_000_000)}),
		"10 000 figures":         create(map[string]any{"outcomes": Listed(10_000, figure)}),
		"101 figures":            create(map[string]any{"outcomes": Listed(101, figure)}),
		"texts by the hundred":   create(map[string]any{"keywords": Listed(100, strings.Repeat("a", 9_000))}),
		"deeply nested":          create(map[string]any{"practice": Nested(4_000, "stage")}),
		"deeply nested lists":    create(map[string]any{"keywords": []any{[]any{[]any{[]any{[]any{[]any{[]any{[]any{}}}}}}}}}),
		"unknown fields":         create(map[string]any{Many(100, "champ#"): 1}),
		"mutations by the score": {Query: `mutation{` + Many(20, `a#:endAllSessions(input:{}){count} `) + `}`},
		"key of 100 kB": {Query: `mutation($k:String){endAllSessions(input:{idempotencyKey:$k}){count}}`,
			Variables: map[string]any{"k": strings.Repeat("k", 100_000)}},
		"20 viewers":           {Query: `{` + Many(20, `a#:viewer{drafts(first:200){totalCount}} `) + `}`},
		"viewer of everything": {Query: `{viewer{drafts(first:200){nodes{revisions(first:200){nodes{version}} history(first:200){nodes{id}}}}}}`},
	}
}

// Reading are operations of an account that stand just under the limits.
func Reading() map[string]Operation {
	return map[string]Operation{
		"drafts":                 {Query: `{` + Many(10, `a#:viewer{drafts(first:60){totalCount nodes{id status missing{field message} warnings{field message} changes{field}}}} `) + `}`},
		"drafts and their lists": {Query: `{viewer{drafts(first:60){nodes{revisions(first:60){nodes{version savedAt}} history(first:60){nodes{id action}}}}}}`},
		"lists of an account": {Query: `{` + Many(10, `a#:viewer{users(first:50){nodes{id email}} tokens(first:50){nodes{id}} sessions(first:50){nodes{id}}
			audit(first:50){nodes{id action}} exactCounts(first:50){totalCount} interests(first:50){totalCount} unansweredQuestions(first:50){totalCount}} `) + `}`},
	}
}
