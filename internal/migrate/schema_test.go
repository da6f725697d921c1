package migrate_test

import (
	"context"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"maillage/ent"
	entschema "maillage/ent/migrate"
	"maillage/internal/dbtest"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// names returns what a query lists in its only column.
func names(t *testing.T, s *store.Store, query string) string {
	t.Helper()
	rows, err := s.Writer().QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		all = append(all, name)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return "\n" + strings.Join(all, "\n") + "\n"
}

func TestEveryRuleAndIndexOfTheSchemaIsInTheDatabase(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		checks, indexes := "SELECT sql FROM sqlite_master WHERE type = 'table'", "SELECT name FROM sqlite_master WHERE type = 'index'"
		if s.Dialect() == dialect.Postgres {
			checks = "SELECT 'CONSTRAINT `' || conname || '` CHECK' FROM pg_constraint WHERE contype = 'c'"
			indexes = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"
		}
		checked, indexed := names(t, s, checks), names(t, s, indexes)
		seen := 0
		for _, table := range entschema.Tables {
			for _, index := range table.Indexes {
				if seen++; !strings.Contains(indexed, "\n"+index.Name+"\n") {
					t.Errorf("%s lacks the index %s", table.Name, index.Name)
				}
			}
			if table.Annotation == nil {
				continue
			}
			for check := range table.Annotation.Checks {
				if seen++; !strings.Contains(checked, "CONSTRAINT `"+check+"` CHECK") {
					t.Errorf("%s lacks the CHECK %s", table.Name, check)
				}
			}
		}
		if seen < 100 {
			t.Errorf("looked at %d rules and indexes only", seen)
		}
	})
}

func TestTheDatabaseRefusesWhatTheRulesForbid(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			now := s.Now()
			tx.City.Create().SetID("cit_87090").SetCode("87090").SetName("La Sarre").SetNameKey("la sarre").SetEdition("2025-06-29").ExecX(ctx)
			tx.Practice.Create().SetID("pra_1").SetSlug("accueil").SetTitleFr("Accueil").SetTitleKey("accueil").
				SetVolets([]vocab.Volet{}).SetPublishedAt(now).SetReviewedAt(now).SetStaleAt(now).ExecX(ctx)
			return tx.Question.Create().SetID("que_1").SetBody("Qui a déjà tenu un séjour exploratoire ?").
				SetAuthorFunction("Agente").SetAskedAt(now).SetAboutCityID("cit_87090").SetAboutRef("cit_87090").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, try := range []struct{ statement, rule string }{
			{"UPDATE cities SET kind = 'KINGDOM'", "cities_kind"},
			{"UPDATE practices SET translation = 'human'", "practices_translation"},
			{"UPDATE practices SET title_fr = ''", "practices_title"},
			{"UPDATE practices SET cost_period_months = 12", "practices_cost_period"},
			{"UPDATE practices SET cost_cad = 100, cost_period_months = 12", ""},
			{"UPDATE questions SET about_city_id = NULL, about_ref = ''", "questions_topic"},
			{"UPDATE questions SET about_ref = 'pra_1'", "questions_about_ref"},
			{"UPDATE questions SET about_practice_id = 'pra_1'", "questions_about_one"},
			{"UPDATE questions SET about_city_id = 'cit_1', about_ref = 'cit_1'", "foreign key"},
			{"UPDATE questions SET about_city_id = NULL, about_practice_id = 'pra_1', about_ref = 'pra_1'", ""},
			{"UPDATE questions SET about_practice_id = NULL, about_ref = '', theme = 'STAGE'", ""},
		} {
			_, err := s.Writer().ExecContext(t.Context(), try.statement)
			switch {
			case try.rule == "" && err != nil:
				t.Errorf("%s: %v", try.statement, err)
			case try.rule != "" && (err == nil || !strings.Contains(strings.ToLower(err.Error()), try.rule)):
				t.Errorf("%s: %v, want a refusal by %s", try.statement, err, try.rule)
			}
		}
	})
}
