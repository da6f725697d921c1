package bigtest_test

import (
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/bigtest"
)

func TestFillIsRealToTheAPI(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		type shelf struct {
			Practices, Invented struct{ TotalCount int }
		}
		query := `{ practices { totalCount } invented: practices(where: {titleContains: "fiche inventee"}) { totalCount } }`
		var before, after shelf
		api.Ask(t, query, nil, &before)
		if err := bigtest.Fill(t.Context(), api.Store, 900); err != nil {
			t.Fatal(err)
		}
		api.Ask(t, query, nil, &after)
		if before.Invented.TotalCount != 0 || after.Invented.TotalCount != 900 || after.Practices.TotalCount != before.Practices.TotalCount+900 {
			t.Errorf("%+v, then %+v", before, after)
		}
		var one struct {
			Practice struct {
				Title    string
				Invented bool
				Cities   struct{ TotalCount int }
				Regions  struct{ TotalCount int }
				Outcomes struct{ Nodes []struct{ Display string } }
			}
		}
		api.Ask(t, `{ practice(slug: "fiche-inventee-000006") { title invented cities { totalCount } regions { totalCount } outcomes { nodes { display } } } }`, nil, &one)
		if p := one.Practice; !p.Invented || p.Cities.TotalCount != 2 || p.Regions.TotalCount != 1 || len(p.Outcomes.Nodes) != 1 {
			t.Errorf("%+v", p)
		}
	})
}
