package hub

import (
	"strings"

	"maillage/ent"
)

// end is one of the foreign keys of an arc, a reference to exactly one row among several types.
type end struct {
	set   func(string)
	clear func()
}

// arc is the reference: its foreign keys by the prefix of the identifiers that each takes, and
// the column that holds the identifier whatever its type.
type arc struct {
	ends map[string]end
	ref  func(string)
}

// lead makes the arc refer to id; empty for nothing.
func (a arc) lead(id string) {
	prefix, _, _ := strings.Cut(id, "_")
	for p, e := range a.ends {
		if p == prefix {
			e.set(id)
		} else {
			e.clear()
		}
	}
	a.ref(id)
}

func subjectOf(m *ent.OutcomeMutation) arc {
	return arc{map[string]end{
		"pra": {m.SetSubjectPracticeID, m.ClearSubjectPracticeID},
		"hir": {m.SetSubjectHiringInitiativeID, m.ClearSubjectHiringInitiativeID},
		"pro": {m.SetSubjectPromotionToolID, m.ClearSubjectPromotionToolID},
		"mis": {m.SetSubjectOutreachMissionID, m.ClearSubjectOutreachMissionID},
		"ado": {m.SetSubjectAdoptionID, m.ClearSubjectAdoptionID},
		"cit": {m.SetSubjectCityID, m.ClearSubjectCityID},
		"reg": {m.SetSubjectRegionID, m.ClearSubjectRegionID},
	}, m.SetSubjectRef}
}

func originOf(m *ent.AdoptionMutation) arc {
	return arc{map[string]end{
		"pra": {m.SetOriginPracticeID, m.ClearOriginPracticeID},
		"hir": {m.SetOriginHiringInitiativeID, m.ClearOriginHiringInitiativeID},
		"pro": {m.SetOriginPromotionToolID, m.ClearOriginPromotionToolID},
		"mis": {m.SetOriginOutreachMissionID, m.ClearOriginOutreachMissionID},
	}, m.SetOriginRef}
}

func adaptedOf(m *ent.AdoptionMutation) arc {
	return arc{map[string]end{
		"pra": {m.SetAdaptedPracticeID, m.ClearAdaptedPracticeID},
		"hir": {m.SetAdaptedHiringInitiativeID, m.ClearAdaptedHiringInitiativeID},
		"pro": {m.SetAdaptedPromotionToolID, m.ClearAdaptedPromotionToolID},
		"mis": {m.SetAdaptedOutreachMissionID, m.ClearAdaptedOutreachMissionID},
	}, m.SetAdaptedRef}
}

func fundedBy(m *ent.FundingMutation) arc {
	return arc{map[string]end{
		"pra": {m.SetContributionPracticeID, m.ClearContributionPracticeID},
		"hir": {m.SetContributionHiringInitiativeID, m.ClearContributionHiringInitiativeID},
		"pro": {m.SetContributionPromotionToolID, m.ClearContributionPromotionToolID},
		"mis": {m.SetContributionOutreachMissionID, m.ClearContributionOutreachMissionID},
	}, m.SetContributionRef}
}

func aboutOf(m *ent.QuestionMutation) arc {
	return arc{map[string]end{
		"pra": {m.SetAboutPracticeID, m.ClearAboutPracticeID},
		"hir": {m.SetAboutHiringInitiativeID, m.ClearAboutHiringInitiativeID},
		"pro": {m.SetAboutPromotionToolID, m.ClearAboutPromotionToolID},
		"mis": {m.SetAboutOutreachMissionID, m.ClearAboutOutreachMissionID},
		"cit": {m.SetAboutCityID, m.ClearAboutCityID},
	}, m.SetAboutRef}
}
