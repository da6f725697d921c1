package hub

import (
	"context"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/onetimelink"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/vocab"
)

// resetPause is how long an account waits between two links that somebody asks for: whoever knows
// an address can ask, and must not fill its mailbox nor void, again and again, the link just sent.
const resetPause = 5 * time.Minute

// SendReset sends a link for a new password to the active local account of an address, if there is
// one and none was sent in the last minutes; otherwise it does nothing and says nothing. It may
// take long: call it where nobody waits for the answer, which the time it takes would tell.
func (h *Hub) SendReset(ctx context.Context, email string) error {
	if h.mailer == nil {
		return nil
	}
	var letter *Letter
	err := h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		recent := onetimelink.And(onetimelink.PurposeEQ(vocab.LinkPurposeReset), onetimelink.CreatedAtGT(h.clock().Add(-resetPause)))
		u, err := tx.User.Query().Where(user.EmailKey(emailKey(email)), user.StatusEQ(vocab.AccountStatusActive),
			user.PasswordHashNEQ(""), user.Not(user.HasLinksWith(recent))).Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("hub: account: %w", err)
		}
		presented, expires, err := h.makeLink(ctx, tx, u.ID, vocab.LinkPurposeReset)
		if err != nil {
			return err
		}
		letter = &Letter{To: u.Email, Language: u.Language, Purpose: vocab.LinkPurposeReset, Secret: presented, Expires: expires}
		return h.audit(ctx, tx, access.Viewer{}, Entry{Act: vocab.AuditLinkMake, Subject: u.ID, Owner: homeOf(u)})
	})
	if err != nil || letter == nil {
		return err
	}
	return h.mailer.SendLink(ctx, *letter)
}
