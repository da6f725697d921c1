package hub

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/ent/answer"
	"maillage/ent/memberanswer"
	"maillage/ent/memberquestion"
	"maillage/ent/question"
	"maillage/internal/access"
	"maillage/internal/vocab"
)

// asked is what the verbs read of a question of either kind.
type asked struct {
	id      string
	members bool // for members only
	owner   access.Owner
}

// readAsked reads a question that the viewer may read.
func readAsked(ctx context.Context, tx *ent.Client, v access.Viewer, id string) (q asked, err error) {
	if strings.HasPrefix(id, "mqu_") {
		row, err := tx.MemberQuestion.Query().Where(memberquestion.ID(id), access.MemberQuestions(v)).Only(ctx)
		if ent.IsNotFound(err) {
			return q, notFound("question")
		}
		if err != nil {
			return q, wrap(id, err)
		}
		return asked{id, true, access.Owner{City: row.CityCode, Organization: row.OrganizationCode}}, nil
	}
	row, err := tx.Question.Query().Where(question.ID(id)).WithAskedBy().WithAskedByOrganization().Only(ctx)
	if ent.IsNotFound(err) {
		return q, notFound("question")
	}
	if err != nil {
		return q, wrap(id, err)
	}
	return asked{id, false, ownerOf(row.Edges.AskedBy, row.Edges.AskedByOrganization)}, nil
}

// ownerOf is whose a public row is that bears its author's city or organisation.
func ownerOf(c *ent.City, o *ent.Organization) (owner access.Owner) {
	if c != nil {
		owner.City = c.Code
	}
	if o != nil {
		owner.Organization = o.Code
	}
	return owner
}

// recount counts the answers of a question anew.
func recount(ctx context.Context, tx *ent.Client, q asked) error {
	if q.members {
		n, err := tx.MemberAnswer.Query().Where(memberanswer.QuestionID(q.id)).Count(ctx)
		if err != nil {
			return wrap(q.id, err)
		}
		return wrap(q.id, tx.MemberQuestion.UpdateOneID(q.id).SetAnswerCount(n).Exec(ctx))
	}
	n, err := tx.Answer.Query().Where(answer.HasQuestionWith(question.ID(q.id))).Count(ctx)
	if err != nil {
		return wrap(q.id, err)
	}
	return wrap(q.id, tx.Question.UpdateOneID(q.id).SetAnswerCount(n).Exec(ctx))
}

// RemoveQuestion removes a question with its answers. The city or organisation that asked it, or
// UMQ, says why; the audit trail keeps the reason.
func (h *Hub) RemoveQuestion(ctx context.Context, key *string, id, reason string) (QuestionAnswer, error) {
	return once(ctx, h, keyOf(key), "removeQuestion", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a QuestionAnswer, err error) {
		q, err := readAsked(ctx, tx, v, id)
		if err != nil {
			return a, err
		}
		if err := mayRemove(v, vocab.AuditQuestionRemove, q.owner, reason); err != nil {
			return a, err
		}
		if q.members { // its answers go with it
			err = tx.MemberQuestion.DeleteOneID(id).Exec(ctx)
		} else if _, err = tx.Answer.Delete().Where(answer.HasQuestionWith(question.ID(id))).Exec(ctx); err == nil {
			err = tx.Question.DeleteOneID(id).Exec(ctx)
		}
		if err != nil {
			return a, wrap(id, err)
		}
		return QuestionAnswer{Question: id}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditQuestionRemove, Subject: id, Owner: q.owner, After: "REMOVED", Reason: reason})
	})
}

// RemoveAnswer removes an answer. The city or organisation that gave it, or UMQ, says why.
func (h *Hub) RemoveAnswer(ctx context.Context, key *string, id, reason string) (QuestionAnswer, error) {
	return once(ctx, h, keyOf(key), "removeAnswer", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a QuestionAnswer, err error) {
		q, owner, err := readAnswered(ctx, tx, v, id)
		if err != nil {
			return a, err
		}
		if err := mayRemove(v, vocab.AuditAnswerRemove, owner, reason); err != nil {
			return a, err
		}
		if q.members {
			err = tx.MemberAnswer.DeleteOneID(id).Exec(ctx)
		} else {
			err = tx.Answer.DeleteOneID(id).Exec(ctx)
		}
		if err != nil {
			return a, wrap(id, err)
		}
		if err := recount(ctx, tx, q); err != nil {
			return a, err
		}
		return QuestionAnswer{Question: q.id, Answer: id}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAnswerRemove, Subject: id, Owner: owner, After: "REMOVED", Reason: reason})
	})
}

// readAnswered reads whose an answer is that the viewer may read, and its question.
func readAnswered(ctx context.Context, tx *ent.Client, v access.Viewer, id string) (q asked, owner access.Owner, err error) {
	if strings.HasPrefix(id, "man_") {
		row, err := tx.MemberAnswer.Query().Where(memberanswer.ID(id), access.MemberAnswers(v)).Only(ctx)
		if ent.IsNotFound(err) {
			return q, owner, notFound("answer")
		}
		if err != nil {
			return q, owner, wrap(id, err)
		}
		return asked{id: row.QuestionID, members: true}, access.Owner{City: row.CityCode, Organization: row.OrganizationCode}, nil
	}
	row, err := tx.Answer.Query().Where(answer.ID(id)).WithQuestion().WithAnsweredBy().WithAnsweredByOrganization().Only(ctx)
	if ent.IsNotFound(err) {
		return q, owner, notFound("answer")
	}
	if err != nil {
		return q, owner, wrap(id, err)
	}
	return asked{id: row.Edges.Question.ID}, ownerOf(row.Edges.AnsweredBy, row.Edges.AnsweredByOrganization), nil
}

func mayRemove(v access.Viewer, act vocab.AuditAction, o access.Owner, reason string) error {
	if err := access.May(v, act, o); err != nil {
		return err
	}
	c := &checklist{}
	c.reason(reason)
	return c.wrong.Err()
}
