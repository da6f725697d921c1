// Package oidctest is an OpenID Connect provider that tests start on this machine. It signs in
// whoever it is told to, without a page of its own, checks what a relying party must send, and
// can be told to answer wrongly in every way that a relying party must notice.
package oidctest

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// Shape is whose ways a provider has.
type Shape string

// The shapes.
const (
	Keycloak Shape = "Keycloak"
	Entra    Shape = "Microsoft Entra ID"
)

// ClientID names the client that every provider knows.
const ClientID = "maillage"

// ClientSecret is the secret of that client, another one each time the tests run.
var ClientSecret = rand.Text()

const (
	realm   = "/realms/immigration"
	tenant  = "0b5bd4a5-6a8b-4c4f-9f5e-2f3f6b1c7d10"
	keyName = "cle-1"
)

// Provider is a running provider. It is safe for concurrent use.
type Provider struct {
	Issuer string
	shape  Shape
	server *httptest.Server
	key    *rsa.PrivateKey // in the key set
	other  *rsa.PrivateKey // not in the key set

	mu        sync.Mutex
	fault     Fault
	subject   string
	down      bool
	callbacks []string         // of the client
	grants    map[string]grant // by code
	spent     map[string]bool  // codes
	requests  []string         // paths, in order
}

// grant is what a code is good for.
type grant struct{ redirect, challenge, nonce, subject string }

// Start starts a provider until the test ends.
func Start(t testing.TB, shape Shape) *Provider {
	t.Helper()
	p := &Provider{shape: shape, subject: "sujet-1", grants: map[string]grant{}, spent: map[string]bool{}}
	for _, key := range []**rsa.PrivateKey{&p.key, &p.other} {
		k, err := rsa.GenerateKey(rand.Reader, 2048)
		if err != nil {
			t.Fatal(err)
		}
		*key = k
	}
	mux := http.NewServeMux()
	base, paths := p.paths()
	mux.HandleFunc("GET "+base+"/.well-known/openid-configuration", p.discovery)
	mux.HandleFunc("GET "+paths.keys, p.keys)
	mux.HandleFunc("GET "+paths.authorize, p.authorize)
	mux.HandleFunc("POST "+paths.token, p.token)
	p.server = httptest.NewServer(p.watched(mux))
	t.Cleanup(p.server.Close)
	p.Issuer = p.server.URL + base
	return p
}

// paths are where the endpoints of a provider of this shape are, after its address.
func (p *Provider) paths() (base string, of struct{ authorize, token, keys string }) {
	if p.shape == Entra {
		of.authorize, of.token, of.keys = "/"+tenant+"/oauth2/v2.0/authorize", "/"+tenant+"/oauth2/v2.0/token", "/"+tenant+"/discovery/v2.0/keys"
		return "/" + tenant + "/v2.0", of
	}
	of.authorize, of.token, of.keys = realm+"/protocol/openid-connect/auth", realm+"/protocol/openid-connect/token", realm+"/protocol/openid-connect/certs"
	return realm, of
}

// Register makes an address one that the provider sends people back to, as its administrator does.
func (p *Provider) Register(callback string) {
	p.with(func() { p.callbacks = append(p.callbacks, callback) })
}

// As makes the provider sign in this subject from now on.
func (p *Provider) As(subject string) { p.with(func() { p.subject = subject }) }

// Break makes the provider answer wrongly from now on; None mends it.
func (p *Provider) Break(f Fault) { p.with(func() { p.fault = f }) }

// Down makes every endpoint answer 503 from now on, or no longer.
func (p *Provider) Down(down bool) { p.with(func() { p.down = down }) }

// Requests lists the paths that were asked for so far.
func (p *Provider) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

func (p *Provider) with(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
}

