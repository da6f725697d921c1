package model

import (
	"context"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
)

// DraftProblem is something to correct or to check in a draft.
type DraftProblem struct {
	Field string
	text  i18n.Text
}

// Message says what is wrong, in lang or in the reader's language.
func (p *DraftProblem) Message(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, p.text)
}

// Problems presents the problems of a record.
func Problems(list problem.List) []*DraftProblem {
	all := make([]*DraftProblem, len(list))
	for i, p := range list {
		all[i] = &DraftProblem{p.Field, p.Text}
	}
	return all
}

// Warnings presents what in a record may name or single out a person.
func Warnings(list []record.Suspicion) []*DraftProblem {
	all := make([]*DraftProblem, len(list))
	for i, s := range list {
		all[i] = &DraftProblem{"content." + s.Field, s.Text()}
	}
	return all
}

// Suspected presents what in the texts of an input may name or single out a person.
func Suspected(list []record.Suspicion) []*DraftProblem {
	all := make([]*DraftProblem, len(list))
	for i, s := range list {
		all[i] = &DraftProblem{s.Field, s.Text()}
	}
	return all
}

// Difference is a field that is not the same in two versions.
type Difference struct{ of record.Difference }

// Differences presents what differs.
func Differences(list []record.Difference) []*Difference {
	all := make([]*Difference, len(list))
	for i, d := range list {
		all[i] = &Difference{d}
	}
	return all
}

// Field is the dotted name of the field.
func (d *Difference) Field() string { return d.of.Field }

// Label names the field for people.
func (d *Difference) Label(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, d.of.Label)
}

// Before is what it was, in words.
func (d *Difference) Before(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, d.of.Before)
}

// After is what it is, in words.
func (d *Difference) After(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, d.of.After)
}
