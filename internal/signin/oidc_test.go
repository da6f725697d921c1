package signin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"maillage/internal/dbtest"
	"maillage/internal/oidctest"
	"maillage/internal/signin"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

const email = "immigration@umq.example"

var shapes = []oidctest.Shape{oidctest.Keycloak, oidctest.Entra}

func TestProvider(t *testing.T) {
	for _, shape := range shapes {
		t.Run(string(shape), func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, db *store.Store) {
				p := oidctest.Start(t, shape)
				s := open(t, db, p)
				link := s.invite(email)
				if asked := p.Requests(); len(asked) > 0 {
					t.Fatalf("the provider was asked before anyone signed in: %v", asked)
				}

				// The invitation is looked at as often as one likes; a trip that is not finished uses nothing.
				b := s.browser()
				page := b.get("/invitation/"+link).at(200, "/invitation/"+link)
				b.get("/invitation/" + link)
				b.get(page.has(email, "Bienvenue à Maillage").find(`href="(/invitation/[^"]*/compte)"`)).
					at(200, "/compte").has("Mon compte", email, "compte de l'organisation")
				if status, identity := s.account(email); status != vocab.AccountStatusActive || identity != p.Issuer+" sujet-1" {
					t.Errorf("the account is %s, bound to %q", status, identity)
				}
				b.get("/invitation/"+link).at(404, "/invitation/"+link).has("Ce lien ne vaut plus")

				// The next time the identity is enough, and one lands where one wanted to go.
				b.post("/deconnexion").at(200, "/connexion").has("Votre session est fermée.")
				b.get("/connexion/fournisseur?next=%2Fschema.graphqls").at(200, "/schema.graphqls")
				b.get("/compte?lang=en").at(200, "/compte").has("My account", "account of the organisation")

				// Another identity is nobody here, whatever its address: the provider gives the same.
				p.As("sujet-2")
				other := s.browser()
				other.get("/connexion/fournisseur").at(403, "/connexion/retour").has("Demandez une invitation à l'UMQ")
				other.get("/connexion/fournisseur?lang=en").at(403, "/connexion/retour").has("Ask UMQ for an invitation")
				if other.secret() != "" || s.sessions() != 1 {
					t.Error("a stranger has a session")
				}

				// One identity is of one account.
				p.As("sujet-1")
				second := s.invite("autre@umq.example")
				s.browser().get("/invitation/"+second+"/compte").at(409, "/connexion/retour").has("déjà celle d'un autre compte")
				if status, identity := s.account("autre@umq.example"); status != vocab.AccountStatusInvited || identity != "" {
					t.Errorf("the second account is %s, bound to %q", status, identity)
				}
			})
		})
	}
}

// TestFaults lets the provider answer wrongly in every way, to someone who is known and to someone
// who was invited.
func TestFaults(t *testing.T) {
	for _, shape := range shapes {
		faults := oidctest.Faults()
		if shape == oidctest.Keycloak {
			faults = append(faults, oidctest.MixUp)
		}
		if len(faults) < 13 {
			t.Fatalf("only %d faults", len(faults))
		}
		p := oidctest.Start(t, shape)
		s := open(t, dbtest.SQLite(t), p)
		s.browser().get("/invitation/"+s.invite(email)+"/compte").at(200, "/compte")
		p.As("sujet-2")
		link := s.invite("nouveau@umq.example")
		for _, fault := range faults {
			t.Run(string(shape)+"/"+string(fault), func(t *testing.T) {
				s := *s
				s.T = t
				p.Break(fault)
				before := s.sessions()
				for subject, path := range map[string]string{"sujet-1": "/connexion/fournisseur", "sujet-2": "/invitation/" + link + "/compte"} {
					p.As(subject)
					b := s.browser()
					page := b.get(path).at(403, "/connexion/retour").has("La connexion n'a pas abouti", "Rien n'a changé", "Recommencer la connexion")
					page.hasNot("refus</b>", "un-detail-interne", "token", "nonce", "issuer")
					b.get(path+"?lang=en").at(403, "/connexion/retour").has("The sign-in did not succeed", "Nothing changed")
					if b.secret() != "" {
						t.Error("the browser has a session")
					}
				}
				if after := s.sessions(); after != before {
					t.Errorf("%d sessions instead of %d", after, before)
				}
				if status, identity := s.account("nouveau@umq.example"); status != vocab.AccountStatusInvited || identity != "" {
					t.Errorf("the invited account is %s, bound to %q", status, identity)
				}
			})
		}
		p.Break(oidctest.None)
		p.As("sujet-2")
		s.browser().get("/invitation/"+link+"/compte").at(200, "/compte").has("nouveau@umq.example")
		for _, secret := range []string{oidctest.ClientSecret, link, "un-detail-interne", "code="} {
			if strings.Contains(s.log.String(), secret) {
				t.Errorf("the log tells %q", secret)
			}
		}
		if !strings.Contains(s.log.String(), "sign-in at the provider refused") {
			t.Error("the log does not tell of what was refused")
		}
	}
}

// trip stops a trip to the provider before the browser comes back, and returns the way back.
func (b *browser) trip(path string) string {
	b.Helper()
	back := ""
	follow := b.client.CheckRedirect
	b.client.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if r.URL.Path == "/connexion/retour" {
			back = r.URL.RequestURI()
			return http.ErrUseLastResponse
		}
		return nil
	}
	b.get(path)
	b.client.CheckRedirect = follow
	if back == "" {
		b.Fatal("the provider sent nobody back")
	}
	return back
}