func (p *Provider) watched(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.requests = append(p.requests, r.URL.Path)
		down := p.down
		p.mu.Unlock()
		if down {
			http.Error(w, "down", http.StatusServiceUnavailable)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (p *Provider) discovery(w http.ResponseWriter, _ *http.Request) {
	_, paths := p.paths()
	answer := map[string]any{
		"issuer":                                p.Issuer,
		"authorization_endpoint":                p.server.URL + paths.authorize,
		"token_endpoint":                        p.server.URL + paths.token,
		"jwks_uri":                              p.server.URL + paths.keys,
		"response_types_supported":              []string{"code"},
		"subject_types_supported":               []string{"public", "pairwise"},
		"id_token_signing_alg_values_supported": []string{"RS256"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_basic", "client_secret_post"},
	}
	if p.shape == Keycloak {
		answer["code_challenge_methods_supported"] = []string{"plain", "S256"}
		answer["authorization_response_iss_parameter_supported"] = true
	} else { // Entra says neither, and knows PKCE all the same
		answer["token_endpoint_auth_methods_supported"] = []string{"client_secret_post", "private_key_jwt"}
	}
	write(w, http.StatusOK, answer)
}

func (p *Provider) keys(w http.ResponseWriter, _ *http.Request) {
	write(w, http.StatusOK, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{
		{Key: &p.key.PublicKey, KeyID: keyName, Algorithm: "RS256", Use: "sig"},
	}})
}

// authorize signs the subject in at once, as a provider does where it has a session already.
func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	p.mu.Lock()
	defer p.mu.Unlock()
	back := slices.Index(p.callbacks, q.Get("redirect_uri"))
	switch {
	case back < 0:
		http.Error(w, "redirect_uri", http.StatusBadRequest)
		return
	case q.Get("client_id") != ClientID || q.Get("response_type") != "code" || q.Get("scope") == "" ||
		q.Get("code_challenge_method") != "S256" || len(q.Get("code_challenge")) != 43 || q.Get("state") == "" || q.Get("nonce") == "":
		http.Error(w, "a parameter is missing or wrong: "+r.URL.RawQuery, http.StatusBadRequest)
		return
	}
	code := rand.Text()
	p.grants[code] = grant{p.callbacks[back], q.Get("code_challenge"), q.Get("nonce"), p.subject}
	answer := url.Values{"code": {code}, "state": {q.Get("state")}}
	switch p.fault {
	case WrongState:
		answer.Set("state", rand.Text())
	case CodeReplay:
		p.spent[code] = true
	case Denied:
		answer = url.Values{"error": {"access_denied"}, "error_description": {"<b>refus</b>"}, "state": {q.Get("state")}}
	}
	if p.shape == Keycloak {
		answer.Set("session_state", rand.Text())
		answer.Set("iss", p.Issuer)
		if p.fault == MixUp {
			answer.Set("iss", p.server.URL+"/realms/autre")
		}
	}
	w.Header().Set("Location", p.callbacks[back]+"?"+answer.Encode())
	w.WriteHeader(http.StatusFound)
}

func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	id, secret, basic := r.BasicAuth()
	if !basic {
		id, secret = r.PostFormValue("client_id"), r.PostFormValue("client_secret")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	code := r.PostFormValue("code")
	g, known := p.grants[code]
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	switch {
	case p.fault == TokenError:
		write(w, http.StatusInternalServerError, map[string]string{"error": "server_error", "error_description": "un-detail-interne"})
	case id != ClientID || secret != ClientSecret || basic && p.shape == Entra:
		write(w, http.StatusUnauthorized, map[string]string{"error": "invalid_client"})
	case !known || p.spent[code] || r.PostFormValue("grant_type") != "authorization_code" || r.PostFormValue("redirect_uri") != g.redirect ||
		base64.RawURLEncoding.EncodeToString(sum[:]) != g.challenge:
		write(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant"})
	default:
		p.spent[code] = true
		write(w, http.StatusOK, map[string]any{
			"access_token": rand.Text(), "token_type": "Bearer", "expires_in": 300, "id_token": p.idToken(g, time.Now()),
		})
	}
}

func write(w http.ResponseWriter, status int, answer any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(answer) // the client went away: nobody is left to tell
}
