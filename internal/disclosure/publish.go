package disclosure

import (
	"cmp"
	"slices"

	"maillage/internal/vocab"
)

// Exact is one count as the city knows it.
type Exact struct {
	Cell
	Value     int  // people, at least 0
	Workforce bool // of the indicator's sensitivity: it is about the employees of a municipal body
	// Told says that a release told something of the count, which anyone may remember. Removed says
	// that it was taken back since: it is published no more, but the same people are not cut anew.
	Told, Removed bool
}

// Published is one leaf of the table that anyone may see.
type Published struct {
	Cell
	Value  int // 0 when masked
	Reason vocab.SuppressionReason
	Below  int // bound below which a leaf masked as a small number is; 0 for the others
}

// Count is the leaf as the API shows it.
func (p Published) Count() *Count {
	switch p.Reason {
	case vocab.SuppressionReasonRounded:
		return Rounded(p.Value)
	case vocab.SuppressionReasonSmallNumber:
		return Below(p.Below)
	}
	return Withheld(p.Reason)
}

// Tells tells whether the leaf says something of its count.
func (p Published) Tells() bool {
	return p.Reason == vocab.SuppressionReasonRounded || p.Reason == vocab.SuppressionReasonSmallNumber
}

// Places tells which places hold a place: the region and the city of a borough, say; of people
// employed only those whose employees include its own.
type Places interface {
	Around(p Place, workforce bool) []Place
}

// Publish builds the table that anyone may see from the counts of all cities and regions, in the
// order of the keys of the cells.
//
// A leaf whose people another one counts already, cut otherwise, is masked: the one told
// first stays; of two new ones that of the smaller place. A city of few employees, or of which the
// number of employees was not recorded, shows none of its counts of employees.
func (r Rule) Publish(counts []Exact, places Places) []Published {
	table := make([]Published, 0, len(counts))
	told, workforce := map[Cell]bool{}, map[Cell]int{}
	for _, c := range counts {
		told[c.Cell] = c.Told
		if !c.Removed && c.Cell == Workforce(c.City, c.Year) {
			workforce[c.Cell] = c.Value
		}
	}
	cuts := cutsOf(counts, places)
	for _, c := range counts {
		if c.Removed {
			continue
		}
		p := Published{Cell: c.Cell}
		staff, known := workforce[Workforce(c.City, c.Year)]
		switch {
		case cuts.masks(c):
			p.Reason = vocab.SuppressionReasonOverlap
		case c.Workforce && c.City != "" && (!known || staff < r.MinimumWorkforce):
			p.Reason = vocab.SuppressionReasonWorkforce
		case c.Value < r.SmallestPublished:
			p.Reason, p.Below = vocab.SuppressionReasonSmallNumber, r.SmallestPublished
		default:
			p.Reason, p.Value = vocab.SuppressionReasonRounded, r.round(c.Value)
		}
		table = append(table, p)
	}
	r.separate(table, told)
	slices.SortFunc(table, func(a, b Published) int { return cmp.Compare(a.Key(), b.Key()) })
	return table
}
