package hub_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"maillage/ent/adoption"
	"maillage/ent/auditentry"
	"maillage/internal/access"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// cast is who takes part in the tests of verbs: an editor of La Sarre, others by role.
type cast struct{ editor, origin, other, reader, partner, umq, mifi, reading, nobody context.Context }

func people(t *testing.T) cast {
	t.Helper()
	v := access.From(as(t, "usr_lasarre", vocab.RoleEditor, "87090"))
	v.Writes = false
	return cast{
		editor: as(t, "usr_lasarre", vocab.RoleEditor, "87090"), origin: as(t, "usr_origin", vocab.RoleEditor, "49058"),
		other: as(t, "usr_other", vocab.RoleEditor, "86042"), reader: as(t, "usr_reader", vocab.RoleReader, "87090"),
		partner: as(t, "usr_partner", vocab.RolePartner, "PROMIS"), umq: as(t, "usr_umq", vocab.RoleUMQ, ""), mifi: as(t, "usr_mifi", vocab.RoleMIFI, ""),
		reading: access.NewContext(t.Context(), v), nobody: t.Context(),
	}
}

func ptr[T any](v T) *T { return &v }

// turnedAway checks that each of some people is refused with a code.
func turnedAway(t *testing.T, what, want string, act func(context.Context) error, people ...context.Context) {
	t.Helper()
	for i, ctx := range people {
		if got := code(act(ctx)); got != want {
			t.Errorf("%s, person %d: %q, want %q", what, i, got, want)
		}
	}
}

// fields lists the fields of the problems in err.
func fields(err error) []string {
	var list problem.List
	var all []string
	if errors.As(err, &list) {
		for _, p := range list {
			all = append(all, p.Field)
		}
	}
	slices.Sort(all)
	return all
}

// trail lists what the audit trail tells of a subject, in order: act, before, after.
func trail(t *testing.T, s *store.Store, subject string) []string {
	t.Helper()
	var acts []string
	for _, e := range s.Read().AuditEntry.Query().Where(auditentry.SubjectID(subject)).Order(auditentry.ByNumber()).AllX(t.Context()) {
		acts = append(acts, string(e.Action)+" "+e.Before+">"+e.After)
	}
	return acts
}

func page(path string) []record.Source {
	return []record.Source{{Kind: vocab.SourceKindOfficial, Title: "Page inventée", URL: "https://ville.example/" + path, Language: "fr"}}
}

