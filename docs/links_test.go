package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	link = regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	// named is a file or a folder of the project, as prose names it.
	named = regexp.MustCompile("`((?:cmd|conformance|data|docs|ent|examples|graph|internal|migrations|playground|scripts)/[\\w./-]+)`")
)

// pages lists what people read.
func pages(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"../*.md", "*.md", "adr/*.md", "../data/*/README.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	if len(all) < 15 {
		t.Fatalf("only %d pages: %v", len(all), all)
	}
	return all
}

// TestLinks: every link inside the project, and every file or folder that a page names, is there.
func TestLinks(t *testing.T) {
	for _, page := range pages(t) {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(content), -1) {
			exists(t, page, filepath.Join(filepath.Dir(page), m[1]))
		}
		for _, m := range named.FindAllStringSubmatch(string(content), -1) {
			exists(t, page, filepath.Join("..", m[1]))
		}
	}
}

func exists(t *testing.T, page, path string) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Errorf("%s names %s, which is not there", page, path)
	}
}

// TestDecisionsAreListed: the list of the decisions has them all, and nothing else.
func TestDecisionsAreListed(t *testing.T) {
	list, err := os.ReadFile("adr/README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, m := range link.FindAllStringSubmatch(string(list), -1) {
		listed = append(listed, m[1])
	}
	files, err := filepath.Glob("adr/0*.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		files[i] = strings.TrimPrefix(f, "adr"+string(filepath.Separator))
	}
	if !slices.Equal(listed, files) {
		t.Errorf("listed %v, there are %v", listed, files)
	}
}
