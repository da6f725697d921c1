package hub_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/sample"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// The municipalities of these editions are invented: 100 that stay, and two that become one.
const oldName, newCode, oldCode, otherCode = "Saint-Inventé-des-Monts", "46903", "46901", "46902"

func invented(asOf string, merged bool) directory.Edition {
	e := directory.Edition{AsOf: asOf, Complete: true, Source: "invented"}
	add := func(code, name string, km2 float64, people int) {
		e.Records = append(e.Records, directory.Record{
			Code: code, Name: name, Designation: vocab.DesignationM, Kind: vocab.CityKindLocalMunicipality,
			RegionCode: "05", RegionName: "Estrie", GroupingCode: "46", GroupingName: "Brome-Missisquoi",
			AreaKm2: &km2, Population: &people,
		})
	}
	for i := range 100 {
		add(fmt.Sprintf("46%03d", 100+i), fmt.Sprintf("Invention %d", i), 10.5+float64(i), 100+i)
	}
	if merged {
		add(newCode, "Invention-Neuve", 1333.3, 840)
	} else {
		add(oldCode, oldName, 777.7, 500)
		add(otherCode, "Autre-Invention", 555.6, 340)
	}
	return e
}

// recordOf puts a record of an invented city into the sample.
func recordOf(set *sample.Set, code string) *sample.Set {
	r := set.Practices[0]
	r.Ref, r.Slug, r.TitleFr = "P900", "fiche-inventee", "Fiche inventée"
	r.LeadOrganization, r.LeadCity, r.Cities, r.Regions = "", code, []string{code}, []string{"05"}
	r.Organizations, r.Agreements = nil, nil
	set.Practices = append(set.Practices, r)
	set.Agreements[0].BeneficiaryOrganization, set.Agreements[0].BeneficiaryCity = "", code
	set.Adoptions[0].City = code
	return set
}

func TestARecordIsReadUnderTheSuccessorWhateverTheOrder(t *testing.T) {
	older, newer := invented("2023-11-05", false), invented("2025-06-29", true)
	for name, load := range map[string]func(t *testing.T, h *hub.Hub){
		"sample before the merger": func(t *testing.T, h *hub.Hub) {
			loadDirectory(t, h, starter(t))
			loadDirectory(t, h, older)
			loadSample(t, h, recordOf(sampleSet(t), oldCode))
			loadDirectory(t, h, newer)
		},
		"sample after the merger": func(t *testing.T, h *hub.Hub) {
			loadDirectory(t, h, newer)
			loadDirectory(t, h, older)
			loadDirectory(t, h, starter(t))
			loadSample(t, h, recordOf(sampleSet(t), oldCode))
		},
		"sample between, editions the other way round": func(t *testing.T, h *hub.Hub) {
			loadDirectory(t, h, older)
			loadDirectory(t, h, starter(t))
			loadSample(t, h, recordOf(sampleSet(t), oldCode))
			loadDirectory(t, h, newer)
			loadSample(t, h, recordOf(sampleSet(t), oldCode))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, s *store.Store) {
				load(t, at(s, now))
				ctx, p := t.Context(), s.Read().Practice.GetX(t.Context(), "pra_P900")
				equal(t, "recorded", strings.Join(p.RecordedCityCodes, " ")+" "+p.LeadCityCode, oldCode+" "+oldCode)
				equal(t, "city", p.QueryCities().OnlyX(ctx).Code, newCode)
				equal(t, "lead", p.QueryLeadCity().OnlyX(ctx).Code, newCode)
				equal(t, "region", p.QueryRegions().OnlyX(ctx).Code, "05")
				a := s.Read().Adoption.GetX(ctx, "ado_A001")
				equal(t, "adopter", a.QueryAdopter().OnlyX(ctx).Code, newCode)
				equal(t, "recorded adopter", a.RecordedAdopterCode, oldCode)
				equal(t, "beneficiary", s.Read().Agreement.GetX(ctx, "agr_ENT-UMQ-MIFI").QueryBeneficiaryCity().OnlyX(ctx).Code, newCode)
				old := s.Read().City.GetX(ctx, "cit_"+oldCode)
				equal(t, "status", old.Status, vocab.CityStatusMerged)
				equal(t, "successor", old.QuerySuccessor().OnlyX(ctx).Code, newCode)
				equal(t, "practices left", count(t, old.QueryPractices()), 0)

				whole := at(s, now)
				before := dump(t, s)
				loadDirectory(t, whole, older)
				loadDirectory(t, whole, newer)
				loadSample(t, whole, recordOf(sampleSet(t), oldCode))
				sameDump(t, "once more", before, dump(t, s))
			})
		})
	}
}

