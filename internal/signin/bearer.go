package signin

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// CookieName is the name of the cookie that holds the secret of a session.
const CookieName = "__Host-maillage"

// Identify puts who asks into the context of each request: the account of the API token in
// Authorization, else that of the session whose cookie the browser sends, else nobody. A token that
// is not valid is answered with 401; a session that is over is nobody, since what is public stays
// readable. A stream ends when the account, the token or the session of who opened it loses a right.
func Identify(h *hub.Hub, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, leave, err := identified(h, r)
		if err != nil {
			unidentified(w, r, err)
			return
		}
		defer leave()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// Socket identifies who opens a websocket by the payload of its connection_init, for programs that
// cannot set headers: {"Authorization": "Bearer …"}. Without it the socket is of whoever its
// handshake identified.
func Socket(h *hub.Hub) func(ctx context.Context, payload map[string]any) (context.Context, error) {
	return func(ctx context.Context, payload map[string]any) (context.Context, error) {
		said, _ := payload["Authorization"].(string)
		token, err := bearer(said)
		if err != nil || token == "" {
			return ctx, err
		}
		v, err := h.ViewerOfToken(ctx, token)
		if err != nil {
			return ctx, err
		}
		ctx, _ = h.WhileEntitled(access.NewContext(ctx, v), v, func(ctx context.Context) (access.Viewer, error) {
			return h.ViewerOfToken(ctx, token)
		}) // it ends with the socket
		return ctx, nil
	}
}

// identified returns the context of who sends a request, and what to call when it is answered.
func identified(h *hub.Hub, r *http.Request) (ctx context.Context, leave func(), err error) {
	ctx, leave = r.Context(), func() {}
	token, err := bearer(r.Header.Get("Authorization"))
	if err != nil {
		return ctx, leave, err
	}
	find := func(ctx context.Context) (access.Viewer, error) { return h.ViewerOfToken(ctx, token) }
	if token == "" {
		secret := cookieOf(r)
		if secret == "" {
			return ctx, leave, nil
		}
		find = func(ctx context.Context) (access.Viewer, error) { return h.ViewerOfSession(ctx, secret) }
	}
	v, err := find(ctx)
	if err != nil {
		if token == "" && problem.Of(err).Code == problem.SignInFirst {
			err = nil
		}
		return ctx, leave, err
	}
	ctx = access.NewContext(ctx, v)
	if streams(r) {
		ctx, leave = h.WhileEntitled(ctx, v, find)
	}
	return ctx, leave, nil
}

// bearer returns the token of a header Authorization; none where it is empty, or holds a password
// that some server in front of this one asked for.
func bearer(header string) (string, error) {
	scheme, token, _ := strings.Cut(strings.TrimSpace(header), " ")
	switch {
	case scheme == "" || strings.EqualFold(scheme, "Basic"):
		return "", nil
	case !strings.EqualFold(scheme, "Bearer") || strings.TrimSpace(token) == "":
		return "", problem.New(problem.SignInFirst, i18n.T(
			"L'en-tête Authorization s'écrit « Bearer », une espace, puis le jeton.",
			"The header Authorization is written “Bearer”, a space, then the token."))
	}
	return strings.TrimSpace(token), nil
}

// cookieOf returns the secret of the session that a page of this site presents. The page of
// another site, were it of the same domain, has no session here; but whoever follows a link from
// it, or comes back from the provider, does.
func cookieOf(r *http.Request) string {
	c, err := r.Cookie(CookieName)
	if err != nil || !ours(r) {
		return ""
	}
	return c.Value
}

// ours tells whether a request comes from a page of this site, or from someone who opens one. Only
// browsers too old to say where a request comes from are judged by Origin.
func ours(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return true
	case "":
		origin := r.Header.Get("Origin")
		u, err := url.Parse(origin)
		return origin == "" || err == nil && strings.EqualFold(u.Host, r.Host)
	}
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && (r.Method == http.MethodGet || r.Method == http.MethodHead)
}

// streams tells whether the answer to r may go on for long.
func streams(r *http.Request) bool {
	return r.Header.Get("Upgrade") != "" || strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

// unidentified answers, in the form of GraphQL, a request whose sender could not be told.
func unidentified(w http.ResponseWriter, r *http.Request, err error) {
	p := problem.Of(err)
	status := http.StatusInternalServerError
	switch {
	case p.Code == problem.SignInFirst:
		status = http.StatusUnauthorized
		w.Header().Set("WWW-Authenticate", `Bearer realm="maillage", error="invalid_token"`)
	case p.Code == problem.Unavailable:
		status = http.StatusServiceUnavailable
	case errors.Is(err, context.Canceled):
		return // nobody is left to tell
	default:
		slog.LogAttrs(r.Context(), slog.LevelError, "identify", slog.String("error", err.Error()))
	}
	l := i18n.Negotiate(r.Header.Get("Accept-Language"))
	h := w.Header()
	h.Set("Content-Type", "application/json; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Language", l.Tag())
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{ // the client went away: nobody is left to tell
		"errors": []any{map[string]any{"message": p.Message(l), "extensions": p.Extensions()}},
	})
}
