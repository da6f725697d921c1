package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"maillage/internal/hub"
	"maillage/internal/i18n"
)

// colon is what stands between a label and its value.
var colon = i18n.T(" : ", ": ")

// jsonFlag is the flag of the commands that scripts read.
type jsonFlag struct {
	JSON bool `name:"json" help:"${json}"`
}

// say prints a line.
func (s *session) say(t i18n.Text) { fmt.Fprintln(s.out, t.In(s.lang)) }

// sayf prints a formatted line.
func (s *session) sayf(fr, en string, args ...any) { s.say(i18n.Tf(fr, en, args...)) }

// printJSON prints v as indented JSON.
func (s *session) printJSON(v any) error {
	e := json.NewEncoder(s.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}

// table prints rows of two columns, the first as wide as its widest text.
func (s *session) table(rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(s.out, "  %s%s  %s\n", r[0], strings.Repeat(" ", width-utf8.RuneCountInString(r[0])), r[1])
	}
}

// progress shows how far a step has come: on a terminal one line that moves, else a line when it
// begins. It goes where errors go, so that standard output holds results alone. The step ends with
// done.
func (s *session) progress(step i18n.Text) (tell hub.Progress, done func()) {
	name := step.In(s.lang)
	if !terminal(s.err) {
		fmt.Fprintln(s.err, name+"…")
		return func(int, int) {}, func() {}
	}
	fmt.Fprintf(s.err, "%s…", name)
	shown := -1
	tell = func(n, total int) {
		if percent := 100 * n / max(total, 1); percent != shown {
			shown = percent
			fmt.Fprintf(s.err, "\r\033[K%s… %d %%", name, percent)
		}
	}
	return tell, func() { fmt.Fprint(s.err, "\r\033[K") }
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
