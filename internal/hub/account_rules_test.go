package hub_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/ent/idempotencykey"
	"maillage/internal/access"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// La Sarre, Rouyn-Noranda, an organisation of the sample, and Val-d'Or.
const (
	laSarre = "87090"
	rouyn   = "86042"
	promis  = "PROMIS"
	valdor  = "89008"
)

// Who may invite whom: every role of inviter, with and without the right to invite, against every
// role, in its own city and elsewhere.
func TestWhoMayInviteWhom(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		api := &apitest.API{Store: o.store, Hub: o.Hub}
		owner := map[vocab.Role]hub.Invitation{
			vocab.RoleEditor: {City: new(laSarre)}, vocab.RoleReader: {City: new(laSarre)},
			vocab.RolePartner: {Organization: new(promis)}, vocab.RoleUMQ: {}, vocab.RoleMIFI: {},
		}
		inviters := map[string]string{
			"first editor": api.Account(t, vocab.RoleEditor, laSarre), "second editor": api.Account(t, vocab.RoleEditor, laSarre),
			"reader": api.Account(t, vocab.RoleReader, laSarre), "partner": api.Account(t, vocab.RolePartner, promis),
			"UMQ": api.Account(t, vocab.RoleUMQ, ""), "MIFI": api.Account(t, vocab.RoleMIFI, ""),
		}
		n := 0
		for who, id := range inviters {
			ctx := o.as(id)
			for role, in := range owner {
				for _, elsewhere := range []bool{false, true} {
					if elsewhere {
						if in.City == nil {
							continue
						}
						in.City = new(rouyn)
					}
					in.Email, in.Role, in.Function = fmt.Sprintf("invite-%d@ville.example", n), role, "conseil en immigration"
					n++
					want := who == "UMQ" || who == "first editor" && !elsewhere && (role == vocab.RoleEditor || role == vocab.RoleReader)
					_, err := o.InviteUser(ctx, in)
					if (err == nil) != want {
						t.Errorf("%s invites %s (elsewhere: %v): %v", who, role, elsewhere, err)
					}
					if err != nil {
						wants(t, err, problem.Forbidden)
					}
				}
			}
		}
		_, err := o.InviteUser(t.Context(), hub.Invitation{Email: "a@ville.example", Role: vocab.RoleUMQ, Function: "direction"})
		wants(t, err, problem.SignInFirst)
		wants(t, second(o.InviteUser(o.as(inviters["first editor"]), hub.Invitation{
			Email: "a@ville.example", Role: vocab.RoleEditor, Function: "direction", Inviting: new(true)})), problem.Forbidden)
		colleague, err := o.InviteUser(o.as(inviters["first editor"]), hub.Invitation{Email: "b@ville.example", Role: vocab.RoleEditor, Function: "direction"})
		if err != nil { // its own city by default
			t.Fatal(err)
		}
		if u := o.store.Read().User.GetX(t.Context(), colleague.User); u.CityCode != laSarre || u.Inviting || u.InvitedBy != inviters["first editor"] {
			t.Errorf("%+v", u)
		}
	})
}

func TestInvitationsTellAllThatIsWrong(t *testing.T) {
	o := newOffice(t, apitest.SQLite(t))
	o.invited(hub.Invitation{Email: "prise@ville.example", Role: vocab.RoleUMQ})
	for _, c := range []struct {
		in     hub.Invitation
		fields []string
	}{
		{hub.Invitation{Role: vocab.RoleEditor}, []string{"email", "function", "city"}},
		{hub.Invitation{Email: "PRISE@ville.example", Role: vocab.RoleUMQ, City: new(laSarre), Function: "direction"}, []string{"email", "role"}},
		{hub.Invitation{Email: "Bureau <a@ville.example>", Role: vocab.RolePartner, City: new(laSarre), Function: "direction"}, []string{"email", "organization"}},
		{hub.Invitation{Email: "a@localhost", Role: vocab.RoleReader, City: new("00000"), Function: strings.Repeat("x", 201)}, []string{"email", "function", "city"}},
		{hub.Invitation{Email: "a@ville.example", Role: vocab.RolePartner, Organization: new("RIEN"), Function: "418 555-0123, poste 2"}, []string{"function", "organization"}},
	} {
		_, err := o.InviteUser(o.ctx, c.in)
		list, _ := err.(problem.List) //nolint:errorlint // the test is about the list
		var fields []string
		for _, p := range list {
			fields = append(fields, p.Field)
		}
		if !slices.Equal(fields, c.fields) {
			t.Errorf("%+v: fields %v, want %v (%v)", c.in, fields, c.fields, err)
		}
	}
}

