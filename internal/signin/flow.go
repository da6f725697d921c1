package signin

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"maillage/internal/secret"
)

const (
	flowCookie   = "__Host-maillage-aller"
	flowLifetime = 10 * time.Minute
)

// flow is one trip to the provider and back. It travels in a cookie that only this site can read,
// so that any instance may end what another began.
type flow struct {
	State, Nonce, Verifier string
	Link                   string    `json:",omitempty"` // secret of the one-time link that began it
	Next                   string    `json:",omitempty"` // path to go to afterwards
	Lang                   string    `json:",omitempty"` // what ?lang= asked for
	Expires                time.Time // of the trip
}

func newFlow(now time.Time, link, next, lang string) flow {
	return flow{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Link: link, Next: next, Lang: lang, Expires: now.Add(flowLifetime)}
}

// flows seals and opens flows, each once.
type flows struct {
	aead cipher.AEAD

	mu    sync.Mutex
	done  map[string]time.Time // by state: the flows that came back, and when they expire
	swept time.Time
}

// newFlows derives the key from the client's secret, which all instances share.
func newFlows(clientSecret string) (*flows, error) {
	key, err := hkdf.Key(sha256.New, []byte(clientSecret), nil, "maillage: flow cookie", 32)
	if err != nil {
		return nil, fmt.Errorf("signin: flow key: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("signin: flow key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("signin: flow key: %w", err)
	}
	return &flows{aead: aead, done: map[string]time.Time{}}, nil
}

// keep puts a flow into the browser.
func (fs *flows) keep(w http.ResponseWriter, f flow) error {
	b, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("signin: flow: %w", err)
	}
	nonce := make([]byte, fs.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return fmt.Errorf("signin: flow: %w", err)
	}
	sealed := fs.aead.Seal(nonce, nonce, b, []byte(flowCookie))
	setCookie(w, flowCookie, base64.RawURLEncoding.EncodeToString(sealed), flowLifetime)
	return nil
}

// take returns the flow that the browser comes back from, and takes it away: it serves once. With
// an error, the language of the flow is all that is to be used of it.
func (fs *flows) take(w http.ResponseWriter, r *http.Request, now time.Time) (flow, error) {
	c, err := r.Cookie(flowCookie)
	if err != nil {
		return flow{}, errors.New("signin: no flow is under way in this browser")
	}
	dropCookie(w, flowCookie)
	sealed, err := base64.RawURLEncoding.DecodeString(c.Value)
	if err != nil {
		return flow{}, fmt.Errorf("signin: flow: %w", err)
	}
	size := fs.aead.NonceSize()
	if len(sealed) < size {
		return flow{}, errors.New("signin: flow: cut short")
	}
	b, err := fs.aead.Open(nil, sealed[:size], sealed[size:], []byte(flowCookie))
	if err != nil {
		return flow{}, fmt.Errorf("signin: flow: %w", err)
	}
	var f flow
	if err := json.Unmarshal(b, &f); err != nil {
		return flow{}, fmt.Errorf("signin: flow: %w", err)
	}
	if !now.Before(f.Expires) {
		return f, errors.New("signin: the flow has expired")
	}
	if !secret.Equal(r.URL.Query().Get("state"), f.State) {
		return f, errors.New("signin: not the state that was sent")
	}
	return f, fs.once(f, now)
}

// once remembers a flow until it expires, and refuses it the second time.
func (fs *flows) once(f flow, now time.Time) error {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if now.Sub(fs.swept) > flowLifetime {
		maps.DeleteFunc(fs.done, func(_ string, expires time.Time) bool { return !now.Before(expires) })
		fs.swept = now
	}
	if _, again := fs.done[f.State]; again {
		return errors.New("signin: the flow came back before")
	}
	fs.done[f.State] = f.Expires
	return nil
}

// setCookie sets a cookie that only this site gets, over https, and that no script reads.
func setCookie(w http.ResponseWriter, name, value string, lasts time.Duration) {
	http.SetCookie(w, &http.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: int(lasts / time.Second), Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// dropCookie makes the browser forget a cookie.
func dropCookie(w http.ResponseWriter, name string) { setCookie(w, name, "", -time.Second) }
