package disclosure

import (
	"slices"

	"maillage/internal/vocab"
)

// separate masks what groups that have nobody in common would tell of one another beside the number
// of all: those that might fill it leave little room for each. It looks at the table alone, so that
// what it masks tells no more of a count than a wide interval. What was told before stays.
func (r Rule) separate(table []Published, told map[Cell]bool) {
	at := make(map[Cell]int, len(table))
	for i, p := range table {
		at[p.Cell] = i
	}
	for i, whole := range table {
		if whole.Group != vocab.PopulationGroupAll || whole.Reason != vocab.SuppressionReasonRounded {
			continue
		}
		for _, groups := range apart {
			parts := r.crowded(table, at, whole, groups)
			known := slices.ContainsFunc(parts, func(j int) bool { return told[table[j].Cell] })
			if known && !told[whole.Cell] {
				table[i] = Published{Cell: whole.Cell, Reason: vocab.SuppressionReasonOverlap}
				break
			}
			for _, j := range parts {
				table[j] = Published{Cell: table[j].Cell, Reason: vocab.SuppressionReasonOverlap}
			}
		}
	}
}

// crowded returns the places in the table of two groups or more, at least one of them with a value,
// that might be more than the whole; none where they have room.
func (r Rule) crowded(table []Published, at map[Cell]int, whole Published, groups []vocab.PopulationGroup) (parts []int) {
	_, room := r.bounds(whole.Value)
	valued := false
	for _, g := range groups {
		c := whole.Cell
		c.Group = g
		j, ok := at[c]
		if !ok || !table[j].Tells() {
			continue
		}
		parts = append(parts, j)
		most := table[j].Below - 1
		if table[j].Reason == vocab.SuppressionReasonRounded {
			_, most = r.bounds(table[j].Value)
			valued = true
		}
		room -= most
	}
	if len(parts) < 2 || !valued || room >= 0 {
		return nil
	}
	return parts
}
