package signin_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"maillage/internal/dbtest"
	"maillage/internal/i18n"
	"maillage/internal/signin"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

func TestLocalSignIn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.Store) {
		s := open(t, db, nil)
		link := s.invite(email)
		b := s.browser()
		path := "/invitation/" + link
		b.get(path).at(200, path).has(email, "UMQ", "coordination", "Activer mon compte").hasNot("compte de mon organisation")
		b.post(path, "password", goodPassword, "again", "autre chose").at(422, path).has("Les deux mots de passe ne sont pas les mêmes", `href="#again"`)
		b.post(path, "password", "court", "again", "court").at(422, path).has("au moins 12 caractères", `href="#password"`)
		if status, _ := s.account(email); status != vocab.AccountStatusInvited {
			t.Fatalf("the account is %s", status)
		}
		b.post(path, "password", goodPassword, "again", goodPassword).at(200, "/compte").has(email, "Firefox, Windows", "(celui-ci)")
		b.post(path, "password", goodPassword, "again", goodPassword).at(404, path).has("Ce lien ne vaut plus", "Aller à la connexion")

		// Who is wrong, and who is nobody, are told the same.
		stranger := s.browser()
		wrong := stranger.post("/connexion", "email", email, "password", "un mot de passe faux").at(401, "/connexion")
		nobody := stranger.post("/connexion", "email", "zut@umq.example", "password", "un mot de passe faux").at(401, "/connexion")
		if strings.ReplaceAll(wrong.body, email, "") != strings.ReplaceAll(nobody.body, "zut@umq.example", "") {
			t.Errorf("the answers differ:\n%s\n%s", wrong.body, nobody.body)
		}
		if stranger.secret() != "" {
			t.Error("a stranger has a session")
		}

		other := s.browser()
		other.post("/connexion", "email", strings.ToUpper(email), "password", goodPassword, "next", "/schema.graphqls").at(200, "/schema.graphqls")
		other.get("/connexion").at(200, "/compte")
		other.get("/").has(`href="/compte">Mon compte`).hasNot("Se connecter")
		s.browser().get("/").has(`href="/connexion">Se connecter`).hasNot("Mon compte")

		// Sign-out ends the session itself, not only what the browser knows of it.
		kept := other.secret()
		other.post("/deconnexion").at(200, "/connexion").has("Votre session est fermée.")
		if other.secret() != "" {
			t.Error("the cookie is still there")
		}
		other.set(signin.CookieName, kept)
		other.get("/compte").at(200, "/connexion")
		b.get("/compte").at(200, "/compte")

		// Everywhere is everywhere.
		third := s.browser()
		third.signIn(email)
		third.post("/deconnexion-partout").at(200, "/connexion").has("sur tous vos appareils")
		b.get("/compte").at(200, "/connexion")
		if n := s.sessions(); n != 0 {
			t.Errorf("%d sessions are left", n)
		}
	})
}

// TestCookie reads the header by which the session is given.
func TestCookie(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.member(email)
	b := s.browser()
	b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	v := b.post("/connexion", "email", email, "password", goodPassword)
	set := v.header.Get("Set-Cookie")
	for _, want := range []string{"__Host-maillage=", "Path=/", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age="} {
		if !strings.Contains(set, want) {
			t.Errorf("%q is not in %q", want, set)
		}
	}
	if strings.Contains(set, "Domain") || v.status != http.StatusSeeOther || v.header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d %v", v.status, v.header)
	}
}

func TestSessionIsRotated(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.member(email)
	const planted = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	victim := s.browser()
	victim.set(signin.CookieName, planted)
	victim.signIn(email)
	first := victim.secret()
	if first == "" || first == planted {
		t.Fatalf("the session is that which someone planted: %q", first)
	}
	attacker := s.browser()
	attacker.set(signin.CookieName, planted)
	attacker.get("/compte").at(200, "/connexion")

	victim.signIn(email)
	if second := victim.secret(); second == first || s.sessions() != 1 {
		t.Errorf("%d sessions after a second sign-in in the same browser", s.sessions())
	}
	attacker.set(signin.CookieName, first)
	attacker.get("/compte").at(200, "/connexion")
}

func TestNextStaysHere(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.member(email)
	for _, next := range []string{
		"https://ailleurs.example/", "//ailleurs.example/", "///ailleurs.example", "/\\ailleurs.example", "\\\\ailleurs.example", "/\t/ailleurs.example",
		"javascript:alert(1)", "ailleurs.example", "http:ailleurs.example", "/%0d%0aLocation:x\r\n", "//ailleurs.example@" + strings.TrimPrefix(s.url, "https://"), "/" + strings.Repeat("a", 600), "",
	} {
		b := s.browser()
		b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		v := b.post("/connexion", "email", email, "password", goodPassword, "next", next)
		if to := v.header.Get("Location"); v.status != http.StatusSeeOther || to != "/compte" {
			t.Errorf("%q leads to %q", next, to)
		}
	}
	s.browser().get("/connexion?next=" + "%2F%2Failleurs.example").has(`name="next" value="/compte"`)
}

