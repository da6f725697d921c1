package hub

import (
	"context"
	"log/slog"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// LinkWanted asks for a new one-time link of an account.
type LinkWanted struct {
	User           string // identifier
	IdempotencyKey *string
}

// MakeLink makes a new one-time link for an account: an invitation while it has not been in, a new
// password after. UMQ makes them; a member who may invite, invitations to its own city.
func (h *Hub) MakeLink(ctx context.Context, in LinkWanted) (LinkGiven, error) {
	var letter Letter
	given, err := once(ctx, h, keyOf(in.IdempotencyKey), "makeLink", in.User, func(ctx context.Context, tx *ent.Client, v access.Viewer) (given LinkGiven, err error) {
		u, err := account(ctx, tx, v, in.User)
		if err != nil {
			return given, err
		}
		if err := access.May(v, vocab.AuditLinkMake, homeOf(u)); err != nil {
			return given, err
		}
		invited := u.Status == vocab.AccountStatusInvited
		if v.Role != vocab.RoleUMQ && (!invited || !v.Inviting) {
			return given, problem.New(problem.Forbidden, i18n.T(
				"Seule l'UMQ donne ce lien. Demandez-le-lui.", "Only UMQ gives this link. Ask for it there."))
		}
		purpose := vocab.LinkPurposeReset
		switch u.Status {
		case vocab.AccountStatusInvited:
			purpose = vocab.LinkPurposeInvitation
		case vocab.AccountStatusSuspended:
			return given, problem.New(problem.Conflict, i18n.T(
				"ce compte est suspendu : réactivez-le d'abord.", "this account is suspended: reactivate it first.")).On("user")
		}
		if given, letter, err = h.giveLink(ctx, tx, u, purpose); err != nil {
			return given, err
		}
		return given, h.audit(ctx, tx, v, Entry{Act: vocab.AuditLinkMake, Subject: u.ID, Owner: homeOf(u), After: string(purpose)})
	})
	if err != nil {
		return given, err
	}
	return h.send(ctx, given, letter), nil
}

// giveLink makes a link, and the letter that would carry it.
func (h *Hub) giveLink(ctx context.Context, tx *ent.Client, u *ent.User, purpose vocab.LinkPurpose) (LinkGiven, Letter, error) {
	presented, expires, err := h.makeLink(ctx, tx, u.ID, purpose)
	if err != nil {
		return LinkGiven{}, Letter{}, err
	}
	return LinkGiven{User: u.ID, Expires: expires, Path: LinkPath(purpose, presented)},
		Letter{To: u.Email, Language: u.Language, Purpose: purpose, Secret: presented, Expires: expires}, nil
}

// send posts the letter, once the link is in the database. A letter that does not leave loses
// nothing: the link is there to be copied.
func (h *Hub) send(ctx context.Context, given LinkGiven, letter Letter) LinkGiven {
	if h.mailer == nil || given.Path == "" { // nobody to send it, or a repetition of the call
		return given
	}
	if err := h.mailer.SendLink(ctx, letter); err != nil {
		slog.LogAttrs(ctx, slog.LevelWarn, "a one-time link was not sent", slog.String("user", given.User), slog.String("error", err.Error()))
		return given
	}
	given.Sent, given.Path = true, ""
	return given
}
