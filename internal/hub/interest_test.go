package hub_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestACityIsInterested(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		before := shelfVersion(t, s)
		ok := must[hub.InterestAnswer](t)
		express := func(in hub.InterestExpression) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.ExpressInterest(ctx, in); return err }
		}
		volet := ptr(vocab.Volet2)
		turnedAway(t, "for La Sarre", "FORBIDDEN ", express(hub.InterestExpression{City: ptr("87090"), Volet: volet}), p.other, p.reader, p.partner, p.mifi, p.reading)
		turnedAway(t, "by nobody", "UNAUTHENTICATED ", express(hub.InterestExpression{Volet: volet}), p.nobody)
		turnedAway(t, "in nothing", "BAD_USER_INPUT volet", express(hub.InterestExpression{}), p.editor)
		turnedAway(t, "in two things", "BAD_USER_INPUT volet", express(hub.InterestExpression{Volet: volet, Contribution: ptr("pra_P023")}), p.editor)
		turnedAway(t, "at length", "BAD_USER_INPUT message", express(hub.InterestExpression{Volet: volet, Message: ptr(strings.Repeat("é", 2001))}), p.editor)
		turnedAway(t, "in what is not there", "NOT_FOUND contribution", express(hub.InterestExpression{Contribution: ptr("pra_none")}), p.editor)

		a := ok(h.ExpressInterest(p.editor, hub.InterestExpression{Volet: volet, Message: ptr(strings.Repeat("𝄞", 2000))}))
		turnedAway(t, "again", "CONFLICT city", express(hub.InterestExpression{Volet: volet}), p.editor)
		ok(h.ExpressInterest(p.editor, hub.InterestExpression{Contribution: ptr("pra_P023")}))

		reply := func(version int, status vocab.InterestStatus, answer string) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := h.AnswerInterest(ctx, hub.InterestReply{Interest: a.Interest, ExpectedVersion: version, Status: status, Answer: &answer})
				return err
			}
		}
		turnedAway(t, "answered by another", "NOT_FOUND interest", reply(1, vocab.InterestStatusAccepted, ""), p.other, p.partner, p.mifi)
		turnedAway(t, "answered by itself", "FORBIDDEN ", reply(1, vocab.InterestStatusAccepted, ""), p.editor, p.reader)
		turnedAway(t, "unseen", "CONFLICT expectedVersion", reply(3, vocab.InterestStatusAccepted, ""), p.umq)
		turnedAway(t, "declined without a word", "BAD_USER_INPUT answer", reply(1, vocab.InterestStatusDeclined, " "), p.umq)
		turnedAway(t, "withdrawn by UMQ's answer", "CONFLICT status", reply(1, vocab.InterestStatusWithdrawn, "Non."), p.umq)
		for i, step := range []vocab.InterestStatus{vocab.InterestStatusAcknowledged, vocab.InterestStatusWaitlisted, vocab.InterestStatusAccepted} {
			if err := reply(i+1, step, "Une réponse.")(p.umq); err != nil {
				t.Fatal(step, err)
			}
		}
		turnedAway(t, "declined once accepted", "CONFLICT status", reply(4, vocab.InterestStatusDeclined, "Non."), p.umq)
		turnedAway(t, "again while accepted", "CONFLICT city", express(hub.InterestExpression{Volet: volet}), p.editor)

		withdraw := func(version int) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := h.WithdrawInterest(ctx, nil, a.Interest, version)
				return err
			}
		}
		turnedAway(t, "withdrawn by another", "NOT_FOUND interest", withdraw(4), p.other)
		turnedAway(t, "withdrawn unseen", "CONFLICT expectedVersion", withdraw(1), p.editor)
		if err := withdraw(4)(p.editor); err != nil {
			t.Fatal(err)
		}
		turnedAway(t, "withdrawn twice", "CONFLICT interest", withdraw(5), p.editor)
		ok(h.ExpressInterest(p.editor, hub.InterestExpression{Volet: volet}))
		want := []string{"INTEREST_EXPRESS >SUBMITTED", "INTEREST_ANSWER SUBMITTED>ACKNOWLEDGED", "INTEREST_ANSWER ACKNOWLEDGED>WAITLISTED", "INTEREST_ANSWER WAITLISTED>ACCEPTED", "INTEREST_WITHDRAW ACCEPTED>WITHDRAWN"}
		if got := trail(t, s, a.Interest); !slices.Equal(got, want) {
			t.Errorf("the trail tells %q", got)
		}
		equal(t, "version of the public shelf", shelfVersion(t, s), before)
	})
}
