package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/rs/cors"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// preflightAge is how long a browser remembers what a preflight said, in seconds.
const preflightAge = 600

// crossOrigin lets the pages of these origins call next from a browser. Without any there is
// nothing to add: a browser keeps the answers from pages of other origins by itself.
//
// No credentials are allowed, so that no cookie travels; a token in Authorization is the caller's
// own. Nothing of the answer is exposed beyond what browsers always show.
func crossOrigin(origins []string, next http.Handler) http.Handler {
	if len(origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodPost, http.MethodOptions},
		AllowedHeaders: []string{"Accept", "Accept-Language", "Authorization", "Content-Type"},
		MaxAge:         preflightAge,
	}).Handler(next)
}

// CheckOrigins returns a problem unless each origin is one, written as browsers write it: scheme,
// host and port, nothing more. A pattern is no origin.
func CheckOrigins(origins []string) error {
	for _, o := range origins {
		u, err := url.Parse(o)
		if err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.Contains(u.Host, "*") &&
			o == strings.ToLower(u.Scheme+"://"+u.Host) {
			continue
		}
		return problem.New(problem.BadInput, i18n.Tf(
			"« %s » n'est pas une origine. Écrivez-la comme un navigateur, en minuscules, sans chemin ni joker : « https://exemple.org » ou « http://localhost:5173 ».",
			"“%s” is not an origin. Write it as a browser does, in lower case, without path or wildcard: “https://example.org” or “http://localhost:5173”.", o))
	}
	return nil
}
