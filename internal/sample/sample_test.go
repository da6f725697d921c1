package sample_test

import (
	"os"
	"slices"
	"testing"

	"maillage/internal/sample"
)

var files = os.DirFS("../../data/sample")

func read(t *testing.T) *sample.Set {
	t.Helper()
	s, err := sample.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheSetHoldsTheRecordsAndFiguresOfTheInventory(t *testing.T) {
	s := read(t)
	for kind, got := range map[string][2]int{
		"practices":         {len(s.Practices), 17},
		"hiring":            {len(s.HiringInitiatives), 10},
		"missions":          {len(s.OutreachMissions), 5},
		"tools":             {len(s.PromotionTools), 4},
		"records in Québec": {count(s, func(r *sample.Record) bool { return !r.Example }), 32},
		"volet 1":           {count(s, func(r *sample.Record) bool { return slices.Contains(r.Volets, "VOLET_1") }), 13},
		"volet 2":           {count(s, func(r *sample.Record) bool { return slices.Contains(r.Volets, "VOLET_2") }), 13},
		"volet 2, examples": {count(s, func(r *sample.Record) bool { return r.Example && slices.Contains(r.Volets, "VOLET_2") }), 4},
		"volet 3":           {count(s, func(r *sample.Record) bool { return slices.Contains(r.Volets, "VOLET_3") }), 16},
		"original figures":  {len(figures(s, "original")), 70},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %d, want %d", kind, got[0], got[1])
		}
	}
}

func TestReceptionAndMontrealRecords(t *testing.T) {
	s := read(t)
	reception := refs(s, func(r *sample.Record) bool { return slices.Contains(r.Themes, "ACCUEIL") })
	same(t, "reception", reception, "P011 P012 P013 P018 P021 P024 P027 P028 P029 P032")
	montreal := refs(s, func(r *sample.Record) bool { return slices.Contains(r.DraftThemes, "MONTREAL_REGIONS") })
	same(t, "Montréal to regions", montreal, "P015 P016 P020 P031")
}

func TestOnlyTheCampaignWasDeliveredToMIFI(t *testing.T) {
	for _, x := range read(t).PromotionTools {
		want := "PUBLISHED"
		if x.Ref == "P001" {
			want = "DELIVERED_TO_MIFI"
		}
		if x.Delivery != want {
			t.Errorf("%s: %s, want %s", x.Ref, x.Delivery, want)
		}
		if x.ImageConsentUntil != nil {
			t.Errorf("%s: no source gives the end of the consent", x.Ref)
		}
	}
}

func TestTheSponsorshipFiguresAreShares(t *testing.T) {
	want := map[string]float64{"HI-07": 262, "HI-08": 54.2, "HI-08b": 41.2}
	for _, r := range read(t).Records() {
		for _, o := range r.Outcomes {
			if w, ok := want[o.Indicator]; ok && r.Ref == "P002" && *o.Value != w {
				t.Errorf("%s: %v, want %v", o.Indicator, *o.Value, w)
			}
		}
	}
}

func TestRegionalRetentionIsNeverMeasuredByAContribution(t *testing.T) {
	s := read(t)
	for _, r := range s.Records() {
		for _, o := range r.Outcomes {
			if o.Indicator == "AT-01" || o.Indicator == "AT-02" {
				t.Errorf("%s: %s is a figure of a region", r.Ref, o.Indicator)
			}
		}
	}
	found := map[string]float64{}
	for _, f := range s.RegionalFigures {
		if f.Outcome.Indicator == "AT-01" && f.Outcome.PeriodStart == "2016" {
			found[f.Region] = *f.Outcome.Value
		}
	}
	if found["08"] != 41 || found[sample.WholeOfQuebec] != 81 {
		t.Errorf("retention at five years, 2016 cohort: %v", found)
	}
}

func count(s *sample.Set, is func(*sample.Record) bool) int { return len(refs(s, is)) }

// refs lists the references of the records that are so, sorted.
func refs(s *sample.Set, is func(*sample.Record) bool) []string {
	var out []string
	for _, r := range s.Records() {
		if is(r) {
			out = append(out, r.Ref)
		}
	}
	slices.Sort(out)
	return out
}

// figures lists the figures of the contributions that have the origin given.
func figures(s *sample.Set, origin string) []sample.Outcome {
	var out []sample.Outcome
	for _, r := range s.Records() {
		for _, o := range r.Outcomes {
			if o.Figure == origin {
				out = append(out, o)
			}
		}
	}
	return out
}
