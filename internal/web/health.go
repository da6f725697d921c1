package web

import (
	"context"
	"net/http"
	"slices"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/migrate"
	"maillage/internal/page"
)

// probeTimeout is how long the database may take to answer the question whether it is there.
const probeTimeout = 2 * time.Second

// reason says why the site is not ready.
type reason struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// obstacle is a reason in both languages.
type obstacle struct {
	code string
	text i18n.Text
}

var (
	draining = obstacle{"DRAINING", i18n.T("Le serveur s'arrête.", "The server is stopping.")}
	noAnswer = obstacle{"DATABASE", i18n.T("La base de données ne répond pas.", "The database does not answer.")}
	pending  = obstacle{"MIGRATIONS", i18n.T("Le schéma de la base n'est pas à jour : « maillage migrate up ».",
		"The schema of the database is not up to date: “maillage migrate up”.")}
)

// serveHealth says that the process lives, and nothing of what it depends on: to start it anew
// would mend nothing there.
func serveHealth(w http.ResponseWriter, _ *http.Request) {
	page.WriteJSON(w, http.StatusOK, map[string]string{"status": "ok"})
}

// serveReady says whether requests should be sent here, and why not.
func (s *Site) serveReady(w http.ResponseWriter, r *http.Request) {
	l := page.LanguageOf(r)
	answer := struct {
		Ready   bool     `json:"ready"`
		Reasons []reason `json:"reasons"`
	}{Reasons: []reason{}}
	for _, o := range s.obstacles(r.Context()) {
		answer.Reasons = append(answer.Reasons, reason{o.code, o.text.In(l)})
	}
	status := http.StatusOK
	if answer.Ready = len(answer.Reasons) == 0; !answer.Ready {
		status = http.StatusServiceUnavailable
	}
	page.Spoken(w, l)
	page.WriteJSON(w, status, answer)
}

func (s *Site) obstacles(ctx context.Context) (found []obstacle) {
	ctx, cancel := context.WithTimeout(ctx, probeTimeout)
	defer cancel()
	if s.draining.Load() {
		found = append(found, draining)
	}
	if !s.migrated.Load() {
		versions, err := migrate.Status(ctx, s.config.Store)
		switch {
		case versions == nil:
			return append(found, noAnswer)
		case err != nil || anyPending(versions):
			return append(found, pending)
		}
		s.migrated.Store(true)
	}
	if _, err := s.config.Store.Shelf(ctx); err != nil {
		found = append(found, noAnswer)
	}
	return found
}

func anyPending(versions []migrate.Version) bool {
	return slices.ContainsFunc(versions, func(v migrate.Version) bool { return v.Pending })
}
