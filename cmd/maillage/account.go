package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/hub"
	"maillage/internal/vocab"
)

// asOperator opens the database and gives act its use-cases, for who runs the server.
func (f databaseFlag) asOperator(ctx context.Context, act func(ctx context.Context, h *hub.Hub) error) (err error) {
	db, err := f.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return refused(act(access.NewContext(ctx, access.Operator()), hub.New(db, hub.Options{})))
}

// baseURLFlag is the address of the site in front of the path of a link.
type baseURLFlag struct {
	BaseURL string `name:"base-url" placeholder:"${url_place}" envvar:"MAILLAGE_BASE_URL" help:"${link_base_url}"`
}

// linkGiven is a one-time link as a script reads it.
type linkGiven struct {
	User    string    `json:"user"`
	Link    string    `json:"link"`
	Expires time.Time `json:"expires"`
}

// sayLink tells a one-time link: whole where the address of the site is known, else its path.
func (f baseURLFlag) sayLink(s *session, asJSON bool, given hub.LinkGiven) error {
	link := strings.TrimSuffix(f.BaseURL, "/") + given.Path
	if asJSON {
		return s.printJSON(linkGiven{given.User, link, given.Expires})
	}
	s.sayf("Lien à usage unique, bon jusqu'au %s :", "One-time link, good until %s:", moment(given.Expires))
	fmt.Fprintln(s.out, link)
	if f.BaseURL == "" {
		s.sayf("Mettez l'adresse du site devant, ou donnez-la : --base-url https://maillage.exemple",
			"Put the address of the site in front, or give it: --base-url https://maillage.example")
	}
	return nil
}

// moment writes an instant to the minute, in the time of Québec.
func moment(t time.Time) string { return t.In(date.Quebec).Format("2006-01-02 15:04") }

// momentOr writes an instant that may not have come.
func momentOr(t *time.Time, never string) string {
	if t == nil {
		return never
	}
	return moment(*t)
}

// belongs is the city or the organisation of an account, by code.
func belongs(u *ent.User) string { return u.CityCode + u.OrganizationCode } // it has one of the two at most

// roleOf turns the word of the command line into a role.
func roleOf(word string) vocab.Role { return vocab.Role(strings.ToUpper(word)) }

// given returns a pointer to s; nil for an empty text.
func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
