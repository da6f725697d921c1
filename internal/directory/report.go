package directory

import (
	"strconv"
	"strings"

	"maillage/internal/vocab"
)

// Report is what loading an edition changed. Its lists are in the order of the codes.
type Report struct {
	AsOf      string      `json:"asOf"`
	Source    string      `json:"source"`
	Added     []Item      `json:"added"`
	Changed   []Change    `json:"changed"`
	Absorbed  []Absorbed  `json:"absorbed"` // absorbed or merged
	Unchanged int         `json:"unchanged"`
	Refused   int         `json:"refused"` // always 0: a file with a refused row changes nothing
	Ignored   []Ignored   `json:"ignored"`
	Undecided []Undecided `json:"undecided"`
	Totals    Totals      `json:"totals"` // of the state afterwards
}

// Item is a body, with its line in the loaded file (0 where the file lacks it).
type Item struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Line int    `json:"line,omitempty"`
}

// Change is a body of which something is not as before.
type Change struct {
	Item
	Fields []FieldChange `json:"fields"`
}

// FieldChange is one thing that changed; Field is its name in JSON.
type FieldChange struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Absorbed is a body that got a successor.
type Absorbed struct {
	Item
	Status        vocab.CityStatus `json:"status"`
	Successor     string           `json:"successor"`
	SuccessorName string           `json:"successorName"`
	SuccessorLine int              `json:"successorLine,omitempty"`
	ValidTo       string           `json:"validTo,omitempty"`
	AtLatest      bool             `json:"atLatest,omitempty"`
}

// Totals counts a state: its regions, MRC, TE and active municipal bodies.
type Totals struct {
	Regions int `json:"regions"`
	MRC     int `json:"mrc"`
	TE      int `json:"te"`
	Bodies  int `json:"bodies"`
}

// Totals counts the state; boroughs and foreign cities are not municipal bodies.
func (s State) Totals() Totals {
	t := Totals{Regions: len(s.Regions)}
	for _, g := range s.Groupings {
		if g.Kind == vocab.CityKindMRC {
			t.MRC++
		} else {
			t.TE++
		}
	}
	for _, b := range s.Bodies {
		if b.Status == vocab.CityStatusActive && Municipal(b.Kind) {
			t.Bodies++
		}
	}
	return t
}

// Diff reports how the state changed when loaded was added to the editions.
func Diff(before, after State, loaded Edition) Report {
	lines := make(map[string]int, len(loaded.Records))
	for _, r := range loaded.Records {
		lines[r.Code] = r.Line
	}
	old := make(map[string]Body, len(before.Bodies))
	for _, b := range before.Bodies {
		old[b.Code] = b
	}
	names := make(map[string]string, len(after.Bodies))
	for _, b := range after.Bodies {
		names[b.Code] = b.Name
	}
	r := Report{
		AsOf: loaded.AsOf, Source: loaded.Source, Totals: after.Totals(),
		Added: []Item{}, Changed: []Change{}, Absorbed: []Absorbed{},
		Ignored: append([]Ignored{}, loaded.Ignored...), Undecided: append([]Undecided{}, after.Undecided...),
	}
	for _, b := range after.Bodies {
		was, known := old[b.Code]
		item := Item{b.Code, b.Name, lines[b.Code]}
		fields := changes(was, b)
		taken := b.Successor != "" && b.Successor != was.Successor
		switch {
		case taken:
			r.Absorbed = append(r.Absorbed, Absorbed{
				Item: item, Status: b.Status, Successor: b.Successor, SuccessorName: names[b.Successor],
				SuccessorLine: lines[b.Successor], ValidTo: b.ValidTo, AtLatest: b.ValidToAtLatest,
			})
		case !known:
			r.Added = append(r.Added, item)
		case len(fields) > 0:
			r.Changed = append(r.Changed, Change{item, fields})
		default:
			r.Unchanged++
		}
	}
	return r
}

// changes lists what differs between two states of a body.
func changes(a, b Body) []FieldChange {
	var list []FieldChange
	compare := func(field, before, after string) {
		if before != after {
			list = append(list, FieldChange{field, before, after})
		}
	}
	compare("name", a.Name, b.Name)
	compare("formerNames", strings.Join(a.FormerNames, ", "), strings.Join(b.FormerNames, ", "))
	compare("designation", string(a.Designation), string(b.Designation))
	compare("kind", string(a.Kind), string(b.Kind))
	compare("regionCode", a.RegionCode, b.RegionCode)
	compare("groupingCode", a.GroupingCode, b.GroupingCode)
	compare("metropolitan", string(a.Metropolitan), string(b.Metropolitan))
	compare("population", whole(a.Population), whole(b.Population))
	compare("areaKm2", decimal(a.AreaKm2), decimal(b.AreaKm2))
	compare("status", string(a.Status), string(b.Status))
	compare("validFrom", a.ValidFrom, b.ValidFrom)
	compare("validTo", a.ValidTo, b.ValidTo)
	return list
}

func whole(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func decimal(x *float64) string {
	if x == nil {
		return ""
	}
	return strconv.FormatFloat(*x, 'f', -1, 64)
}
