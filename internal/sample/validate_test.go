package sample_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"maillage/internal/sample"
)

// TestReadRefusesWhatIsBroken changes one thing in the real files and expects to be told of it.
func TestReadRefusesWhatIsBroken(t *testing.T) {
	for name, c := range map[string]struct{ file, old, new, want string }{
		"an unknown key":          {"practices.yaml", "  stage: UNKNOWN", "  stade: UNKNOWN", "stade"},
		"an unknown common key":   {"practices.yaml", "  translation: HUMAN", "  traduction: HUMAN", "traduction"},
		"an unknown nested key":   {"practices.yaml", "      approximation: EXACT", "      precision: EXACT", "precision"},
		"an unknown indicator":    {"hiring_initiatives.yaml", "indicator: HI-08b", "indicator: HI-99", "HI-99"},
		"an unknown source":       {"hiring_initiatives.yaml", `source: "https://linitiative.ca/`, `source: "https://linitiative.example/`, "unknown source"},
		"a wrong percentage":      {"hiring_initiatives.yaml", "value: 54.2", "value: 54.4", "54.4 is not 142 of 262"},
		"too large a numerator":   {"hiring_initiatives.yaml", "numerator: 142", "numerator: 263", "outside"},
		"a denominator of zero":   {"hiring_initiatives.yaml", "denominator: 678", "denominator: 0", "over zero"},
		"half a ratio":            {"hiring_initiatives.yaml", "      numerator: 142\n", "", "a numerator and a denominator"},
		"a sensitive figure bare": {"hiring_initiatives.yaml", "      group: ALL\n", "", "names its group"},
		"half a person":           {"hiring_initiatives.yaml", "value: 262", "value: 262.5", "whole"},
		"a range upside down":     {"practices.yaml", "valueMin: 160", "valueMin: 180", "upside down"},
		"a range and a value":     {"practices.yaml", "valueMin: 160", "value: 165\n      valueMin: 160", "not both"},
		"a period upside down":    {"hiring_initiatives.yaml", `periodStart: "2017-10"`, `periodStart: "2019-10"`, "ends before"},
		"a date that is none":     {"outreach_missions.yaml", `startedOn: "2019-02-02"`, `startedOn: "2019-02-30"`, "no date"},
		"a text without English":  {"practices.yaml", "  goalsEn: \"Open up", "  adviceEn: \"Open up", "GoalsFr and GoalsEn"},
		"an unknown organisation": {"practices.yaml", "organizations: [USHERBROOKE]", "organizations: [NOWHERE]", "NOWHERE"},
		"an unknown programme":    {"agreements.yaml", "program: PASI", "program: PASIF", "PASIF"},
		"an unknown component":    {"agreements.yaml", "components: [PAC-1]", "components: [PAC-9]", "PAC-9"},
		"an unknown counter-case": {"needs.yaml", "counterExamples: [P020]", "counterExamples: [P999]", "P999"},
		"a lineage that loops":    {"adoptions.yaml", "adapted: X003", "adapted: X002", "cycle"},
		"an origin that adopts":   {"adoptions.yaml", "city: ES-barcelona", "city: DE-berlin", "one of the cities"},
		"a reference that twins":  {"practices.yaml", "ref: P009", "ref: P007", "stands twice"},
		"a headcount inferred":    {"hiring_initiatives.yaml", "headcountBand: GE_100", "headcountBand: UNKNOWN", "LAÉE"},
		"a short summary":         {"practices.yaml", "Rencontre au musée d'art réunissant nouveaux arrivants et organismes de services.", "Rencontre au musée.", "summary of 3 words"},
	} {
		t.Run(name, func(t *testing.T) {
			broken := copyOf(t)
			before := string(broken[c.file].Data)
			after := strings.Replace(before, c.old, c.new, 1)
			if after == before {
				t.Fatalf("%s does not contain %q", c.file, c.old)
			}
			broken[c.file].Data = []byte(after)
			_, err := sample.Read(broken)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("want an error with %q, got %v", c.want, err)
			}
		})
	}
}

func TestReadRefusesAMissingFile(t *testing.T) {
	all := copyOf(t)
	delete(all, "needs.yaml")
	if _, err := sample.Read(all); err == nil || !strings.Contains(err.Error(), "needs.yaml") {
		t.Fatalf("want an error that names the file, got %v", err)
	}
}

// copyOf reads the real files into memory, to be broken.
func copyOf(t *testing.T) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, path)
		m[path] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}
