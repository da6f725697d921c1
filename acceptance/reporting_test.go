package acceptance_test

import (
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// Chargée de projet à l'UMQ : « Par volet, les activités, sommes, indicateurs et régions couvertes de
// l'année pour le rapport au MIFI » — d'abord, combien d'activités.
//
// Examples outside Québec are counted only when asked for.
func TestParVoletLesActivitesPourLeRapportAuMIFI(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for volet, want := range map[string]int{"VOLET_1": 13, "VOLET_2": 9, "VOLET_3": 16} {
			var refs []string
			regions := map[string]bool{}
			vars := map[string]any{"volet": volet, "premiers": 10}
			for page := 1; ; page++ {
				a := askExample[struct{ Contributions list[record] }](t, api, "10-quatre-genres", vars).Contributions
				same(t, "activities of "+volet, a.TotalCount, want)
				for _, r := range a.Nodes {
					refs = append(refs, r.Reference)
					for _, region := range r.Regions.Nodes {
						regions[region.Code] = true
					}
				}
				if !a.PageInfo.HasNextPage || page == 10 {
					break
				}
				vars["apres"] = *a.PageInfo.EndCursor
			}
			same(t, "activities of "+volet+", page by page", len(refs), want)
			if strings.Contains(strings.Join(refs, " "), "X00") {
				t.Errorf("%s counts examples outside Québec: %v", volet, refs)
			}
			if volet == "VOLET_1" { // the campaign of UMQ shows all regions
				same(t, "regions covered by "+volet, len(regions), 17)
			}
		}
		a := ask[struct{ Avec1, Avec2, Avec3, Etranger list[record] }](t, api, `{
			avec1: contributions(where: { volet: VOLET_1 }, examples: INCLUDE) { totalCount }
			avec2: contributions(where: { volet: VOLET_2 }, examples: INCLUDE) { totalCount }
			avec3: contributions(where: { volet: VOLET_3 }, examples: INCLUDE) { totalCount }
			etranger: contributions(examples: ONLY) { totalCount nodes { reference } }
		}`, nil)
		same(t, "volet 1 with examples", a.Avec1.TotalCount, 13)
		same(t, "volet 2 with examples", a.Avec2.TotalCount, 13)
		same(t, "volet 3 with examples", a.Avec3.TotalCount, 16)
		same(t, "examples", references(a.Etranger), "X001 X002 X003 X004")
	})
}

// Chargée de projet à l'UMQ : « Par volet, les sommes de l'année pour le rapport au MIFI » — les
// 643 000 $, une seule fois.
func TestLesSommesNeSontInscritesQuUneFois(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		type agreement struct {
			Code                    string
			AmountCad               *int
			BeneficiaryOrganization *place
			Components              []struct{ Code string }
			Contributions           list[record]
			Fundings                list[struct{ AmountCad *int }]
		}
		times := 0
		for _, g := range askExample[struct{ Agreements list[agreement] }](t, api, "14-ententes", nil).Agreements.Nodes {
			if g.AmountCad == nil || *g.AmountCad != 643_000 {
				continue
			}
			times++
			same(t, "beneficiary", g.BeneficiaryOrganization.Name, "Union des municipalités du Québec")
			same(t, "components", len(g.Components), 3)
			same(t, "contributions", references(g.Contributions), "P001")
		}
		same(t, "agreements of 643 000 $", times, 1)

		// No contribution is said to have got the whole as its own share.
		for _, g := range ask[struct{ Agreements list[agreement] }](t, api,
			`{ agreements(first: 50) { nodes { code fundings(first: 50) { nodes { amountCad } } } } }`, nil).Agreements.Nodes {
			for _, f := range g.Fundings.Nodes {
				if f.AmountCad != nil && *f.AmountCad == 643_000 {
					t.Errorf("%s: the 643 000 $ is the share of one contribution", g.Code)
				}
			}
		}
	})
}

// Chargée de projet à l'UMQ : « Quelles fiches sont périmées, sans résultat ou sans source ? »
func TestQuellesFichesSontPerimeesSansResultatOuSansSource(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := ask[struct{ Perimees, Toutes list[record] }](t, api, `{
			perimees: contributions(where: { status: STALE }, examples: INCLUDE) { totalCount }
			toutes: contributions(first: 50, examples: INCLUDE) { totalCount nodes { reference status evidence { level baseLevel } sources(first: 0) { totalCount } } }
		}`, nil)
		same(t, "to be reviewed", a.Perimees.TotalCount, 0) // all were read against their sources this month
		same(t, "records", a.Toutes.TotalCount, 36)
		var bare list[record]
		for _, r := range a.Toutes.Nodes {
			if r.Evidence.BaseLevel == "E0" {
				bare.Nodes = append(bare.Nodes, r)
			}
			if r.Evidence.Level > r.Evidence.BaseLevel || r.Evidence.Level > "E2" {
				t.Errorf("%s is %s, from %s", r.Reference, r.Evidence.Level, r.Evidence.BaseLevel)
			}
			if r.Sources.TotalCount == 0 {
				t.Errorf("%s has no source", r.Reference)
			}
		}
		same(t, "without figures", references(bare),
			"P003 P008 P009 P010 P012 P019 P020 P025 P026 P027 P028 P029 P030 X001 X003 X004")
	})
}
