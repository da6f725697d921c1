package acceptance_test

import (
	"testing"

	"maillage/internal/apitest"
)

// Conseillère en immigration, La Sarre : « Qui, dans des villes de notre taille, a un service
// d'accueil, et qu'est-ce que ça a donné ? »
//
// The theme has ten records. None is by a municipality of La Sarre's band, which the answer shows
// as a count of zero; the same operation brings those of MRCs, and those of the next bands.
func TestQuiDansDesVillesDeNotreTailleAUnServiceDAccueil(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		ours := ask[struct {
			City       place
			Accueil    list[record]
			Voisines   list[record]
			PlusGrande list[record]
		}](t, api, `{
			city(code: "87090") { code name population populationBand }
			accueil: practices(first: 50, where: { theme: ACCUEIL }) { totalCount nodes { reference } }
			voisines: practices(where: { theme: ACCUEIL, city: { kindIn: [LOCAL_MUNICIPALITY], populationBandIn: [B2000_4999, B10000_24999] } }) { totalCount nodes { reference } }
			plusGrande: practices(where: { theme: ACCUEIL, city: { kindIn: [LOCAL_MUNICIPALITY], populationBandIn: [B25000_49999, B50000_99999, GE_100000] } }) { totalCount nodes { reference } }
		}`, nil)
		same(t, "city", ours.City.Name, "La Sarre")
		if p := ours.City.Population; p == nil || *p != 7177 {
			t.Errorf("population of La Sarre: %v", p)
		}
		same(t, "band of La Sarre", ours.City.PopulationBand, "B5000_9999")
		same(t, "theme", references(ours.Accueil), "P011 P012 P013 P018 P021 P024 P027 P028 P029 P032")
		same(t, "next bands", references(ours.Voisines), "P012 P032")
		same(t, "bands further", references(ours.PlusGrande), "P021 P024 P027")

		near := askExample[struct{ DeNotreTaille, DesMRC list[record] }](t, api,
			"03-service-accueil-villes-comme-la-notre", map[string]any{"tranches": []string{ours.City.PopulationBand}})
		same(t, "records of the band", near.DeNotreTaille.TotalCount, 0)
		same(t, "records of MRCs", references(near.DesMRC), "P011 P018 P028 P029 P032")
		same(t, "what came of them", lines(near.DesMRC.Nodes, func(r record) string {
			s := r.Reference + " :"
			for _, o := range r.Outcomes.Nodes {
				s += " " + o.Display + " ;"
			}
			return s
		}), "P011 : environ 50 ;\nP018 : 3 ;\nP028 :\nP029 :\nP032 : environ 80 ; 160 à 170 ;")
	})
}

// Conseillère en immigration : « Quelles pratiques pour une municipalité rurale de moins de
// 1 000 habitants ? »
//
// There is none at that level, and the answer says so by a count of zero; the same operation brings
// those of MRCs by what they cost in a year, and what is unknown is said to be unknown.
func TestQuellesPratiquesPourUneMunicipaliteRuraleDeMoinsDe1000Habitants(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := ask[struct{ DeNotreTaille, Moins10, De10a50, De50a150, De150a500, Plus500, CoutInconnu list[record] }](t, api, `{
			deNotreTaille: practices(where: { city: { kindIn: [LOCAL_MUNICIPALITY], populationBandIn: [LT_1000] } }) { totalCount nodes { reference } }
			moins10: practices(where: { territoryLevelIn: [MRC], costBandIn: [LT_10K] }) { nodes { reference } }
			de10a50: practices(where: { territoryLevelIn: [MRC], costBandIn: [B10_50K] }) { nodes { reference } }
			de50a150: practices(where: { territoryLevelIn: [MRC], costBandIn: [B50_150K] }) { nodes { reference } }
			de150a500: practices(where: { territoryLevelIn: [MRC], costBandIn: [B150_500K] }) { nodes { reference } }
			plus500: practices(where: { territoryLevelIn: [MRC], costBandIn: [GE_500K] }) { nodes { reference } }
			coutInconnu: practices(where: { territoryLevelIn: [MRC], costBandIn: [UNKNOWN] }) { nodes { reference } }
		}`, nil)
		same(t, "records of that size", a.DeNotreTaille.TotalCount, 0)
		for band, got := range map[string]list[record]{"LT_10K": a.Moins10, "B10_50K": a.De10a50, "B150_500K": a.De150a500, "GE_500K": a.Plus500} {
			same(t, band, references(got), "")
		}
		// 315 000 $ over the three years 2024 to 2026.
		same(t, "B50_150K", references(a.De50a150), "P028")
		same(t, "unknown cost", references(a.CoutInconnu), "P011 P017 P018 P029 P032")
	})
}
