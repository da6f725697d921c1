package acceptance_test

import (
	"fmt"
	"testing"

	"maillage/internal/apitest"
)

// Analyste au MIFI : « Quels outils de promotion avons-nous reçus, pour quelles régions, jusqu'à
// quand pouvons-nous utiliser les images ? »
//
// One was delivered, for all regions; the three others exist beside it. No source says until when
// the images may be used: the answer is null, and the field says that this means unknown.
func TestQuelsOutilsDePromotionAvonsNousRecus(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := askExample[struct{ PromotionTools list[record] }](t, api, "09-outils-de-promotion", nil)
		same(t, "tools", lines(a.PromotionTools.Nodes, func(r record) string {
			return fmt.Sprintf("%s %s, %d", r.Reference, r.Delivery, r.Regions.TotalCount)
		}), "P001 DELIVERED_TO_MIFI, 17\nP014 PUBLISHED, 1\nP019 PUBLISHED, 1\nP025 PUBLISHED, 1")
		for _, r := range a.PromotionTools.Nodes {
			if r.ImageConsentUntil != nil {
				t.Errorf("%s: images may be used until %s, which no source says", r.Reference, *r.ImageConsentUntil)
			}
		}
		for _, f := range fieldsOf(t, api, "PromotionTool") {
			if f.Name == "imageConsentUntil" {
				says(t, "imageConsentUntil", f.Description, "nulle quand elle est inconnue")
			}
		}
		received := ask[struct{ PromotionTools list[record] }](t, api, `{ promotionTools(where: { delivery: DELIVERED_TO_MIFI }) { nodes { reference } } }`, nil)
		same(t, "received", references(received.PromotionTools), "P001")
	})
}
