package signin

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
)

const (
	providerTimeout = 5 * time.Second // of one call to the provider
	providerPause   = 5 * time.Second // between two attempts to find it
	providerAnswer  = 1 << 20         // bytes of one answer of the provider
)

// algorithms are those by which an ID token may be signed: of a key pair, never of the secret.
var algorithms = []string{oidc.RS256, oidc.PS256, oidc.ES256}

// Provider says which OpenID Connect provider people sign in with.
type Provider struct {
	Issuer       string // exactly as the provider writes it
	ClientID     string
	ClientSecret string // never logged
}

// identity is who someone is at the provider: the issuer and the subject, never the address.
type identity struct{ Issuer, Subject string }

// oidcClient talks to one provider. Nothing is asked of it before someone signs in.
type oidcClient struct {
	config   Provider
	redirect string
	http     *http.Client
	now      func() time.Time

	turn     chan struct{} // held by whoever reads or writes what follows
	found    *relyingParty
	failed   error
	failedAt time.Time
}

// relyingParty is what the discovery of a provider gives.
type relyingParty struct {
	oauth    oauth2.Config
	verifier *oidc.IDTokenVerifier
}

// newClient returns a client that the provider sends people back to at redirect.
func newClient(p Provider, redirect string, now func() time.Time) (*oidcClient, error) {
	u, err := url.Parse(p.Issuer)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || u.Scheme != "https" && !(u.Scheme == "http" && loopback(u.Hostname())) {
		return nil, problem.New(problem.BadInput, i18n.Tf(
			"« %s » n'est pas un émetteur OpenID Connect. Écrivez son adresse https exactement comme le fournisseur, par exemple « https://login.microsoftonline.com/LOCATAIRE/v2.0 ».",
			"“%s” is not an OpenID Connect issuer. Write its https address exactly as the provider does, for example “https://login.microsoftonline.com/TENANT/v2.0”.", p.Issuer))
	}
	if p.ClientID == "" || p.ClientSecret == "" {
		return nil, problem.New(problem.BadInput, i18n.T(
			"Un fournisseur OpenID Connect demande aussi l'identifiant et le secret du client : --oidc-client-id et MAILLAGE_OIDC_CLIENT_SECRET.",
			"An OpenID Connect provider also takes the identifier and the secret of the client: --oidc-client-id and MAILLAGE_OIDC_CLIENT_SECRET."))
	}
	return &oidcClient{
		config: p, redirect: redirect, now: now, turn: make(chan struct{}, 1),
		http: &http.Client{
			Timeout:   providerTimeout,
			Transport: bounded{http.DefaultTransport},
			// A secret goes where the provider said, not where an answer sends it on.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}, nil
}

// find returns the provider, which is looked for until it answers once.
func (c *oidcClient) find(ctx context.Context) (*relyingParty, error) {
	select {
	case c.turn <- struct{}{}:
		defer func() { <-c.turn }()
	case <-ctx.Done():
		return nil, away(ctx.Err())
	}
	if c.found != nil {
		return c.found, nil
	}
	if c.failed != nil && c.now().Sub(c.failedAt) < providerPause {
		return nil, away(c.failed)
	}
	found, err := c.discover(ctx)
	if err != nil {
		c.failed, c.failedAt = err, c.now()
		return nil, away(err)
	}
	c.found = found
	return found, nil
}

func (c *oidcClient) discover(ctx context.Context) (*relyingParty, error) {
	p, err := oidc.NewProvider(oidc.ClientContext(ctx, c.http), c.config.Issuer)
	if err != nil {
		return nil, fmt.Errorf("signin: discovery: %w", err)
	}
	var says struct {
		Methods []string `json:"token_endpoint_auth_methods_supported"`
	}
	if err := p.Claims(&says); err != nil {
		return nil, fmt.Errorf("signin: discovery: %w", err)
	}
	endpoint := p.Endpoint()
	endpoint.AuthStyle = oauth2.AuthStyleInHeader // the default of OpenID Connect
	if len(says.Methods) > 0 && !slices.Contains(says.Methods, "client_secret_basic") {
		endpoint.AuthStyle = oauth2.AuthStyleInParams
	}
	return &relyingParty{
		oauth: oauth2.Config{
			ClientID: c.config.ClientID, ClientSecret: c.config.ClientSecret,
			Endpoint: endpoint, RedirectURL: c.redirect, Scopes: []string{oidc.ScopeOpenID},
		},
		verifier: p.Verifier(&oidc.Config{ClientID: c.config.ClientID, SupportedSigningAlgs: algorithms}),
	}, nil
}

// start returns where to send someone who is to sign in.
func (c *oidcClient) start(ctx context.Context, f flow) (string, error) {
	rp, err := c.find(ctx)
	if err != nil {
		return "", err
	}
	return rp.oauth.AuthCodeURL(f.State, oidc.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)), nil
}

// finish turns what the provider sent back into who came, or into why that is not to be believed.
func (c *oidcClient) finish(ctx context.Context, f flow, answer url.Values) (identity, error) {
	if iss := answer.Get("iss"); iss != "" && iss != c.config.Issuer {
		return identity{}, fmt.Errorf("signin: the answer is of the issuer %.200q", iss)
	}
	if answer.Get("code") == "" {
		return identity{}, fmt.Errorf("signin: the provider says %.100q", answer.Get("error"))
	}
	rp, err := c.find(ctx)
	if err != nil {
		return identity{}, err
	}
	token, err := rp.oauth.Exchange(oidc.ClientContext(ctx, c.http), answer.Get("code"), oauth2.VerifierOption(f.Verifier))
	if err != nil {
		return identity{}, fmt.Errorf("signin: exchange of the code: %w", briefly(err))
	}
	raw, _ := token.Extra("id_token").(string)
	id, err := rp.verifier.Verify(ctx, raw)
	if err != nil {
		return identity{}, fmt.Errorf("signin: ID token: %w", err)
	}
	var claims struct {
		Party string `json:"azp"`
	}
	if err := id.Claims(&claims); err != nil {
		return identity{}, fmt.Errorf("signin: ID token: %w", err)
	}
	switch {
	case id.Issuer != c.config.Issuer:
		err = errors.New("signin: ID token: another issuer")
	case id.Nonce == "" || !secret.Equal(id.Nonce, f.Nonce):
		err = errors.New("signin: ID token: not the nonce that was sent")
	case claims.Party != "" && claims.Party != c.config.ClientID, claims.Party == "" && len(id.Audience) > 1:
		err = errors.New("signin: ID token: made for another party")
	case id.Subject == "" || len(id.Subject) > 255:
		err = errors.New("signin: ID token: no subject")
	}
	return identity{id.Issuer, id.Subject}, err
}

// briefly leaves out of an error of the token endpoint the body, which may tell too much.
func briefly(err error) error {
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && refused.Response != nil {
		return fmt.Errorf("%s %.100q", refused.Response.Status, refused.ErrorCode)
	}
	return err
}

// away is the problem of a provider that does not answer.
func away(err error) error {
	return problem.New(problem.Unavailable, i18n.T(
		"Le service de connexion ne répond pas. Réessayez dans un moment.",
		"The sign-in service does not answer. Try again in a moment.")).Because(err)
}

// bounded cuts answers that are too long to be a provider's.
type bounded struct{ http.RoundTripper }

// RoundTrip carries one call.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := b.RoundTripper.RoundTrip(r)
	if err == nil {
		res.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(res.Body, providerAnswer), res.Body}
	}
	return res, err
}
