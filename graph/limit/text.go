package limit

import (
	"strings"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// maxText is the most bytes of one text in an argument: names, codes and words to look for are far
// shorter, and the databases refuse patterns that are very long, each at a length of its own.
const maxText = 1000

// text refuses, in the value of an argument, a text that is too long or holds a NUL: PostgreSQL
// knows none.
func text(v any) *problem.Problem {
	switch v := v.(type) {
	case string:
		if len(v) > maxText {
			return exceeded(textBytes, maxText)
		}
		if strings.ContainsRune(v, 0) {
			return problem.New(problem.BadInput, i18n.T(
				"un texte ne peut contenir le caractère nul.", "a text cannot hold the NUL character."))
		}
	case []any:
		for _, e := range v {
			if no := text(e); no != nil {
				return no
			}
		}
	case map[string]any:
		for _, e := range v {
			if no := text(e); no != nil {
				return no
			}
		}
	}
	return nil
}
