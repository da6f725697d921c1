package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"

	"maillage/internal/i18n"
	"maillage/internal/overview"
	"maillage/internal/page"
	"maillage/internal/store"
	"maillage/internal/vocab"
	"maillage/playground"
)

// home remembers what the hub holds until its shelf moves.
type home struct {
	store *store.Store
	mu    sync.Mutex
	last  *overview.Overview
}

func (h *home) overview(ctx context.Context) (overview.Overview, error) {
	shelf, err := h.store.Shelf(ctx)
	if err != nil {
		return overview.Overview{}, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.last == nil || h.last.Shelf.Version != shelf.Version {
		o, err := overview.Read(ctx, h.store)
		if err != nil {
			return o, err
		}
		h.last = &o
	}
	return *h.last, nil
}

// homeView is what the home page shows.
type homeView struct {
	overview.Overview
	Kinds, Volets               []row
	Total                       int // records, the examples included
	Playground, GraphQL, Schema string
}

// row is a count with its label.
type row struct {
	Label   string
	Records int
}

// kinds are the kinds of contribution in the plural.
var kinds = map[vocab.ContributionKind]i18n.Text{
	vocab.ContributionKindPractice:         i18n.T("Pratiques", "Practices"),
	vocab.ContributionKindHiringInitiative: i18n.T("Initiatives d’embauche", "Hiring initiatives"),
	vocab.ContributionKindPromotionTool:    i18n.T("Outils de promotion", "Promotion tools"),
	vocab.ContributionKindOutreachMission:  i18n.T("Missions de démarchage", "Outreach missions"),
}

func (s *Site) serveHome(w http.ResponseWriter, r *http.Request) {
	o, err := s.home.overview(r.Context())
	if err != nil {
		s.config.Log.LogAttrs(r.Context(), slog.LevelError, "home", slog.String("error", err.Error()))
		s.pages.Fail(w, r, page.Away)
		return
	}
	view := homeView{
		Overview: o, Total: o.Records(), GraphQL: GraphQLPath, Schema: SchemaPath,
	}
	l := page.LanguageOf(r)
	for _, c := range o.Kinds {
		view.Kinds = append(view.Kinds, row{kinds[vocab.ContributionKind(c.Code)].In(l), c.Records})
	}
	for i, c := range o.Volets {
		label := vocab.Lookup("Volet").Label(c.Code).In(l)
		view.Volets = append(view.Volets, row{fmt.Sprintf("%d. %s", i+1, label), c.Records})
	}
	if s.config.Playground {
		view.Playground = playground.Path
	}
	if err := s.pages.Show(w, r, http.StatusOK, "home.html", view); err != nil {
		s.config.Log.LogAttrs(r.Context(), slog.LevelError, "home", slog.String("error", err.Error()))
		s.pages.Fail(w, r, page.Internal)
	}
}
