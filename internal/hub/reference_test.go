package hub_test

import (
	"context"
	"slices"
	"testing"

	"maillage/internal/date"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestAgreements(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		good := hub.AgreementSaved{
			Code: "PAC-LA-SARRE-2026", TitleFr: "Entente inventée", Program: "PAC", BeneficiaryCity: ptr("87090"), AmountCad: ptr(150000),
			StartedOn: ptr(date.Date("2026")), Status: vocab.AgreementStatusUnknown, Sources: page("entente"),
		}
		save := func(in hub.AgreementSaved) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.SaveAgreement(ctx, in); return err }
		}
		with := func(change func(*hub.AgreementSaved)) hub.AgreementSaved { in := good; change(&in); return in }
		turnedAway(t, "saved", "FORBIDDEN ", save(good), p.editor, p.reader, p.partner, p.mifi)
		turnedAway(t, "for two", "BAD_USER_INPUT beneficiaryCity", save(with(func(a *hub.AgreementSaved) { a.BeneficiaryOrganization = ptr("PROMIS") })), p.umq)
		turnedAway(t, "for nobody known", "BAD_USER_INPUT beneficiaryOrganization", save(with(func(a *hub.AgreementSaved) { a.BeneficiaryCity, a.BeneficiaryOrganization = nil, ptr("RIEN") })), p.umq)
		turnedAway(t, "under no programme", "BAD_USER_INPUT program", save(with(func(a *hub.AgreementSaved) { a.Program = "RIEN" })), p.umq)
		turnedAway(t, "without a programme", "BAD_USER_INPUT program", save(with(func(a *hub.AgreementSaved) { a.Program = "" })), p.umq)
		turnedAway(t, "of another programme's part", "BAD_USER_INPUT components[0]", save(with(func(a *hub.AgreementSaved) { a.Components = []string{"RIEN"} })), p.umq)
		_, err := h.SaveAgreement(p.umq, hub.AgreementSaved{Code: "a b", AmountCad: ptr(-1), Program: "RIEN", StartedOn: ptr(date.Date("2026")), EndedOn: ptr(date.Date("2025"))})
		if got := fields(err); !slices.Equal(got, []string{"amountCad", "beneficiaryCity", "code", "endedOn", "program", "titleFr"}) {
			t.Errorf("all problems at once: %v", got)
		}
		first := s.Read().Program.GetX(t.Context(), "prg_PAC").Components[0]
		good.Components = []string{first.Code}
		a := ok(h.SaveAgreement(p.umq, good))
		turnedAway(t, "the code again", "CONFLICT expectedVersion", save(good), p.umq)
		good.ExpectedVersion, good.BeneficiaryCity, good.BeneficiaryOrganization, good.Sources = ptr(1), nil, ptr("PROMIS"), nil
		equal(t, "version", ok(h.SaveAgreement(p.umq, good)), hub.Saved{ID: a.ID, Version: 2})
		turnedAway(t, "from a stale version", "CONFLICT expectedVersion", save(good), p.umq)
		row := s.Read().Agreement.GetX(t.Context(), a.ID)
		equal(t, "beneficiary", row.QueryBeneficiaryOrganization().OnlyX(t.Context()).Code, "PROMIS")
		equal(t, "city", row.QueryBeneficiaryCity().CountX(t.Context()), 0)
		equal(t, "sources", row.QuerySources().CountX(t.Context()), 0)
		equal(t, "component", row.Components[0], first)
		if got := trail(t, s, a.ID); len(got) != 2 || got[0] != "AGREEMENT_SAVE >UNKNOWN" {
			t.Errorf("the trail tells %q", got)
		}
	})
}

