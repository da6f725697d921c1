package graph

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/ent/interest"
	"maillage/ent/memberquestion"
	"maillage/ent/question"
	"maillage/internal/access"
	"maillage/internal/condition"
	"maillage/internal/vocab"
)

// interestsWhere keeps the interests that the client asks for.
func interestsWhere(q *ent.InterestQuery, statusIn []vocab.InterestStatus, volet *vocab.Volet, city *string) *ent.InterestQuery {
	if statusIn != nil {
		q.Where(interest.StatusIn(statusIn...))
	}
	if volet != nil {
		q.Where(interest.VoletEQ(*volet))
	}
	if city != nil {
		q.Where(interest.CityCode(*city))
	}
	return q
}

// memberQuestionsWhere keeps the questions that the client asks for.
func memberQuestionsWhere(q *ent.MemberQuestionQuery, contribution, city *string, theme *vocab.Theme, unanswered *bool) *ent.MemberQuestionQuery {
	if contribution != nil {
		q.Where(memberquestion.AboutID(*contribution))
	}
	if city != nil {
		q.Where(memberquestion.AboutID("cit_" + *city))
	}
	if theme != nil {
		q.Where(memberquestion.ThemeEQ(*theme))
	}
	switch {
	case unanswered != nil && *unanswered:
		q.Where(memberquestion.AnswerCount(0))
	case unanswered != nil:
		q.Where(memberquestion.AnswerCountGT(0))
	}
	return q
}

// lateQuestions are the public questions that waited too long for an answer; UMQ follows them up.
func (r *Resolver) lateQuestions(v access.Viewer) *ent.QuestionQuery {
	q := r.read().Question.Query().Where(question.AnswerCount(0), question.AskedAtLT(r.hub.LateSince()))
	if !access.LateQuestions(v) {
		q.Where(condition.Never)
	}
	return q
}

// lateMemberQuestions are those among members.
func (r *Resolver) lateMemberQuestions(v access.Viewer) *ent.MemberQuestionQuery {
	q := r.read().MemberQuestion.Query().Where(memberquestion.AnswerCount(0), memberquestion.AskedAtLT(r.hub.LateSince()), access.MemberQuestions(v))
	if !access.LateQuestions(v) {
		q.Where(condition.Never)
	}
	return q
}

// cityByID loads a city by its identifier; null when the identifier is of something else.
func cityByID(ctx context.Context, id string) (*ent.City, error) {
	code, ok := strings.CutPrefix(id, "cit_")
	if !ok {
		return nil, nil
	}
	return cityOf(ctx, code)
}
