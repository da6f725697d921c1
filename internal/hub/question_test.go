package hub_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

const wonder = "Comment avez-vous trouvé des logements ?"

func TestQuestionsBetweenPeers(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.QuestionAnswer](t)
		ask := func(in hub.QuestionAsked) func(context.Context) error {
			in.Language = i18n.FR
			return func(ctx context.Context) error { _, err := h.AskQuestion(ctx, in); return err }
		}
		theme := ptr(vocab.ThemeLogement)
		good := hub.QuestionAsked{Visibility: vocab.VisibilityPublic, Body: wonder, Theme: theme, Language: i18n.FR}
		with := func(change func(*hub.QuestionAsked)) hub.QuestionAsked { in := good; change(&in); return in }
		turnedAway(t, "asked", "FORBIDDEN ", ask(good), p.reader, p.reading)
		turnedAway(t, "asked", "UNAUTHENTICATED ", ask(good), p.nobody)
		turnedAway(t, "in short", "BAD_USER_INPUT body", ask(with(func(q *hub.QuestionAsked) { q.Body = "  Dix-neuf lettres é  " })), p.editor)
		turnedAway(t, "at length", "BAD_USER_INPUT body", ask(with(func(q *hub.QuestionAsked) { q.Body = strings.Repeat("é", 2001) })), p.editor)
		turnedAway(t, "to the city alone", "BAD_USER_INPUT visibility", ask(with(func(q *hub.QuestionAsked) { q.Visibility = vocab.VisibilityCityUMQ })), p.editor)
		turnedAway(t, "about two things", "BAD_USER_INPUT contribution", ask(with(func(q *hub.QuestionAsked) { q.City = ptr("49058") })), p.editor)
		turnedAway(t, "about nothing", "BAD_USER_INPUT contribution", ask(with(func(q *hub.QuestionAsked) { q.Theme = nil })), p.editor)
		turnedAway(t, "about no city", "BAD_USER_INPUT city", ask(with(func(q *hub.QuestionAsked) { q.Theme, q.City = nil, ptr("00000") })), p.editor)
		turnedAway(t, "with a name", "BAD_USER_INPUT body", ask(with(func(q *hub.QuestionAsked) { q.Body = "Peut-on joindre Mme Inventée au service ?" })), p.editor)

		ok(h.AskQuestion(p.editor, with(func(q *hub.QuestionAsked) {
			q.Body, q.TextsChecked = "Peut-on joindre Mme Inventée au service ?", true
		})))
		q := ok(h.AskQuestion(p.editor, with(func(q *hub.QuestionAsked) { q.Theme, q.Contribution = nil, ptr("pra_P023") })))
		m := ok(h.AskQuestion(p.partner, with(func(q *hub.QuestionAsked) {
			q.Visibility = vocab.VisibilityMembers
			q.Body = strings.Repeat("𝄞", 2000)
		})))
		from := ok(h.AskQuestion(p.mifi, good))
		row := s.Read().Question.GetX(t.Context(), q.Question)
		equal(t, "asked by", row.QueryAskedBy().OnlyX(t.Context()).Code, "87090")
		equal(t, "about", row.AboutRef, "pra_P023")
		equal(t, "asked by MIFI", s.Read().Question.GetX(t.Context(), from.Question).QueryAskedByOrganization().OnlyX(t.Context()).Code, "MIFI")
		if !strings.HasPrefix(m.Question, "mqu_") {
			t.Errorf("among members: %s", m.Question)
		}

		answer := func(id, body string) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := h.AnswerQuestion(ctx, hub.AnswerGiven{Question: id, Body: body, Language: i18n.FR})
				return err
			}
		}
		turnedAway(t, "answered", "FORBIDDEN ", answer(q.Question, "Oui."), p.reader, p.mifi, p.reading)
		turnedAway(t, "nothing", "NOT_FOUND question", answer("que_none", "Oui."), p.other)
		turnedAway(t, "nothing", "NOT_FOUND question", answer("mqu_none", "Oui."), p.other)
		turnedAway(t, "with blanks", "BAD_USER_INPUT body", answer(q.Question, " a "), p.other)
		public := ok(h.AnswerQuestion(p.other, hub.AnswerGiven{Question: q.Question, Body: "Par une entente.", Language: i18n.FR}))
		members := ok(h.AnswerQuestion(p.other, hub.AnswerGiven{Question: m.Question, Body: "Entre nous.", Language: i18n.FR}))
		ok(h.AnswerQuestion(p.partner, hub.AnswerGiven{Question: q.Question, Body: "Par nous.", Language: i18n.FR}))
		equal(t, "answers", s.Read().Question.GetX(t.Context(), q.Question).AnswerCount, 2)
		equal(t, "answers among members", s.Read().MemberQuestion.GetX(t.Context(), m.Question).AnswerCount, 1)

		// The account of who asked or answered is in no public row; the trail has it.
		everything := append(rowsOf(t, s.Read().Question.Query().AllX(t.Context())), rowsOf(t, s.Read().Answer.Query().AllX(t.Context()))...)
		if text := string(everything); strings.Contains(text, "usr_") || !strings.Contains(text, "Par une entente.") || strings.Contains(text, "Entre nous.") {
			t.Errorf("the public rows say %s", text)
		}

		remove := func(act func(context.Context, *string, string, string) (hub.QuestionAnswer, error), id, reason string) func(context.Context) error {
			return func(ctx context.Context) error { _, err := act(ctx, nil, id, reason); return err }
		}
		turnedAway(t, "another's answer", "FORBIDDEN ", remove(h.RemoveAnswer, public.Answer, "Essai."), p.editor, p.partner, p.reader)
		turnedAway(t, "without a reason", "BAD_USER_INPUT reason", remove(h.RemoveAnswer, public.Answer, ""), p.other)
		turnedAway(t, "no answer", "NOT_FOUND answer", remove(h.RemoveAnswer, "man_none", "Essai."), p.other)
		for _, a := range []string{public.Answer, members.Answer} {
			ok(h.RemoveAnswer(p.other, nil, a, "Plus à jour."))
		}
		equal(t, "answers", s.Read().Question.GetX(t.Context(), q.Question).AnswerCount, 1)
		equal(t, "answers among members", s.Read().MemberQuestion.GetX(t.Context(), m.Question).AnswerCount, 0)
		turnedAway(t, "another's question", "FORBIDDEN ", remove(h.RemoveQuestion, q.Question, "Essai."), p.other, p.partner, p.mifi)
		turnedAway(t, "another's among members", "FORBIDDEN ", remove(h.RemoveQuestion, m.Question, "Essai."), p.editor)
		ok(h.RemoveQuestion(p.editor, nil, q.Question, "Posée deux fois."))
		ok(h.RemoveQuestion(p.umq, nil, m.Question, "Hors sujet."))
		equal(t, "questions left", s.Read().Question.Query().CountX(t.Context())+s.Read().MemberQuestion.Query().CountX(t.Context()), 2)
		equal(t, "answers left", s.Read().Answer.Query().CountX(t.Context())+s.Read().MemberAnswer.Query().CountX(t.Context()), 0)
		if got := trail(t, s, q.Question); !slices.Equal(got, []string{"QUESTION_ASK >PUBLIC", "QUESTION_REMOVE >REMOVED"}) {
			t.Errorf("the trail tells %q", got)
		}
	})
}

