package directory_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"maillage/data"
	"maillage/internal/directory"
	"maillage/internal/vocab"
)

// The official editions, by file, with the day on which each was stored.
var officialFiles = map[string]string{
	"MUN-2022.csv": "2022-03-15", "MUN-2023.csv": "2023-11-05", "MUN-2025.csv": "2025-06-29",
}

func dataFolder(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("MAILLAGE_DATA")
	if folder == "" {
		t.Skip("MAILLAGE_DATA is unset: it names the folder of MUN-2022.csv, MUN-2023.csv, MUN-2025.csv, municipalities.csv and mrcs.csv")
	}
	return folder
}

func officialEdition(t *testing.T, name string) directory.Edition {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(t), name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e, err := directory.Parse(f, officialFiles[name], name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func starter(t *testing.T) directory.Edition {
	t.Helper()
	e, err := directory.Starter(data.Directory())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func fold(t *testing.T, editions ...directory.Edition) directory.State {
	t.Helper()
	s, err := directory.Fold(editions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(t), name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, c := range row {
			m[rows[0][i]] = c
		}
		all = append(all, m)
	}
	return all
}

func TestOfficialEditionAgreesWithTheCleanedTables(t *testing.T) {
	kinds := map[string]vocab.CityKind{
		"local_municipality": vocab.CityKindLocalMunicipality, "northern_village": vocab.CityKindNorthernVillage,
		"cree_village": vocab.CityKindCreeVillage, "naskapi_village": vocab.CityKindNaskapiVillage,
		"regional_government": vocab.CityKindRegionalGovernment,
	}
	s := fold(t, starter(t), officialEdition(t, "MUN-2025.csv"))
	bodies := map[string]directory.Body{}
	for _, b := range s.Bodies {
		bodies[b.Code] = b
	}
	for _, want := range table(t, "municipalities.csv") {
		got := bodies[want["code"]]
		population := ""
		if got.Population != nil {
			population = strconv.Itoa(*got.Population)
		}
		have := []string{got.Name, string(got.Designation), string(got.Kind), got.RegionCode, got.GroupingCode, population, string(got.Metropolitan)}
		wish := []string{want["name"], want["designation_code"], string(kinds[want["kind"]]), want["region_code"], want["mrc_code"], want["population"], want["metropolitan_community"]}
		if !reflect.DeepEqual(have, wish) {
			t.Errorf("%s: %q, want %q", want["code"], have, wish)
		}
	}
	groupings := map[string]directory.Grouping{}
	for _, g := range s.Groupings {
		groupings[g.Code] = g
	}
	for _, want := range table(t, "mrcs.csv") {
		got, kind := groupings[want["code"]], "MRC"
		if got.Kind == vocab.CityKindEquivalentTerritory {
			kind = "TE"
		}
		if got.Population == nil {
			t.Errorf("grouping %s has no population", want["code"])
			continue
		}
		have := []string{got.Name, kind, got.RegionCode, strconv.Itoa(*got.Population), strconv.Itoa(got.Members)}
		wish := []string{want["name"], want["kind"], want["region_code"], want["population"], want["municipality_count"]}
		if !reflect.DeepEqual(have, wish) || (kind == "MRC" && got.MAMHCode != want["mamh_code"]) {
			t.Errorf("grouping %s: %q %s, want %q", want["code"], have, got.MAMHCode, wish)
		}
	}
	for _, want := range table(t, "regions.csv") {
		for _, got := range s.Regions {
			if got.Code == want["code"] && (got.Name != want["name"] || strconv.Itoa(*got.Population) != want["population"]) {
				t.Errorf("region %s: %s %d, want %s %s", got.Code, got.Name, *got.Population, want["name"], want["population"])
			}
		}
	}
	if got, want := s.Totals(), (directory.Totals{Regions: 17, MRC: 87, TE: 17, Bodies: 1127}); got != want {
		t.Errorf("totals %+v, want %+v", got, want)
	}
}

func TestOfficialEditionsInAnyOrderTwice(t *testing.T) {
	a, b, c := officialEdition(t, "MUN-2022.csv"), officialEdition(t, "MUN-2023.csv"), officialEdition(t, "MUN-2025.csv")
	first := starter(t)
	want := fold(t, first, a, b, c)
	for _, order := range [][]directory.Edition{
		{first, a, c, b}, {b, first, a, c}, {b, c, a, first}, {c, a, b, first}, {c, b, first, a},
	} {
		if got := fold(t, append(order, order...)...); !reflect.DeepEqual(got, want) {
			t.Fatal("the state depends on the order of the editions")
		}
	}
	if got := want.Totals(); got != (directory.Totals{Regions: 17, MRC: 87, TE: 17, Bodies: 1127}) {
		t.Errorf("totals %+v", got)
	}
	if len(want.Undecided) > 0 {
		t.Errorf("undecided: %+v", want.Undecided)
	}
	for _, x := range want.Bodies {
		if x.Code == "02047" && x.RegionName != "Gaspésie–Îles-de-la-Madeleine" || x.Code == "66023" && x.GroupingName != "Montréal" {
			t.Errorf("%s is in %q, %q", x.Name, x.RegionName, x.GroupingName)
		}
	}
	eighth := 0
	for _, x := range want.Bodies {
		if x.RegionCode == "08" && x.Status == vocab.CityStatusActive {
			eighth++
		}
	}
	if eighth != 62 {
		t.Errorf("region 08 has %d municipal bodies, want 62", eighth)
	}
}

func TestOfficialSuccessions(t *testing.T) {
	type end struct {
		successor string
		status    vocab.CityStatus
		validTo   string
		atLatest  bool
	}
	absorbed, merged := vocab.CityStatusAbsorbed, vocab.CityStatusMerged
	of2025 := map[string]end{
		"88055": {"88057", absorbed, "2025-06-29", true}, "88060": {"88057", absorbed, "2025-06-29", true},
		"30090": {"29027", merged, "2025-06-29", true}, "29025": {"29027", merged, "2025-06-29", true},
		"32045": {"32043", absorbed, "2025-06-29", true}, "32040": {"32043", absorbed, "2025-06-29", true},
		"13060": {"13062", absorbed, "2025-06-29", true}, "11020": {"13062", absorbed, "2025-06-29", true},
	}
	of2023 := map[string]end{
		"88015": {"88012", merged, "2023-01-01", false}, "88010": {"88012", merged, "2023-01-01", false},
		"82010": {"80087", absorbed, "2022-01-01", false},
	}
	ends := func(s directory.State) map[string]end {
		found := map[string]end{}
		for _, b := range s.Bodies {
			if b.Status != vocab.CityStatusActive {
				found[b.Code] = end{b.Successor, b.Status, b.ValidTo, b.ValidToAtLatest}
			}
		}
		return found
	}
	a, b, c := officialEdition(t, "MUN-2022.csv"), officialEdition(t, "MUN-2023.csv"), officialEdition(t, "MUN-2025.csv")
	if got := ends(fold(t, a, b)); !reflect.DeepEqual(got, of2023) {
		t.Errorf("2022, 2023: %+v", got)
	}
	if got := ends(fold(t, b, c)); !reflect.DeepEqual(got, of2025) {
		t.Errorf("2023, 2025: %+v", got)
	}
	all := map[string]end{}
	for code, e := range of2025 {
		all[code] = e
	}
	for code, e := range of2023 {
		all[code] = e
	}
	if got := ends(fold(t, a, b, c)); !reflect.DeepEqual(got, all) {
		t.Errorf("all three: %+v", got)
	}
	for code, e := range of2023 { // without the edition of 2023 the dates are known less well
		all[code] = end{e.successor, e.status, "2025-06-29", true}
	}
	if got := ends(fold(t, a, c)); !reflect.DeepEqual(got, all) {
		t.Errorf("2022, 2025: %+v", got)
	}
	for _, x := range fold(t, a, b, c).Bodies {
		if x.Code == "56010" && !reflect.DeepEqual(x.FormerNames, []string{"Saint-Georges-de-Clarenceville"}) {
			t.Errorf("former names of Clarenceville: %q", x.FormerNames)
		}
		if x.Code == "66142" && x.FormerNames != nil {
			t.Errorf("a spelling counts as a former name: %q", x.FormerNames)
		}
		if x.Code == "99060" && x.Kind != vocab.CityKindRegionalGovernment {
			t.Errorf("99060 is a %s", x.Kind)
		}
	}
	for _, x := range a.Records {
		if x.Code == "99060" && (x.Kind != vocab.CityKindRegionalGovernment || x.Designation != vocab.DesignationGr) {
			t.Errorf("in 2022, 99060 is a %s %s", x.Kind, x.Designation)
		}
	}
}
