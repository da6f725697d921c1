package hub

import (
	"cmp"
	"time"

	"maillage/ent"
	"maillage/internal/date"
	"maillage/internal/record"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// publication is a record on its way to the public shelf, with what its authors do not write.
type publication struct {
	record.Record
	id, slug  string
	reference string // in the collection that it comes from
	example   bool   // outside Québec
	invented  bool

	leadCity, leadOrganization string   // codes; one of them is set
	cityCodes                  []string // as recorded, the lead included

	version               int
	publishedAt, reviewed time.Time
}

// fill describes what the four kinds share. The status is not described: it follows from the date
// of review.
func (x publication) fill(m contribution, p places, of edges) {
	m.SetSlug(x.slug)
	m.SetReference(x.reference)
	m.SetTitleFr(x.TitleFr)
	m.SetTitleEn(x.TitleEn)
	m.SetTitleKey(text.Fold(x.TitleFr))
	m.SetSummaryFr(x.SummaryFr)
	m.SetSummaryEn(x.SummaryEn)
	m.SetTranslation(x.Translation)
	m.SetVolets(x.Volets)
	m.SetThemes(x.Themes)
	m.SetKeywords(x.Keywords)
	m.SetTerritoryLevel(x.TerritoryLevel)
	m.SetPlace(x.Place)
	m.SetExample(x.example)
	m.SetInvented(x.invented)
	m.SetContactRoleFr(x.ContactRoleFr)
	m.SetContactRoleEn(x.ContactRoleEn)
	m.SetContactMailbox(x.ContactMailbox)
	orClear(x.StartedOn, m.SetStartedOn, m.ClearStartedOn)
	orClear(x.EndedOn, m.SetEndedOn, m.ClearEndedOn)
	m.SetStartedKey(sortKey(pointed(x.StartedOn)))
	m.SetCaveatFr(x.CaveatFr)
	m.SetCaveatEn(x.CaveatEn)
	m.SetConfidence(x.Confidence)
	m.SetVersion(x.version)
	m.SetPublishedAt(x.publishedAt)
	m.SetReviewedAt(x.reviewed)
	m.SetStaleAt(x.reviewed.AddDate(0, reviewEvery, 0))
	orClear(x.CostCad, m.SetCostCad, m.ClearCostCad)
	orClear(x.CostPeriodMonths, m.SetCostPeriodMonths, m.ClearCostPeriodMonths)

	m.SetLeadCityCode(x.leadCity)
	m.SetRecordedCityCodes(x.cityCodes)
	cities := p.link(m, of, x.cityCodes, x.leadCity)
	relink(of.regions[x.id], append(p.regions(cities), refs("reg", x.Regions)...), m.AddRegionIDs, m.RemoveRegionIDs)
	relink(of.organizations[x.id], refs("org", x.Organizations), m.AddOrganizationIDs, m.RemoveOrganizationIDs)
	point(of.leadOrganization.one(x.id), ref("org", x.leadOrganization), m.SetLeadOrganizationID, m.ClearLeadOrganization)
	relink(of.sources[x.id], sourceIDs(x.Sources), m.AddSourceIDs, m.RemoveSourceIDs)
}

// pointed is what p points to; the zero value where it points to nothing.
func pointed[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

func fillPractice(m *ent.PracticeMutation, p record.Practice) {
	m.SetStage(p.Stage)
	m.SetIssueFr(p.IssueFr)
	m.SetIssueEn(p.IssueEn)
	m.SetGoalsFr(p.GoalsFr)
	m.SetGoalsEn(p.GoalsEn)
	m.SetMethodFr(p.MethodFr)
	m.SetMethodEn(p.MethodEn)
	m.SetResultsFr(p.ResultsFr)
	m.SetResultsEn(p.ResultsEn)
	m.SetDifficultiesFr(p.DifficultiesFr)
	m.SetDifficultiesEn(p.DifficultiesEn)
	m.SetAdviceFr(p.AdviceFr)
	m.SetAdviceEn(p.AdviceEn)
	m.SetTransferFr(p.TransferFr)
	m.SetTransferEn(p.TransferEn)
	m.SetTargetGroups(p.TargetGroups)
	orClear(p.FTE, m.SetFte, m.ClearFte)
}

func fillHiring(m *ent.HiringInitiativeMutation, h record.HiringInitiative) {
	m.SetType(h.Type)
	m.SetJobCategories(h.JobCategories)
	m.SetEmploymentStatuses(h.EmploymentStatuses)
	m.SetTargetGroups(h.TargetGroups)
	orClear(h.DurationWeeks, m.SetDurationWeeks, m.ClearDurationWeeks)
	m.SetWageSubsidy(h.WageSubsidy)
	m.SetMentorship(h.Mentorship)
	m.SetFrancization(h.Francization)
	m.SetUnionAgreement(h.UnionAgreement)
	m.SetHeadcountBand(h.HeadcountBand)
	m.SetSubjectToLaee(h.SubjectToLaee)
}

func fillTool(m *ent.PromotionToolMutation, t record.PromotionTool) {
	m.SetType(t.Type)
	m.SetLanguages(t.Languages)
	m.SetURL(t.URL)
	m.SetFiles(t.Files)
	m.SetDelivery(t.Delivery)
	orClear(t.ImageConsentUntil, m.SetImageConsentUntil, m.ClearImageConsentUntil)
}

func fillMission(m *ent.OutreachMissionMutation, x record.OutreachMission, hosts []string) {
	m.SetDirection(x.Direction)
	m.SetFormat(x.Format)
	m.SetMissionStatus(x.MissionStatus)
	relink(hosts, refs("org", x.Hosts), m.AddHostIDs, m.RemoveHostIDs)
}

// fillOutcome describes a figure but for its indicator, of which it keeps unit and sensitivity,
// its source and its subject. key is its name among all figures, position its place among those of
// its subject.
func fillOutcome(m *ent.OutcomeMutation, o record.Outcome, i *ent.Indicator, key string, position int) {
	m.SetUnit(i.Unit)
	m.SetSensitivity(i.Sensitivity)
	m.SetKey(key)
	m.SetLabelFr(o.LabelFr)
	m.SetLabelEn(o.LabelEn)
	m.SetKind(o.Kind)
	orClear(o.Value, m.SetValue, m.ClearValue)
	orClear(o.Min, m.SetValueMin, m.ClearValueMin)
	orClear(o.Max, m.SetValueMax, m.ClearValueMax)
	orClear(o.Numerator, m.SetNumerator, m.ClearNumerator)
	orClear(o.Denominator, m.SetDenominator, m.ClearDenominator)
	m.SetCurrency(cmp.Or(o.Currency, "CAD"))
	m.SetApproximation(o.Approximation)
	orClear(o.PeriodStart, m.SetPeriodStart, m.ClearPeriodStart)
	orClear(o.PeriodEnd, m.SetPeriodEnd, m.ClearPeriodEnd)
	m.SetPeriodKey(cmp.Or(pointed(o.PeriodStart), pointed(o.PeriodEnd)))
	m.SetPeriodLabelFr(o.PeriodLabelFr)
	m.SetPeriodLabelEn(o.PeriodLabelEn)
	orClear(o.Group, m.SetGroup, m.ClearGroup)
	orClear(o.JobCategory, m.SetJobCategory, m.ClearJobCategory)
	orClear(o.EmploymentStatus, m.SetEmploymentStatus, m.ClearEmploymentStatus)
	m.SetMethod(o.Method)
	m.SetAlreadyPublic(o.AlreadyPublic)
	m.SetNoteFr(o.NoteFr)
	m.SetNoteEn(o.NoteEn)
	m.SetPosition(position)
}

// figureOf returns what the rules read of a figure.
func figureOf(o record.Outcome) figure {
	return figure{
		value: o.Value, low: o.Min, high: o.Max, numerator: o.Numerator, denominator: o.Denominator,
		approximation: o.Approximation, start: pointed(o.PeriodStart), end: pointed(o.PeriodEnd),
		group: pointed(o.Group), alreadyPublic: o.AlreadyPublic,
	}
}

func fillSource(m *ent.SourceMutation, s record.Source) {
	m.SetKind(s.Kind)
	m.SetTitle(s.Title)
	m.SetTitleKey(text.Fold(s.Title))
	m.SetURL(s.URL)
	m.SetLanguage(cmp.Or(s.Language, "fr"))
	orClear(s.PublishedOn, m.SetPublishedOn, m.ClearPublishedOn)
	orClear(s.AccessedOn, m.SetAccessedOn, m.ClearAccessedOn)
	m.SetPublishedKey(sortKey(pointed(s.PublishedOn)))
}

// sourceIDs names the sources of a record.
func sourceIDs(sources []record.Source) []string {
	ids := make([]string, len(sources))
	for i, s := range sources {
		ids[i] = sourceID(s.URL)
	}
	return ids
}

// leads are the codes of the cities of a record: the lead, then those that take part.
func leads(lead string, cities []string) []string {
	if lead == "" {
		return cities
	}
	return append([]string{lead}, without(cities, []string{lead})...)
}

// kindOf is the kind of contribution of an identifier; empty when it is of none.
func kindOf(id string) vocab.ContributionKind {
	for prefix, k := range map[string]vocab.ContributionKind{
		"pra_": vocab.ContributionKindPractice, "hir_": vocab.ContributionKindHiringInitiative,
		"pro_": vocab.ContributionKindPromotionTool, "mis_": vocab.ContributionKindOutreachMission,
	} {
		if len(id) > len(prefix) && id[:len(prefix)] == prefix {
			return k
		}
	}
	return ""
}

// sortKey is the form of a date by which rows are ordered; empty for an unknown one.
func sortKey(d date.Date) string { return string(d) }
