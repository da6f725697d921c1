package acceptance_test

import (
	"testing"

	"maillage/internal/apitest"
)

// Directrice des ressources humaines : « Quelles villes offrent des stages rémunérés aux personnes
// formées à l'étranger, et combien restent ensuite ? »
//
// Montréal placed 262 people from 2006 to about 2013, of whom 142 got a permanent job and 108 one at
// the City. The page that says so bears no date, which the answer shows. Ottawa gave no figures.
func TestQuellesVillesOffrentDesStagesRemuneresEtCombienRestent(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := askExample[struct{ HiringInitiatives list[record] }](t, api, "04-stages-remuneres", nil)
		same(t, "initiatives", references(a.HiringInitiatives), "P002 X001")
		for _, r := range a.HiringInitiatives.Nodes {
			if r.Reference == "X001" {
				same(t, "Ottawa is an example", r.Example, true)
				same(t, "figures of Ottawa", len(r.Outcomes.Nodes), 0)
				continue
			}
			same(t, "city", r.LeadCity.Name, "Montréal")
			same(t, "outcomes", lines(r.Outcomes.Nodes, func(o outcome) string {
				return o.Indicator.Code + " " + o.Display + ", " + o.PeriodLabel
			}), "HI-07 262, de 2006 à 2013 environ\n"+
				"HI-08 54,2 % (142 sur 262), de 2006 à 2013 environ\n"+
				"HI-08b 41,2 % (108 sur 262), de 2006 à 2013 environ")
			for _, o := range r.Outcomes.Nodes {
				if o.Source == nil || o.Source.PublishedOn != nil {
					t.Errorf("the source of %s is dated: %+v", o.Indicator.Code, o.Source)
				}
			}
			says(t, "caveat", r.Caveat, "n'est pas datée")
		}
	})
}

// Directrice des ressources humaines : « Minorité visible, minorité ethnique, personne immigrante :
// que dois-je compter ? »
func TestMinoriteVisibleMinoriteEthniquePersonneImmigranteQueDoisJeCompter(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		type group struct{ Code, Label, Definition string }
		a := askExample[struct {
			Enumeration struct{ Values []group }
			Indicators  list[struct{ Code, Definition string }]
		}](t, api, "15-groupes-et-definitions", nil)
		groups := map[string]group{}
		for _, g := range a.Enumeration.Values {
			groups[g.Code] = g
			counted := ask[struct{ Outcomes list[outcome] }](t, api,
				`query ($g: PopulationGroup!) { outcomes(first: 200, examples: INCLUDE, where: { group: $g }) { nodes { display group } } }`,
				map[string]any{"g": g.Code}).Outcomes.Nodes
			for _, o := range counted {
				if o.Group == nil || *o.Group != g.Code {
					t.Errorf("%s comes among %s, of another group", o.Display, g.Code)
				}
			}
		}
		says(t, "label", groups["VISIBLE_MINORITY"].Label, "Minorités visibles")
		says(t, "label", groups["ETHNIC_MINORITY"].Label, "Minorités ethniques")
		says(t, "definition of immigrants", groups["IMMIGRANT"].Definition, "nées à l'étranger", "résident permanent", "pas une minorité visible ou ethnique")
		says(t, "definition of visible minorities", groups["VISIBLE_MINORITY"].Definition, "Loi sur l'accès à l'égalité en emploi", "CDPDJ")
		says(t, "definition of ethnic minorities", groups["ETHNIC_MINORITY"].Definition, "Loi sur l'accès à l'égalité en emploi", "langue maternelle")
		says(t, "definition abroad", groups["MIGRATION_BACKGROUND"].Definition, "Migrationshintergrund", "ni minorité visible ni personne immigrante")
		for _, i := range a.Indicators.Nodes {
			if i.Definition == "" {
				t.Errorf("%s has no definition", i.Code)
			}
		}
	})
}

