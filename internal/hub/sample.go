package hub

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"maillage/ent"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/sample"
)

// sampleReviewed is when the records of the sample were last read against their sources: the day
// of access that its sources bear.
var sampleReviewed = time.Date(2026, time.November, 20, 0, 0, 0, 0, time.UTC)

// reviewEvery is how many months a review holds, after which a record is to be reviewed.
const reviewEvery = 24

// SampleOptions adjusts LoadSample.
type SampleOptions struct {
	Progress Progress // of the items of the set
}

// SampleReport counts the rows that loading the sample touched.
type SampleReport struct {
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Removed   int `json:"removed"` // figures and shares that the set no longer has
	Unchanged int `json:"unchanged"`
}

// Text tells the report.
func (r SampleReport) Text() i18n.Text {
	return i18n.Tf("Échantillon, en éléments — ajoutés : %d, modifiés : %d, retirés : %d, inchangés : %d.",
		"Sample: %d items added, %d changed, %d removed, %d unchanged.", r.Added, r.Changed, r.Removed, r.Unchanged)
}

func (r *SampleReport) count(c change) {
	switch c {
	case added:
		r.Added++
	case changed:
		r.Changed++
	case removed:
		r.Removed++
	default:
		r.Unchanged++
	}
}

// LoadSample writes the sample set: what is new or not as before, and nothing else. Figures and
// shares that a record no longer has are removed; a record that the set no longer has stays. The
// directory must have the cities and regions that the set names; else the error lists those it
// lacks. Records that were changed or withdrawn on the hub since are left as they are.
func (h *Hub) LoadSample(ctx context.Context, set *sample.Set, o SampleOptions) (report SampleReport, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		l := &sampleLoader{tx: tx, set: set, progress: o.Progress, indicators: map[string]*ent.Indicator{}}
		if l.places, err = readPlaces(ctx, tx); err != nil {
			return err
		}
		if l.edited, err = editedHere(ctx, tx); err != nil {
			return err
		}
		if err := l.needDirectory(ctx); err != nil {
			return err
		}
		if err := l.leaveChanged(ctx); err != nil {
			return err
		}
		for _, step := range []func(context.Context) error{
			l.organizations, l.sources, l.programs, l.agreements, l.indicatorsOf,
			l.contributions, l.shares, l.adoptions, l.needs, l.outcomes,
		} {
			if err := step(ctx); err != nil {
				return err
			}
		}
		report = l.report
		return derive(ctx, tx, h.clock())
	})
	if err != nil {
		return SampleReport{}, err
	}
	return report, nil
}

// sampleLoader writes one set in one transaction.
type sampleLoader struct {
	tx         *ent.Client
	set        *sample.Set
	places     places
	ids        map[string]string         // of contributions by reference
	indicators map[string]*ent.Indicator // by code, once written
	edited     map[string]bool           // identifiers of what people changed since
	progress   Progress
	report     SampleReport
}

// done counts an item; it passes the error on.
func (l *sampleLoader) done(c change, err error) error {
	if err != nil {
		return err
	}
	l.report.count(c)
	r := l.report
	l.progress.tell(r.Added+r.Changed+r.Unchanged, l.total())
	return nil
}

func (l *sampleLoader) total() int {
	s := l.set
	n := len(s.Organizations) + len(s.Programs) + len(s.Agreements) + len(s.Indicators) + len(s.Needs) +
		len(s.Adoptions) + len(s.RegionalFigures) + len(l.allSources()) + len(s.Records())
	for _, r := range s.Records() {
		n += len(r.Outcomes) + len(r.Agreements)
	}
	return n
}

// needDirectory refuses a set that names cities or regions which the directory lacks.
func (l *sampleLoader) needDirectory(ctx context.Context) error {
	regions, err := l.tx.Region.Query().IDs(ctx)
	if err != nil {
		return wrap("regions", err)
	}
	var cities, named []string
	for _, r := range l.set.Records() {
		cities, named = append(cities, r.Cities...), append(named, r.Regions...)
	}
	for _, a := range l.set.Agreements {
		cities = append(cities, a.BeneficiaryCity)
	}
	for _, a := range l.set.Adoptions {
		cities = append(cities, a.City)
	}
	for _, n := range l.set.Needs {
		named = append(named, n.Region)
	}
	var missing []string
	for _, c := range cities {
		if c != "" && l.places.byCode[c] == "" {
			missing = append(missing, c)
		}
	}
	for _, r := range named {
		if r != "" && !slices.Contains(regions, ref("reg", r)) {
			missing = append(missing, r)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return problem.New(problem.Conflict, i18n.Tf(
		"Le répertoire municipal n'a pas ces codes, que l'échantillon nomme : %s. Chargez d'abord le répertoire de départ ou l'officiel.",
		"The municipal directory lacks these codes, which the sample names: %s. Load the starter directory or the official one first.",
		strings.Join(slices.Compact(missing), ", ")))
}

// within says of the problems of an item which item it is: P002-1.value.
func within(item string, err error) error {
	var list problem.List
	if !errors.As(err, &list) {
		return err
	}
	for _, p := range list {
		p.Field = item + "." + p.Field
	}
	return list
}

// ref is the identifier of what has a code; empty for none. That the code can be the key of an
// identifier is checked where its own row is written.
func ref(prefix, code string) string {
	if code == "" {
		return ""
	}
	return prefix + "_" + code
}

// refs is ref for several codes.
func refs(prefix string, codes []string) []string {
	ids := make([]string, len(codes))
	for i, c := range codes {
		ids[i] = ref(prefix, c)
	}
	return ids
}
