package hub

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/ent/exactcount"
	"maillage/ent/publishedleaf"
	"maillage/internal/disclosure"
	"maillage/internal/gid"
	"maillage/internal/vocab"
)

// press prepares a release: the table that stands, and the one that will.
type press struct {
	number     int // of the release
	stands     map[disclosure.Cell]*ent.PublishedLeaf
	table      []disclosure.Published
	indicators map[string]*ent.Indicator
	untold     map[disclosure.Cell]string // identifiers of the counts of which nothing was told yet
}

func (h *Hub) pressOf(ctx context.Context, tx *ent.Client, number int) (*press, error) {
	p := &press{number, map[disclosure.Cell]*ent.PublishedLeaf{}, nil, map[string]*ent.Indicator{}, map[disclosure.Cell]string{}}
	indicators, err := tx.Indicator.Query().All(ctx)
	if err != nil {
		return nil, wrap("indicators", err)
	}
	for _, i := range indicators {
		p.indicators[i.Code] = i
	}
	leaves, err := tx.PublishedLeaf.Query().WithCity().WithRegion().WithIndicator().All(ctx)
	if err != nil {
		return nil, wrap("published leaves", err)
	}
	for _, l := range leaves {
		p.stands[leafCell(l)] = l
	}
	counts, err := p.counts(ctx, tx)
	if err != nil {
		return nil, err
	}
	around, err := readTerritories(ctx, tx)
	if err != nil {
		return nil, err
	}
	p.table = h.rule.Publish(counts, around)
	return p, nil
}

// counts reads every exact count.
func (p *press) counts(ctx context.Context, tx *ent.Client) ([]disclosure.Exact, error) {
	rows, err := tx.ExactCount.Query().All(ctx)
	if err != nil {
		return nil, wrap("exact counts", err)
	}
	counts := make([]disclosure.Exact, 0, len(rows))
	for _, row := range rows {
		i := p.indicators[row.IndicatorCode]
		if i == nil {
			return nil, fmt.Errorf("hub: %s counts by an indicator that is gone", row.ID)
		}
		c := CellOf(row)
		if !row.Told {
			p.untold[c] = row.ID
		}
		counts = append(counts, disclosure.Exact{
			Cell: c, Value: row.Value, Workforce: i.Sensitivity == vocab.SensitivityWorkforceGroup, Told: row.Told, Removed: row.Removed,
		})
	}
	return counts, nil
}

// leafCell is the cell of a published leaf that was read with its edges.
func leafCell(l *ent.PublishedLeaf) disclosure.Cell {
	c := disclosure.Cell{Year: l.Year, Indicator: l.Edges.Indicator.Code, Group: l.Group}
	if l.Edges.City != nil {
		c.City = l.Edges.City.Code
	}
	if l.Edges.Region != nil {
		c.Region = l.Edges.Region.Code
	}
	if l.EmploymentStatus != nil {
		c.Status = *l.EmploymentStatus
	}
	return c
}

// shown is what a leaf that was read with its edges shows.
func shown(l *ent.PublishedLeaf) disclosure.Published {
	p := disclosure.Published{Cell: leafCell(l), Reason: l.Suppression, Below: l.Below}
	if l.Value != nil {
		p.Value = *l.Value
	}
	return p
}

// answer tells the differences between the two tables.
func (p *press) answer() ReleaseAnswer {
	a := ReleaseAnswer{Changes: []LeafChange{}}
	var all []LeafChange
	will := map[disclosure.Cell]bool{}
	for _, l := range p.table {
		will[l.Cell] = true
		if l.Reason != vocab.SuppressionReasonRounded {
			a.Masked++
		}
		old := p.stands[l.Cell]
		if old == nil {
			a.Added++
			all = append(all, LeafChange{Cell: l.Cell, Is: &l})
		} else if was := shown(old); was != l {
			a.Changed++
			all = append(all, LeafChange{l.Cell, &was, &l})
		} else {
			a.Unchanged++
		}
	}
	for c, old := range p.stands {
		if !will[c] {
			a.Removed++
			was := shown(old)
			all = append(all, LeafChange{Cell: c, Was: &was})
		}
	}
	slices.SortFunc(all, func(x, y LeafChange) int { return compareKeys(x.Cell, y.Cell) })
	a.Changes = append(a.Changes, all[:min(len(all), mostChanges)]...)
	return a
}

