package hub_test

import (
	"context"
	"path"
	"reflect"
	"strings"
	"testing"
	"time"

	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/internal/access"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

const goodPassword = "quatre mots sans lien"

// office is a hub whose clock a test moves.
type office struct {
	*hub.Hub
	t     *testing.T
	store *store.Store
	now   time.Time
	ctx   context.Context // of the operator
}

func newOffice(t *testing.T, api *apitest.API) *office {
	o := &office{t: t, store: api.Store, now: apitest.Now, ctx: access.NewContext(t.Context(), access.Operator())}
	o.Hub = hub.New(api.Store, hub.Options{Clock: func() time.Time { return o.now }})
	return o
}

// eachOffice runs a test on both databases.
func eachOffice(t *testing.T, test func(t *testing.T, o *office)) {
	t.Helper()
	apitest.Each(t, func(t *testing.T, api *apitest.API) { test(t, newOffice(t, api)) })
}

// invited makes an account and returns its identifier and the secret of its link.
func (o *office) invited(in hub.Invitation) (id, link string) {
	o.t.Helper()
	if in.Function == "" {
		in.Function = "conseil en immigration"
	}
	given, err := o.InviteUser(o.ctx, in)
	if err != nil {
		o.t.Fatal(err)
	}
	return given.User, path.Base(given.Path)
}

// editor makes an active editor of La Sarre with a password, and returns its identifier.
func (o *office) editor(email string) string {
	o.t.Helper()
	_, link := o.invited(hub.Invitation{Email: email, Role: vocab.RoleEditor, City: new("87090")})
	id, err := o.SetPassword(o.t.Context(), link, goodPassword)
	if err != nil {
		o.t.Fatal(err)
	}
	return id
}

func (o *office) signIn(email, password string) (hub.SignedIn, error) {
	return o.SignIn(o.t.Context(), hub.Attempt{Email: email, Password: password, Device: "Firefox, Linux", Address: "192.0.2.1"})
}

// as is the context of an account in a browser.
func (o *office) as(id string) context.Context {
	o.t.Helper()
	s, err := o.StartSession(o.t.Context(), id, "Firefox, Linux", "")
	if err != nil {
		o.t.Fatal(err)
	}
	v, err := o.ViewerOfSession(o.t.Context(), s.Secret)
	if err != nil {
		o.t.Fatal(err)
	}
	return access.NewContext(o.t.Context(), v)
}

// wants fails the test unless err is a problem with this code.
func wants(t *testing.T, err error, code problem.Code) *problem.Problem {
	t.Helper()
	p := problem.Of(err)
	if err == nil || p.Code != code {
		t.Fatalf("error %v, want %s", err, code)
	}
	return p
}

func TestInvitationLeadsToASignIn(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id, link := o.invited(hub.Invitation{Email: "Immigration@Ville.example", Role: vocab.RoleEditor, City: new("87090")})
		for range 2 { // following uses nothing up
			f, err := o.FollowLink(t.Context(), link)
			if err != nil || f.User.ID != id || f.Purpose != vocab.LinkPurposeInvitation || !f.Expires.Equal(o.now.Add(72*time.Hour)) {
				t.Fatalf("%+v, %v", f, err)
			}
		}
		wants(t, second(o.SetPassword(t.Context(), link, "court")), problem.BadInput)
		wants(t, second(o.signIn("immigration@ville.example", goodPassword)), problem.SignInFirst)
		if got, err := o.SetPassword(t.Context(), link, goodPassword); err != nil || got != id {
			t.Fatalf("%q, %v", got, err)
		}
		wants(t, second(o.SetPassword(t.Context(), link, goodPassword)), problem.NotFound)
		wants(t, second(o.FollowLink(t.Context(), link)), problem.NotFound)
		s, err := o.signIn(" IMMIGRATION@ville.example", goodPassword)
		if err != nil || s.User != id {
			t.Fatalf("%+v, %v", s, err)
		}
		v, err := o.ViewerOfSession(t.Context(), s.Secret)
		if err != nil || v.UserID != id || v.City() != "87090" || !v.Writes || !v.Inviting || v.SessionID != s.Session {
			t.Errorf("%+v, %v", v, err)
		}
	})
}

// second returns the error of a call that has two results.
func second[T any](_ T, err error) error { return err }

