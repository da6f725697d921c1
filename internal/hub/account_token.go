package hub

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"maillage/ent"
	"maillage/ent/token"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/vocab"
)

const (
	// MaxTokenDays is the most days that an API token lasts.
	MaxTokenDays = 365
	// MaxTokens is the most API tokens of one account that are good at a time.
	MaxTokens = 50
	// maxTokenName is the most bytes of the name of a token.
	maxTokenName = 100
)

// NewToken asks for an API token.
type NewToken struct {
	User   string // identifier of the account, for the operator of the server; empty for one's own
	Name   string
	Scopes []vocab.TokenScope
	Days   int // until it expires, at most MaxTokenDays

	IdempotencyKey *string
}

// TokenGiven is a token that was made. Its secret is in no stored answer: a repetition of the call
// has it no more.
type TokenGiven struct {
	Token  string `json:"token"` // identifier
	Secret string `json:"-"`
}

// CreateToken makes an API token of one's own account, whose secret is shown once. A token made
// through a token lasts no longer than that one.
func (h *Hub) CreateToken(ctx context.Context, in NewToken) (TokenGiven, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "createToken", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (given TokenGiven, err error) {
		u, err := h.holder(ctx, tx, v, in.User)
		if err != nil {
			return given, err
		}
		now := h.clock()
		expires := now.Add(time.Duration(in.Days) * 24 * time.Hour)
		if err := checkToken(ctx, tx, v, in, expires); err != nil {
			return given, err
		}
		good, err := tx.Token.Query().Where(token.UserID(u.ID), token.RevokedAtIsNil(), token.ExpiresAtGT(now)).Count(ctx)
		if err != nil {
			return given, fmt.Errorf("hub: tokens: %w", err)
		}
		if good >= MaxTokens {
			return given, problem.Exceeds("tokens", MaxTokens, i18n.Tf(
				"Un compte a au plus %d jetons valides. Révoquez-en un d'abord.", "An account has at most %d valid tokens. Revoke one first.", MaxTokens))
		}
		scopes := slices.Clone(in.Scopes)
		slices.Sort(scopes)
		presented := secret.NewToken()
		given = TokenGiven{Token: gid.New("tok"), Secret: presented}
		err = tx.Token.Create().SetID(given.Token).SetHash(secret.Hash(presented)).SetHint(secret.Hint(presented)).
			SetName(strings.TrimSpace(in.Name)).SetUserID(u.ID).SetScopes(slices.Compact(scopes)).SetCreatedAt(now).SetExpiresAt(expires).Exec(ctx)
		if err != nil {
			return given, wrap(given.Token, err)
		}
		return given, h.audit(ctx, tx, v, Entry{Act: vocab.AuditTokenCreate, Subject: given.Token, Owner: homeOf(u)})
	})
}

// holder is the account that a new token is of. Only who runs the server makes one for another.
func (h *Hub) holder(ctx context.Context, tx *ent.Client, v access.Viewer, id string) (*ent.User, error) {
	if !v.IsOperator() {
		return h.self(ctx, tx, v)
	}
	u, err := account(ctx, tx, v, id)
	if err == nil && u.Status != vocab.AccountStatusActive {
		return nil, problem.New(problem.Conflict, i18n.T(
			"ce compte n'est pas actif : il suit d'abord son lien d'invitation.", "this account is not active: it follows its invitation link first.")).On("user")
	}
	return u, err
}

func checkToken(ctx context.Context, tx *ent.Client, v access.Viewer, in NewToken, expires time.Time) error {
	var wrong problem.List
	refuse := func(field string, text i18n.Text) {
		wrong = append(wrong, problem.New(problem.BadInput, text).On(field))
	}
	switch name := strings.TrimSpace(in.Name); {
	case name == "":
		refuse("name", i18n.T("dites à quoi le jeton sert, comme « tableau de bord ».", "say what the token is for, such as “dashboard”."))
	case len(name) > maxTokenName:
		refuse("name", i18n.Tf("a au plus %d octets.", "has at most %d bytes.", maxTokenName))
	}
	if len(in.Scopes) == 0 {
		refuse("scopes", i18n.T("choisissez au moins une portée.", "choose at least one scope."))
	}
	if in.Days < 1 || in.Days > MaxTokenDays {
		refuse("days", i18n.Tf("un jeton dure de 1 à %d jours.", "a token lasts from 1 to %d days.", MaxTokenDays))
	} else if v.TokenID != "" {
		longer, err := tx.Token.Query().Where(token.ID(v.TokenID), token.ExpiresAtLT(expires)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("hub: token: %w", err)
		}
		if longer {
			refuse("days", i18n.T("un jeton fait par un jeton ne dure pas plus que lui : connectez-vous pour en faire un plus long.",
				"a token made by a token lasts no longer than it: sign in to make a longer one."))
		}
	}
	return wrong.Err()
}

// TokenRevocation asks for the end of a token.
type TokenRevocation struct {
	Token          string // identifier
	IdempotencyKey *string
}

// TokenAnswer is what the revocation of a token answers.
type TokenAnswer struct {
	Token string `json:"token"` // identifier
}

// RevokeToken ends a token at once: one's own, or any by UMQ. One that is revoked already stays so.
func (h *Hub) RevokeToken(ctx context.Context, in TokenRevocation) (TokenAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "revokeToken", in.Token, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a TokenAnswer, err error) {
		t, err := tx.Token.Query().Where(access.Tokens(v), token.ID(in.Token)).WithUser().Only(ctx)
		if ent.IsNotFound(err) {
			return a, problem.New(problem.NotFound, i18n.T("il n'y a pas de tel jeton.", "there is no such token.")).On("token")
		}
		if err != nil {
			return a, fmt.Errorf("hub: token: %w", err)
		}
		a.Token = t.ID
		if t.RevokedAt != nil {
			return a, nil
		}
		if err := tx.Token.UpdateOne(t).SetRevokedAt(h.clock()).Exec(ctx); err != nil {
			return a, wrap(t.ID, err)
		}
		if err := h.revoked(ctx, tx); err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditTokenRevoke, Subject: t.ID, Owner: homeOf(t.Edges.User)})
	})
}
