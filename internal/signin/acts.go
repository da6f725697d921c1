package signin

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"maillage/internal/access"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// endSession ends another session of the account.
func (d *Door) endSession(w http.ResponseWriter, r *http.Request) error {
	if access.From(r.Context()).SessionID == "" {
		return d.toSignIn(w, r)
	}
	_, err := d.config.Hub.EndSession(r.Context(), hub.SessionEnding{Session: r.PathValue("id")})
	if err != nil && problem.Of(err).Code != problem.NotFound { // what is over already is as wanted
		return err
	}
	return d.follow(w, r, with(r, AccountPath, "avis", "termine"))
}

// createToken makes a token and shows it, this once.
func (d *Door) createToken(w http.ResponseWriter, r *http.Request) error {
	if access.From(r.Context()).SessionID == "" {
		return d.toSignIn(w, r)
	}
	name, chosen := r.PostForm.Get("name"), r.PostForm["scopes"]
	days, _ := strconv.Atoi(r.PostForm.Get("days")) // what is no number is none, which the hub refuses
	in := hub.NewToken{Name: name, Days: days}
	for _, code := range chosen {
		if !vocab.Lookup("TokenScope").Has(code) {
			return problem.New(problem.BadInput, notAForm.Text)
		}
		in.Scopes = append(in.Scopes, vocab.TokenScope(code))
	}
	given, err := d.config.Hub.CreateToken(r.Context(), in)
	if err != nil {
		return d.failAccount(w, r, err, func(view *accountView) {
			view.Creating, view.Name, view.Scopes = true, name, scopeRows(page.LanguageOf(r), chosen)
		})
	}
	view, err := d.accountView(r)
	if err != nil {
		return d.orSignIn(w, r, err)
	}
	view.Token = given.Secret
	return d.show(w, r, http.StatusOK, "account.html", view)
}

// revokeToken ends a token of the account.
func (d *Door) revokeToken(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	view, err := d.accountView(r)
	if err != nil {
		return d.orSignIn(w, r, err)
	}
	if slices.ContainsFunc(view.Tokens, func(t tokenRow) bool { return t.ID == id }) { // UMQ may revoke others, elsewhere
		if _, err := d.config.Hub.RevokeToken(r.Context(), hub.TokenRevocation{Token: id}); err != nil {
			return err
		}
	}
	return d.follow(w, r, with(r, AccountPath, "avis", "revoque"))
}

// handOver hands over all that is kept about the account.
func (d *Door) handOver(w http.ResponseWriter, r *http.Request) error {
	if access.From(r.Context()).SessionID == "" {
		return d.toSignIn(w, r)
	}
	all, err := d.config.Hub.ExportAccount(r.Context(), nil)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "application/json; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="maillage-`+d.now().UTC().Format(time.DateOnly)+`.json"`)
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write([]byte(all.Content)) // the client went away: nobody is left to tell
	return nil
}

// erase erases the account of whoever wrote its address to confirm.
func (d *Door) erase(w http.ResponseWriter, r *http.Request) error {
	view, err := d.accountView(r)
	if err != nil {
		return d.orSignIn(w, r, err)
	}
	if strings.EqualFold(strings.TrimSpace(r.PostForm.Get("confirm")), view.Email) {
		_, err = d.config.Hub.EraseUser(r.Context(), hub.AccountAct{User: access.From(r.Context()).UserID})
	} else {
		err = problem.New(problem.BadInput, i18n.T(
			"pour effacer le compte, écrivez son adresse telle qu'elle est plus haut; rien n'a été effacé.",
			"to erase the account, write its address as it stands above; nothing was erased.")).On("confirm")
	}
	if err != nil {
		return d.failAccount(w, r, err, func(view *accountView) { view.Erasing = true })
	}
	return d.out(w, r, "efface")
}