func TestLinksExpireAndGiveWayToNewerOnes(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id, first := o.invited(hub.Invitation{Email: "a@ville.example", Role: vocab.RoleUMQ})
		again, err := o.MakeLink(o.ctx, hub.LinkWanted{User: id})
		if err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.FollowLink(t.Context(), first)), problem.NotFound)
		o.now = o.now.Add(72 * time.Hour)
		wants(t, second(o.SetPassword(t.Context(), path.Base(again.Path), goodPassword)), problem.NotFound)

		again, err = o.MakeLink(o.ctx, hub.LinkWanted{User: id})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.SetPassword(t.Context(), path.Base(again.Path), goodPassword); err != nil {
			t.Fatal(err)
		}
		s, err := o.signIn("a@ville.example", goodPassword)
		if err != nil {
			t.Fatal(err)
		}
		reset, err := o.MakeLink(o.ctx, hub.LinkWanted{User: id})
		if err != nil || !reset.Expires.Equal(o.now.Add(time.Hour)) || !strings.HasPrefix(reset.Path, "/reinitialisation/") {
			t.Fatalf("%+v, %v", reset, err)
		}
		wants(t, second(o.BindIdentity(t.Context(), path.Base(reset.Path), "https://i.example", "1")), problem.Conflict)
		if _, err := o.SetPassword(t.Context(), path.Base(reset.Path), goodPassword+" autres"); err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.ViewerOfSession(t.Context(), s.Secret)), problem.SignInFirst)
		wants(t, second(o.signIn("a@ville.example", goodPassword)), problem.SignInFirst)
	})
}

func TestIdentitiesBelongToOneAccount(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		const issuer = "https://i.example"
		wants(t, second(o.UserOfIdentity(t.Context(), issuer, "1")), problem.SignInFirst)
		id, link := o.invited(hub.Invitation{Email: "a@ville.example", Role: vocab.RoleUMQ})
		if got, err := o.BindIdentity(t.Context(), link, issuer, "1"); err != nil || got != id {
			t.Fatalf("%q, %v", got, err)
		}
		if got, err := o.UserOfIdentity(t.Context(), issuer, "1"); err != nil || got != id {
			t.Errorf("%q, %v", got, err)
		}
		for _, other := range [][2]string{{issuer, "2"}, {issuer + "/", "1"}, {"", "1"}, {issuer, ""}} {
			wants(t, second(o.UserOfIdentity(t.Context(), other[0], other[1])), problem.SignInFirst)
		}
		_, link = o.invited(hub.Invitation{Email: "b@ville.example", Role: vocab.RoleUMQ})
		wants(t, second(o.BindIdentity(t.Context(), link, issuer, "1")), problem.Conflict)
		if _, err := o.FollowLink(t.Context(), link); err != nil {
			t.Errorf("a link is used up by an identity that was refused: %v", err)
		}
		if _, err := o.SuspendUser(o.ctx, hub.AccountAct{User: id}); err == nil {
			t.Error("the last active account of UMQ was suspended")
		}
		if _, err := o.BindIdentity(t.Context(), link, issuer, "2"); err != nil {
			t.Fatal(err)
		}
		if _, err := o.SuspendUser(o.ctx, hub.AccountAct{User: id}); err != nil {
			t.Fatal(err)
		}
		wants(t, second(o.UserOfIdentity(t.Context(), issuer, "1")), problem.SignInFirst)
		wants(t, second(o.StartSession(t.Context(), id, "", "")), problem.SignInFirst)
	})
}

// Nothing that a stranger is shown tells an account that is there from one that is not: neither the
// words nor the work.
func TestUnknownAccountsLookLikeOthers(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		o.editor("active@ville.example")
		o.invited(hub.Invitation{Email: "invitee@ville.example", Role: vocab.RoleUMQ})
		suspended := o.editor("suspendue@ville.example")
		if _, err := o.SuspendUser(o.ctx, hub.AccountAct{User: suspended}); err != nil {
			t.Fatal(err)
		}
		var said *problem.Problem
		for _, email := range []string{"active@ville.example", "invitee@ville.example", "suspendue@ville.example", "inconnue@ville.example", ""} {
			password := goodPassword
			if strings.HasPrefix(email, "active") {
				password += "!"
			}
			before := secret.Computed()
			p := wants(t, second(o.signIn(email, password)), problem.SignInFirst)
			if n := secret.Computed() - before; n != 1 {
				t.Errorf("%q: %d passwords computed", email, n)
			}
			if said != nil && !reflect.DeepEqual(p, said) {
				t.Errorf("%q is told %+v, others %+v", email, p, said)
			}
			said = p
		}
		failed, err := o.store.Read().AuditEntry.Query().Where(auditentry.ActionEQ(vocab.AuditSignInFailed)).All(t.Context())
		if err != nil || len(failed) != 5 {
			t.Fatalf("%d failures in the trail, %v", len(failed), err)
		}
		for _, e := range failed {
			if s := e.String(); strings.Contains(s, "@") || strings.Contains(s, "192.0.2.1") {
				t.Errorf("the trail keeps an address: %s", s)
			}
		}
	})
}

