package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"

	"maillage/internal/i18n"
	"maillage/internal/overview"
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

func (s *Site) serveHome(w http.ResponseWriter, r *http.Request) {
	o, err := s.home.overview(r.Context())
	if err != nil {
		s.config.Log.LogAttrs(r.Context(), slog.LevelError, "home", slog.String("error", err.Error()))
		s.pages.fail(w, r, away)
		return
	}
	view := homeView{
		Overview: o, Total: o.Records(), GraphQL: GraphQLPath, Schema: SchemaPath,
		Kinds: rows("ContributionKind", o.Kinds, languageOf(r)), Volets: rows("Volet", o.Volets, languageOf(r)),
	}
	for i := range view.Volets {
		view.Volets[i].Label = fmt.Sprintf("%d. %s", i+1, view.Volets[i].Label)
	}
	if s.config.Playground {
		view.Playground = playground.Path
	}
	if err := s.pages.show(w, r, http.StatusOK, "home.html", view); err != nil {
		s.config.Log.LogAttrs(r.Context(), slog.LevelError, "home", slog.String("error", err.Error()))
		s.pages.fail(w, r, internal)
	}
}

// rows labels counts of an enumeration.
func rows(enumeration string, counts []overview.Count, l i18n.Language) []row {
	labels := vocab.Lookup(enumeration)
	all := make([]row, len(counts))
	for i, c := range counts {
		all[i] = row{labels.Label(c.Code).In(l), c.Records}
	}
	return all
}
