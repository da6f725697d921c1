// Package page shows the pages of the hub, made on the server in one look and in both languages,
// and the answers that are not what was asked for.
package page

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"

	"maillage/internal/access"
	"maillage/internal/i18n"
)

//go:embed assets
var assets embed.FS

// The policies of a page: it loads the hub's own style sheet and icon, and nothing else; only a
// page of forms sends any, and only to the hub.
const (
	policy      = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action "
	policyRead  = policy + "'none'"
	policyForms = policy + "'self'"
)

// Set is a set of pages that share the look of the hub. It is safe for concurrent use.
type Set struct {
	// Door shows in the header where to sign in, or one's account.
	Door bool
	// Forms tells that the pages have forms and show what is someone's own: nothing keeps them,
	// and no other site learns the path that they were at. Origin still says that a form is the
	// hub's own, which « no-referrer » would hide.
	Forms     bool
	templates map[i18n.Language]*template.Template
}

// New returns the pages of files that match pattern. In a template, {{t "…" "…"}} is a text in
// French and English, {{n 1234}} a number, and {{template "top" (titled . "…")}} the beginning of
// a page; the dot is a Frame.
func New(files fs.FS, pattern string) *Set {
	s := &Set{templates: map[i18n.Language]*template.Template{}}
	for _, l := range []i18n.Language{i18n.FR, i18n.EN} {
		made := template.New("").Funcs(template.FuncMap{
			"t":      func(fr, en string) string { return i18n.T(fr, en).In(l) },
			"n":      func(n int) string { return i18n.Number(float64(n), 0).In(l) },
			"say":    func(t i18n.Text) string { return t.In(l) },
			"tag":    l.Tag,
			"titled": Frame.titled,
		})
		s.templates[l] = template.Must(template.Must(made.ParseFS(assets, "assets/*.html")).ParseFS(files, pattern))
	}
	return s
}

// Frame is what a template gets: what all pages show, and the view of this one.
type Frame struct {
	Title    string
	Door     bool   // there is somewhere to sign in
	SignedIn bool   // somebody is
	Turn     string // query that turns to the other language
	Other    string // the other language, as in ?lang=
	View     any
	lang     string // what ?lang= asked for; empty when it did not
}

func (f Frame) titled(title string) Frame { f.Title = title; return f }

// Href returns a path of the hub in the language that ?lang= asked for, if it did. What follows
// are names and values of the query; an empty value is left out.
func (f Frame) Href(path string, query ...string) string {
	q := url.Values{}
	if f.lang != "" {
		q.Set("lang", f.lang)
	}
	for i := 0; i+1 < len(query); i += 2 {
		if query[i+1] != "" {
			q.Set(query[i], query[i+1])
		}
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

func (s *Set) frame(r *http.Request, l i18n.Language, view any) Frame {
	f := Frame{Door: s.Door, SignedIn: access.From(r.Context()).SignedIn(), Other: "en", View: view, lang: Asked(r)}
	if l == i18n.EN {
		f.Other = "fr"
	}
	q := url.Values{"lang": {f.Other}}
	if next := r.URL.Query().Get("next"); next != "" {
		q.Set("next", next)
	}
	f.Turn = "?" + q.Encode()
	return f
}

// Show answers with the page of this name.
func (s *Set) Show(w http.ResponseWriter, r *http.Request, status int, name string, view any) error {
	l := LanguageOf(r)
	var b bytes.Buffer
	if err := s.templates[l].ExecuteTemplate(&b, name, s.frame(r, l, view)); err != nil {
		return fmt.Errorf("page: %s: %w", name, err)
	}
	Spoken(w, l)
	h := w.Header()
	h.Add("Vary", "Cookie")
	h.Set("Content-Type", "text/html; charset=utf-8")
	switch {
	case s.Forms:
		h.Set("Content-Security-Policy", policyForms)
		h.Set("Cache-Control", "no-store")
		h.Set("Referrer-Policy", "strict-origin")
	case access.From(r.Context()).SignedIn():
		h.Set("Content-Security-Policy", policyRead)
		h.Set("Cache-Control", "private, no-cache")
	default:
		h.Set("Content-Security-Policy", policyRead)
		h.Set("Cache-Control", "no-cache")
	}
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // the client went away: nobody is left to tell
	return nil
}

// LanguageOf is the language that ?lang= names, else the one that the reader prefers.
func LanguageOf(r *http.Request) i18n.Language {
	switch Asked(r) {
	case "fr":
		return i18n.FR
	case "en":
		return i18n.EN
	}
	return i18n.Negotiate(r.Header.Get("Accept-Language"))
}

// Asked is the language that ?lang= names: fr, en, or nothing.
func Asked(r *http.Request) string {
	if l := r.URL.Query().Get("lang"); l == "fr" || l == "en" {
		return l
	}
	return ""
}

// Spoken says in which language an answer is, and that it depends on the reader's.
func Spoken(w http.ResponseWriter, l i18n.Language) {
	w.Header().Set("Content-Language", l.Tag())
	w.Header().Add("Vary", "Accept-Language")
}

// WriteJSON answers with JSON, which nothing is to keep.
func WriteJSON(w http.ResponseWriter, status int, answer any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(answer) // the client went away: nobody is left to tell
}