// TestQuestionsComeBackWithTheirRecord: who asked and who answered, city or organisation, is told
// again when a withdrawn record is put back.
func TestQuestionsComeBackWithTheirRecord(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		q := must[hub.QuestionAnswer](t)(h.AskQuestion(p.partner, hub.QuestionAsked{Visibility: vocab.VisibilityPublic, Body: wonder, Contribution: ptr("pra_P023"), Language: i18n.FR}))
		a := must[hub.QuestionAnswer](t)(h.AnswerQuestion(p.umq, hub.AnswerGiven{Question: q.Question, Body: "Par une entente.", Language: i18n.FR}))
		gone := must[hub.ContributionAnswer](t)(h.WithdrawContribution(p.umq, "", "pra_P023", "Essai de retrait."))
		equal(t, "questions", s.Read().Question.Query().CountX(t.Context()), 0)
		must[hub.ContributionAnswer](t)(h.RestoreContribution(p.umq, "", gone.Withdrawal))
		equal(t, "asked by", s.Read().Question.GetX(t.Context(), q.Question).QueryAskedByOrganization().OnlyX(t.Context()).Code, "PROMIS")
		equal(t, "answered by", s.Read().Answer.GetX(t.Context(), a.Answer).QueryAnsweredByOrganization().OnlyX(t.Context()).Code, "UMQ")
	})
}

func rowsOf(t *testing.T, rows any) []byte {
	t.Helper()
	b, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
