package main

import (
	"context"

	"maillage/internal/hub"
)

// userLinkCommand is « maillage user link ».
type userLinkCommand struct {
	databaseFlag
	Email string `arg:"" help:"${email}"`
	baseURLFlag
	jsonFlag
}

// Run carries the command out.
func (c userLinkCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		u, err := h.UserOfEmail(ctx, c.Email)
		if err != nil {
			return err
		}
		link, err := h.MakeLink(ctx, hub.LinkWanted{User: u.ID})
		if err != nil {
			return err
		}
		return c.sayLink(s, c.JSON, link)
	})
}
