package sample_test

import (
	"regexp"
	"strings"
	"testing"
)

// personal recognises what may name or reach a person: a title or a function followed by a name, a
// common first name followed by a surname, a telephone number, an e-mail address. Prizes and places
// that carry a name are written with a hyphen or after « Saint », and pass.
var personal = map[string]*regexp.Regexp{
	"title and name": regexp.MustCompile(`\b(M\.|MM\.|Mme|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Me) [A-ZÉÈ]`),
	"role and name": regexp.MustCompile(`\b([Mm]inistre|[Mm]aire|[Mm]airesse|[Dd]irect(eur|rice)|[Mm]ayor|[Dd]éputée?|` +
		`[Pp]rofesseure?|[Pp]résidente?) [A-ZÉ][a-zé]+ [A-ZÉ][a-zé]+`),
	"first name and surname": regexp.MustCompile(`(^|[^-\p{L}])(Alain|Anne|André|Annie|Catherine|Chantal|Christine|Claude|` +
		`Daniel|David|Denis|Éric|France|François|Geneviève|Guillaume|Hélène|Isabelle|Jacques|Jean|Josée|Julie|` +
		`Karine|Luc|Louis|Manon|Marc|Marie|Martin|Maurice|Michel|Mélanie|Nathalie|Nicolas|Patrick|Paul|Pierre|Robert|` +
		`Simon|Sophie|Stéphane|Sylvain|Sylvie|Valérie|Yves)(-[A-ZÉ][a-zé]+)? [A-ZÉ][a-zé]{2,}`),
	"telephone": regexp.MustCompile(`\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b`),
	"e-mail":    regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w+`),
}

func TestNoTextNamesOrReachesAPerson(t *testing.T) {
	for name, f := range copyOf(t) {
		for i, line := range strings.Split(string(f.Data), "\n") {
			if strings.Contains(line, "http") { // an address is what the publisher made it
				continue
			}
			for what, is := range personal {
				if found := is.FindString(line); found != "" {
					t.Errorf("%s:%d: %s: %q", name, i+1, what, found)
				}
			}
		}
	}
}

func TestTheDetectorOfPersonsWorks(t *testing.T) {
	for what, line := range map[string]string{
		"title and name":         "selon Mme Tremblay",
		"role and name":          "la mairesse Jeanne Exemple",
		"first name and surname": "entrevue avec Sylvie Exemple",
		"telephone":              "819 555-0100",
		"e-mail":                 "prenom.nom@exemple.org",
	} {
		if !personal[what].MatchString(line) {
			t.Errorf("%s is not seen in %q", what, line)
		}
	}
}
