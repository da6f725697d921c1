package hub_test

import (
	"context"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/internal/dbtest"
	"maillage/internal/directory"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestTheStarterDirectory(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		r := loadDirectory(t, at(s, now), starter(t))
		db := s.Read()
		equal(t, "regions", count(t, db.Region.Query()), 17)
		equal(t, "groupings", count(t, db.City.Query().Where(city.KindIn(vocab.CityKindMRC, vocab.CityKindEquivalentTerritory))), 104)
		equal(t, "bodies in the report", r.Totals.Bodies, count(t, db.City.Query().Where(city.KindEQ(vocab.CityKindLocalMunicipality))))
		equal(t, "foreign cities", count(t, db.City.Query().Where(city.Example(true))), 4)
		equal(t, "version", shelfVersion(t, s), 1)

		rouyn := db.City.GetX(t.Context(), "cit_86042")
		equal(t, "name key", rouyn.NameKey, "rouyn noranda")
		equal(t, "search key", rouyn.SearchKey, " rouyn noranda ")
		equal(t, "band", *rouyn.PopulationBand, vocab.PopulationBandB25000To49999)
		equal(t, "region", rouyn.QueryRegion().OnlyX(t.Context()).Code, "08")
		equal(t, "grouping", rouyn.QueryMrc().OnlyX(t.Context()).Code, "86")
		equal(t, "the territory is the city", db.City.GetX(t.Context(), "cit_86").QueryParent().OnlyX(t.Context()).Code, "86042")
		equal(t, "a borough's city", db.City.GetX(t.Context(), "cit_66023-saint-laurent").QueryParent().OnlyX(t.Context()).Code, "66023")
		berlin := db.City.GetX(t.Context(), "cit_DE-berlin")
		equal(t, "country", berlin.Country, "DE")
		equal(t, "region of a foreign city", count(t, berlin.QueryRegion()), 0)
		equal(t, "band of La Sarre", *db.City.GetX(t.Context(), "cit_87090").PopulationBand, vocab.PopulationBandB5000To9999)
	})
}

func TestADryRunReportsAndWritesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := at(s, now)
		loadDirectory(t, h, starter(t))
		loadDirectory(t, h, invented("2023-11-05", false))
		before, version := dump(t, s), shelfVersion(t, s)
		r, err := h.LoadDirectory(t.Context(), invented("2025-06-29", true), hub.DirectoryOptions{DryRun: true})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "bodies that got a successor", len(r.Absorbed), 2)
		equal(t, "version", shelfVersion(t, s), version)
		equal(t, "editions", count(t, s.Read().DirectoryEdition.Query()), 2)
		sameDump(t, "dry run", before, dump(t, s))
	})
}

func TestAnImplausibleOrFailingEditionLeavesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := at(s, now)
		loadDirectory(t, h, invented("2023-11-05", false))
		before := dump(t, s)

		cut := invented("2025-06-29", true)
		cut.Records = cut.Records[:50]
		_, err := h.LoadDirectory(t.Context(), cut, hub.DirectoryOptions{})
		refused(t, err, problem.BadInput, "tronqué")

		long := invented("2025-06-29", true)
		long.Records[99].Name = strings.Repeat("très ", 40) + "long"
		if _, err := h.LoadDirectory(t.Context(), long, hub.DirectoryOptions{}); err == nil {
			t.Error("a name that the column cannot hold is accepted")
		}
		equal(t, "editions", count(t, s.Read().DirectoryEdition.Query()), 1)
		sameDump(t, "after the failures", before, dump(t, s))
	})
}

func TestStatingASuccession(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, ctx := at(s, now), t.Context()
		loadDirectory(t, h, starter(t))
		loadDirectory(t, h, invented("2023-11-05", false))
		loadSample(t, h, recordOf(sampleSet(t), oldCode))

		_, err := h.StateSuccession(ctx, oldCode, "99999")
		refused(t, err, problem.BadInput, "99999")
		_, err = h.StateSuccession(ctx, oldCode, oldCode)
		refused(t, err, problem.BadInput, "lui-même")

		r, err := h.StateSuccession(ctx, oldCode, otherCode)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "absorbed", len(r.Absorbed), 1)
		equal(t, "city", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, otherCode)
		version := shelfVersion(t, s)
		if _, err := h.StateSuccession(ctx, oldCode, otherCode); err != nil {
			t.Fatal(err)
		}
		equal(t, "version", shelfVersion(t, s), version)
		_, err = h.StateSuccession(ctx, otherCode, oldCode)
		refused(t, err, problem.BadInput, "en rond")

		if _, err := h.StateSuccession(ctx, oldCode, "46100"); err != nil {
			t.Fatal(err)
		}
		equal(t, "city, corrected", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, "46100")

		if _, err := h.WithdrawSuccession(ctx, oldCode); err != nil {
			t.Fatal(err)
		}
		equal(t, "city, withdrawn", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, oldCode)
		equal(t, "status, withdrawn", s.Read().City.Query().Where(city.Code(oldCode)).OnlyX(ctx).Status, vocab.CityStatusActive)
		_, err = h.WithdrawSuccession(ctx, oldCode)
		refused(t, err, problem.NotFound, "aucune succession")
	})
}

func TestARenamedBodyIsFoundByItsFormerName(t *testing.T) {
	s := dbtest.SQLite(t)
	h := at(s, now)
	loadDirectory(t, h, invented("2023-11-05", false))
	renamed := invented("2025-06-29", false)
	renamed.Records[0].Name = "Nouveau-Nom"
	loadDirectory(t, h, renamed)
	c := s.Read().City.Query().Where(city.SearchKeyContains(" invention 0 ")).OnlyX(t.Context())
	equal(t, "name", c.Name, "Nouveau-Nom")
	equal(t, "former names", strings.Join(c.FormerNames, ","), "Invention 0")
}

func TestMembershipOfUMQOutlivesTheDirectory(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := at(s, now)
		loadDirectory(t, h, invented("2023-11-05", false))
		setMember(t, s, "cit_46100")
		changed := invented("2025-06-29", false)
		people := 4321
		changed.Records[0].Population = &people
		loadDirectory(t, h, changed)
		c := s.Read().City.GetX(t.Context(), "cit_46100")
		equal(t, "population", *c.Population, people)
		if c.UmqMember == nil || !*c.UmqMember {
			t.Error("the membership is lost")
		}
	})
}

func setMember(t *testing.T, s *store.Store, id string) {
	t.Helper()
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		return tx.City.UpdateOneID(id).SetUmqMember(true).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestTheStarterBesideNamesTerritories: the official file leaves equivalent territories unnamed;
// the starter directory, kept with the first edition, names them and tells which city they are.
func TestTheStarterBesideNamesTerritories(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := at(s, now)
		e := invented("2025-06-29", true)
		for range 2 { // twice the same
			if _, err := h.LoadDirectory(t.Context(), e, hub.DirectoryOptions{Beside: []directory.Edition{starter(t)}}); err != nil {
				t.Fatal(err)
			}
			territory, err := s.Read().City.Query().Where(city.Code("86")).WithParent().Only(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "name", territory.Name, "Rouyn-Noranda")
			equal(t, "kind", territory.Kind, vocab.CityKindEquivalentTerritory)
			equal(t, "the city that it is", territory.Edges.Parent.Code, "86042")
			equal(t, "editions", count(t, s.Read().DirectoryEdition.Query()), 2)
		}
	})
}
