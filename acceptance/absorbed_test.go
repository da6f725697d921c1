package acceptance_test

import (
	"context"
	"testing"

	"maillage/ent"
	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

// Conseillère en immigration : « Où est passée la fiche de Saint-Félix-de-Dalquier, fusionnée avec
// Amos ? »
//
// The record of this test is invented. It was recorded under 88060 and, from the edition of 2025
// on, is read under Amos, 88057; it keeps the code under which it was recorded.
func TestOuEstPasseeLaFicheDUneMunicipaliteAbsorbee(t *testing.T) {
	official(t, "MUN-2025.csv")
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		load(t, api, "MUN-2022.csv")
		invent(t, api, "88060")

		type answer struct{ Ancienne, Nouvelle place }
		const question = `{
			ancienne: city(code: "88060") { name status successor { code } practices { totalCount nodes { ...fiche } } }
			nouvelle: city(code: "88057") { name status predecessors { nodes { code } } practices { totalCount nodes { ...fiche } } }
		}
		fragment fiche on Practice { reference invented recordedCityCodes leadCity { code name } cities { nodes { code } } }`
		before := ask[answer](t, api, question, nil)
		same(t, "status in 2022", before.Ancienne.Status, "ACTIVE")
		same(t, "records of Saint-Félix-de-Dalquier in 2022", references(before.Ancienne.Practices), "INVENTÉ-1")
		same(t, "records of Amos in 2022", references(before.Nouvelle.Practices), "")

		load(t, api, "MUN-2025.csv")
		after := ask[answer](t, api, question, nil)
		same(t, "name", after.Ancienne.Name, "Saint-Félix-de-Dalquier")
		same(t, "status", after.Ancienne.Status, "ABSORBED")
		if s := after.Ancienne.Successor; s == nil || s.Code != "88057" {
			t.Errorf("successor: %+v", s)
		}
		same(t, "successor's name", after.Nouvelle.Name, "Amos")
		same(t, "predecessors", lines(after.Nouvelle.Predecessors.Nodes, func(c place) string { return c.Code }), "88055\n88060")
		same(t, "records of Amos", references(after.Nouvelle.Practices), "INVENTÉ-1")
		if len(after.Nouvelle.Practices.Nodes) != 1 {
			return
		}
		r := after.Nouvelle.Practices.Nodes[0]
		same(t, "labelled as invented", r.Invented, true)
		same(t, "lead city", r.LeadCity.Name, "Amos")
		same(t, "cities", lines(r.Cities.Nodes, func(c place) string { return c.Code }), "88057")
		same(t, "code as recorded", lines(r.RecordedCityCodes, func(c string) string { return c }), "88060")

		found := ask[struct{ Amos, Ancien list[record] }](t, api, `{
			amos: practices(where: { city: { code: "88057" } }) { nodes { reference } }
			ancien: practices(where: { city: { code: "88060" } }) { nodes { reference } }
		}`, nil)
		same(t, "found by the code of Amos", references(found.Amos), "INVENTÉ-1")
		same(t, "found by the old code", references(found.Ancien), "INVENTÉ-1")

		// An invented second succession: the oldest code still leads to the record.
		if _, err := api.Hub.StateSuccession(t.Context(), "88057", "86042"); err != nil {
			t.Fatal(err)
		}
		found = ask[struct{ Amos, Ancien list[record] }](t, api, `{
			amos: practices(where: { reference: "INVENTÉ-1", city: { code: "88057", kindIn: [LOCAL_MUNICIPALITY] } }) { nodes { reference } }
			ancien: practices(where: { city: { code: "88060" }, reference: "INVENTÉ-1" }) { nodes { reference } }
		}`, nil)
		same(t, "found by the code of Amos, now absorbed too", references(found.Amos), "INVENTÉ-1")
		same(t, "found by the oldest code", references(found.Ancien), "INVENTÉ-1")
	})
}

// Développeuse : « Toutes les municipalités … » — sans celles qui n'existent plus.
func TestToutesLesMunicipalitesSansCellesQuiNExistentPlus(t *testing.T) {
	official(t, "MUN-2025.csv")
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		load(t, api, "MUN-2022.csv")
		load(t, api, "MUN-2025.csv")
		a := ask[struct{ Actives, Absorbees list[place] }](t, api, `{
			actives: cities(first: 0, where: { municipalBody: true, status: ACTIVE }) { totalCount }
			absorbees: cities(where: { code: "88060", status: ABSORBED }) { totalCount }
		}`, nil)
		same(t, "bodies", a.Actives.TotalCount, 1127)
		same(t, "Saint-Félix-de-Dalquier", a.Absorbees.TotalCount, 1)
	})
}

// invent puts a record, said to be invented, under the body of a code.
func invent(t *testing.T, api *apitest.API, code string) {
	t.Helper()
	err := api.Store.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		return tx.Practice.Create().
			SetSlug("fiche-inventee-1").SetReference("INVENTÉ-1").SetInvented(true).
			SetTitleFr("Fiche inventée pour un essai").SetTitleKey("fiche inventee pour un essai").
			SetVolets([]vocab.Volet{vocab.Volet3}).SetThemes([]vocab.Theme{vocab.ThemeAccueil}).
			SetLeadCityCode(code).SetRecordedCityCodes([]string{code}).
			SetLeadCityID("cit_" + code).AddCityIDs("cit_" + code).AddRegionIDs("reg_08").
			SetPublishedAt(apitest.Now).SetReviewedAt(apitest.Now).SetStaleAt(apitest.Now.AddDate(2, 0, 0)).
			Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}
