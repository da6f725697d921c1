package playground_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"maillage/playground"
)

var examples = []playground.Example{
	{Name: "01-un", TitleFr: "Les régions", TitleEn: "The regions", DescriptionFr: "Toutes </script>", DescriptionEn: "All of them", Query: "query Regions { regions { name } }\n", Variables: `{"code":"06"}`},
	{Name: "02-deux", TitleFr: "Les villes", TitleEn: "The cities", Query: "query Cities { cities { name } }\n"},
}

var handler = sync.OnceValues(func() (http.Handler, error) {
	return playground.Handler(playground.Config{Endpoint: "/graphql", Examples: examples})
})

func serve(t *testing.T, method, target string, header ...string) *http.Response {
	t.Helper()
	h, err := handler()
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	var reader io.Reader = r.Body
	if r.Header.Get("Content-Encoding") == "gzip" {
		z, err := gzip.NewReader(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		reader = z
	}
	b, err := io.ReadAll(reader) // a wrong checksum or length is an error here
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var reference = regexp.MustCompile(`(?:src|href)="([^"/][^":]*)"`)

// files lists what the page loads by itself.
func files(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, m := range reference.FindAllStringSubmatch(body(t, serve(t, "GET", "/playground/")), -1) {
		names = append(names, m[1])
	}
	if len(names) != 2 {
		t.Fatalf("the page loads %v, want a script and a style sheet", names)
	}
	return names
}

func TestHeadersOnEveryAnswer(t *testing.T) {
	for _, target := range []string{"/playground/", "/playground", "/playground/" + files(t)[0], "/playground/none.js"} {
		h := serve(t, "GET", target).Header
		policy := h.Get("Content-Security-Policy")
		for _, want := range []string{
			"default-src 'none'", "script-src 'self'", "worker-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
			"connect-src 'self' ws://example.com wss://example.com",
		} {
			if !strings.Contains(policy+";", want+";") {
				t.Errorf("%s: the policy %q lacks %q", target, policy, want)
			}
		}
		for _, never := range []string{"unsafe-eval", "blob:", "https:", "script-src 'self' 'unsafe-inline'", "*"} {
			if strings.Contains(policy, never) {
				t.Errorf("%s: the policy %q allows %q", target, policy, never)
			}
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: headers %v", target, h)
		}
	}
}

func TestPolicyTakesNothingFromAForgedHost(t *testing.T) {
	h, err := handler()
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest("GET", "/playground/", nil)
	r.Host = "a; script-src *"
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if policy := w.Header().Get("Content-Security-Policy"); strings.Contains(policy, "*") || !strings.Contains(policy, "connect-src 'self';") {
		t.Errorf("policy %q", policy)
	}
}

func TestPageInTheLanguageOfTheReader(t *testing.T) {
	for _, c := range []struct{ target, accept, tag, title string }{
		{"/playground/", "", "fr-CA", "Les régions"},
		{"/playground/", "de", "fr-CA", "Les régions"},
		{"/playground/", "en-US,en;q=0.9", "en-CA", "The regions"},
		{"/playground/?lang=fr", "en", "fr-CA", "Les régions"},
		{"/playground/?lang=en", "fr", "en-CA", "The regions"},
		{"/playground/?lang=xx", "fr", "fr-CA", "Les régions"},
	} {
		r := serve(t, "GET", c.target, "Accept-Language", c.accept)
		page := body(t, r)
		if !strings.Contains(page, `<html lang="`+c.tag+`">`) || r.Header.Get("Content-Language") != c.tag {
			t.Errorf("%s for %q is not in %s", c.target, c.accept, c.tag)
		}
		if !strings.Contains(page, `"title":"`+c.title+`"`) {
			t.Errorf("%s for %q lacks the example %q", c.target, c.accept, c.title)
		}
		if !strings.Contains(strings.Join(r.Header.Values("Vary"), ","), "Accept-Language") {
			t.Errorf("Vary %q lacks Accept-Language", r.Header.Values("Vary"))
		}
		for _, element := range []string{"<main ", "<h1 "} {
			if strings.Count(page, element) != 1 {
				t.Errorf("%s: %d %s", c.target, strings.Count(page, element), element)
			}
		}
	}
}

func TestPageCarriesItsConfiguration(t *testing.T) {
	page := body(t, serve(t, "GET", "/playground/"))
	_, after, _ := strings.Cut(page, `id="config">`)
	config, _, _ := strings.Cut(after, "</script>")
	var got struct {
		Language, Endpoint string
		Examples           []struct{ Name, Description, Query, Variables string }
	}
	if err := json.Unmarshal([]byte(config), &got); err != nil {
		t.Fatalf("%v in %s", err, config)
	}
	if got.Language != "fr" || got.Endpoint != "/graphql" || len(got.Examples) != 2 {
		t.Fatalf("%+v", got)
	}
	first := got.Examples[0]
	if first.Description != "Toutes </script>" || first.Query != "# Les régions\nquery Regions { regions { name } }\n" || first.Variables != "{\n  \"code\": \"06\"\n}" {
		t.Errorf("%+v", first)
	}
}

func TestMethodsAndPaths(t *testing.T) {
	for _, c := range []struct {
		method, target string
		status         int
	}{
		{"GET", "/playground", 308}, {"HEAD", "/playground/", 200}, {"POST", "/playground/", 405}, {"DELETE", "/playground/licenses.txt", 405},
		{"GET", "/playground/none.js", 404}, {"GET", "/playground/a/b", 404}, {"GET", "/playground/licenses.txt", 200},
	} {
		r := serve(t, c.method, c.target)
		if r.StatusCode != c.status {
			t.Errorf("%s %s: %d, want %d", c.method, c.target, r.StatusCode, c.status)
		}
		if c.status == 405 && r.Header.Get("Allow") == "" {
			t.Errorf("%s %s: no Allow", c.method, c.target)
		}
		if c.method == "HEAD" && body(t, r) != "" {
			t.Errorf("HEAD %s has a body", c.target)
		}
	}
	if got := serve(t, "GET", "/playground?lang=en").Header.Get("Location"); got != "/playground/?lang=en" {
		t.Errorf("redirected to %q", got)
	}
}

func TestEndpointIsAPathOfThisServer(t *testing.T) {
	for _, endpoint := range []string{"", "graphql", "//elsewhere/graphql", "https://elsewhere/graphql"} {
		if _, err := playground.Handler(playground.Config{Endpoint: endpoint}); err == nil {
			t.Errorf("the endpoint %q was taken", endpoint)
		}
	}
}

// Nothing that the page loads may name a source elsewhere.
func TestScriptsLoadNothingFromElsewhere(t *testing.T) {
	page := body(t, serve(t, "GET", "/playground/"))
	if m := regexp.MustCompile(`(?:src|href)="(?:https?:)?//[^"]*"`).FindString(page); m != "" {
		t.Errorf("the page loads %s", m)
	}
	foreign := regexp.MustCompile(`(?:import\(|from|import|url\(|new Worker\()\s*["']?(?:https?:)?//[a-z]`)
	for _, name := range files(t) {
		if m := foreign.FindString(body(t, serve(t, "GET", "/playground/"+name))); m != "" {
			t.Errorf("%s loads %s", name, m)
		}
	}
}
