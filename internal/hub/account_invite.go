package hub

import (
	"context"
	"fmt"
	"strings"
	"time"

	"maillage/ent"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// Invitation asks for an account.
type Invitation struct {
	Email        string
	Role         vocab.Role
	City         *string // code, of a member; one's own by default for who invites a colleague
	Organization *string // code, of a partner
	Function     string  // never a name
	Inviting     *bool   // may invite colleagues; the first editor of a city may, others by UMQ's will
	Language     *i18n.Language

	IdempotencyKey *string
}

// LinkGiven is a one-time link that was made for an account. The link itself is in no stored
// answer: a repetition of the call has neither.
type LinkGiven struct {
	User    string    `json:"user"` // identifier
	Expires time.Time `json:"expires"`
	Path    string    `json:"-"` // on the site; empty when the link was sent, and in a repetition
	Sent    bool      `json:"-"` // by e-mail
}

// InviteUser makes an account that enters by a one-time link. UMQ invites whomever it likes; a
// member who may invite, editors and readers of its own city.
func (h *Hub) InviteUser(ctx context.Context, in Invitation) (LinkGiven, error) {
	var letter Letter
	given, err := once(ctx, h, keyOf(in.IdempotencyKey), "inviteUser", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (given LinkGiven, err error) {
		o := access.Owner{City: pointed(in.City), Organization: pointed(in.Organization)}
		if o == (access.Owner{}) && v.Role == vocab.RoleEditor && ofACity(in.Role) {
			o.City = v.City()
		}
		if err := mayInvite(v, in.Role, o); err != nil {
			return given, err
		}
		if in.Inviting != nil && v.Role != vocab.RoleUMQ {
			return given, problem.New(problem.Forbidden, i18n.T("l'UMQ décide de qui peut inviter.", "UMQ decides who may invite.")).On("inviting")
		}
		if err := checkInvitation(ctx, tx, in, o); err != nil {
			return given, err
		}
		u := &ent.User{
			ID: gid.New("usr"), Email: in.Email, Role: in.Role, Function: strings.TrimSpace(in.Function), Language: i18n.FR,
			CityCode: o.City, OrganizationCode: o.Organization, Status: vocab.AccountStatusInvited,
		}
		if in.Language != nil {
			u.Language = *in.Language
		}
		if u.Inviting, err = invites(ctx, tx, in, o); err != nil {
			return given, err
		}
		err = tx.User.Create().SetID(u.ID).SetEmail(u.Email).SetEmailKey(emailKey(u.Email)).SetFunction(u.Function).
			SetRole(u.Role).SetStatus(u.Status).SetCityCode(u.CityCode).SetOrganizationCode(u.OrganizationCode).
			SetInviting(u.Inviting).SetLanguage(u.Language).SetInvitedBy(v.UserID).SetCreatedAt(h.clock()).Exec(ctx)
		if err != nil {
			return given, wrap(u.ID, err)
		}
		if given, letter, err = h.giveLink(ctx, tx, u, vocab.LinkPurposeInvitation); err != nil {
			return given, err
		}
		return given, h.audit(ctx, tx, v, Entry{Act: vocab.AuditUserInvite, Subject: u.ID, Owner: o, After: string(u.Role)})
	})
	if err != nil {
		return given, err
	}
	return h.send(ctx, given, letter), nil
}

// ofACity tells whether a role is that of a member.
func ofACity(r vocab.Role) bool { return r == vocab.RoleEditor || r == vocab.RoleReader }

// mayInvite returns nil when the viewer may invite someone of a role who belongs to o.
func mayInvite(v access.Viewer, r vocab.Role, o access.Owner) error {
	if err := access.May(v, vocab.AuditUserInvite, o); err != nil {
		return err
	}
	if v.Role != vocab.RoleUMQ && !(v.Inviting && ofACity(r)) {
		return problem.New(problem.Forbidden, i18n.T(
			"Votre compte ne permet pas cette invitation. Demandez-la à l'UMQ.", "Your account does not allow this invitation. Ask UMQ for it."))
	}
	return nil
}

func checkInvitation(ctx context.Context, tx *ent.Client, in Invitation, o access.Owner) error {
	var wrong problem.List
	if p := checkEmail(in.Email); p != nil {
		wrong = append(wrong, p)
	} else if taken, err := tx.User.Query().Where(user.EmailKey(emailKey(in.Email))).Exist(ctx); err != nil {
		return fmt.Errorf("hub: accounts: %w", err)
	} else if taken {
		wrong = append(wrong, problem.New(problem.Conflict, i18n.T(
			"cette adresse a déjà un compte.", "this address has an account already.")).On("email"))
	}
	if p := checkFunction(in.Function); p != nil {
		wrong = append(wrong, p)
	}
	p, err := checkBelonging(ctx, tx, in.Role, o)
	if err != nil {
		return err
	}
	if p != nil {
		wrong = append(wrong, p)
	}
	return wrong.Err()
}

// maxFunction is the most bytes of a function.
const maxFunction = 200

// checkFunction returns nil for a function that others may be shown: it names nobody.
func checkFunction(s string) *problem.Problem {
	s = strings.TrimSpace(s)
	suspicions := record.Suspicions(s)
	switch {
	case s == "":
		return problem.New(problem.BadInput, i18n.T(
			"dites la fonction, comme « conseillère en immigration ».", "say the function, such as “immigration adviser”.")).On("function")
	case len(s) > maxFunction:
		return problem.New(problem.BadInput, i18n.Tf("a au plus %d octets.", "has at most %d bytes.", maxFunction)).On("function")
	case len(suspicions) > 0:
		return problem.New(problem.BadInput, suspicions[0].Text()).On("function")
	}
	return nil
}

// checkBelonging returns nil when someone of a role may belong to o: a member to a city, a partner
// to an organisation, UMQ and MIFI to neither.
func checkBelonging(ctx context.Context, tx *ent.Client, r vocab.Role, o access.Owner) (*problem.Problem, error) {
	refuse := func(field, fr, en string) *problem.Problem {
		return problem.New(problem.BadInput, i18n.T(fr, en)).On(field)
	}
	switch {
	case ofACity(r) && (o.City == "" || o.Organization != ""):
		return refuse("city", "donnez le code de la ville, et d'aucun organisme.", "give the code of the city, and of no organisation."), nil
	case r == vocab.RolePartner && (o.Organization == "" || o.City != ""):
		return refuse("organization", "donnez le code de l'organisme, et d'aucune ville.", "give the code of the organisation, and of no city."), nil
	case !ofACity(r) && r != vocab.RolePartner:
		if o != (access.Owner{}) {
			return refuse("role", "ce rôle n'appartient ni à une ville ni à un organisme.", "this role belongs to no city and no organisation."), nil
		}
		return nil, nil
	}
	err := checkOwner(ctx, tx, o)
	if p := problem.Of(err); err != nil && p.Code != problem.Internal {
		return p, nil
	}
	return nil, err
}

// invites tells whether a new account may invite colleagues: as UMQ says, else the first editor of
// a city.
func invites(ctx context.Context, tx *ent.Client, in Invitation, o access.Owner) (bool, error) {
	if in.Inviting != nil || in.Role != vocab.RoleEditor {
		return in.Inviting != nil && *in.Inviting, nil
	}
	cities, err := citiesOf(ctx, tx, o.City)
	if err != nil {
		return false, err
	}
	others, err := tx.User.Query().Where(user.CityCodeIn(cities...), user.RoleEQ(vocab.RoleEditor)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("hub: members of a city: %w", err)
	}
	return !others, nil
}
