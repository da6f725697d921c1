package hub

import (
	"context"
	"strings"
	"time"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// QuestionAsked is a question to peers, about one thing.
type QuestionAsked struct {
	Visibility   vocab.Visibility // PUBLIC or MEMBERS
	Body         string           // 20 to 2,000 characters
	Language     i18n.Language
	Contribution *string // identifier or short name
	City         *string // code
	Theme        *vocab.Theme

	TextsChecked   bool
	IdempotencyKey *string
}

// AnswerGiven is an answer to a question; who may read the question may read it.
type AnswerGiven struct {
	Question string // identifier
	Body     string // 2 to 2,000 characters
	Language i18n.Language

	TextsChecked   bool
	IdempotencyKey *string
}

// QuestionAnswer is what a verb on a question or an answer answers.
type QuestionAnswer struct {
	Question string `json:"question"` // identifier: que_ for everyone, mqu_ for members
	Answer   string `json:"answer,omitempty"`
}

// Suspicions lists what in the text may name or single out a person.
func (in QuestionAsked) Suspicions() []record.Suspicion { return words{{"body", in.Body}}.suspicions() }

// Suspicions lists what in the text may name or single out a person.
func (in AnswerGiven) Suspicions() []record.Suspicion { return words{{"body", in.Body}}.suspicions() }

// Fewest characters of a question and of an answer (domain §6).
const (
	minQuestion = 20
	minAnswer   = 2
)

// workingDaysToAnswer is how many working days a question may wait before UMQ is told (domain §6).
const workingDaysToAnswer = 5

// LateSince is the instant before which a question was asked that has waited too long by now.
func (h *Hub) LateSince() time.Time { return date.WorkingDaysBefore(h.clock(), workingDaysToAnswer) }

// author is how who speaks is shown: a city or an organisation, by code, and a function. Never a
// name.
type author struct {
	access.Owner
	function string
}

// authorOf shows UMQ and MIFI as the organisations that they are.
func authorOf(v access.Viewer) author {
	a := author{access.Owner{City: v.City(), Organization: v.Organization}, v.Function}
	if v.Role == vocab.RoleUMQ || v.Role == vocab.RoleMIFI {
		a.Organization = string(v.Role)
	}
	return a
}

// AskQuestion puts a question to peers: to everyone, or among members.
func (h *Hub) AskQuestion(ctx context.Context, in QuestionAsked) (QuestionAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "askQuestion", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a QuestionAnswer, err error) {
		if err := access.May(v, vocab.AuditQuestionAsk, access.Owner{}); err != nil {
			return a, err
		}
		in.Body = strings.TrimSpace(in.Body)
		c := &checklist{}
		c.length("body", in.Body, minQuestion, maxMessage)
		c.want(in.Visibility == vocab.VisibilityPublic || in.Visibility == vocab.VisibilityMembers, "visibility",
			"une question se pose à tout le monde, ou aux membres.", "a question is put to everyone, or to members.")
		c.unsuspected(in.TextsChecked, in.Suspicions())
		about, err := questionTopic(ctx, tx, c, in)
		if err != nil {
			return a, err
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		by := authorOf(v)
		if in.Visibility == vocab.VisibilityMembers {
			a.Question = gid.New("mqu")
			err = tx.MemberQuestion.Create().SetID(a.Question).SetBody(in.Body).SetLanguage(in.Language).SetNillableTheme(in.Theme).SetAboutID(about).
				SetAuthorFunction(by.function).SetCityCode(by.City).SetOrganizationCode(by.Organization).SetAuthorID(v.UserID).SetAskedAt(h.clock()).Exec(ctx)
		} else {
			a.Question = gid.New("que")
			create := tx.Question.Create().SetID(a.Question).SetBody(in.Body).SetLanguage(in.Language).SetNillableTheme(in.Theme).
				SetAuthorFunction(by.function).SetAskedAt(h.clock())
			aboutOf(create.Mutation()).lead(about)
			err = signed(ctx, tx, by, create.SetAskedByID, create.SetAskedByOrganizationID, func() error { return create.Exec(ctx) })
		}
		if err != nil {
			return a, wrap(a.Question, err)
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditQuestionAsk, Subject: a.Question, Owner: by.Owner, After: string(in.Visibility)})
	})
}

// signed writes a public row with the city or the organisation of its author, if it is on record.
func signed[T any](ctx context.Context, tx *ent.Client, by author, city, organization func(string) T, write func() error) error {
	if by.City != "" {
		city(ref("cit", by.City))
	}
	if by.Organization != "" {
		known, err := organizationCodes(ctx, tx, []string{by.Organization})
		if err != nil {
			return err
		}
		if len(known) > 0 {
			organization(ref("org", by.Organization))
		}
	}
	return write()
}

// questionTopic finds the one thing that a question is about; empty for a theme.
func questionTopic(ctx context.Context, tx *ent.Client, c *checklist, in QuestionAsked) (string, error) {
	named := 0
	for _, given := range []bool{pointed(in.Contribution) != "", pointed(in.City) != "", in.Theme != nil} {
		if given {
			named++
		}
	}
	c.want(named == 1, "contribution", "une question porte sur une seule chose : une fiche, une ville ou un thème.", "a question is about one thing only: a record, a city or a theme.")
	if city := pointed(in.City); city != "" {
		if err := c.gather(checkOwner(ctx, tx, access.Owner{City: city})); err != nil {
			return "", err
		}
		return ref("cit", city), nil
	}
	if name := pointed(in.Contribution); name != "" {
		p, err := c.published(ctx, tx, "contribution", name)
		if err != nil || p == nil {
			return "", err
		}
		return p.ID, nil
	}
	return "", nil
}

// AnswerQuestion answers a question of either kind that the viewer may read.
func (h *Hub) AnswerQuestion(ctx context.Context, in AnswerGiven) (QuestionAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "answerQuestion", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a QuestionAnswer, err error) {
		if err := access.May(v, vocab.AuditQuestionAnswer, access.Owner{}); err != nil {
			return a, err
		}
		q, err := readAsked(ctx, tx, v, in.Question)
		if err != nil {
			return a, err
		}
		in.Body = strings.TrimSpace(in.Body)
		c := &checklist{}
		c.length("body", in.Body, minAnswer, maxMessage)
		c.unsuspected(in.TextsChecked, in.Suspicions())
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		by := authorOf(v)
		a.Question = in.Question
		if q.members {
			a.Answer = gid.New("man")
			err = tx.MemberAnswer.Create().SetID(a.Answer).SetQuestionID(q.id).SetBody(in.Body).SetLanguage(in.Language).
				SetAuthorFunction(by.function).SetCityCode(by.City).SetOrganizationCode(by.Organization).SetAuthorID(v.UserID).SetAnsweredAt(h.clock()).Exec(ctx)
		} else {
			a.Answer = gid.New("ans")
			create := tx.Answer.Create().SetID(a.Answer).SetQuestionID(q.id).SetBody(in.Body).SetLanguage(in.Language).
				SetAuthorFunction(by.function).SetAnsweredAt(h.clock())
			err = signed(ctx, tx, by, create.SetAnsweredByID, create.SetAnsweredByOrganizationID, func() error { return create.Exec(ctx) })
		}
		if err != nil {
			return a, wrap(a.Answer, err)
		}
		if err := recount(ctx, tx, q); err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditQuestionAnswer, Subject: a.Answer, Owner: by.Owner})
	})
}
