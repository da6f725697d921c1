package sample

import "maillage/internal/date"

// Outcome is one typed figure. Its unit is that of its indicator.
type Outcome struct {
	// Figure is "original" for a figure that the source states as such, "deduced" for one that we
	// drew from the source's sentences.
	Figure    string `yaml:"figure"`
	Indicator string `yaml:"indicator"` // code
	LabelFr   string `yaml:"labelFr"`
	LabelEn   string `yaml:"labelEn"`
	Kind      string `yaml:"kind"` // OutcomeKind

	// Value, or ValueMin and ValueMax for a range; nil when not stated.
	Value    *float64 `yaml:"value"`
	ValueMin *float64 `yaml:"valueMin"`
	ValueMax *float64 `yaml:"valueMax"`
	// Numerator and Denominator are the counts behind a percentage; nil when not stated.
	Numerator     *int64 `yaml:"numerator"`
	Denominator   *int64 `yaml:"denominator"`
	Approximation string `yaml:"approximation"` // Approximation
	Currency      string `yaml:"currency"`      // ISO 4217 where the amount is not in Canadian dollars

	// The period as dates where they are known, and in the source's words.
	PeriodStart   date.Date `yaml:"periodStart"`
	PeriodEnd     date.Date `yaml:"periodEnd"`
	PeriodLabelFr string    `yaml:"periodLabelFr"`
	PeriodLabelEn string    `yaml:"periodLabelEn"`

	Group            string `yaml:"group"`            // PopulationGroup; set when the indicator is sensitive
	JobCategory      string `yaml:"jobCategory"`      // JobCategory
	EmploymentStatus string `yaml:"employmentStatus"` // EmploymentStatus
	Method           string `yaml:"method"`           // Method
	Source           string `yaml:"source"`           // URL of one of the sources beside it
	AlreadyPublic    bool   `yaml:"alreadyPublic"`
	NoteFr           string `yaml:"noteFr"`
	NoteEn           string `yaml:"noteEn"`
}

// HasPeriod reports whether the figure says when: by dates, or in the source's words.
func (o *Outcome) HasPeriod() bool {
	return o.PeriodStart != "" || o.PeriodEnd != "" || o.PeriodLabelFr != ""
}

// RegionalFigure is a figure about a region, or about Québec as a whole for comparison.
type RegionalFigure struct {
	Ref string `yaml:"ref"` // R001
	// Region is the code of the region; WholeOfQuebec for the whole.
	Region  string   `yaml:"region"`
	Outcome Outcome  `yaml:"outcome"`
	Sources []Source `yaml:"sources"`
}

// WholeOfQuebec stands in a RegionalFigure for Québec as a whole, which is no region.
const WholeOfQuebec = "QC"
