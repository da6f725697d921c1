package record

import (
	"maillage/internal/date"
	"maillage/internal/vocab"
)

// Practice is what is proper to a practice.
type Practice struct {
	IssueFr        string                  `json:"issueFr"`
	IssueEn        string                  `json:"issueEn"`
	GoalsFr        string                  `json:"goalsFr"`
	GoalsEn        string                  `json:"goalsEn"`
	MethodFr       string                  `json:"methodFr"` // how it works
	MethodEn       string                  `json:"methodEn"`
	ResultsFr      string                  `json:"resultsFr"`
	ResultsEn      string                  `json:"resultsEn"`
	DifficultiesFr string                  `json:"difficultiesFr"` // required of an abandoned practice
	DifficultiesEn string                  `json:"difficultiesEn"`
	AdviceFr       string                  `json:"adviceFr"`
	AdviceEn       string                  `json:"adviceEn"`
	TransferFr     string                  `json:"transferFr"` // conditions for transfer
	TransferEn     string                  `json:"transferEn"`
	Stage          vocab.PracticeStage     `json:"stage"`
	TargetGroups   []vocab.PopulationGroup `json:"targetGroups"`
	FTE            *float64                `json:"fte"` // staff, in full-time equivalents
}

// HiringInitiative is what is proper to a hiring initiative.
type HiringInitiative struct {
	Type               vocab.HiringType         `json:"type"`
	JobCategories      []vocab.JobCategory      `json:"jobCategories"`
	EmploymentStatuses []vocab.EmploymentStatus `json:"employmentStatuses"`
	TargetGroups       []vocab.PopulationGroup  `json:"targetGroups"`
	DurationWeeks      *int                     `json:"durationWeeks"`
	WageSubsidy        vocab.Ternary            `json:"wageSubsidy"`
	Mentorship         vocab.Ternary            `json:"mentorship"`
	Francization       vocab.Ternary            `json:"francization"`
	UnionAgreement     vocab.Ternary            `json:"unionAgreement"`
	HeadcountBand      vocab.HeadcountBand      `json:"headcountBand"`
	SubjectToLaee      vocab.Ternary            `json:"subjectToLaee"` // UNKNOWN when the headcount is
	Practice           string                   `json:"practice"`      // identifier of the practice that it belongs to; empty when none
}

// PromotionTool is what is proper to a promotion tool.
type PromotionTool struct {
	Type              vocab.PromotionToolType `json:"type"`
	Languages         []string                `json:"languages"` // ISO 639-1
	URL               string                  `json:"url"`
	Files             []string                `json:"files"` // addresses
	ImageConsentUntil *date.Date              `json:"imageConsentUntil"`
	Delivery          vocab.Delivery          `json:"delivery"`
}

// OutreachMission is what is proper to an outreach mission.
type OutreachMission struct {
	Direction     vocab.MissionDirection `json:"direction"`
	Format        vocab.MissionFormat    `json:"format"`
	MissionStatus vocab.MissionStatus    `json:"missionStatus"`
	Hosts         []string               `json:"hosts"` // codes of organisations
}
