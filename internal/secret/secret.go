// Package secret makes and checks what only its holder may know: the secrets of sessions and of
// one-time links, API tokens, and passwords. It keeps nothing; what is stored of a secret is its
// Hash, of a password what Passwords.Hash returns.
package secret

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
)

// size is that of a secret, in bytes: 256 bits, which nobody guesses.
const size = 32

// New returns a new random secret of 256 bits, in letters, digits, - and _ (43 characters).
func New() string {
	b := make([]byte, size)
	_, _ = rand.Read(b) // never fails (Go 1.24)
	return base64.RawURLEncoding.EncodeToString(b)
}

// Hash returns what is stored of a secret: its SHA-256 in hexadecimal. It has no salt and needs
// none, since the secret itself is random; a password takes HashPassword.
func Hash(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// Equal compares two secrets in a time that does not depend on where they differ.
func Equal(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
