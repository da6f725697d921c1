package oidctest

import (
	"encoding/base64"
	"encoding/json"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// Fault is one way in which a provider, or someone who stands in for it, answers wrongly.
type Fault string

// The faults.
const (
	None         Fault = ""
	WrongNonce   Fault = "wrong nonce"
	MissingNonce Fault = "missing nonce"
	WrongState   Fault = "wrong state"
	WrongAud     Fault = "wrong audience"
	WrongIssuer  Fault = "wrong issuer"
	OtherParty   Fault = "other azp with several aud"
	Expired      Fault = "expired"
	AlgNone      Fault = "alg none"
	BadSignature Fault = "bad signature"
	UnknownKey   Fault = "unknown kid"
	CodeReplay   Fault = "code replay"
	TokenError   Fault = "token endpoint error"
	MixUp        Fault = "answer of another issuer" // told by iss (RFC 9207), as Keycloak does
	Denied       Fault = "refused by the provider"
)

// Faults lists the faults that a provider of either shape may show.
func Faults() []Fault {
	return []Fault{WrongNonce, MissingNonce, WrongState, WrongAud, WrongIssuer, OtherParty, Expired, AlgNone, BadSignature, UnknownKey, CodeReplay, TokenError, Denied}
}

// idToken is the signed ID token of a grant, spoilt by the fault of the provider.
func (p *Provider) idToken(g grant, now time.Time) string {
	claims := map[string]any{
		"iss": p.Issuer, "sub": g.subject, "aud": ClientID, "nonce": g.nonce,
		"iat": now.Unix(), "exp": now.Add(5 * time.Minute).Unix(),
	}
	if p.shape == Entra {
		claims["tid"], claims["oid"], claims["ver"], claims["nbf"] = tenant, "oid-"+g.subject, "2.0", now.Unix()
		claims["email"] = "immigration@ville.example" // nobody has verified it
	} else {
		claims["azp"], claims["typ"], claims["sid"] = ClientID, "ID", "sid-"+g.subject
		claims["preferred_username"], claims["email_verified"], claims["email"] = "agent", true, "immigration@ville.example"
	}
	key, kid := p.key, keyName
	switch p.fault {
	case WrongNonce:
		claims["nonce"] = "autre"
	case MissingNonce:
		delete(claims, "nonce")
	case WrongAud:
		claims["aud"], claims["azp"] = "autre-client", "autre-client"
	case WrongIssuer:
		claims["iss"] = p.Issuer + "/"
	case OtherParty:
		claims["aud"], claims["azp"] = []string{ClientID, "autre-client"}, "autre-client"
	case Expired:
		claims["iat"], claims["exp"] = now.Add(-2*time.Hour).Unix(), now.Add(-time.Hour).Unix()
	case BadSignature:
		key = p.other
	case UnknownKey:
		key, kid = p.other, "cle-2"
	}
	payload, err := json.Marshal(claims)
	if err != nil {
		panic(err) // plain values: not reached
	}
	if p.fault == AlgNone {
		return base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"JWT"}`)) + "." + base64.RawURLEncoding.EncodeToString(payload) + "."
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: jose.JSONWebKey{Key: key, KeyID: kid}}, (&jose.SignerOptions{}).WithType("JWT"))
	if err != nil {
		panic(err) // a key that was just made: not reached
	}
	signed, err := signer.Sign(payload)
	if err != nil {
		panic(err)
	}
	compact, err := signed.CompactSerialize()
	if err != nil {
		panic(err)
	}
	return compact
}
