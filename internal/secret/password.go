package secret

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// The cost of one computation of argon2id: 64 MiB and three passes on one core.
const (
	memory   = 64 << 10 // KiB
	passes   = 3
	lanes    = 1
	saltSize = 16
	keySize  = 32
)

// atOnce is how many computations run at a time in the process; others wait for their turn. It
// bounds what a flood of sign-ins may take to two cores and 128 MiB.
const atOnce = 2

var (
	turns    = make(chan struct{}, atOnce)
	computed atomic.Int64
)

// Computed tells how many passwords were computed since the process began.
func Computed() int64 { return computed.Load() }

// errForm reports a stored hash that HashPassword did not make.
var errForm = errors.New("secret: not an argon2id hash")

// HashPassword returns what is stored of a password, argon2id in PHC form with a new salt. It waits
// for its turn, and returns the error of ctx when that ends first.
func HashPassword(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt) // never fails (Go 1.24)
	key, err := compute(ctx, password, salt, parameters{memory, passes, lanes})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key)), nil
}

// CheckPassword tells whether a password is the one of which hash is stored. Where there is no
// hash, since there is no such account or it has no password, it computes as much and says no: the
// time tells nothing. It waits for its turn, and returns the error of ctx when that ends first.
func CheckPassword(ctx context.Context, hash, password string) (bool, error) {
	known := hash != ""
	if !known {
		hash = nobodys()
	}
	p, salt, want, err := parse(hash)
	if err != nil {
		return false, err
	}
	got, err := compute(ctx, password, salt, p)
	if err != nil {
		return false, err
	}
	return Equal(string(got), string(want)) && known, nil
}

// nobodys is the hash of a password that nobody has.
var nobodys = sync.OnceValue(func() string {
	b := make([]byte, saltSize+keySize)
	_, _ = rand.Read(b) // never fails (Go 1.24)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes,
		base64.RawStdEncoding.EncodeToString(b[:saltSize]), base64.RawStdEncoding.EncodeToString(b[saltSize:]))
})

type parameters struct {
	memory, passes uint32
	lanes          uint8
}

// compute derives the key of a password when its turn comes. A password counts as its normal form,
// whatever the keyboard made its accents of.
func compute(ctx context.Context, password string, salt []byte, p parameters) ([]byte, error) {
	select {
	case turns <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-turns }()
	if err := ctx.Err(); err != nil { // both were ready
		return nil, err
	}
	computed.Add(1)
	return argon2.IDKey([]byte(norm.NFKC.String(password)), salt, p.passes, p.memory, p.lanes, keySize), nil
}

// parse reads a PHC string of argon2id.
func parse(hash string) (p parameters, salt, key []byte, err error) {
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return p, nil, nil, errForm
	}
	if n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.memory, &p.passes, &p.lanes); n != 3 || err != nil || p.passes == 0 || p.lanes == 0 {
		return p, nil, nil, errForm
	}
	salt, err = base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return p, nil, nil, errForm
	}
	key, err = base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(key) != keySize {
		return p, nil, nil, errForm
	}
	return p, salt, key, nil
}
