package sample

import "maillage/internal/date"

// Record is what the four kinds of contribution have in common. Texts come in French and English;
// an empty text, date or code means that the sources do not say.
type Record struct {
	Ref         string   `yaml:"ref"`  // stable reference: P001 in Québec, X001 elsewhere
	Slug        string   `yaml:"slug"` // at most 60 bytes
	TitleFr     string   `yaml:"titleFr"`
	TitleEn     string   `yaml:"titleEn"`
	SummaryFr   string   `yaml:"summaryFr"` // 10 to 120 words
	SummaryEn   string   `yaml:"summaryEn"`
	Translation string   `yaml:"translation"` // Translation
	Volets      []string `yaml:"volets"`      // Volet, at least one
	Themes      []string `yaml:"themes"`      // Theme, one to four
	DraftThemes []string `yaml:"draftThemes"` // finer words of the first inventory, kept for search

	TerritoryLevel string `yaml:"territoryLevel"` // MUNICIPALITY, BOROUGH, MRC, REGION or PROVINCE
	Place          string `yaml:"place"`          // in words, as the sources say
	Example        bool   `yaml:"example"`        // outside Québec: out of counts, coverage and reports

	// Exactly one of LeadCity and LeadOrganization is set.
	LeadCity         string `yaml:"leadCity"`
	LeadOrganization string `yaml:"leadOrganization"`
	// Cities lists every municipal body that takes part, the lead included: "66023" a municipality,
	// "35" an MRC, "66023-saint-laurent" a borough, "DE-berlin" a city outside Québec.
	Cities        []string         `yaml:"cities"`
	Regions       []string         `yaml:"regions"`       // those of the cities, or direct for a region-wide record
	Organizations []string         `yaml:"organizations"` // every organisation that takes part, the lead included
	Agreements    []AgreementShare `yaml:"agreements"`

	StartedOn date.Date `yaml:"startedOn"`
	EndedOn   date.Date `yaml:"endedOn"`

	CaveatFr      string `yaml:"caveatFr"` // what a reader must know before relying on the record
	CaveatEn      string `yaml:"caveatEn"`
	Confidence    string `yaml:"confidence"`    // Confidence
	ContactRoleFr string `yaml:"contactRoleFr"` // a function, never a person
	ContactRoleEn string `yaml:"contactRoleEn"`
	// ContactMailbox is a generic public address; empty when none is known.
	ContactMailbox string `yaml:"contactMailbox"`
	// ExpectedEvidence is the level that the figures below support, before any downgrade.
	ExpectedEvidence string `yaml:"expectedEvidence"` // EvidenceLevel

	Sources  []Source  `yaml:"sources"`
	Outcomes []Outcome `yaml:"outcomes"`
}

// AgreementShare says that a contribution was paid by an agreement.
type AgreementShare struct {
	Agreement string `yaml:"agreement"` // code
	// ShareCad is the part of the amount that went to this contribution; nil when unknown.
	ShareCad *float64 `yaml:"shareCad"`
}

// Source is where facts come from.
type Source struct {
	Kind        string    `yaml:"kind"` // SourceKind
	Title       string    `yaml:"title"`
	URL         string    `yaml:"url"`
	PublishedOn date.Date `yaml:"publishedOn"` // empty when the page is undated
	AccessedOn  date.Date `yaml:"accessedOn"`
	Language    string    `yaml:"language"` // ISO 639-1, lower case
}
