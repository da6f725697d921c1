package signin

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/ent/organization"
	"maillage/ent/session"
	"maillage/ent/token"
	"maillage/ent/user"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// listed is the most sessions or tokens that the page of an account lists, the last made first.
const listed = 100

// accountView is what the page of an account shows.
type accountView struct {
	Email, Role, Function, Place, Ways string
	Partner                            bool
	Sessions                           []sessionRow
	Tokens                             []tokenRow
	Scopes                             []scopeRow
	Notice                             i18n.Text
	Problems                           []fault
	Token, Name                        string // of the token just made, or of the one that could not be
	Creating, Erasing                  bool   // the form to show open
}

type sessionRow struct {
	ID, Device, Created, Seen string
	Current                   bool
}

type tokenRow struct{ ID, Name, Hint, Scopes, Expires, Used string }

type scopeRow struct {
	Code, Label, About string
	Chosen             bool
}

// errSignedOut is that whoever asks has no session in this browser.
var errSignedOut = errors.New("signin: no session")

func (d *Door) showAccount(w http.ResponseWriter, r *http.Request) error {
	view, err := d.accountView(r)
	if err != nil {
		return d.orSignIn(w, r, err)
	}
	view.Notice = notices[r.URL.Query().Get("avis")]
	return d.show(w, r, http.StatusOK, "account.html", view)
}

// orSignIn sends whoever has no session to sign in, and returns any other error.
func (d *Door) orSignIn(w http.ResponseWriter, r *http.Request, err error) error {
	if errors.Is(err, errSignedOut) {
		return d.toSignIn(w, r)
	}
	return err
}

// accountView reads the account of whoever asks, under their own rules of access.
func (d *Door) accountView(r *http.Request) (accountView, error) {
	ctx, v, l := r.Context(), access.From(r.Context()), page.LanguageOf(r)
	if v.SessionID == "" {
		return accountView{}, errSignedOut
	}
	db := d.config.Store.Read()
	u, err := db.User.Query().Where(access.Users(v), user.ID(v.UserID)).Only(ctx)
	if err != nil {
		return accountView{}, fmt.Errorf("signin: account: %w", err)
	}
	view := accountView{
		Email: u.Email, Role: vocab.Lookup("Role").Label(string(u.Role)).In(l), Function: u.Function,
		Partner: u.OrganizationCode != "", Ways: waysIn(u).In(l), Scopes: scopeRows(l, nil),
	}
	if view.Place, err = placeOf(ctx, db, v); err != nil {
		return view, err
	}
	sessions, err := db.Session.Query().Where(access.Sessions(v), session.UserID(v.UserID), session.ExpiresAtGT(d.now())).
		Order(ent.Desc(session.FieldSeenAt, session.FieldID)).Limit(listed).All(ctx)
	if err != nil {
		return view, fmt.Errorf("signin: sessions: %w", err)
	}
	for _, s := range sessions {
		view.Sessions = append(view.Sessions, sessionRow{s.ID, s.Device, moment(s.CreatedAt), moment(s.SeenAt), s.ID == v.SessionID})
	}
	tokens, err := db.Token.Query().Where(access.Tokens(v), token.UserID(v.UserID), token.RevokedAtIsNil(), token.ExpiresAtGT(d.now())).
		Order(ent.Desc(token.FieldCreatedAt, token.FieldID)).Limit(listed).All(ctx)
	if err != nil {
		return view, fmt.Errorf("signin: tokens: %w", err)
	}
	for _, t := range tokens {
		row := tokenRow{t.ID, t.Name, t.Hint, scopeLabels(t.Scopes, l), day(t.ExpiresAt), ""}
		if t.UsedAt != nil {
			row.Used = moment(*t.UsedAt)
		}
		view.Tokens = append(view.Tokens, row)
	}
	return view, nil
}

// waysIn says how an account signs in.
func waysIn(u *ent.User) i18n.Text {
	switch {
	case u.Subject != nil && u.PasswordHash != "":
		return i18n.T("compte de l'organisation, ou mot de passe", "account of the organisation, or password")
	case u.Subject != nil:
		return i18n.T("compte de l'organisation", "account of the organisation")
	}
	return i18n.T("mot de passe", "password")
}

// placeOf is the name of the city or of the organisation that someone belongs to; empty for others.
func placeOf(ctx context.Context, db *ent.Client, v access.Viewer) (string, error) {
	switch {
	case v.City() != "":
		names, err := db.City.Query().Where(city.Code(v.City())).Limit(1).Select(city.FieldName).Strings(ctx)
		if err != nil || len(names) == 0 {
			return "", wrap("city", err)
		}
		return names[0], nil
	case v.Organization != "":
		names, err := db.Organization.Query().Where(organization.Code(v.Organization)).Limit(1).Select(organization.FieldName).Strings(ctx)
		if err != nil || len(names) == 0 {
			return "", wrap("organisation", err)
		}
		return names[0], nil
	}
	return "", nil
}

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("signin: %s: %w", what, err)
}

// scopeRows are the scopes that a token may have, for a form.
func scopeRows(l i18n.Language, chosen []string) []scopeRow {
	scopes := vocab.Lookup("TokenScope")
	var rows []scopeRow
	for _, v := range scopes.Values {
		row := scopeRow{Code: v.Code, Label: v.Label.In(l), About: v.Definition.In(l)}
		for _, c := range chosen {
			row.Chosen = row.Chosen || c == v.Code
		}
		rows = append(rows, row)
	}
	return rows
}

func scopeLabels(scopes []vocab.TokenScope, l i18n.Language) string {
	labels := make([]string, len(scopes))
	for i, s := range scopes {
		labels[i] = strings.ToLower(vocab.Lookup("TokenScope").Label(string(s)).In(l))
	}
	return strings.Join(labels, ", ")
}

// moment and day write an instant as people in Québec read it.
func moment(t time.Time) string { return t.In(date.Quebec).Format("2006-01-02 15:04") }
func day(t time.Time) string    { return t.In(date.Quebec).Format(time.DateOnly) }

// failAccount shows an error on the page of the account, if it is one that a form can mend.
func (d *Door) failAccount(w http.ResponseWriter, r *http.Request, err error, open func(*accountView)) error {
	lines := faults(r, err)
	if lines == nil {
		return err
	}
	view, reading := d.accountView(r)
	if reading != nil {
		return d.orSignIn(w, r, reading)
	}
	view.Problems = lines
	open(&view)
	d.retryAfter(w, problem.Of(err))
	return d.show(w, r, status(err), "account.html", view)
}
