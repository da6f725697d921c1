package present

import (
	"regexp"
	"strings"
)

// suggestion splits a message from the suggestions that may follow it.
var suggestion = regexp.MustCompile(`(?s)^(.*?) Did you mean (to use an inline fragment on |the enum value )?(.+)\?$`)

// french translates a message of the GraphQL libraries; false when it is not a known one.
func french(message string) (string, bool) {
	tail := ""
	if m := suggestion.FindStringSubmatch(message); m != nil {
		message = m[1]
		switch m[2] {
		case "to use an inline fragment on ":
			tail = " Vouliez-vous un fragment sur " + alternatives(m[3]) + "?"
		case "the enum value ":
			tail = " Vouliez-vous la valeur " + alternatives(m[3]) + "?"
		default:
			tail = " Vouliez-vous dire " + alternatives(m[3]) + "?"
		}
	}
	for _, t := range translations {
		if m := t.pattern.FindStringSubmatchIndex(message); m != nil {
			return string(t.pattern.ExpandString(nil, t.french, message, m)) + tail, true
		}
	}
	return "", false
}

var quoted = regexp.MustCompile(`"([^"]*)"`)

// alternatives translates a list such as "A", "B", or "C".
func alternatives(list string) string {
	list = strings.NewReplacer(`", or "`, `" ou "`, `" or "`, `" ou "`).Replace(list)
	return quoted.ReplaceAllString(list, "« $1 »")
}

// translation is a message of the libraries and its French words; $1, $2… are what it names.
type translation struct {
	pattern *regexp.Regexp
	french  string
}

// say compiles a translation; the English is a pattern in which * stands for what is named.
func say(english, french string) translation {
	p := strings.ReplaceAll(regexp.QuoteMeta(english), `\*`, `(.*?)`)
	return translation{regexp.MustCompile(`(?s)^` + p + `$`), french}
}

// translations are tried in order: the more particular stand first.
var translations = append(append(append([]translation{}, ofRules...), ofValues...), ofSyntax...)