func TestUMQKeepsAnAccount(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		api := &apitest.API{Store: o.store, Hub: o.Hub}
		one := api.Account(t, vocab.RoleUMQ, "")
		o.invited(hub.Invitation{Email: "pas-encore@umq.example", Role: vocab.RoleUMQ}) // was not in yet
		tries := map[string]func(ctx context.Context) error{
			"erase":   func(ctx context.Context) error { return second(o.EraseUser(ctx, hub.AccountAct{User: one})) },
			"suspend": func(ctx context.Context) error { return second(o.SuspendUser(ctx, hub.AccountAct{User: one})) },
			"demote": func(ctx context.Context) error {
				return second(o.ChangeUser(ctx, hub.AccountChange{User: one, Role: new(vocab.RoleMIFI)}))
			},
		}
		for name, try := range tries {
			for _, ctx := range []context.Context{o.ctx, o.as(one)} {
				if p := problem.Of(try(ctx)); p.Code != problem.Conflict {
					t.Errorf("%s: %v", name, p)
				}
			}
		}
		two := api.Account(t, vocab.RoleUMQ, "")
		for name, try := range map[string]func() error{"demote": func() error { return tries["demote"](o.ctx) }, "erase": func() error { return second(o.EraseUser(o.ctx, hub.AccountAct{User: one})) }} {
			if err := try(); err != nil {
				t.Errorf("%s beside another: %v", name, err)
			}
		}
		wants(t, second(o.SuspendUser(o.ctx, hub.AccountAct{User: two})), problem.Conflict)
	})
}

func TestChangesOfAnAccount(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		api := &apitest.API{Store: o.store, Hub: o.Hub}
		first, other := api.Account(t, vocab.RoleEditor, laSarre), api.Account(t, vocab.RoleEditor, laSarre)
		if _, err := o.ChangeUser(o.as(first), hub.AccountChange{User: first, Function: new("direction générale")}); err != nil {
			t.Error(err)
		}
		wants(t, second(o.ChangeUser(o.as(first), hub.AccountChange{User: first, Role: new(vocab.RoleUMQ)})), problem.Forbidden)
		wants(t, second(o.ChangeUser(o.as(first), hub.AccountChange{User: other, Function: new("direction")})), problem.Forbidden)
		wants(t, second(o.ChangeUser(o.as(other), hub.AccountChange{User: first, Function: new("direction")})), problem.NotFound)
		wants(t, second(o.ChangeUser(o.ctx, hub.AccountChange{User: first, Role: new(vocab.RolePartner)})), problem.BadInput)
		before, err := o.store.AccessVersion(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.ChangeUser(o.ctx, hub.AccountChange{User: first, Role: new(vocab.RolePartner), Organization: new(promis)}); err != nil {
			t.Fatal(err)
		}
		if u := o.store.Read().User.GetX(t.Context(), first); u.CityCode != "" || u.OrganizationCode != promis || u.Inviting || u.Function != "direction générale" {
			t.Errorf("%+v", u)
		}
		if after, _ := o.store.AccessVersion(t.Context()); after != before+1 {
			t.Errorf("access version %d after %d", after, before)
		}
		// A colleague who was not in yet may be given its invitation again by the one who may invite.
		if _, err := o.ChangeUser(o.ctx, hub.AccountChange{User: other, Inviting: new(true)}); err != nil {
			t.Fatal(err)
		}
		late, _ := o.invited(hub.Invitation{Email: "tard@ville.example", Role: vocab.RoleReader, City: new(laSarre)})
		third := api.Account(t, vocab.RoleEditor, laSarre)
		if _, err := o.MakeLink(o.as(other), hub.LinkWanted{User: late}); err != nil {
			t.Error(err)
		}
		wants(t, second(o.MakeLink(o.as(other), hub.LinkWanted{User: third})), problem.Forbidden) // it would be a new password
		wants(t, second(o.MakeLink(o.as(third), hub.LinkWanted{User: late})), problem.NotFound)
	})
}

