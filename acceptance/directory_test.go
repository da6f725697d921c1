package acceptance_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/directory"
	"maillage/internal/hub"
)

// The official editions, by file, with the day on which each was stored.
var editions = map[string]string{"MUN-2022.csv": "2022-03-15", "MUN-2025.csv": "2025-06-29"}

// official is the path of an official file. The test is skipped where there are none.
func official(t *testing.T, name string) string {
	t.Helper()
	folder := os.Getenv("MAILLAGE_DATA")
	if folder == "" {
		t.Skip("MAILLAGE_DATA is unset: it names the folder of MUN-2022.csv, MUN-2025.csv, municipalities.csv and mrcs.csv")
	}
	return filepath.Join(folder, name)
}

// load loads an edition of the official directory.
func load(t *testing.T, api *apitest.API, name string) {
	t.Helper()
	f, err := os.Open(official(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	edition, err := directory.Parse(f, editions[name], name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := api.Hub.LoadDirectory(t.Context(), edition, hub.DirectoryOptions{}); err != nil {
		t.Fatal(err)
	}
}

// rows reads a cleaned table to check against: one map a row.
func rows(t *testing.T, name string) (table []map[string]string) {
	t.Helper()
	f, err := os.Open(official(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, values := range all[1:] {
		row := map[string]string{}
		for i, column := range all[0] {
			row[column] = values[i]
		}
		table = append(table, row)
	}
	return table
}

// allBodies walks the municipal bodies as a client does. after is called after each page.
func allBodies(t *testing.T, api *apitest.API, size int, after func(page int, full bool)) (bodies []place) {
	t.Helper()
	vars := map[string]any{"premiers": size}
	for page := 1; ; page++ {
		a := askExample[struct{ Cities list[place] }](t, api, "11-municipalites", vars).Cities
		after(page, len(a.Nodes) == size)
		bodies = append(bodies, a.Nodes...)
		if !a.PageInfo.HasNextPage || page == 100 {
			same(t, "bodies counted", a.TotalCount, len(bodies))
			return bodies
		}
		vars["apres"] = *a.PageInfo.EndCursor
	}
}

// Développeuse : « Toutes les municipalités avec code, région, MRC, population, coordonnées, nombre
// de pratiques, en une requête paginée »
func TestToutesLesMunicipalitesEnUneRequetePaginee(t *testing.T) {
	official(t, "MUN-2025.csv")
	var statements atomic.Int64
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		load(t, api, "MUN-2025.csv")
		tell := func(code, name string, region, mrc, population string) string {
			return fmt.Sprintf("%s %s, région %s, MRC %s, %s", code, name, region, mrc, population)
		}
		want := lines(rows(t, "municipalities.csv"), func(r map[string]string) string {
			return tell(r["code"], r["name"], r["region_code"], r["mrc_code"], r["population"])
		})
		perPage := map[int64]bool{}
		for _, size := range []int{100, 200} {
			statements.Store(0)
			bodies := allBodies(t, api, size, func(page int, full bool) {
				if n := statements.Swap(0); full {
					perPage[n] = true
				}
			})
			same(t, "bodies", len(bodies), 1127)
			got := lines(bodies, func(c place) string {
				mrc, population := "", ""
				if c.MRC != nil {
					mrc = c.MRC.Code
				}
				if c.Population != nil {
					population = strconv.Itoa(*c.Population)
				}
				return tell(c.Code, c.Name, c.Region.Code, mrc, population)
			})
			if got != want {
				t.Errorf("pages of %d: not the bodies of the official directory: %s", size, difference(got, want))
			}
			practices := map[string]int{}
			for _, c := range bodies {
				practices[c.Code] = c.Practices.TotalCount
			}
			same(t, "practices of Drummondville", practices["49058"], 2) // P023 and P024
			same(t, "practices of La Sarre", practices["87090"], 0)
		}
		if len(perPage) != 1 || perPage[0] {
			t.Errorf("the number of statements of a page varies: %v", perPage)
		}
	}, apitest.Counting(func(string) { statements.Add(1) }))
}

// Développeuse : « Toutes les municipalités avec code, région, MRC » — les régions et les MRC.
func TestToutesLesMunicipalitesLeursRegionsEtLeursMRC(t *testing.T) {
	official(t, "MUN-2025.csv")
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		load(t, api, "MUN-2025.csv")
		a := ask[struct {
			Regions, MRC, TE, Iles list[place]
			Region                 struct {
				Name   string
				Cities list[place]
			}
		}](t, api, `{
			regions { totalCount }
			mrc: cities(where: { kind: MRC }, first: 200) { totalCount nodes { code region { code } } }
			te: cities(where: { kind: EQUIVALENT_TERRITORY }, first: 200) { totalCount nodes { code region { code } } }
			region(code: "08") { name cities(where: { municipalBody: true }, first: 0) { totalCount } }
			iles: cities(where: { code: "01023" }) { nodes { code name } }
		}`, nil)
		same(t, "regions", a.Regions.TotalCount, 17)
		same(t, "MRC", a.MRC.TotalCount, 87)
		same(t, "equivalent territories", a.TE.TotalCount, 17)
		same(t, "bodies of "+a.Region.Name, a.Region.Cities.TotalCount, 62)
		same(t, "a code keeps its leading zero", lines(a.Iles.Nodes, func(c place) string { return c.Code + " " + c.Name }), "01023 Les Îles-de-la-Madeleine")
		same(t, "groupings", lines(append(a.MRC.Nodes, a.TE.Nodes...), func(c place) string { return c.Code + " " + c.Region.Code }),
			lines(rows(t, "mrcs.csv"), func(r map[string]string) string { return r["code"] + " " + r["region_code"] }))
	})
}
