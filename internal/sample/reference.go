package sample

import "maillage/internal/date"

// Indicator is the shared definition of a figure. A changed definition is a new code.
type Indicator struct {
	Code          string   `yaml:"code"`
	LabelFr       string   `yaml:"labelFr"`
	LabelEn       string   `yaml:"labelEn"`
	DefinitionFr  string   `yaml:"definitionFr"`
	DefinitionEn  string   `yaml:"definitionEn"`
	NumeratorFr   string   `yaml:"numeratorFr"` // numerator and denominator in words, for a ratio
	NumeratorEn   string   `yaml:"numeratorEn"`
	DenominatorFr string   `yaml:"denominatorFr"`
	DenominatorEn string   `yaml:"denominatorEn"`
	Unit          string   `yaml:"unit"`        // Unit
	Direction     string   `yaml:"direction"`   // Direction
	Sensitivity   string   `yaml:"sensitivity"` // Sensitivity
	Volets        []string `yaml:"volets"`      // Volet
	NormFr        string   `yaml:"normFr"`      // where the definition comes from
	NormEn        string   `yaml:"normEn"`
}

// Organization is a body other than a municipal one.
type Organization struct {
	Code    string `yaml:"code"`
	NameFr  string `yaml:"nameFr"`
	NameEn  string `yaml:"nameEn"`  // only where the body has an English name, or ours helps
	Kind    string `yaml:"kind"`    // OrganizationKind
	Region  string `yaml:"region"`  // code; empty for one that is not of one region
	Country string `yaml:"country"` // "CA-QC", "CA-ON", "DE"…
	URL     string `yaml:"url"`
}

// Program is a funding programme, a grant, a legal obligation or an award.
type Program struct {
	Code          string      `yaml:"code"`
	Kind          string      `yaml:"kind"` // ProgramKind
	Acronym       string      `yaml:"acronym"`
	NameFr        string      `yaml:"nameFr"`
	NameEn        string      `yaml:"nameEn"`
	DescriptionFr string      `yaml:"descriptionFr"` // who may apply, thresholds, envelope announced
	DescriptionEn string      `yaml:"descriptionEn"`
	Authorities   []string    `yaml:"authorities"` // codes of the organisations that pay, apply or award
	Parent        string      `yaml:"parent"`      // code of the programme that pays for it
	LaunchedOn    date.Date   `yaml:"launchedOn"`
	Components    []Component `yaml:"components"`
	Groups        []string    `yaml:"groups"` // PopulationGroup, of a legal obligation
	Sources       []Source    `yaml:"sources"`
}

// Component is a part of a programme.
type Component struct {
	Code   string `yaml:"code"`
	NameFr string `yaml:"nameFr"`
	NameEn string `yaml:"nameEn"`
}

// Agreement is money promised to one beneficiary under one programme.
type Agreement struct {
	Code    string `yaml:"code"`
	TitleFr string `yaml:"titleFr"`
	TitleEn string `yaml:"titleEn"`
	Program string `yaml:"program"` // code
	// Exactly one of BeneficiaryCity and BeneficiaryOrganization is set.
	BeneficiaryCity         string    `yaml:"beneficiaryCity"`
	BeneficiaryOrganization string    `yaml:"beneficiaryOrganization"`
	AmountCad               float64   `yaml:"amountCad"`
	DurationMonths          *int      `yaml:"durationMonths"` // nil when not stated
	AnnouncedOn             date.Date `yaml:"announcedOn"`
	StartedOn               date.Date `yaml:"startedOn"`
	EndedOn                 date.Date `yaml:"endedOn"`
	Components              []string  `yaml:"components"` // codes of the programme's components
	Status                  string    `yaml:"status"`     // AgreementStatus
	NoteFr                  string    `yaml:"noteFr"`
	NoteEn                  string    `yaml:"noteEn"`
	Sources                 []Source  `yaml:"sources"`
}
