package main

import (
	"os"
	"path/filepath"
	"testing"

	"maillage/internal/disclosure"
)

func TestRuleFiles(t *testing.T) {
	if rule, err := readRule(""); err != nil || *rule != disclosure.DC1 {
		t.Errorf("no file: %+v, %v", rule, err)
	}
	write := func(content string) string {
		path := filepath.Join(t.TempDir(), "regle.yaml")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	rule, err := readRule(write("version: DC-1 resserrée\nsmallestPublished: 10\nminimumWorkforce: 50\n"))
	if err != nil || rule.SmallestPublished != 10 || rule.MinimumWorkforce != 50 || rule.RoundingBase != 5 || rule.Version != "DC-1 resserrée" {
		t.Errorf("stricter: %+v, %v", rule, err)
	}
	url, _ := sqliteURL(t)
	for name, c := range map[string]struct{ file, fr string }{
		"looser":     {write("version: X\nsmallestPublished: 3\n"), "smallestPublished : doit être de 5 au moins"},
		"unnamed":    {write("smallestPublished: 10\n"), "version : donnez à la règle une version"},
		"misspelt":   {write("version: X\nsmalestPublished: 10\n"), "n'est pas une règle des petits nombres en YAML"},
		"not there":  {filepath.Join(t.TempDir(), "rien.yaml"), "ne se lit pas"},
		"too narrow": {write("version: X\nsmallestPublished: 7\n"), "Prenez un multiple de l'arrondi"},
	} {
		t.Run(name, func(t *testing.T) {
			says(t, maillage(t, "serve", "--migrate", "--addr", "127.0.0.1:0", "--database", url, "--disclosure-rule", c.file).must(t, 2).err, c.fr)
		})
	}
}
