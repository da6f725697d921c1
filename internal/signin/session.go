package signin

import (
	"net/http"
	"time"

	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// signInView is what the page of sign-in shows.
type signInView struct {
	Local, Provider bool
	Next, Email     string
	Notice          i18n.Text
	Problems        []fault
}

func (d *Door) signInView(next string) signInView {
	return signInView{Local: d.config.Local, Provider: d.client != nil, Next: next}
}

func (d *Door) alias(w http.ResponseWriter, r *http.Request) error {
	path := SignInPath
	if r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	return d.follow(w, r, path)
}

func (d *Door) showSignIn(w http.ResponseWriter, r *http.Request) error {
	next := landing(r.URL.Query().Get("next"))
	if access.From(r.Context()).SessionID != "" {
		return d.follow(w, r, next)
	}
	view := d.signInView(next)
	if notice, ok := notices[r.URL.Query().Get("avis")]; ok {
		view.Notice = notice
	}
	return d.show(w, r, http.StatusOK, "signin.html", view)
}

// notices are what a page may say that another led to, by the word that the other leaves.
var notices = map[string]i18n.Text{
	"deconnecte": i18n.T("Votre session est fermée.", "You are signed out."),
	"partout":    i18n.T("Vos sessions sont fermées sur tous vos appareils.", "You are signed out of all your devices."),
	"efface":     i18n.T("Votre compte est effacé.", "Your account is erased."),
	"termine":    i18n.T("La session est fermée.", "The session is ended."),
	"revoque":    i18n.T("Le jeton est révoqué.", "The token is revoked."),
}

// signIn judges an address and a password.
func (d *Door) signIn(w http.ResponseWriter, r *http.Request) error {
	if !d.config.Local {
		return problem.New(problem.NotFound, i18n.T("On n'entre pas ici par mot de passe.", "There is no sign-in by password here."))
	}
	next, email := landing(r.PostForm.Get("next")), r.PostForm.Get("email")
	s, err := d.config.Hub.SignIn(r.Context(), hub.Attempt{
		Email: email, Password: r.PostForm.Get("password"), Device: device(r.UserAgent()), Address: d.config.Address(r), Presented: presented(r),
	})
	if err == nil {
		return d.enter(w, r, s, next)
	}
	view := d.signInView(next)
	if view.Problems = faults(r, err); view.Problems == nil {
		return err
	}
	view.Email = email
	d.retryAfter(w, problem.Of(err))
	return d.show(w, r, status(err), "signin.html", view)
}

// enter gives the browser the session that has begun, in place of any that it had.
func (d *Door) enter(w http.ResponseWriter, r *http.Request, s hub.SignedIn, next string) error {
	setCookie(w, CookieName, s.Secret, s.Expires.Sub(d.now()).Round(time.Second))
	return d.follow(w, r, next)
}

// begin starts the session of an account whose identity was proved.
func (d *Door) begin(w http.ResponseWriter, r *http.Request, userID, next string) error {
	s, err := d.config.Hub.StartSession(r.Context(), userID, device(r.UserAgent()), presented(r))
	if err != nil {
		return err
	}
	return d.enter(w, r, s, next)
}

// presented is the secret that the browser came with, to be replaced.
func presented(r *http.Request) string {
	c, err := r.Cookie(CookieName)
	if err != nil {
		return ""
	}
	return c.Value
}

func (d *Door) signOut(w http.ResponseWriter, r *http.Request) error {
	if err := d.config.Hub.SignOut(r.Context(), presented(r)); err != nil {
		return err
	}
	return d.out(w, r, "deconnecte")
}

func (d *Door) signOutEverywhere(w http.ResponseWriter, r *http.Request) error {
	if access.From(r.Context()).SessionID == "" {
		return d.toSignIn(w, r)
	}
	if _, err := d.config.Hub.EndAllSessions(r.Context(), nil); err != nil {
		return err
	}
	return d.out(w, r, "partout")
}

// out forgets the session in the browser, with what it keeps of the pages, and says what happened.
func (d *Door) out(w http.ResponseWriter, r *http.Request, notice string) error {
	dropCookie(w, CookieName)
	w.Header().Set("Clear-Site-Data", `"cache"`)
	return d.follow(w, r, with(r, SignInPath, "avis", notice))
}

// toSignIn sends whoever is not signed in to where they may, and back afterwards.
func (d *Door) toSignIn(w http.ResponseWriter, r *http.Request) error {
	return d.follow(w, r, with(r, SignInPath, "next", AccountPath))
}
