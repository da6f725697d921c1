package directory_test

import (
	"encoding/csv"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"maillage/data"
	"maillage/internal/directory"
	"maillage/internal/vocab"
)

func TestStarterDirectory(t *testing.T) {
	e := starter(t)
	if e.Complete || e.AsOf != "2025-06-29" || !strings.Contains(e.Source, "CC BY 4.0") {
		t.Errorf("edition: complete %v, as of %s, %s", e.Complete, e.AsOf, e.Source)
	}
	s := fold(t, e)
	if got := s.Totals(); got.Regions != 17 || got.MRC != 87 || got.TE != 17 {
		t.Errorf("totals %+v", got)
	}
	hats := 0
	for _, g := range s.Groupings {
		if g.Population == nil || g.PopulationAsOf != "2025-06-29" || g.RegionCode == "" {
			t.Errorf("%+v", g)
		}
		if g.SameBodyAs != "" {
			hats++
			if city := body(s, g.SameBodyAs); city.GroupingCode != g.Code || g.Kind != vocab.CityKindEquivalentTerritory {
				t.Errorf("%s is said to be %s, which is in %s", g.Name, g.SameBodyAs, city.GroupingCode)
			}
		}
	}
	if hats != 14 {
		t.Errorf("%d TE are a city under another hat, want 14", hats)
	}
	for _, b := range s.Bodies {
		switch b.Kind {
		case vocab.CityKindForeign:
			if len(b.Country) != 2 || !strings.HasPrefix(b.Code, b.Country+"-") || b.RegionCode != "" {
				t.Errorf("%+v", b)
			}
		case vocab.CityKindBorough:
			if b.Parent != "66023" || body(s, b.Parent).Name != "Montréal" {
				t.Errorf("%+v", b)
			}
		default:
			if len(b.Code) != 5 || b.Population == nil || b.Lat == nil || b.Lng == nil || b.AreaKm2 == nil || b.Designation == "" {
				t.Errorf("%+v", b)
			}
		}
	}
	for code, name := range map[string]string{
		"87090": "La Sarre", "91042": "Saint-Félicien", "45008": "Stanstead", "45025": "Stanstead", "18050": "Montmagny",
		"63048": "Saint-Lin–Laurentides", "66023-saint-laurent": "Saint-Laurent", "DE-berlin": "Berlin", "ES-barcelona": "Barcelone",
	} {
		if b := body(s, code); b.Name != name {
			t.Errorf("%s is %q, want %q", code, b.Name, name)
		}
	}
}

func TestStarterGivesTheMinistrysCodes(t *testing.T) {
	f, err := data.Directory().Open("groupings.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	s := fold(t, starter(t))
	for i, row := range rows[1:] {
		if g := s.Groupings[i]; g.Code != row[0] || g.MAMHCode != row[4] {
			t.Errorf("%s has code %q, want %q of %s", g.Code, g.MAMHCode, row[4], row[0])
		}
	}
}

func TestStarterHoldsTheBodiesOf25000AndMore(t *testing.T) {
	s := fold(t, starter(t))
	for _, m := range table(t, "municipalities.csv") {
		if len(m["population"]) > 5 || len(m["population"]) == 5 && m["population"] >= "25000" {
			if body(s, m["code"]).Name != m["name"] {
				t.Errorf("%s %s is missing", m["code"], m["name"])
			}
		}
	}
}

func TestStarterTellsTheFileAndTheLine(t *testing.T) {
	edit := func(name, old, new string) fs.FS {
		files := fstest.MapFS{}
		for _, n := range []string{"regions.csv", "groupings.csv", "bodies.csv", "foreign.csv"} {
			b, err := fs.ReadFile(data.Directory(), n)
			if err != nil {
				t.Fatal(err)
			}
			if n == name {
				if !strings.Contains(string(b), old) {
					t.Fatalf("%s lacks %q", n, old)
				}
				b = []byte(strings.Replace(string(b), old, new, 1))
			}
			files[n] = &fstest.MapFile{Data: b}
		}
		return files
	}
	for _, test := range []struct{ file, old, new, want string }{
		{"bodies.csv", ",12521,", ",douze,", `bodies.csv, line 2: column population: "douze"`},
		{"bodies.csv", "LOCAL_MUNICIPALITY,11,01", "LOCAL_MUNICIPALITY,18,01", `line 2: column region: "18"`},
		{"bodies.csv", "LOCAL_MUNICIPALITY,11,01", "LOCAL_MUNICIPALITY,11,00", `line 2: column grouping: "00"`},
		{"bodies.csv", ",12521,2025-06-29", ",12521,juin", `line 2: column population_as_of: "juin"`},
		{"groupings.csv", "MRC,11,020", "CRM,11,020", `groupings.csv, line 3: column kind: "CRM"`},
		{"groupings.csv", "02,Le", "01,Le", `groupings.csv, line 3: column code: "01"`},
		{"foreign.csv", "country", "pays", `foreign.csv, line 2: column country`},
		{"regions.csv", "01,Bas", "01,\"Bas", "regions.csv"},
	} {
		if _, err := directory.Starter(edit(test.file, test.old, test.new)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s → %s: %v", test.old, test.new, err)
		}
	}
	if _, err := directory.Starter(fstest.MapFS{}); err == nil {
		t.Error("no files were accepted")
	}
}
