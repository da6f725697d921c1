package limit

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// maxText is the most bytes of one text in an argument: names, codes and words to look for are far
// shorter, and the databases refuse patterns that are very long, each at a length of its own.
const maxText = 1000

// maxWritten is the most bytes of one text that a mutation keeps: twice the longest that a record
// may have, so that the hub itself tells which field is too long.
const maxWritten = 16_000

// longest is the most bytes of one text in an argument of f.
func longest(f *ast.Field) int {
	if f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Mutation" {
		return maxWritten
	}
	return maxText
}

// text refuses, in the value of an argument, a text of more than longest bytes, or one that holds a
// NUL: PostgreSQL knows none.
func text(v any, longest int) *problem.Problem {
	switch v := v.(type) {
	case string:
		if len(v) > longest {
			return exceeded(textBytes, longest)
		}
		if strings.ContainsRune(v, 0) {
			return problem.New(problem.BadInput, i18n.T(
				"un texte ne peut contenir le caractère nul.", "a text cannot hold the NUL character."))
		}
	case []any:
		for _, e := range v {
			if no := text(e, longest); no != nil {
				return no
			}
		}
	case map[string]any:
		for _, e := range v {
			if no := text(e, longest); no != nil {
				return no
			}
		}
	}
	return nil
}
