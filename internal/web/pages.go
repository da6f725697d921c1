package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"strings"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

//go:embed assets
var assets embed.FS

// pagePolicy lets a page load its own style sheet and icon, and nothing else.
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// pages are the templates, in both languages: a text stands in the template in French and English,
// as {{t "…" "…"}}.
type pages map[i18n.Language]*template.Template

func newPages() pages {
	p := pages{}
	for _, l := range []i18n.Language{i18n.FR, i18n.EN} {
		p[l] = template.Must(template.New("").Funcs(template.FuncMap{
			"t":     func(fr, en string) string { return i18n.T(fr, en).In(l) },
			"n":     func(n int) string { return i18n.Number(float64(n), 0).In(l) },
			"tag":   l.Tag,
			"other": func() string { return otherLanguage(l) },
		}).ParseFS(assets, "assets/*.html"))
	}
	return p
}

// otherLanguage is the value of ?lang= that turns to the other language.
func otherLanguage(l i18n.Language) string {
	if l == i18n.EN {
		return "fr"
	}
	return "en"
}

// show writes the page of this name.
func (p pages) show(w http.ResponseWriter, r *http.Request, status int, name string, view any) error {
	l := languageOf(r)
	var b bytes.Buffer
	if err := p[l].ExecuteTemplate(&b, name, view); err != nil {
		return err
	}
	spoken(w, l)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", pagePolicy)
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // the client went away: nobody is left to tell
	return nil
}

// failure is an answer that is not what was asked for.
type failure struct {
	status int
	code   problem.Code
	text   i18n.Text
}

var (
	notFound = failure{http.StatusNotFound, problem.NotFound,
		i18n.T("Il n'y a rien à cette adresse.", "There is nothing at this address.")}
	methodNotAllowed = failure{http.StatusMethodNotAllowed, problem.BadInput,
		i18n.T("Cette adresse ne se lit que par GET.", "This address can only be read by GET.")}
	internal = failure{http.StatusInternalServerError, problem.Internal,
		i18n.T("Une erreur interne est survenue; elle a été consignée.", "An internal error occurred and was logged.")}
	away = failure{http.StatusServiceUnavailable, problem.Unavailable,
		i18n.T("La base de données ne répond pas. Réessayez dans un moment.", "The database does not answer. Try again in a moment.")}
)

// fail answers f: a page to a browser, JSON to a program.
func (p pages) fail(w http.ResponseWriter, r *http.Request, f failure) {
	l := languageOf(r)
	if strings.Contains(r.Header.Get("Accept"), "text/html") {
		view := struct {
			Status int
			Text   string
		}{f.status, f.text.In(l)}
		if p.show(w, r, f.status, "failure.html", view) == nil {
			return
		}
	}
	spoken(w, l)
	writeJSON(w, f.status, map[string]any{"error": map[string]any{"code": f.code, "message": f.text.In(l)}})
}

// languageOf is the language that ?lang= names, else the one the reader prefers.
func languageOf(r *http.Request) i18n.Language {
	switch r.URL.Query().Get("lang") {
	case "fr":
		return i18n.FR
	case "en":
		return i18n.EN
	}
	return i18n.Negotiate(r.Header.Get("Accept-Language"))
}

// spoken says in which language an answer is, and that it depends on the reader's.
func spoken(w http.ResponseWriter, l i18n.Language) {
	w.Header().Set("Content-Language", l.Tag())
	w.Header().Add("Vary", "Accept-Language")
}

// assetTypes does not ask the system, whose tables differ from one machine to another. Templates
// are no assets.
var assetTypes = map[string]string{".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}

// serveAsset serves the style sheet and the icon.
func (s *Site) serveAsset(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	content, err := assets.ReadFile(name)
	if kind := assetTypes[path.Ext(name)]; err == nil && kind != "" {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(content) // the client went away: nobody is left to tell
		return
	}
	s.notFound(w, r)
}