func TestIndicatorsKeepTheirMeaning(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		save := func(in hub.IndicatorSaved) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.SaveIndicator(ctx, in); return err }
		}
		fresh := hub.IndicatorSaved{Code: "ZZ-01", LabelFr: "Essais", DefinitionFr: "Essais faits dans la période.", Unit: vocab.UnitCount, Direction: vocab.DirectionNeutral, Sensitivity: vocab.SensitivityNone}
		turnedAway(t, "saved", "FORBIDDEN ", save(fresh), p.editor, p.reader, p.partner, p.mifi)
		_, err := h.SaveIndicator(p.umq, hub.IndicatorSaved{Code: "trop-long-pour-un-code", Volets: []vocab.Volet{vocab.Volet1, vocab.Volet1}})
		if got := fields(err); !slices.Equal(got, []string{"code", "definitionFr", "labelFr", "volets"}) {
			t.Errorf("all problems at once: %v", got)
		}
		ok(h.SaveIndicator(p.umq, fresh))
		// Without figures, its definition is still free.
		fresh.ExpectedVersion, fresh.DefinitionFr, fresh.Unit = ptr(1), "Essais faits et défaits.", vocab.UnitDays
		ok(h.SaveIndicator(p.umq, fresh))
		turnedAway(t, "from a stale version", "CONFLICT expectedVersion", save(fresh), p.umq)

		old := s.Read().Indicator.GetX(t.Context(), "ind_RI-05")
		same := hub.IndicatorSaved{
			Code: old.Code, LabelFr: "Un autre libellé", LabelEn: &old.LabelEn, DefinitionFr: old.DefinitionFr, DefinitionEn: &old.DefinitionEn, NumeratorFr: &old.NumeratorFr, NumeratorEn: &old.NumeratorEn,
			DenominatorFr: &old.DenominatorFr, DenominatorEn: &old.DenominatorEn, Unit: old.Unit, Direction: old.Direction, Sensitivity: old.Sensitivity, Volets: old.Volets, ExpectedVersion: ptr(1),
		}
		changed := same
		changed.DefinitionFr, changed.DefinitionEn, changed.Unit, changed.Sensitivity = "Autre chose.", ptr("Something else."), vocab.UnitCAD, vocab.SensitivityPeopleCount
		changed.NumeratorFr, changed.DenominatorFr = ptr("Autre numérateur."), ptr("Autre dénominateur.")
		must[hub.Saved](t)(h.SaveOutcome(p.umq, hub.OutcomeSaved{City: ptr("87090"), Figure: whole120()}))
		_, err = h.SaveIndicator(p.umq, changed)
		want := []string{"definitionEn", "definitionFr", "denominatorFr", "numeratorFr", "sensitivity", "unit"}
		if got := fields(err); !slices.Equal(got, want) || code(err) != "CONFLICT definitionFr" {
			t.Errorf("another meaning: %v, %v", got, err)
		}
		ok(h.SaveIndicator(p.umq, same))
		now := s.Read().Indicator.GetX(t.Context(), "ind_RI-05")
		equal(t, "label and place", now.LabelFr+" "+now.DefinitionFr, "Un autre libellé "+old.DefinitionFr)
		equal(t, "position", now.Position, old.Position)
		loadSample(t, h, sampleSet(t))
		equal(t, "label once the sample is loaded again", s.Read().Indicator.GetX(t.Context(), "ind_RI-05").LabelFr, "Un autre libellé")
	})
}

func TestOrganizationsAndMembership(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, p := loaded(t, s), people(t)
		ok := must[hub.Saved](t)
		good := hub.OrganizationSaved{Code: "ESSAI", Name: "Organisme d'essai", Kind: vocab.OrganizationKindNonprofit, URL: ptr("https://organisme.example"), Region: ptr("08")}
		save := func(in hub.OrganizationSaved) func(context.Context) error {
			return func(ctx context.Context) error { _, err := h.SaveOrganization(ctx, in); return err }
		}
		turnedAway(t, "saved", "FORBIDDEN ", save(good), p.editor, p.reader, p.partner, p.mifi)
		_, err := h.SaveOrganization(p.umq, hub.OrganizationSaved{Code: "é", URL: ptr("organisme"), Country: ptr("Québec"), Region: ptr("99")})
		if got := fields(err); !slices.Equal(got, []string{"code", "country", "name", "region", "url"}) {
			t.Errorf("all problems at once: %v", got)
		}
		o := ok(h.SaveOrganization(p.umq, good))
		good.ExpectedVersion, good.Region, good.Name = ptr(1), nil, "Organisme d'essai, renommé"
		ok(h.SaveOrganization(p.umq, good))
		turnedAway(t, "from a stale version", "CONFLICT expectedVersion", save(good), p.umq)
		row := s.Read().Organization.GetX(t.Context(), o.ID)
		equal(t, "name", row.NameKey, "organisme d essai renomme")
		equal(t, "region", row.QueryRegion().CountX(t.Context()), 0)

		member := func(city string, yes *bool) func(context.Context) error {
			return func(ctx context.Context) error {
				_, err := h.SetMembership(ctx, hub.MembershipSet{City: city, Member: yes})
				return err
			}
		}
		turnedAway(t, "set", "FORBIDDEN ", member("87090", ptr(true)), p.editor, p.partner, p.mifi)
		turnedAway(t, "of no city", "BAD_USER_INPUT city", member("00000", ptr(true)), p.umq)
		for _, yes := range []*bool{ptr(true), ptr(false), nil} {
			if err := member("87090", yes)(p.umq); err != nil {
				t.Fatal(err)
			}
			if got := s.Read().City.GetX(t.Context(), "cit_87090").UmqMember; (got == nil) != (yes == nil) || got != nil && *got != *yes {
				t.Errorf("membership is %v", got)
			}
		}
		if got := trail(t, s, "cit_87090"); !slices.Equal(got, []string{"MEMBERSHIP_SET UNKNOWN>MEMBER", "MEMBERSHIP_SET MEMBER>NOT_MEMBER", "MEMBERSHIP_SET NOT_MEMBER>UNKNOWN"}) {
			t.Errorf("the trail tells %q", got)
		}
		// Loading the directory again keeps what UMQ said.
		if err := member("87090", ptr(true))(p.umq); err != nil {
			t.Fatal(err)
		}
		loadDirectory(t, h, starter(t))
		equal(t, "membership once the directory is loaded again", *s.Read().City.GetX(t.Context(), "cit_87090").UmqMember, true)
	})
}
