package hub

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/ent/region"
	"maillage/internal/disclosure"
)

// territories tells which places hold which, by code.
type territories struct{ region, mrc, parent map[string]string }

func readTerritories(ctx context.Context, tx *ent.Client) (territories, error) {
	t := territories{map[string]string{}, map[string]string{}, map[string]string{}}
	codes := map[string]string{} // by identifier
	cities, err := tx.City.Query().Select(city.FieldID, city.FieldCode).All(ctx)
	if err != nil {
		return t, wrap("cities", err)
	}
	for _, c := range cities {
		codes[c.ID] = c.Code
	}
	regions, err := tx.Region.Query().Select(region.FieldID, region.FieldCode).All(ctx)
	if err != nil {
		return t, wrap("regions", err)
	}
	for _, r := range regions {
		codes[r.ID] = r.Code
	}
	for column, into := range map[string]map[string]string{city.RegionColumn: t.region, city.MrcColumn: t.mrc, city.ParentColumn: t.parent} {
		found, err := own(city.Table, column).read(ctx, tx)
		if err != nil {
			return t, err
		}
		for id := range found {
			into[codes[id]] = codes[found.one(id)]
		}
	}
	return t, nil
}

// Around implements disclosure.Places. The region of a place, the city of a borough and, but for
// people employed, the MRC of a municipality count its people too: a municipality is no employee of
// its MRC.
func (t territories) Around(p disclosure.Place, workforce bool) (outer []disclosure.Place) {
	seen := map[string]bool{p.City: true, "": true}
	var up func(code string)
	up = func(code string) {
		if r := t.region[code]; r != "" && !seen["region "+r] {
			seen["region "+r] = true
			outer = append(outer, disclosure.Place{Region: r})
		}
		for _, next := range []string{t.parent[code], t.mrcOf(code, workforce)} {
			if !seen[next] {
				seen[next] = true
				outer = append(outer, disclosure.Place{City: next})
				up(next)
			}
		}
	}
	if p.City != "" {
		up(p.City)
	}
	return outer
}

func (t territories) mrcOf(code string, workforce bool) string {
	if workforce {
		return ""
	}
	return t.mrc[code]
}

// compareKeys orders cells by their keys.
func compareKeys(a, b disclosure.Cell) int { return strings.Compare(a.Key(), b.Key()) }
