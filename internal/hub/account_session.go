package hub

import (
	"context"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/predicate"
	"maillage/ent/session"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/vocab"
)

// SignedIn is a session that has just begun.
type SignedIn struct {
	Secret  string // for the cookie; it is kept nowhere
	Session string // identifier
	User    string // identifier
	Expires time.Time
}

// StartSession begins the session of a browser for an account whose identity was proved. presented
// is the secret of the cookie that the browser came with, empty for none: that session ends, so
// that no secret outlives a sign-in. device says the browser and the system in words.
func (h *Hub) StartSession(ctx context.Context, userID, device, presented string) (s SignedIn, err error) {
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		u, err := tx.User.Query().Where(user.ID(userID), user.StatusEQ(vocab.AccountStatusActive)).Only(ctx)
		if ent.IsNotFound(err) {
			return problem.New(problem.SignInFirst, i18n.T(
				"Ce compte ne permet pas d'entrer. Adressez-vous à l'UMQ.", "This account may not sign in. Ask UMQ."))
		}
		if err != nil {
			return fmt.Errorf("hub: account: %w", err)
		}
		s, err = h.startSession(ctx, tx, u, device, presented)
		return err
	})
	return s, err
}

// startSession begins the session of an active account.
func (h *Hub) startSession(ctx context.Context, tx *ent.Client, u *ent.User, device, presented string) (SignedIn, error) {
	now := h.clock()
	over := session.Or(session.Hash(secret.Hash(presented)), // no session has the hash of an empty secret
		session.And(session.UserID(u.ID), session.Or(session.ExpiresAtLTE(now), session.SeenAtLTE(now.Add(-sessionIdle)))))
	ended, err := tx.Session.Delete().Where(over).Exec(ctx)
	if err != nil {
		return SignedIn{}, fmt.Errorf("hub: sessions that are over: %w", err)
	}
	if ended > 0 {
		if err := h.revoked(ctx, tx); err != nil {
			return SignedIn{}, err
		}
	}
	s := SignedIn{Secret: secret.New(), Session: gid.New("ses"), User: u.ID, Expires: now.Add(sessionMost)}
	err = tx.Session.Create().SetID(s.Session).SetHash(secret.Hash(s.Secret)).SetUserID(u.ID).SetDevice(cut(device, 200)).
		SetCreatedAt(now).SetSeenAt(now).SetExpiresAt(s.Expires).Exec(ctx)
	if err != nil {
		return SignedIn{}, fmt.Errorf("hub: begin a session: %w", err)
	}
	if err := tx.User.UpdateOneID(u.ID).SetSignedInAt(now).Exec(ctx); err != nil {
		return SignedIn{}, fmt.Errorf("hub: begin a session: %w", err)
	}
	v, err := h.viewer(ctx, tx, u)
	if err != nil {
		return SignedIn{}, err
	}
	v.SessionID = s.Session
	return s, h.audit(ctx, tx, v, Entry{Act: vocab.AuditSignIn, Subject: u.ID, Owner: homeOf(u)})
}

// SignOut ends the session whose secret a browser presents. One that is over already is none to
// tell of.
func (h *Hub) SignOut(ctx context.Context, presented string) error {
	return h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		s, err := tx.Session.Query().Where(session.Hash(secret.Hash(presented))).WithUser().Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("hub: session: %w", err)
		}
		v, err := h.viewer(ctx, tx, s.Edges.User)
		if err != nil {
			return err
		}
		v.SessionID = s.ID
		_, err = h.endSessions(ctx, tx, v, s.Edges.User, session.ID(s.ID))
		return err
	})
}

// SessionEnding asks for the end of one session of one's own account.
type SessionEnding struct {
	Session        string
	IdempotencyKey *string
}

// SessionsEnded tells how many sessions ended.
type SessionsEnded struct{ Count int }

// EndSession ends one session of one's own account, on this browser or another.
func (h *Hub) EndSession(ctx context.Context, in SessionEnding) (SessionsEnded, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "endSession", in.Session, func(ctx context.Context, tx *ent.Client, v access.Viewer) (SessionsEnded, error) {
		s, err := tx.Session.Query().Where(access.Sessions(v), session.ID(in.Session)).WithUser().Only(ctx)
		if ent.IsNotFound(err) {
			return SessionsEnded{}, problem.New(problem.NotFound, i18n.T("il n'y a pas de telle session.", "there is no such session.")).On("session")
		}
		if err != nil {
			return SessionsEnded{}, fmt.Errorf("hub: session: %w", err)
		}
		return h.endSessions(ctx, tx, v, s.Edges.User, session.ID(s.ID))
	})
}

// EndAllSessions signs one's own account out everywhere, here too. Tokens go on being valid.
func (h *Hub) EndAllSessions(ctx context.Context, key *string) (SessionsEnded, error) {
	return once(ctx, h, keyOf(key), "endAllSessions", nil, func(ctx context.Context, tx *ent.Client, v access.Viewer) (SessionsEnded, error) {
		u, err := h.self(ctx, tx, v)
		if err != nil {
			return SessionsEnded{}, err
		}
		return h.endSessions(ctx, tx, v, u, session.UserID(u.ID))
	})
}

// endSessions ends sessions of an account, and tells the trail and the streams.
func (h *Hub) endSessions(ctx context.Context, tx *ent.Client, v access.Viewer, u *ent.User, which predicate.Session) (SessionsEnded, error) {
	n, err := tx.Session.Delete().Where(session.UserID(u.ID), which).Exec(ctx)
	if err != nil {
		return SessionsEnded{}, fmt.Errorf("hub: end sessions: %w", err)
	}
	if n == 0 {
		return SessionsEnded{}, nil
	}
	if err := h.revoked(ctx, tx); err != nil {
		return SessionsEnded{}, err
	}
	return SessionsEnded{n}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditSignOut, Subject: u.ID, Owner: homeOf(u)})
}
