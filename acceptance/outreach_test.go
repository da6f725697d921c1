package acceptance_test

import (
	"testing"

	"maillage/internal/apitest"
)

// Conseillère en immigration : « Quelles démarches pour rencontrer les organismes de
// régionalisation à Montréal, et avec quel financement ? »
func TestQuellesDemarchesPourRencontrerLesOrganismesDeRegionalisation(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := askExample[struct{ OutreachMissions list[record] }](t, api, "07-missions-vers-montreal", nil)
		same(t, "missions", references(a.OutreachMissions), "P015 P016 P020 P031")
		for _, r := range a.OutreachMissions.Nodes {
			if r.Reference != "P020" {
				continue
			}
			same(t, "money of P020", lines(r.Outcomes.Nodes, func(o outcome) string { return o.Kind + " " + o.Label + " : " + o.Display }),
				"INPUT Enveloppe régionale (cinq organismes) : 361 000 $\nINPUT Part du CLD : 207 884 $")
			says(t, "caveat of P020", r.Caveat, "Page non datée", "financement antérieur", "Carrefour jeunesse-emploi d'Abitibi-Ouest")
		}
	})
}

// Conseillère en immigration : « Cette activité est-elle couverte par le PAC ou le PASI ? »
//
// The answer is the need as it was stated, not verified, with its source, beside what was paid
// for already. It is never a yes or a no: the type has no field that could be one.
func TestCetteActiviteEstElleCouverteParLePACOuLePASI(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		type program struct{ Acronym string }
		a := askExample[struct {
			CoverageNeeds list[struct {
				Statement, StatedOn, Note string
				Verified                  bool
				StatedByOrganization      place
				Programs                  list[program]
				Sources                   list[source]
				Contributions             list[record]
			}]
		}](t, api, "08-besoins-non-couverts", nil)
		if len(a.CoverageNeeds.Nodes) != 1 {
			t.Fatalf("%d needs", len(a.CoverageNeeds.Nodes))
		}
		need := a.CoverageNeeds.Nodes[0]
		same(t, "who states it", need.StatedByOrganization.Name, "Carrefour jeunesse-emploi d'Abitibi-Ouest")
		same(t, "when", need.StatedOn, "2022-03")
		same(t, "verified", need.Verified, false)
		same(t, "programmes", lines(need.Programs.Nodes, func(p program) string { return p.Acronym }), "PAC\nPASI")
		same(t, "source", lines(need.Sources.Nodes, func(s source) string { return s.URL }),
			"https://ici.radio-canada.ca/nouvelle/1872646/immigration-abitibi-penurie-travailleurs")
		says(t, "note", need.Note, "non vérifié", "ni un oui ni un non")
		same(t, "counter-examples", references(need.Contributions), "P020")
		same(t, "earlier envelope", lines(need.Contributions.Nodes[0].Outcomes.Nodes, func(o outcome) string { return o.Display }), "207 884 $\n361 000 $")

		var booleans []string
		for _, f := range fieldsOf(t, api, "CoverageNeed") {
			if f.Type.Name == "Boolean" || f.Type.OfType.Name == "Boolean" {
				booleans = append(booleans, f.Name)
			}
		}
		if len(booleans) != 1 || booleans[0] != "verified" {
			t.Errorf("a need can be answered by yes or no: %v", booleans)
		}
	})
}

type field struct {
	Name, Description string
	Type              struct {
		Name   string
		OfType struct{ Name string }
	}
}

// fieldsOf returns the fields of a type, as a client finds them.
func fieldsOf(t *testing.T, api *apitest.API, name string) []field {
	t.Helper()
	a := ask[struct {
		Type struct{ Fields []field } `json:"__type"`
	}](t, api, `query ($name: String!) { __type(name: $name) { fields { name description type { name ofType { name } } } } }`, map[string]any{"name": name})
	if len(a.Type.Fields) == 0 {
		t.Fatalf("there is no type %s", name)
	}
	return a.Type.Fields
}
