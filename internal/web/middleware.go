package web

import (
	"context"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"time"

	"github.com/oklog/ulid/v2"

	"maillage/internal/page"
	"maillage/internal/signin"
)

type requestKey struct{}

// requestHeader carries the number of a request, which a proxy before this server may give.
const requestHeader = "X-Request-Id"

var requestForm = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// identified numbers each request, in its context and in the answer.
func identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get(requestHeader)
		if !requestForm.MatchString(id) {
			id = ulid.Make().String()
		}
		w.Header().Set(requestHeader, id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestKey{}, id)))
	})
}

// LogHandler wraps a handler of log records so that those written on behalf of a request bear its
// number, under "request".
func LogHandler(h slog.Handler) slog.Handler { return numbered{h} }

type numbered struct{ slog.Handler }

// Handle adds the number.
func (h numbered) Handle(ctx context.Context, record slog.Record) error {
	if id, ok := ctx.Value(requestKey{}).(string); ok {
		record.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, record)
}

// WithAttrs keeps the number in what is made of h.
func (h numbered) WithAttrs(attrs []slog.Attr) slog.Handler {
	return numbered{h.Handler.WithAttrs(attrs)}
}

// WithGroup keeps the number in what is made of h.
func (h numbered) WithGroup(name string) slog.Handler { return numbered{h.Handler.WithGroup(name)} }

// logged writes one record a request, when its answer is over: no query string, no secret of a
// link, no body, no address of a person.
func (s *Site) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w}
		defer func() {
			level := slog.LevelInfo
			if rec.status >= 500 {
				level = slog.LevelError
			}
			s.config.Log.LogAttrs(r.Context(), level, "http",
				slog.String("method", r.Method), slog.String("path", signin.WithoutSecret(r.URL.Path)), slog.Int("status", rec.status),
				slog.Int64("bytes", rec.bytes), slog.Duration("took", time.Since(start).Round(time.Microsecond)))
		}()
		next.ServeHTTP(rec, r)
	})
}

// recovered answers a panic as an internal error, if no answer has begun, and logs its stack.
func (s *Site) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := &recorder{ResponseWriter: w}
		defer func() {
			fault := recover()
			if fault == nil {
				return
			}
			if fault == http.ErrAbortHandler { // cut the connection, say nothing
				panic(fault)
			}
			s.config.Log.LogAttrs(r.Context(), slog.LevelError, "panic",
				slog.Any("fault", fault), slog.String("stack", string(debug.Stack())))
			if rec.status != 0 {
				panic(http.ErrAbortHandler) // half an answer must not look whole
			}
			s.pages.Fail(rec, r, page.Internal)
		}()
		next.ServeHTTP(rec, r)
	})
}

// secured sets the headers that keep an answer to itself; the playground has a policy of its own.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
		next.ServeHTTP(w, r)
	})
}
