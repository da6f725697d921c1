package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"maillage/internal/i18n"
)

func TestUsageErrorsInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		args   string
		fr, en string
	}{
		{"migrat", "Commande ou argument inconnu : migrat. Vouliez-vous dire « migrate »?", "Unknown command or argument: migrat. Did you mean “migrate”?"},
		{"zzzzzzzz", "Commande ou argument inconnu : zzzzzzzz.\n", "Unknown command or argument: zzzzzzzz.\n"},
		{"demo --adr x", "Option inconnue : --adr. Vouliez-vous dire « --addr »?\n« maillage demo --help » donne l'aide.", "Unknown option: --adr. Did you mean “--addr”?\n“maillage demo --help” gives help."},
		{"demo --zzzzzzzz", "Option inconnue : --zzzzzzzz.\n", "Unknown option: --zzzzzzzz.\n"},
		{"demo extra", "Commande ou argument inconnu : extra.", "Unknown command or argument: extra."},
		{"serve", "Il manque : --database=ADRESSE.", "Missing: --database=ADDRESS."},
		{"directory load --database sqlite://x", "Il manque : FICHIER|URL.", "Missing: FILE|URL."},
		{"directory succeed 1 --database sqlite://x", "Donnez le code du successeur", "Give the code of the successor"},
		{"directory", "Il manque la suite de la commande : « load », « succeed ».", "The command lacks what follows: “load”, “succeed”."},
		{"sample", "Il manque la suite de la commande : « load ».", "The command lacks what follows: “load”."},
		{"demo --http-spec z", "--http-spec : une de ces valeurs est attendue : « audits », « 2026-09 »; « z » n'en est pas.", "--http-spec: one of these values is expected: “audits”, “2026-09”; “z” is none of them."},
		{"demo --addr", "--addr : il manque la valeur.", "--addr: the value is missing."},
		{"demo --addr --fresh", "--addr : il manque la valeur.", "--addr: the value is missing."},
		{"demo --fresh=oui", "--fresh est une option sans valeur; « oui » est de trop.", "--fresh is an option without a value; “oui” is one too many."},
		{"MAILLAGE_PLAYGROUND=peut-être demo", "MAILLAGE_PLAYGROUND : « peut-être » n'est pas admis; une de ces valeurs : on, off.", "MAILLAGE_PLAYGROUND: “peut-être” is not acceptable; one of these values: on, off."},
		{"demo --cors-origins *", "« * » n'est pas une origine.", "“*” is not an origin."},
	} {
		url, _ := sqliteURL(t)
		args := strings.Fields(c.args)
		if slices.Contains(args, "--cors-origins") {
			args = append(args, "--database", url, "--addr", "127.0.0.1:0")
		}
		says(t, maillage(t, args...).must(t, 2).err, c.fr)
		says(t, maillage(t, append([]string{"MAILLAGE_LANG=en"}, args...)...).must(t, 2).err, c.en)
	}
	says(t, maillage(t, "--lang", "de", "version").must(t, 2).err, "--lang : une de ces valeurs est attendue : « fr », « en »")
}

// english finds words that only an English text has, french those that only a French one has.
var (
	english = regexp.MustCompile(`(?i)\b(the|flags?|usage|commands|show|default)\b`)
	french  = regexp.MustCompile(`(?i)\b(le|la|les|une|défaut|exemples|commandes)\b`)
)

func TestHelpInBothLanguages(t *testing.T) {
	var c commands
	k, err := kong.New(&c, words(i18n.FR))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, leaf := range k.Model.Leaves(false) {
		args := append(strings.Fields(leaf.Path()), "--help")
		fr := maillage(t, args...).must(t, 0).out
		en := maillage(t, append([]string{"--lang", "en"}, args...)...).must(t, 0).out
		says(t, fr, "Utilisation :\n  maillage "+leaf.Path(), "\nExemples :\n", "[MAILLAGE_LANG]")
		says(t, en, "Usage:\n  maillage "+leaf.Path(), "\nExamples:\n", "[MAILLAGE_LANG]")
		if w := english.FindString(strings.ReplaceAll(fr, "audits", "")); w != "" {
			t.Errorf("the French help of %s has the word %q", leaf.Path(), w)
		}
		if w := french.FindString(strings.ReplaceAll(en, "essai", "")); w != "" {
			t.Errorf("the English help of %s has the word %q", leaf.Path(), w)
		}
		seen++
	}
	if seen != 19 {
		t.Errorf("%d commands", seen)
	}
	says(t, maillage(t).must(t, 0).out, "Codes de sortie :", "0  tout va bien", "3  données refusées")
	says(t, maillage(t, "--lang=en").must(t, 2).err, "The command lacks what follows")
	says(t, maillage(t, "--help", "--lang=en").must(t, 0).out, "Exit codes:", "3  data refused")
	says(t, maillage(t, "directory", "--help").must(t, 0).out, "directory succeed")
	says(t, maillage(t, "serve", "--help").must(t, 0).out, "MAILLAGE_DATABASE", "MAILLAGE_ADDR", "MAILLAGE_CORS_ORIGINS",
		"MAILLAGE_HTTP_SPEC", "MAILLAGE_PLAYGROUND", "MAILLAGE_LOG]", "MAILLAGE_LOG_FORMAT")
}
