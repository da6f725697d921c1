package hub_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/evidence"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// derived is what the hub says of a record.
type derived struct {
	ref         string
	level, base vocab.EvidenceLevel
	reasons     []evidence.Reason
	score       int
	missing     []string
	status      vocab.ContributionStatus
}

// derivedOf reads what the hub says of every record, by reference.
func derivedOf(t *testing.T, s *store.Store) map[string]derived {
	t.Helper()
	all := map[string]derived{}
	for _, x := range s.Read().Practice.Query().AllX(t.Context()) {
		all[x.Reference] = derived{x.Reference, x.EvidenceLevel, x.EvidenceBase, x.EvidenceReasons, x.CompletenessScore, x.MissingParts, x.Status}
	}
	for _, x := range s.Read().HiringInitiative.Query().AllX(t.Context()) {
		all[x.Reference] = derived{x.Reference, x.EvidenceLevel, x.EvidenceBase, x.EvidenceReasons, x.CompletenessScore, x.MissingParts, x.Status}
	}
	for _, x := range s.Read().PromotionTool.Query().AllX(t.Context()) {
		all[x.Reference] = derived{x.Reference, x.EvidenceLevel, x.EvidenceBase, x.EvidenceReasons, x.CompletenessScore, x.MissingParts, x.Status}
	}
	for _, x := range s.Read().OutreachMission.Query().AllX(t.Context()) {
		all[x.Reference] = derived{x.Reference, x.EvidenceLevel, x.EvidenceBase, x.EvidenceReasons, x.CompletenessScore, x.MissingParts, x.Status}
	}
	return all
}

func TestEvidenceOfTheSample(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		got := derivedOf(t, s)
		equal(t, "records", len(got), 36)
		bases := map[vocab.EvidenceLevel]int{}
		for _, r := range sampleSet(t).Records() {
			d := got[r.Ref]
			bases[d.base]++
			equal(t, "base of "+r.Ref, d.base, vocab.EvidenceLevel(r.ExpectedEvidence))
			if d.level == d.base {
				continue
			}
			why := d.reasons[len(d.reasons)-1].Text().Fr
			if d.level > d.base || !strings.HasPrefix(why, "Un niveau de moins") {
				t.Errorf("%s: from %s to %s because %q", r.Ref, d.base, d.level, why)
			}
		}
		equal(t, "bases", fmt.Sprint(bases), "map[E0:16 E1:13 E2:7]")
		equal(t, "P002, whose figures end in 2013", got["P002"].level, vocab.EvidenceLevelE1)
		equal(t, "reason for P002", got["P002"].reasons[len(got["P002"].reasons)-1].Code, "TOO_OLD")
		if !slices.ContainsFunc(values(got), func(d derived) bool { return d.reasons[len(d.reasons)-1].Code == "ONLY_PRESS" }) {
			t.Error("no record is downgraded because the press alone reports it")
		}
	})
}

func values(m map[string]derived) []derived {
	var all []derived
	for _, d := range m {
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b derived) int { return cmp.Compare(a.ref, b.ref) })
	return all
}

func TestCompletenessNamesWhatIsMissing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		got := derivedOf(t, s)
		for ref, want := range map[string]struct{ has, lacks []string }{
			"P002": {[]string{"summary", "english", "start", "lead", "source", "official", "outcome", "groups", "statuses", "headcount"}, []string{"mailbox", "cost", "jobs"}},
			"P020": {[]string{"summary", "source"}, []string{"outcome", "mailbox"}},
			"P001": {[]string{"summary", "output"}, []string{"address", "consent"}},
		} {
			for _, part := range want.has {
				if slices.Contains(got[ref].missing, part) {
					t.Errorf("%s has %s", ref, part)
				}
			}
			for _, part := range want.lacks {
				if !slices.Contains(got[ref].missing, part) {
					t.Errorf("%s lacks %s: %v", ref, part, got[ref].missing)
				}
			}
			if got[ref].score <= 0 || got[ref].score >= 100 {
				t.Errorf("%s: %d %%", ref, got[ref].score)
			}
		}
		for _, d := range got {
			for _, part := range d.missing {
				if evidence.PartLabel(part).Fr == part {
					t.Errorf("part %s has no label", part)
				}
			}
		}
	})
}

func TestTimeAgesEvidenceAndReviews(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		loaded(t, s)
		today, version := derivedOf(t, s), shelfVersion(t, s)
		if err := at(s, time.Date(2028, time.November, 19, 0, 0, 0, 0, time.UTC)).RefreshDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, d := range derivedOf(t, s) {
			equal(t, "status of "+d.ref+" on the eve", d.status, vocab.ContributionStatusPublished)
		}
		if err := at(s, time.Date(2040, time.January, 1, 0, 0, 0, 0, time.UTC)).RefreshDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		for ref, d := range derivedOf(t, s) {
			equal(t, "status of "+ref, d.status, vocab.ContributionStatusStale)
			if d.level > today[ref].level || d.level > vocab.EvidenceLevelE1 {
				t.Errorf("%s: %s in 2040, %s today", ref, d.level, today[ref].level)
			}
		}
		if shelfVersion(t, s) == version {
			t.Error("the shelf changed, its version did not")
		}
		if err := at(s, now).RefreshDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		equal(t, "back today", fmt.Sprint(derivedOf(t, s)), fmt.Sprint(today))
	})
}

func TestAReviewMayOnlyLowerTheLevel(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			return tx.HiringInitiative.UpdateOneID("hir_P006").SetEvidenceCeiling(vocab.EvidenceLevelE0).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := h.RefreshDerived(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := derivedOf(t, s)
		equal(t, "level of P006", got["P006"].level, vocab.EvidenceLevelE0)
		equal(t, "base of P006", got["P006"].base, vocab.EvidenceLevelE2)
		equal(t, "reason for P006", got["P006"].reasons[len(got["P006"].reasons)-1].Code, "LOWERED_BY_REVIEW")
	})
}
