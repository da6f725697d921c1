package hub_test

import (
	"os"
	"path/filepath"
	"testing"

	"maillage/ent/city"
	"maillage/internal/dbtest"
	"maillage/internal/directory"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// The official editions, by file, with the day on which each was stored.
var official = map[string]string{"MUN-2022.csv": "2022-03-15", "MUN-2023.csv": "2023-11-05", "MUN-2025.csv": "2025-06-29"}

func officialEdition(t *testing.T, name string) directory.Edition {
	t.Helper()
	folder := os.Getenv("MAILLAGE_DATA")
	if folder == "" {
		t.Skip("MAILLAGE_DATA is unset: it names the folder of MUN-2022.csv, MUN-2023.csv and MUN-2025.csv")
	}
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e, err := directory.Parse(f, official[name], name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestTheOfficialEditions(t *testing.T) {
	officialEdition(t, "MUN-2025.csv")
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h, ctx := at(s, now), t.Context()
		loadDirectory(t, h, starter(t))
		loadDirectory(t, h, officialEdition(t, "MUN-2023.csv"))
		loadSample(t, h, recordOf(sampleSet(t), "88060"))
		equal(t, "city before the merger", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, "88060")
		r := loadDirectory(t, h, officialEdition(t, "MUN-2025.csv"))
		equal(t, "bodies", r.Totals.Bodies, 1127)
		equal(t, "active municipal bodies", count(t, s.Read().City.Query().Where(
			city.StatusEQ(vocab.CityStatusActive), city.Example(false),
			city.KindNotIn(vocab.CityKindMRC, vocab.CityKindEquivalentTerritory, vocab.CityKindBorough))), 1127)
		for _, old := range []string{"88055", "88060"} {
			equal(t, "successor of "+old, s.Read().City.GetX(ctx, "cit_"+old).QuerySuccessor().OnlyX(ctx).Code, "88057")
		}
		equal(t, "city after the merger", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, "88057")
		before := dump(t, s)
		loadDirectory(t, h, officialEdition(t, "MUN-2022.csv"))
		loadDirectory(t, h, officialEdition(t, "MUN-2025.csv"))
		equal(t, "city with the oldest edition", s.Read().Practice.GetX(ctx, "pra_P900").QueryCities().OnlyX(ctx).Code, "88057")
		if before == dump(t, s) {
			t.Error("the oldest edition has bodies of its own")
		}
	})
}
