// Package web is the HTTP face of the hub: the API, its playground and schema, a home page, and
// the two questions that operators ask, whether the process lives and whether it is ready.
package web

import (
	"embed"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
	"time"

	"maillage/examples"
	"maillage/graph"
	"maillage/graph/limit"
	"maillage/graph/transport"
	"maillage/internal/hub"
	"maillage/internal/page"
	"maillage/internal/rate"
	"maillage/internal/signin"
	"maillage/internal/store"
	"maillage/playground"
)

//go:embed assets
var assets embed.FS

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
	// Proxies are the addresses or networks of the proxies before the site, whose X-Forwarded-For
	// is believed; none by default. See CheckProxies.
	Proxies []string
	// Rates are what callers may ask for; the zero value is rate.Default.
	Rates rate.Allowances
	// SignIn says how people may sign in; the zero value lets nobody. The site fills in Store,
	// Log and Address, and Hub where it is nil.
	SignIn signin.Config
	// Log takes one record a request; nil discards them.
	Log *slog.Logger
}

// Site is the handler of all pages and endpoints. It is safe for concurrent use.
type Site struct {
	config   Config
	handler  http.Handler
	pages    *page.Set
	hub      *hub.Hub
	door     *signin.Door
	home     home
	streams  *streams
	proxies  []netip.Prefix
	limiter  *rate.Limiter
	draining atomic.Bool
	migrated atomic.Bool // no migration is pending: known from the first time that this is so
}

// New returns the site of a store. The error is a problem when an origin, a proxy or how
// people sign in is not acceptable.
func New(c Config) (*Site, error) {
	if err := CheckOrigins(c.Origins); err != nil {
		return nil, err
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	proxies, err := networks(c.Proxies)
	if err != nil {
		return nil, err
	}
	if c.Rates == (rate.Allowances{}) {
		c.Rates = rate.Default
	}
	s := &Site{config: c, proxies: proxies, limiter: rate.New(c.Rates, time.Now), pages: page.New(assets, "assets/*.html"), streams: newStreams()}
	s.home.store = c.Store
	if err := s.open(); err != nil {
		return nil, err
	}
	routes, err := s.routes()
	if err != nil {
		return nil, err
	}
	s.handler = identified(s.logged(s.recovered(secured(patient(s.streams.watched(s.leaving(routes)))))))
	return s, nil
}

// ServeHTTP answers one request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// open makes the door by which people sign in, as the configuration has it.
func (s *Site) open() (err error) {
	c := &s.config.SignIn
	if c.Hub == nil {
		c.Hub = hub.New(s.config.Store, hub.Options{Mailer: c.Mailer})
	}
	c.Store, c.Log, s.hub = s.config.Store, s.config.Log, c.Hub
	c.Address = func(r *http.Request) string { return addressOf(r, s.proxies) }
	s.door, err = signin.New(*c)
	s.pages.Door = err == nil && s.door.Open()
	return err
}

func (s *Site) routes() (http.Handler, error) {
	mux := http.NewServeMux()
	api := graph.NewHandler(s.config.Store, graph.Config{
		Transport: transport.Config{Released: s.config.Released, Origins: s.config.Origins, Authenticate: signin.Socket(s.hub)},
		Limits:    limit.Default, Hub: s.hub,
	})
	mux.Handle(GraphQLPath, crossOrigin(s.config.Origins, s.door.Guard(signin.Identify(s.hub, s.paced(api)))))
	mux.Handle(SchemaPath, s.reading(http.HandlerFunc(serveSchema)))
	mux.Handle(HealthPath, s.reading(http.HandlerFunc(serveHealth)))
	mux.Handle(ReadyPath, s.reading(http.HandlerFunc(s.serveReady)))
	mux.Handle(assetsPath, s.reading(http.HandlerFunc(s.serveAsset)))
	mux.Handle("/{$}", s.reading(signin.Identify(s.hub, http.HandlerFunc(s.serveHome))))
	s.door.Register(mux)
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
			s.pages.Fail(w, r, page.OnlyRead)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Site) notFound(w http.ResponseWriter, r *http.Request) { s.pages.Fail(w, r, page.NotFound) }

// serveAsset serves the style sheet and the icon.
func (s *Site) serveAsset(w http.ResponseWriter, r *http.Request) {
	if !page.Asset(w, r) {
		s.notFound(w, r)
	}
}

func serveSchema(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8") // browsers show it
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = w.Write([]byte(graph.SDL())) // the client went away: nobody is left to tell
}
