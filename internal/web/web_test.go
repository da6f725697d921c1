package web_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"

	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/apitest"
	"maillage/internal/dbtest"
	"maillage/internal/migrate"
	"maillage/internal/store"
	"maillage/internal/web"
)

func site(t *testing.T, c web.Config) *web.Site {
	t.Helper()
	s, err := web.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ask sends one request; headers come in pairs.
func ask(t *testing.T, h http.Handler, method, target, body string, headers ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func read(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func status(t *testing.T, res *http.Response, want int) *http.Response {
	t.Helper()
	if res.StatusCode != want {
		t.Errorf("%d instead of %d: %s", res.StatusCode, want, read(t, res))
	}
	return res
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("%q is not in %s", p, text)
		}
	}
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	s := site(t, web.Config{Store: dbtest.SQLite(t), Playground: true})
	for _, target := range []string{"/", "/graphql?query=%7Bshelf%7Bversion%7D%7D", "/schema.graphqls", "/healthz", "/readyz", "/rien", "/playground/", "/assets/style.css"} {
		h := ask(t, s, http.MethodGet, target, "").Header
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" || h.Get("X-Request-Id") == "" {
			t.Errorf("%s: %v", target, h)
		}
		policy := h.Get("Content-Security-Policy")
		contains(t, policy, "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
		if target != "/playground/" && strings.Contains(policy, "unsafe") {
			t.Errorf("%s: %s", target, policy)
		}
	}
	if id := ask(t, s, http.MethodGet, "/healthz", "", "X-Request-Id", "abc-1.2_3").Header.Get("X-Request-Id"); id != "abc-1.2_3" {
		t.Errorf("the number of the request became %q", id)
	}
	if id := ask(t, s, http.MethodGet, "/healthz", "", "X-Request-Id", "a b\"<").Header.Get("X-Request-Id"); len(id) != 26 {
		t.Errorf("an unfit number became %q", id)
	}
}

func TestSchemaIsWhole(t *testing.T) {
	s := site(t, web.Config{Store: dbtest.SQLite(t)})
	res := status(t, ask(t, s, http.MethodGet, "/schema.graphqls", ""), 200)
	sdl := read(t, res)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Contribution", "Practice", "City", "Shelf"} {
		if schema.Types[name] == nil || schema.Types[name].Fields[0].Description == "" {
			t.Errorf("%s is not there, or its fields are not described", name)
		}
	}
	if schema.Query.Fields.ForName("practices") == nil || schema.Subscription.Fields.ForName("shelfChanged") == nil {
		t.Error("entry points are missing")
	}
	if strings.Contains(sdl, "goModel") || strings.Contains(sdl, "goField") {
		t.Error("the schema speaks of Go")
	}
}

