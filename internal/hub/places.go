package hub

import (
	"context"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/ent/city"
)

// places tells, of every municipal body, who reads its records now.
type places struct {
	byCode map[string]string // code to the identifier of its last successor, or its own
	byID   map[string]string // the same by identifier
	region links             // of a city
}

func readPlaces(ctx context.Context, tx *ent.Client) (places, error) {
	p := places{byCode: map[string]string{}, byID: map[string]string{}}
	successor, err := own(city.Table, city.SuccessorColumn).read(ctx, tx)
	if err != nil {
		return p, err
	}
	if p.region, err = own(city.Table, city.RegionColumn).read(ctx, tx); err != nil {
		return p, err
	}
	rows, err := tx.City.Query().Select(city.FieldID, city.FieldCode).All(ctx)
	if err != nil {
		return p, fmt.Errorf("hub: cities: %w", err)
	}
	for _, row := range rows {
		last := row.ID
		for next := successor.one(last); next != ""; next = successor.one(last) { // the directory has no cycle
			last = next
		}
		p.byCode[row.Code], p.byID[row.ID] = last, last
	}
	return p, nil
}

// of returns the cities that read the records of codes, each once; unknown codes are left out.
func (p places) of(codes []string) []string {
	var ids []string
	for _, c := range codes {
		if id := p.byCode[c]; id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// regions returns the regions of cities, each once.
func (p places) regions(cities []string) []string {
	var ids []string
	for _, c := range cities {
		if r := p.region.one(c); r != "" && !slices.Contains(ids, r) {
			ids = append(ids, r)
		}
	}
	return ids
}
