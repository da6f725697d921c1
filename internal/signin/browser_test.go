package signin_test

import (
	"bytes"
	"context"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/oidctest"
	"maillage/internal/signin"
	"maillage/internal/store"
	"maillage/internal/vocab"
	"maillage/internal/web"
)

// clock is a clock that tests move.
type clock struct {
	mu    sync.Mutex
	moved time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.moved)
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.moved += d
}

// mailbox keeps the letters that would be sent.
type mailbox chan hub.Letter

func (m mailbox) SendLink(_ context.Context, l hub.Letter) error { m <- l; return nil }

// buffer is a log that several goroutines write.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// site is the whole site over TLS, as a proxy before it would serve it.
type site struct {
	*testing.T
	url   string
	store *store.Store
	hub   *hub.Hub
	roots http.RoundTripper
	log   *buffer
	mail  mailbox
}

// open serves a site over db. Its provider may be nil.
func open(t *testing.T, db *store.Store, provider *oidctest.Provider, adjust ...func(*signin.Config)) *site {
	t.Helper()
	var handler http.Handler
	srv := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handler.ServeHTTP(w, r) }))
	t.Cleanup(srv.Close)
	s := &site{T: t, url: srv.URL, store: db, roots: srv.Client().Transport, log: &buffer{}, mail: make(mailbox, 10)}
	c := signin.Config{Base: srv.URL, Local: true, Mailer: s.mail}
	if provider != nil {
		provider.Register(srv.URL + "/connexion/retour")
		c.Provider = &signin.Provider{Issuer: provider.Issuer, ClientID: oidctest.ClientID, ClientSecret: oidctest.ClientSecret}
	}
	for _, a := range adjust {
		a(&c)
	}
	s.hub = hub.New(db, hub.Options{Mailer: c.Mailer})
	c.Hub = s.hub
	w, err := web.New(web.Config{Store: db, SignIn: c, Log: slog.New(web.LogHandler(slog.NewTextHandler(s.log, nil)))})
	if err != nil {
		t.Fatal(err)
	}
	handler = w
	return s
}

// invite makes an account of UMQ and returns the secret of its invitation.
func (s *site) invite(email string) string {
	s.Helper()
	operator := access.NewContext(s.Context(), access.Operator())
	given, err := hub.New(s.store, hub.Options{}).InviteUser(operator, hub.Invitation{Email: email, Role: vocab.RoleUMQ, Function: "coordination"})
	if err != nil {
		s.Fatal(err)
	}
	return strings.TrimPrefix(given.Path, "/invitation/")
}

const goodPassword = "quatre mots sans rapport"

// member makes an active account with goodPassword.
func (s *site) member(email string) {
	s.Helper()
	if _, err := s.hub.SetPassword(s.Context(), s.invite(email), goodPassword); err != nil {
		s.Fatal(err)
	}
}

// sessions counts the sessions of all accounts.
func (s *site) sessions() int {
	s.Helper()
	n, err := s.store.Read().Session.Query().Count(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return n
}

// status is the status of an account, and how it signs in.
func (s *site) account(email string) (vocab.AccountStatus, string) {
	s.Helper()
	u, err := s.store.Read().User.Query().Where(user.EmailKey(email)).Only(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	if u.Subject == nil {
		return u.Status, ""
	}
	return u.Status, u.Issuer + " " + *u.Subject
}

// browser does what a browser does: cookies, redirects, and saying where a request comes from.
type browser struct {
	*site
	client *http.Client
	jar    *cookiejar.Jar
	from   string // Sec-Fetch-Site of the request under way
	lang   string
}

func (s *site) browser() *browser {
	s.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		s.Fatal(err)
	}
	b := &browser{site: s, jar: jar}
	b.client = &http.Client{Jar: jar, Transport: b, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		r.Header.Del("Origin")
		if len(via) > 8 {
			s.Errorf("too many redirects: %s", r.URL)
			return http.ErrUseLastResponse
		}
		return nil
	}}
	return b
}

// RoundTrip carries a request as a browser sends it: a trip by another site makes what follows
// come from there.
func (b *browser) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Scheme+"://"+r.URL.Host != b.url {
		b.from = "cross-site"
	}
	r.Header.Set("Sec-Fetch-Site", b.from)
	r.Header.Set("Sec-Fetch-Mode", "navigate")
	r.Header.Set("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0")
	return b.roots.RoundTrip(r)
}

func (b *browser) do(r *http.Request) visit {
	b.Helper()
	if r.Header.Get("Accept") == "" {
		r.Header.Set("Accept", "text/html,application/xhtml+xml")
	}
	r.Header.Set("Accept-Language", "fr-CA")
	if b.lang != "" {
		r.Header.Set("Accept-Language", b.lang)
	}
	res, err := b.client.Do(r)
	if err != nil {
		b.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		b.Fatal(err)
	}
	return visit{b.T, res.StatusCode, res.Request.URL.Path, res.Header, html.UnescapeString(string(body))}
}

// get opens an address that was typed or kept.
func (b *browser) get(path string) visit {
	b.Helper()
	b.from = "none"
	r, err := http.NewRequest(http.MethodGet, b.url+path, nil)
	if err != nil {
		b.Fatal(err)
	}
	return b.do(r)
}

// post sends a form of the site's own; fields come in pairs.
func (b *browser) post(path string, fields ...string) visit {
	b.Helper()
	return b.postFrom("same-origin", b.url, path, fields...)
}

func (b *browser) postFrom(site, origin, path string, fields ...string) visit {
	b.Helper()
	b.from = site
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	r, err := http.NewRequest(http.MethodPost, b.url+path, strings.NewReader(form.Encode()))
	if err != nil {
		b.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", origin)
	return b.do(r)
}

// signIn signs a member in by password.
func (b *browser) signIn(email string) {
	b.Helper()
	b.post("/connexion", "email", email, "password", goodPassword).at(200, "/compte")
}

// secret is the cookie of the session; empty without one.
func (b *browser) secret() string {
	b.Helper()
	u, err := url.Parse(b.url)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range b.jar.Cookies(u) {
		if c.Name == signin.CookieName {
			return c.Value
		}
	}
	return ""
}

// set puts a cookie into the browser.
func (b *browser) set(name, value string) {
	b.Helper()
	u, err := url.Parse(b.url)
	if err != nil {
		b.Fatal(err)
	}
	b.jar.SetCookies(u, []*http.Cookie{{Name: name, Value: value, Path: "/", Secure: true}})
}
