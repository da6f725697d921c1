package playground

import (
	"net/http"
	"strconv"
	"strings"
)

// asset is something to serve, plain or as a gzip stream in parts.
type asset struct {
	contentType string
	tag         string // identifies the content, within an ETag
	plain       func() ([]byte, error)
	gzip        [][]byte
}

// serve answers r with the form of a that the client accepts, or with 304 when it has it already.
func (a asset) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Add("Vary", "Accept-Encoding")
	compressed := acceptsGzip(r.Header.Values("Accept-Encoding"))
	etag := `"` + a.tag + `"`
	if compressed {
		etag = `"` + a.tag + `-gzip"`
	}
	h.Set("ETag", etag)
	if matches(r.Header.Values("If-None-Match"), etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}

	parts := a.gzip
	if !compressed {
		content, err := a.plain()
		if err != nil {
			http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
			return
		}
		parts = [][]byte{content}
	} else {
		h.Set("Content-Encoding", "gzip")
	}
	length := 0
	for _, part := range parts {
		length += len(part)
	}
	h.Set("Content-Type", a.contentType)
	h.Set("Content-Length", strconv.Itoa(length))
	if r.Method == http.MethodHead {
		return
	}
	for _, part := range parts {
		if _, err := w.Write(part); err != nil {
			return // the client went away
		}
	}
}

// matches compares as If-None-Match does (RFC 9110 §13.1.2): weakly, and with * for anything.
func matches(header []string, etag string) bool {
	for candidate := range strings.SplitSeq(strings.Join(header, ","), ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == etag || candidate == "*" {
			return true
		}
	}
	return false
}

// acceptsGzip reads Accept-Encoding (RFC 9110 §12.5.3): gzip is accepted when it, or else *, is
// named with a weight above zero.
func acceptsGzip(header []string) bool {
	accepted := false
	for coding := range strings.SplitSeq(strings.Join(header, ","), ",") {
		name, parameters, _ := strings.Cut(coding, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != "gzip" && name != "*" {
			continue
		}
		weight := 1.0
		if _, q, ok := strings.Cut(parameters, "="); ok {
			weight, _ = strconv.ParseFloat(strings.TrimSpace(q), 64)
		}
		if name == "gzip" {
			return weight > 0
		}
		accepted = weight > 0
	}
	return accepted
}
