package signin_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"maillage/ent/user"
	"maillage/internal/dbtest"
	"maillage/internal/store"
)

// makeToken makes a token by the form and returns its secret.
func (b *browser) makeToken(name string) string {
	b.Helper()
	return b.post("/compte/jetons", "name", name, "scopes", "READ_OWN", "days", "30").at(200, "/compte/jetons").
		has("il ne sera plus jamais montré").find(`<code class="secret">([^<]+)</code>`)
}

// viewer is what the API says of who presents a token.
func (s *site) viewer(token string) (status int, body string) {
	s.Helper()
	r, err := http.NewRequest(http.MethodPost, s.url+"/graphql", strings.NewReader(`{"query":"{ viewer { id role } }"}`))
	if err != nil {
		s.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	res, err := (&http.Client{Transport: s.roots}).Do(r)
	if err != nil {
		s.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		s.Fatal(err)
	}
	return res.StatusCode, string(b)
}

func TestAccount(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.Store) {
		s := open(t, db, nil)
		s.member(email)
		s.member("reste@umq.example") // UMQ keeps an account
		b, other := s.browser(), s.browser()
		b.signIn(email)
		other.signIn(email)

		// Tokens: what is wrong is told at once, what is made is shown once, and ends when revoked.
		b.post("/compte/jetons", "name", " ", "days", "400").at(422, "/compte/jetons").
			has(`href="#name"`, `href="#scopes"`, `href="#days"`, "<details open>")
		secret := b.makeToken("Bilan annuel")
		b.get("/compte").at(200, "/compte").has("Bilan annuel", "…"+secret[len(secret)-4:], "jamais").hasNot(secret)
		if status, body := s.viewer(secret); status != 200 || !strings.Contains(body, `"role":"UMQ"`) {
			t.Errorf("the token gives %d %s", status, body)
		}
		b.post(b.get("/compte").find(`action="(/compte/jetons/[^"]+)"`)).at(200, "/compte").has("Le jeton est révoqué.").hasNot("Bilan annuel")
		if status, _ := s.viewer(secret); status != 401 {
			t.Errorf("a revoked token gives %d", status)
		}

		// Another's token is not one's own to revoke here, though UMQ may elsewhere.
		stranger := s.browser()
		stranger.signIn("reste@umq.example")
		kept := stranger.makeToken("À moi")
		b.post(stranger.get("/compte").find(`action="(/compte/jetons/[^"]+)"`)).at(200, "/compte")
		if status, _ := s.viewer(kept); status != 200 {
			t.Errorf("the token of another was revoked: %d", status)
		}

		// Sessions: another browser of one's own, not that of another.
		path := b.get("/compte").find(`action="(/compte/sessions/[^"]+)"`)
		stranger.post(path).at(200, "/compte")
		other.get("/compte").at(200, "/compte")
		b.post(path).at(200, "/compte").has("La session est fermée.")
		other.get("/compte").at(200, "/connexion")

		// What is kept, as a file.
		file := b.post("/compte/renseignements")
		var all struct{ Email string }
		if err := json.Unmarshal([]byte(file.body), &all); err != nil || all.Email != email || !strings.HasPrefix(file.header.Get("Content-Disposition"), "attachment;") {
			t.Errorf("%v: %v %s", err, file.header, file.body)
		}
		file.hasNot(secret, b.secret(), "argon2")

		// Erasing takes the address, and takes everything.
		b.post("/compte/effacer", "confirm", "autre@umq.example").at(422, "/compte/effacer").has("rien n'a été effacé", `href="#confirm"`)
		b.get("/compte").at(200, "/compte")
		b.post("/compte/effacer", "confirm", email).at(200, "/connexion").has("Votre compte est effacé.")
		if n, err := s.store.Read().User.Query().Where(user.Email(email)).Count(t.Context()); err != nil || n != 0 {
			t.Errorf("%d accounts are left, %v", n, err)
		}
		b.post("/connexion", "email", email, "password", goodPassword).at(401, "/connexion")
		stranger.post("/compte/effacer", "confirm", "reste@umq.example").at(409, "/compte/effacer").has("dernier compte actif de l'UMQ")
	})
}

// TestNobodyActs tries the forms of an account without a session, and with a token in its place.
func TestNobodyActs(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.member(email)
	b := s.browser()
	b.signIn(email)
	token := b.makeToken("Programme")
	id := b.get("/compte").find(`action="(/compte/jetons/[^"]+)"`)
	for _, path := range []string{"/deconnexion-partout", "/compte/jetons", id, "/compte/sessions/ses_x", "/compte/renseignements", "/compte/effacer"} {
		s.browser().post(path, "name", "x", "scopes", "READ_OWN", "days", "30", "confirm", email).at(200, "/connexion")
		r, err := http.NewRequest(http.MethodPost, s.url+path, strings.NewReader("name=x&scopes=WRITE_OWN&days=300&confirm="+email))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Authorization", "Bearer "+token)
		other := s.browser()
		other.from = "none"
		other.do(r).hasNot("il ne sera plus jamais montré", `"email": `, "effacé")
	}
	s.browser().get("/compte").at(200, "/connexion")
	b.get("/compte").at(200, "/compte").has("Programme")
	if n := s.sessions(); n != 1 {
		t.Errorf("%d sessions", n)
	}
}
