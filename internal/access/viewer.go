// Package access says who someone is, which rows of the private shelf they may read, and which
// verbs they may use: all of domain §7, in one place.
//
// The public shelf is the same for everybody and needs nothing from here. Of the private shelf a
// reader gets what a predicate of this package lets through, so that pages and counts are right;
// of the verbs, what the table of rules allows.
package access

import (
	"context"
	"errors"
	"slices"

	"maillage/internal/vocab"
)

// Viewer is who asks. The zero Viewer is nobody: the public shelf is all that it sees.
type Viewer struct {
	UserID    string // empty for nobody, and for the operator
	SessionID string // of a browser
	TokenID   string // of a program
	Role      vocab.Role
	Function  string // never a name
	// Cities are the code of a member's city, then those of the bodies that it took over from:
	// what was theirs is its own.
	Cities       []string
	Organization string // code, of a partner
	Inviting     bool   // may invite colleagues
	// Reads and Writes tell what a token is good for; a browser is good for both.
	Reads, Writes bool
	operator      bool
}

// Operator is who runs the program on the server itself: it may do what UMQ may.
func Operator() Viewer {
	return Viewer{Role: vocab.RoleUMQ, Function: "operator", Reads: true, Writes: true, operator: true}
}

// SignedIn tells whether the viewer has an account, or runs the server.
func (v Viewer) SignedIn() bool { return v.UserID != "" || v.operator }

// IsOperator tells whether the viewer runs the program on the server itself.
func (v Viewer) IsOperator() bool { return v.operator }

// City is the code of the viewer's city; empty when it is no member.
func (v Viewer) City() string {
	if len(v.Cities) == 0 {
		return ""
	}
	return v.Cities[0]
}

// Owner is whom something belongs to: a city or an organisation, by code.
type Owner struct{ City, Organization string }

// Owns tells whether what belongs to o belongs to the viewer's city or organisation.
func (v Viewer) Owns(o Owner) bool {
	return o.City != "" && slices.Contains(v.Cities, o.City) ||
		o.Organization != "" && o.Organization == v.Organization
}

// is tells whether the viewer has one of the roles.
func (v Viewer) is(roles ...vocab.Role) bool { return v.SignedIn() && slices.Contains(roles, v.Role) }

// reads tells whether the viewer has one of the roles and its token, if any, lets it read.
func (v Viewer) reads(roles ...vocab.Role) bool { return v.Reads && v.is(roles...) }

// ErrRevoked is why a context ends whose viewer lost a right.
var ErrRevoked = errors.New("access: a right was taken away")

type viewerKey struct{}

// NewContext returns a context in which v asks.
func NewContext(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// From returns who asks in ctx; nobody where it was not said.
func From(ctx context.Context) Viewer {
	v, _ := ctx.Value(viewerKey{}).(Viewer)
	return v
}
