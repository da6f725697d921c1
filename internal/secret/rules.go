package secret

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// The sizes of a password: what a phrase has, and what costs nothing to compute.
const (
	MinPassword = 12  // characters
	MaxPassword = 200 // bytes
)

//go:embed common.txt
var commonList string

// common are the commonest passwords of twelve characters and more, in lower case without spaces.
var common = func() map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(commonList) {
		all[strings.TrimSpace(line)] = true
	}
	return all
}()

// Acceptable returns nil for a password that the account of this address may take, and else the
// problem, on the field "password", that says why not. There is no rule about capitals, digits or
// signs: length is what counts (NIST SP 800-63B §3.1.1).
func Acceptable(password, email string) error {
	folded := strings.ToLower(strings.Join(strings.Fields(password), ""))
	mailbox, _, _ := strings.Cut(strings.ToLower(email), "@")
	var text i18n.Text
	switch {
	case utf8.RuneCountInString(password) < MinPassword:
		text = i18n.Tf("prenez au moins %d caractères : quelques mots sans lien entre eux font un bon mot de passe.",
			"take at least %d characters: a few unrelated words make a good password.", MinPassword)
	case len(password) > MaxPassword:
		text = i18n.Tf("prenez au plus %d octets.", "take at most %d bytes.", MaxPassword)
	case folded == strings.ToLower(email), len(mailbox) >= 6 && strings.ReplaceAll(folded, mailbox, "") == "":
		text = i18n.T("prenez autre chose que votre adresse.", "take something other than your address.")
	case common[folded] || repeated(folded):
		text = i18n.T("ce mot de passe est de ceux que l'on essaie en premier; prenez-en un autre.",
			"this password is among the first to be tried; take another.")
	default:
		return nil
	}
	return problem.New(problem.BadInput, text).On("password")
}

// repeated tells whether a text is a beginning of at most four bytes over and over.
func repeated(s string) bool {
	for n := 1; n <= 4 && n < len(s); n++ {
		if strings.HasPrefix(strings.Repeat(s[:n], len(s)/n+1), s) {
			return true
		}
	}
	return false
}
