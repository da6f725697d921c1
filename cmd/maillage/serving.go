package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"strings"
	"syscall"
	"time"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/web"
	"maillage/playground"
)

// servingFlags are the flags of the commands that serve.
type servingFlags struct {
	Addr        string   `default:"127.0.0.1:8080" placeholder:"${url_place}" envvar:"MAILLAGE_ADDR" help:"${addr}"`
	CORSOrigins []string `name:"cors-origins" placeholder:"${origin_place}" envvar:"MAILLAGE_CORS_ORIGINS" help:"${cors}"`
	Proxies     []string `name:"trusted-proxies" placeholder:"${network_place}" envvar:"MAILLAGE_TRUSTED_PROXIES" help:"${proxies}"`
	HTTPSpec    string   `name:"http-spec" enum:"audits,2026-09" default:"audits" placeholder:"audits|2026-09" envvar:"MAILLAGE_HTTP_SPEC" help:"${http_spec}"`
	Playground  string   `enum:"on,off" default:"on" placeholder:"on|off" envvar:"MAILLAGE_PLAYGROUND" help:"${playground}"`
	Rule        string   `name:"disclosure-rule" type:"path" placeholder:"${file_place}" envvar:"MAILLAGE_DISCLOSURE_RULE" help:"${disclosure_rule}"`
	entryFlags  `embed:""`
	Log         string `enum:"debug,info,warn,error" default:"${log_default}" placeholder:"${level_place}" envvar:"MAILLAGE_LOG" help:"${log}"`
	LogFormat   string `enum:"text,json" default:"text" placeholder:"text|json" envvar:"MAILLAGE_LOG_FORMAT" help:"${log_format}"`
}

// listen takes the address. That it is taken is an everyday mishap, told in words.
func (f servingFlags) listen(ctx context.Context) (net.Listener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", f.Addr)
	_, port, _ := net.SplitHostPort(f.Addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, problem.New(problem.Conflict, i18n.Tf(
			"Le port %s est déjà pris sur cette machine (%s). Arrêtez l'autre programme, ou prenez un autre port : --addr 127.0.0.1:8081",
			"Port %s is already taken on this machine (%s). Stop the other program, or take another port: --addr 127.0.0.1:8081", port, f.Addr))
	case errors.Is(err, syscall.EACCES):
		return nil, problem.New(problem.Conflict, i18n.Tf(
			"Le port %s demande des droits d'administration. Prenez un port de 1024 ou plus : --addr 127.0.0.1:8080",
			"Port %s takes administration rights. Take a port of 1024 or more: --addr 127.0.0.1:8080", port))
	case err != nil:
		return nil, &usageError{i18n.Tf(
			"Impossible d'écouter à « %s ». Écrivez une adresse de cette machine et un port : 127.0.0.1:8080",
			"Cannot listen on “%s”. Write an address of this machine and a port: 127.0.0.1:8080", f.Addr)}
	}
	return l, nil
}

// site makes the site of a store.
func (f servingFlags) site(s *session, db *store.Store) (*web.Site, error) {
	log := f.logger(s)
	slog.SetDefault(log) // the packages below log there
	entry, err := f.signIn()
	if err != nil {
		return nil, err
	}
	rule, err := readRule(f.Rule)
	if err != nil {
		return nil, err
	}
	entry.Hub = hub.New(db, hub.Options{Mailer: entry.Mailer, Rule: rule})
	return web.New(web.Config{
		Store: db, Origins: f.CORSOrigins, Proxies: f.Proxies, Playground: f.Playground == "on", Released: f.HTTPSpec == "2026-09", SignIn: entry, Log: log,
	})
}

func (f servingFlags) logger(s *session) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(f.Log)); err != nil {
		level = slog.LevelInfo // not reached: the flag has an enumeration
	}
	options := &slog.HandlerOptions{Level: level}
	if f.LogFormat == "json" {
		return slog.New(web.LogHandler(slog.NewJSONHandler(s.err, options)))
	}
	return slog.New(web.LogHandler(slog.NewTextHandler(s.err, options)))
}

// serve tells the addresses and serves until ctx ends.
func (f servingFlags) serve(ctx context.Context, s *session, l net.Listener, site *web.Site, lameDuck time.Duration) error {
	base := "http://" + reachable(l.Addr())
	s.say(i18n.T("\nAdresses :", "\nAddresses:"))
	rows := [][2]string{{i18n.T("Page d'accueil", "Home page").In(s.lang), base + "/"}}
	if f.Playground == "on" {
		rows = append(rows, [2]string{i18n.T("Terrain d'essai", "Playground").In(s.lang), base + playground.Path})
	}
	s.table(append(rows,
		[2]string{"GraphQL", base + web.GraphQLPath},
		[2]string{i18n.T("Schéma", "Schema").In(s.lang), base + web.SchemaPath}))
	s.say(i18n.T("\nCtrl+C pour arrêter.", "\nCtrl+C to stop."))
	if err := web.Serve(ctx, l, site, lameDuck); err != nil {
		return err
	}
	s.say(i18n.T("Arrêté.", "Stopped."))
	return nil
}

// reachable is the address at which a person reaches a listener: one on all addresses answers on
// that of the machine itself.
func reachable(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if err == nil && net.ParseIP(strings.Split(host, "%")[0]).IsUnspecified() {
		return net.JoinHostPort("localhost", port)
	}
	return a.String()
}