// Directrice des ressources humaines : « Minorité visible, personne immigrante : puis-je comparer
// Berlin et Montréal ? »
//
// Berlin counts another group. Whoever filters by one group never gets figures of the other.
func TestMinoriteVisibleEtMigrationALEtrangerNeSeMelentPas(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := ask[struct{ Visibles, Etrangers, Tous list[outcome] }](t, api, `{
			visibles: outcomes(first: 50, where: { indicator: "HI-02", group: VISIBLE_MINORITY }) { totalCount nodes { ...chiffre } }
			etrangers: outcomes(first: 50, examples: INCLUDE, where: { indicator: "HI-02", group: MIGRATION_BACKGROUND }) { totalCount nodes { ...chiffre } }
			tous: outcomes(first: 200, examples: INCLUDE, where: { indicator: "HI-02" }) { totalCount nodes { ...chiffre } }
		}
		fragment chiffre on Outcome { group display subject { ... on Contribution { reference } } }`, nil)
		tell := func(o outcome) string { return o.Subject.Reference + " " + o.Display }
		same(t, "visible minorities", lines(a.Visibles.Nodes, tell), "P004 47,5 % (322 sur 678)\nP005 17,5 %\nP005 26 %")
		same(t, "background of migration", lines(a.Etrangers.Nodes, tell), "X002 27,2 %\nX002 28,1 %\nX002 8,7 %")
		for _, o := range a.Tous.Nodes {
			if o.Group == nil {
				t.Errorf("%s counts people without saying whom", tell(o))
			}
		}
		same(t, "pages", len(a.Tous.Nodes), a.Tous.TotalCount)
	})
}

// Directrice des ressources humaines : « Quelles cibles d'autres villes se sont-elles données ? »
//
// Each is marked as a target; none comes when outcomes are asked.
func TestQuellesCiblesDAutresVillesSeSontEllesDonnees(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		tell := func(o outcome) string { return o.Kind + " " + o.Display + " : " + o.Subject.Reference + ", " + o.Label }
		offered := askExample[struct{ Outcomes list[outcome] }](t, api, "05-cibles", nil)
		says(t, "the example", lines(offered.Outcomes.Nodes, tell), "TARGET 33 % : P003", "TARGET 25 % : P003", "TARGET 50 % : P005")
		for _, o := range offered.Outcomes.Nodes {
			same(t, "kind of "+o.Label, o.Kind, "TARGET")
		}

		a := ask[struct{ Cibles, Resultats list[outcome] }](t, api, `{
			cibles: outcomes(first: 50, where: { kind: TARGET, indicatorIn: ["HI-02", "HI-03", "HI-10", "HI-12"] }) { nodes { ...chiffre } }
			resultats: outcomes(first: 50, where: { kind: OUTCOME, indicatorIn: ["HI-02", "HI-03", "HI-10", "HI-12"] }) { nodes { ...chiffre } }
		}
		fragment chiffre on Outcome { kind label display subject { ... on Contribution { reference } } }`, nil)
		same(t, "targets", lines(a.Cibles.Nodes, tell), "TARGET 0,6 % : P005, Cible 2023, Autochtones\n"+
			"TARGET 17,5 % : P005, Cible 2023, minorités visibles\n"+
			"TARGET 25 % : P003, Cible d'embauche et de promotion parmi les gestionnaires et cadres de direction\n"+
			"TARGET 33 % : P003, Cible d'embauche, minorités visibles et ethniques\n"+
			"TARGET 50 % : P005, Cible de candidats des groupes visés reçus en entrevue\n"+
			"TARGET 6 % : P006, Ancien objectif de représentation\n"+
			"TARGET 7,5 % : P005, Cible 2023, minorités ethniques")
		for _, o := range a.Resultats.Nodes {
			if o.Subject.Reference == "P003" {
				t.Errorf("a target of Montréal is drawn as an outcome: %s", tell(o))
			}
		}
	})
}
