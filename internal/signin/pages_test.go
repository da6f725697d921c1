package signin_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/oidctest"
)

var (
	inputs = regexp.MustCompile(`<(?:input|select)[^>]*>`)
	idOf   = regexp.MustCompile(` id="([^"]+)"`)
	linked = regexp.MustCompile(`(?:href|action)="(/[^"]*)"`)
)

// TestPages looks at each page in both languages.
func TestPages(t *testing.T) {
	p := oidctest.Start(t, oidctest.Keycloak)
	s := open(t, dbtest.SQLite(t), p)
	s.member(email)
	link := s.invite("nouveau@umq.example")
	s.browser().post("/mot-de-passe-oublie", "email", email).at(200, "/mot-de-passe-oublie")
	reset := (<-s.mail).Secret
	in := s.browser()
	in.signIn(email)
	in.makeToken("Tableau de bord")
	out := s.browser()
	for path, c := range map[string]struct {
		b                 *browser
		french, inEnglish string
	}{
		"/connexion":                 {out, "Adresse de courriel", "E-mail address"},
		"/invitation/" + link:        {out, "Bienvenue à Maillage", "Welcome to Maillage"},
		"/reinitialisation/" + reset: {out, "Garder ce mot de passe", "Keep this password"},
		"/mot-de-passe-oublie":       {out, "Recevoir un lien", "Receive a link"},
		"/invitation/rien":           {out, "Ce lien ne sert pas", "This link does not work"},
		"/connexion/retour":          {out, "La connexion n'a pas abouti", "The sign-in did not succeed"},
		"/compte":                    {in, "Mes jetons d’API", "My API tokens"},
	} {
		fr, en := c.b.get(path), c.b.get(path+"?lang=en")
		fr.has(`lang="fr-CA"`, c.french, `hreflang="en"`).hasNot(c.inEnglish)
		en.has(`lang="en-CA"`, c.inEnglish, `hreflang="fr"`).hasNot(c.french)
		c.b.lang = "en-CA"
		c.b.get(path).has(`lang="en-CA"`, c.inEnglish)
		c.b.lang = ""
		for _, m := range linked.FindAllStringSubmatch(en.body, -1) {
			if !strings.Contains(m[1], "lang=en") && !strings.HasPrefix(m[1], "/assets/") {
				t.Errorf("%s: %s forgets the language", path, m[1])
			}
		}
		for _, v := range []visit{fr, en} {
			checkPage(t, path, v)
		}
	}
}

func checkPage(t *testing.T, path string, v visit) {
	t.Helper()
	h := v.header
	policy := h.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%s: %q is not in %q", path, want, policy)
		}
	}
	// strict-origin never sends a path, and so no secret, and still says that a form is the site's own.
	if strings.Contains(policy, "unsafe") || h.Get("Cache-Control") != "no-store" || h.Get("Referrer-Policy") != "strict-origin" || h.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s: %v", path, h)
	}
	v.hasNot("<script", " style=", " onclick", "http://", "https://")
	if strings.Count(v.body, "<h1>") != 1 || strings.Count(v.body, "<main") != 1 {
		t.Errorf("%s has not one heading", path)
	}
	for _, input := range inputs.FindAllString(v.body, -1) {
		if strings.Contains(input, `type="hidden"`) || strings.Contains(input, `type="checkbox"`) {
			continue
		}
		id := idOf.FindStringSubmatch(input)
		if id == nil || !strings.Contains(v.body, `<label for="`+id[1]+`">`) {
			t.Errorf("%s: %s has no label", path, input)
		}
		if !strings.HasPrefix(input, "<select") && !strings.Contains(input, "autocomplete=") {
			t.Errorf("%s: %s does not say what fills it in", path, input)
		}
	}
}

func TestMethodsAndSizes(t *testing.T) {
	s := open(t, dbtest.SQLite(t), nil)
	s.browser().get("/deconnexion").at(405, "/deconnexion")
	s.browser().post("/connexion/retour").at(405, "/connexion/retour")
	s.browser().get("/signin?lang=en").at(200, "/connexion").has("Sign in")
	s.browser().post("/connexion", "email", strings.Repeat("a", 20_000)).at(400, "/connexion")
	v := s.browser().get("/deconnexion")
	if v.header.Get("Allow") != http.MethodPost {
		t.Errorf("Allow is %q", v.header.Get("Allow"))
	}
}
