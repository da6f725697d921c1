package acceptance_test

import (
	"testing"

	"maillage/internal/apitest"
)

// named are names as people write them, with the bodies that they mean, best first.
var named = map[string]string{
	"st-felicien": "91042 Saint-Félicien V",
	"la sarre":    "87090 La Sarre V",
	"stanstead":   "45008 Stanstead V, 45025 Stanstead CT",
}

// found asks the example for a name, and lists the first bodies found.
func found(t *testing.T, api *apitest.API, name string, most int) (s string) {
	t.Helper()
	a := askExample[struct{ Cities list[place] }](t, api, "12-retrouver-une-ville", map[string]any{"nom": name})
	for i, c := range a.Cities.Nodes[:min(most, len(a.Cities.Nodes))] {
		if i > 0 {
			s += ", "
		}
		s += c.Code + " " + c.Name + " " + c.Designation
	}
	return s
}

// Développeuse : « … et retrouve une ville par son nom mal écrit »
func TestRetrouveUneVilleParSonNomMalEcrit(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for name, want := range named {
			same(t, name, found(t, api, name, 10), want)
		}
	})
}

// Développeuse : « … et retrouve une ville par son nom mal écrit », dans tout le répertoire.
//
// There a Stanstead-Est comes after the two Stanstead.
func TestRetrouveUneVilleParSonNomMalEcritDansToutLeRepertoire(t *testing.T) {
	official(t, "MUN-2025.csv")
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		load(t, api, "MUN-2025.csv")
		for name, want := range named {
			most := 1
			if name == "stanstead" {
				most = 2
			}
			same(t, name, found(t, api, name, most), want)
		}
		same(t, "all that is called Stanstead", found(t, api, "stanstead", 10), named["stanstead"]+", 44050 Stanstead-Est M")
	})
}
