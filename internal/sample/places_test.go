package sample_test

import (
	"encoding/csv"
	"io/fs"
	"os"
	"slices"
	"testing"
)

// TestCitiesStandInTheStarterDirectory checks that each city of a record, an agreement or an
// adoption is one the project ships, and that a record's regions are those of its cities.
func TestCitiesStandInTheStarterDirectory(t *testing.T) {
	s := read(t)
	regionOf := map[string]string{}
	for _, name := range []string{"bodies.csv", "groupings.csv", "foreign.csv"} {
		addRegions(t, os.DirFS("../../data/directory"), name, regionOf)
	}
	exists := func(where, code string) {
		if _, ok := regionOf[code]; !ok && code != "" {
			t.Errorf("%s: city %s is not in the starter directory", where, code)
		}
	}
	for _, r := range s.Records() {
		var derived []string
		for _, c := range r.Cities {
			exists(r.Ref, c)
			if g := regionOf[c]; g != "" {
				derived = append(derived, g)
			}
		}
		slices.Sort(derived)
		derived = slices.Compact(derived)
		if len(derived) > 0 && !slices.Equal(derived, r.Regions) {
			t.Errorf("%s: regions %v, its cities lie in %v", r.Ref, r.Regions, derived)
		}
	}
	for _, a := range s.Agreements {
		exists(a.Code, a.BeneficiaryCity)
	}
	for _, a := range s.Adoptions {
		exists(a.Ref, a.City)
	}
}

// addRegions reads the codes of a file of the directory, each with its region where it has one.
func addRegions(t *testing.T, folder fs.FS, name string, into map[string]string) {
	t.Helper()
	f, err := folder.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	code, region := slices.Index(rows[0], "code"), slices.Index(rows[0], "region")
	for _, row := range rows[1:] {
		into[row[code]] = ""
		if region >= 0 {
			into[row[code]] = row[region]
		}
	}
}
