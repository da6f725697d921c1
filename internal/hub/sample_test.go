package hub_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"maillage/ent/adoption"
	"maillage/ent/city"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outcome"
	"maillage/ent/practice"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/sample"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestTheSampleIsOnTheShelf(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		set, db := sampleSet(t), s.Read()
		figures := len(set.RegionalFigures)
		for _, r := range set.Records() {
			figures += len(r.Outcomes)
		}
		equal(t, "practices", count(t, db.Practice.Query()), 17)
		equal(t, "hiring initiatives", count(t, db.HiringInitiative.Query()), 10)
		equal(t, "missions", count(t, db.OutreachMission.Query()), 5)
		equal(t, "tools", count(t, db.PromotionTool.Query()), 4)
		equal(t, "figures", count(t, db.Outcome.Query()), figures)
		equal(t, "indicators", count(t, db.Indicator.Query()), len(set.Indicators))
		equal(t, "organisations", count(t, db.Organization.Query()), len(set.Organizations))
		equal(t, "agreements", count(t, db.Agreement.Query()), len(set.Agreements))

		p2 := db.HiringInitiative.GetX(t.Context(), "hir_P002")
		equal(t, "lead of P002", p2.QueryLeadCity().OnlyX(t.Context()).Code, "66023")
		equal(t, "region of P002", p2.QueryRegions().OnlyX(t.Context()).Code, "06")
		equal(t, "review of P002", p2.StaleAt.UTC().Format(time.DateOnly), "2028-11-20")
		placed := p2.QueryOutcomes().Where(outcome.Key("P002-2")).WithIndicator().WithSource().OnlyX(t.Context())
		equal(t, "second figure of P002", placed.Edges.Indicator.Code, "HI-08")
		equal(t, "its share", *placed.Value, 54.2)
		equal(t, "its numerator", *placed.Numerator, 142)
		equal(t, "its subject", placed.SubjectRef, "hir_P002")
		if !strings.HasPrefix(placed.Edges.Source.ID, "src_") {
			t.Errorf("source %s", placed.Edges.Source.ID)
		}
		chain := db.Adoption.Query().WithAdopter().WithOriginCities().OnlyX(t.Context())
		equal(t, "adopter", chain.Edges.Adopter.Code, "ES-barcelona")
		equal(t, "origin", chain.OriginRef, "hir_X002")
		equal(t, "city of origin", chain.Edges.OriginCities[0].Code, "DE-berlin")
		equal(t, "adoptions of X002", db.HiringInitiative.GetX(t.Context(), "hir_X002").AdoptionCount, 1)
		need := db.CoverageNeed.Query().OnlyX(t.Context())
		equal(t, "counter-example", need.QueryOutreachMissions().OnlyX(t.Context()).Reference, "P020")
		equal(t, "programmes of the need", count(t, need.QueryPrograms()), 2)
	})
}

func TestEverySourceOfProgrammesAndAgreementsIsThere(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		for _, a := range sampleSet(t).Agreements {
			equal(t, "sources of "+a.Code, count(t, s.Read().Agreement.GetX(t.Context(), "agr_"+a.Code).QuerySources()), len(a.Sources))
		}
		for _, p := range sampleSet(t).Programs {
			equal(t, "sources of "+p.Code, count(t, s.Read().Program.GetX(t.Context(), "prg_"+p.Code).QuerySources()), len(p.Sources))
		}
	})
}

func TestQuebecAsAWholeStandsBesideTheRegionAsContext(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		found := map[string]float64{}
		for _, o := range s.Read().Outcome.Query().Where(outcome.SubjectRef("reg_08")).AllX(t.Context()) {
			if strings.Contains(o.LabelFr, "ensemble du Québec") {
				equal(t, "kind of the whole", o.Kind, vocab.OutcomeKindContext)
			}
			if o.PeriodStart != nil && *o.PeriodStart == "2016" {
				found[o.LabelFr] = *o.Value
			}
		}
		equal(t, "region", found["Taux de rétention à cinq ans, Abitibi-Témiscamingue"], 41.0)
		equal(t, "Québec", found["Taux de rétention à cinq ans, ensemble du Québec"], 81.0)
	})
}

func TestLoadingTwiceChangesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		before, version := dump(t, s), shelfVersion(t, s)
		r := loadSample(t, h, sampleSet(t))
		loadDirectory(t, h, starter(t))
		if err := h.RefreshDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		equal(t, "rows touched", r.Added+r.Changed+r.Removed, 0)
		equal(t, "version", shelfVersion(t, s), version)
		sameDump(t, "twice", before, dump(t, s))
	})
}

