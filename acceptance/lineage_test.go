package acceptance_test

import (
	"fmt"
	"strings"
	"testing"

	"maillage/data"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/sample"
)

// Conseillère en immigration : « D'où vient cette pratique et qui l'a reprise ? Qu'ont-ils
// changé ? »
func TestDOuVientCettePratiqueEtQuiLAReprise(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		type answer struct{ Contribution record }
		barcelona := askExample[answer](t, api, "02-filiation", map[string]any{"reference": "X003"}).Contribution
		if len(barcelona.Origins.Nodes) != 1 {
			t.Fatalf("%d origins of Barcelona's", len(barcelona.Origins.Nodes))
		}
		from := barcelona.Origins.Nodes[0]
		same(t, "origin", from.Origin.Place+" : "+from.Origin.Title, "Berlin : « Berlin braucht dich! »")
		same(t, "status", from.Status, "ADAPTED")
		says(t, "what Barcelona changed", from.Changes, "apprentis", "une équipe de trois personnes", "clauses de marchés")
		same(t, "who took up Barcelona's", barcelona.Adoptions.TotalCount, 0)

		berlin := askExample[answer](t, api, "02-filiation", map[string]any{"reference": "X002"}).Contribution
		same(t, "origins of Berlin's", len(berlin.Origins.Nodes), 0)
		same(t, "descendants of Berlin's", lines(berlin.Adoptions.Nodes, func(a adoption) string {
			return a.Adopter.Name + " : " + a.Status + " : " + a.Adapted.Place
		}), "Barcelone : ADAPTED : Barcelone")

		// The whole line in one operation, up and down.
		line := ask[struct{ Bas, Haut record }](t, api, `{
			bas: contribution(slug: "X002") { adoptions { nodes { adapted { reference adoptions { nodes { adapted { reference } } } } } } }
			haut: contribution(slug: "X003") { origins { nodes { origin { reference origins { nodes { origin { reference } } } } } } }
		}`, nil)
		if len(line.Bas.Adoptions.Nodes) != 1 || len(line.Haut.Origins.Nodes) != 1 {
			t.Fatalf("down %+v, up %+v", line.Bas.Adoptions.Nodes, line.Haut.Origins.Nodes)
		}
		child, parent := line.Bas.Adoptions.Nodes[0].Adapted, line.Haut.Origins.Nodes[0].Origin
		same(t, "child and grandchildren of Berlin's", fmt.Sprintf("%s, %d", child.Reference, len(child.Adoptions.Nodes)), "X003, 0")
		same(t, "parent and grandparents of Barcelona's", fmt.Sprintf("%s, %d", parent.Reference, len(parent.Origins.Nodes)), "X002, 0")
	})
}

// Conseillère en immigration : « D'où vient cette pratique ? » — une réponse qui ne tourne jamais en
// rond.
//
// An adoption by which Berlin would descend from Barcelona, which descends from Berlin, is refused
// with a message, and leaves nothing behind.

func TestDOuVientCettePratiqueNeTourneJamaisEnRond(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		set, err := sample.Read(data.Sample())
		if err != nil {
			t.Fatal(err)
		}
		back := set.Adoptions[0]
		back.Ref, back.Origin, back.Adapted, back.City = "A900", "X003", "X002", "DE-berlin"
		set.Adoptions = append(set.Adoptions, back)

		const state = `{ shelf { version } adoptions { totalCount } }`
		type answer struct {
			Shelf     struct{ Version int }
			Adoptions struct{ TotalCount int }
		}
		before := ask[answer](t, api, state, nil)
		_, err = api.Hub.LoadSample(t.Context(), set, hub.SampleOptions{})
		if err == nil || !strings.Contains(err.Error(), "la filiation tournerait en rond") {
			t.Errorf("the loop is not refused: %v", err)
		}
		same(t, "the shelf", ask[answer](t, api, state, nil), before)
	})
}
