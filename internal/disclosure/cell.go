package disclosure

import (
	"slices"
	"strconv"

	"maillage/internal/vocab"
)

// Place is what a count is about: a city, or a region; by code.
type Place struct{ City, Region string }

// Cell identifies a leaf: one sensitive count has one cell. Its dimensions are all that there are.
type Cell struct {
	Place
	Year      int
	Indicator string // code
	Group     vocab.PopulationGroup
	Status    vocab.EmploymentStatus // empty for all together
}

// Key writes a cell as one text: a function of what is public about it, and of nothing else.
func (c Cell) Key() string {
	place := "city:" + c.City
	if c.Region != "" {
		place = "region:" + c.Region
	}
	return place + "|" + strconv.Itoa(c.Year) + "|" + c.Indicator + "|" + string(c.Group) + "|" + string(c.Status)
}

// Workforce is the cell of all the employees of a city at the end of a year (HI-03).
func Workforce(city string, year int) Cell {
	return Cell{Place: Place{City: city}, Year: year, Indicator: "HI-03", Group: vocab.PopulationGroupAll}
}

// Denominator is the cell of the whole of which c is a part, and whether there is one: for the
// indicators that give the share of a group, the same cell for the group ALL. The other rates of
// the catalogue are of another whole (the hires of the group, the participants), which the cells
// do not tell; an unknown indicator has none either.
func (c Cell) Denominator() (Cell, bool) {
	if !shares[c.Indicator] || c.Group == vocab.PopulationGroupAll {
		return Cell{}, false
	}
	c.Group = vocab.PopulationGroupAll
	return c, true
}

// shares are the indicators of the catalogue that give the share of a group among all.
var shares = map[string]bool{"HI-02": true, "HI-03": true, "HI-07b": true, "HI-09": true, "HI-10": true}

// twins are the indicators that count the same people as another.
var twins = map[string]string{"HI-01": "HI-02", "HI-03n": "HI-03", "HI-07": "HI-07b"}

// subject is the indicator under which the people of a cell are first of all counted.
func (c Cell) subject() string {
	if s, ok := twins[c.Indicator]; ok {
		return s
	}
	return c.Indicator
}

// Recut tells whether two cells of one place cut the same people in two ways. Beside a total
// rounded on its own, the parts of it could be worked out: four of 10 beside 30 are four times 8.
// Either all the cells of a subject and a year are by employment status, or none is; and a group
// that is made of two others is not counted beside them.
func Recut(a, b Cell) bool {
	if a.Place != b.Place || a.Year != b.Year || a.subject() != b.subject() {
		return false
	}
	return (a.Status == "") != (b.Status == "") || a.Status == b.Status && (union(a.Group, b.Group) || union(b.Group, a.Group))
}

func union(whole, part vocab.PopulationGroup) bool { return slices.Contains(unions[whole], part) }

// unions are the groups that others make up, alone or with more.
var unions = map[vocab.PopulationGroup][]vocab.PopulationGroup{
	vocab.PopulationGroupVisibleOrEthnicMinority: {vocab.PopulationGroupVisibleMinority, vocab.PopulationGroupEthnicMinority},
	vocab.PopulationGroupDesignatedGroups: {
		vocab.PopulationGroupVisibleMinority, vocab.PopulationGroupEthnicMinority, vocab.PopulationGroupVisibleOrEthnicMinority,
		vocab.PopulationGroupIndigenous, vocab.PopulationGroupWomen, vocab.PopulationGroupDisability,
	},
}

// apart are groups of which nobody is in two.
var apart = [][]vocab.PopulationGroup{
	{vocab.PopulationGroupVisibleMinority, vocab.PopulationGroupEthnicMinority, vocab.PopulationGroupVisibleOrEthnicMinority, vocab.PopulationGroupIndigenous},
	{vocab.PopulationGroupImmigrant, vocab.PopulationGroupTemporaryResident},
}
