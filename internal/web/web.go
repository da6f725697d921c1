// Package web is the HTTP face of the hub: the API, its playground and schema, a home page, and
// the two questions that operators ask, whether the process lives and whether it is ready.
package web

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"

	"maillage/examples"
	"maillage/graph"
	"maillage/graph/limit"
	"maillage/graph/transport"
	"maillage/internal/store"
	"maillage/playground"
)

// The paths of the site, beside the home page and playground.Path.
const (
	GraphQLPath = "/graphql"
	SchemaPath  = "/schema.graphqls"
	HealthPath  = "/healthz"
	ReadyPath   = "/readyz"
	assetsPath  = "/assets/"
)

// Config says what a site serves.
type Config struct {
	Store *store.Store
	// Origins are the origins whose pages may call the API from a browser, as in
	// "https://example.org", each exactly; none by default. See CheckOrigins.
	Origins []string
	// Playground serves the playground.
	Playground bool
	// Released answers with the status codes of GraphQL over HTTP's September 2026 release.
	Released bool
	// Log takes one record a request; nil discards them.
	Log *slog.Logger
}

// Site is the handler of all pages and endpoints. It is safe for concurrent use.
type Site struct {
	config   Config
	handler  http.Handler
	pages    pages
	home     home
	streams  *streams
	draining atomic.Bool
	migrated atomic.Bool // no migration is pending: known from the first time that this is so
}

// New returns the site of a store. The error is a problem when an origin is not acceptable.
func New(c Config) (*Site, error) {
	if err := CheckOrigins(c.Origins); err != nil {
		return nil, err
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	s := &Site{config: c, pages: newPages(), streams: newStreams()}
	s.home.store = c.Store
	routes, err := s.routes()
	if err != nil {
		return nil, err
	}
	s.handler = identified(s.logged(s.recovered(secured(patient(s.streams.watched(s.leaving(routes)))))))
	return s, nil
}

// ServeHTTP answers one request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Site) routes() (http.Handler, error) {
	mux := http.NewServeMux()
	api := graph.NewHandler(s.config.Store, graph.Config{
		Transport: transport.Config{Released: s.config.Released, Origins: s.config.Origins},
		Limits:    limit.Default,
	})
	mux.Handle(GraphQLPath, crossOrigin(s.config.Origins, api))
	mux.Handle(SchemaPath, s.reading(http.HandlerFunc(serveSchema)))
	mux.Handle(HealthPath, s.reading(http.HandlerFunc(serveHealth)))
	mux.Handle(ReadyPath, s.reading(http.HandlerFunc(s.serveReady)))
	mux.Handle(assetsPath, s.reading(http.HandlerFunc(s.serveAsset)))
	mux.Handle("/{$}", s.reading(http.HandlerFunc(s.serveHome)))
	mux.HandleFunc("/", s.notFound)
	if !s.config.Playground {
		return mux, nil
	}
	offered, err := playground.Examples(examples.Operations())
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	editor, err := playground.Handler(playground.Config{Endpoint: GraphQLPath, Examples: offered})
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	mux.Handle(playground.Path, editor)
	mux.Handle(strings.TrimSuffix(playground.Path, "/"), editor)
	return mux, nil
}

// reading lets GET and HEAD through.
func (s *Site) reading(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			s.pages.fail(w, r, methodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Site) notFound(w http.ResponseWriter, r *http.Request) { s.pages.fail(w, r, notFound) }

func serveSchema(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8") // browsers show it
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = w.Write([]byte(graph.SDL())) // the client went away: nobody is left to tell
}
