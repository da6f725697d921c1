package acceptance_test

import (
	"testing"

	"maillage/internal/apitest"
)

// Conseillère en immigration, Abitibi-Témiscamingue : « Comment notre région retient-elle les
// personnes immigrantes ? »
//
// About 41 % of those admitted in 2016 were there five years later, against 81 % for Québec as a
// whole: a context, never drawn as a result of the region.
func TestCommentNotreRegionRetientElleLesPersonnesImmigrantes(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := askExample[struct {
			Indicator struct{ Code, Definition string }
			Region    place
		}](t, api, "06-retention-regionale", map[string]any{"region": "08"})
		same(t, "region", a.Region.Name, "Abitibi-Témiscamingue")
		says(t, "definition", a.Indicator.Definition, "la région comme destination prévue", "déclarent leurs revenus", "cinq ans")
		same(t, "figures", lines(a.Region.Outcomes.Nodes, func(o outcome) string { return o.Kind + " " + o.Display + " : " + o.PeriodLabel }),
			"BASELINE 50 % : personnes admises en 2012, cinq ans plus tard\n"+
				"CONTEXT 81 % : personnes admises en 2016, cinq ans plus tard\n"+
				"OUTCOME environ 41 % : personnes admises en 2016, cinq ans plus tard")
		for _, o := range a.Region.Outcomes.Nodes {
			if o.Source == nil || o.Source.URL == "" {
				t.Errorf("« %s » has no source", o.Label)
			}
			if o.Kind == "CONTEXT" {
				says(t, "label of the context", o.Label, "ensemble du Québec")
			}
		}
	})
}

// Conseillère en immigration : « Comment notre région retient-elle les personnes immigrantes ? »,
// et les 82 % que déclare un organisme du Lac-Saint-Jean.
//
// What an organisation declares of its own people is another indicator, and never comes on the axis
// of the rate that is measured on everyone.
func TestLaRetentionDeclareeNEstJamaisSurLeMemeAxe(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := ask[struct {
			Contribution record
			Axe          list[outcome]
		}](t, api, `{
			contribution(slug: "P013") { outcomes { nodes { display method indicator { code label } } } }
			axe: outcomes(first: 50, where: { indicator: "AT-01" }) { nodes { display subject { ... on Contribution { reference } } } }
		}`, nil)
		declared := 0
		for _, o := range a.Contribution.Outcomes.Nodes {
			same(t, "method of "+o.Display, o.Method, "DECLARED")
			if o.Indicator.Code == "AT-01" {
				t.Errorf("%s of P013 is a retention rate", o.Display)
			}
			if plain(o.Display) == "82 %" {
				declared++
				says(t, "label of its indicator", o.Indicator.Label, "déclaré par l'organisme")
			}
		}
		same(t, "the 82 % of P013", declared, 1)
		same(t, "the axis", lines(a.Axe.Nodes, func(o outcome) string { return o.Display + o.Subject.Reference }), "50 %\n81 %\nenviron 41 %")
	})
}
