package hub

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/ent/onetimelink"
	"maillage/ent/session"
	"maillage/ent/token"
	"maillage/internal/access"
	"maillage/internal/vocab"
)

// Exported is all that is kept about an account.
type Exported struct {
	At      time.Time `json:"at"`
	Content string    `json:"-"` // JSON; read again for a repetition of the call
}

// ExportAccount returns all that is kept about one's own account, as JSON that people can read (Law
// 25): what it is, its sessions, tokens and links, and what it did. No secret is in it.
func (h *Hub) ExportAccount(ctx context.Context, key *string) (Exported, error) {
	e, err := once(ctx, h, keyOf(key), "exportAccount", nil, func(ctx context.Context, tx *ent.Client, v access.Viewer) (Exported, error) {
		u, err := h.self(ctx, tx, v)
		if err != nil {
			return Exported{}, err
		}
		return Exported{At: h.clock()}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditUserExport, Subject: u.ID, Owner: homeOf(u)})
	})
	if err != nil {
		return e, err
	}
	e.Content, err = h.accountAsJSON(ctx, access.From(ctx))
	return e, err
}

// The form of an export. Times are in UTC.
type (
	exportedAccount struct {
		ID           string          `json:"id"`
		Email        string          `json:"email"`
		Function     string          `json:"function"`
		Role         vocab.Role      `json:"role"`
		Status       string          `json:"status"`
		City         string          `json:"city"`
		Organization string          `json:"organization"`
		Inviting     bool            `json:"inviting"`
		Language     string          `json:"language"`
		HasPassword  bool            `json:"hasPassword"`
		Issuer       string          `json:"issuer"`
		Subject      *string         `json:"subject"`
		InvitedBy    string          `json:"invitedBy"`
		CreatedAt    time.Time       `json:"createdAt"`
		SignedInAt   *time.Time      `json:"signedInAt"`
		Sessions     []exportedEntry `json:"sessions"`
		Tokens       []exportedEntry `json:"tokens"`
		Links        []exportedEntry `json:"links"`
		Trail        []exportedAct   `json:"auditTrail"`
	}
	exportedEntry struct {
		ID        string             `json:"id"`
		What      string             `json:"what"` // device, name or purpose
		Scopes    []vocab.TokenScope `json:"scopes,omitempty"`
		CreatedAt time.Time          `json:"createdAt"`
		UsedAt    *time.Time         `json:"usedAt"`
		ExpiresAt time.Time          `json:"expiresAt"`
		RevokedAt *time.Time         `json:"revokedAt,omitempty"`
	}
	exportedAct struct {
		At      time.Time         `json:"at"`
		Act     vocab.AuditAction `json:"act"`
		Actor   string            `json:"actorId"`
		Subject string            `json:"subjectId"`
		Before  string            `json:"before,omitempty"`
		After   string            `json:"after,omitempty"`
		Reason  string            `json:"reason,omitempty"`
	}
)

func (h *Hub) accountAsJSON(ctx context.Context, v access.Viewer) (string, error) {
	tx := h.store.Read()
	u, err := h.self(ctx, tx, v)
	if err != nil {
		return "", err
	}
	all := exportedAccount{
		ID: u.ID, Email: u.Email, Function: u.Function, Role: u.Role, Status: string(u.Status), City: u.CityCode, Organization: u.OrganizationCode,
		Inviting: u.Inviting, Language: string(u.Language), HasPassword: u.PasswordHash != "", Issuer: u.Issuer, Subject: u.Subject,
		InvitedBy: u.InvitedBy, CreatedAt: u.CreatedAt, SignedInAt: u.SignedInAt,
		Sessions: []exportedEntry{}, Tokens: []exportedEntry{}, Links: []exportedEntry{}, Trail: []exportedAct{},
	}
	sessions, err := tx.Session.Query().Where(session.UserID(u.ID)).Order(session.ByID()).All(ctx)
	if err != nil {
		return "", fmt.Errorf("hub: export sessions: %w", err)
	}
	for _, s := range sessions {
		all.Sessions = append(all.Sessions, exportedEntry{ID: s.ID, What: s.Device, CreatedAt: s.CreatedAt, UsedAt: &s.SeenAt, ExpiresAt: s.ExpiresAt})
	}
	tokens, err := tx.Token.Query().Where(token.UserID(u.ID)).Order(token.ByID()).All(ctx)
	if err != nil {
		return "", fmt.Errorf("hub: export tokens: %w", err)
	}
	for _, t := range tokens {
		all.Tokens = append(all.Tokens, exportedEntry{t.ID, t.Name, t.Scopes, t.CreatedAt, t.UsedAt, t.ExpiresAt, t.RevokedAt})
	}
	links, err := tx.OneTimeLink.Query().Where(onetimelink.UserID(u.ID)).Order(onetimelink.ByID()).All(ctx)
	if err != nil {
		return "", fmt.Errorf("hub: export links: %w", err)
	}
	for _, l := range links {
		all.Links = append(all.Links, exportedEntry{ID: l.ID, What: string(l.Purpose), CreatedAt: l.CreatedAt, UsedAt: l.UsedAt, ExpiresAt: l.ExpiresAt})
	}
	trail, err := tx.AuditEntry.Query().Where(auditentry.Or(auditentry.ActorID(u.ID), auditentry.SubjectID(u.ID))).Order(auditentry.ByNumber()).All(ctx)
	if err != nil {
		return "", fmt.Errorf("hub: export the audit trail: %w", err)
	}
	for _, e := range trail {
		all.Trail = append(all.Trail, exportedAct{e.At, e.Action, e.ActorID, e.SubjectID, e.Before, e.After, e.Reason})
	}
	b, err := json.MarshalIndent(all, "", "  ")
	return string(b), wrap("export", err)
}
