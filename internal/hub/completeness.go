package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

// reader reads values of a row and keeps the first error.
type reader struct{ err error }

// of returns what get reads of a row; the zero value after an error.
func of[T any](ctx context.Context, r *reader, get func(context.Context) (T, error)) T {
	v, err := get(ctx)
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("hub: %w", err)
	}
	return v
}

// parts lists the parts that a complete record has: those of every record, then those of its kind.
func parts(ctx context.Context, m contribution, x surroundings) ([]evidence.Part, error) {
	r := &reader{}
	text := func(name string, get func(context.Context) (string, error)) evidence.Part {
		return evidence.Part{Name: name, Present: of(ctx, r, get) != ""}
	}
	all := []evidence.Part{
		text("summary", m.OldSummaryFr),
		{Name: "english", Present: of(ctx, r, m.OldTitleEn) != "" && of(ctx, r, m.OldSummaryEn) != ""},
		{Name: "start", Present: of(ctx, r, m.OldStartedOn) != nil},
		{Name: "lead", Present: x.lead},
		text("contact", m.OldContactRoleFr),
		text("mailbox", m.OldContactMailbox),
		{Name: "cost", Present: of(ctx, r, m.OldCostCad) != nil && of(ctx, r, m.OldCostPeriodMonths) != nil},
		{Name: "source", Present: len(x.sources) > 0},
		{Name: "official", Present: x.official},
		{Name: "output", Present: x.has(vocab.OutcomeKindOutput)},
		{Name: "outcome", Present: x.has(vocab.OutcomeKindOutcome)},
	}
	switch m := m.(type) {
	case *ent.PracticeMutation:
		all = append(all,
			text("issue", m.OldIssueFr), text("goals", m.OldGoalsFr), text("method", m.OldMethodFr),
			text("results", m.OldResultsFr), text("difficulties", m.OldDifficultiesFr),
			text("advice", m.OldAdviceFr), text("transfer", m.OldTransferFr),
			evidence.Part{Name: "stage", Present: of(ctx, r, m.OldStage) != vocab.PracticeStageUnknown},
			evidence.Part{Name: "groups", Present: len(of(ctx, r, m.OldTargetGroups)) > 0})
	case *ent.HiringInitiativeMutation:
		all = append(all,
			evidence.Part{Name: "groups", Present: len(of(ctx, r, m.OldTargetGroups)) > 0},
			evidence.Part{Name: "jobs", Present: len(of(ctx, r, m.OldJobCategories)) > 0},
			evidence.Part{Name: "statuses", Present: len(of(ctx, r, m.OldEmploymentStatuses)) > 0},
			evidence.Part{Name: "headcount", Present: of(ctx, r, m.OldHeadcountBand) != vocab.HeadcountBandUnknown})
	case *ent.PromotionToolMutation:
		all = append(all, text("address", m.OldURL),
			evidence.Part{Name: "consent", Present: of(ctx, r, m.OldImageConsentUntil) != nil})
	case *ent.OutreachMissionMutation:
		all = append(all, evidence.Part{Name: "hosts", Present: x.hosts})
	}
	return all, r.err
}