func TestWhoMayDeclareAnAdoption(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		declare := func(in hub.AdoptionDeclaration) func(context.Context) error {
			in.Status = vocab.AdoptionStatusInterested
			return func(ctx context.Context) error { _, err := h.DeclareAdoption(ctx, in); return err }
		}
		mine := hub.AdoptionDeclaration{City: ptr("87090"), Origin: "pra_P023"}
		turnedAway(t, "for La Sarre", "FORBIDDEN ", declare(mine), p.other, p.reader, p.partner, p.mifi, p.reading)
		turnedAway(t, "by nobody", "UNAUTHENTICATED ", declare(mine), p.nobody)
		turnedAway(t, "for no city", "BAD_USER_INPUT city", declare(hub.AdoptionDeclaration{Origin: "pra_P023"}), p.umq)
		turnedAway(t, "of what is not there", "NOT_FOUND origin", declare(hub.AdoptionDeclaration{Origin: "pra_none"}), p.editor)
		turnedAway(t, "of one's own", "CONFLICT city", declare(hub.AdoptionDeclaration{Origin: "pra_P023"}), p.origin)
		turnedAway(t, "for an example", "BAD_USER_INPUT city", declare(hub.AdoptionDeclaration{City: ptr("DE-berlin"), Origin: "pra_P023"}), p.umq)

		slug := s.Read().Practice.GetX(t.Context(), "pra_P023").Slug
		a := must[hub.AdoptionAnswer](t)(h.DeclareAdoption(p.editor, hub.AdoptionDeclaration{Origin: slug, Status: vocab.AdoptionStatusInterested}))
		row := s.Read().Adoption.Query().Where(adoption.ID(a.Adoption)).WithAdopter().WithOriginCities().OnlyX(t.Context())
		equal(t, "origin", row.OriginRef, "pra_P023")
		equal(t, "adopter", row.Edges.Adopter.Code, "87090")
		equal(t, "origin cities", len(row.Edges.OriginCities), 1)
		equal(t, "origin city", row.Edges.OriginCities[0].Code, "49058")
		equal(t, "count on the origin", s.Read().Practice.GetX(t.Context(), "pra_P023").AdoptionCount, 1)
		turnedAway(t, "a second one", "CONFLICT city", declare(hub.AdoptionDeclaration{Origin: "pra_P023"}), p.editor)
		must[hub.AdoptionAnswer](t)(h.DeclareAdoption(p.umq, hub.AdoptionDeclaration{City: ptr("86042"), Origin: "pra_P023", Status: vocab.AdoptionStatusPlanned}))
		equal(t, "count on the origin", s.Read().Practice.GetX(t.Context(), "pra_P023").AdoptionCount, 2)

		_, err := h.DeclareAdoption(p.editor, hub.AdoptionDeclaration{
			Origin: "pra_P024", Status: vocab.AdoptionStatusAdapted, Adapted: ptr("pra_P021"),
			ReasonFr: ptr("Écrire à Mme Inventée."), Sources: []record.Source{{Title: "Sans adresse", URL: "ville", Language: "fr"}},
		})
		if got := fields(err); !slices.Equal(got, []string{"adapted", "changesFr", "reasonFr", "sources[0].url", "textsChecked"}) {
			t.Errorf("all problems at once: %v", got)
		}
	})
}

