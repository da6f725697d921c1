package sample_test

import (
	"slices"
	"testing"

	"maillage/internal/vocab"
)

// TestCodesAreOfTheVocabulary checks each enumeration of the set against the shared vocabulary.
func TestCodesAreOfTheVocabulary(t *testing.T) {
	s := read(t)
	has := func(where string, values []string, codes ...string) {
		t.Helper()
		for _, c := range codes {
			if c != "" && !slices.Contains(values, c) {
				t.Errorf("%s: %q is not in the vocabulary", where, c)
			}
		}
	}
	group := vocab.PopulationGroup("").Values()
	for _, r := range s.Records() {
		has(r.Ref, vocab.Volet("").Values(), r.Volets...)
		has(r.Ref, vocab.Theme("").Values(), r.Themes...)
		has(r.Ref, vocab.Translation("").Values(), r.Translation)
		has(r.Ref, vocab.Confidence("").Values(), r.Confidence)
		has(r.Ref, vocab.EvidenceLevel("").Values(), r.ExpectedEvidence)
		for _, x := range r.Sources {
			has(r.Ref, vocab.SourceKind("").Values(), x.Kind)
		}
		for _, o := range r.Outcomes {
			has(r.Ref, vocab.OutcomeKind("").Values(), o.Kind)
			has(r.Ref, vocab.Approximation("").Values(), o.Approximation)
			has(r.Ref, vocab.Method("").Values(), o.Method)
			has(r.Ref, group, o.Group)
			has(r.Ref, vocab.JobCategory("").Values(), o.JobCategory)
			has(r.Ref, vocab.EmploymentStatus("").Values(), o.EmploymentStatus)
		}
	}
	for _, x := range s.Practices {
		has(x.Ref, vocab.PracticeStage("").Values(), x.Stage)
		has(x.Ref, group, x.TargetGroups...)
	}
	for _, x := range s.HiringInitiatives {
		has(x.Ref, vocab.HiringType("").Values(), x.Type)
		has(x.Ref, vocab.EmploymentStatus("").Values(), x.EmploymentStatuses...)
		has(x.Ref, group, x.TargetGroups...)
		has(x.Ref, vocab.HeadcountBand("").Values(), x.HeadcountBand)
		has(x.Ref, vocab.Ternary("").Values(), x.WageSubsidy, x.Mentorship, x.Francization, x.UnionAgreement, x.SubjectToLaee)
	}
	for _, x := range s.PromotionTools {
		has(x.Ref, vocab.PromotionToolType("").Values(), x.Type)
		has(x.Ref, vocab.Delivery("").Values(), x.Delivery)
	}
	for _, x := range s.OutreachMissions {
		has(x.Ref, vocab.MissionDirection("").Values(), x.Direction)
		has(x.Ref, vocab.MissionFormat("").Values(), x.Format)
		has(x.Ref, vocab.MissionStatus("").Values(), x.MissionStatus)
	}
	for _, x := range s.Indicators {
		has(x.Code, vocab.Unit("").Values(), x.Unit)
		has(x.Code, vocab.Direction("").Values(), x.Direction)
		has(x.Code, vocab.Sensitivity("").Values(), x.Sensitivity)
	}
	for _, x := range s.Organizations {
		has(x.Code, vocab.OrganizationKind("").Values(), x.Kind)
	}
	for _, x := range s.Programs {
		has(x.Code, vocab.ProgramKind("").Values(), x.Kind)
	}
	for _, x := range s.Agreements {
		has(x.Code, vocab.AgreementStatus("").Values(), x.Status)
	}
	for _, x := range s.Adoptions {
		has(x.Ref, vocab.AdoptionStatus("").Values(), x.Status)
	}
}
