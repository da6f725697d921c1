package directory_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"maillage/internal/directory"
	"maillage/internal/vocab"
)

func TestSuccessions(t *testing.T) {
	const (
		active   = vocab.CityStatusActive
		absorbed = vocab.CityStatusAbsorbed
		merged   = vocab.CityStatusMerged
	)
	stays := place("46900", "Reste", 77, 700)
	type end struct {
		status            vocab.CityStatus
		successor, reason string
	}
	tests := []struct {
		name          string
		before, after []directory.Record
		want          map[string]end
	}{
		{"renumbering", []directory.Record{place("46001", "Lune", 50.2, 500)}, []directory.Record{place("47001", "Lune", 50.21, 510)},
			map[string]end{"46001": {absorbed, "47001", ""}}},
		{"absorption", []directory.Record{place("46001", "Lune", 50, 500), place("46002", "Mars", 20, 90)}, []directory.Record{place("46003", "LUNE", 70, 580)},
			map[string]end{"46001": {absorbed, "46003", ""}, "46002": {absorbed, "46003", ""}}},
		{"merger of four", []directory.Record{place("46001", "A", 50, 500), place("46002", "B", 20, 90), place("46003", "C", 11, 40), place("46004", "D", 7, 8)},
			[]directory.Record{place("46005", "E", 88.1, 650)},
			map[string]end{"46001": {merged, "46005", ""}, "46004": {merged, "46005", ""}}},
		{"five are too many", []directory.Record{place("46001", "A", 50, 500), place("46002", "B", 20, 90), place("46003", "C", 11, 40), place("46004", "D", 7, 8), place("46006", "F", 5, 8)},
			[]directory.Record{place("46005", "E", 93, 646)},
			map[string]end{"46001": {active, "", "ni superficies"}}},
		{"areas disagree", []directory.Record{place("46001", "A", 50, 500), place("46002", "B", 20, 90)}, []directory.Record{place("46003", "A", 71, 590)},
			map[string]end{"46001": {active, "", "ni superficies"}, "46002": {active, "", "ni superficies"}}},
		{"populations disagree", []directory.Record{place("46001", "A", 50, 500)}, []directory.Record{place("46003", "A", 50, 600)},
			map[string]end{"46001": {active, "", "ni superficies"}}},
		{"another region, another name", []directory.Record{in("12", place("46001", "A", 50, 500))}, []directory.Record{place("46003", "B", 50, 500)},
			map[string]end{"46001": {active, "", "ni superficies"}}},
		{"another region, named in the new name", []directory.Record{in("12", place("46001", "Sel", 50, 500)), place("46002", "Poivre", 20, 90)},
			[]directory.Record{place("46003", "Sel–et–Poivre", 70, 590)},
			map[string]end{"46001": {merged, "46003", ""}, "46002": {merged, "46003", ""}}},
		{"a name within a word is no name", []directory.Record{in("12", place("46001", "Sel", 50, 500))}, []directory.Record{place("46003", "Selkirk", 50, 500)},
			map[string]end{"46001": {active, "", "ni superficies"}}},
		{"two sets fit", []directory.Record{place("46001", "A", 50, 500), place("46002", "B", 50, 500)}, []directory.Record{place("46003", "C", 50, 500)},
			map[string]end{"46001": {active, "", "plus d'une succession"}, "46002": {active, "", "plus d'une succession"}}},
		{"two successors fit", []directory.Record{place("46001", "A", 50, 500)}, []directory.Record{place("46003", "C", 50, 500), place("46004", "D", 50, 500)},
			map[string]end{"46001": {active, "", "46003, 46004"}}},
		{"a split", []directory.Record{place("46001", "A", 50, 500)}, []directory.Record{place("46003", "C", 30, 300), place("46004", "D", 20, 200)},
			map[string]end{"46001": {active, "", "ni superficies"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := fold(t, complete("2030-01-01", append(test.before, stays)...), complete("2032-06-30", append(test.after, stays)...))
			for code, want := range test.want {
				b := body(s, code)
				if b.Status != want.status || b.Successor != want.successor {
					t.Errorf("%s: %s → %q, want %+v", code, b.Status, b.Successor, want)
				}
				i := slices.IndexFunc(s.Undecided, func(u directory.Undecided) bool { return u.Code == code })
				if (i >= 0) != (want.reason != "") {
					t.Errorf("%s: undecided %v", code, s.Undecided)
				} else if i >= 0 && !strings.Contains(s.Undecided[i].Reason.Fr, want.reason) {
					t.Errorf("%s: %s", code, s.Undecided[i].Reason.Fr)
				}
			}
			if b := body(s, "46900"); b.Status != active || b.ValidTo != "" {
				t.Errorf("the one that stays: %+v", b)
			}
		})
	}
}

func TestSuccessionDates(t *testing.T) {
	old := constituted("1950-01-01", place("46001", "Lune", 50, 500))
	tests := []struct {
		name, constituted, validTo string
		atLatest                   bool
	}{
		{"told by an edition", "2031-04-01", "2031-04-01", false},
		{"not told", "", "2032-06-30", true},
		{"that of the predecessor kept", "1950-01-01", "2032-06-30", true},
		{"after the edition", "2040-01-01", "2032-06-30", true},
	}
	for _, test := range tests {
		s := fold(t, complete("2030-01-01", old), complete("2032-06-30", constituted(test.constituted, place("46002", "Lune", 50, 500))))
		if b := body(s, "46001"); b.ValidTo != test.validTo || b.ValidToAtLatest != test.atLatest || b.ValidFrom != "1950-01-01" || b.LastSeen != "2030-01-01" {
			t.Errorf("%s: %+v", test.name, b)
		}
	}
}

func TestChainsResolveToTheLastSuccessor(t *testing.T) {
	a, b, c := place("46001", "A", 50, 500), place("46002", "B", 50, 510), place("46003", "C", 50, 520)
	s := fold(t, complete("2030-01-01", a), complete("2031-01-01", b), complete("2032-01-01", c))
	if x := body(s, "46001"); x.Successor != "46002" || x.Final != "46003" {
		t.Errorf("%+v", x)
	}
	back := fold(t, complete("2030-01-01", a), complete("2031-01-01", b), complete("2032-01-01", a))
	if x := body(back, "46001"); x.Status != vocab.CityStatusActive || x.Successor != "" {
		t.Errorf("a body that is back: %+v", x)
	}
	if x := body(back, "46002"); x.Successor != "46001" {
		t.Errorf("what it had become: %+v", x)
	}
}

func TestAPartialEditionTakesNothingAway(t *testing.T) {
	a, b := place("46001", "A", 50, 500), place("46002", "B", 30, 100)
	s := fold(t, complete("2030-01-01", a, b), partial("2031-01-01", a))
	if x := body(s, "46002"); x.Status != vocab.CityStatusActive || len(s.Undecided) != 0 {
		t.Errorf("%+v %+v", x, s.Undecided)
	}
	s = fold(t, partial("2030-01-01", a, b), complete("2031-01-01", a))
	if len(s.Undecided) != 1 || s.Undecided[0].Code != "46002" || !strings.Contains(s.Undecided[0].Reason.Fr, "aucune autre, plus ancienne") {
		t.Errorf("%+v", s.Undecided)
	}
}

func TestNewestRecordCompletedByOlderFigures(t *testing.T) {
	lat := 45.5
	first := constituted("1950-01-01", place("46001", "Saint-Aube-des-Essais", 50, 500))
	first.Lat, first.Metropolitan = &lat, vocab.MetropolitanCommunityCMM
	middle := place("46001", "Aube--Un", 51, 520)
	middle.Name = "Aube–Un"
	last := place("46001", "Aube-Un", 51, 0)
	last.Population, last.Designation = nil, vocab.DesignationV
	b := body(fold(t, complete("2032-01-01", last), complete("2030-01-01", first), complete("2031-01-01", middle)), "46001")
	if b.Name != "Aube–Un" || !reflect.DeepEqual(b.FormerNames, []string{"Saint-Aube-des-Essais"}) {
		t.Errorf("names: %q %q", b.Name, b.FormerNames)
	}
	if *b.Population != 520 || b.PopulationAsOf != "2031-01-01" || *b.Lat != lat || b.Designation != vocab.DesignationV ||
		b.Metropolitan != vocab.MetropolitanCommunityCMM || b.ValidFrom != "1950-01-01" {
		t.Errorf("%+v", b)
	}
}

func TestAnEditionReplacesThatOfTheSameDate(t *testing.T) {
	s := fold(t, complete("2030-01-01", place("46001", "Faute", 50, 500)), complete("2030-01-01", place("46001", "Juste", 50, 500)))
	if b := body(s, "46001"); b.Name != "Juste" || b.FormerNames != nil {
		t.Errorf("%+v", b)
	}
}

func TestStatedSuccessions(t *testing.T) {
	a, b, c := place("46001", "A", 50, 500), place("46002", "B", 50, 500), place("46003", "C", 50, 500)
	editions := []directory.Edition{complete("2030-01-01", a, b), complete("2032-01-01", c)}
	s, err := directory.Fold(editions, []directory.Succession{{Old: "46001", New: "46002"}, {Old: "46001", New: "46003"}})
	if err != nil {
		t.Fatal(err)
	}
	if x := body(s, "46001"); x.Successor != "46003" || x.Status != vocab.CityStatusAbsorbed || x.ValidTo != "2032-01-01" || !x.ValidToAtLatest {
		t.Errorf("%+v", x)
	}
	if len(s.Undecided) != 1 || s.Undecided[0].Code != "46002" {
		t.Errorf("what was not stated: %+v", s.Undecided)
	}
	d := place("46004", "D", 100, 1000) // states one of two predecessors; the other is still inferred
	s, err = directory.Fold([]directory.Edition{complete("2030-01-01", a, b), complete("2032-01-01", d)},
		[]directory.Succession{{Old: "46001", New: "46004"}})
	if x := body(s, "46002"); err != nil || x.Successor != "46004" || x.Status != vocab.CityStatusMerged {
		t.Errorf("%+v %v", x, err)
	}
	for _, test := range []struct {
		want   string
		stated []directory.Succession
	}{
		{"old : aucun organisme ne porte ni n'a porté le code 46009", []directory.Succession{{Old: "46009", New: "46001"}}},
		{"new : aucun organisme ne porte ni n'a porté le code 46009", []directory.Succession{{Old: "46001", New: "46009"}}},
		{"new : 46001 ne peut pas se succéder", []directory.Succession{{Old: "46001", New: "46001"}}},
		{"tourneraient en rond", []directory.Succession{{Old: "46001", New: "46002"}, {Old: "46002", New: "46003"}, {Old: "46003", New: "46001"}}},
	} {
		if _, err := directory.Fold(editions, test.stated); err == nil || !strings.Contains(told(t, err).Error(), test.want) {
			t.Errorf("%v: %v", test.stated, err)
		}
	}
}

// TestOrderAndRepetitionDoNotMatter folds random invented histories: mergers, renumberings,
// renames, returns, partial editions and stated successions.
func TestOrderAndRepetitionDoNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 31))
	dates := []string{"2030-01-01", "2031-01-01", "2032-01-01", "2033-01-01", "2034-01-01"}
	for range 300 {
		var editions []directory.Edition
		for _, date := range dates {
			e := directory.Edition{AsOf: date, Complete: random.IntN(4) > 0}
			for i := range 12 {
				if random.IntN(3) > 0 {
					r := place([]string{"46", "47"}[i%2]+"00"+string(rune('0'+i%10)), string(rune('A'+random.IntN(5))), float64(10*(1+random.IntN(6))), 100)
					if slices.ContainsFunc(e.Records, func(x directory.Record) bool { return x.Code == r.Code }) {
						continue
					}
					e.Records = append(e.Records, r)
				}
			}
			editions = append(editions, e)
		}
		stated := []directory.Succession{{Old: editions[0].Records[0].Code, New: editions[1].Records[1].Code}}
		want, err := directory.Fold(editions, stated)
		if err != nil {
			continue // a body that succeeds itself
		}
		again := append(slices.Clone(editions), editions[random.IntN(5)], editions[random.IntN(5)])
		random.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		got, err := directory.Fold(again, stated)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("the state depends on the order (%v):\n%+v\n%+v", err, got, want)
		}
		for _, b := range want.Bodies {
			if b.Final != "" && body(want, b.Final).Successor != "" {
				t.Fatalf("%s does not end at %s", b.Code, b.Final)
			}
		}
	}
}
