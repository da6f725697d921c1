package directory

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"maillage/internal/date"
	"maillage/internal/problem"
)

func TestFetchReadsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "MUN.csv")
	if err := os.WriteFile(path, []byte("mcode"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, asOf, err := Fetch(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if b, err := io.ReadAll(f); err != nil || string(b) != "mcode" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := time.Parse(time.DateOnly, asOf); err != nil || asOf > string(date.Of(time.Now())) {
		t.Errorf("as of %q", asOf)
	}
}

func TestFetchReadsAnAddress(t *testing.T) {
	server := serve(t)
	f, asOf, err := fetch(t.Context(), server.Client(), server.URL+"/MUN.csv")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(f); err != nil || string(b) != "mcode" {
		t.Errorf("%q, %v", b, err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if asOf != "2023-11-04" { // 03:00 UTC on the 5th is still the 4th in Québec
		t.Errorf("as of %s", asOf)
	}
}

func TestFetchTellsWhatIsWrong(t *testing.T) {
	server := serve(t)
	large := filepath.Join(t.TempDir(), "large.csv")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, 200<<20); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		where, fr, en string
		code          problem.Code
	}{
		{filepath.Join(t.TempDir(), "absent.csv"), "n'existe pas", "does not exist", problem.NotFound},
		{t.TempDir(), "est un dossier", "is a folder", problem.BadInput},
		{large, "dépasse 64 Mo", "exceeds 64 MB", problem.LimitReached},
		{"http://example.org/MUN.csv", "https://", "https://", problem.BadInput},
		{"https://exa mple/MUN.csv", "mal formée", "malformed", problem.BadInput},
		{server.URL + "/absent", "réponse 404", "answer 404", problem.NotFound},
		{server.URL + "/broken", "répondu 500", "answered 500", problem.Unavailable},
		{server.URL + "/html", "page web", "web page", problem.BadInput},
		{server.URL + "/large", "dépasse 64 Mo", "exceeds 64 MB", problem.LimitReached},
		{server.URL + "/plain", "n'est pas https", "not https", problem.Unavailable},
		{server.URL + "/slow", "ne répond pas à temps", "does not answer in time", problem.Unavailable},
		{"https://127.0.0.1:1/MUN.csv", "injoignable", "cannot be reached", problem.Unavailable},
	} {
		client := *server.Client()
		client.CheckRedirect = httpsOnly
		client.Transport.(*http.Transport).ResponseHeaderTimeout = 200 * time.Millisecond
		f, _, err := fetch(t.Context(), &client, test.where)
		p := problem.Of(err)
		if f != nil || p.Code != test.code || !strings.Contains(p.Text.Fr, test.fr) || !strings.Contains(p.Text.En, test.en) {
			t.Errorf("%s: %s %+v", test.where, p.Code, p.Text)
		}
	}
}

func TestFetchStopsWhenTheOperatorDoes(t *testing.T) {
	server := serve(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := fetch(ctx, server.Client(), server.URL+"/MUN.csv"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func serve(t *testing.T) *httptest.Server {
	done := make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/MUN.csv", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Last-Modified", "Sun, 05 Nov 2023 03:00:00 GMT")
		_, _ = io.WriteString(w, "mcode")
	})
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	mux.HandleFunc("/html", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<!DOCTYPE html>") })
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "209715200") })
	mux.HandleFunc("/plain", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://example.org/MUN.csv", http.StatusFound)
	})
	mux.HandleFunc("/slow", func(http.ResponseWriter, *http.Request) { <-done })
	server := httptest.NewTLSServer(mux)
	t.Cleanup(func() { close(done); server.Close() })
	return server
}