func TestOtherSitesDoNothing(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.member(email)
	link := s.invite("nouveau@umq.example")
	b := s.browser()
	b.signIn(email)
	given := b.makeToken("Tableau de bord")
	id := b.get("/compte").find(`action="(/compte/jetons/[^"]+)"`)
	for _, path := range []string{"/connexion", "/deconnexion", "/deconnexion-partout", "/mot-de-passe-oublie", "/invitation/" + link, "/compte/jetons", id, "/compte/sessions/ses_x", "/compte/renseignements", "/compte/effacer"} {
		for _, site := range []string{"cross-site", "same-site"} {
			b.postFrom(site, "https://ailleurs.example", path, "email", email, "confirm", email, "password", goodPassword, "again", goodPassword, "name", "x", "scopes", "READ_OWN", "days", "30").
				at(403, path).has("vient d'un autre site")
		}
	}
	b.get("/compte").at(200, "/compte").has("…" + given[len(given)-4:])
	if status, _ := s.account("nouveau@umq.example"); status != vocab.AccountStatusInvited || s.sessions() != 1 || len(s.mail) != 0 {
		t.Error("something was done")
	}

	// The API by cookie is the site's own; whoever sends no cookie is welcome from anywhere.
	ask := func(b *browser, from string) int {
		b.from = from
		r, err := http.NewRequest(http.MethodPost, s.url+"/graphql", strings.NewReader(`{"query":"{ viewer { id } }"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json")
		return b.do(r).status
	}
	if got := [3]int{ask(b, "cross-site"), ask(b, "same-origin"), ask(s.browser(), "cross-site")}; got != [3]int{403, 200, 200} {
		t.Errorf("the API answers %v", got)
	}
}

func TestReset(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.Store) {
		s := open(t, db, nil)
		s.member(email)
		s.invite("invite@umq.example") // has no password to forget
		b := s.browser()
		b.signIn(email)

		var answers []visit
		for _, address := range []string{"zut@umq.example", "invite@umq.example", email} {
			answers = append(answers, s.browser().post("/mot-de-passe-oublie", "email", address).at(200, "/mot-de-passe-oublie").has("Si un compte a cette adresse"))
		}
		for _, a := range answers[1:] {
			if a.body != answers[0].body {
				t.Errorf("the answers differ:\n%s\n%s", a.body, answers[0].body)
			}
		}
		letter := <-s.mail
		if letter.To != email || letter.Purpose != vocab.LinkPurposeReset || letter.Language != i18n.FR {
			t.Errorf("the letter is %+v", letter)
		}
		for _, address := range []string{"zut@umq.example", "invite@umq.example", email} { // the last one was just sent a link
			if err := s.hub.SendReset(t.Context(), address); err != nil || len(s.mail) > 0 {
				t.Errorf("%s is sent a letter, %v", address, err)
			}
		}

		const another = "cinq autres mots sans rapport"
		path := "/reinitialisation/" + letter.Secret
		other := s.browser()
		other.get("/invitation/"+letter.Secret).at(404, "/invitation/"+letter.Secret)
		other.get(path).at(200, path).has("Nouveau mot de passe", "Vos autres sessions prendront fin")
		other.post(path, "password", another, "again", another).at(200, "/compte")
		b.get("/compte").at(200, "/connexion")
		s.browser().post("/connexion", "email", email, "password", goodPassword).at(401, "/connexion")
		s.browser().post("/connexion", "email", email, "password", another).at(200, "/compte")
		other.get(path).at(404, path).has("Ce lien ne vaut plus")
	})
}

func TestLinksExpire(t *testing.T) {
	c := &clock{}
	s := open(t, dbtest.SQLite(t, store.WithClock(c.now)), nil)
	s.member(email)
	invitation := "/invitation/" + s.invite("nouveau@umq.example")
	s.browser().post("/mot-de-passe-oublie", "email", email).at(200, "/mot-de-passe-oublie")
	reset := "/reinitialisation/" + (<-s.mail).Secret
	s.browser().get(invitation).at(200, invitation)
	s.browser().get(reset).at(200, reset)
	c.pass(2 * time.Hour)
	s.browser().get(invitation).at(200, invitation)
	s.browser().get(reset).at(404, reset).has("Ce lien ne sert pas", "Demandez-en un autre")
	c.pass(71 * time.Hour)
	for _, path := range []string{invitation, reset, "/invitation/rien"} {
		s.browser().get(path+"?lang=en").at(404, path).has("This link does not work", "Ask UMQ for another")
		s.browser().post(path, "password", goodPassword, "again", goodPassword).at(404, path)
	}
	if log := s.log.String(); strings.Contains(log, strings.TrimPrefix(invitation, "/invitation/")) || strings.Contains(log, strings.TrimPrefix(reset, "/reinitialisation/")) {
		t.Error("the log tells the secret of a link")
	}
}

func TestWithoutLocalAccountsOrMail(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil, func(c *signin.Config) { c.Mailer = nil })
	s.browser().get("/mot-de-passe-oublie").at(200, "/mot-de-passe-oublie").has("Ce site n’envoie pas de courriel").hasNot("<form")
	s.browser().post("/mot-de-passe-oublie", "email", email).at(404, "/mot-de-passe-oublie")

	closed := open(t, dbtest.SQLite(t), nil, func(c *signin.Config) { c.Local = false })
	closed.browser().get("/connexion").at(404, "/connexion")
	closed.browser().get("/").at(200, "/").hasNot("Se connecter")
}
