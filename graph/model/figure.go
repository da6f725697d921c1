package model

import (
	"context"

	"maillage/ent"
	"maillage/internal/disclosure"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Figure is the figure of an outcome: exact, or protected when its indicator is sensitive.
type Figure interface{ IsFigure() }

// ExactFigure is a figure that is not sensitive.
type ExactFigure struct {
	Unit        vocab.Unit
	Value       *float64
	Min, Max    *float64
	Numerator   *int
	Denominator *int
	Currency    *string
	text        i18n.Text
}

// ProtectedFigure is a sensitive figure under the small-number rule.
type ProtectedFigure struct {
	Unit        vocab.Unit
	Count       *disclosure.Count
	Min, Max    *disclosure.Count
	Numerator   *disclosure.Count
	Denominator *disclosure.Count
	text        i18n.Text
}

// IsFigure marks a Figure.
func (*ExactFigure) IsFigure() {}

// IsFigure marks a Figure.
func (*ProtectedFigure) IsFigure() {}

// Display returns the figure in full.
func (f *ExactFigure) Display(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, f.text)
}

// Display returns the figure in full.
func (f *ProtectedFigure) Display(ctx context.Context, lang *i18n.Language) string {
	return say(ctx, lang, f.text)
}

// FigureOf turns the stored figure of an outcome into the one that anyone may see. A sensitive
// figure that its source did not publish itself comes out masked.
func FigureOf(o *ent.Outcome) Figure {
	switch {
	case o.Sensitivity == vocab.SensitivityNone:
		f := &ExactFigure{Unit: o.Unit, Value: o.Value, Min: o.ValueMin, Max: o.ValueMax, Numerator: o.Numerator, Denominator: o.Denominator, text: inFull(o)}
		if o.Unit == vocab.UnitCAD {
			f.Currency = &o.Currency
		}
		return f
	case !o.AlreadyPublic:
		m := disclosure.Masked()
		return &ProtectedFigure{Unit: o.Unit, Count: m, text: i18n.T("<\u00a05", "<\u00a05")}
	}
	f := &ProtectedFigure{
		Unit: o.Unit,
		Min:  quoted(o, o.ValueMin), Max: quoted(o, o.ValueMax),
		Numerator: quotedCount(o.Numerator), Denominator: quotedCount(o.Denominator),
		text: inFull(o),
	}
	f.Count = quoted(o, o.Value)
	if f.Count == nil {
		f.Count = disclosure.Quoted(0, inFull(o))
		f.Count.Value = nil // a range has no single value
	}
	return f
}

// DisplayOf returns the figure of an outcome in full.
func DisplayOf(o *ent.Outcome) i18n.Text {
	switch f := FigureOf(o).(type) {
	case *ExactFigure:
		return f.text
	case *ProtectedFigure:
		return f.text
	}
	return i18n.Text{}
}

func quoted(o *ent.Outcome, v *float64) *disclosure.Count {
	if v == nil {
		return nil
	}
	return disclosure.Quoted(*v, withUnit(o, *v))
}

func quotedCount(n *int) *disclosure.Count {
	if n == nil {
		return nil
	}
	return disclosure.Quoted(float64(*n), i18n.Number(float64(*n), 0))
}

var approximations = map[vocab.Approximation]i18n.Text{
	vocab.ApproximationAbout:   i18n.T("environ %s", "about %s"),
	vocab.ApproximationAtLeast: i18n.T("au moins %s", "at least %s"),
	vocab.ApproximationAtMost:  i18n.T("au plus %s", "at most %s"),
}

func inFull(o *ent.Outcome) i18n.Text {
	var t i18n.Text
	switch {
	case o.Value != nil:
		t = withUnit(o, *o.Value)
	case o.ValueMin != nil && o.ValueMax != nil:
		low, high := withUnit(o, *o.ValueMin), withUnit(o, *o.ValueMax)
		t = i18n.Text{Fr: low.Fr + " à " + high.Fr, En: low.En + " to " + high.En}
	}
	if a, ok := approximations[o.Approximation]; ok {
		t = a.With(t)
	}
	if o.Numerator != nil && o.Denominator != nil {
		n, d := i18n.Number(float64(*o.Numerator), 0), i18n.Number(float64(*o.Denominator), 0)
		t.Fr += " (" + n.Fr + " sur " + d.Fr + ")"
		t.En += " (" + n.En + " of " + d.En + ")"
	}
	return t
}

func withUnit(o *ent.Outcome, v float64) i18n.Text {
	n := i18n.Number(v, 1)
	switch o.Unit {
	case vocab.UnitPercent:
		return i18n.Percent(v)
	case vocab.UnitCAD:
		return i18n.Money(v, o.Currency)
	case vocab.UnitPoints:
		return i18n.Text{Fr: n.Fr + " points", En: n.En + " points"}
	case vocab.UnitDays:
		return i18n.Text{Fr: n.Fr + " jours", En: n.En + " days"}
	}
	return n
}
