package signin

import (
	"errors"
	"net/http"
	"strings"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// linkView is what the page of a one-time link shows.
type linkView struct {
	Invitation, Local, Provider bool
	Path, ProviderPath          string
	Email, Role, Function       string
	Problems                    []fault
}

// followed is what a one-time link is for, which is what its address says. It uses nothing up:
// programs that read mail before people do follow links.
func (d *Door) followed(r *http.Request, presented string) (hub.Followed, error) {
	f, err := d.config.Hub.FollowLink(r.Context(), presented)
	if err == nil && hub.LinkPath(f.Purpose, presented) != hub.LinkPath(purposeOf(r), presented) {
		return f, problem.New(problem.NotFound, page.NotFound.Text)
	}
	return f, err
}

func purposeOf(r *http.Request) vocab.LinkPurpose {
	if strings.HasPrefix(r.URL.Path, resetPath) {
		return vocab.LinkPurposeReset
	}
	return vocab.LinkPurposeInvitation
}

func (d *Door) showLink(w http.ResponseWriter, r *http.Request) error {
	f, err := d.followed(r, r.PathValue("secret"))
	if err != nil {
		return d.failLink(w, r, err)
	}
	return d.show(w, r, http.StatusOK, "link.html", d.linkView(r, f))
}

func (d *Door) linkView(r *http.Request, f hub.Followed) linkView {
	path := hub.LinkPath(f.Purpose, r.PathValue("secret"))
	invitation := f.Purpose == vocab.LinkPurposeInvitation
	return linkView{
		Invitation: invitation, Local: d.config.Local, Provider: invitation && d.client != nil,
		Path: path, ProviderPath: path + "/compte",
		Email: f.User.Email, Role: vocab.Lookup("Role").Label(string(f.User.Role)).In(page.LanguageOf(r)), Function: f.User.Function,
	}
}

// useLink gives the account of a link the password that its holder chose, and signs the holder in.
func (d *Door) useLink(w http.ResponseWriter, r *http.Request) error {
	presented, password := r.PathValue("secret"), r.PostForm.Get("password")
	f, err := d.followed(r, presented)
	switch {
	case err != nil:
		return d.failLink(w, r, err)
	case !d.config.Local:
		return problem.New(problem.NotFound, page.NotFound.Text)
	}
	var user string
	if password != r.PostForm.Get("again") {
		err = problem.New(problem.BadInput, i18n.T(
			"les deux mots de passe ne sont pas les mêmes : écrivez-le deux fois.", "the two passwords are not the same: write it twice.")).On("again")
	} else {
		user, err = d.config.Hub.SetPassword(r.Context(), presented, password)
	}
	if err == nil {
		return d.begin(w, r, user, AccountPath)
	}
	if problem.Of(err).Code != problem.BadInput {
		return d.failLink(w, r, err)
	}
	view := d.linkView(r, f)
	view.Problems = faults(r, err)
	return d.show(w, r, status(err), "link.html", view)
}

// failLink shows why a link does not serve.
func (d *Door) failLink(w http.ResponseWriter, r *http.Request, err error) error {
	var p *problem.Problem
	if !errors.As(err, &p) || p.Code != problem.NotFound && p.Code != problem.Conflict {
		return err
	}
	return d.tell(w, r, status(err), told{
		Title: i18n.T("Ce lien ne sert pas", "This link does not work"), Text: p.Text,
		Label: i18n.T("Aller à la connexion", "Go to sign-in"), Path: SignInPath,
	})
}

// WithoutSecret leaves the secret of a one-time link out of the path of a request, for a log.
func WithoutSecret(path string) string {
	for _, prefix := range []string{invitePath, resetPath} {
		if strings.HasPrefix(path, prefix) {
			return prefix + "…"
		}
	}
	return path
}
