package main

import (
	"context"
	"fmt"
	"strings"

	"maillage/internal/hub"
	"maillage/internal/vocab"
)

// tokenCreateCommand is « maillage token create ».
type tokenCreateCommand struct {
	databaseFlag
	User  string   `required:"" placeholder:"${email_place}" help:"${token_user}"`
	Name  string   `required:"" placeholder:"${text_place}" help:"${token_name}"`
	Scope []string `required:"" enum:"read-public,read-own,write-own" placeholder:"read-public|read-own|write-own" help:"${token_scope}"`
	Days  int      `default:"90" placeholder:"${days_place}" help:"${token_days}"`
	jsonFlag
}

// Run carries the command out.
func (c tokenCreateCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		u, err := h.UserOfEmail(ctx, c.User)
		if err != nil {
			return err
		}
		in := hub.NewToken{User: u.ID, Name: c.Name, Days: c.Days}
		for _, word := range c.Scope {
			in.Scopes = append(in.Scopes, vocab.TokenScope(strings.ToUpper(strings.ReplaceAll(word, "-", "_"))))
		}
		made, err := h.CreateToken(ctx, in)
		if err != nil {
			return err
		}
		if c.JSON {
			return s.printJSON(map[string]string{"id": made.Token, "token": made.Secret})
		}
		s.sayf("Jeton %s de %s, bon %d jours. Il ne se montre qu'une fois : gardez-le en lieu sûr.",
			"Token %s of %s, good for %d days. It is shown once only: keep it in a safe place.", made.Token, u.Email, c.Days)
		fmt.Fprintln(s.out, made.Secret)
		return nil
	})
}
