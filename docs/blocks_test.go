// Package docs holds what people read; its tests run the examples and follow the links.
package docs

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// opening is the first line of an example that the tests run: ```LANGUAGE id=NAME.
var opening = regexp.MustCompile("^```([a-z]+) id=([a-z]+)$")

// examples returns the marked code blocks of a page, under "LANGUAGE NAME".
func examples(t *testing.T, page string) map[string]string {
	t.Helper()
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	key := ""
	for line := range strings.Lines(string(content)) {
		text := strings.TrimRight(line, "\n")
		switch m := opening.FindStringSubmatch(text); {
		case m != nil:
			key = m[1] + " " + m[2]
			found[key] = ""
		case text == "```":
			key = ""
		case key != "":
			found[key] += line
		}
	}
	return found
}
