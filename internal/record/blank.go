package record

import "maillage/internal/vocab"

// Blank returns an empty record of a kind, in which every enumeration that must have a value says
// that it is unknown, or has the value that most records have.
func Blank(kind vocab.ContributionKind) Record {
	r := Record{
		Kind: kind, Translation: vocab.TranslationNone, TerritoryLevel: vocab.TerritoryLevelMunicipality, Confidence: vocab.ConfidenceUnknown,
		Volets: []vocab.Volet{}, Themes: []vocab.Theme{}, Keywords: []string{}, Cities: []string{}, Regions: []string{}, Organizations: []string{},
		Shares: []Share{}, Sources: []Source{}, Outcomes: []Outcome{},
	}
	switch kind {
	case vocab.ContributionKindPractice:
		r.Practice = &Practice{Stage: vocab.PracticeStageUnknown, TargetGroups: []vocab.PopulationGroup{}}
	case vocab.ContributionKindHiringInitiative:
		unknown := vocab.TernaryUnknown
		r.HiringInitiative = &HiringInitiative{
			Type: vocab.HiringTypeTargetedSourcing, JobCategories: []vocab.JobCategory{}, EmploymentStatuses: []vocab.EmploymentStatus{}, TargetGroups: []vocab.PopulationGroup{},
			WageSubsidy: unknown, Mentorship: unknown, Francization: unknown, UnionAgreement: unknown, SubjectToLaee: unknown,
			HeadcountBand: vocab.HeadcountBandUnknown,
		}
	case vocab.ContributionKindPromotionTool:
		r.PromotionTool = &PromotionTool{Type: vocab.PromotionToolTypeWebsite, Languages: []string{"fr"}, Files: []string{}, Delivery: vocab.DeliveryDraft}
	case vocab.ContributionKindOutreachMission:
		r.OutreachMission = &OutreachMission{
			Direction: vocab.MissionDirectionRegionToMontreal, Format: vocab.MissionFormatOrganisationVisit, MissionStatus: vocab.MissionStatusPlanned, Hosts: []string{},
		}
	}
	return r
}
