package web_test

import (
	"net/http"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/web"
)

const question = `{"query":"{ regions { totalCount } }"}`

func TestCrossOrigin(t *testing.T) {
	const friend, stranger = "https://carte.exemple.org", "https://ailleurs.exemple.org"
	db := dbtest.SQLite(t)
	open, closed := site(t, web.Config{Store: db, Origins: []string{friend}}), site(t, web.Config{Store: db})
	preflight := func(s *web.Site, origin, method, header string) http.Header {
		return ask(t, s, http.MethodOptions, "/graphql", "", "Origin", origin,
			"Access-Control-Request-Method", method, "Access-Control-Request-Headers", header).Header
	}
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		h := preflight(open, friend, method, "authorization,content-type")
		if h.Get("Access-Control-Allow-Origin") != friend || h.Get("Access-Control-Allow-Methods") != method ||
			h.Get("Access-Control-Allow-Headers") != "authorization,content-type" {
			t.Errorf("the preflight for %s is answered %v", method, h)
		}
	}
	for name, h := range map[string]http.Header{
		"stranger":      preflight(open, stranger, http.MethodPost, "content-type"),
		"null":          preflight(open, "null", http.MethodPost, "content-type"),
		"http":          preflight(open, "http://carte.exemple.org", http.MethodPost, "content-type"),
		"suffix":        preflight(open, friend+".ailleurs.net", http.MethodPost, "content-type"),
		"method":        preflight(open, friend, http.MethodDelete, "content-type"),
		"header":        preflight(open, friend, http.MethodPost, "x-autre"),
		"none allowed":  preflight(closed, friend, http.MethodPost, "content-type"),
		"other address": ask(t, open, http.MethodGet, "/readyz", "", "Origin", friend).Header,
	} {
		if got := h.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s: allowed for %q", name, got)
		}
	}
	h := status(t, ask(t, open, http.MethodPost, "/graphql", question, "Origin", friend, "Content-Type", "application/json"), 200).Header
	if h.Get("Access-Control-Allow-Origin") != friend || h.Get("Access-Control-Allow-Credentials") != "" || h.Get("Access-Control-Expose-Headers") != "" {
		t.Errorf("the answer has %v", h)
	}
	if vary := strings.Join(h.Values("Vary"), ","); !strings.Contains(vary, "Origin") {
		t.Errorf("Vary is %q", vary)
	}
}

func TestOriginsAreExact(t *testing.T) {
	for _, bad := range []string{"*", "https://*.exemple.org", "https://exemple.org/", "https://Exemple.org", "exemple.org", "https://", "null", "ftp://exemple.org", "https://a@exemple.org"} {
		if _, err := web.New(web.Config{Origins: []string{bad}}); err == nil {
			t.Errorf("%q is taken for an origin", bad)
		}
	}
	if err := web.CheckOrigins([]string{"https://exemple.org", "http://localhost:5173", "http://[::1]:8080"}); err != nil {
		t.Error(err)
	}
}
