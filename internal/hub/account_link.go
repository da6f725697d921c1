package hub

import (
	"context"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/onetimelink"
	"maillage/ent/session"
	"maillage/ent/user"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/vocab"
)

// How long a one-time link is good.
const (
	invitationLasts = 72 * time.Hour
	resetLasts      = time.Hour
)

// makeLink makes a one-time link for an account; the older ones of the same purpose become void.
func (h *Hub) makeLink(ctx context.Context, tx *ent.Client, userID string, purpose vocab.LinkPurpose) (presented string, expires time.Time, err error) {
	_, err = tx.OneTimeLink.Delete().Where(onetimelink.UserID(userID), onetimelink.PurposeEQ(purpose)).Exec(ctx)
	if err != nil {
		return "", expires, fmt.Errorf("hub: older links: %w", err)
	}
	now := h.clock()
	expires = now.Add(invitationLasts)
	if purpose == vocab.LinkPurposeReset {
		expires = now.Add(resetLasts)
	}
	presented = secret.New()
	err = tx.OneTimeLink.Create().SetID(gid.New("otl")).SetHash(secret.Hash(presented)).SetPurpose(purpose).
		SetUserID(userID).SetCreatedAt(now).SetExpiresAt(expires).Exec(ctx)
	return presented, expires, wrap("one-time link", err)
}

// Followed is what a one-time link is for.
type Followed struct {
	Purpose vocab.LinkPurpose
	Expires time.Time
	User    *ent.User
}

// FollowLink tells what the one-time link with a secret is for, and uses nothing up. The problem
// NotFound is the same for one that is unknown, used, void or expired, and for one whose account
// is suspended.
func (h *Hub) FollowLink(ctx context.Context, presented string) (Followed, error) {
	l, err := h.link(ctx, h.store.Read(), presented)
	if err != nil {
		return Followed{}, err
	}
	return Followed{l.Purpose, l.ExpiresAt, l.Edges.User}, nil
}

func (h *Hub) link(ctx context.Context, tx *ent.Client, presented string) (*ent.OneTimeLink, error) {
	l, err := tx.OneTimeLink.Query().Where(onetimelink.Hash(secret.Hash(presented)), onetimelink.UsedAtIsNil(),
		onetimelink.ExpiresAtGT(h.clock()), onetimelink.HasUserWith(user.StatusNEQ(vocab.AccountStatusSuspended))).WithUser().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, problem.New(problem.NotFound, i18n.T(
			"Ce lien ne vaut plus : il a servi, il a expiré, ou un plus récent le remplace. Demandez-en un autre à l'UMQ.",
			"This link is no longer valid: it was used, it expired, or a newer one replaces it. Ask UMQ for another."))
	}
	if err != nil {
		return nil, fmt.Errorf("hub: one-time link: %w", err)
	}
	return l, nil
}

// SetPassword gives the account of a one-time link a password, and uses the link. An invited
// account becomes active; sessions under the old password end, and other links are void. It
// returns the identifier of the account. A password that will not do uses nothing up.
func (h *Hub) SetPassword(ctx context.Context, presented, password string) (userID string, err error) {
	l, err := h.link(ctx, h.store.Read(), presented)
	if err != nil {
		return "", err
	}
	if err := secret.Acceptable(password, l.Edges.User.Email); err != nil {
		return "", err
	}
	hash, err := secret.HashPassword(ctx, password) // before the transaction: others may write meanwhile
	if err != nil {
		return "", fmt.Errorf("hub: password: %w", err)
	}
	err = h.useLink(ctx, presented, func(u *ent.UserUpdateOne) { u.SetPasswordHash(hash) }, &userID)
	return userID, err
}

// BindIdentity binds the account of an invitation to an identity of an OpenID Connect provider, and
// uses the link. The identity is the issuer and the subject, never the address. It returns the
// identifier of the account.
func (h *Hub) BindIdentity(ctx context.Context, presented, issuer, subject string) (userID string, err error) {
	l, err := h.link(ctx, h.store.Read(), presented)
	if err != nil {
		return "", err
	}
	if l.Purpose != vocab.LinkPurposeInvitation {
		return "", problem.New(problem.Conflict, i18n.T(
			"Ce lien sert à choisir un mot de passe. Pour lier un compte, demandez une invitation à l'UMQ.",
			"This link is for choosing a password. To bind an account, ask UMQ for an invitation."))
	}
	err = h.useLink(ctx, presented, func(u *ent.UserUpdateOne) { u.SetIssuer(issuer).SetSubject(subject) }, &userID)
	if ent.IsConstraintError(err) {
		return "", problem.New(problem.Conflict, i18n.T(
			"Cette identité est déjà celle d'un autre compte. Connectez-vous à celui-là, ou adressez-vous à l'UMQ.",
			"This identity is already that of another account. Sign in to that one, or ask UMQ.")).Because(err)
	}
	return userID, err
}

// useLink uses a link to change how its account signs in, and activates the account.
func (h *Hub) useLink(ctx context.Context, presented string, set func(*ent.UserUpdateOne), userID *string) error {
	return h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		l, err := h.link(ctx, tx, presented)
		if err != nil {
			return err
		}
		u := l.Edges.User
		*userID = u.ID
		update := tx.User.UpdateOneID(u.ID).SetStatus(vocab.AccountStatusActive)
		set(update)
		if err := update.Exec(ctx); err != nil {
			return fmt.Errorf("hub: account of a link: %w", err)
		}
		if err := tx.OneTimeLink.UpdateOneID(l.ID).SetUsedAt(h.clock()).Exec(ctx); err != nil {
			return fmt.Errorf("hub: one-time link: %w", err)
		}
		if _, err := tx.OneTimeLink.Delete().Where(onetimelink.UserID(u.ID), onetimelink.IDNEQ(l.ID)).Exec(ctx); err != nil {
			return fmt.Errorf("hub: other links: %w", err)
		}
		if _, err := tx.Session.Delete().Where(session.UserID(u.ID)).Exec(ctx); err != nil {
			return fmt.Errorf("hub: sessions: %w", err)
		}
		if err := h.revoked(ctx, tx); err != nil {
			return err
		}
		v, err := h.viewer(ctx, tx, u)
		if err != nil {
			return err
		}
		return h.audit(ctx, tx, v, Entry{Act: vocab.AuditPasswordSet, Subject: u.ID, Owner: homeOf(u),
			Before: string(u.Status), After: string(vocab.AccountStatusActive)})
	})
}

// UserOfIdentity returns the identifier of the active account that is bound to an identity of an
// OpenID Connect provider; the problem SignInFirst where there is none.
func (h *Hub) UserOfIdentity(ctx context.Context, issuer, subject string) (string, error) {
	id, err := h.store.Read().User.Query().
		Where(user.Issuer(issuer), user.Subject(subject), user.StatusEQ(vocab.AccountStatusActive)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return "", problem.New(problem.SignInFirst, i18n.T(
			"Aucun compte d'ici n'est lié à cette identité. Suivez votre lien d'invitation, ou demandez-en un à l'UMQ.",
			"No account here is bound to this identity. Follow your invitation link, or ask UMQ for one."))
	}
	if err != nil {
		return "", fmt.Errorf("hub: account of an identity: %w", err)
	}
	return id, nil
}