func TestAnAdoptionIsChangedConfirmedAndWithdrawn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		own := publishWhole(t, h, "Une fiche de La Sarre").Contribution
		ok := must[hub.AdoptionAnswer](t)
		a := ok(h.DeclareAdoption(p.editor, hub.AdoptionDeclaration{Origin: "pra_P023", Status: vocab.AdoptionStatusInterested}))
		change := func(in hub.AdoptionChange) func(context.Context) error {
			in.Adoption = a.Adoption
			return func(ctx context.Context) error { _, err := h.ChangeAdoption(ctx, in); return err }
		}
		turnedAway(t, "another's", "FORBIDDEN ", change(hub.AdoptionChange{ExpectedVersion: 1}), p.other, p.reader, p.partner, p.mifi)
		turnedAway(t, "unseen", "CONFLICT expectedVersion", change(hub.AdoptionChange{ExpectedVersion: 7}), p.editor, p.umq)
		_, err := h.ChangeAdoption(p.editor, hub.AdoptionChange{Adoption: a.Adoption, ExpectedVersion: 7})
		equal(t, "version told", problem.Of(err).Current, problem.State{Name: "version", Value: 1})
		turnedAway(t, "given up without a word", "BAD_USER_INPUT reasonFr", change(hub.AdoptionChange{ExpectedVersion: 1, Status: ptr(vocab.AdoptionStatusAbandoned)}), p.editor)
		turnedAway(t, "nothing there", "NOT_FOUND adoption", func(ctx context.Context) error {
			_, err := h.ChangeAdoption(ctx, hub.AdoptionChange{Adoption: "ado_none", ExpectedVersion: 1})
			return err
		}, p.editor)
		a = ok(h.ChangeAdoption(p.editor, hub.AdoptionChange{
			Adoption: a.Adoption, ExpectedVersion: 1, Status: ptr(vocab.AdoptionStatusAdapted), ChangesFr: ptr("La durée."), Adapted: &own, Sources: page("adoption"),
		}))
		row := s.Read().Adoption.GetX(t.Context(), a.Adoption)
		equal(t, "version", row.Version, 2)
		equal(t, "adapted", row.AdaptedRef, own)
		equal(t, "sources", row.QuerySources().CountX(t.Context()), 1)
		// The origin cannot come from what came of it.
		turnedAway(t, "a circle", "CONFLICT adapted", func(ctx context.Context) error {
			_, err := h.DeclareAdoption(ctx, hub.AdoptionDeclaration{Origin: own, Adapted: ptr("pra_P023"), Status: vocab.AdoptionStatusPlanned})
			return err
		}, p.origin)

		confirm := func(ctx context.Context) error { _, err := h.ConfirmAdoption(ctx, nil, a.Adoption); return err }
		turnedAway(t, "confirmed by itself", "FORBIDDEN ", confirm, p.editor, p.other, p.reader, p.mifi)
		ok(h.ConfirmAdoption(p.origin, nil, a.Adoption))
		turnedAway(t, "confirmed twice", "CONFLICT adoption", confirm, p.umq)

		withdraw := func(reason string) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := h.WithdrawAdoption(ctx, nil, a.Adoption, reason)
				return err
			}
		}
		turnedAway(t, "another's", "FORBIDDEN ", withdraw("Essai."), p.other, p.origin, p.partner, p.mifi)
		turnedAway(t, "without a reason", "BAD_USER_INPUT reason", withdraw(" "), p.editor)
		if err := withdraw("Le projet est suspendu.")(p.editor); err != nil {
			t.Fatal(err)
		}
		equal(t, "count on the origin", s.Read().Practice.GetX(t.Context(), "pra_P023").AdoptionCount, 0)
		want := []string{"ADOPTION_DECLARE >INTERESTED", "ADOPTION_CHANGE INTERESTED>ADAPTED", "ADOPTION_CONFIRM ADAPTED>CONFIRMED", "ADOPTION_WITHDRAW ADAPTED>WITHDRAWN"}
		if got := trail(t, s, a.Adoption); !slices.Equal(got, want) {
			t.Errorf("the trail tells %q", got)
		}
		// What people changed, loading the sample again leaves alone.
		ok(h.ChangeAdoption(p.umq, hub.AdoptionChange{Adoption: "ado_A001", ExpectedVersion: 1, ChangesEn: ptr("Something else.")}))
		if r := loadSample(t, h, sampleSet(t)); r.Changed != 0 || s.Read().Adoption.GetX(t.Context(), "ado_A001").ChangesEn != "Something else." {
			t.Errorf("the sample wrote over it: %+v", r)
		}
	})
}

// TestTheSameDeclarationAtOnce: with a key all get one answer, without one a single call wins; and
// there is one row.
func TestTheSameDeclarationAtOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		const calls = 5
		race := func(key *string, origin string) (answers []hub.AdoptionAnswer, lost []string) {
			var wg sync.WaitGroup
			var mu sync.Mutex
			for range calls {
				wg.Go(func() {
					a, err := h.DeclareAdoption(p.editor, hub.AdoptionDeclaration{Origin: origin, Status: vocab.AdoptionStatusPlanned, IdempotencyKey: key})
					mu.Lock()
					defer mu.Unlock()
					if err != nil {
						lost = append(lost, code(err))
					} else if !slices.Contains(answers, a) {
						answers = append(answers, a)
					}
				})
			}
			wg.Wait()
			return answers, lost
		}
		if answers, lost := race(ptr("la même"), "pra_P023"); len(answers) != 1 || len(lost) != 0 {
			t.Errorf("with a key: %v, lost %v", answers, lost)
		}
		if answers, lost := race(nil, "pra_P024"); len(answers) != 1 || len(lost) != calls-1 || lost[0] != "CONFLICT city" {
			t.Errorf("without a key: %v, lost %v", answers, lost)
		}
		equal(t, "rows", s.Read().Adoption.Query().Where(adoption.RecordedAdopterCode("87090")).CountX(t.Context()), 2)
	})
}
