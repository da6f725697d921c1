package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"maillage/ent"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// tokenListCommand is « maillage token list ».
type tokenListCommand struct {
	databaseFlag
	User string `placeholder:"${email_place}" help:"${token_list_user}"`
	jsonFlag
}

// listedToken is a token as a script reads it.
type listedToken struct {
	ID        string             `json:"id"`
	Name      string             `json:"name"`
	Hint      string             `json:"hint"`
	User      string             `json:"user"`
	Scopes    []vocab.TokenScope `json:"scopes"`
	ExpiresAt time.Time          `json:"expiresAt"`
	UsedAt    *time.Time         `json:"usedAt"`
	RevokedAt *time.Time         `json:"revokedAt"`
}

// Run carries the command out.
func (c tokenListCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		userID := ""
		if c.User != "" {
			u, err := h.UserOfEmail(ctx, c.User)
			if err != nil {
				return err
			}
			userID = u.ID
		}
		tokens, err := h.Tokens(ctx, userID)
		if err != nil {
			return err
		}
		list, rows := []listedToken{}, [][2]string{}
		for _, t := range tokens {
			email := t.Edges.User.Email
			list = append(list, listedToken{t.ID, t.Name, t.Hint, email, t.Scopes, t.ExpiresAt, t.UsedAt, t.RevokedAt})
			rows = append(rows, [2]string{t.ID, fmt.Sprintf("« %s » …%s, %s, %s; %s", t.Name, t.Hint, email, scopes(t), tokenState(t).In(s.lang))})
		}
		if c.JSON {
			return s.printJSON(list)
		}
		s.sayf("Jetons : %d", "Tokens: %d", len(rows))
		s.table(rows)
		return nil
	})
}

func scopes(t *ent.Token) string {
	words := make([]string, len(t.Scopes))
	for i, scope := range t.Scopes {
		words[i] = strings.ToLower(strings.ReplaceAll(string(scope), "_", "-"))
	}
	return strings.Join(words, " ")
}

// tokenState says until when a token is good, or since when it is not.
func tokenState(t *ent.Token) i18n.Text {
	if t.RevokedAt != nil {
		return i18n.Tf("révoqué le %s", "revoked on %s", moment(*t.RevokedAt))
	}
	used := momentOr(t.UsedAt, "–")
	return i18n.Tf("expire le %s; dernière utilisation : %s", "expires on %s; last use: %s", moment(t.ExpiresAt), used)
}
