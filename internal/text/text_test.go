package text_test

import (
	"strings"
	"testing"
	"unicode"

	"maillage/internal/text"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"Québec":                        "quebec",
		"ÉCOLES":                        "ecoles",
		"St-Félicien":                   "saint felicien",
		"Ste-Adèle":                     "sainte adele",
		"Saint-Félicien":                "saint felicien",
		"L'Île-d'Orléans":               "l ile d orleans",
		"cœur, Œuvre et æther":          "coeur oeuvre et aether",
		"  Saguenay–Lac-Saint-Jean  ":   "saguenay lac saint jean",
		"Best-of":                       "best of",
		"Notre-Dame-du-Bon-Conseil (P)": "notre dame du bon conseil p",
	} {
		if got := text.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	if got := text.Slug("« Jeter l'ancre » au Québec", 60); got != "jeter-l-ancre-au-quebec" {
		t.Errorf("got %q", got)
	}
	if got := text.Slug("Politique d'accueil des personnes immigrantes", 20); got != "politique-d-accueil" {
		t.Errorf("a slug is cut at a word: got %q", got)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Québec", "St-Félicien", "œ", "İ", "\xff", "ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if twice := text.Fold(once); twice != once {
			t.Errorf("folding %q twice gives %q, then %q", s, once, twice)
		}
		if strings.HasPrefix(once, " ") || strings.HasSuffix(once, " ") || strings.Contains(once, "  ") {
			t.Errorf("%q folds to %q", s, once)
		}
		for _, r := range once {
			if r != ' ' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != unicode.ReplacementChar {
				t.Errorf("%q folds to %q: %q is no letter", s, once, r)
			}
		}
	})
}