func TestReadiness(t *testing.T) {
	path := filepath.Join(t.TempDir(), "maillage.db")
	db, err := store.Open(t.Context(), "sqlite://"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	s := site(t, web.Config{Store: db})
	ready := func(want int, parts ...string) {
		t.Helper()
		contains(t, read(t, status(t, ask(t, s, http.MethodGet, "/readyz", ""), want)), parts...)
		status(t, ask(t, s, http.MethodGet, "/healthz", ""), 200)
	}
	ready(503, `"ready":false`, `"code":"MIGRATIONS"`, "n'est pas à jour")
	if _, err := migrate.Up(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	ready(200, `"ready":true`, `"reasons":[]`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	ready(503, `"code":"DATABASE"`, "ne répond pas")
	res := ask(t, s, http.MethodGet, "/readyz", "", "Accept-Language", "en")
	contains(t, read(t, res), "The database does not answer.")
	contains(t, read(t, status(t, ask(t, s, http.MethodGet, "/", "", "Accept", "text/html"), 503)), "<h1>La base de données ne répond pas.")
}

func TestHomePage(t *testing.T) {
	s := site(t, web.Config{Store: apitest.SQLite(t).Store, Playground: true})
	res := status(t, ask(t, s, http.MethodGet, "/", ""), 200)
	fr := read(t, res)
	contains(t, fr, `lang="fr-CA"`, "Fiches du Québec, par genre", `<a href="?lang=en"`, `href="/playground/"`, `href="/schema.graphqls"`, "/graphql",
		`Pratiques</th><td>17</td>`, `1. Valorisation des municipalités`, `MRC et territoires équivalents</th><td>104</td>`,
		`Régions administratives</th><td>17</td>`, "ministère des Affaires municipales", "CC BY 4.0")
	if strings.Contains(fr, "<script") || strings.Contains(fr, " style=") {
		t.Error("the page has a script or a style of its own")
	}
	if got := res.Header.Get("Content-Language"); got != "fr-CA" {
		t.Errorf("Content-Language is %q", got)
	}
	for _, target := range []string{"/?lang=en", "/"} {
		en := read(t, ask(t, s, http.MethodGet, target, "", "Accept-Language", "en-CA"))
		contains(t, en, `lang="en-CA"`, "Records of Québec, by kind", `<a href="?lang=fr"`, `Practices</th><td>17</td>`)
	}
	contains(t, read(t, ask(t, s, http.MethodGet, "/?lang=fr", "", "Accept-Language", "en")), `lang="fr-CA"`)

	empty := site(t, web.Config{Store: dbtest.SQLite(t)})
	page := read(t, status(t, ask(t, empty, http.MethodGet, "/", ""), 200))
	contains(t, page, "maillage directory load", `Pratiques</th><td>0</td>`)
	if strings.Contains(page, "playground") || strings.Contains(page, "CC BY") {
		t.Error("the page of an empty hub speaks of what is not there")
	}
}

func TestWhatIsNotThere(t *testing.T) {
	s := site(t, web.Config{Store: dbtest.SQLite(t)})
	page := status(t, ask(t, s, http.MethodGet, "/rien<b>", "", "Accept", "text/html,*/*;q=0.8"), 404)
	body := read(t, page)
	contains(t, body, "<h1>Il n&#39;y a rien à cette adresse.</h1>")
	if strings.Contains(body, "rien<b>") {
		t.Error("the page repeats the address")
	}
	var answer struct {
		Error struct{ Code, Message string }
	}
	res := status(t, ask(t, s, http.MethodGet, "/rien", "", "Accept-Language", "en"), 404)
	if err := json.Unmarshal([]byte(read(t, res)), &answer); err != nil || answer.Error.Code != "NOT_FOUND" || !strings.Contains(answer.Error.Message, "nothing") {
		t.Errorf("%v %+v", err, answer)
	}
	status(t, ask(t, s, http.MethodGet, "/playground/", ""), 404)
	status(t, ask(t, s, http.MethodGet, "/assets/home.html", ""), 404)
	status(t, ask(t, s, http.MethodGet, "/assets/", ""), 404)
	if res := status(t, ask(t, s, http.MethodPost, "/readyz", ""), 405); res.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("Allow is %q", res.Header.Get("Allow"))
	}
}

func TestLogTellsNoSecret(t *testing.T) {
	var log bytes.Buffer
	s := site(t, web.Config{Store: dbtest.SQLite(t), Log: slog.New(web.LogHandler(slog.NewJSONHandler(&log, nil)))})
	status(t, ask(t, s, http.MethodPost, "/graphql?token=un-secret", `{"query":"{ shelf { version } } # un-secret"}`,
		"Content-Type", "application/json", "Authorization", "Bearer un-secret", "X-Request-Id", "n-1"), 401)
	var line struct {
		Msg, Method, Path, Request string
		Status, Bytes              int
	}
	if err := json.Unmarshal(log.Bytes(), &line); err != nil {
		t.Fatalf("%v in %s", err, &log)
	}
	if line.Method != "POST" || line.Path != "/graphql" || line.Request != "n-1" || line.Status != 401 || line.Bytes == 0 {
		t.Errorf("the log says %s", &log)
	}
	if strings.Contains(log.String(), "secret") || strings.Contains(log.String(), "192.0.2") {
		t.Errorf("the log tells too much: %s", &log)
	}
}
