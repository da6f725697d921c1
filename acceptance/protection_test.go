package acceptance_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

// Quelqu'un d'anonyme, ou au MIFI : « Combien exactement de personnes immigrantes cette ville
// a-t-elle embauchées ? »
//
// Figures about people come as a type of their own, which says what may be shown and why; money is
// exact. Nothing else of a figure holds a number, and no filter or order reads one.
func TestCombienExactementDePersonnesDansLEffectif(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := ask[struct{ Outcomes list[outcome] }](t, api, `{
			outcomes(first: 200) { totalCount nodes { display indicator { code sensitivity } figure {
				__typename
				... on ExactFigure { value }
				... on ProtectedFigure { count { value display suppressed reason } numerator { reason } denominator { reason } }
			} } }
		}`, nil)
		same(t, "figures on the page", len(a.Outcomes.Nodes), a.Outcomes.TotalCount)
		kinds := map[string]int{}
		for _, o := range a.Outcomes.Nodes {
			code, want := o.Indicator.Code, "ProtectedFigure"
			if o.Indicator.Sensitivity == "NONE" {
				want = "ExactFigure"
			}
			same(t, code+" "+o.Display, o.Figure.Typename, want)
			if strings.HasPrefix(code, "HI-") {
				same(t, "sensitivity of "+code, o.Indicator.Sensitivity, "WORKFORCE_GROUP")
			}
			if code == "PR-01" {
				same(t, "money", o.Figure.Typename, "ExactFigure")
			}
			kinds[o.Figure.Typename]++
			for _, c := range []*count{o.Figure.Count, o.Figure.Numerator, o.Figure.Denominator} {
				if c != nil && c.Reason != "ALREADY_PUBLIC" {
					t.Errorf("%s %s: %s", code, o.Display, c.Reason)
				}
			}
		}
		if kinds["ProtectedFigure"] == 0 || kinds["ExactFigure"] == 0 {
			t.Errorf("figures by type: %v", kinds)
		}
		for _, f := range fieldsOf(t, api, "Outcome") {
			if f.Name == "version" { // of the row, not of what it counts
				continue
			}
			if slices.Contains([]string{f.Type.Name, f.Type.OfType.Name}, "Int") || slices.Contains([]string{f.Type.Name, f.Type.OfType.Name}, "Float") {
				t.Errorf("Outcome.%s is a bare number", f.Name)
			}
		}
		names := inputsOf(t, api, "OutcomeWhereInput")
		for _, name := range append(names, inputsOf(t, api, "OutcomeOrderField")...) {
			for _, raw := range []string{"value", "numerator", "denominator", "count"} {
				if strings.Contains(strings.ToLower(name), raw) {
					t.Errorf("%s reads the raw number of a figure", name)
				}
			}
		}
	})
}

// inputsOf lists the conditions of a filter, or the keys of an order.
func inputsOf(t *testing.T, api *apitest.API, name string) (names []string) {
	t.Helper()
	a := ask[struct {
		Type struct{ InputFields, EnumValues []struct{ Name string } } `json:"__type"`
	}](t, api, `query ($name: String!) { __type(name: $name) { inputFields { name } enumValues { name } } }`, map[string]any{"name": name})
	for _, f := range append(a.Type.InputFields, a.Type.EnumValues...) {
		names = append(names, f.Name)
	}
	if len(names) == 0 {
		t.Fatalf("there is no %s", name)
	}
	return names
}

// Quelqu'un d'anonyme, ou au MIFI : « Combien exactement de personnes immigrantes cette ville
// a-t-elle embauchées ? » — un compte que personne n'a publié.
//
// The count of this test is invented. The public shelf takes it from nobody.
func TestUnCompteExactJamaisPublieNEntrePasAuRayonPublic(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		const state = `{ shelf { version } outcomes(where: { indicator: "HI-01" }) { totalCount nodes { display } } }`
		type answer struct {
			Shelf    struct{ Version int }
			Outcomes struct{ TotalCount int }
		}
		before := ask[answer](t, api, state, nil)
		err := api.Store.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			return tx.Outcome.Create().
				SetKey("invented-1").SetLabelFr("Embauches, chiffre inventé pour un essai").
				SetKind(vocab.OutcomeKindOutcome).SetValue(3).SetUnit(vocab.UnitCount).
				SetSensitivity(vocab.SensitivityWorkforceGroup).SetGroup(vocab.PopulationGroupImmigrant).
				SetSubjectCityID("cit_87090").SetSubjectRef("cit_87090").
				SetIndicatorID("ind_HI-01").Exec(ctx)
		})
		if err == nil || !strings.Contains(err.Error(), "sensitive") {
			t.Errorf("an exact count that nobody published is on the public shelf: %v", err)
		}
		same(t, "the shelf", ask[answer](t, api, state, nil), before)
	})
}
