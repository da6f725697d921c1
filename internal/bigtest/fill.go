// Package bigtest fills a database with invented practices by the ten thousand, the same ones each
// time: for the tests and benchmarks that ask how the hub bears a big shelf.
package bigtest

import (
	"context"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/internal/gid"
	"maillage/internal/store"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// rows is how many rows one statement writes: SQLite takes 32,766 values at once, and a practice
// has some seventy.
const rows = 400

// began is when the first invented practice was published.
var began = time.Date(2021, 1, 4, 12, 0, 0, 0, time.UTC)

// shelf is what invented practices lead to.
type shelf struct {
	cities, codes, regions []string
	indicator              *ent.Indicator
}

// Fill adds n invented practices to the shelf of s, which holds the directory and the sample, each
// with cities, regions and, one in two, a figure. No person is named; every title says that it is
// invented.
func Fill(ctx context.Context, s *store.Store, n int) error {
	return s.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		of, err := lookUp(ctx, tx)
		if err != nil {
			return fmt.Errorf("bigtest: %w", err)
		}
		for from := 0; from < n; from += rows {
			if err := of.write(ctx, tx, from, min(from+rows, n)); err != nil {
				return fmt.Errorf("bigtest: from %d: %w", from, err)
			}
		}
		return nil
	})
}

func lookUp(ctx context.Context, tx *ent.Client) (of shelf, err error) {
	cities, err := tx.City.Query().Where(city.StatusEQ(vocab.CityStatusActive)).Order(ent.Asc(city.FieldID)).All(ctx)
	if err != nil {
		return of, err
	}
	for _, c := range cities {
		of.cities, of.codes = append(of.cities, c.ID), append(of.codes, c.Code)
	}
	if of.regions, err = tx.Region.Query().Order(ent.Asc("id")).IDs(ctx); err != nil {
		return of, err
	}
	of.indicator, err = tx.Indicator.Query().Order(ent.Asc("id")).First(ctx)
	return of, err
}

// write writes the practices from one number to before another, then their figures.
func (of shelf) write(ctx context.Context, tx *ent.Client, from, to int) error {
	practices := make([]*ent.PracticeCreate, 0, to-from)
	var figures []*ent.OutcomeCreate
	for i := from; i < to; i++ {
		id, err := gid.Named("pra", fmt.Sprintf("invente-%06d", i))
		if err != nil {
			return err
		}
		practices = append(practices, of.practice(tx, id, i))
		if i%2 == 0 {
			out, err := gid.Named("out", fmt.Sprintf("invente-%06d", i))
			if err != nil {
				return err
			}
			figures = append(figures, of.figure(tx, out, id, i))
		}
	}
	if err := tx.Practice.CreateBulk(practices...).Exec(ctx); err != nil {
		return err
	}
	return tx.Outcome.CreateBulk(figures...).Exec(ctx)
}

// words are what the titles are made of.
var words = []string{"accueil", "francisation", "logement", "jumelage", "stages", "parrainage", "guichet", "mentorat", "bienvenue", "dialogue", "emploi", "familles", "jeunesse"}

func (of shelf) practice(tx *ent.Client, id string, i int) *ent.PracticeCreate {
	word := func(n int) string { return words[n%len(words)] }
	title := fmt.Sprintf("Fiche inventée n° %d : %s et %s", i, word(i), word(i/13+5))
	lead := i * 7 % len(of.cities)
	cities := []string{of.cities[lead]}
	if other := i * 11 % len(of.cities); i%3 == 0 && other != lead {
		cities = append(cities, of.cities[other])
	}
	themes := vocab.Theme("").Values()
	volets := vocab.Volet("").Values()
	levels := vocab.EvidenceLevel("").Values()
	published := began.Add(time.Duration(i) * time.Hour)
	return tx.Practice.Create().SetID(id).SetSlug(fmt.Sprintf("fiche-inventee-%06d", i)).SetInvented(true).
		SetTitleFr(title).SetTitleKey(text.Fold(title)).
		SetSummaryFr("Fiche inventée pour un essai : rien de ce qu'elle dit n'a eu lieu, dans aucune ville.").
		SetMethodFr("Méthode inventée, assez longue pour qu'une page de fiches pèse ce que pèsent les vraies : " + word(i+1) + ", " + word(i+2) + ", " + word(i+3) + ".").
		SetVolets([]vocab.Volet{vocab.Volet(volets[i%len(volets)])}).SetThemes([]vocab.Theme{vocab.Theme(themes[i%len(themes)]), vocab.Theme(themes[(i+5)%len(themes)])}).
		SetKeywords([]string{fmt.Sprintf("MOT_%d", i%97)}).
		SetEvidenceLevel(vocab.EvidenceLevel(levels[i%len(levels)])).SetEvidenceBase(vocab.EvidenceLevel(levels[i%len(levels)])).
		SetStartedKey(published.Format(time.DateOnly)).SetPublishedAt(published).SetReviewedAt(published).SetStaleAt(published.AddDate(2, 0, 0)).
		SetLeadCityCode(of.codes[lead]).SetRecordedCityCodes([]string{of.codes[lead]}).SetLeadCityID(of.cities[lead]).AddCityIDs(cities...).
		AddRegionIDs(of.regions[i%len(of.regions)])
}

func (of shelf) figure(tx *ent.Client, id, practice string, i int) *ent.OutcomeCreate {
	return tx.Outcome.Create().SetID(id).SetKey(id).SetLabelFr("Chiffre inventé").SetValue(float64(i % 500)).
		SetUnit(of.indicator.Unit).SetSensitivity(vocab.SensitivityNone).SetIndicatorID(of.indicator.ID).SetSubjectPracticeID(practice).SetSubjectRef(practice)
}
