// Package directory reads the directory of municipal bodies and keeps it over time.
//
// A directory is a pure fold over its editions: each load adds the edition of a date, and Fold
// computes the state from all of them. The end state therefore depends on which editions are
// known, never on the order in which they were loaded, nor on how often.
package directory

import (
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Edition is what one file said at one date.
type Edition struct {
	AsOf     string    `json:"asOf"`     // YYYY-MM-DD
	Complete bool      `json:"complete"` // whether a body that is absent no longer exists
	Source   string    `json:"source"`   // title of the file and its publisher
	Records  []Record  `json:"records"`
	Ignored  []Ignored `json:"ignored,omitempty"`
}

// Record is a municipal body, an MRC or an equivalent territory as one edition describes it.
// What an edition does not tell is empty or nil.
type Record struct {
	Code         string                      `json:"code"` // 5 digits; MRC and TE: 2 or 3; borough and foreign city: a code of the hub
	Name         string                      `json:"name"`
	Designation  vocab.Designation           `json:"designation,omitempty"`
	Kind         vocab.CityKind              `json:"kind"`
	RegionCode   string                      `json:"regionCode,omitempty"` // 01 to 17
	RegionName   string                      `json:"regionName,omitempty"`
	GroupingCode string                      `json:"groupingCode,omitempty"` // ISQ code of the MRC or TE
	GroupingName string                      `json:"groupingName,omitempty"` // empty for a TE of the official file
	Population   *int                        `json:"population,omitempty"`
	AreaKm2      *float64                    `json:"areaKm2,omitempty"`
	Lat          *float64                    `json:"lat,omitempty"` // degrees, WGS 84
	Lng          *float64                    `json:"lng,omitempty"`
	Metropolitan vocab.MetropolitanCommunity `json:"metropolitan,omitempty"`
	// ConstitutedOn is the date of constitution, YYYY-MM-DD.
	ConstitutedOn string `json:"constitutedOn,omitempty"`
	Parent        string `json:"parent,omitempty"`     // code of a borough's city
	SameBodyAs    string `json:"sameBodyAs,omitempty"` // code of the city that a TE is under another hat
	Country       string `json:"country,omitempty"`    // ISO 3166 code of a foreign city; empty in Québec
	Line          int    `json:"line,omitempty"`       // in the file, the first line being 1
}

// Ignored is a row that is no municipal body: unorganised territory, reserve, settlement land.
// Only its population counts, in that of its MRC or TE, and of its region.
type Ignored struct {
	Code         string `json:"code"`
	Name         string `json:"name"`
	Designation  string `json:"designation"` // as the file writes it
	RegionCode   string `json:"regionCode,omitempty"`
	GroupingCode string `json:"groupingCode,omitempty"` // empty for a reserve, which is in no MRC
	Population   *int   `json:"population,omitempty"`
	Line         int    `json:"line"`
}

// Succession states that New took over from Old: a merger, an absorption or a renumbering.
type Succession struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// State is the directory that all known editions together describe.
// Every list is in the order of the codes.
type State struct {
	AsOf      string      `json:"asOf"` // date of the newest edition; empty when there is none
	Regions   []Region    `json:"regions"`
	Groupings []Grouping  `json:"groupings"`
	Bodies    []Body      `json:"bodies"` // without MRC and TE
	Undecided []Undecided `json:"undecided,omitempty"`
}

// Region is an administrative region. Its population is the sum of those of its groupings and of
// its reserves, where an edition lists them.
type Region struct {
	Code       string `json:"code"`
	Name       string `json:"name"`
	Population *int   `json:"population,omitempty"`
}

// Grouping is an MRC or an equivalent territory.
type Grouping struct {
	Code       string         `json:"code"` // ISQ, 2 or 3 digits
	Name       string         `json:"name"`
	Kind       vocab.CityKind `json:"kind"`               // CityKindMRC or CityKindEquivalentTerritory
	MAMHCode   string         `json:"mamhCode,omitempty"` // 3 digits; empty for a TE that the ministry gives none
	RegionCode string         `json:"regionCode"`
	// SameBodyAs is the code of the city that a TE is under another hat; such a TE is a grouping
	// for statistics and is not offered where a body must be chosen.
	SameBodyAs string `json:"sameBodyAs,omitempty"`
	// Population is that of the whole land: the active members and the territories that are no
	// municipal body. Before a complete edition is known, it is what the starter directory says.
	Population     *int     `json:"population,omitempty"`
	PopulationAsOf string   `json:"populationAsOf,omitempty"`
	AreaKm2        *float64 `json:"areaKm2,omitempty"` // sum of the active members' area
	Members        int      `json:"members"`           // active municipal bodies known
}

// Body is a municipal body, a borough or a foreign city with what became of it.
// The record is that of the newest edition that has the body; a figure which that edition
// does not tell comes from the newest one that does.
type Body struct {
	Record
	PopulationAsOf string   `json:"populationAsOf,omitempty"`
	FormerNames    []string `json:"formerNames,omitempty"` // newest first; other spellings of the name are left out
	LastSeen       string   `json:"lastSeen"`              // date of the newest edition that has the body

	Status vocab.CityStatus `json:"status"`
	// Successor is the code of the body that took over, directly; Final follows the chain to its end.
	Successor string `json:"successor,omitempty"`
	Final     string `json:"final,omitempty"`
	// ValidFrom is the date of constitution, ValidTo that of the successor. Where no edition
	// tells it, it is the date of the first complete edition after the change, which then took
	// place at the latest on that day: AtLatest says so.
	ValidFrom         string `json:"validFrom,omitempty"`
	ValidFromAtLatest bool   `json:"validFromAtLatest,omitempty"`
	ValidTo           string `json:"validTo,omitempty"`
	ValidToAtLatest   bool   `json:"validToAtLatest,omitempty"`
}

// Undecided is a body whose fate the editions do not settle; it stays active until an operator
// states its successor.
type Undecided struct {
	Code   string    `json:"code"`
	Name   string    `json:"name"`
	AsOf   string    `json:"asOf"` // date of the first complete edition without the body
	Reason i18n.Text `json:"reason"`
}
