package apitest

import (
	"context"
	"fmt"
	"path"
	"sync/atomic"
	"testing"

	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/vocab"
)

var accounts atomic.Int64

// Account makes an active account of a role and returns its identifier. code is that of its city
// or of its organisation; empty for UMQ and MIFI.
func (a *API) Account(t testing.TB, role vocab.Role, code string) string {
	t.Helper()
	ctx := access.NewContext(context.Background(), access.Operator())
	n := accounts.Add(1)
	in := hub.Invitation{Email: fmt.Sprintf("compte-%d@ville.example", n), Role: role, Function: "conseil en immigration"}
	switch {
	case role == vocab.RolePartner:
		in.Organization = &code
	case code != "":
		in.City = &code
	}
	link, err := a.Hub.InviteUser(ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	id, err := a.Hub.BindIdentity(ctx, path.Base(link.Path), "https://identites.example", fmt.Sprint(n)) // no password to compute
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TokenOf makes an API token of an account, good for what scopes say; for everything where there is
// none.
func (a *API) TokenOf(t testing.TB, account string, scopes ...vocab.TokenScope) string {
	t.Helper()
	if len(scopes) == 0 {
		scopes = []vocab.TokenScope{vocab.TokenScopeWriteOwn}
	}
	ctx := access.NewContext(context.Background(), access.Operator())
	given, err := a.Hub.CreateToken(ctx, hub.NewToken{User: account, Name: "essai", Scopes: scopes, Days: 30})
	if err != nil {
		t.Fatal(err)
	}
	return given.Secret
}

// Token makes an account of a role and an API token of it, to be sent as "Authorization", "Bearer "
// + token. code is that of its city or of its organisation; empty for UMQ and MIFI.
func (a *API) Token(t testing.TB, role vocab.Role, code string) string {
	t.Helper()
	return a.TokenOf(t, a.Account(t, role, code))
}
