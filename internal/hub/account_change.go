package hub

import (
	"context"
	"strings"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// AccountChange asks for another role, city, organisation, function, right to invite or language of
// an account. What is nil stays as it is.
type AccountChange struct {
	User         string // identifier
	Role         *vocab.Role
	City         *string // code
	Organization *string // code
	Function     *string
	Inviting     *bool
	Language     *i18n.Language

	IdempotencyKey *string
}

// AccountAnswer is what a verb on an account answers.
type AccountAnswer struct {
	User string `json:"user"` // identifier
}

// ChangeUser changes an account. UMQ may change all of it; anybody the function and the language of
// their own.
func (h *Hub) ChangeUser(ctx context.Context, in AccountChange) (AccountAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "changeUser", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a AccountAnswer, err error) {
		u, err := account(ctx, tx, v, in.User)
		if err != nil {
			return a, err
		}
		rights := in.Role != nil || in.City != nil || in.Organization != nil || in.Inviting != nil
		if u.ID != v.UserID || rights {
			if err := access.May(v, vocab.AuditUserChange, homeOf(u)); err != nil {
				return a, err
			}
		}
		becomes := changedAccount(u, in)
		if err := h.checkChange(ctx, tx, u, becomes); err != nil {
			return a, err
		}
		update := tx.User.UpdateOne(u).SetRole(becomes.Role).SetCityCode(becomes.CityCode).SetOrganizationCode(becomes.OrganizationCode).
			SetFunction(becomes.Function).SetInviting(becomes.Inviting).SetLanguage(becomes.Language)
		change, err := save(ctx, u.ID, update)
		if err != nil || change == unchanged {
			return AccountAnswer{u.ID}, err
		}
		if err := h.revoked(ctx, tx); err != nil {
			return a, err
		}
		return AccountAnswer{u.ID}, h.audit(ctx, tx, v, Entry{
			Act: vocab.AuditUserChange, Subject: u.ID, Owner: homeOf(becomes), Before: string(u.Role), After: string(becomes.Role)})
	})
}

// changedAccount is what an account becomes. A role that belongs nowhere leaves its city or its
// organisation behind.
func changedAccount(u *ent.User, in AccountChange) *ent.User {
	b := *u
	if in.Role != nil && *in.Role != b.Role {
		b.Role = *in.Role
		switch b.Role {
		case vocab.RoleEditor, vocab.RoleReader:
			b.OrganizationCode = ""
		case vocab.RolePartner:
			b.CityCode = ""
		default:
			b.CityCode, b.OrganizationCode = "", ""
		}
		if b.Role != vocab.RoleEditor {
			b.Inviting = false
		}
	}
	set(&b.CityCode, in.City)
	set(&b.OrganizationCode, in.Organization)
	set(&b.Inviting, in.Inviting)
	set(&b.Language, in.Language)
	if in.Function != nil {
		b.Function = strings.TrimSpace(*in.Function)
	}
	return &b
}

// set gives v a new value, if there is one.
func set[T any](v, to *T) {
	if to != nil {
		*v = *to
	}
}

// checkChange returns nil when an account may become so.
func (h *Hub) checkChange(ctx context.Context, tx *ent.Client, u, becomes *ent.User) error {
	if becomes.Role != u.Role {
		if err := keepsUMQ(ctx, tx, u, "role"); err != nil {
			return err
		}
	}
	var wrong problem.List
	if becomes.Function != u.Function {
		if p := checkFunction(becomes.Function); p != nil {
			wrong = append(wrong, p)
		}
	}
	if becomes.Role != u.Role || homeOf(becomes) != homeOf(u) {
		p, err := checkBelonging(ctx, tx, becomes.Role, homeOf(becomes))
		if err != nil {
			return err
		}
		if p != nil {
			wrong = append(wrong, p)
		}
	}
	return wrong.Err()
}
