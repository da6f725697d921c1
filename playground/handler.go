package playground

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"maillage/internal/i18n"
)

// Path is where the playground is; the path without its last slash redirects to it.
const Path = "/playground/"

// Config says what the playground works on.
type Config struct {
	// Endpoint is the path of the GraphQL endpoint on the same origin, for HTTP and websocket: /graphql.
	Endpoint string
	// Examples are offered in this order; the first two open on the first visit.
	Examples []Example
}

// Handler serves the page and its files under Path, for GET and HEAD. It returns an error when the
// endpoint is not a path or the embedded archive is not whole.
func Handler(config Config) (http.Handler, error) {
	if !strings.HasPrefix(config.Endpoint, "/") || strings.HasPrefix(config.Endpoint, "//") {
		return nil, fmt.Errorf("playground: endpoint %q is not a path on this server, such as /graphql", config.Endpoint)
	}
	files, err := assets()
	if err != nil {
		return nil, err
	}
	script, style, err := entryPoints(files)
	if err != nil {
		return nil, err
	}
	pages := make(map[i18n.Language]asset, 2)
	for _, l := range []i18n.Language{i18n.FR, i18n.EN} {
		if pages[l], err = page(l, config, script, style); err != nil {
			return nil, err
		}
	}

	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path+"{$}", func(w http.ResponseWriter, r *http.Request) {
		l := languageOf(r)
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Content-Language", l.Tag())
		w.Header().Add("Vary", "Accept-Language")
		pages[l].serve(w, r)
	})
	mux.HandleFunc("GET "+Path+"{file}", func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("file")
		file, ok := files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", cacheControl(name))
		file.serve(w, r)
	})
	mux.HandleFunc("GET "+strings.TrimSuffix(Path, "/"), func(w http.ResponseWriter, r *http.Request) {
		target := Path
		if l := r.URL.Query().Get("lang"); l != "" {
			target += "?lang=" + url.QueryEscape(l)
		}
		http.Redirect(w, r, target, http.StatusPermanentRedirect)
	})
	return secured(mux), nil
}

// entryPoints finds the script and the style sheet of the page among the files.
func entryPoints(files map[string]asset) (script, style string, err error) {
	for name := range files {
		switch {
		case strings.HasPrefix(name, "main-") && strings.HasSuffix(name, ".js"):
			script = name
		case strings.HasPrefix(name, "main-") && strings.HasSuffix(name, ".css"):
			style = name
		}
	}
	if script == "" || style == "" {
		return "", "", fmt.Errorf("playground: the archive has no main script or style sheet")
	}
	return script, style, nil
}

// languageOf is the language that ?lang= names, else the one the browser prefers.
func languageOf(r *http.Request) i18n.Language {
	switch r.URL.Query().Get("lang") {
	case "fr":
		return i18n.FR
	case "en":
		return i18n.EN
	}
	return i18n.Negotiate(r.Header.Get("Accept-Language"))
}

// hashed matches the names that change whenever the content does.
var hashed = regexp.MustCompile(`-[A-Z0-9]{8}\.\w+$`)

func cacheControl(name string) string {
	if hashed.MatchString(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// host matches what may be written into a policy: a name or an address, and a port.
var host = regexp.MustCompile(`^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]+)?$`)

// secured adds the headers that keep the page to itself. Monaco sets style attributes, hence
// 'unsafe-inline' for styles, and its fonts are within the style sheet.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		connect := "'self'"
		if host.MatchString(r.Host) { // not every browser counts a websocket as 'self'
			connect += " ws://" + r.Host + " wss://" + r.Host
		}
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; worker-src 'self'; "+
			"style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src "+connect+"; "+
			"form-action 'none'; frame-ancestors 'none'; base-uri 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}
