// Package text folds French text so that people find what they mean: accents, ligatures, case,
// punctuation and the short forms of « Saint » do not matter.
//
// Folding happens in Go, never in SQL: SQLite and PostgreSQL fold and collate differently.
package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var ligatures = strings.NewReplacer("œ", "oe", "Œ", "oe", "æ", "ae", "Æ", "ae", "ß", "ss")

// Fold returns s in lower case without accents, ligatures split, every run of other characters
// than letters and digits one space, and the words « st », « ste » spelled out.
// It is idempotent. "St-Félicien" and "saint félicien" fold alike.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFD.String(ligatures.Replace(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	words := strings.Split(b.String(), " ")
	for i, w := range words {
		switch w {
		case "st":
			words[i] = "saint"
		case "ste":
			words[i] = "sainte"
		}
	}
	return strings.Join(words, " ")
}

// Slug returns a short name for addresses: Fold with hyphens, cut at a word before max bytes.
func Slug(s string, max int) string {
	slug := strings.ReplaceAll(Fold(s), " ", "-")
	if len(slug) <= max {
		return slug
	}
	cut := slug[:max]
	if i := strings.LastIndexByte(cut, '-'); i > max/2 && slug[max] != '-' {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, "-")
}
