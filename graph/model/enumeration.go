package model

import (
	"context"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Enumeration is a closed list of values with their labels.
type Enumeration struct{ of *vocab.Enumeration }

// Enumerations lists them all by name.
func Enumerations() []*Enumeration {
	var all []*Enumeration
	for _, e := range vocab.All() {
		all = append(all, &Enumeration{of: e})
	}
	return all
}

// EnumerationNamed returns the enumeration of that name; nil when there is none.
func EnumerationNamed(name string) *Enumeration {
	if e := vocab.Lookup(name); e != nil {
		return &Enumeration{of: e}
	}
	return nil
}

// Name returns the name of the GraphQL type.
func (e *Enumeration) Name() string { return e.of.Name }

// About says what it classifies.
func (e *Enumeration) About(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, e.of.About)
}

// Values lists the values in the order they are shown.
func (e *Enumeration) Values() []*EnumerationValue {
	values := make([]*EnumerationValue, len(e.of.Values))
	for i, v := range e.of.Values {
		values[i] = &EnumerationValue{of: v}
	}
	return values
}

// EnumerationValue is one value of an enumeration.
type EnumerationValue struct{ of vocab.Value }

// Code returns the code that the API uses.
func (v *EnumerationValue) Code() string { return v.of.Code }

// Label returns the label.
func (v *EnumerationValue) Label(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, v.of.Label)
}

// Definition returns the definition; empty where the label suffices.
func (v *EnumerationValue) Definition(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, v.of.Definition)
}
