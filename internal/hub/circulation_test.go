package hub_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"maillage/internal/date"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/record"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestConsensuses(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		good := hub.ConsensusRecorded{Number: 3, AgreedOn: "2025-05-02", Place: ptr("Amos"), StatementFr: "Accueillir ensemble.", Sources: page("consensus")}
		enter := func(in hub.ConsensusRecorded) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.RecordConsensus(ctx, in); return err }
		}
		turnedAway(t, "entered", "FORBIDDEN ", enter(good), p.editor, p.reader, p.partner, p.mifi)
		_, err := h.RecordConsensus(p.umq, hub.ConsensusRecorded{StatementEn: ptr("Call 819 555-0123."), Sources: []record.Source{{URL: "x", Language: "fr"}}})
		if got := fields(err); !slices.Equal(got, []string{"agreedOn", "number", "sources[0].title", "sources[0].url", "statementEn", "statementFr", "textsChecked"}) {
			t.Errorf("all problems at once: %v", got)
		}
		c := ok(h.RecordConsensus(p.umq, good))
		turnedAway(t, "the number again", "CONFLICT expectedVersion", enter(good), p.umq)
		good.ExpectedVersion, good.StatementFr = ptr(1), "Accueillir mieux, ensemble."
		equal(t, "version", ok(h.RecordConsensus(p.umq, good)), hub.Saved{ID: c.ID, Version: 2})
		turnedAway(t, "from a stale version", "CONFLICT expectedVersion", enter(good), p.umq)
		good.Number = 4
		turnedAway(t, "a correction of nothing", "CONFLICT expectedVersion", enter(good), p.umq)

		verb := func(act func(context.Context, hub.Adherence) (hub.Saved, error), city *string, id string) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := act(ctx, hub.Adherence{Consensus: id, City: city})
				return err
			}
		}
		turnedAway(t, "for another", "FORBIDDEN ", verb(h.AdhereToConsensus, ptr("87090"), c.ID), p.other, p.reader, p.partner, p.mifi)
		turnedAway(t, "to nothing", "NOT_FOUND consensus", verb(h.AdhereToConsensus, nil, "con_none"), p.editor)
		turnedAway(t, "left before", "CONFLICT city", verb(h.LeaveConsensus, nil, c.ID), p.editor)
		ok(h.AdhereToConsensus(p.editor, hub.Adherence{Consensus: c.ID}))
		turnedAway(t, "twice", "CONFLICT city", verb(h.AdhereToConsensus, nil, c.ID), p.editor)
		row := s.Read().Consensus.GetX(t.Context(), c.ID)
		equal(t, "adherent", row.QueryAdherents().OnlyX(t.Context()).Code, "87090")
		equal(t, "statement", row.StatementFr, "Accueillir mieux, ensemble.")
		turnedAway(t, "another leaves it", "FORBIDDEN ", verb(h.LeaveConsensus, ptr("87090"), c.ID), p.other)
		ok(h.LeaveConsensus(p.editor, hub.Adherence{Consensus: c.ID}))
		equal(t, "adherents", row.QueryAdherents().CountX(t.Context()), 0)
		want := []string{"CONSENSUS_RECORD >1", "CONSENSUS_RECORD 1>2", "CONSENSUS_ADHERE >ADHERES", "CONSENSUS_LEAVE >LEFT"}
		if got := trail(t, s, c.ID); !slices.Equal(got, want) {
			t.Errorf("the trail tells %q", got)
		}
	})
}

