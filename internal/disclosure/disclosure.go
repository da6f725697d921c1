// Package disclosure is the small-number rule DC-1 of the domain (§8), as pure functions: the one
// way by which a sensitive figure leaves the hub.
//
// Publish turns the exact counts of the cities into the table that anyone may see; Total, Median
// and Rate know nothing but that table. Whatever changes in the counts without changing the table
// therefore changes nothing in what they answer.
package disclosure

import (
	"context"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Count is a sensitive figure in the form that anyone may see.
type Count struct {
	Value      *float64 // publishable value; nil when masked
	Suppressed bool
	Reason     vocab.SuppressionReason
	text       i18n.Text
}

// masked is what is shown of a figure of which not even a bound is told.
var masked = i18n.T("masqué", "masked")

// Below is the count of which nothing is told but that it is below a bound, zero not told apart.
func Below(bound int) *Count {
	n := i18n.Number(float64(bound), 0)
	return &Count{Suppressed: true, Reason: vocab.SuppressionReasonSmallNumber, text: i18n.T("<\u00a0"+n.Fr, "<\u00a0"+n.En)}
}

// Masked is the count of which nothing is told but that it is small.
func Masked() *Count { return Below(DC1.SmallestPublished) }

// Withheld is a figure of which nothing is told but why.
func Withheld(reason vocab.SuppressionReason) *Count {
	return &Count{Suppressed: true, Reason: reason, text: masked}
}

// Rounded is the published value of a count of people.
func Rounded(value int) *Count {
	v := float64(value)
	return &Count{Value: &v, Reason: vocab.SuppressionReasonRounded, text: i18n.Number(v, 0)}
}

// Leaf returns what may be shown of n people: fewer than the smallest published are masked, zero
// not told apart; else the nearest multiple of the base.
func (r Rule) Leaf(n int) *Count {
	if n < r.SmallestPublished {
		return Below(r.SmallestPublished)
	}
	return Rounded(r.round(n))
}

// Quoted returns a figure that its source already published, as published. text is how to show it.
func Quoted(v float64, text i18n.Text) *Count {
	return &Count{Value: &v, Reason: vocab.SuppressionReasonAlreadyPublic, text: text}
}

// Display returns what to show, in lang or in the reader's language.
func (c *Count) Display(ctx context.Context, lang *i18n.Language) string {
	return i18n.Pick(ctx, lang, c.text.Fr, c.text.En)
}
