package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// officialFile is a file of the official form with n invented municipalities.
func officialFile(n int) string {
	var b strings.Builder
	b.WriteString("\"mcode\",\"munnom\",\"mdes\",\"regadm\",\"mrc\",\"msuperf\",\"mpopul\"\r\n")
	for i := range n {
		fmt.Fprintf(&b, "\"%05d\",\"Invention %d\",\"Municipalité\",\"Estrie (05)\",\"MRC Les Inventions (460)\",\"12.5\",\"%d\"\r\n", 46000+i, i, 100+i)
	}
	return b.String()
}

func file(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "MUN.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// migrated is the address of a new database with the schema of the program.
func migrated(t *testing.T) string {
	t.Helper()
	url, _ := sqliteURL(t)
	maillage(t, "migrate", "up", "--database", url).must(t, 0)
	return url
}

func TestBadDirectoryFilesChangeNothing(t *testing.T) {
	url := migrated(t)
	maillage(t, "sample", "load", "--database", url).must(t, 0)
	before := shelf(t, url)
	good := officialFile(1100)
	large := file(t, "")
	if err := os.Truncate(large, 200<<20); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]struct {
		path   string
		fr, en string
	}{
		"empty":          {file(t, ""), "Le fichier est vide.", "The file is empty."},
		"absent":         {filepath.Join(t.TempDir(), "x.csv"), "n'existe pas", "does not exist"},
		"HTML":           {file(t, "<!doctype html><title>503</title>"), "page web (HTML)", "web page (HTML)"},
		"Windows-1252":   {file(t, strings.ReplaceAll(good, "é", "\xe9")), "n'est pas en UTF-8", "not in UTF-8"},
		"missing column": {file(t, strings.Replace(good, "mdes", "xdes", 1)), "mdes : ligne 1 : il manque cette colonne", "mdes: line 1: this column is missing"},
		"duplicate":      {file(t, strings.Replace(good, "46005", "46004", 1)), "ligne 7 : le code 46004 est déjà à la ligne 6", "line 7: code 46004 is already on line 6"},
		"truncated":      {file(t, good[:len(good)/2]), "tronqué", "truncated"},
		"too short":      {file(t, officialFile(30)), "30 organismes", "30 municipal bodies"},
		"200 MB":         {large, "dépasse 64 Mo", "exceeds 64 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			r := maillage(t, "directory", "load", bad.path, "--as-of", "2025-06-29", "--database", url).must(t, 3)
			says(t, r.err, "maillage : ", bad.fr)
			r = maillage(t, "--lang", "en", "directory", "load", bad.path, "--as-of", "2025-06-29", "--database", url).must(t, 3)
			says(t, r.err, "maillage: ", bad.en)
		})
	}
	r := maillage(t, "directory", "load", file(t, good), "--as-of", "hier", "--database", url).must(t, 2)
	says(t, r.err, "--as-of : « hier » n'est pas une date AAAA-MM-JJ")
	r = maillage(t, "directory", "load", file(t, good), "--as-of", "2099-01-01", "--database", url).must(t, 2)
	says(t, r.err, "--as-of : le 2099-01-01 n'est pas encore venu")
	if after := shelf(t, url); after != before {
		t.Errorf("the shelf went from %s to %s", before, after)
	}
}

func TestDirectoryLoad(t *testing.T) {
	url := migrated(t)
	path := file(t, officialFile(1100)) // beside it, the 57 bodies, the borough and the 4 foreign cities of the starter directory
	load := []string{"directory", "load", path, "--as-of", "2025-06-29", "--database", url}

	r := maillage(t, append(load, "--dry-run")...).must(t, 0)
	says(t, r.out, "Essai à blanc : rien n'a été changé.", "1\u00a0157 organismes municipaux actifs")
	if got := shelf(t, url); got != "version 0" {
		t.Errorf("after a dry run the shelf is at %s", got)
	}

	var report struct {
		DryRun bool
		AsOf   string
		Added  []struct{ Code string }
		Totals struct{ Bodies int }
	}
	r = maillage(t, append(load, "--json")...).must(t, 0)
	if err := json.Unmarshal([]byte(r.out), &report); err != nil {
		t.Fatalf("%v in %s", err, r.out)
	}
	if report.DryRun || report.AsOf != "2025-06-29" || len(report.Added) != 1157+5 || report.Totals.Bodies != 1157 {
		t.Errorf("the report says %+v", report)
	}
	r = maillage(t, append(load, "--lang", "en")...).must(t, 0)
	says(t, r.out, "Added: 0", "unchanged: 1,162")
	if got := shelf(t, url); got != "version 1" {
		t.Errorf("loading twice leaves the shelf at %s", got)
	}

	stdin := strings.NewReader(officialFile(1099))
	r = maillageOn(t, stdin, "MAILLAGE_DATABASE="+url, "directory", "load", "-", "--as-of", "2026-01-01").must(t, 0)
	says(t, r.out, "47099 Invention 1099", "directory succeed")
	r = maillage(t, "MAILLAGE_DATABASE="+url, "directory", "succeed", "47099", "47098").must(t, 0)
	says(t, r.out, "47099 Invention 1099", "→ 47098 Invention 1098")
	r = maillage(t, "MAILLAGE_DATABASE="+url, "directory", "succeed", "47099", "99999").must(t, 3)
	says(t, r.err, "NOUVEAU : ", "99999")
}

// shelf is the version of the public shelf, as the doctor tells it.
func shelf(t *testing.T, url string) string {
	t.Helper()
	var answer struct {
		Findings []struct{ Check, Text string }
	}
	r := maillage(t, "doctor", "--database", url, "--json")
	if err := json.Unmarshal([]byte(r.out), &answer); err != nil {
		t.Fatalf("%v in %s", err, r.out)
	}
	for _, f := range answer.Findings {
		if f.Check == "shelf" {
			return f.Text
		}
	}
	t.Fatalf("no shelf in %s", r.out)
	return ""
}
