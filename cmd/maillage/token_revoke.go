package main

import (
	"context"

	"maillage/internal/hub"
)

// tokenRevokeCommand is « maillage token revoke ».
type tokenRevokeCommand struct {
	databaseFlag
	Token string `arg:"" help:"${token_id}"`
}

// Run carries the command out.
func (c tokenRevokeCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		if _, err := h.RevokeToken(ctx, hub.TokenRevocation{Token: c.Token}); err != nil {
			return err
		}
		s.sayf("Jeton révoqué : %s", "Token revoked: %s", c.Token)
		return nil
	})
}
