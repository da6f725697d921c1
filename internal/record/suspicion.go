package record

import (
	"regexp"
	"slices"
	"strings"

	"maillage/internal/i18n"
	"maillage/internal/text"
)

// Suspicion is something in a text that may name or single out a person. It is a warning to who
// writes and who reviews, never a proof: a machine knows few names.
type Suspicion struct {
	Field   string // dotted name of the text; empty when it stands alone
	Kind    SuspicionKind
	Excerpt string // the words at fault
}

// SuspicionKind is what a text seems to contain.
type SuspicionKind string

// The kinds of suspicion.
const (
	SuspectName        SuspicionKind = "PERSON_NAME"
	SuspectPhone       SuspicionKind = "PHONE_NUMBER"
	SuspectEmail       SuspicionKind = "PERSONAL_EMAIL"
	SuspectSmallNumber SuspicionKind = "SMALL_NUMBER" // domain §8, rule 7
)

var suspicionTexts = map[SuspicionKind]i18n.Text{
	SuspectName:        i18n.T("« %s » ressemble au nom d'une personne : mettez plutôt une fonction.", "“%s” looks like a person's name: put a function instead."),
	SuspectPhone:       i18n.T("« %s » ressemble à un numéro de téléphone : donnez plutôt une fonction et une boîte générique.", "“%s” looks like a telephone number: give a function and a generic mailbox instead."),
	SuspectEmail:       i18n.T("« %s » ressemble à l'adresse d'une personne : donnez plutôt une boîte générique.", "“%s” looks like a person's address: give a generic mailbox instead."),
	SuspectSmallNumber: i18n.T("« %s » : un nombre de moins de 5 près d'un mot d'embauche peut désigner quelqu'un.", "“%s”: a number under 5 near a word of hiring may single someone out."),
}

// Text says what is suspected, and what to do.
func (s Suspicion) Text() i18n.Text {
	t := suspicionTexts[s.Kind]
	return i18n.Text{Fr: strings.Replace(t.Fr, "%s", s.Excerpt, 1), En: strings.Replace(t.En, "%s", s.Excerpt, 1)}
}

var (
	courtesy = regexp.MustCompile(`\b(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Me|Dr\.?|Dre)\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?`)
	pair     = regexp.MustCompile(`(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?)\s+((?:(?:de|De|du|Du|La|Le|Van|von|Ben|El|Al)\s+)?\p{Lu}[\p{L}'’-]+)`)
	phone    = regexp.MustCompile(`(?:\+?1[\s.-]?)?\(?\b[2-9]\d{2}\)?[\s.-]\d{3}[\s.-]\d{4}\b`)
	email    = regexp.MustCompile(`[\p{L}0-9._%+-]+@[\p{L}0-9.-]+\.[\p{L}]{2,}`)
	small    = regexp.MustCompile(`(?i)(?:\b(?:[0-4]|zéro|une?|deux|trois|quatre|one|two|three|four|zero)\b[^.;:!?\d]{0,40}\b(?:embauch|recrut|engagé|stagiaire|hired|hires|recruit|intern(?:s|es)?\b)\p{L}*)|(?:\b(?:embauch|recrut|hired|recruit)\p{L}*[^.;:!?\d]{0,25}\b(?:[0-4]|deux|trois|quatre|two|three|four)\b(?:[^%\d,.]|$))`)
)

// Suspicions looks in a text for what seems to be a person's name, a telephone number, a person's
// e-mail address, or a number under five beside words of hiring.
func Suspicions(s string) []Suspicion {
	var found []Suspicion
	add := func(kind SuspicionKind, excerpt string) {
		excerpt = strings.TrimSpace(excerpt)
		if !slices.ContainsFunc(found, func(f Suspicion) bool { return f.Kind == kind && strings.Contains(f.Excerpt, excerpt) }) {
			found = append(found, Suspicion{Kind: kind, Excerpt: excerpt})
		}
	}
	for _, m := range courtesy.FindAllString(s, -1) {
		add(SuspectName, m)
	}
	for _, at := range pair.FindAllStringSubmatchIndex(s, -1) {
		first, last := s[at[2]:at[3]], s[at[4]:at[5]]
		if givenName(first) && !placeBefore(s[:at[0]]) && !placeWord(last) {
			add(SuspectName, s[at[0]:at[1]])
		}
	}
	for _, m := range phone.FindAllString(s, -1) {
		add(SuspectPhone, m)
	}
	for _, m := range email.FindAllString(s, -1) {
		if !Generic(m) {
			add(SuspectEmail, m)
		}
	}
	for _, m := range small.FindAllString(s, -1) {
		add(SuspectSmallNumber, m)
	}
	return found
}

// givenName tells whether a word, or each part of a compound, is a common given name.
func givenName(word string) bool {
	for _, part := range strings.Split(text.Fold(word), "-") {
		if !givenNames[part] {
			return false
		}
	}
	return true
}

// placeBefore tells whether a text ends with what makes a name that of a place or an institution.
func placeBefore(s string) bool {
	words := strings.Fields(text.Fold(s))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return slices.Contains(placeWords, last) || (last == "de" || last == "du") && len(words) > 1 && slices.Contains(placeWords, words[len(words)-2])
}

// placeWord tells whether a capitalised word after a given name belongs to an institution's name.
func placeWord(word string) bool { return slices.Contains(placeWords, text.Fold(word)) }

var placeWords = []string{
	"saint", "sainte", "st", "ste", "rue", "avenue", "boulevard", "place", "parc", "ecole", "centre", "cegep", "prix",
	"bourse", "pont", "mont", "lac", "hopital", "bibliotheque", "polyvalente", "college", "universite", "ville", "mrc",
	"fondation", "maison", "programme", "loi", "commission", "aeroport", "canton",
	"street", "park", "school", "award", "foundation", "house", "library", "act",
}

var genericLocals = []string{
	"accueil", "administration", "admin", "affaires", "bienvenue", "bureau", "citoyen", "citoyens", "communication", "communications",
	"contact", "culture", "developpement", "direction", "diversite", "emploi", "emplois", "equipe", "greffe", "immigration", "inclusion",
	"info", "information", "informations", "integration", "interculturel", "mairie", "mission", "missions", "mrc", "municipalite",
	"partenariat", "presse", "projet", "projets", "recrutement", "reception", "ressources", "rh", "secretariat", "service", "services",
	"soutien", "support", "technique", "ville", "volet", "hr", "jobs", "office", "welcome",
}

// personal providers: an address there is a person's, whatever stands before the @.
var personalProviders = []string{"gmail.com", "hotmail.com", "hotmail.ca", "outlook.com", "live.ca", "live.com", "yahoo.com", "yahoo.ca", "icloud.com", "videotron.ca", "sympatico.ca", "me.com"}

// Generic tells whether an e-mail address is a mailbox for a function: info@, immigration@, rh-emplois@.
func Generic(address string) bool {
	local, domain, ok := strings.Cut(strings.ToLower(address), "@")
	if !ok || slices.Contains(personalProviders, domain) {
		return false
	}
	return slices.ContainsFunc(strings.FieldsFunc(text.Fold(local), func(r rune) bool { return r == '.' || r == '-' || r == '_' || r == ' ' }), func(part string) bool {
		return slices.ContainsFunc(genericLocals, func(g string) bool { return part == g || len(g) > 3 && strings.HasPrefix(part, g) })
	})
}