func TestSuspensionAndErasureLeaveNothingToEnterBy(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		api := &apitest.API{Store: o.store, Hub: o.Hub}
		id := o.editor("a@ville.example")
		token := api.TokenOf(t, id)
		s, err := o.signIn("a@ville.example", goodPassword)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.SuspendUser(o.ctx, hub.AccountAct{User: id, Reason: new("départ")}); err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.ViewerOfToken(t.Context(), token)), problem.SignInFirst)
		wants(t, second(o.ViewerOfSession(t.Context(), s.Secret)), problem.SignInFirst)
		wants(t, second(o.signIn("a@ville.example", goodPassword)), problem.SignInFirst)
		wants(t, second(o.MakeLink(o.ctx, hub.LinkWanted{User: id})), problem.Conflict)
		if _, err := o.ReactivateUser(o.ctx, hub.AccountAct{User: id}); err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.ViewerOfToken(t.Context(), token)), problem.SignInFirst) // stays revoked
		if _, err := o.signIn("a@ville.example", goodPassword); err != nil {
			t.Fatal(err)
		}
		token = api.TokenOf(t, id)
		link, err := o.MakeLink(o.ctx, hub.LinkWanted{User: id})
		if err != nil {
			t.Fatal(err)
		}
		ctx := o.as(id)
		wants(t, second(o.EraseUser(ctx, hub.AccountAct{User: api.Account(t, vocab.RoleReader, laSarre)})), problem.Forbidden)
		if _, err := o.EraseUser(ctx, hub.AccountAct{User: id}); err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.ViewerOfToken(t.Context(), token)), problem.SignInFirst)
		wants(t, second(o.FollowLink(t.Context(), link.Path[strings.LastIndex(link.Path, "/")+1:])), problem.NotFound)
		for _, e := range o.store.Read().AuditEntry.Query().AllX(t.Context()) {
			if strings.Contains(e.String(), "a@ville") {
				t.Errorf("the trail keeps the address: %s", e)
			}
		}
		if _, err := o.store.Read().User.Get(t.Context(), id); !ent.IsNotFound(err) {
			t.Errorf("the row is there: %v", err)
		}
	})
}

func TestTokenIsShownOnceAndKeptAsAHash(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id := o.editor("a@ville.example")
		ctx := o.as(id)
		in := hub.NewToken{Name: "tableau de bord", Scopes: []vocab.TokenScope{vocab.TokenScopeReadOwn}, Days: 365, IdempotencyKey: new("k1")}
		first, err := o.CreateToken(ctx, in)
		if err != nil || first.Secret == "" {
			t.Fatalf("%+v, %v", first, err)
		}
		again, err := o.CreateToken(ctx, in)
		if err != nil || again.Token != first.Token || again.Secret != "" {
			t.Errorf("again: %+v, %v", again, err)
		}
		if n := o.store.Read().Token.Query().CountX(t.Context()); n != 1 {
			t.Errorf("%d tokens", n)
		}
		in.Days = 30
		wants(t, second(o.CreateToken(ctx, in)), problem.Conflict)
		kept := o.store.Read().IdempotencyKey.Query().Where(idempotencykey.Key("k1")).OnlyX(t.Context())
		row, err := json.Marshal(o.store.Read().Token.GetX(t.Context(), first.Token))
		if err != nil {
			t.Fatal(err)
		}
		if secretOf := first.Secret[4:20]; strings.Contains(string(kept.Answer), secretOf) || strings.Contains(string(row), secretOf) {
			t.Error("the secret is in the database")
		}
		v, err := o.ViewerOfToken(t.Context(), first.Secret)
		if err != nil || v.UserID != id || !v.Reads || v.Writes || v.TokenID != first.Token {
			t.Errorf("%+v, %v", v, err)
		}
		byToken := access.NewContext(t.Context(), v)
		in.IdempotencyKey = nil
		wants(t, second(o.CreateToken(byToken, in)), problem.Forbidden) // it only reads
		for _, bad := range []hub.NewToken{
			{Name: " ", Scopes: in.Scopes, Days: 1}, {Name: "x", Days: 1}, {Name: "x", Scopes: in.Scopes}, {Name: "x", Scopes: in.Scopes, Days: 366},
			{Name: strings.Repeat("x", 101), Scopes: in.Scopes, Days: 1},
		} {
			wants(t, second(o.CreateToken(ctx, bad)), problem.BadInput)
		}
		writing, err := o.CreateToken(ctx, hub.NewToken{Name: "robot", Scopes: []vocab.TokenScope{vocab.TokenScopeWriteOwn}, Days: 10})
		if err != nil {
			t.Fatal(err)
		}
		if v, err = o.ViewerOfToken(t.Context(), writing.Secret); err != nil {
			t.Fatal(err)
		}
		byToken = access.NewContext(t.Context(), v)
		p := wants(t, second(o.CreateToken(byToken, hub.NewToken{Name: "x", Scopes: in.Scopes, Days: 11})), problem.BadInput)
		if p.Field != "days" {
			t.Errorf("%+v", p)
		}
		if _, err := o.CreateToken(byToken, hub.NewToken{Name: "x", Scopes: in.Scopes, Days: 10}); err != nil {
			t.Error(err)
		}
		// Who runs the server has no account, and UMQ makes no token for another.
		wants(t, second(o.CreateToken(o.ctx, hub.NewToken{User: "usr_X", Name: "x", Scopes: in.Scopes, Days: 1})), problem.NotFound)
		umq := o.as((&apitest.API{Store: o.store, Hub: o.Hub}).Account(t, vocab.RoleUMQ, ""))
		given, err := o.CreateToken(umq, hub.NewToken{User: id, Name: "x", Scopes: in.Scopes, Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		if got := o.store.Read().Token.GetX(t.Context(), given.Token).UserID; got == id {
			t.Error("UMQ made a token of somebody else")
		}
		wants(t, second(o.RevokeToken(ctx, hub.TokenRevocation{Token: given.Token})), problem.NotFound)
		for range 2 {
			if _, err := o.RevokeToken(umq, hub.TokenRevocation{Token: writing.Token}); err != nil {
				t.Error(err)
			}
		}
		wants(t, second(o.ViewerOfToken(t.Context(), writing.Secret)), problem.SignInFirst)
	})
}

