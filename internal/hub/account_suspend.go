package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/onetimelink"
	"maillage/ent/session"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// AccountAct asks to suspend, to reactivate or to erase an account.
type AccountAct struct {
	User           string  // identifier
	Reason         *string // why, without naming anyone
	IdempotencyKey *string
}

// SuspendUser keeps an account from getting in, at once: its sessions end, its tokens are revoked,
// its links are void.
func (h *Hub) SuspendUser(ctx context.Context, in AccountAct) (AccountAnswer, error) {
	return h.actOnUser(ctx, "suspendUser", in, func(ctx context.Context, tx *ent.Client, v access.Viewer, u *ent.User) (*Entry, error) {
		if err := access.May(v, vocab.AuditUserSuspend, homeOf(u)); err != nil || u.Status == vocab.AccountStatusSuspended {
			return nil, err
		}
		if err := keepsUMQ(ctx, tx, u, "user"); err != nil {
			return nil, err
		}
		if err := tx.User.UpdateOne(u).SetStatus(vocab.AccountStatusSuspended).Exec(ctx); err != nil {
			return nil, wrap(u.ID, err)
		}
		if err := tx.Token.Update().Where(token.UserID(u.ID), token.RevokedAtIsNil()).SetRevokedAt(h.clock()).Exec(ctx); err != nil {
			return nil, wrap(u.ID, err)
		}
		return &Entry{Act: vocab.AuditUserSuspend, Before: string(u.Status), After: string(vocab.AccountStatusSuspended)}, closeEntries(ctx, tx, u.ID)
	})
}

// ReactivateUser lets a suspended account get in again, as it did before; its tokens stay revoked.
func (h *Hub) ReactivateUser(ctx context.Context, in AccountAct) (AccountAnswer, error) {
	return h.actOnUser(ctx, "reactivateUser", in, func(ctx context.Context, tx *ent.Client, v access.Viewer, u *ent.User) (*Entry, error) {
		if err := access.May(v, vocab.AuditUserSuspend, homeOf(u)); err != nil || u.Status != vocab.AccountStatusSuspended {
			return nil, err
		}
		status := vocab.AccountStatusActive
		if u.PasswordHash == "" && u.Subject == nil { // it never was in
			status = vocab.AccountStatusInvited
		}
		err := tx.User.UpdateOne(u).SetStatus(status).Exec(ctx)
		return &Entry{Act: vocab.AuditUserChange, Before: string(u.Status), After: string(status)}, wrap(u.ID, err)
	})
}

// EraseUser deletes an account with its sessions, tokens and links: one's own, or any by UMQ (Law
// 25). What it did stays, under an identifier that means nothing any more.
func (h *Hub) EraseUser(ctx context.Context, in AccountAct) (AccountAnswer, error) {
	return h.actOnUser(ctx, "eraseUser", in, func(ctx context.Context, tx *ent.Client, v access.Viewer, u *ent.User) (*Entry, error) {
		if u.ID != v.UserID {
			if err := access.May(v, vocab.AuditUserErase, homeOf(u)); err != nil {
				return nil, err
			}
		}
		if err := keepsUMQ(ctx, tx, u, "user"); err != nil {
			return nil, err
		}
		if err := closeEntries(ctx, tx, u.ID); err != nil {
			return nil, err
		}
		if _, err := tx.Token.Delete().Where(token.UserID(u.ID)).Exec(ctx); err != nil {
			return nil, wrap(u.ID, err)
		}
		err := tx.User.DeleteOne(u).Exec(ctx)
		return &Entry{Act: vocab.AuditUserErase, Before: string(u.Status)}, wrap(u.ID, err)
	})
}

// actOnUser carries out a verb on an account. act returns what to tell the trail; nil when nothing
// was to change.
func (h *Hub) actOnUser(ctx context.Context, verb string, in AccountAct, act func(context.Context, *ent.Client, access.Viewer, *ent.User) (*Entry, error)) (AccountAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), verb, in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (AccountAnswer, error) {
		answer := AccountAnswer{in.User}
		if len(pointed(in.Reason)) > maxReason {
			return answer, problem.New(problem.BadInput, i18n.Tf("a au plus %d octets.", "has at most %d bytes.", maxReason)).On("reason")
		}
		u, err := account(ctx, tx, v, in.User)
		if err != nil {
			return answer, err
		}
		e, err := act(ctx, tx, v, u)
		if err != nil || e == nil {
			return answer, err
		}
		if err := h.revoked(ctx, tx); err != nil {
			return answer, err
		}
		e.Subject, e.Owner, e.Reason = u.ID, homeOf(u), pointed(in.Reason)
		return answer, h.audit(ctx, tx, v, *e)
	})
}

// closeEntries deletes the sessions and the links of an account.
func closeEntries(ctx context.Context, tx *ent.Client, userID string) error {
	if _, err := tx.Session.Delete().Where(session.UserID(userID)).Exec(ctx); err != nil {
		return wrap(userID, err)
	}
	_, err := tx.OneTimeLink.Delete().Where(onetimelink.UserID(userID)).Exec(ctx)
	return wrap(userID, err)
}

// keepsUMQ returns a problem, on a field, when u is the last account by which UMQ can get in.
func keepsUMQ(ctx context.Context, tx *ent.Client, u *ent.User, field string) error {
	if u.Role != vocab.RoleUMQ || u.Status != vocab.AccountStatusActive {
		return nil
	}
	others, err := tx.User.Query().Where(user.RoleEQ(vocab.RoleUMQ), user.StatusEQ(vocab.AccountStatusActive), user.IDNEQ(u.ID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("hub: accounts of UMQ: %w", err)
	}
	if others {
		return nil
	}
	return problem.New(problem.Conflict, i18n.T(
		"c'est le dernier compte actif de l'UMQ : activez-en d'abord un autre.",
		"this is the last active account of UMQ: activate another first.")).On(field)
}
