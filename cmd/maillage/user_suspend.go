package main

import (
	"context"

	"maillage/internal/hub"
)

// userSuspendCommand is « maillage user suspend ».
type userSuspendCommand struct {
	databaseFlag
	Email  string `arg:"" help:"${email}"`
	Undo   bool   `help:"${user_undo}"`
	Reason string `placeholder:"${text_place}" help:"${reason}"`
}

// Run carries the command out.
func (c userSuspendCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		u, err := h.UserOfEmail(ctx, c.Email)
		if err != nil {
			return err
		}
		asked := hub.AccountAct{User: u.ID, Reason: given(c.Reason)}
		if c.Undo {
			if _, err := h.ReactivateUser(ctx, asked); err != nil {
				return err
			}
			s.sayf("Compte réactivé : %s. Ses jetons restent révoqués.", "Account reactivated: %s. Its tokens stay revoked.", u.Email)
			return nil
		}
		if _, err := h.SuspendUser(ctx, asked); err != nil {
			return err
		}
		s.sayf("Compte suspendu : %s. Ses sessions et ses jetons ne valent plus.", "Account suspended: %s. Its sessions and tokens are void.", u.Email)
		return nil
	})
}
