package hub

import (
	"context"
	"fmt"
	"net/mail"
	"strings"

	"maillage/ent"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// keyOf is the idempotency key of an input; none where it is null.
func keyOf(k *string) Key {
	if k == nil {
		return ""
	}
	return Key(*k)
}

// homeOf is the city or the organisation that an account belongs to.
func homeOf(u *ent.User) access.Owner {
	return access.Owner{City: u.CityCode, Organization: u.OrganizationCode}
}

// revoked makes running streams be checked again, in the transaction that took a right away: a
// session, a token, a role, an account.
func (h *Hub) revoked(ctx context.Context, tx *ent.Client) error { return h.store.Revoke(ctx, tx) }

// self is one's own account. Who runs the server has none.
func (h *Hub) self(ctx context.Context, tx *ent.Client, v access.Viewer) (*ent.User, error) {
	if v.UserID == "" {
		return nil, problem.New(problem.Forbidden, i18n.T(
			"L'exploitant du serveur n'a pas de compte : nommez celui dont il s'agit.", "The operator of the server has no account: name the one meant."))
	}
	u, err := tx.User.Get(ctx, v.UserID)
	if err != nil {
		return nil, fmt.Errorf("hub: own account: %w", err)
	}
	return u, nil
}

// account is the account with an identifier, among those that the viewer may read; a problem on
// the field "user" where there is none.
func account(ctx context.Context, tx *ent.Client, v access.Viewer, id string) (*ent.User, error) {
	u, err := tx.User.Query().Where(access.Users(v), user.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, problem.New(problem.NotFound, i18n.T("il n'y a pas de tel compte.", "there is no such account.")).On("user")
	}
	if err != nil {
		return nil, fmt.Errorf("hub: account: %w", err)
	}
	return u, nil
}

// emailKey is the form in which addresses are compared.
func emailKey(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// maxEmail is the longest address, in bytes (RFC 5321 §4.5.3.1.3).
const maxEmail = 254

// checkEmail returns nil for an address of e-mail alone, without a name or brackets.
func checkEmail(email string) *problem.Problem {
	a, err := mail.ParseAddress(email)
	if err == nil && a.Address == email && len(email) <= maxEmail && strings.Contains(email[strings.LastIndex(email, "@"):], ".") {
		return nil
	}
	return problem.New(problem.BadInput, i18n.T(
		"écrivez une adresse de courriel seule, comme « immigration@ville.example ».",
		"write an e-mail address alone, such as “immigration@ville.example”.")).On("email")
}