func TestTheOrderOfLoadsDoesNotMatter(t *testing.T) {
	older, newer := invented("2023-11-05", false), invented("2025-06-29", true)
	first, second := dbtest.SQLite(t), dbtest.SQLite(t)
	a, b := at(first, now), at(second, now)
	loadDirectory(t, a, starter(t))
	loadDirectory(t, a, older)
	loadSample(t, a, recordOf(sampleSet(t), oldCode))
	loadDirectory(t, a, newer)

	loadDirectory(t, b, newer)
	loadDirectory(t, b, older)
	loadDirectory(t, b, starter(t))
	loadSample(t, b, recordOf(sampleSet(t), oldCode))
	sameDump(t, "sample first, directory first", dump(t, first), dump(t, second))
}

func TestWhatHasNoRecordedCodeMovesForward(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, ctx := at(s, now), t.Context()
		loadDirectory(t, h, starter(t))
		loadDirectory(t, h, invented("2023-11-05", false))
		loadSample(t, h, sampleSet(t))
		const from, other = "cit_" + oldCode, "cit_" + otherCode
		err := s.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
			tx.Outcome.Create().SetID("out_invented").SetKey("invented").SetValue(1).SetUnit("COUNT").SetSensitivity("NONE").SetSubjectCityID(from).SetSubjectRef(from).
				SetIndicatorID("ind_CTX-01").SaveX(ctx)
			q := tx.Question.Create().SetID("que_invented").SetBody("Une question inventée pour l'essai?").SetAuthorFunction("conseillère").
				SetAskedAt(now).SetAboutCityID(from).SetAboutRef(from).SetAskedByID(other).SaveX(ctx)
			tx.Answer.Create().SetID("ans_invented").SetBody("Une réponse.").SetAuthorFunction("conseiller").SetAnsweredAt(now).
				SetQuestion(q).SetAnsweredByID(from).SaveX(ctx)
			tx.CoverageNeed.Create().SetID("ned_invented").SetSlug("invente").SetTitleKey("invente").SetStatedByCityID(from).SaveX(ctx)
			tx.Consensus.Create().SetID("con_invented").SetNumber(1).SetAgreedOn("2024-01-01").AddAdherentIDs(from, other, "cit_46100").SaveX(ctx)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		loadDirectory(t, h, invented("2025-06-29", true))
		db := s.Read()
		o := db.Outcome.GetX(ctx, "out_invented")
		equal(t, "figure", *o.SubjectCityID+" "+o.SubjectRef, "cit_"+newCode+" cit_"+newCode)
		q := db.Question.GetX(ctx, "que_invented")
		equal(t, "question", *q.AboutCityID+" "+q.AboutRef, "cit_"+newCode+" cit_"+newCode)
		equal(t, "who asks", q.QueryAskedBy().OnlyX(ctx).Code, newCode)
		equal(t, "who answers", q.QueryAnswers().QueryAnsweredBy().OnlyX(ctx).Code, newCode)
		equal(t, "who has the need", db.CoverageNeed.GetX(ctx, "ned_invented").QueryStatedByCity().OnlyX(ctx).Code, newCode)
		equal(t, "adherents", strings.Join(db.Consensus.GetX(ctx, "con_invented").QueryAdherents().Order(ent.Asc("code")).Select("code").StringsX(ctx), " "), "46100 "+newCode)
	})
}
