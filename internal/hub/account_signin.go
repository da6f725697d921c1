package hub

import (
	"context"
	"fmt"
	"net/netip"
	"time"

	"maillage/ent"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/vocab"
)

// The failures that nobody waits for: of an account a slip or two, of an address those of an
// office behind it.
const (
	freePerAccount = 5
	freePerAddress = 20
)

// Attempt is a sign-in to a local account.
type Attempt struct {
	Email, Password string
	Device          string // browser and system, in words
	Address         string // IP address of the browser; failures are counted by it, and it is kept nowhere
	Presented       string // secret of the cookie that the browser came with; empty for none
}

// SignIn begins a session for who knows the password of a local account. Its one problem for an
// account that is not there, is not active, has no password or another, is the same, at the same
// cost. Who fails too often, on one account or from one address, has to wait: TooMany, with Wait.
func (h *Hub) SignIn(ctx context.Context, a Attempt) (SignedIn, error) {
	account, address := emailKey(a.Email), networkOf(a.Address)
	if err := h.attempt(account, address); err != nil {
		return SignedIn{}, err
	}
	u, err := h.store.Read().User.Query().Where(user.EmailKey(account)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return SignedIn{}, fmt.Errorf("hub: account: %w", err)
	}
	hash := ""
	if u != nil && u.Status == vocab.AccountStatusActive {
		hash = u.PasswordHash
	}
	right, err := secret.CheckPassword(ctx, hash, cut(a.Password, secret.MaxPassword+1))
	if err != nil {
		return SignedIn{}, fmt.Errorf("hub: password: %w", err)
	}
	var s SignedIn
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		if right {
			// As it is now: what was read may have changed while the password was computed.
			u, err = tx.User.Query().Where(user.ID(u.ID), user.StatusEQ(vocab.AccountStatusActive), user.PasswordHash(hash)).Only(ctx)
			if err == nil {
				s, err = h.startSession(ctx, tx, u, a.Device, a.Presented)
				return err
			}
			if !ent.IsNotFound(err) {
				return fmt.Errorf("hub: account: %w", err)
			}
			right = false
		}
		e := Entry{Act: vocab.AuditSignInFailed}
		if u != nil {
			e.Subject, e.Owner = u.ID, homeOf(u)
		}
		return h.audit(ctx, tx, access.Viewer{}, e)
	})
	switch {
	case err != nil:
		return SignedIn{}, err
	case !right:
		return SignedIn{}, problem.New(problem.SignInFirst, i18n.T(
			"L'adresse ou le mot de passe ne va pas. Vérifiez-les, ou demandez un nouveau lien à l'UMQ.",
			"The address or the password is not right. Check them, or ask UMQ for a new link."))
	}
	h.failedAccounts.succeeded(account, true)
	h.failedAddresses.succeeded(address, false) // an account of one's own does not buy guesses at others
	return s, nil
}

// attempt counts a sign-in by account and by address, or returns the problem that says how long to
// wait.
func (h *Hub) attempt(account, address string) error {
	now := h.clock()
	wait := h.failedAddresses.try(address, now)
	if wait == 0 {
		if wait = h.failedAccounts.try(account, now); wait > 0 {
			h.failedAddresses.succeeded(address, false)
		}
	}
	if wait == 0 {
		return nil
	}
	return problem.New(problem.TooMany, i18n.Tf(
		"Trop d'essais ont échoué. Réessayez dans %s.", "Too many attempts failed. Try again in %s.", waiting(wait))).In(wait)
}

// waiting writes a time to wait, alike in both languages.
func waiting(d time.Duration) string {
	if n := seconds(d); n < 60 {
		return fmt.Sprintf("%d s", n)
	}
	return fmt.Sprintf("%d min", seconds(d/60))
}

// networkOf is what counts as one address: of IPv6 its network of 64 bits, which one customer has.
func networkOf(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	if a = a.Unmap().WithZone(""); a.Is4() {
		return a.String()
	}
	p, err := a.Prefix(64)
	if err != nil {
		return a.String()
	}
	return p.String()
}