func TestNeeds(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		good := hub.NeedStated{
			TitleFr: "Logement de transition", StatementFr: "Aucun programme ne paie les premiers mois.",
			Volets: []vocab.Volet{vocab.Volet3}, Themes: []vocab.Theme{vocab.ThemeLogement}, Region: ptr("08"), Programs: []string{"PAC"},
			StatedOn: ptr(date.Date("2026-10")), Sources: page("besoin"),
		}
		state := func(in hub.NeedStated) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.StateNeed(ctx, in); return err }
		}
		with := func(change func(*hub.NeedStated)) hub.NeedStated { in := good; change(&in); return in }
		turnedAway(t, "stated for La Sarre", "FORBIDDEN ", state(with(func(n *hub.NeedStated) { n.City = ptr("87090") })), p.other, p.partner, p.reader, p.mifi)
		turnedAway(t, "stated for an organisation", "FORBIDDEN ", state(with(func(n *hub.NeedStated) { n.Organization = ptr("PROMIS") })), p.editor)
		_, err := h.StateNeed(p.editor, hub.NeedStated{TitleFr: strings.Repeat("x", 251), Region: ptr("99"), Programs: []string{"PAC", "RIEN"}})
		if got := fields(err); !slices.Equal(got, []string{"programs[1]", "region", "sources", "statementFr", "titleFr", "volets"}) {
			t.Errorf("all problems at once: %v", got)
		}
		a, b := ok(h.StateNeed(p.editor, good)), ok(h.StateNeed(p.partner, good))
		row := s.Read().CoverageNeed.GetX(t.Context(), a.ID)
		equal(t, "stated by", row.QueryStatedByCity().OnlyX(t.Context()).Code, "87090")
		equal(t, "stated by a partner", s.Read().CoverageNeed.GetX(t.Context(), b.ID).QueryStatedByOrganization().OnlyX(t.Context()).Code, "PROMIS")
		equal(t, "slug", s.Read().CoverageNeed.GetX(t.Context(), b.ID).Slug, "logement-de-transition-2")
		equal(t, "verified", row.Verified, false)
		equal(t, "programme", row.QueryPrograms().OnlyX(t.Context()).Code, "PAC")

		verify := func(in hub.NeedVerified) func(context.Context) error {
			in.Need = a.ID
			return func(ctx context.Context) error { _, err := h.VerifyNeed(ctx, in); return err }
		}
		turnedAway(t, "verified by others", "FORBIDDEN ", verify(hub.NeedVerified{ExpectedVersion: 1}), p.editor, p.partner, p.mifi)
		turnedAway(t, "unseen", "CONFLICT expectedVersion", verify(hub.NeedVerified{ExpectedVersion: 2}), p.umq)
		turnedAway(t, "beside nothing", "NOT_FOUND counterExamples[1]", verify(hub.NeedVerified{ExpectedVersion: 1, CounterExamples: []string{"pra_P023", "hir_none"}}), p.umq)
		if err := verify(hub.NeedVerified{ExpectedVersion: 1, Verified: true, NoteFr: ptr("Lu par l'UMQ."), CounterExamples: []string{"pra_P023", "mis_P020"}})(p.umq); err != nil {
			t.Fatal(err)
		}
		if err := verify(hub.NeedVerified{ExpectedVersion: 2, Verified: true, CounterExamples: []string{"mis_P020"}})(p.umq); err != nil {
			t.Fatal(err)
		}
		row = s.Read().CoverageNeed.GetX(t.Context(), a.ID)
		equal(t, "counter-examples", row.QueryOutreachMissions().OnlyX(t.Context()).ID+" "+row.NoteFr, "mis_P020 ")
		equal(t, "practices", row.QueryPractices().CountX(t.Context()), 0)

		remove := func(id, reason string) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.RemoveNeed(ctx, nil, id, reason); return err }
		}
		turnedAway(t, "another's", "FORBIDDEN ", remove(a.ID, "Essai."), p.other, p.partner, p.mifi)
		turnedAway(t, "without a reason", "BAD_USER_INPUT reason", remove(a.ID, ""), p.editor)
		for _, err := range []error{remove(a.ID, "Couvert depuis.")(p.editor), remove(b.ID, "Couvert depuis.")(p.partner)} {
			if err != nil {
				t.Error(err)
			}
		}
		turnedAway(t, "twice", "NOT_FOUND need", remove(a.ID, "Encore."), p.editor)
		want := []string{"NEED_STATE >STATED", "NEED_VERIFY NOT_VERIFIED>VERIFIED", "NEED_VERIFY VERIFIED>VERIFIED", "NEED_REMOVE VERIFIED>REMOVED"}
		if got := trail(t, s, a.ID); !slices.Equal(got, want) {
			t.Errorf("the trail tells %q", got)
		}
	})
}

// whole120 is a figure that is not sensitive.
func whole120() record.Outcome {
	return record.Outcome{Indicator: "RI-05", LabelFr: "Personnes aux activités", Kind: vocab.OutcomeKindOutput, Value: ptr(120.0), Approximation: vocab.ApproximationExact, Method: vocab.MethodDeclared}
}

