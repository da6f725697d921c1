package graph

import (
	"context"

	"maillage/ent"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/graph/model"
	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/vocab"
)

// userOf loads an account, as the viewer of ctx may read it; null where it may not.
func (r *Resolver) userOf(ctx context.Context, id string) (*ent.User, error) {
	u, err := r.read().User.Query().Where(user.ID(id), access.Users(access.From(ctx))).Only(ctx)
	return u, ent.MaskNotFound(err)
}

// tokenOf loads a token with its account, as the viewer of ctx may read it; null where it may not.
func (r *Resolver) tokenOf(ctx context.Context, id string) (*ent.Token, error) {
	t, err := r.read().Token.Query().Where(token.ID(id), access.Tokens(access.From(ctx))).WithUser().Only(ctx)
	return t, ent.MaskNotFound(err)
}

// emailOf is the address of an account, for who may know it.
func emailOf(ctx context.Context, u *ent.User) *string {
	if !access.Address(access.From(ctx), u) {
		return nil
	}
	return &u.Email
}

// scopesOf is what the token of a viewer allows; nothing for a viewer without one.
func scopesOf(v *access.Viewer) []vocab.TokenScope {
	if v.TokenID == "" {
		return []vocab.TokenScope{}
	}
	scopes := []vocab.TokenScope{vocab.TokenScopeReadPublic}
	if v.Reads {
		scopes = append(scopes, vocab.TokenScopeReadOwn)
	}
	if v.Writes {
		scopes = append(scopes, vocab.TokenScopeWriteOwn)
	}
	return scopes
}

// linkPayload presents a one-time link that was made.
func (r *Resolver) linkPayload(ctx context.Context) func(hub.LinkGiven, error) (*model.LinkPayload, error) {
	return func(given hub.LinkGiven, err error) (*model.LinkPayload, error) {
		if err != nil {
			return nil, err
		}
		u, err := r.userOf(ctx, given.User)
		return &model.LinkPayload{User: u, Path: some(given.Path), Sent: given.Sent, ExpiresAt: given.Expires}, err
	}
}

// userPayload presents what a verb on an account answered.
func (r *Resolver) userPayload(ctx context.Context) func(hub.AccountAnswer, error) (*model.UserPayload, error) {
	return func(a hub.AccountAnswer, err error) (*model.UserPayload, error) {
		if err != nil {
			return nil, err
		}
		u, err := r.userOf(ctx, a.User)
		return &model.UserPayload{User: u}, err
	}
}

func (r *Resolver) createToken(ctx context.Context, in hub.NewToken) (*model.TokenCreatedPayload, error) {
	given, err := r.hub.CreateToken(ctx, in)
	if err != nil {
		return nil, err
	}
	t, err := r.tokenOf(ctx, given.Token)
	return &model.TokenCreatedPayload{Token: t, Secret: some(given.Secret), AlreadyShown: given.Secret == ""}, err
}

func (r *Resolver) revokeToken(ctx context.Context, in hub.TokenRevocation) (*model.TokenPayload, error) {
	a, err := r.hub.RevokeToken(ctx, in)
	if err != nil {
		return nil, err
	}
	t, err := r.tokenOf(ctx, a.Token)
	return &model.TokenPayload{Token: t}, err
}

func erasedPayload(a hub.AccountAnswer, err error) (*model.ErasedPayload, error) {
	if err != nil {
		return nil, err
	}
	return &model.ErasedPayload{User: a.User}, nil
}

func exportPayload(e hub.Exported, err error) (*model.ExportPayload, error) {
	if err != nil {
		return nil, err
	}
	return &model.ExportPayload{Content: e.Content}, nil
}

func sessionsPayload(n hub.SessionsEnded, err error) (*model.SessionsPayload, error) {
	if err != nil {
		return nil, err
	}
	return &model.SessionsPayload{Count: n.Count}, nil
}
