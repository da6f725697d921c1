package playground_test

import (
	"strings"
	"testing"
)

func TestFilesAreKeptForeverAndThePageIsNot(t *testing.T) {
	for _, name := range files(t) {
		r := serve(t, "GET", "/playground/"+name)
		if got := r.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
			t.Errorf("%s: Cache-Control %q", name, got)
		}
	}
	for _, target := range []string{"/playground/", "/playground/licenses.txt"} {
		if got := serve(t, "GET", target).Header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", target, got)
		}
	}
}

func TestGzipByAgreement(t *testing.T) {
	for _, target := range []string{"/playground/", "/playground/" + files(t)[0], "/playground/" + files(t)[1]} {
		plain := serve(t, "GET", target)
		content := body(t, plain)
		for accept, compressed := range map[string]bool{
			"": false, "gzip": true, "br, GZIP;q=0.5": true, "gzip;q=0": false, "*": true, "*;q=0": false, "gzip;q=0, *": false, "br": false, "identity": false,
		} {
			r := serve(t, "GET", target, "Accept-Encoding", accept)
			if got := r.Header.Get("Content-Encoding") == "gzip"; got != compressed {
				t.Errorf("%s for %q: gzip is %t", target, accept, got)
			}
			if body(t, r) != content {
				t.Errorf("%s for %q: the content differs", target, accept)
			}
			if !strings.Contains(strings.Join(r.Header.Values("Vary"), ","), "Accept-Encoding") {
				t.Errorf("%s: Vary %q", target, r.Header.Values("Vary"))
			}
			if compressed == (r.Header.Get("ETag") == plain.Header.Get("ETag")) {
				t.Errorf("%s for %q: ETag %s, plain %s", target, accept, r.Header.Get("ETag"), plain.Header.Get("ETag"))
			}
		}
	}
}

func TestNotModified(t *testing.T) {
	for _, target := range []string{"/playground/", "/playground/" + files(t)[0]} {
		etag := serve(t, "GET", target).Header.Get("ETag")
		for condition, status := range map[string]int{
			etag: 304, `"other", W/` + etag: 304, "*": 304, `"other"`: 200, "": 200,
		} {
			r := serve(t, "GET", target, "If-None-Match", condition)
			if r.StatusCode != status {
				t.Errorf("%s with %q: %d, want %d", target, condition, r.StatusCode, status)
			}
			if status == 304 && (body(t, r) != "" || r.Header.Get("ETag") != etag || r.Header.Get("Content-Security-Policy") == "") {
				t.Errorf("%s: 304 with headers %v", target, r.Header)
			}
		}
	}
	if a, b := serve(t, "GET", "/playground/?lang=fr").Header.Get("ETag"), serve(t, "GET", "/playground/?lang=en").Header.Get("ETag"); a == b {
		t.Errorf("both languages have the ETag %s", a)
	}
}
