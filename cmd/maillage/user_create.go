package main

import (
	"context"

	"maillage/internal/hub"
	"maillage/internal/i18n"
)

// userCreateCommand is « maillage user create ».
type userCreateCommand struct {
	databaseFlag
	Email        string `required:"" placeholder:"${email_place}" help:"${email}"`
	Role         string `required:"" enum:"editor,reader,partner,umq,mifi" placeholder:"editor|reader|partner|umq|mifi" help:"${role}"`
	City         string `placeholder:"${code_place}" help:"${user_city}"`
	Organization string `placeholder:"${code_place}" help:"${user_organization}"`
	Function     string `required:"" placeholder:"${text_place}" help:"${function}"`
	baseURLFlag
	jsonFlag
}

// Run carries the command out. The language of the account is that in which the command speaks.
func (c userCreateCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		link, err := h.InviteUser(ctx, hub.Invitation{
			Email: c.Email, Role: roleOf(c.Role), City: given(c.City), Organization: given(c.Organization), Function: c.Function, Language: &s.lang,
		})
		if err != nil {
			return err
		}
		if !c.JSON {
			s.say(i18n.Tf("Compte invité : %s", "Account invited: %s", c.Email))
		}
		return c.sayLink(s, c.JSON, link)
	})
}
