package directory

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"maillage/internal/i18n"
)

// mostShown is how many items of one kind the text lists; the JSON form has them all.
const mostShown = 20

// fieldNames names the things that change, for people.
var fieldNames = map[string]i18n.Text{
	"name":         i18n.T("nom", "name"),
	"formerNames":  i18n.T("anciens noms", "former names"),
	"designation":  i18n.T("désignation", "designation"),
	"kind":         i18n.T("genre", "kind"),
	"regionCode":   i18n.T("région", "region"),
	"groupingCode": i18n.T("MRC ou TE", "MRC or TE"),
	"metropolitan": i18n.T("communauté métropolitaine", "metropolitan community"),
	"population":   i18n.T("population", "population"),
	"areaKm2":      i18n.T("superficie", "area"),
	"status":       i18n.T("état", "status"),
	"validFrom":    i18n.T("début", "beginning"),
	"validTo":      i18n.T("fin", "end"),
}

// figures are what nearly every body changes at each edition: counted, not listed.
var figures = map[string]bool{"population": true, "areaKm2": true, "validFrom": true, "validTo": true}

// Text tells the report to a reader of a language: the counts, then what deserves a look, each
// with its line in the file.
func (r Report) Text(l i18n.Language) string {
	w := writer{Language: l, printer: message.NewPrinter(language.Make(l.Tag()))}
	w.line(i18n.T("Édition du %s : %s", "Edition of %s: %s"), r.AsOf, r.Source)
	w.line(i18n.T(
		"Ajoutés : %d · modifiés : %d · absorbés ou fusionnés : %d · inchangés : %d · refusés : %d · lignes d'autres territoires, ignorées : %d",
		"Added: %d · changed: %d · absorbed or merged: %d · unchanged: %d · refused: %d · rows of other territories, ignored: %d"),
		len(r.Added), len(r.Changed), len(r.Absorbed), r.Unchanged, r.Refused, len(r.Ignored))
	w.line(i18n.T("Le répertoire compte %d régions, %d MRC, %d territoires équivalents et %d organismes municipaux actifs.",
		"The directory has %d regions, %d MRC, %d equivalent territories and %d active municipal bodies."),
		r.Totals.Regions, r.Totals.MRC, r.Totals.TE, r.Totals.Bodies)

	section(&w, i18n.T("Absorbés ou fusionnés", "Absorbed or merged"), r.Absorbed, func(a Absorbed) string {
		s := w.item(a.Item) + " → " + w.item(Item{a.Successor, a.SuccessorName, a.SuccessorLine})
		if a.ValidTo != "" && a.AtLatest {
			return s + w.text(i18n.T(", au plus tard le %s", ", on %s at the latest"), a.ValidTo)
		}
		if a.ValidTo != "" {
			return s + w.text(i18n.T(", le %s", ", on %s"), a.ValidTo)
		}
		return s
	})
	section(&w, i18n.T("Indécis : énoncez leur successeur (maillage directory succeed ANCIEN NOUVEAU)",
		"Undecided: state their successor (maillage directory succeed OLD NEW)"), r.Undecided, func(u Undecided) string {
		return u.Code + " " + u.Name + w.text(i18n.T(" : ", ": ")) + u.Reason.In(l)
	})
	section(&w, i18n.T("Ajoutés", "Added"), r.Added, w.item)
	var telling []Change
	for _, c := range r.Changed {
		if w.fields(c) != "" {
			telling = append(telling, c)
		}
	}
	section(&w, i18n.T("Modifiés, outre les chiffres", "Changed, figures aside"), telling, func(c Change) string {
		return w.item(c.Item) + w.text(i18n.T(" : ", ": ")) + w.fields(c)
	})
	return w.out.String()
}

type writer struct {
	out strings.Builder
	i18n.Language
	printer *message.Printer
}

func (w *writer) text(t i18n.Text, args ...any) string {
	return w.printer.Sprintf(t.In(w.Language), args...)
}

func (w *writer) line(t i18n.Text, args ...any) { w.out.WriteString(w.text(t, args...) + "\n") }

// item writes a body and its line; line numbers are not grouped by thousands.
func (w *writer) item(i Item) string {
	s := i.Code + " " + i.Name
	if i.Line > 0 {
		s += " (" + w.text(i18n.T("ligne %s", "line %s"), fmt.Sprint(i.Line)) + ")"
	}
	return s
}

// fields writes the changes of a body that are worth a look: not figures, not what an edition
// is merely the first to tell, not the former name beside the new one.
func (w *writer) fields(c Change) string {
	var parts []string
	renamed := slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.Field == "name" })
	for _, f := range c.Fields {
		learned := f.Field == "metropolitan" && f.Before == ""
		if !figures[f.Field] && !learned && !(renamed && f.Field == "formerNames") {
			parts = append(parts, fmt.Sprintf("%s %s → %s", fieldNames[f.Field].In(w.Language), dash(f.Before), dash(f.After)))
		}
	}
	return strings.Join(parts, "; ")
}

func dash(s string) string {
	return cmp.Or(s, "–")
}

func section[T any](w *writer, title i18n.Text, items []T, each func(T) string) {
	if len(items) == 0 {
		return
	}
	w.line(i18n.T("\n%s :", "\n%s:"), title.In(w.Language))
	for _, item := range items[:min(len(items), mostShown)] {
		w.out.WriteString("  " + each(item) + "\n")
	}
	if more := len(items) - mostShown; more > 0 {
		w.line(i18n.T("  … et %d de plus", "  … and %d more"), more)
	}
}
