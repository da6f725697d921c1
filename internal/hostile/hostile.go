// Package hostile is a collection of operations made to cost a server dear: for the tests that
// prove that they do not.
package hostile

import (
	"fmt"
	"strings"
)

// Operation is the body of a GraphQL request.
type Operation struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName,omitempty"`
	Variables     map[string]any `json:"variables,omitempty"`
}

// Many joins n renderings of a format, in which # stands for the index.
func Many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// Chain nests what open opens levels deep around inner.
func Chain(levels int, open, inner string) string {
	return strings.Repeat(open, levels) + inner + strings.Repeat("}", levels*strings.Count(open, "{"))
}

// Nested is a value with levels objects inside one another, each the only value of key.
func Nested(levels int, key string) any {
	v := any(map[string]any{})
	for range levels {
		v = map[string]any{key: v}
	}
	return v
}

// Listed is a list of n times the same value.
func Listed(n int, v any) []any {
	list := make([]any, n)
	for i := range list {
		list[i] = v
	}
	return list
}
