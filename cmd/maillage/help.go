package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"maillage/internal/i18n"
)

// helpWidth is the width of the help, in columns.
const helpWidth = 96

// printHelp prints the help of the selected command, or of the program.
func printHelp(s *session, k *kong.Context) error {
	h := helper{lang: s.lang}
	if selected := k.Selected(); selected != nil {
		h.command(selected)
	} else {
		h.program(k.Model)
	}
	_, err := fmt.Fprint(s.out, h.out.String())
	return err
}

// helper writes a help in one language.
type helper struct {
	out  strings.Builder
	lang i18n.Language
}

func (h *helper) program(app *kong.Application) {
	h.paragraph(app.Help)
	h.usage("maillage", i18n.T("<commande> [options]", "<command> [options]"))
	h.commands(app.Node)
	h.title(i18n.T("Options", "Options"))
	h.flags(app.Flags)
	h.title(i18n.T("Codes de sortie", "Exit codes"))
	var rows [][2]string
	for _, e := range exitCodes {
		rows = append(rows, [2]string{fmt.Sprint(e.code), e.text.In(h.lang)})
	}
	h.rows(rows)
	h.out.WriteString(i18n.T("\n« maillage <commande> --help » donne l'aide d'une commande, avec des exemples.\n",
		"\n“maillage <command> --help” gives the help of a command, with examples.\n").In(h.lang))
}

func (h *helper) command(n *kong.Node) {
	h.paragraph(n.Help)
	more := details[strings.ReplaceAll(n.Path(), " ", "_")]
	if len(n.Children) > 0 {
		h.usage(n.FullPath(), i18n.T("<commande> [options]", "<command> [options]"))
		h.commands(n)
	} else {
		arguments := ""
		for _, a := range n.Positional {
			arguments += argumentNames[a.Name].In(h.lang) + " "
		}
		h.usage(n.FullPath(), i18n.T(arguments+"[options]", arguments+"[options]"))
	}
	if about := more.about.In(h.lang); about != "" {
		h.out.WriteString("\n")
		h.paragraph(about)
	}
	if len(n.Positional) > 0 {
		h.title(i18n.T("Arguments", "Arguments"))
		var rows [][2]string
		for _, a := range n.Positional {
			rows = append(rows, [2]string{argumentNames[a.Name].In(h.lang), a.Help})
		}
		h.rows(rows)
	}
	h.title(i18n.T("Options", "Options"))
	var flags []*kong.Flag
	for _, level := range n.AllFlags(true) {
		flags = append(flags, level...)
	}
	h.flags(flags)
	if examples := more.examples.In(h.lang); examples != "" {
		h.title(i18n.T("Exemples", "Examples"))
		for line := range strings.Lines(examples) {
			h.out.WriteString("  " + strings.TrimSpace(line) + "\n")
		}
	}
}

func (h *helper) usage(command string, rest i18n.Text) {
	h.title(i18n.T("Utilisation", "Usage"))
	h.out.WriteString("  " + command + " " + rest.In(h.lang) + "\n")
}

func (h *helper) title(t i18n.Text) {
	h.out.WriteString("\n" + t.In(h.lang) + strings.TrimRight(colon.In(h.lang), " ") + "\n")
}

func (h *helper) commands(n *kong.Node) {
	h.title(i18n.T("Commandes", "Commands"))
	var rows [][2]string
	for _, leaf := range n.Leaves(true) {
		rows = append(rows, [2]string{leaf.Path(), leaf.Help})
	}
	h.rows(rows)
}

func (h *helper) flags(flags []*kong.Flag) {
	var rows [][2]string
	for _, f := range flags {
		name := "--" + f.Name
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", " + name
		}
		if !f.IsBool() {
			name += "=" + f.FormatPlaceHolder()
		}
		text := strings.ReplaceAll(f.Help, "{default}", f.Default)
		if variable := f.Tag.Get("envvar"); variable != "" {
			text += " [" + variable + "]"
		}
		rows = append(rows, [2]string{name, text})
	}
	h.rows(rows)
}

func (h *helper) paragraph(text string) {
	for _, line := range wrap(text, helpWidth) {
		h.out.WriteString(line + "\n")
	}
}

// rows writes two columns, the second wrapped.
func (h *helper) rows(rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r[0]))
	}
	for _, r := range rows {
		left := r[0] + strings.Repeat(" ", width-utf8.RuneCountInString(r[0]))
		for _, line := range wrap(r[1], helpWidth-width-4) {
			h.out.WriteString("  " + left + "  " + line + "\n")
			left = strings.Repeat(" ", width)
		}
	}
}

// wrap breaks a text at its spaces, those that do not break aside.
func wrap(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
