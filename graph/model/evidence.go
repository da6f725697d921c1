package model

import (
	"context"

	"maillage/internal/evidence"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Evidence is the strength of a record's evidence, with its reasons.
type Evidence struct {
	Level     vocab.EvidenceLevel // downgrades included
	BaseLevel vocab.EvidenceLevel // before downgrades
	Why       []evidence.Reason
}

// Label returns the label of the level in lang, or in the reader's language.
func (e *Evidence) Label(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, vocab.Lookup("EvidenceLevel").Label(string(e.Level)))
}

// Reasons returns the reasons in words.
func (e *Evidence) Reasons(ctx context.Context, lang *i18n.Language) []string {
	words := make([]string, len(e.Why))
	for i, r := range e.Why {
		words[i] = say(ctx, lang, r.Text())
	}
	return words
}

// Completeness is how much of a complete record is there.
type Completeness struct {
	Score int // 0 to 100
	Parts []string
}

// Missing returns the missing parts in words.
func (c *Completeness) Missing(ctx context.Context, lang *i18n.Language) []string {
	words := make([]string, len(c.Parts))
	for i, p := range c.Parts {
		words[i] = say(ctx, lang, evidence.PartLabel(p))
	}
	return words
}

func say(ctx context.Context, lang *i18n.Language, t i18n.Text) string {
	return i18n.Pick(ctx, lang, t.Fr, t.En)
}
