package hub

import (
	"maillage/internal/date"
	"maillage/internal/record"
	"maillage/internal/sample"
	"maillage/internal/vocab"
)

// published turns what a record of the set has in common with the others into a publication of the
// day on which the set was reviewed.
func (l *sampleLoader) published(r sample.Record, kind vocab.ContributionKind) publication {
	x := publication{
		Record: record.Blank(kind),
		id:     l.contributionID(r.Ref), slug: r.Slug, reference: r.Ref, example: r.Example,
		leadCity: r.LeadCity, leadOrganization: r.LeadOrganization, cityCodes: as[string](r.Cities),
		version: 1, publishedAt: sampleReviewed, reviewed: sampleReviewed,
	}
	x.TitleFr, x.TitleEn, x.SummaryFr, x.SummaryEn = r.TitleFr, r.TitleEn, r.SummaryFr, r.SummaryEn
	x.Translation = vocab.Translation(r.Translation)
	x.Volets, x.Themes, x.Keywords = as[vocab.Volet](r.Volets), as[vocab.Theme](r.Themes), as[string](r.DraftThemes)
	x.TerritoryLevel, x.Place = vocab.TerritoryLevel(r.TerritoryLevel), r.Place
	x.Regions, x.Organizations = as[string](r.Regions), as[string](r.Organizations)
	x.StartedOn, x.EndedOn = known(r.StartedOn), known(r.EndedOn)
	x.ContactRoleFr, x.ContactRoleEn, x.ContactMailbox = r.ContactRoleFr, r.ContactRoleEn, r.ContactMailbox
	x.CaveatFr, x.CaveatEn, x.Confidence = r.CaveatFr, r.CaveatEn, vocab.Confidence(r.Confidence)
	x.Sources = recordSources(r.Sources)
	return x
}

func recordSources(sources []sample.Source) []record.Source {
	all := make([]record.Source, len(sources))
	for i, s := range sources {
		all[i] = record.Source{
			Kind: vocab.SourceKind(s.Kind), Title: s.Title, URL: s.URL, Language: s.Language,
			PublishedOn: known(s.PublishedOn), AccessedOn: known(s.AccessedOn),
		}
	}
	return all
}

func practiceOf(x sample.Practice) record.Practice {
	return record.Practice{
		Stage:   vocab.PracticeStage(x.Stage),
		IssueFr: x.IssueFr, IssueEn: x.IssueEn, GoalsFr: x.GoalsFr, GoalsEn: x.GoalsEn, MethodFr: x.MethodFr, MethodEn: x.MethodEn,
		ResultsFr: x.ResultsFr, ResultsEn: x.ResultsEn, DifficultiesFr: x.DifficultiesFr, DifficultiesEn: x.DifficultiesEn,
		AdviceFr: x.AdviceFr, AdviceEn: x.AdviceEn, TransferFr: x.TransferFr, TransferEn: x.TransferEn,
		TargetGroups: as[vocab.PopulationGroup](x.TargetGroups), FTE: x.FTE,
	}
}

func hiringOf(x sample.HiringInitiative) record.HiringInitiative {
	return record.HiringInitiative{
		Type: vocab.HiringType(x.Type), JobCategories: as[vocab.JobCategory](x.JobCategories),
		EmploymentStatuses: as[vocab.EmploymentStatus](x.EmploymentStatuses), TargetGroups: as[vocab.PopulationGroup](x.TargetGroups),
		DurationWeeks: x.DurationWeeks, WageSubsidy: ternary(x.WageSubsidy), Mentorship: ternary(x.Mentorship),
		Francization: ternary(x.Francization), UnionAgreement: ternary(x.UnionAgreement),
		HeadcountBand: vocab.HeadcountBand(x.HeadcountBand), SubjectToLaee: ternary(x.SubjectToLaee),
	}
}

func toolOf(x sample.PromotionTool) record.PromotionTool {
	return record.PromotionTool{
		Type: vocab.PromotionToolType(x.Type), Languages: as[string](x.Languages), URL: x.URL, Files: []string{},
		Delivery: vocab.Delivery(x.Delivery), ImageConsentUntil: (*date.Date)(x.ImageConsentUntil),
	}
}

func missionOf(x sample.OutreachMission) record.OutreachMission {
	return record.OutreachMission{
		Direction: vocab.MissionDirection(x.Direction), Format: vocab.MissionFormat(x.Format),
		MissionStatus: vocab.MissionStatus(x.MissionStatus), Hosts: as[string](x.Hosts),
	}
}

func outcomeOf(o sample.Outcome) record.Outcome {
	return record.Outcome{
		Indicator: o.Indicator, LabelFr: o.LabelFr, LabelEn: o.LabelEn, Kind: vocab.OutcomeKind(o.Kind),
		Value: o.Value, Min: o.ValueMin, Max: o.ValueMax, Numerator: asInt(o.Numerator), Denominator: asInt(o.Denominator),
		Approximation: vocab.Approximation(o.Approximation), Currency: o.Currency,
		PeriodStart: known(o.PeriodStart), PeriodEnd: known(o.PeriodEnd), PeriodLabelFr: o.PeriodLabelFr, PeriodLabelEn: o.PeriodLabelEn,
		Group: known(vocab.PopulationGroup(o.Group)), JobCategory: known(vocab.JobCategory(o.JobCategory)),
		EmploymentStatus: known(vocab.EmploymentStatus(o.EmploymentStatus)), Method: vocab.Method(o.Method), Source: o.Source,
		AlreadyPublic: o.AlreadyPublic, Visibility: vocab.VisibilityPublic, NoteFr: o.NoteFr, NoteEn: o.NoteEn,
	}
}

// ternary reads what the set leaves out as unknown.
func ternary(code string) vocab.Ternary {
	if code == "" {
		return vocab.TernaryUnknown
	}
	return vocab.Ternary(code)
}
