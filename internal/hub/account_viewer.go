package hub

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/ent/session"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/secret"
	"maillage/internal/vocab"
)

// How long the session of a browser lasts: without being used, and at most.
const (
	sessionIdle = 12 * time.Hour
	sessionMost = 7 * 24 * time.Hour
)

// ViewerOfToken returns who presents an API token. The problem SignInFirst is the same for a token
// that is unknown, expired or revoked, and for one whose account is suspended.
func (h *Hub) ViewerOfToken(ctx context.Context, presented string) (access.Viewer, error) {
	if !secret.IsToken(presented) {
		return access.Viewer{}, badToken()
	}
	c, err := h.credential(ctx, tokenOf, secret.Hash(presented))
	if err != nil {
		return access.Viewer{}, err
	}
	if c == nil || c.revoked || !c.expires.After(h.clock()) {
		return access.Viewer{}, badToken()
	}
	v, err := h.viewer(ctx, h.store.Read(), &c.user)
	if err != nil {
		return access.Viewer{}, err
	}
	v.TokenID = c.id
	v.Writes = slices.Contains(c.scopes, vocab.TokenScopeWriteOwn)
	v.Reads = v.Writes || slices.Contains(c.scopes, vocab.TokenScopeReadOwn)
	h.noteUse(ctx, c.id, c.used, func(ctx context.Context, tx *ent.Client, now time.Time) error {
		return tx.Token.Update().Where(token.ID(c.id)).SetUsedAt(now).Exec(ctx)
	})
	return v, nil
}

// ViewerOfSession returns whose browser presents the secret of a session. The problem SignInFirst
// is the same for one that is unknown, over, or of an account that is suspended.
func (h *Hub) ViewerOfSession(ctx context.Context, presented string) (access.Viewer, error) {
	c, err := h.credential(ctx, sessionOf, secret.Hash(presented))
	if err != nil {
		return access.Viewer{}, err
	}
	if now := h.clock(); c == nil || !c.expires.After(now) || !c.used.Add(sessionIdle).After(now) {
		return access.Viewer{}, problem.New(problem.SignInFirst, i18n.T(
			"Votre session est terminée. Connectez-vous de nouveau.", "Your session is over. Sign in again."))
	}
	v, err := h.viewer(ctx, h.store.Read(), &c.user)
	if err != nil {
		return access.Viewer{}, err
	}
	v.SessionID = c.id
	h.noteUse(ctx, c.id, c.used, func(ctx context.Context, tx *ent.Client, now time.Time) error {
		return tx.Session.Update().Where(session.ID(c.id)).SetSeenAt(now).Exec(ctx)
	})
	return v, nil
}

func badToken() error {
	return problem.New(problem.SignInFirst, i18n.T(
		"Ce jeton ne vaut pas, ou ne vaut plus : mal copié, expiré, révoqué, ou d'un compte suspendu. Créez-en un autre.",
		"This token is not valid, or no longer: badly copied, expired, revoked, or of a suspended account. Create another."))
}

// credential is a token or a session with the account that it is of.
type credential struct {
	id      string
	used    time.Time // zero when it never was
	expires time.Time
	revoked bool
	scopes  []vocab.TokenScope
	user    ent.User // what a viewer is made of
}

// The columns of each table, in the order of credential.
const (
	tokenOf   = `c."id", c."used_at", c."expires_at", c."revoked_at", c."scopes" FROM "` + token.Table + `"`
	sessionOf = `c."id", c."seen_at", c."expires_at", NULL, NULL FROM "` + session.Table + `"`
)

// credential reads a token or a session by its hash, with its account, in one statement. It is nil
// where there is none, or its account is not active.
func (h *Hub) credential(ctx context.Context, columns, hash string) (*credential, error) {
	const of = `SELECT u."id", u."role", u."function", u."city_code", u."organization_code", u."inviting", %s c JOIN "` +
		user.Table + `" u ON u."id" = c."user_id" WHERE c."hash" = $1 AND u."status" = $2`
	rows, err := h.store.Read().QueryContext(ctx, fmt.Sprintf(of, columns), hash, string(vocab.AccountStatusActive))
	if err != nil {
		return nil, fmt.Errorf("hub: credential: %w", err)
	}
	defer rows.Close()
	if !rows.Next() {
		return nil, wrap("credential", rows.Err())
	}
	var c credential
	var used, revoked *time.Time
	var scopes []byte
	u := &c.user
	if err := rows.Scan(&u.ID, &u.Role, &u.Function, &u.CityCode, &u.OrganizationCode, &u.Inviting,
		&c.id, &used, &c.expires, &revoked, &scopes); err != nil {
		return nil, fmt.Errorf("hub: credential: %w", err)
	}
	if used != nil {
		c.used = *used
	}
	c.revoked = revoked != nil
	if len(scopes) > 0 {
		if err := json.Unmarshal(scopes, &c.scopes); err != nil {
			return nil, fmt.Errorf("hub: scopes of a token: %w", err)
		}
	}
	return &c, nil
}

// viewer is an account as the rules of access see it, in a browser: good for reading and writing.
func (h *Hub) viewer(ctx context.Context, tx *ent.Client, u *ent.User) (access.Viewer, error) {
	v := access.Viewer{
		UserID: u.ID, Role: u.Role, Function: u.Function, Organization: u.OrganizationCode,
		Inviting: u.Inviting, Reads: true, Writes: true,
	}
	if u.CityCode == "" {
		return v, nil
	}
	var err error
	v.Cities, err = citiesOf(ctx, tx, u.CityCode)
	return v, err
}

// citiesOf returns the code of the city that reads now what the city of code does, then the codes
// of all the bodies that it took over from, in one statement.
func citiesOf(ctx context.Context, tx *ent.Client, code string) ([]string, error) {
	const lineage = `WITH RECURSIVE up(id, next) AS (
	SELECT "id", "%[2]s" FROM "%[1]s" WHERE "code" = $1
	UNION SELECT c."id", c."%[2]s" FROM "%[1]s" c JOIN up ON c."id" = up.next
), down(id, code, depth) AS (
	SELECT c."id", c."code", 0 FROM "%[1]s" c JOIN up ON c."id" = up.id WHERE up.next IS NULL
	UNION ALL SELECT c."id", c."code", down.depth + 1 FROM "%[1]s" c JOIN down ON c."%[2]s" = down.id
) SELECT code FROM down ORDER BY depth, code`
	rows, err := tx.QueryContext(ctx, fmt.Sprintf(lineage, city.Table, city.SuccessorColumn), code)
	if err != nil {
		return nil, fmt.Errorf("hub: cities of an account: %w", err)
	}
	defer rows.Close()
	var codes []string
	for rows.Next() {
		var c string
		if err := rows.Scan(&c); err != nil {
			return nil, fmt.Errorf("hub: cities of an account: %w", err)
		}
		codes = append(codes, c)
	}
	return codes, wrap("cities of an account", rows.Err())
}
