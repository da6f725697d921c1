// Package disclosure is the small-number rule DC-1 of the domain (§8), as pure functions: the one
// way by which a sensitive figure leaves the hub.
package disclosure

import (
	"context"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// smallest is the least count that is shown: below it a count may name someone.
const smallest = 5

// Count is a sensitive figure in the form that anyone may see.
type Count struct {
	Value      *float64 // publishable value; nil when masked
	Suppressed bool
	Reason     vocab.SuppressionReason
	text       i18n.Text
}

// Masked is the count of which nothing is told but that it is small.
func Masked() *Count {
	return &Count{Suppressed: true, Reason: vocab.SuppressionReasonSmallNumber, text: i18n.T("<\u00a05", "<\u00a05")}
}

// Leaf returns what may be shown of n people: 0 to 4 are masked, zero not told apart; else the
// nearest multiple of 5, 5·⌊(n+2)/5⌋.
func Leaf(n int) *Count {
	if n < smallest {
		return Masked()
	}
	v := float64(5 * ((n + 2) / 5))
	return &Count{Value: &v, Reason: vocab.SuppressionReasonRounded, text: i18n.Number(v, 0)}
}

// Quoted returns a figure that its source already published, as published. text is how to show it.
func Quoted(v float64, text i18n.Text) *Count {
	return &Count{Value: &v, Reason: vocab.SuppressionReasonAlreadyPublic, text: text}
}

// Display returns what to show, in lang or in the reader's language.
func (c *Count) Display(ctx context.Context, lang *i18n.Language) string {
	return i18n.Pick(ctx, lang, c.text.Fr, c.text.En)
}
