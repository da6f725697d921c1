package main

import (
	"context"
	"path"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

const (
	demoIssuer = "urn:maillage:demo" // of the identities of invented accounts: nobody signs in with them
	demoToken  = "démonstration"     // name of their tokens
	demoDays   = 30                  // that their tokens last
)

// demoAccount is an invented account of a demonstration.
type demoAccount struct {
	email, function    string
	role               vocab.Role
	city, organization string // codes
	label              i18n.Text
}

// demoAccounts are one for each role.
var demoAccounts = []demoAccount{
	{"redaction@la-sarre.demo.example", "conseil en immigration", vocab.RoleEditor, "87090", "", i18n.T("Rédaction, La Sarre (87090)", "Editor, La Sarre (87090)")},
	{"lecture@la-sarre.demo.example", "direction générale", vocab.RoleReader, "87090", "", i18n.T("Lecture, La Sarre (87090)", "Reader, La Sarre (87090)")},
	{"missions@promis.demo.example", "coordination des missions", vocab.RolePartner, "", "PROMIS", i18n.T("Organisme partenaire, PROMIS", "Partner organisation, PROMIS")},
	{"equipe@umq.demo.example", "équipe du carrefour", vocab.RoleUMQ, "", "", i18n.T("UMQ", "UMQ")},
	{"suivi@mifi.demo.example", "suivi des ententes", vocab.RoleMIFI, "", "", i18n.T("MIFI", "MIFI")},
}

// enter makes the invented accounts that are missing, and prints a new token of each; those of an
// earlier start are revoked. An account that somebody suspended stays so.
func (c demoCommand) enter(ctx context.Context, s *session, db *store.Store) error {
	h := hub.New(db, hub.Options{})
	ctx = access.NewContext(ctx, access.Operator())
	var rows [][2]string
	for _, a := range demoAccounts {
		u, err := a.account(ctx, h)
		if err != nil {
			return err
		}
		if u.Status != vocab.AccountStatusActive {
			continue
		}
		token, err := renew(ctx, h, u.ID)
		if err != nil {
			return err
		}
		rows = append(rows, [2]string{a.label.In(s.lang), token})
	}
	s.say(i18n.T("\nJetons de comptes inventés, un par rôle, pour « Authorization: Bearer … » (les précédents ne valent plus) :",
		"\nTokens of invented accounts, one for each role, for “Authorization: Bearer …” (earlier ones are void):"))
	s.table(rows)
	return nil
}

// account finds the account, or makes it and lets it in.
func (a demoAccount) account(ctx context.Context, h *hub.Hub) (*ent.User, error) {
	u, err := h.UserOfEmail(ctx, a.email)
	var link hub.LinkGiven
	switch {
	case err == nil && u.Status != vocab.AccountStatusInvited:
		return u, nil
	case err == nil: // an earlier start was cut short
		link, err = h.MakeLink(ctx, hub.LinkWanted{User: u.ID})
	case problem.Of(err).Code == problem.NotFound:
		link, err = h.InviteUser(ctx, hub.Invitation{
			Email: a.email, Role: a.role, City: given(a.city), Organization: given(a.organization), Function: a.function,
		})
	}
	if err != nil {
		return nil, err
	}
	if _, err := h.BindIdentity(ctx, path.Base(link.Path), demoIssuer, a.email); err != nil {
		return nil, err
	}
	return h.UserOfEmail(ctx, a.email)
}

// renew revokes the tokens of earlier starts and returns a new one.
func renew(ctx context.Context, h *hub.Hub, userID string) (string, error) {
	tokens, err := h.Tokens(ctx, userID)
	if err != nil {
		return "", err
	}
	for _, t := range tokens {
		if t.Name != demoToken || t.RevokedAt != nil {
			continue
		}
		if _, err := h.RevokeToken(ctx, hub.TokenRevocation{Token: t.ID}); err != nil {
			return "", err
		}
	}
	made, err := h.CreateToken(ctx, hub.NewToken{User: userID, Name: demoToken, Scopes: []vocab.TokenScope{vocab.TokenScopeWriteOwn}, Days: demoDays})
	return made.Secret, err
}
