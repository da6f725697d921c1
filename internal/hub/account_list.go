package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// UserOfEmail is the account of an address, among those that the viewer of ctx may read; a problem
// on the field "email" where there is none.
func (h *Hub) UserOfEmail(ctx context.Context, email string) (*ent.User, error) {
	u, err := h.store.Read().User.Query().Where(access.Users(access.From(ctx)), user.EmailKey(emailKey(email))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, problem.New(problem.NotFound, i18n.T("aucun compte n'a cette adresse.", "no account has this address.")).On("email")
	}
	if err != nil {
		return nil, fmt.Errorf("hub: account: %w", err)
	}
	return u, nil
}

// Users are the accounts that the viewer of ctx may read, by address.
func (h *Hub) Users(ctx context.Context) ([]*ent.User, error) {
	all, err := h.store.Read().User.Query().Where(access.Users(access.From(ctx))).Order(user.ByEmailKey()).All(ctx)
	return all, wrap("accounts", err)
}

// Tokens are the API tokens that the viewer of ctx may read, with their accounts, the oldest first.
// userID keeps those of one account; empty for all.
func (h *Hub) Tokens(ctx context.Context, userID string) ([]*ent.Token, error) {
	q := h.store.Read().Token.Query().Where(access.Tokens(access.From(ctx))).WithUser().Order(token.ByID())
	if userID != "" {
		q.Where(token.UserID(userID))
	}
	all, err := q.All(ctx)
	return all, wrap("tokens", err)
}
