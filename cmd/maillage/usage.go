package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"maillage/internal/i18n"
)

// usageError is a command line that cannot be understood, for people.
type usageError struct{ text i18n.Text }

// Error returns the French text.
func (e *usageError) Error() string { return e.text.Fr }

// argumentNames are the names of the arguments, and of fields that stand for one, as people are
// shown them.
var argumentNames = map[string]i18n.Text{
	"asOf":   i18n.T("--as-of", "--as-of"),
	"source": i18n.T("FICHIER|URL", "FILE|URL"),
	"old":    i18n.T("ANCIEN", "OLD"),
	"new":    i18n.T("NOUVEAU", "NEW"),
	"email":  i18n.T("ADRESSE", "ADDRESS"),
	"token":  i18n.T("JETON", "TOKEN"),
}

// complaint turns one form of kong's errors, which are English sentences, into a text. %s stands
// for the groups of the form.
type complaint struct {
	form   *regexp.Regexp
	fr, en string
}

var complaints = []complaint{
	{regexp.MustCompile(`^unknown flag (\S+?),? did you mean (?:one of )?(.*)\?$`),
		"Option inconnue : %s. Vouliez-vous dire %s?", "Unknown option: %s. Did you mean %s?"},
	{regexp.MustCompile(`^unknown flag (\S+)$`), "Option inconnue : %s.", "Unknown option: %s."},
	{regexp.MustCompile(`^unexpected argument (.+?), did you mean (?:one of )?(.*)\?$`),
		"Commande ou argument inconnu : %s. Vouliez-vous dire %s?", "Unknown command or argument: %s. Did you mean %s?"},
	{regexp.MustCompile(`^unexpected argument (.*)$`),
		"Commande ou argument inconnu : %s.", "Unknown command or argument: %s."},
	{regexp.MustCompile(`^unexpected flag argument "(.*)"$`),
		"Cette option ne prend pas de valeur : « %s » est de trop.", "This option takes no value: “%s” is one too many."},
	{regexp.MustCompile(`^missing flags: (.*)$`), "Il manque : %s.", "Missing: %s."},
	{regexp.MustCompile(`^missing positional arguments (.*)$`), "Il manque : %s.", "Missing: %s."},
	{regexp.MustCompile(`^expected "(<.*>)"$`), "Il manque : %s.", "Missing: %s."},
	{regexp.MustCompile(`^expected (?:one of )?(.*)$`),
		"Il manque la suite de la commande : %s.", "The command lacks what follows: %s."},
	{regexp.MustCompile(`^(--\S+) must be one of (.*) but got "(.*)"$`),
		"%s : une de ces valeurs est attendue : %s; « %s » n'en est pas.", "%s: one of these values is expected: %s; “%s” is none of them."},
	{regexp.MustCompile(`^(--\S+?): expected \S+ value but got .*$`), "%s : il manque la valeur.", "%s: the value is missing."},
	{regexp.MustCompile(`^(--\S+?): bool value must be .* but got "(.*)"$`),
		"%s est une option sans valeur; « %s » est de trop.", "%s is an option without a value; “%s” is one too many."},
}

// usage puts an error of parsing into words.
func usage(err error) error {
	var known *usageError
	if errors.As(err, &known) {
		return known
	}
	text := tell(err.Error())
	var parsing *kong.ParseError
	if errors.As(err, &parsing) && parsing.Context != nil {
		command := "maillage"
		if selected := parsing.Context.Selected(); selected != nil {
			command = selected.FullPath()
		}
		text.Fr += fmt.Sprintf("\n« %s --help » donne l'aide.", command)
		text.En += fmt.Sprintf("\n“%s --help” gives help.", command)
	}
	return &usageError{text}
}

// tell puts kong's sentence into both languages.
func tell(sentence string) i18n.Text {
	for _, c := range complaints {
		groups := c.form.FindStringSubmatch(sentence)
		if groups == nil {
			continue
		}
		return i18n.T(fill(c.fr, groups[1:], i18n.FR), fill(c.en, groups[1:], i18n.EN))
	}
	return i18n.T("La ligne de commande n'est pas comprise : "+sentence, "The command line is not understood: "+sentence)
}

var (
	quoted   = regexp.MustCompile(`"([^"]*)"`)
	argument = regexp.MustCompile(`<(\w+)>`)
)

// fill puts the groups into the sentence, with the quotation marks and names of a language.
func fill(sentence string, groups []string, l i18n.Language) string {
	args := make([]any, len(groups))
	for i, g := range groups {
		g = quoted.ReplaceAllString(strings.ReplaceAll(g, `","`, `", "`), i18n.T("« $1 »", "“$1”").In(l))
		args[i] = argument.ReplaceAllStringFunc(g, func(name string) string {
			return argumentNames[strings.Trim(name, "<>")].In(l)
		})
	}
	return fmt.Sprintf(sentence, args...)
}
