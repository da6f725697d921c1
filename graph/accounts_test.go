package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

func TestAddressesAreForWhoManagesAccounts(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		first, colleague := api.Account(t, vocab.RoleEditor, "87090"), api.Account(t, vocab.RoleReader, "87090")
		elsewhere := api.Account(t, vocab.RoleEditor, "86042")
		umq := api.Account(t, vocab.RoleUMQ, "")
		all := []string{first, colleague, elsewhere, umq}
		for viewer, sees := range map[string][]string{
			first: {first, colleague}, colleague: {colleague}, elsewhere: {elsewhere}, umq: all,
		} {
			var got struct {
				Viewer struct {
					Account struct{ ID, Email string }
					Users   struct {
						TotalCount int
						Nodes      []struct{ ID, Email string }
					}
				}
			}
			bearer := "Bearer " + api.TokenOf(t, viewer, vocab.TokenScopeReadOwn)
			api.Ask(t, `{ viewer { account { id email } users { totalCount nodes { id email city { code } } } } }`, nil, &got, "Authorization", bearer)
			if got.Viewer.Account.ID != viewer || got.Viewer.Users.TotalCount != len(sees) || len(got.Viewer.Users.Nodes) != len(sees) {
				t.Errorf("%+v, want %v", got, sees)
			}
			for _, u := range got.Viewer.Users.Nodes {
				if !strings.HasSuffix(u.Email, "@ville.example") {
					t.Errorf("the address of %s is %q", u.ID, u.Email)
				}
			}
			for _, id := range all {
				answer := api.Post(t, `query($id: ID!) { viewer { user(id: $id) { id } } }`, map[string]any{"id": id}, "Authorization", bearer)
				if want := strings.Contains(fmt.Sprint(sees), id); strings.Contains(string(answer.Data), id) != want || len(answer.Errors) > 0 {
					t.Errorf("by identifier: %s %v", answer.Data, answer.Errors)
				}
			}
		}
		// A token for what is public reads nothing of one's own.
		var got struct {
			Viewer struct {
				Account *struct{ ID string }
				Scopes  []string
				Users   struct{ TotalCount int }
				Tokens  struct{ TotalCount int }
			}
		}
		api.Ask(t, `{ viewer { account { id } scopes users { totalCount } tokens { totalCount } sessions { totalCount } } }`, nil, &got,
			"Authorization", "Bearer "+api.TokenOf(t, umq, vocab.TokenScopeReadPublic))
		if v := got.Viewer; v.Account != nil || v.Users.TotalCount != 0 || v.Tokens.TotalCount != 0 || fmt.Sprint(v.Scopes) != "[READ_PUBLIC]" {
			t.Errorf("%+v", v)
		}
	})
}

func TestAccountVerbsOverHTTP(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		umq := "Bearer " + api.Token(t, vocab.RoleUMQ, "")
		say := func(bearer, verb, input, below string) apitest.Answer {
			t.Helper()
			return api.Post(t, fmt.Sprintf(`mutation { it: %s(input: {%s}) { %s } }`, verb, input, below), nil, "Authorization", bearer)
		}
		read := func(a apitest.Answer, out any) {
			t.Helper()
			if len(a.Errors) > 0 {
				t.Fatalf("%+v", a.Errors)
			}
			var data struct{ It json.RawMessage }
			if err := json.Unmarshal(a.Data, &data); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(data.It, out); err != nil {
				t.Fatal(err)
			}
		}
		var link struct {
			User struct{ ID, Email, Status string }
			Path *string
			Sent bool
		}
		const invitation = `email: "immigration@la-sarre.example", role: EDITOR, city: "87090", function: "conseil en immigration", idempotencyKey: "k"`
		read(say(umq, "inviteUser", invitation, "user { id email status } path sent expiresAt"), &link)
		if link.Path == nil || link.Sent || link.User.Status != "INVITED" {
			t.Fatalf("%+v", link)
		}
		id := link.User.ID
		read(say(umq, "inviteUser", invitation, "user { id } path sent"), &link)
		if link.Path != nil || link.User.ID != id {
			t.Errorf("the repetition answers %+v", link)
		}
		if a := say(umq, "inviteUser", `email: "x", role: UMQ, city: "87090", function: " "`, "sent"); len(a.Errors) != 3 || string(a.Data) != `{"it":null}` {
			t.Errorf("%s %+v", a.Data, a.Errors)
		}
		read(say(umq, "changeUser", fmt.Sprintf(`user: %q, inviting: false, language: EN`, id), "user { id inviting language }"), &struct{}{})
		read(say(umq, "suspendUser", fmt.Sprintf(`user: %q, reason: "départ"`, id), "user { status }"), &link)
		read(say(umq, "reactivateUser", fmt.Sprintf(`user: %q`, id), "user { status }"), &link)
		if link.User.Status != "INVITED" {
			t.Errorf("reactivated as %s", link.User.Status)
		}
		read(say(umq, "makeLink", fmt.Sprintf(`user: %q`, id), "path"), &link)
		read(say(umq, "eraseUser", fmt.Sprintf(`user: %q`, id), "user"), &struct{ User string }{})

		editor := api.Account(t, vocab.RoleEditor, "87090")
		mine := "Bearer " + api.TokenOf(t, editor)
		var made struct {
			Token struct {
				ID, Hint string
				User     struct{ ID string }
			}
			Secret       *string
			AlreadyShown bool
		}
		const token = `name: "tableau de bord", scopes: [READ_OWN], days: 7, idempotencyKey: "t"`
		read(say(mine, "createToken", token, "token { id hint user { id } } secret alreadyShown"), &made)
		if made.Secret == nil || made.AlreadyShown || made.Token.User.ID != editor || !strings.HasSuffix(*made.Secret, made.Token.Hint) {
			t.Fatalf("%+v", made)
		}
		reading := "Bearer " + *made.Secret
		read(say(mine, "createToken", token, "token { id } secret alreadyShown"), &made)
		if made.Secret != nil || !made.AlreadyShown {
			t.Errorf("the repetition answers %+v", made)
		}
		if a := say(reading, "exportAccount", "", "content"); len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "FORBIDDEN" {
			t.Errorf("%+v", a)
		}
		var export struct{ Content string }
		read(say(mine, "exportAccount", "", "content"), &export)
		if !strings.Contains(export.Content, editor) {
			t.Errorf("%s", export.Content)
		}
		if a := say(mine, "suspendUser", fmt.Sprintf(`user: %q`, editor), "user { id }"); len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "FORBIDDEN" {
			t.Errorf("%+v", a)
		}
		read(say(mine, "revokeToken", fmt.Sprintf(`token: %q`, made.Token.ID), "token { revokedAt }"), &struct{}{})
		if a := api.Post(t, `{ viewer { role } }`, nil, "Authorization", reading); a.Status != 401 || a.Errors[0].Extensions["code"] != "UNAUTHENTICATED" {
			t.Errorf("%+v", a)
		}
		var ended struct{ Count int }
		if _, err := api.Hub.StartSession(t.Context(), editor, "Firefox", ""); err != nil {
			t.Fatal(err)
		}
		read(say(mine, "endAllSessions", "", "count"), &ended)
		if ended.Count != 1 {
			t.Errorf("%d sessions ended", ended.Count)
		}
		if a := api.Post(t, `mutation { endAllSessions(input: {}) { count } }`, nil); len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "UNAUTHENTICATED" {
			t.Errorf("%+v", a)
		}
	})
}
