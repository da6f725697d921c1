package hub

import (
	"context"
	"encoding/json"
	"strings"

	"maillage/ent"
	"maillage/ent/coverageneed"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
)

// putBack writes to the public shelf what was taken off it. Cities that have a successor since are
// read through it.
func (s *shelved) putBack(ctx context.Context, tx *ent.Client, id string) error {
	if err := putSources(ctx, tx, s.SourceRows); err != nil {
		return err
	}
	if err := s.putRow(ctx, tx, id); err != nil {
		return err
	}
	if err := putOutcomes(ctx, tx, s.Outcomes); err != nil {
		return err
	}
	for _, f := range s.Fundings {
		create := tx.Funding.Create().SetID(f.Row.ID).SetAgreementID(f.Agreement)
		if err := execRestored(ctx, create, f.Row); err != nil {
			return err
		}
	}
	if err := s.putAdoptions(ctx, tx, id); err != nil {
		return err
	}
	if err := s.putQuestions(ctx, tx); err != nil {
		return err
	}
	for _, n := range s.Needs {
		if err := linkNeed(ctx, tx, n, id); err != nil {
			return err
		}
	}
	return readThrough(ctx, tx)
}

// execRestored creates a row as it was.
func execRestored[M ent.Mutation](ctx context.Context, create builder[M], row any) error {
	if err := restore(create.Mutation(), row); err != nil {
		return err
	}
	return wrap(create.Mutation().Type(), create.Exec(ctx))
}

// putRow puts back the row of the contribution with its own edges.
func (s *shelved) putRow(ctx context.Context, tx *ent.Client, id string) error {
	switch {
	case strings.HasPrefix(id, "pra_"):
		create := tx.Practice.Create().SetID(id).AddHiringInitiativeIDs(s.Initiatives...)
		return putContribution[ent.Practice](ctx, create, s)
	case strings.HasPrefix(id, "hir_"):
		create := tx.HiringInitiative.Create().SetID(id)
		if s.Practice != "" {
			create.SetPracticeID(s.Practice)
		}
		return putContribution[ent.HiringInitiative](ctx, create, s)
	case strings.HasPrefix(id, "pro_"):
		return putContribution[ent.PromotionTool](ctx, tx.PromotionTool.Create().SetID(id), s)
	}
	return putContribution[ent.OutreachMission](ctx, tx.OutreachMission.Create().SetID(id).AddHostIDs(s.Hosts...), s)
}

func putContribution[T any, M contribution](ctx context.Context, create builder[M], s *shelved) error {
	row := new(T)
	if err := json.Unmarshal(s.Row, row); err != nil {
		return wrap("withdrawal", err)
	}
	m := create.Mutation()
	m.AddCityIDs(s.Cities...)
	m.AddRegionIDs(s.Regions...)
	m.AddOrganizationIDs(s.Organizations...)
	m.AddSourceIDs(s.Sources...)
	if s.LeadCity != "" {
		m.SetLeadCityID(s.LeadCity)
	}
	if s.LeadOrg != "" {
		m.SetLeadOrganizationID(s.LeadOrg)
	}
	return execRestored(ctx, create, row)
}

func putOutcomes(ctx context.Context, tx *ent.Client, outcomes []shelvedOutcome) error {
	for _, o := range outcomes {
		create := tx.Outcome.Create().SetID(o.Row.ID).SetIndicatorID(o.Indicator)
		if o.Source != "" {
			create.SetSourceID(o.Source)
		}
		// Columns that the API hides are in the row all the same.
		if err := execRestored(ctx, create, o.Row); err != nil {
			return err
		}
	}
	return nil
}

func (s *shelved) putAdoptions(ctx context.Context, tx *ent.Client, id string) error {
	for _, a := range s.Adoptions {
		create := tx.Adoption.Create().SetID(a.Row.ID).SetAdopterID(a.Adopter).AddSourceIDs(a.Sources...)
		if err := execRestored(ctx, create, a.Row); err != nil {
			return err
		}
		if err := putOutcomes(ctx, tx, a.Outcomes); err != nil {
			return err
		}
	}
	for _, a := range s.Adapted {
		u := tx.Adoption.UpdateOneID(a)
		adaptedOf(u.Mutation()).lead(id)
		if err := u.Exec(ctx); err != nil && !ent.IsNotFound(err) {
			return wrap(a, err)
		}
	}
	return nil
}

func (s *shelved) putQuestions(ctx context.Context, tx *ent.Client) error {
	for _, q := range s.Questions {
		create := tx.Question.Create().SetID(q.Row.ID)
		if q.AskedBy != "" {
			create.SetAskedByID(q.AskedBy)
		}
		if q.AskedByOrganization != "" {
			create.SetAskedByOrganizationID(q.AskedByOrganization)
		}
		if err := execRestored(ctx, create, q.Row); err != nil {
			return err
		}
		for _, a := range q.Answers {
			create := tx.Answer.Create().SetID(a.Row.ID).SetQuestionID(q.Row.ID)
			if a.AnsweredBy != "" {
				create.SetAnsweredByID(a.AnsweredBy)
			}
			if a.AnsweredByOrganization != "" {
				create.SetAnsweredByOrganizationID(a.AnsweredByOrganization)
			}
			if err := execRestored(ctx, create, a.Row); err != nil {
				return err
			}
		}
	}
	return nil
}

// needsOf lists the needs to which a contribution is a counter-example.
func needsOf(ctx context.Context, tx *ent.Client, id string) ([]string, error) {
	q := tx.CoverageNeed.Query()
	switch {
	case strings.HasPrefix(id, "pra_"):
		q.Where(coverageneed.HasPracticesWith(practice.ID(id)))
	case strings.HasPrefix(id, "hir_"):
		q.Where(coverageneed.HasHiringInitiativesWith(hiringinitiative.ID(id)))
	case strings.HasPrefix(id, "pro_"):
		q.Where(coverageneed.HasPromotionToolsWith(promotiontool.ID(id)))
	default:
		q.Where(coverageneed.HasOutreachMissionsWith(outreachmission.ID(id)))
	}
	ids, err := q.IDs(ctx)
	return ids, wrap(id, err)
}

// linkNeed makes a contribution a counter-example to a need, if the need is still there.
func linkNeed(ctx context.Context, tx *ent.Client, need, id string) error {
	u := tx.CoverageNeed.UpdateOneID(need)
	switch {
	case strings.HasPrefix(id, "pra_"):
		u.AddPracticeIDs(id)
	case strings.HasPrefix(id, "hir_"):
		u.AddHiringInitiativeIDs(id)
	case strings.HasPrefix(id, "pro_"):
		u.AddPromotionToolIDs(id)
	default:
		u.AddOutreachMissionIDs(id)
	}
	if err := u.Exec(ctx); err != nil && !ent.IsNotFound(err) {
		return wrap(need, err)
	}
	return nil
}

// deleteContribution deletes the row of a contribution; its figures and shares go with it.
func deleteContribution(ctx context.Context, tx *ent.Client, id string) error {
	var err error
	switch {
	case strings.HasPrefix(id, "pra_"):
		err = tx.Practice.DeleteOneID(id).Exec(ctx)
	case strings.HasPrefix(id, "hir_"):
		err = tx.HiringInitiative.DeleteOneID(id).Exec(ctx)
	case strings.HasPrefix(id, "pro_"):
		err = tx.PromotionTool.DeleteOneID(id).Exec(ctx)
	default:
		err = tx.OutreachMission.DeleteOneID(id).Exec(ctx)
	}
	return wrap(id, err)
}