// Who takes over from a body has what was the body's, and whose account was made there goes on.
func TestCitiesOfAnAccountFollowSuccessions(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		api := &apitest.API{Store: o.store, Hub: o.Hub}
		token := api.Token(t, vocab.RoleEditor, laSarre)
		heir := api.Token(t, vocab.RoleEditor, rouyn)
		state := func(old, successor string) {
			t.Helper()
			err := o.store.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
				return tx.City.UpdateOneID("cit_" + old).SetSuccessorID("cit_" + successor).Exec(ctx)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		state(valdor, laSarre) // absorbed before
		state(laSarre, rouyn)
		for _, secretOf := range []string{token, heir} {
			v, err := o.ViewerOfToken(t.Context(), secretOf)
			if want := []string{rouyn, laSarre, valdor}; err != nil || !slices.Equal(v.Cities, want) {
				t.Errorf("cities %v, want %v (%v)", v.Cities, want, err)
			}
			if !v.Owns(access.Owner{City: valdor}) {
				t.Error("what was of the body absorbed is not its own")
			}
		}
	})
}

func TestExportHoldsAllThatIsKeptAndNoSecret(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id := o.editor("a@ville.example")
		ctx := o.as(id)
		given, err := o.CreateToken(ctx, hub.NewToken{Name: "tableau de bord", Scopes: []vocab.TokenScope{vocab.TokenScopeReadOwn}, Days: 3})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // a repetition hands over as much
			e, err := o.ExportAccount(ctx, new("e1"))
			if err != nil {
				t.Fatal(err)
			}
			var got struct {
				Email, City      string
				Sessions, Tokens []struct{ What string }
				AuditTrail       []struct{ Act string }
			}
			if err := json.Unmarshal([]byte(e.Content), &got); err != nil {
				t.Fatal(err)
			}
			acts := fmt.Sprint(got.AuditTrail)
			if got.Email != "a@ville.example" || got.City != laSarre || len(got.Sessions) != 1 || len(got.Tokens) != 1 || got.Tokens[0].What != "tableau de bord" ||
				!strings.Contains(acts, "USER_INVITE") || !strings.Contains(acts, "TOKEN_CREATE") || !strings.Contains(acts, "USER_EXPORT") {
				t.Errorf("%s", e.Content)
			}
			u := o.store.Read().User.GetX(t.Context(), id)
			for _, hidden := range []string{u.PasswordHash, given.Secret, o.store.Read().Token.GetX(t.Context(), given.Token).Hash} {
				if strings.Contains(e.Content, hidden) {
					t.Error("a secret is in the export")
				}
			}
		}
		wants(t, second(o.ExportAccount(o.ctx, nil)), problem.Forbidden)
	})
}
