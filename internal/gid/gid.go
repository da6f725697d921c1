// Package gid makes the identifiers of the graph: a prefix that names the type, an underscore,
// and a key. What has an official code keeps it (cit_87090, reg_08); the rest gets a ULID.
//
// Prefixes make identifiers of two types differ always, and let node(id:) find the type without
// asking the database.
package gid

import (
	"crypto/rand"
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// types maps each prefix to its GraphQL type. A prefix is never reused for another type.
var types = map[string]string{
	"reg": "Region",
	"cit": "City",
	"org": "Organization",
	"prg": "Program",
	"agr": "Agreement",
	"fun": "Funding",
	"pra": "Practice",
	"hir": "HiringInitiative",
	"pro": "PromotionTool",
	"mis": "OutreachMission",
	"ind": "Indicator",
	"out": "Outcome",
	"src": "Source",
	"ado": "Adoption",
	"ned": "CoverageNeed",
	"que": "Question",
	"ans": "Answer",
	"con": "Consensus",
	"rel": "Release",
	"lea": "PublishedLeaf",
}

// private are the prefixes of what is not on the public shelf: node(id:) does not know them.
var private = map[string]bool{
	"usr": true, // account
	"ses": true, // session
	"tok": true, // API token
	"otl": true, // one-time link
	"dra": true, // draft
	"rev": true, // revision of a draft
	"wit": true, // withdrawal
	"aud": true, // entry of the audit trail
	"int": true, // expression of interest
	"cnt": true, // exact count
	"mqu": true, // question among members
	"man": true, // answer among members
	"key": true, // idempotency key
}

// Prefixes lists the prefixes of the public graph in alphabetical order.
func Prefixes() []string {
	out := make([]string, 0, len(types))
	for p := range types {
		out = append(out, p)
	}
	sort.Strings(out)
	return out
}

// New returns a new identifier with the prefix and a ULID of the present time.
// It panics on an unknown prefix: prefixes are written in the code, not given by people.
func New(prefix string) string {
	mustKnow(prefix)
	return prefix + "_" + ulid.MustNew(ulid.Timestamp(time.Now()), rand.Reader).String()
}

// Generator returns New for one prefix, in the form that ent's DefaultFunc takes.
func Generator(prefix string) func() string {
	mustKnow(prefix)
	return func() string { return New(prefix) }
}

// Named returns the identifier of what has a code of its own, the same on every hub.
// The key may hold letters, digits, '-' and '.'.
func Named(prefix, key string) (string, error) {
	mustKnow(prefix)
	if key == "" || len(key) > 80 || strings.IndexFunc(key, func(r rune) bool { return !keyRune(r) }) >= 0 {
		return "", fmt.Errorf("gid: %q cannot be the key of an identifier", key)
	}
	return prefix + "_" + key, nil
}

// TypeOf returns the GraphQL type of an identifier, or an error when it is not one of ours.
func TypeOf(id string) (string, error) {
	prefix, key, ok := strings.Cut(id, "_")
	if t := types[prefix]; ok && t != "" && key != "" && len(key) <= 80 && strings.IndexFunc(key, func(r rune) bool { return !keyRune(r) }) < 0 {
		return t, nil
	}
	return "", fmt.Errorf("gid: %.40q is not an identifier", id)
}

func keyRune(r rune) bool {
	return r == '-' || r == '.' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

func mustKnow(prefix string) {
	if types[prefix] == "" && !private[prefix] {
		panic("gid: unknown prefix " + prefix)
	}
}
