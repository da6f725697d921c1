package graph

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/ent/interest"
	"maillage/ent/memberanswer"
	"maillage/ent/memberquestion"
	"maillage/graph/model"
	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/record"
)

// touched loads, after a verb, the public row that it touched; nil when it is no longer there, or
// when the verb touched none.
func touched[T ent.Noder](ctx context.Context, r *Resolver, id string) (row T, err error) {
	if id == "" {
		return row, nil
	}
	n, err := r.node(ctx, id)
	row, _ = n.(T)
	return row, err
}

// spoken is an input with texts that are public at once.
type spoken interface{ Suspicions() []record.Suspicion }

// warnings presents what a person checked in the texts of an input; none for an input without
// texts.
func warnings(in any) []*model.DraftProblem {
	if s, ok := in.(spoken); ok {
		return model.Suspected(s.Suspicions())
	}
	return []*model.DraftProblem{}
}

// adoptionPayload presents what a verb on an adoption answered.
func (r *Resolver) adoptionPayload(ctx context.Context, in any) func(hub.AdoptionAnswer, error) (*model.AdoptionPayload, error) {
	return func(a hub.AdoptionAnswer, err error) (*model.AdoptionPayload, error) {
		if err != nil {
			return nil, err
		}
		row, err := touched[*ent.Adoption](ctx, r, a.Adoption)
		return &model.AdoptionPayload{Adoption: row, Warnings: warnings(in)}, err
	}
}

// interestPayload presents what a verb on an interest answered.
func (r *Resolver) interestPayload(ctx context.Context) func(hub.InterestAnswer, error) (*model.InterestPayload, error) {
	return func(a hub.InterestAnswer, err error) (*model.InterestPayload, error) {
		if err != nil {
			return nil, err
		}
		row, err := r.read().Interest.Query().Where(interest.ID(a.Interest), access.Interests(access.From(ctx))).Only(ctx)
		return &model.InterestPayload{Interest: row}, ent.MaskNotFound(err)
	}
}

// questionAfter loads a question of either kind.
func (r *Resolver) questionAfter(ctx context.Context, id string) (*ent.Question, *ent.MemberQuestion, error) {
	if strings.HasPrefix(id, "mqu_") {
		q, err := r.memberQuestion(ctx, access.From(ctx), id)
		return nil, q, err
	}
	q, err := touched[*ent.Question](ctx, r, id)
	return q, nil, err
}

// memberQuestion loads a question among members; nil when there is none, or none for the viewer.
func (r *Resolver) memberQuestion(ctx context.Context, v access.Viewer, id string) (*ent.MemberQuestion, error) {
	q, err := r.read().MemberQuestion.Query().Where(memberquestion.ID(id), access.MemberQuestions(v)).Only(ctx)
	return q, ent.MaskNotFound(err)
}

func (r *Resolver) askQuestion(ctx context.Context, in hub.QuestionAsked) (*model.QuestionPayload, error) {
	a, err := r.hub.AskQuestion(ctx, in)
	if err != nil {
		return nil, err
	}
	public, members, err := r.questionAfter(ctx, a.Question)
	return &model.QuestionPayload{Question: public, MemberQuestion: members, Warnings: warnings(in)}, err
}

func (r *Resolver) answerQuestion(ctx context.Context, in hub.AnswerGiven) (*model.AnswerPayload, error) {
	a, err := r.hub.AnswerQuestion(ctx, in)
	if err != nil {
		return nil, err
	}
	p := &model.AnswerPayload{Warnings: warnings(in)}
	if p.Question, p.MemberQuestion, err = r.questionAfter(ctx, a.Question); err != nil {
		return nil, err
	}
	if strings.HasPrefix(a.Answer, "man_") {
		p.MemberAnswer, err = r.read().MemberAnswer.Query().Where(memberanswer.ID(a.Answer), access.MemberAnswers(access.From(ctx))).Only(ctx)
		return p, ent.MaskNotFound(err)
	}
	p.Answer, err = touched[*ent.Answer](ctx, r, a.Answer)
	return p, err
}

func (r *Resolver) removeQuestion(ctx context.Context, in model.RemoveQuestionInput) (*model.RemoveQuestionPayload, error) {
	a, err := r.hub.RemoveQuestion(ctx, in.IdempotencyKey, in.Question, in.Reason)
	if err != nil {
		return nil, err
	}
	return &model.RemoveQuestionPayload{Question: a.Question}, nil
}

func (r *Resolver) removeAnswer(ctx context.Context, in model.RemoveAnswerInput) (*model.RemoveAnswerPayload, error) {
	a, err := r.hub.RemoveAnswer(ctx, in.IdempotencyKey, in.Answer, in.Reason)
	if err != nil {
		return nil, err
	}
	public, members, err := r.questionAfter(ctx, a.Question)
	return &model.RemoveAnswerPayload{Answer: a.Answer, Question: public, MemberQuestion: members}, err
}

// consensusPayload presents what a verb on a consensus answered.
func (r *Resolver) consensusPayload(ctx context.Context, in any) func(hub.Saved, error) (*model.ConsensusPayload, error) {
	return func(a hub.Saved, err error) (*model.ConsensusPayload, error) {
		if err != nil {
			return nil, err
		}
		row, err := touched[*ent.Consensus](ctx, r, a.ID)
		return &model.ConsensusPayload{Consensus: row, Warnings: warnings(in)}, err
	}
}

// needPayload presents what a verb on a need answered.
func (r *Resolver) needPayload(ctx context.Context, in any) func(hub.Saved, error) (*model.NeedPayload, error) {
	return func(a hub.Saved, err error) (*model.NeedPayload, error) {
		if err != nil {
			return nil, err
		}
		row, err := touched[*ent.CoverageNeed](ctx, r, a.ID)
		return &model.NeedPayload{Need: row, Warnings: warnings(in)}, err
	}
}

// outcomePayload presents what a verb on a figure answered.
func (r *Resolver) outcomePayload(ctx context.Context, in any) func(hub.Saved, error) (*model.OutcomePayload, error) {
	return func(a hub.Saved, err error) (*model.OutcomePayload, error) {
		if err != nil {
			return nil, err
		}
		row, err := touched[*ent.Outcome](ctx, r, a.ID)
		return &model.OutcomePayload{Outcome: row, Warnings: warnings(in)}, err
	}
}
