package hub

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"maillage/ent"
	"maillage/ent/exactcount"
	"maillage/internal/disclosure"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// sheet is what is recorded of one place, with what a verb adds to it.
type sheet struct {
	place      disclosure.Place
	rows       map[disclosure.Cell]*ent.ExactCount
	values     map[disclosure.Cell]int // those that stand, removed ones not included
	indicators map[string]*ent.Indicator
}

func readSheet(ctx context.Context, tx *ent.Client, at disclosure.Place) (*sheet, error) {
	s := &sheet{at, map[disclosure.Cell]*ent.ExactCount{}, map[disclosure.Cell]int{}, map[string]*ent.Indicator{}}
	rows, err := tx.ExactCount.Query().Where(exactcount.CityCode(at.City), exactcount.RegionCode(at.Region)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: exact counts: %w", err)
	}
	for _, row := range rows {
		c := CellOf(row)
		s.rows[c] = row
		if !row.Removed {
			s.values[c] = row.Value
		}
	}
	all, err := tx.Indicator.Query().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: indicators: %w", err)
	}
	for _, i := range all {
		s.indicators[i.Code] = i
	}
	return s, nil
}

// CellOf is the leaf of which a row is the exact count.
func CellOf(row *ent.ExactCount) disclosure.Cell {
	return disclosure.Cell{
		Place: disclosure.Place{City: row.CityCode, Region: row.RegionCode}, Year: row.Year,
		Indicator: row.IndicatorCode, Group: row.Group, Status: vocab.EmploymentStatus(row.EmploymentStatus),
	}
}

func (s *sheet) cell(e CountEntry) disclosure.Cell {
	c := disclosure.Cell{Place: s.place, Year: e.Year, Indicator: e.Indicator, Group: e.Group}
	if e.EmploymentStatus != nil {
		c.Status = *e.EmploymentStatus
	}
	return c
}

// enter adds entries to the sheet. What is wrong with them is told all at once. present is the
// present year: the counts of a year to come are not known.
func (s *sheet) enter(entries []CountEntry, present int) error {
	var wrong problem.List
	if len(entries) == 0 || len(entries) > maxCounts {
		return problem.List{problem.New(problem.BadInput, i18n.Tf("donnez de 1 à %d comptes.", "give 1 to %d counts.", maxCounts)).On("counts")}
	}
	seen := map[disclosure.Cell]bool{}
	for n, e := range entries {
		at := func(field string, p *problem.Problem) {
			wrong = append(wrong, p.On(fmt.Sprintf("counts[%d].%s", n, field)))
		}
		s.check(e, present, at)
		c := s.cell(e)
		if seen[c] {
			at("group", problem.New(problem.BadInput, i18n.T("ce compte est deux fois dans la demande.", "this count is twice in the request.")))
		}
		seen[c] = true
		s.checkVersion(c, e, at)
		s.checkCut(c, seen, at)
		s.values[c] = e.Value
	}
	for n, e := range entries {
		if p := s.part(s.cell(e)); p != nil {
			wrong = append(wrong, p.On(fmt.Sprintf("counts[%d].value", n)))
		}
	}
	return wrong.Err()
}

// at notes that a field of an entry is at fault.
type at func(field string, p *problem.Problem)

// check looks at an entry alone.
func (s *sheet) check(e CountEntry, present int, at at) {
	i := s.indicators[e.Indicator]
	switch {
	case i == nil:
		at("indicator", problem.New(problem.BadInput, i18n.Tf("l'indicateur « %.20s » n'existe pas.", "the indicator “%.20s” does not exist.", e.Indicator)))
	case i.Sensitivity == vocab.SensitivityNone:
		at("indicator", problem.New(problem.BadInput, i18n.Tf("« %s » n'est pas sensible : inscrivez-le comme résultat d'une fiche.", "“%s” is not sensitive: record it as an outcome of a record.", i.Code)))
	case i.Computed || i.Unit != vocab.UnitCount && i.Unit != vocab.UnitPercent:
		at("indicator", problem.New(problem.BadInput, i18n.Tf("« %s » ne se compte pas en personnes : il se calcule.", "“%s” is not a number of people: it is computed.", i.Code)))
	}
	if e.Year < firstYear || e.Year > present {
		at("year", problem.New(problem.BadInput, i18n.Tf("l'année va de %d à %d.", "the year is from %d to %d.", firstYear, present)))
	}
	if e.Value < 0 || e.Value > maxCount {
		at("value", problem.New(problem.BadInput, i18n.T("donnez un nombre de personnes : entier, 0 ou plus.", "give a number of people: an integer, 0 or more.")))
	}
	if len(e.Note) > maxCountNote {
		at("note", problem.New(problem.BadInput, i18n.Tf("une note a au plus %d octets.", "a note has at most %d bytes.", maxCountNote)))
	}
}

// checkVersion compares what an entry started from with what stands.
func (s *sheet) checkVersion(c disclosure.Cell, e CountEntry, at at) {
	row := s.rows[c]
	switch {
	case row == nil || row.Removed:
		if e.Version != nil {
			at("version", problem.New(problem.Conflict, i18n.T("ce compte n'est pas inscrit, ou ne l'est plus : laissez la version vide.", "this count is not recorded, or no longer: leave the version empty.")))
		}
	case e.Version == nil:
		at("version", problem.New(problem.Conflict, i18n.Tf("ce compte est déjà inscrit : pour le changer, donnez sa version, %d.", "this count is recorded already: to change it, give its version, %d.", row.Version)))
	case *e.Version != row.Version:
		at("version", staleCount(row))
	}
}

// checkCut refuses a second cut of the people that are recorded, or were told of, or are entered.
func (s *sheet) checkCut(c disclosure.Cell, entered map[disclosure.Cell]bool, at at) {
	var others []disclosure.Cell
	for _, known := range []iter.Seq[disclosure.Cell]{maps.Keys(s.rows), maps.Keys(entered)} {
		for o := range known {
			if disclosure.Recut(c, o) {
				others = append(others, o)
			}
		}
	}
	if len(others) == 0 {
		return
	}
	other := slices.MinFunc(others, func(a, b disclosure.Cell) int { return strings.Compare(a.Key(), b.Key()) })
	field, with := "group", vocab.Lookup("PopulationGroup").Label(string(other.Group))
	if c.Status != other.Status {
		field, with = "employmentStatus", i18n.T("tous statuts réunis", "all statuses together")
		if other.Status != "" {
			with = vocab.Lookup("EmploymentStatus").Label(string(other.Status))
		}
	}
	at(field, problem.New(problem.Conflict, i18n.Text{
		Fr: fmt.Sprintf("ces personnes sont déjà comptées autrement (%s, %s, %d) : deux découpages côte à côte déferaient la protection.", other.Indicator, with.Fr, other.Year),
		En: fmt.Sprintf("these people are counted otherwise already (%s, %s, %d): two cuts side by side would undo the protection.", other.Indicator, with.En, other.Year),
	}))
}

// part refuses a part that is greater than its whole, the same count for the group ALL, where both
// are there.
func (s *sheet) part(c disclosure.Cell) *problem.Problem {
	whole := c
	whole.Group = vocab.PopulationGroupAll
	of, ok := s.values[whole]
	if !ok {
		return nil
	}
	for part, n := range s.values {
		same := part
		same.Group = vocab.PopulationGroupAll
		if same == whole && n > of && (part == c || c == whole) {
			return problem.New(problem.BadInput, i18n.T(
				"le groupe ne peut pas compter plus de personnes que le total (ALL).", "the group cannot have more people than the total (ALL)."))
		}
	}
	return nil
}
