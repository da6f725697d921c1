package sample

// Practice is a practice of a municipal body or its partner.
type Practice struct {
	Record `yaml:",inline"`

	Stage          string   `yaml:"stage"` // PracticeStage
	IssueFr        string   `yaml:"issueFr"`
	IssueEn        string   `yaml:"issueEn"`
	GoalsFr        string   `yaml:"goalsFr"`
	GoalsEn        string   `yaml:"goalsEn"`
	MethodFr       string   `yaml:"methodFr"` // how it works
	MethodEn       string   `yaml:"methodEn"`
	ResultsFr      string   `yaml:"resultsFr"`
	ResultsEn      string   `yaml:"resultsEn"`
	DifficultiesFr string   `yaml:"difficultiesFr"`
	DifficultiesEn string   `yaml:"difficultiesEn"`
	AdviceFr       string   `yaml:"adviceFr"` // do and don't
	AdviceEn       string   `yaml:"adviceEn"`
	TransferFr     string   `yaml:"transferFr"` // conditions for transfer
	TransferEn     string   `yaml:"transferEn"`
	TargetGroups   []string `yaml:"targetGroups"` // PopulationGroup

	// CostCad is the cost of the practice itself, over CostPeriodMonths; a grant is not a cost.
	// Either is nil when no source states it.
	CostCad          *float64 `yaml:"costCad"`
	CostPeriodMonths *int     `yaml:"costPeriodMonths"`
	FTE              *float64 `yaml:"fte"` // staff, in full-time equivalents
}

// HiringInitiative is a hiring initiative of a municipal employer.
type HiringInitiative struct {
	Record `yaml:",inline"`

	Type               string   `yaml:"type"`               // HiringType
	JobCategories      []string `yaml:"jobCategories"`      // JobCategory
	EmploymentStatuses []string `yaml:"employmentStatuses"` // EmploymentStatus
	TargetGroups       []string `yaml:"targetGroups"`       // PopulationGroup
	DurationWeeks      *int     `yaml:"durationWeeks"`      // of a placement; nil when unknown
	WageSubsidy        string   `yaml:"wageSubsidy"`        // Ternary
	Mentorship         string   `yaml:"mentorship"`         // Ternary
	Francization       string   `yaml:"francization"`       // Ternary; French learning at work
	UnionAgreement     string   `yaml:"unionAgreement"`     // Ternary
	HeadcountBand      string   `yaml:"headcountBand"`      // HeadcountBand
	// SubjectToLaee says whether the equal access act (LAÉE) covers the employer: UNKNOWN whenever
	// the headcount is, never inferred from the population.
	SubjectToLaee string `yaml:"subjectToLaee"` // Ternary
}

// PromotionTool is a tool that presents a place to people who may settle there.
type PromotionTool struct {
	Record `yaml:",inline"`

	Type      string   `yaml:"type"`      // PromotionToolType
	Languages []string `yaml:"languages"` // ISO 639-1; empty when unknown
	URL       string   `yaml:"url"`       // of the tool itself
	Delivery  string   `yaml:"delivery"`  // Delivery
	// ImageConsentUntil is the day until which people shown agreed to be; nil when unknown.
	ImageConsentUntil *string `yaml:"imageConsentUntil"`
}

// OutreachMission is a mission or an exploratory stay.
type OutreachMission struct {
	Record `yaml:",inline"`

	Direction     string   `yaml:"direction"`     // MissionDirection
	Format        string   `yaml:"format"`        // MissionFormat
	MissionStatus string   `yaml:"missionStatus"` // MissionStatus
	Hosts         []string `yaml:"hosts"`         // codes of the organisations that receive
}
