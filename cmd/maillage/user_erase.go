package main

import (
	"context"

	"maillage/internal/hub"
)

// userEraseCommand is « maillage user erase ».
type userEraseCommand struct {
	databaseFlag
	Email  string `arg:"" help:"${email}"`
	Reason string `placeholder:"${text_place}" help:"${reason}"`
}

// Run carries the command out.
func (c userEraseCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		u, err := h.UserOfEmail(ctx, c.Email)
		if err != nil {
			return err
		}
		if _, err := h.EraseUser(ctx, hub.AccountAct{User: u.ID, Reason: given(c.Reason)}); err != nil {
			return err
		}
		s.sayf("Compte effacé : %s. Le journal d'audit en garde l'identifiant %s, qui ne mène plus à personne.",
			"Account erased: %s. The audit trail keeps its identifier %s, which leads to nobody any more.", u.Email, u.ID)
		return nil
	})
}
