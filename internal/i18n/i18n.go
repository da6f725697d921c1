// Package i18n holds the two languages of the hub: French first, English second.
//
// A text that people read is an i18n.Text, written once with both wordings side by side, and
// turned into a string only where the language of the reader is known.
package i18n

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Language is a language that the hub speaks; its values are those of the GraphQL enumeration.
type Language string

// The languages of the hub. French is the default everywhere.
const (
	FR Language = "FR"
	EN Language = "EN"
)

// Values lists the languages, the default first.
func (Language) Values() []string { return []string{string(FR), string(EN)} }

// Tag returns the BCP 47 tag of the language, as HTTP headers write it.
func (l Language) Tag() string {
	if l == EN {
		return "en-CA"
	}
	return "fr-CA"
}

// Text is a text in both languages.
type Text struct{ Fr, En string }

// T pairs the French and the English wording of one text.
func T(fr, en string) Text { return Text{Fr: fr, En: en} }

// Tf formats both wordings with the same arguments.
func Tf(fr, en string, args ...any) Text {
	return Text{Fr: fmt.Sprintf(fr, args...), En: fmt.Sprintf(en, args...)}
}

// In returns the wording in l, and the French one where there is no other.
func (t Text) In(l Language) string {
	if l == EN && t.En != "" {
		return t.En
	}
	return t.Fr
}

var matcher = language.NewMatcher([]language.Tag{language.CanadianFrench, language.MustParse("en-CA")})

// Negotiate picks the language for an Accept-Language header; French when it is empty,
// malformed, or names neither language.
func Negotiate(acceptLanguage string) Language {
	if strings.TrimSpace(acceptLanguage) == "" || len(acceptLanguage) > 1000 {
		return FR
	}
	tags, _, err := language.ParseAcceptLanguage(acceptLanguage)
	if err != nil || len(tags) == 0 {
		return FR
	}
	if _, i, conf := matcher.Match(tags...); i == 1 && conf > language.No {
		return EN
	}
	return FR
}

type contextKey struct{}

// NewContext returns a context whose reader reads l.
func NewContext(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, contextKey{}, l)
}

// FromContext returns the language of the reader; French unless NewContext said otherwise.
func FromContext(ctx context.Context) Language {
	if l, ok := ctx.Value(contextKey{}).(Language); ok {
		return l
	}
	return FR
}

// With puts inner into the one place %s of t, language by language.
func (t Text) With(inner Text) Text {
	return Text{Fr: fmt.Sprintf(t.Fr, inner.Fr), En: fmt.Sprintf(t.En, inner.En)}
}
