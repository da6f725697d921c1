package signin

import (
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
)

// methods are what an address answers to; an error is shown as a page.
type methods struct {
	get, post func(w http.ResponseWriter, r *http.Request) error
}

// page serves an address: a form comes from the hub's own pages, and is small.
func (d *Door) page(m methods) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var err error
		switch {
		case m.get != nil && (r.Method == http.MethodGet || r.Method == http.MethodHead):
			err = m.get(w, r)
		case m.post != nil && r.Method == http.MethodPost:
			if d.guard.Check(r) != nil {
				d.pages.Fail(w, r, foreign)
				return
			}
			r.Body = http.MaxBytesReader(w, r.Body, maxForm)
			if r.ParseForm() != nil {
				d.pages.Fail(w, r, notAForm)
				return
			}
			err = m.post(w, r)
		default:
			d.refuse(w, r, m)
			return
		}
		if err != nil {
			d.fail(w, r, err)
		}
	})
}

var (
	foreign = page.Failure{Status: http.StatusForbidden, Code: problem.Forbidden, Text: i18n.T(
		"Cette demande vient d'un autre site. Revenez à Maillage et recommencez.",
		"This request comes from another site. Go back to Maillage and start again.")}
	notAForm = page.Failure{Status: http.StatusBadRequest, Code: problem.BadInput, Text: i18n.T(
		"Ce formulaire n'a pas pu être lu. Revenez à la page et recommencez.",
		"This form could not be read. Go back to the page and start again.")}
	onlyForm = page.Failure{Status: http.StatusMethodNotAllowed, Code: problem.BadInput, Text: i18n.T(
		"Cette adresse ne répond qu'à un formulaire.", "This address only answers a form.")}
)

func (d *Door) refuse(w http.ResponseWriter, r *http.Request, m methods) {
	switch {
	case m.post == nil:
		w.Header().Set("Allow", "GET, HEAD")
		d.pages.Fail(w, r, page.OnlyRead)
	case m.get == nil:
		w.Header().Set("Allow", "POST")
		d.pages.Fail(w, r, onlyForm)
	default:
		w.Header().Set("Allow", "GET, HEAD, POST")
		d.pages.Fail(w, r, onlyForm)
	}
}

// statuses are the HTTP status of each code of a problem that a page shows.
var statuses = map[problem.Code]int{
	problem.BadInput: http.StatusUnprocessableEntity, problem.NotFound: http.StatusNotFound, problem.Conflict: http.StatusConflict,
	problem.SignInFirst: http.StatusUnauthorized, problem.Forbidden: http.StatusForbidden, problem.TooMany: http.StatusTooManyRequests,
	problem.Unavailable: http.StatusServiceUnavailable,
}

// status is the HTTP status of an error.
func status(err error) int {
	if s := statuses[problem.Of(err).Code]; s != 0 {
		return s
	}
	return http.StatusInternalServerError
}

// fail shows an error by a page of its own; one that is the hub's own affair is logged.
func (d *Door) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problem.Of(err)
	if p.Code == problem.Internal || p.Code == problem.Unavailable {
		d.config.Log.LogAttrs(r.Context(), slog.LevelError, "sign-in", slog.String("error", err.Error()))
	}
	d.retryAfter(w, p)
	d.pages.Fail(w, r, page.Failure{Status: status(err), Code: p.Code, Text: p.Text})
}

// retryAfter says when to come back, in seconds.
func (d *Door) retryAfter(w http.ResponseWriter, p *problem.Problem) {
	if p.Wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(p.RetryAfter()))
	}
}

// fault is one line of the summary of a form: what is wrong, and the id of the input at fault.
type fault struct{ Field, Text string }

// faults are the problems of an error, for the summary of a form; nil when the error is none that
// a form can mend.
func faults(r *http.Request, err error) []fault {
	l := page.LanguageOf(r)
	var all problem.List
	if !errors.As(err, &all) {
		p := problem.Of(err)
		if p.Code == problem.Internal || p.Code == problem.Unavailable {
			return nil
		}
		all = problem.List{p}
	}
	lines := make([]fault, len(all))
	for i, p := range all {
		text := []rune(p.Text.In(l))
		text[0] = unicode.ToUpper(text[0])
		lines[i] = fault{p.Field, string(text)}
	}
	return lines
}

// show answers with a page.
func (d *Door) show(w http.ResponseWriter, r *http.Request, status int, name string, view any) error {
	return d.pages.Show(w, r, status, name, view)
}

// told is a page that says one thing, and where to go from there.
type told struct {
	Title, Text, Label i18n.Text
	Path               string
}

func (d *Door) tell(w http.ResponseWriter, r *http.Request, status int, view told) error {
	return d.show(w, r, status, "told.html", view)
}

// follow sends the browser to a path of the hub, in the language that ?lang= asked for. An address
// of another site is not followed, wherever it came from.
func (d *Door) follow(w http.ResponseWriter, r *http.Request, path string) error {
	path = landing(path)
	if l := page.Asked(r); l != "" && !strings.Contains(path, "?") {
		path += "?lang=" + l
	}
	see(w, path)
	return nil
}

// see sends the browser to an address that nobody else is to remember.
func see(w http.ResponseWriter, address string) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Location", address)
	w.WriteHeader(http.StatusSeeOther)
}

// landing is where to go after sign-in: the path that was asked for, if it is one of this site.
func landing(next string) string {
	u, err := url.Parse(next)
	if err != nil || len(next) > 500 || u.IsAbs() || u.Host != "" || u.User != nil || !strings.HasPrefix(next, "/") ||
		strings.HasPrefix(next, "//") || strings.ContainsFunc(next, func(c rune) bool { return c == '\\' || unicode.IsControl(c) }) {
		return AccountPath
	}
	return u.String()
}

// connected is the address of who is connected, which is that of the browser without a proxy.
func connected(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
