package web

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"maillage/internal/page"
)

// TestPanic puts handlers that panic where the routes are, behind a real server.
func TestPanic(t *testing.T) {
	var log bytes.Buffer
	s := &Site{config: Config{Log: slog.New(LogHandler(slog.NewTextHandler(&log, nil)))}, pages: page.New(assets, "assets/*.html")}
	srv := httptest.NewUnstartedServer(identified(s.logged(s.recovered(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/late" {
			_, _ = io.WriteString(w, strings.Repeat("half an answer", 1000))
		}
		panic("a secret of the inside")
	})))))
	srv.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	srv.Start()
	defer srv.Close()

	res, err := http.Get(srv.URL + "/early")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusInternalServerError || !strings.Contains(string(body), `"INTERNAL"`) || strings.Contains(string(body), "secret") {
		t.Errorf("a panic is answered %d %s %v", res.StatusCode, body, err)
	}
	if !strings.Contains(log.String(), "a secret of the inside") || !strings.Contains(log.String(), "recover_test.go") ||
		!strings.Contains(log.String(), "request="+res.Header.Get("X-Request-Id")) {
		t.Errorf("the log does not tell where: %s", &log)
	}

	late, err := http.Get(srv.URL + "/late")
	if err == nil {
		defer late.Body.Close()
		_, err = io.ReadAll(late.Body)
	}
	if err == nil {
		t.Error("half an answer looks whole")
	}
}
