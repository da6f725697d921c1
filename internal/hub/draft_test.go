package hub_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"maillage/ent/draft"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// whole is a content that may be published.
func whole(title string) map[string]any {
	return map[string]any{
		"titleFr": title, "titleEn": "An invented title",
		"summaryFr": "Fiche inventée pour un essai du carrefour, qui compte assez de mots pour un résumé.",
		"volets":    []string{"VOLET_3"}, "themes": []string{"ACCUEIL"},
		"sources":  []map[string]any{{"kind": "OFFICIAL", "title": "Page inventée", "url": "https://ville.example/page", "language": "fr"}},
		"practice": map[string]any{"issueFr": "Un problème inventé.", "stage": "ACTIVE"},
		"outcomes": []map[string]any{
			{"indicator": "RI-05", "labelFr": "Personnes aux activités", "kind": "OUTPUT", "value": 120, "approximation": "EXACT", "method": "DECLARED", "visibility": "PUBLIC", "periodStart": "2025"},
			{"indicator": "PR-01", "labelFr": "Somme gardée pour soi", "kind": "INPUT", "value": 9000, "approximation": "EXACT", "method": "DECLARED", "visibility": "CITY_UMQ"},
		},
	}
}

// must returns a function that reads the answer of a verb that must succeed.
func must[A any](t *testing.T) func(A, error) A {
	return func(a A, err error) A {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
}

// code is the code of the problem in err, and its field.
func code(err error) string {
	if err == nil {
		return ""
	}
	p := problem.Of(err)
	return string(p.Code) + " " + p.Field
}

// publishWhole takes a new record of La Sarre all the way to the public shelf.
func publishWhole(t *testing.T, h *hub.Hub, title string) hub.DraftAnswer {
	t.Helper()
	author, reviewer := as(t, "usr_author", vocab.RoleEditor, "87090"), as(t, "usr_umq", vocab.RoleUMQ, "")
	ok := must[hub.DraftAnswer](t)
	d := ok(h.CreateDraft(author, "", hub.NewDraft{Kind: vocab.ContributionKindPractice, Content: whole(title)}))
	return pass(t, h, author, reviewer, d)
}

// pass takes a draft from writing to publication.
func pass(t *testing.T, h *hub.Hub, author, reviewer context.Context, d hub.DraftAnswer) hub.DraftAnswer {
	t.Helper()
	ok := must[hub.DraftAnswer](t)
	d = ok(h.SubmitDraft(author, "", hub.Move{Draft: d.Draft, Version: d.Version}))
	d = ok(h.TakeDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}))
	return ok(h.PublishDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}))
}

