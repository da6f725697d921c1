package record_test

import (
	"testing"

	"maillage/internal/record"
)

func TestSuspicions(t *testing.T) {
	for s, want := range map[string][]record.SuspicionKind{
		"Écrire à Mme Tremblay-Roy au besoin.":                           {record.SuspectName},
		"Une idée de Jean Exemple, devenue service.":                     {record.SuspectName},
		"Fatou De La Rive et l'équipe accueillent.":                      {record.SuspectName},
		"Appelez le 819 555-0123 ou (418) 555-0199.":                     {record.SuspectPhone, record.SuspectPhone},
		"j.exemple@ville.example":                                        {record.SuspectEmail},
		"accueil.amos@gmail.com":                                         {record.SuspectEmail},
		"En 2024, 2 personnes immigrantes ont été embauchées.":           {record.SuspectSmallNumber},
		"Trois stagiaires, tous réfugiés":                                {record.SuspectSmallNumber},
		"embauche de deux personnes":                                     {record.SuspectSmallNumber},
		"Two people were hired in 2024.":                                 {record.SuspectSmallNumber},
		"Écrire à immigration@ville.example ou à rh-emplois@mrc.example": nil,
		"En 2024, 25 personnes ont été embauchées.":                      nil,
		"La Ville de Saint-Jean Baptiste et l'école Marie Victorin":      nil,
		"Le Centre Louis Fréchette, rue Pierre Boucher":                  nil,
		"La MRC d'Abitibi-Ouest accueille Montréal.":                     nil,
		"Le Service d'accueil de La Sarre":                               nil,
		"Région 08, budget de 207 884 $, années 2020 à 2024":             nil,
	} {
		got := record.Suspicions(s)
		ok := len(got) == len(want)
		for i := range want {
			ok = ok && got[i].Kind == want[i]
		}
		if !ok {
			t.Errorf("%q: %+v, want %v", s, got, want)
		}
		for _, g := range got {
			if text := g.Text(); g.Excerpt == "" || text.Fr == text.En {
				t.Errorf("%q: %q is not told in both languages", s, g.Kind)
			}
		}
	}
}
