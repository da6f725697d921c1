package directory_test

import (
	"encoding/json"
	"strings"
	"testing"

	"maillage/internal/directory"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

func at(line int, r directory.Record) directory.Record {
	r.Line = line
	return r
}

// loaded reports the load of an invented edition with one case of each kind.
func loaded(t *testing.T) directory.Report {
	t.Helper()
	first := complete("2030-01-01",
		place("46001", "Lune", 50, 500), place("46002", "Mars", 20, 90), place("46003", "Vénus", 30, 300),
		place("46004", "Terre", 40, 400), place("46005", "Perdue", 33, 10), place("46007", "Grandit", 44, 1000))
	renamed := at(4, place("46003", "Vénus-Nouvelle", 30, 310))
	renamed.Designation = vocab.DesignationV
	second := complete("2032-06-30", at(2, place("46006", "Lune", 70, 600)), at(3, place("46007", "Grandit", 44, 1100)), renamed,
		at(5, place("46004", "Terre", 40, 400)), at(6, place("46008", "Surgie", 99, 9)))
	second.Ignored = []directory.Ignored{{Code: "46999", Name: "Bois", Designation: "Territoire non organisé", Line: 7}}
	return directory.Diff(fold(t, first), fold(t, first, second), second)
}

func TestReportTellsWhatALoadChanged(t *testing.T) {
	r := loaded(t)
	if len(r.Added) != 2 || len(r.Changed) != 2 || len(r.Absorbed) != 2 || r.Unchanged != 2 || r.Refused != 0 || len(r.Ignored) != 1 || len(r.Undecided) != 1 {
		t.Fatalf("%+v", r)
	}
	if r.Added[0] != (directory.Item{Code: "46006", Name: "Lune", Line: 2}) {
		t.Errorf("%+v", r.Added)
	}
	fr := r.Text(i18n.FR)
	for _, want := range []string{
		"Édition du 2032-06-30 : invented",
		"Ajoutés : 2 · modifiés : 2 · absorbés ou fusionnés : 2 · inchangés : 2 · refusés : 0 · lignes d'autres territoires, ignorées : 1",
		"46002 Mars → 46006 Lune (ligne 2), au plus tard le 2032-06-30",
		"46005 Perdue : absent de l'édition complète du 2032-06-30",
		"46003 Vénus-Nouvelle (ligne 4) : nom Vénus → Vénus-Nouvelle; désignation M → V",
		"46008 Surgie (ligne 6)",
	} {
		if !strings.Contains(fr, want) {
			t.Errorf("the French text lacks %q:\n%s", want, fr)
		}
	}
	if en := r.Text(i18n.EN); !strings.Contains(en, "46002 Mars → 46006 Lune (line 2), on 2032-06-30 at the latest") || strings.Contains(en, "ligne") {
		t.Errorf("the English text:\n%s", en)
	}
	if strings.Contains(fr, "Grandit") {
		t.Error("a body of which only figures changed is listed")
	}
}

func TestReportForPrograms(t *testing.T) {
	b, err := json.Marshal(loaded(t))
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Added, Ignored []struct{ Line int }
		Changed        []struct {
			Code   string
			Fields []struct{ Field, Before, After string }
		}
		Undecided []struct{ Reason struct{ Fr, En string } }
	}
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	if r.Added[0].Line != 2 || r.Ignored[0].Line != 7 || r.Changed[1].Code != "46007" || r.Changed[1].Fields[0].Field != "population" ||
		r.Changed[1].Fields[0].After != "1100" || r.Undecided[0].Reason.En == "" {
		t.Errorf("%s", b)
	}
}

func TestReportOfAnEditionLoadedTwiceChangesNothing(t *testing.T) {
	e := complete("2030-01-01", place("46001", "Lune", 50, 500))
	if r := directory.Diff(fold(t, e), fold(t, e, e), e); len(r.Added)+len(r.Changed)+len(r.Absorbed) != 0 || r.Unchanged != 1 {
		t.Errorf("%+v", r)
	}
}

func TestPlausible(t *testing.T) {
	full, err := parse(inventedFile(1100, nil))
	if err != nil {
		t.Fatal(err)
	}
	cut := full
	cut.AsOf, cut.Records = "2032-05-01", full.Records[:1050]
	if err := directory.Plausible(cut, []directory.Edition{full}); err == nil || !strings.Contains(told(t, err).Error(), "1050 organismes municipaux; l'édition du 2031-05-01 en a 1100") {
		t.Errorf("%v", err)
	}
	cut.Records = full.Records[:1090]
	if err := directory.Plausible(cut, []directory.Edition{full, partial("2030-01-01")}); err != nil {
		t.Error(err)
	}
	cut.Records = full.Records[:1050]
	cut.AsOf = full.AsOf // replaces the edition of the same date
	if err := directory.Plausible(cut, []directory.Edition{full}); err != nil {
		t.Error(err)
	}
}