func TestAChangedSetUpdatesWhatItChanged(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		version := shelfVersion(t, s)
		set := sampleSet(t)
		set.Practices[0].TitleFr = "Œuvre d'accueil"
		i := slices.IndexFunc(set.HiringInitiatives, func(x sample.HiringInitiative) bool { return x.Ref == "P002" })
		figures := len(set.HiringInitiatives[i].Outcomes)
		set.HiringInitiatives[i].Outcomes = set.HiringInitiatives[i].Outcomes[:figures-2]
		r := loadSample(t, h, set)
		equal(t, "report", r, hub.SampleReport{Changed: 1, Removed: 2, Unchanged: r.Unchanged})
		equal(t, "version", shelfVersion(t, s), version+1)
		equal(t, "title key", s.Read().Practice.Query().Where(practice.Reference(set.Practices[0].Ref)).OnlyX(t.Context()).TitleKey, "oeuvre d accueil")
		equal(t, "figures of P002", count(t, s.Read().Outcome.Query().Where(outcome.SubjectRef("hir_P002"))), figures-2)
		loadSample(t, h, sampleSet(t))
		equal(t, "figures of P002 again", count(t, s.Read().Outcome.Query().Where(outcome.SubjectRef("hir_P002"))), figures)
	})
}

func TestWithoutADirectoryTheSampleSaysWhatIsMissing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		_, err := at(s, now).LoadSample(t.Context(), sampleSet(t), hub.SampleOptions{})
		refused(t, err, problem.Conflict, "66023")
		refused(t, err, problem.Conflict, "Chargez d'abord le répertoire")
		equal(t, "version", shelfVersion(t, s), 0)
	})
}

func TestASetThatBreaksARuleLeavesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		breakIt func(*sample.Set)
		code    problem.Code
		part    string
	}{
		"a percentage that is not its ratio": {func(s *sample.Set) { eachOutcome(s, "HI-08", func(o *sample.Outcome) { *o.Value = 55 }) }, problem.BadInput, "numérateur"},
		"a sensitive figure not yet public":  {func(s *sample.Set) { eachOutcome(s, "HI-07", func(o *sample.Outcome) { o.AlreadyPublic = false }) }, problem.BadInput, "protégés"},
		"a sensitive figure without group":   {func(s *sample.Set) { eachOutcome(s, "HI-07", func(o *sample.Outcome) { o.Group = "" }) }, problem.BadInput, "lesquelles"},
		"an adaptation that changed nothing": {func(s *sample.Set) { s.Adoptions[0].WhatChangedFr = "" }, problem.BadInput, "changé"},
		"a lineage that loops": {func(s *sample.Set) {
			back := s.Adoptions[0]
			back.Ref, back.Origin, back.Adapted, back.City = "A002", back.Adapted, back.Origin, "NO-bergen"
			s.Adoptions = append(s.Adoptions, back)
		}, problem.Conflict, "en rond"},
	} {
		t.Run(name, func(t *testing.T) {
			s := dbtest.SQLite(t)
			h := at(s, now)
			loadDirectory(t, h, starter(t))
			before := dump(t, s)
			set := sampleSet(t)
			c.breakIt(set)
			_, err := h.LoadSample(t.Context(), set, hub.SampleOptions{})
			refused(t, err, c.code, c.part)
			sameDump(t, "after the refusal", before, dump(t, s))
		})
	}
}

func eachOutcome(s *sample.Set, indicator string, change func(*sample.Outcome)) {
	for _, r := range s.Records() {
		for i := range r.Outcomes {
			if r.Outcomes[i].Indicator == indicator {
				change(&r.Outcomes[i])
			}
		}
	}
}

func TestProgressReachesTheTotal(t *testing.T) {
	s := dbtest.SQLite(t)
	h := at(s, now)
	var done, total, calls int
	progress := func(d, n int) { done, total, calls = d, n, calls+1 }
	if _, err := h.LoadDirectory(t.Context(), starter(t), hub.DirectoryOptions{Progress: progress}); err != nil {
		t.Fatal(err)
	}
	equal(t, "directory", done, count(t, s.Read().City.Query()))
	if _, err := h.LoadSample(t.Context(), sampleSet(t), hub.SampleOptions{Progress: progress}); err != nil {
		t.Fatal(err)
	}
	if done != total || calls < 100 {
		t.Errorf("%d of %d in %d calls", done, total, calls)
	}
}

func TestForeignRecordsAreExamples(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		for _, x := range s.Read().HiringInitiative.Query().Where(hiringinitiative.Example(true)).WithCities().AllX(t.Context()) {
			for _, c := range x.Edges.Cities {
				if !c.Example || c.Kind != vocab.CityKindForeign || c.Country == "CA-QC" {
					t.Errorf("%s: %+v", x.Reference, c)
				}
			}
		}
		equal(t, "examples", count(t, s.Read().HiringInitiative.Query().Where(hiringinitiative.Example(true))), 4)
		equal(t, "adoptions by examples", count(t, s.Read().Adoption.Query().Where(adoption.HasAdopterWith(city.Example(true)))), 1)
	})
}
