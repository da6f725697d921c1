package signin_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"maillage/internal/access"
	"maillage/internal/apitest"
	"maillage/internal/secret"
	"maillage/internal/signin"
	"maillage/internal/vocab"
)

// whoami answers the identifier of who asks.
func whoami(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte("id:" + access.From(r.Context()).UserID))
}

func TestWhoAsks(t *testing.T) {
	api := apitest.SQLite(t)
	id := api.Account(t, vocab.RoleEditor, "87090")
	token := api.TokenOf(t, id, vocab.TokenScopeReadOwn)
	s, err := api.Hub.StartSession(t.Context(), id, "Firefox", "")
	if err != nil {
		t.Fatal(err)
	}
	h := signin.Identify(api.Hub, http.HandlerFunc(whoami))
	cookie := signin.CookieName + "=" + s.Secret
	nobody, me := "id:", "id:"+id
	for _, c := range []struct {
		name    string
		headers []string
		want    string // empty for a refusal
	}{
		{"nothing", nil, nobody},
		{"a token", []string{"Authorization", "Bearer " + token}, me},
		{"a token, in other letters", []string{"Authorization", "bearer  " + token}, me},
		{"a token not of ours", []string{"Authorization", "Bearer abc"}, ""},
		{"a token that was never made", []string{"Authorization", "Bearer " + secret.NewToken()}, ""},
		{"a token without its scheme", []string{"Authorization", token}, ""},
		{"a scheme without a token", []string{"Authorization", "Bearer"}, ""},
		{"the password of a proxy", []string{"Authorization", "Basic YTpi"}, nobody},
		{"a session", []string{"Cookie", cookie}, me},
		{"a session that is none", []string{"Cookie", signin.CookieName + "=" + secret.New()}, nobody},
		{"a session and a bad token", []string{"Cookie", cookie, "Authorization", "Bearer abc"}, ""},
		{"a page of this site", []string{"Cookie", cookie, "Sec-Fetch-Site", "same-origin", "Origin", "https://maillage.example"}, me},
		{"another site", []string{"Cookie", cookie, "Sec-Fetch-Site", "cross-site"}, nobody},
		{"a neighbour", []string{"Cookie", cookie, "Sec-Fetch-Site", "same-site"}, nobody},
		{"another origin", []string{"Cookie", cookie, "Origin", "https://maillage.example.evil.example"}, nobody},
		{"no origin", []string{"Cookie", cookie, "Origin", "null"}, nobody},
	} {
		r := httptest.NewRequest(http.MethodPost, "https://maillage.example/graphql", strings.NewReader("{}"))
		for i := 0; i < len(c.headers); i += 2 {
			r.Header.Set(c.headers[i], c.headers[i+1])
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if c.want != "" {
			if w.Code != http.StatusOK || w.Body.String() != c.want {
				t.Errorf("%s: %d %s, want %s", c.name, w.Code, w.Body, c.want)
			}
			continue
		}
		var said struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
		}
		err := json.Unmarshal(w.Body.Bytes(), &said)
		if w.Code != http.StatusUnauthorized || err != nil || len(said.Errors) != 1 || said.Errors[0].Extensions.Code != "UNAUTHENTICATED" ||
			!strings.HasPrefix(w.Header().Get("WWW-Authenticate"), "Bearer ") || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %v %s", c.name, w.Code, w.Header(), w.Body)
		}
	}
}