func TestADraftBecomesARecord(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		before := shelfVersion(t, s)
		author, other, reviewer := as(t, "usr_author", vocab.RoleEditor, "87090"), as(t, "usr_other", vocab.RoleEditor, "49058"), as(t, "usr_umq", vocab.RoleUMQ, "")
		ok := must[hub.DraftAnswer](t)
		d := ok(h.CreateDraft(author, "", hub.NewDraft{Kind: vocab.ContributionKindPractice}))

		// Everything that is missing is told at once.
		_, err := h.SubmitDraft(author, "", hub.Move{Draft: d.Draft, Version: d.Version})
		var list problem.List
		if !errors.As(err, &list) || len(list) < 5 || list[0].Field != "content.titleFr" {
			t.Fatalf("an empty draft: %v", err)
		}
		d = ok(h.SaveDraft(author, "", d.Draft, d.Version, whole("Une fiche d'essai")))
		d = ok(h.SaveDraft(author, "", d.Draft, d.Version, map[string]any{"place": "La Sarre"}))
		if c := s.Read().Draft.GetX(t.Context(), d.Draft).Content; c.TitleFr != "Une fiche d'essai" || c.Place != "La Sarre" || len(c.Outcomes) != 2 {
			t.Fatalf("kept %+v", c)
		}
		// Another city cannot tell that it exists; its author cannot review it.
		_, err = h.SaveDraft(other, "", d.Draft, d.Version, map[string]any{"place": "Amos"})
		_, none := h.SaveDraft(other, "", "dra_none", 1, map[string]any{"place": "Amos"})
		if code(err) != "NOT_FOUND draft" || err.Error() != none.Error() {
			t.Errorf("another city: %v, none: %v", err, none)
		}
		if shelfVersion(t, s) != before {
			t.Error("a draft changed the public shelf")
		}
		d = ok(h.SubmitDraft(author, "", hub.Move{Draft: d.Draft, Version: d.Version}))
		if _, err := h.SaveDraft(author, "", d.Draft, d.Version, map[string]any{"place": "x"}); code(err) != "CONFLICT " {
			t.Errorf("writing to a submitted draft: %v", err)
		}
		for name, ctx := range map[string]context.Context{"author": author, "author now at UMQ": as(t, "usr_author", vocab.RoleUMQ, "")} {
			if _, err := h.TakeDraft(ctx, "", hub.Move{Draft: d.Draft, Version: d.Version}); code(err) != "FORBIDDEN " {
				t.Errorf("%s takes it: %v", name, err)
			}
		}
		d = ok(h.TakeDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}))
		if _, err := h.RequestChanges(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}); code(err) != "BAD_USER_INPUT note" {
			t.Errorf("changes without a word: %v", err)
		}
		d = ok(h.RequestChanges(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version, Note: "Dites combien de personnes."}))
		d = ok(h.SaveDraft(author, "", d.Draft, d.Version, map[string]any{"contactRoleFr": "Écrire à Mme Inventée"}))
		d = ok(h.SubmitDraft(author, "", hub.Move{Draft: d.Draft, Version: d.Version}))
		d = ok(h.TakeDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}))
		if _, err := h.PublishDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}); !errors.As(err, &list) || list[0].Field != "content.contactRoleFr" || list[1].Field != "textsChecked" {
			t.Errorf("a name passes: %v", err)
		}
		d = ok(h.PublishDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version, TextsChecked: true}))

		p := s.Read().Practice.GetX(t.Context(), d.Contribution)
		equal(t, "slug", p.Slug, "une-fiche-d-essai")
		equal(t, "version", p.Version, 1)
		equal(t, "evidence", p.EvidenceLevel, vocab.EvidenceLevelE1)
		equal(t, "lead", p.QueryLeadCity().OnlyX(t.Context()).Code, "87090")
		equal(t, "regions", p.QueryRegions().OnlyX(t.Context()).Code, "08")
		equal(t, "figures", p.QueryOutcomes().OnlyX(t.Context()).LabelFr, "Personnes aux activités")
		if shelfVersion(t, s) != before+1 {
			t.Error("publishing did not change the public shelf once")
		}
		var acts []string
		for _, e := range s.Read().AuditEntry.Query().AllX(t.Context()) {
			acts = append(acts, string(e.Action))
		}
		for _, want := range []string{"DRAFT_CREATE", "DRAFT_SUBMIT", "DRAFT_TAKE", "DRAFT_REQUEST_CHANGES", "DRAFT_PUBLISH"} {
			if !slices.Contains(acts, want) {
				t.Errorf("the trail lacks %s: %v", want, acts)
			}
		}
	})
}

func TestAChangeIsANewVersion(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		first := publishWhole(t, h, "Une fiche d'essai")
		author, reviewer := as(t, "usr_author", vocab.RoleEditor, "87090"), as(t, "usr_umq", vocab.RoleUMQ, "")
		ok := must[hub.DraftAnswer](t)
		d := ok(h.CreateDraft(author, "", hub.NewDraft{Contribution: first.Contribution, Content: map[string]any{"titleFr": "Un autre titre", "outcomes": []any{}}}))
		if _, err := h.CreateDraft(author, "", hub.NewDraft{Contribution: first.Contribution}); code(err) != "CONFLICT contribution" {
			t.Errorf("a second open draft: %v", err)
		}
		equal(t, "title while it is being changed", s.Read().Practice.GetX(t.Context(), first.Contribution).TitleFr, "Une fiche d'essai")
		pass(t, h, author, reviewer, d)
		p := s.Read().Practice.GetX(t.Context(), first.Contribution)
		equal(t, "title", p.TitleFr, "Un autre titre")
		equal(t, "version", p.Version, 2)
		equal(t, "slug, which is stable", p.Slug, "une-fiche-d-essai")
		equal(t, "figures", p.QueryOutcomes().CountX(t.Context()), 0)
		// Loading the sample again leaves alone what was changed on the hub.
		sample := ok(h.CreateDraft(as(t, "usr_x", vocab.RoleUMQ, ""), "", hub.NewDraft{Contribution: "pra_P011", Content: map[string]any{"place": "Ailleurs"}}))
		pass(t, h, as(t, "usr_x", vocab.RoleUMQ, ""), reviewer, sample)
		if _, err := h.LoadSample(t.Context(), sampleSet(t), hub.SampleOptions{}); err != nil {
			t.Fatal(err)
		}
		equal(t, "place of P011", s.Read().Practice.GetX(t.Context(), "pra_P011").Place, "Ailleurs")
	})
}

