// Package record holds a contribution as its authors write it, whole: texts in both languages,
// sources, figures, and what is proper to its kind. It is what a draft contains and what a
// publication writes to the public shelf, whichever door it came through.
//
// JSON names are those of the GraphQL API. Places, organisations, agreements and indicators are
// named by their codes.
package record

import (
	"maillage/internal/date"
	"maillage/internal/vocab"
)

// Record is the content of one contribution. An empty text, a nil date, number or part means that
// it was not said.
type Record struct {
	Kind vocab.ContributionKind `json:"kind"`

	TitleFr     string            `json:"titleFr"`
	TitleEn     string            `json:"titleEn"`
	SummaryFr   string            `json:"summaryFr"` // 10 to 120 words
	SummaryEn   string            `json:"summaryEn"`
	Translation vocab.Translation `json:"translation"`

	Volets   []vocab.Volet `json:"volets"`   // at least one
	Themes   []vocab.Theme `json:"themes"`   // one to four
	Keywords []string      `json:"keywords"` // finer than the themes, in capitals without accents

	TerritoryLevel vocab.TerritoryLevel `json:"territoryLevel"`
	Place          string               `json:"place"`         // in words
	Cities         []string             `json:"cities"`        // codes of the bodies that take part besides the lead
	Regions        []string             `json:"regions"`       // codes, besides those of the cities
	Organizations  []string             `json:"organizations"` // codes of the partners

	StartedOn *date.Date `json:"startedOn"`
	EndedOn   *date.Date `json:"endedOn"`

	ContactRoleFr  string `json:"contactRoleFr"` // a function, never a person
	ContactRoleEn  string `json:"contactRoleEn"`
	ContactMailbox string `json:"contactMailbox"` // generic

	CaveatFr   string           `json:"caveatFr"` // to be read with the record
	CaveatEn   string           `json:"caveatEn"`
	Confidence vocab.Confidence `json:"confidence"` // in the sources

	CostCad          *int `json:"costCad"`          // Canadian dollars over the period
	CostPeriodMonths *int `json:"costPeriodMonths"` // months that the cost covers

	Shares   []Share   `json:"shares"`   // of agreements
	Sources  []Source  `json:"sources"`  // at least one to be published
	Outcomes []Outcome `json:"outcomes"` // figures

	// The part of its kind; the others are nil.
	Practice         *Practice         `json:"practice"`
	HiringInitiative *HiringInitiative `json:"hiringInitiative"`
	PromotionTool    *PromotionTool    `json:"promotionTool"`
	OutreachMission  *OutreachMission  `json:"outreachMission"`
}

// Share is the part of an agreement that the contribution received.
type Share struct {
	Agreement string       `json:"agreement"` // code
	AmountCad *int         `json:"amountCad"` // nil when not known apart
	Volet     *vocab.Volet `json:"volet"`
	NoteFr    string       `json:"noteFr"`
	NoteEn    string       `json:"noteEn"`
}

// Source is where facts come from.
type Source struct {
	Kind        vocab.SourceKind `json:"kind"`
	Title       string           `json:"title"`
	URL         string           `json:"url"`
	Language    string           `json:"language"` // ISO 639-1
	PublishedOn *date.Date       `json:"publishedOn"`
	AccessedOn  *date.Date       `json:"accessedOn"`
}

// Outcome is one figure about the contribution. Its unit and sensitivity are those of its
// indicator.
type Outcome struct {
	Indicator string            `json:"indicator"` // code
	LabelFr   string            `json:"labelFr"`
	LabelEn   string            `json:"labelEn"`
	Kind      vocab.OutcomeKind `json:"kind"`

	Value         *float64            `json:"value"` // or Min and Max
	Min           *float64            `json:"min"`
	Max           *float64            `json:"max"`
	Numerator     *int                `json:"numerator"`
	Denominator   *int                `json:"denominator"`
	Approximation vocab.Approximation `json:"approximation"`
	Currency      string              `json:"currency"` // ISO 4217, of a sum; CAD when empty

	PeriodStart   *date.Date `json:"periodStart"`
	PeriodEnd     *date.Date `json:"periodEnd"`
	PeriodLabelFr string     `json:"periodLabelFr"`
	PeriodLabelEn string     `json:"periodLabelEn"`

	Group            *vocab.PopulationGroup  `json:"group"`
	JobCategory      *vocab.JobCategory      `json:"jobCategory"`
	EmploymentStatus *vocab.EmploymentStatus `json:"employmentStatus"`
	Method           vocab.Method            `json:"method"`
	Source           string                  `json:"source"` // address of one of the record's sources
	AlreadyPublic    bool                    `json:"alreadyPublic"`
	Visibility       vocab.Visibility        `json:"visibility"` // PUBLIC, or CITY_UMQ: then it is never published
	NoteFr           string                  `json:"noteFr"`
	NoteEn           string                  `json:"noteEn"`
}