func TestPublicFigures(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		visitors := whole120()
		hires := visitors
		hires.Indicator, hires.LabelFr, hires.Group = "HI-01", "Embauches", ptr(vocab.PopulationGroupImmigrant)
		save := func(in hub.OutcomeSaved) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.SaveOutcome(ctx, in); return err }
		}
		turnedAway(t, "of La Sarre", "FORBIDDEN ", save(hub.OutcomeSaved{City: ptr("87090"), Figure: visitors}), p.other, p.reader, p.partner, p.mifi)
		turnedAway(t, "of a region", "FORBIDDEN ", save(hub.OutcomeSaved{Region: ptr("08"), Figure: visitors}), p.editor, p.partner)
		turnedAway(t, "of two things", "BAD_USER_INPUT city", save(hub.OutcomeSaved{City: ptr("87090"), Region: ptr("08"), Figure: visitors}), p.editor)
		turnedAway(t, "of no region", "NOT_FOUND region", save(hub.OutcomeSaved{Region: ptr("99"), Figure: visitors}), p.umq)
		turnedAway(t, "of a record", "NOT_FOUND adoption", save(hub.OutcomeSaved{Adoption: ptr("pra_P023"), Figure: visitors}), p.umq)
		turnedAway(t, "sensitive", "BAD_USER_INPUT figure.alreadyPublic", save(hub.OutcomeSaved{City: ptr("87090"), Figure: hires}), p.editor)
		hires.AlreadyPublic, hires.Value = true, ptr(2.5)
		_, err := h.SaveOutcome(p.editor, hub.OutcomeSaved{City: ptr("87090"), Figure: hires})
		if got := fields(err); !slices.Equal(got, []string{"figure.value", "source"}) {
			t.Errorf("all problems at once: %v", got)
		}
		hires.Value = ptr(2.0)
		ok(h.SaveOutcome(p.editor, hub.OutcomeSaved{City: ptr("87090"), Figure: hires, Source: &page("bilan")[0]}))
		ok(h.SaveOutcome(p.umq, hub.OutcomeSaved{Region: ptr("08"), Figure: visitors}))
		a := ok(h.SaveOutcome(p.editor, hub.OutcomeSaved{City: ptr("87090"), Figure: visitors}))
		visitors.Value = ptr(130.0)
		turnedAway(t, "unseen", "CONFLICT expectedVersion", save(hub.OutcomeSaved{Outcome: &a.ID, Figure: visitors}), p.editor)
		turnedAway(t, "another's", "FORBIDDEN ", save(hub.OutcomeSaved{Outcome: &a.ID, ExpectedVersion: ptr(1), Figure: visitors}), p.other)
		equal(t, "version", ok(h.SaveOutcome(p.editor, hub.OutcomeSaved{Outcome: &a.ID, ExpectedVersion: ptr(1), Figure: visitors})), hub.Saved{ID: a.ID, Version: 2})
		row := s.Read().Outcome.GetX(t.Context(), a.ID)
		equal(t, "figure", *row.Value, 130.0)
		equal(t, "subject", row.SubjectRef, "cit_87090")

		// Figures of an adoption bear on the evidence of its origin, and go with it.
		adopted := must[hub.AdoptionAnswer](t)(h.DeclareAdoption(p.editor, hub.AdoptionDeclaration{Origin: "pra_P023", Status: vocab.AdoptionStatusInProgress}))
		f := ok(h.SaveOutcome(p.editor, hub.OutcomeSaved{Adoption: &adopted.Adoption, Figure: visitors}))
		turnedAway(t, "of another's adoption", "FORBIDDEN ", save(hub.OutcomeSaved{Adoption: &adopted.Adoption, Figure: visitors}), p.origin)
		must[hub.AdoptionAnswer](t)(h.WithdrawAdoption(p.editor, nil, adopted.Adoption, "Essai."))
		remove := func(id string) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.RemoveOutcome(ctx, nil, id, "Plus à jour."); return err }
		}
		turnedAway(t, "gone", "NOT_FOUND outcome", remove(f.ID), p.editor)
		turnedAway(t, "another's", "FORBIDDEN ", remove(a.ID), p.other, p.mifi)
		own := s.Read().Practice.GetX(t.Context(), "pra_P011").QueryOutcomes().FirstIDX(t.Context())
		turnedAway(t, "of a record", "NOT_FOUND outcome", remove(own), p.umq)
		if err := remove(a.ID)(p.editor); err != nil {
			t.Error(err)
		}
		if got := trail(t, s, a.ID); !slices.Equal(got, []string{"OUTCOME_SAVE >RI-05", "OUTCOME_SAVE 1>RI-05", "OUTCOME_REMOVE 2>REMOVED"}) {
			t.Errorf("the trail tells %q", got)
		}
	})
}
