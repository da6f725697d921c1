package hub

import (
	"maillage/ent"
	"maillage/internal/date"
	"maillage/internal/sample"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// record describes what the four kinds share. Its status is not described: it follows from the
// date of review.
func (l *sampleLoader) record(m contribution, r sample.Record, of edges) {
	id, _ := m.ID()
	m.SetSlug(r.Slug)
	m.SetReference(r.Ref)
	m.SetTitleFr(r.TitleFr)
	m.SetTitleEn(r.TitleEn)
	m.SetTitleKey(text.Fold(r.TitleFr))
	m.SetSummaryFr(r.SummaryFr)
	m.SetSummaryEn(r.SummaryEn)
	m.SetTranslation(vocab.Translation(r.Translation))
	m.SetVolets(as[vocab.Volet](r.Volets))
	m.SetThemes(as[vocab.Theme](r.Themes))
	m.SetKeywords(as[string](r.DraftThemes))
	m.SetTerritoryLevel(vocab.TerritoryLevel(r.TerritoryLevel))
	m.SetPlace(r.Place)
	m.SetExample(r.Example)
	m.SetContactRoleFr(r.ContactRoleFr)
	m.SetContactRoleEn(r.ContactRoleEn)
	m.SetContactMailbox(r.ContactMailbox)
	orClear(known(r.StartedOn), m.SetStartedOn, m.ClearStartedOn)
	orClear(known(r.EndedOn), m.SetEndedOn, m.ClearEndedOn)
	m.SetStartedKey(sortKey(r.StartedOn))
	m.SetCaveatFr(r.CaveatFr)
	m.SetCaveatEn(r.CaveatEn)
	m.SetConfidence(vocab.Confidence(r.Confidence))
	m.SetPublishedAt(sampleReviewed)
	m.SetReviewedAt(sampleReviewed)
	m.SetStaleAt(sampleReviewed.AddDate(0, reviewEvery, 0))

	m.SetLeadCityCode(r.LeadCity)
	m.SetRecordedCityCodes(as[string](r.Cities))
	cities := l.places.link(m, of, r.Cities, r.LeadCity)
	relink(of.regions[id], append(l.places.regions(cities), refs("reg", r.Regions)...), m.AddRegionIDs, m.RemoveRegionIDs)
	relink(of.organizations[id], refs("org", r.Organizations), m.AddOrganizationIDs, m.RemoveOrganizationIDs)
	point(of.leadOrganization.one(id), ref("org", r.LeadOrganization), m.SetLeadOrganizationID, m.ClearLeadOrganization)
	relink(of.sources[id], sourceIDs(r.Sources), m.AddSourceIDs, m.RemoveSourceIDs)
}

func practiceOwn(m *ent.PracticeMutation, x sample.Practice) {
	m.SetStage(vocab.PracticeStage(x.Stage))
	m.SetIssueFr(x.IssueFr)
	m.SetIssueEn(x.IssueEn)
	m.SetGoalsFr(x.GoalsFr)
	m.SetGoalsEn(x.GoalsEn)
	m.SetMethodFr(x.MethodFr)
	m.SetMethodEn(x.MethodEn)
	m.SetResultsFr(x.ResultsFr)
	m.SetResultsEn(x.ResultsEn)
	m.SetDifficultiesFr(x.DifficultiesFr)
	m.SetDifficultiesEn(x.DifficultiesEn)
	m.SetAdviceFr(x.AdviceFr)
	m.SetAdviceEn(x.AdviceEn)
	m.SetTransferFr(x.TransferFr)
	m.SetTransferEn(x.TransferEn)
	m.SetTargetGroups(as[vocab.PopulationGroup](x.TargetGroups))
	orClear(dollars(x.CostCad), m.SetCostCad, m.ClearCostCad)
	orClear(x.CostPeriodMonths, m.SetCostPeriodMonths, m.ClearCostPeriodMonths)
	orClear(x.FTE, m.SetFte, m.ClearFte)
}

func hiringOwn(m *ent.HiringInitiativeMutation, x sample.HiringInitiative) {
	m.SetType(vocab.HiringType(x.Type))
	m.SetJobCategories(as[vocab.JobCategory](x.JobCategories))
	m.SetEmploymentStatuses(as[vocab.EmploymentStatus](x.EmploymentStatuses))
	m.SetTargetGroups(as[vocab.PopulationGroup](x.TargetGroups))
	orClear(x.DurationWeeks, m.SetDurationWeeks, m.ClearDurationWeeks)
	m.SetWageSubsidy(ternary(x.WageSubsidy))
	m.SetMentorship(ternary(x.Mentorship))
	m.SetFrancization(ternary(x.Francization))
	m.SetUnionAgreement(ternary(x.UnionAgreement))
	m.SetHeadcountBand(vocab.HeadcountBand(x.HeadcountBand))
	m.SetSubjectToLaee(ternary(x.SubjectToLaee))
}

func toolOwn(m *ent.PromotionToolMutation, x sample.PromotionTool) {
	m.SetType(vocab.PromotionToolType(x.Type))
	m.SetLanguages(as[string](x.Languages))
	m.SetURL(x.URL)
	m.SetDelivery(vocab.Delivery(x.Delivery))
	orClear((*date.Date)(x.ImageConsentUntil), m.SetImageConsentUntil, m.ClearImageConsentUntil)
}

func missionOwn(m *ent.OutreachMissionMutation, x sample.OutreachMission, hosts []string) {
	m.SetDirection(vocab.MissionDirection(x.Direction))
	m.SetFormat(vocab.MissionFormat(x.Format))
	m.SetMissionStatus(vocab.MissionStatus(x.MissionStatus))
	relink(hosts, refs("org", x.Hosts), m.AddHostIDs, m.RemoveHostIDs)
}

// ternary reads what the set leaves out as unknown.
func ternary(code string) vocab.Ternary {
	if code == "" {
		return vocab.TernaryUnknown
	}
	return vocab.Ternary(code)
}
