package hub

import (
	"context"
	"slices"

	"maillage/ent"
	"maillage/ent/interest"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// InterestExpression makes a city known to UMQ for one thing: a component of the project or a
// contribution.
type InterestExpression struct {
	City         *string // code; one's own by default
	Volet        *vocab.Volet
	Contribution *string // identifier or short name
	Message      *string // to UMQ, up to 2,000 characters

	IdempotencyKey *string
}

// InterestReply is what UMQ answers to an interest.
type InterestReply struct {
	Interest        string // identifier
	ExpectedVersion int
	Status          vocab.InterestStatus
	Answer          *string // to the city, up to 2,000 characters; needed to decline and to put on the waiting list

	IdempotencyKey *string
}

// InterestAnswer is what a verb on an interest answers.
type InterestAnswer struct {
	Interest string `json:"interest"` // identifier
	Version  int    `json:"version"`
}

// maxMessage is the most characters of a message, a question or an answer (domain §6).
const maxMessage = 2000

// replies are the statuses to which UMQ leads an interest, from each: it may acknowledge what was
// submitted, and decides until it has accepted or declined.
var replies = map[vocab.InterestStatus][]vocab.InterestStatus{
	vocab.InterestStatusSubmitted:    {vocab.InterestStatusAcknowledged, vocab.InterestStatusAccepted, vocab.InterestStatusWaitlisted, vocab.InterestStatusDeclined},
	vocab.InterestStatusAcknowledged: {vocab.InterestStatusAccepted, vocab.InterestStatusWaitlisted, vocab.InterestStatusDeclined},
	vocab.InterestStatusWaitlisted:   {vocab.InterestStatusAccepted, vocab.InterestStatusDeclined},
}

// ExpressInterest tells UMQ, and nobody else, that a city is interested. A city has one open
// interest in one thing.
func (h *Hub) ExpressInterest(ctx context.Context, in InterestExpression) (InterestAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "expressInterest", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a InterestAnswer, err error) {
		o := actingFor(v, in.City, nil)
		if err := mayAct(ctx, tx, v, vocab.AuditInterestExpress, o); err != nil {
			return a, err
		}
		trimmed(in.Message)
		c := &checklist{}
		c.length("message", pointed(in.Message), 0, maxMessage)
		c.want((in.Volet != nil) != (pointed(in.Contribution) != ""), "volet", "dites ce qui intéresse la ville : un volet, ou une fiche.", "say what the city is interested in: a component, or a record.")
		object, contribution := string(pointed(in.Volet)), ""
		if pointed(in.Contribution) != "" {
			p, err := c.published(ctx, tx, "contribution", *in.Contribution)
			if err != nil {
				return a, err
			}
			if p != nil {
				object, contribution = p.ID, p.ID
			}
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		open, err := tx.Interest.Query().Where(interest.OpenKey(o.City + " " + object)).Only(ctx)
		if err == nil {
			return a, problem.New(problem.Conflict, i18n.T("la ville a déjà manifesté cet intérêt.", "the city has expressed this interest already.")).
				On("city").Now("interest", open.ID)
		}
		if !ent.IsNotFound(err) {
			return a, wrap("interests", err)
		}
		a = InterestAnswer{gid.New("int"), 1}
		now := h.clock()
		err = tx.Interest.Create().SetID(a.Interest).SetCityCode(o.City).SetNillableVolet(in.Volet).SetContributionID(contribution).
			SetOpenKey(o.City + " " + object).SetMessage(pointed(in.Message)).SetAuthorID(v.UserID).SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
		if err != nil {
			return a, wrap(a.Interest, err)
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditInterestExpress, Subject: a.Interest, Owner: o, After: string(vocab.InterestStatusSubmitted)})
	})
}

// AnswerInterest is UMQ's answer to a city.
func (h *Hub) AnswerInterest(ctx context.Context, in InterestReply) (InterestAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "answerInterest", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a InterestAnswer, err error) {
		i, err := interestFor(ctx, tx, v, vocab.AuditInterestAnswer, in.Interest)
		if err != nil {
			return a, err
		}
		if err := seen(in.ExpectedVersion, i.Version); err != nil {
			return a, err
		}
		trimmed(in.Answer)
		c := &checklist{}
		c.length("answer", pointed(in.Answer), 0, maxMessage)
		explained := in.Status != vocab.InterestStatusDeclined && in.Status != vocab.InterestStatusWaitlisted || pointed(in.Answer) != ""
		c.want(explained, "answer", "expliquez-le à la ville.", "explain it to the city.")
		if !slices.Contains(replies[i.Status], in.Status) {
			c.wrong = append(c.wrong, outOfStep("InterestStatus", string(i.Status)).On("status").Now("status", i.Status))
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		u := tx.Interest.UpdateOneID(i.ID).SetAnswer(pointed(in.Answer))
		return h.moveInterest(ctx, tx, v, vocab.AuditInterestAnswer, i, u, in.Status, cut(pointed(in.Answer), maxReason))
	})
}

// WithdrawInterest takes back an interest of one's own city.
func (h *Hub) WithdrawInterest(ctx context.Context, key *string, id string, expectedVersion int) (InterestAnswer, error) {
	return once(ctx, h, keyOf(key), "withdrawInterest", []any{id, expectedVersion}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a InterestAnswer, err error) {
		i, err := interestFor(ctx, tx, v, vocab.AuditInterestWithdraw, id)
		if err != nil {
			return a, err
		}
		if err := seen(expectedVersion, i.Version); err != nil {
			return a, err
		}
		if i.OpenKey == nil {
			return a, outOfStep("InterestStatus", string(i.Status)).On("interest").Now("status", i.Status)
		}
		return h.moveInterest(ctx, tx, v, vocab.AuditInterestWithdraw, i, tx.Interest.UpdateOneID(id), vocab.InterestStatusWithdrawn, "")
	})
}

// moveInterest leads an interest to a status, and tells the audit trail.
func (h *Hub) moveInterest(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, i *ent.Interest, u *ent.InterestUpdateOne, to vocab.InterestStatus, reason string) (InterestAnswer, error) {
	a := InterestAnswer{i.ID, i.Version + 1}
	u.SetStatus(to).SetVersion(a.Version).SetUpdatedAt(h.clock())
	if to == vocab.InterestStatusDeclined || to == vocab.InterestStatusWithdrawn {
		u.ClearOpenKey()
	}
	if err := u.Exec(ctx); err != nil {
		return a, wrap(i.ID, err)
	}
	return a, h.audit(ctx, tx, v, Entry{Act: act, Subject: i.ID, Owner: access.Owner{City: i.CityCode}, Before: string(i.Status), After: string(to), Reason: reason})
}

// interestFor reads an interest that the viewer may read, and on which it may do an act.
func interestFor(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, id string) (*ent.Interest, error) {
	i, err := tx.Interest.Query().Where(interest.ID(id), access.Interests(v)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, notFound("interest")
	}
	if err != nil {
		return nil, wrap("interests", err)
	}
	return i, access.May(v, act, access.Owner{City: i.CityCode})
}
