package page

import (
	"bytes"
	"net/http"
	"path"
	"strings"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Failure is an answer that is not what was asked for.
type Failure struct {
	Status int
	Code   problem.Code
	Text   i18n.Text
}

// The failures of any page.
var (
	NotFound = Failure{http.StatusNotFound, problem.NotFound,
		i18n.T("Il n'y a rien à cette adresse.", "There is nothing at this address.")}
	OnlyRead = Failure{http.StatusMethodNotAllowed, problem.BadInput,
		i18n.T("Cette adresse ne se lit que par GET.", "This address can only be read by GET.")}
	Internal = Failure{http.StatusInternalServerError, problem.Internal,
		i18n.T("Une erreur interne est survenue; elle a été consignée.", "An internal error occurred and was logged.")}
	Away = Failure{http.StatusServiceUnavailable, problem.Unavailable,
		i18n.T("La base de données ne répond pas. Réessayez dans un moment.", "The database does not answer. Try again in a moment.")}
)

// Fail answers f: a page to a browser, JSON to a program.
func (s *Set) Fail(w http.ResponseWriter, r *http.Request, f Failure) {
	l := LanguageOf(r)
	if strings.Contains(r.Header.Get("Accept"), "text/html") {
		view := struct {
			Status int
			Text   string
		}{f.Status, f.Text.In(l)}
		if s.Show(w, r, f.Status, "failure.html", view) == nil {
			return
		}
	}
	Spoken(w, l)
	WriteJSON(w, f.Status, map[string]any{"error": map[string]any{"code": f.Code, "message": f.Text.In(l)}})
}

// types does not ask the system, whose tables differ from one machine to another. Templates are
// no assets.
var types = map[string]string{".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}

// Asset answers with the style sheet or the icon, and tells whether it is one of these.
func Asset(w http.ResponseWriter, r *http.Request) bool {
	name := strings.TrimPrefix(r.URL.Path, "/")
	content, err := assets.ReadFile(name)
	kind := types[path.Ext(name)]
	if err != nil || kind == "" {
		return false
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-cache")
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	return true
}