func TestEveryRecordOfTheSampleCanBeRevised(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		author, reviewer := as(t, "usr_x", vocab.RoleUMQ, ""), as(t, "usr_umq", vocab.RoleUMQ, "")
		before := whatIsPublished(t, s)
		ids := slices.Concat(s.Read().Practice.Query().IDsX(t.Context()), s.Read().HiringInitiative.Query().IDsX(t.Context()),
			s.Read().PromotionTool.Query().IDsX(t.Context()), s.Read().OutreachMission.Query().IDsX(t.Context()))
		for _, id := range ids {
			d, err := h.CreateDraft(author, "", hub.NewDraft{Contribution: id})
			if err != nil {
				t.Fatalf("%s: %v", id, err)
			}
			ok := must[hub.DraftAnswer](t)
			d = ok(h.SubmitDraft(author, "", hub.Move{Draft: d.Draft, Version: d.Version}))
			d = ok(h.TakeDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version}))
			ok(h.PublishDraft(reviewer, "", hub.Move{Draft: d.Draft, Version: d.Version, TextsChecked: true}))
		}
		equal(t, "records", len(ids), 36)
		if now := whatIsPublished(t, s); now != before {
			t.Errorf("a revision without a change changed something:\n%s", differing(before, now))
		}
	})
}

func TestFiftyEditorsOfOneDraft(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		author := as(t, "usr_author", vocab.RoleEditor, "87090")
		d := must[hub.DraftAnswer](t)(h.CreateDraft(author, "", hub.NewDraft{Kind: vocab.ContributionKindPractice}))
		var mu sync.Mutex
		var won, stale int
		var together sync.WaitGroup
		for i := range 50 {
			together.Go(func() {
				_, err := h.SaveDraft(author, "", d.Draft, d.Version, map[string]any{"place": fmt.Sprint("lieu ", i)})
				mu.Lock()
				defer mu.Unlock()
				var s *hub.Stale
				switch {
				case err == nil:
					won++
				case errors.As(err, &s) && s.Draft.Version == d.Version+1 && strings.HasPrefix(s.Yours.Place, "lieu") && len(s.Differences) == 1:
					stale++
				}
			})
		}
		together.Wait()
		if won != 1 || stale != 49 {
			t.Errorf("%d won and %d were told of the conflict", won, stale)
		}
	})
}

func TestTheSameKeyGivesTheSameAnswer(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		author := as(t, "usr_author", vocab.RoleEditor, "87090")
		answers := make([]hub.DraftAnswer, 10)
		var together sync.WaitGroup
		for i := range answers {
			together.Go(func() {
				answers[i], _ = h.CreateDraft(author, "k1", hub.NewDraft{Kind: vocab.ContributionKindPractice})
			})
		}
		together.Wait()
		for _, a := range answers {
			if a != answers[0] || a.Draft == "" {
				t.Fatalf("answers %+v", answers)
			}
		}
		equal(t, "drafts", s.Read().Draft.Query().CountX(t.Context()), 1)
		if _, err := h.CreateDraft(author, "k1", hub.NewDraft{Kind: vocab.ContributionKindPromotionTool}); code(err) != "CONFLICT idempotencyKey" {
			t.Errorf("the key for another request: %v", err)
		}
		// The key of one account is not that of another.
		must[hub.DraftAnswer](t)(h.CreateDraft(as(t, "usr_other", vocab.RoleEditor, "49058"), "k1", hub.NewDraft{Kind: vocab.ContributionKindPractice}))
		equal(t, "drafts", s.Read().Draft.Query().CountX(t.Context()), 2)
	})
}

func TestWithdrawnIsGoneAndComesBackAsItWas(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		umq := as(t, "usr_umq", vocab.RoleUMQ, "")
		before := whatIsPublished(t, s)
		gone := must[hub.ContributionAnswer](t)
		var taken []hub.ContributionAnswer
		for _, id := range []string{"hir_X002", "mis_P020", "pra_P011", "pro_P001"} {
			if s.Read().Draft.Query().Where(draft.ContributionID(id)).ExistX(t.Context()) {
				t.Fatal("a draft is in the way")
			}
			taken = append(taken, gone(h.WithdrawContribution(umq, "", id, "Essai de retrait.")))
		}
		after := whatIsPublished(t, s)
		for _, id := range []string{"hir_X002", "mis_P020", "pra_P011", "pro_P001"} {
			if strings.Contains(after, id) {
				t.Errorf("%s is still told of", id)
			}
		}
		if _, err := h.WithdrawContribution(umq, "", "mis_P020", "Encore."); code(err) != "NOT_FOUND contribution" {
			t.Errorf("twice: %v", err)
		}
		slices.Reverse(taken)
		for _, w := range taken {
			gone(h.RestoreContribution(umq, "", w.Withdrawal))
		}
		if now := whatIsPublished(t, s); now != before {
			t.Errorf("it came back otherwise:\n%s", differing(before, now))
		}
	})
}