// print writes the differences.
func (p *press) print(ctx context.Context, tx *ent.Client) error {
	var create []*ent.PublishedLeafCreate
	var told, gone []string
	will := map[disclosure.Cell]bool{}
	for _, l := range p.table {
		will[l.Cell] = true
		if id := p.untold[l.Cell]; id != "" && l.Tells() {
			told = append(told, id)
		}
		old := p.stands[l.Cell]
		switch {
		case old == nil:
			c, err := p.leaf(tx, l)
			if err != nil {
				return err
			}
			create = append(create, c)
		case shown(old) != l:
			u := tx.PublishedLeaf.UpdateOne(old).SetSuppression(l.Reason).SetBelow(l.Below).SetReleaseNumber(p.number)
			orClear(valueOf(l), func(v int) { u.SetValue(v) }, func() { u.ClearValue() })
			if err := u.Exec(ctx); err != nil {
				return wrap(old.ID, err)
			}
		}
	}
	for c, old := range p.stands {
		if !will[c] {
			gone = append(gone, old.ID)
		}
	}
	const atOnce = 500 // parameters of a statement are limited
	for some := range slices.Chunk(create, atOnce) {
		if err := tx.PublishedLeaf.CreateBulk(some...).Exec(ctx); err != nil {
			return wrap("published leaves", err)
		}
	}
	for some := range slices.Chunk(gone, atOnce) {
		if _, err := tx.PublishedLeaf.Delete().Where(publishedleaf.IDIn(some...)).Exec(ctx); err != nil {
			return wrap("published leaves", err)
		}
	}
	for some := range slices.Chunk(told, atOnce) {
		if err := tx.ExactCount.Update().Where(exactcount.IDIn(some...)).SetTold(true).Exec(ctx); err != nil {
			return wrap("exact counts", err)
		}
	}
	return nil
}

// valueOf is the published value of a leaf; nil when it is masked.
func valueOf(l disclosure.Published) *int {
	if l.Reason != vocab.SuppressionReasonRounded {
		return nil
	}
	return &l.Value
}

// leaf makes a new row. All of it, its identifier and its place in lists included, is a function of
// the cell: nothing tells when a count was entered, nor by whom.
func (p *press) leaf(tx *ent.Client, l disclosure.Published) (*ent.PublishedLeafCreate, error) {
	id, err := LeafID(l.Cell)
	if err != nil {
		return nil, err
	}
	place, err := placeID(l.Place)
	if err != nil {
		return nil, fmt.Errorf("hub: %w", err)
	}
	i := p.indicators[l.Indicator]
	c := tx.PublishedLeaf.Create().SetID(id).SetKey(l.Key()).SetYear(l.Year).SetGroup(l.Group).SetNillableEmploymentStatus(known(l.Status)).
		SetNillableValue(valueOf(l)).SetSuppression(l.Reason).SetBelow(l.Below).SetReleaseNumber(p.number).
		SetPosition(leafPosition(i, l.Cell)).SetIndicatorID(i.ID)
	if l.Region != "" {
		return c.SetRegionID(place), nil
	}
	return c.SetCityID(place), nil
}

// LeafID is the public identifier of the leaf of a cell: it tells nothing but the cell.
func LeafID(c disclosure.Cell) (string, error) {
	sum := sha256.Sum256([]byte(c.Key()))
	id, err := gid.Named("lea", hex.EncodeToString(sum[:16]))
	if err != nil {
		return "", fmt.Errorf("hub: %w", err)
	}
	return id, nil
}

// leafPosition orders leaves by indicator, group and employment status.
func leafPosition(i *ent.Indicator, c disclosure.Cell) int {
	group := slices.Index(vocab.PopulationGroup("").Values(), string(c.Group))
	status := slices.Index(vocab.EmploymentStatus("").Values(), string(c.Status)) // −1 for all together
	return (i.Position*100+group)*100 + status + 1
}
