package hub

import (
	"strings"
	"unicode/utf8"

	"maillage/internal/date"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
)

// checklist gathers all that is wrong with an input, each problem on its field.
type checklist struct{ wrong problem.List }

func (c *checklist) want(ok bool, field, fr, en string) {
	if !ok {
		c.refuse(field, i18n.T(fr, en))
	}
}

func (c *checklist) refuse(field string, text i18n.Text) {
	c.wrong = append(c.wrong, problem.New(problem.BadInput, text).On(field))
}

// add takes over the problems of err under other names of fields where renames has one. It returns
// err when it is not made of problems.
func (c *checklist) add(err error, renames ...string) error {
	list, ok := err.(problem.List) //nolint:errorlint // the rules return a list or nil
	if !ok {
		return err
	}
	rename := strings.NewReplacer(renames...)
	for _, p := range list {
		p.Field = rename.Replace(p.Field)
		c.wrong = append(c.wrong, p)
	}
	return nil
}

// text checks that a text is one, of at most max bytes.
func (c *checklist) text(field, s string, max int) {
	if len(s) > max {
		c.refuse(field, i18n.Tf("ce texte est trop long : %d octets, au plus %d.", "this text is too long: %d bytes, %d at most.", len(s), max))
	}
	c.want(utf8.ValidString(s) && !strings.ContainsRune(s, 0), field, "ce n'est pas du texte.", "this is not text.")
}

// said checks that a text says something.
func (c *checklist) said(field, s string) {
	c.want(strings.TrimSpace(s) != "", field, "ce texte est nécessaire.", "this text is needed.")
}

// length checks a text in characters, as people count them.
func (c *checklist) length(field, s string, min, max int) {
	if n := utf8.RuneCountInString(strings.TrimSpace(s)); n < min || utf8.RuneCountInString(s) > max {
		c.refuse(field, i18n.Tf("de %d à %d caractères; il y en a %d.", "%d to %d characters; there are %d.", min, max, n))
	}
	c.text(field, s, utf8.UTFMax*max)
}

// reason checks that an act says why.
func (c *checklist) reason(s string) {
	c.want(strings.TrimSpace(s) != "", "reason", "dites pourquoi.", "say why.")
	c.text("reason", s, maxReason)
}

// maxReason is the most bytes of a reason in the audit trail.
const maxReason = 2000

// period checks two dates, of which the second is not before the first.
func (c *checklist) period(from, to *date.Date) {
	if from != nil && to != nil && to.End().Before(from.Start()) {
		c.want(false, "endedOn", "la fin vient avant le début.", "the end comes before the start.")
	}
}

// sources checks sources: titles, addresses, languages and dates.
func (c *checklist) sources(list []record.Source) { c.record(record.Record{Sources: list}) }

// record checks a part of a record by the rules of records.
func (c *checklist) record(r record.Record) {
	for _, p := range record.CheckSaved(r) {
		p.Field = strings.TrimPrefix(p.Field, "content.")
		c.wrong = append(c.wrong, p)
	}
}

// words are texts that are public at once, by field.
type words [][2]string

// suspicions lists what in the texts may name or single out a person.
func (w words) suspicions() []record.Suspicion {
	var found []record.Suspicion
	for _, x := range w {
		for _, s := range record.Suspicions(x[1]) {
			s.Field = x[0]
			found = append(found, s)
		}
	}
	return found
}

// unsuspected refuses texts that seem to name someone, unless a person checked that they do not.
func (c *checklist) unsuspected(checked bool, found []record.Suspicion) {
	if checked || len(found) == 0 {
		return
	}
	for _, s := range found {
		c.refuse(s.Field, s.Text())
	}
	c.refuse("textsChecked", i18n.T(
		"relisez ces textes; s'ils ne désignent personne, renvoyez la demande avec textsChecked : true.",
		"read these texts again; if they single nobody out, send the request again with textsChecked: true."))
}

// trimmed takes the blanks around texts away.
func trimmed(texts ...*string) {
	for _, s := range texts {
		if s != nil {
			*s = strings.TrimSpace(*s)
		}
	}
}

// newer is the problem that something changed since a person last saw it; current is its version.
func newer(current int) *problem.Problem {
	return problem.New(problem.Conflict, i18n.Tf(
		"Quelqu'un d'autre a changé cela entre-temps; la version est maintenant %d. Relisez, puis recommencez.",
		"Somebody else changed this in the meantime; the version is now %d. Read it again, then start over.", current)).
		On("expectedVersion").Now("version", current)
}

// seen checks that what a person saw is what there is.
func seen(expected, current int) error {
	if expected != current {
		return newer(current)
	}
	return nil
}
