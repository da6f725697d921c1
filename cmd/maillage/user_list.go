package main

import (
	"context"
	"fmt"
	"time"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// userListCommand is « maillage user list ».
type userListCommand struct {
	databaseFlag
	jsonFlag
}

// listedUser is an account as a script reads it.
type listedUser struct {
	ID           string              `json:"id"`
	Email        string              `json:"email"`
	Role         vocab.Role          `json:"role"`
	Status       vocab.AccountStatus `json:"status"`
	City         string              `json:"city"`
	Organization string              `json:"organization"`
	Function     string              `json:"function"`
	Inviting     bool                `json:"inviting"`
	SignedInAt   *time.Time          `json:"signedInAt"`
}

// Run carries the command out.
func (c userListCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		users, err := h.Users(ctx)
		if err != nil {
			return err
		}
		list, rows := []listedUser{}, [][2]string{}
		never := i18n.T("jamais", "never").In(s.lang)
		for _, u := range users {
			list = append(list, listedUser{u.ID, u.Email, u.Role, u.Status, u.CityCode, u.OrganizationCode, u.Function, u.Inviting, u.SignedInAt})
			rows = append(rows, [2]string{u.Email, fmt.Sprintf("%s %s, %s, %s; %s %s",
				u.Role, belongs(u), u.Function, vocab.Lookup("AccountStatus").Label(string(u.Status)).In(s.lang),
				i18n.T("dernière connexion", "last sign-in").In(s.lang), momentOr(u.SignedInAt, never))})
		}
		if c.JSON {
			return s.printJSON(list)
		}
		s.sayf("Comptes : %d", "Accounts: %d", len(rows))
		s.table(rows)
		return nil
	})
}
