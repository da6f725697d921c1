// Package evidence derives, by pure functions, what the hub says about a record: how strong its
// evidence is and why, what it costs a year, and how complete it is.
package evidence

import (
	"time"

	"maillage/internal/date"
	"maillage/internal/vocab"
)

// Figure is what the rules read of one published figure of a record.
type Figure struct {
	Indicator   string // code
	Kind        vocab.OutcomeKind
	HasPeriod   bool      // dated, or its period told in the source's words
	End         date.Date // end of the period; empty when unknown
	Denominator bool
	Method      vocab.Method
}

// Record is what the rules read of one record.
type Record struct {
	Figures     []Figure
	Independent bool // an independent evaluation or a comparison group is on record
	Replicated  int  // adopting cities with E2 or more on an indicator of this record
	// Ceiling is the level a reviewer lowered the record to; nil when none did. A person may only
	// lower a level.
	Ceiling *vocab.EvidenceLevel
}

// Assessment is the strength of a record's evidence.
type Assessment struct {
	Level   vocab.EvidenceLevel // after downgrades: what people are shown
	Base    vocab.EvidenceLevel // before downgrades
	Reasons []Reason
}

// age is how old the newest figure may be before it counts one level less.
const age = 5

// Assess applies the rules of the domain (§9) as of now:
//
//	E0 no figure of output or outcome · E1 some · E2 an OUTCOME with a period and, on the same
//	indicator, a denominator, a baseline or a target · E3 independent evaluation · E4 E2 or more
//	here and in two adopting cities.
//
// One level lower when the newest figure is over five years old, or when the press alone reports
// them; never below E0.
func Assess(r Record, now time.Time) Assessment {
	a := base(r)
	a.Level = a.Base
	if reason, ok := downgrade(r.Figures, now); ok && a.Level > vocab.EvidenceLevelE0 {
		a.Level = lower(a.Level)
		a.Reasons = append(a.Reasons, reason)
	}
	if r.Ceiling != nil && *r.Ceiling < a.Level {
		a.Level = *r.Ceiling
		a.Reasons = append(a.Reasons, Reason{Code: loweredByReview})
	}
	return a
}

func base(r Record) Assessment {
	tracked := 0
	for _, f := range r.Figures {
		if f.Kind == vocab.OutcomeKindOutput || f.Kind == vocab.OutcomeKindOutcome {
			tracked++
		}
	}
	if tracked == 0 {
		return Assessment{Base: vocab.EvidenceLevelE0, Reasons: []Reason{{Code: noFigure}}}
	}
	measured, reason := measure(r.Figures)
	switch {
	case !measured:
		return Assessment{Base: vocab.EvidenceLevelE1, Reasons: []Reason{{Code: noComparison}}}
	case r.Replicated >= 2:
		return Assessment{Base: vocab.EvidenceLevelE4, Reasons: []Reason{reason, {Code: replicated}}}
	case r.Independent:
		return Assessment{Base: vocab.EvidenceLevelE3, Reasons: []Reason{reason, {Code: independent}}}
	}
	return Assessment{Base: vocab.EvidenceLevelE2, Reasons: []Reason{reason}}
}

// measure looks for an OUTCOME with a period and a point of comparison on its own indicator.
func measure(figures []Figure) (bool, Reason) {
	compared := map[string]string{}
	for _, f := range figures {
		switch f.Kind {
		case vocab.OutcomeKindBaseline:
			compared[f.Indicator] = withBaseline
		case vocab.OutcomeKindTarget:
			if compared[f.Indicator] == "" {
				compared[f.Indicator] = withTarget
			}
		}
	}
	for _, f := range figures {
		if f.Kind != vocab.OutcomeKindOutcome || !f.HasPeriod {
			continue
		}
		if f.Denominator {
			return true, Reason{Code: withDenominator, Args: []string{f.Indicator}}
		}
		if by := compared[f.Indicator]; by != "" {
			return true, Reason{Code: by, Args: []string{f.Indicator}}
		}
	}
	return false, Reason{}
}

func downgrade(figures []Figure, now time.Time) (Reason, bool) {
	var newest date.Date
	pressOnly, tracked := true, false
	for _, f := range figures {
		if f.Kind != vocab.OutcomeKindOutput && f.Kind != vocab.OutcomeKindOutcome {
			continue
		}
		tracked = true
		pressOnly = pressOnly && f.Method == vocab.MethodPress
		if f.End.End().After(newest.End()) {
			newest = f.End
		}
	}
	switch {
	case tracked && newest != "" && newest.End().Before(now.AddDate(-age, 0, 0)):
		return Reason{Code: tooOld, Args: []string{string(newest)}}, true
	case tracked && pressOnly:
		return Reason{Code: onlyPress}, true
	}
	return Reason{}, false
}

func lower(l vocab.EvidenceLevel) vocab.EvidenceLevel {
	codes := l.Values()
	for i, c := range codes {
		if c == string(l) && i > 0 {
			return vocab.EvidenceLevel(codes[i-1])
		}
	}
	return vocab.EvidenceLevelE0
}