func TestWhoFailsOftenHasToWait(t *testing.T) {
	api := apitest.SQLite(t)
	o := newOffice(t, api)
	o.editor("a@ville.example")
	fail := func() error { return second(o.signIn("a@ville.example", "autre chose que cela")) }
	for range 5 {
		wants(t, fail(), problem.SignInFirst)
	}
	for _, want := range []time.Duration{2, 4, 8} {
		before := secret.Computed()
		p := wants(t, second(o.signIn("A@ville.example", goodPassword)), problem.TooMany)
		if p.Wait != want*time.Second || p.RetryAfter() != int(want) || !strings.Contains(p.Text.Fr, " s.") || secret.Computed() != before {
			t.Errorf("told to wait %v, want %ds: %s", p.Wait, want, p.Text.Fr)
		}
		o.now = o.now.Add(want * time.Second)
		wants(t, fail(), problem.SignInFirst)
	}
	o.now = o.now.Add(16 * time.Second)
	if _, err := o.signIn("a@ville.example", goodPassword); err != nil {
		t.Fatal(err)
	}
	wants(t, fail(), problem.SignInFirst) // forgiven: it starts over

	// Another account, from the same network: counted by the network.
	o = newOffice(t, api)
	from := func(address, email string) error {
		return second(o.SignIn(t.Context(), hub.Attempt{Email: email, Password: goodPassword, Address: address}))
	}
	for i := range 20 {
		wants(t, from("2001:db8::"+string(rune('1'+i%9)), string(rune('a'+i))+"@inconnu.example"), problem.SignInFirst)
	}
	if p := wants(t, from("2001:db8::ffff", "z@inconnu.example"), problem.TooMany); p.Wait != 2*time.Second {
		t.Errorf("wait %v", p.Wait)
	}
	wants(t, from("2001:db8:0:1::1", "z@inconnu.example"), problem.SignInFirst)
	if err := from("2001:db8:0:2::1", "a@ville.example"); err != nil {
		t.Errorf("another network waits too: %v", err)
	}
}

func TestSessionsEnd(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id := o.editor("a@ville.example")
		start := func(presented string) hub.SignedIn {
			t.Helper()
			s, err := o.StartSession(t.Context(), id, "Firefox", presented)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
		alive := func(s hub.SignedIn) bool {
			_, err := o.ViewerOfSession(t.Context(), s.Secret)
			if err != nil {
				wants(t, err, problem.SignInFirst)
			}
			return err == nil
		}
		first := start("")
		if second := start(first.Secret); alive(first) || !alive(second) {
			t.Error("the session of the cookie that came along outlives a sign-in")
		}
		used, idle := start(""), start("")
		for range 13 {
			o.now = o.now.Add(11 * time.Hour)
			if !alive(used) {
				t.Fatal("a session that is used ends")
			}
		}
		if alive(idle) {
			t.Error("an idle session goes on")
		}
		o.now = o.now.Add(26 * time.Hour) // the seventh day is over
		if alive(used) {
			t.Error("a session goes on after seven days")
		}
		a, b, c := start(""), start(""), start("")
		if err := o.SignOut(t.Context(), a.Secret); err != nil || alive(a) || !alive(b) {
			t.Errorf("sign-out: %v", err)
		}
		v, _ := o.ViewerOfSession(t.Context(), b.Secret)
		ctx := access.NewContext(t.Context(), v)
		if n, err := o.EndSession(ctx, hub.SessionEnding{Session: c.Session}); err != nil || n.Count != 1 || alive(c) {
			t.Errorf("%+v, %v", n, err)
		}
		wants(t, second(o.EndSession(o.as(o.editor("b@ville.example")), hub.SessionEnding{Session: b.Session})), problem.NotFound)
		d := start("")
		if n, err := o.EndAllSessions(ctx, nil); err != nil || n.Count != 2 || alive(b) || alive(d) {
			t.Errorf("%+v, %v", n, err)
		}
	})
}

func TestUseIsNotedOnceAMinute(t *testing.T) {
	eachOffice(t, func(t *testing.T, o *office) {
		id := o.editor("a@ville.example")
		given, err := o.CreateToken(o.ctx, hub.NewToken{User: id, Name: "essai", Scopes: []vocab.TokenScope{vocab.TokenScopeReadOwn}, Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		shelf, err := o.store.Shelf(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		start := o.now
		for _, c := range []struct{ after, want time.Duration }{{0, 0}, {59 * time.Second, 0}, {time.Minute, time.Minute}, {90 * time.Second, time.Minute}} {
			o.now = start.Add(c.after)
			if _, err := o.ViewerOfToken(t.Context(), given.Secret); err != nil {
				t.Fatal(err)
			}
			var tok *ent.Token
			if tok, err = o.store.Read().Token.Get(t.Context(), given.Token); err != nil || tok.UsedAt == nil || !tok.UsedAt.Equal(start.Add(c.want)) {
				t.Errorf("after %v: used at %v, %v", c.after, tok.UsedAt, err)
			}
		}
		if after, _ := o.store.Shelf(t.Context()); after != shelf {
			t.Error("using a token changes the public shelf")
		}
		o.now = start.Add(24 * time.Hour)
		wants(t, second(o.ViewerOfToken(t.Context(), given.Secret)), problem.SignInFirst)
	})
}