func TestTripIsOfOneBrowserOnce(t *testing.T) {
	const flow = "__Host-maillage-aller"
	c := &clock{}
	p := oidctest.Start(t, oidctest.Keycloak)
	s := open(t, dbtest.SQLite(t, store.WithClock(c.now)), p)
	s.browser().get("/invitation/"+s.invite(email)+"/compte").at(200, "/compte")
	cookie := func(b *browser) string {
		u, err := url.Parse(b.url)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range b.jar.Cookies(u) {
			if c.Name == flow {
				return c.Value
			}
		}
		return ""
	}

	// Another browser cannot finish the trip, which would sign it in as someone else.
	b := s.browser()
	back := b.trip("/connexion/fournisseur")
	sealed := cookie(b)
	if sealed == "" || strings.Contains(back, sealed) {
		t.Fatal("the trip is not kept in the browser")
	}
	s.browser().get(back).at(403, "/connexion/retour")
	swapped := s.browser()
	swapped.trip("/connexion/fournisseur")
	swapped.get(back).at(403, "/connexion/retour")
	if swapped.secret() != "" || cookie(swapped) != "" {
		t.Error("a trip that is not the browser's own goes on")
	}

	// It ends once: not twice, not even with a cookie that was kept.
	b.get(back).at(200, "/compte")
	if cookie(b) != "" {
		t.Error("the trip is still in the browser")
	}
	again := s.browser()
	again.set(flow, sealed)
	asked := len(p.Requests())
	again.get(back).at(403, "/connexion/retour")
	if len(p.Requests()) != asked {
		t.Error("a trip that is over is taken to the provider again")
	}

	// A cookie that this site did not seal is worth nothing.
	forged := s.browser()
	back = forged.trip("/connexion/fournisseur")
	forged.set(flow, "A"+cookie(forged)[1:])
	if cookie(forged)[0] == 'A' {
		forged.set(flow, "B"+cookie(forged)[1:])
	}
	forged.get(back).at(403, "/connexion/retour")

	// A trip takes ten minutes at most.
	late := s.browser()
	back = late.trip("/connexion/fournisseur")
	c.pass(11 * time.Minute)
	late.get(back).at(403, "/connexion/retour")
	if n := s.sessions(); n != 2 {
		t.Errorf("%d sessions instead of 2", n)
	}
}

func TestInvitationStartsAtHome(t *testing.T) {
	p := oidctest.Start(t, oidctest.Keycloak)
	s := open(t, dbtest.SQLite(t), p)
	link := s.invite(email)
	b := s.browser()
	b.from = "cross-site"
	r, err := http.NewRequest(http.MethodGet, s.url+"/invitation/"+link+"/compte", nil)
	if err != nil {
		t.Fatal(err)
	}
	b.do(r).at(200, "/invitation/"+link)
	if status, _ := s.account(email); status != vocab.AccountStatusInvited {
		t.Error("another site bound the account")
	}
}

func TestProviderAway(t *testing.T) {
	c := &clock{}
	p := oidctest.Start(t, oidctest.Entra)
	s := open(t, dbtest.SQLite(t, store.WithClock(c.now)), p)
	link := s.invite(email)
	p.Down(true)
	s.browser().get("/invitation/"+link+"/compte").at(503, "/invitation/"+link+"/compte").has("Le service de connexion ne répond pas")
	asked := len(p.Requests())
	s.browser().get("/connexion/fournisseur?lang=en").at(503, "/connexion/fournisseur").has("The sign-in service does not answer")
	if len(p.Requests()) != asked {
		t.Error("a provider that is away is asked at every click")
	}
	s.browser().get("/connexion").at(200, "/connexion").has("Continuer avec le compte", "Mot de passe")
	p.Down(false)
	c.pass(time.Minute)
	b := s.browser()
	back := b.trip("/invitation/" + link + "/compte")
	p.Down(true)
	b.get(back).at(403, "/connexion/retour") // the code is lost, the invitation is not
	p.Down(false)
	s.browser().get("/invitation/"+link+"/compte").at(200, "/compte")
}

func TestConfigurationIsJudged(t *testing.T) {
	good := signin.Provider{Issuer: "https://id.example/realms/x", ClientID: "a", ClientSecret: "b"}
	for _, c := range []struct {
		base     string
		provider signin.Provider
	}{
		{"", good},
		{"https://maillage.example/", good},
		{"https://maillage.example/chemin", good},
		{"http://maillage.example", good},
		{"maillage.example", good},
		{"https://maillage.example", signin.Provider{Issuer: "http://id.example", ClientID: "a", ClientSecret: "b"}},
		{"https://maillage.example", signin.Provider{Issuer: "https://id.example?x", ClientID: "a", ClientSecret: "b"}},
		{"https://maillage.example", signin.Provider{Issuer: "https://id.example", ClientSecret: "un-secret"}},
		{"https://maillage.example", signin.Provider{Issuer: "https://id.example", ClientID: "a"}},
	} {
		_, err := signin.New(signin.Config{Base: c.base, Provider: &c.provider})
		if err == nil {
			t.Errorf("%q and %q are accepted", c.base, c.provider.Issuer)
		} else if strings.Contains(err.Error(), "un-secret") {
			t.Errorf("the error tells the secret: %v", err)
		}
	}
	if _, err := signin.New(signin.Config{Base: "https://maillage.example", Provider: &good}); err != nil {
		t.Error(err)
	}
}
