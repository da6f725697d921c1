package secret

import (
	"crypto/rand"
	"hash/crc32"
	"strings"
)

// TokenPrefix begins every API token, so that one that lies about is recognised.
const TokenPrefix = "mlg_"

const (
	digits    = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	drawn     = 43 // characters drawn of 62: 256 bits
	checking  = 6  // characters of the CRC-32 in base 62
	tokenSize = len(TokenPrefix) + drawn + checking
)

// hintSize is how many last characters of a token are kept to tell it from others.
const hintSize = 4

// NewToken returns a new API token: TokenPrefix, 43 random characters, and 6 that check them.
func NewToken() string {
	body := make([]byte, 0, drawn)
	for draw := make([]byte, drawn); len(body) < drawn; {
		_, _ = rand.Read(draw) // never fails (Go 1.24)
		for _, b := range draw {
			if b &= 63; int(b) < len(digits) && len(body) < drawn { // a draw of 62 or 63 is drawn again
				body = append(body, digits[b])
			}
		}
	}
	return TokenPrefix + string(body) + check(string(body))
}

// IsToken tells whether s has the form of an API token and its check is right. What has not is
// refused without asking the database: a mistyped token, a password, the token of another site.
func IsToken(s string) bool {
	body, ok := strings.CutPrefix(s, TokenPrefix)
	return ok && len(s) == tokenSize && body[drawn:] == check(body[:drawn])
}

// Hint returns the last characters of a token, which tell nothing of the rest.
func Hint(token string) string { return token[max(0, len(token)-hintSize):] }

// check is the CRC-32 (IEEE) of body in base 62, six digits.
func check(body string) string {
	sum := crc32.ChecksumIEEE([]byte(body))
	var out [checking]byte
	for i := checking - 1; i >= 0; i-- {
		out[i] = digits[sum%uint32(len(digits))]
		sum /= uint32(len(digits))
	}
	return string(out[:])
}
