package signin

import (
	"log/slog"
	"net/http"
	"net/url"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// leave sends the browser to the provider.
func (d *Door) leave(w http.ResponseWriter, r *http.Request) error {
	return d.depart(w, r, "", landing(r.URL.Query().Get("next")))
}

// leaveInvited sends the holder of an invitation to the provider. The page of another site may not
// start that: it would bind whoever is signed in at the provider to an account that it chose.
func (d *Door) leaveInvited(w http.ResponseWriter, r *http.Request) error {
	presented := r.PathValue("secret")
	if r.Header.Get("Sec-Fetch-Site") == "cross-site" {
		return d.follow(w, r, hub.LinkPath(vocab.LinkPurposeInvitation, presented))
	}
	if _, err := d.followed(r, presented); err != nil {
		return d.failLink(w, r, err)
	}
	return d.depart(w, r, presented, AccountPath)
}

func (d *Door) depart(w http.ResponseWriter, r *http.Request, link, next string) error {
	if d.client == nil {
		return problem.New(problem.NotFound, page.NotFound.Text)
	}
	f := newFlow(d.now(), link, next, page.Asked(r))
	to, err := d.client.start(r.Context(), f)
	if err != nil {
		return d.doubt(w, r, err)
	}
	if err := d.flows.keep(w, f); err != nil {
		return err
	}
	see(w, to)
	return nil
}

// comeBack receives whom the provider sends back. Whatever is not as it must be is refused before
// anything changes; the log knows why, the page only that.
func (d *Door) comeBack(w http.ResponseWriter, r *http.Request) error {
	if d.client == nil {
		return problem.New(problem.NotFound, page.NotFound.Text)
	}
	f, err := d.flows.take(w, r, d.now())
	r = speaking(r, f.Lang)
	if err != nil {
		return d.doubt(w, r, err)
	}
	who, err := d.client.finish(r.Context(), f, r.URL.Query())
	if err != nil {
		return d.doubt(w, r, err)
	}
	if f.Link != "" {
		user, err := d.config.Hub.BindIdentity(r.Context(), f.Link, who.Issuer, who.Subject)
		if err != nil {
			return d.failLink(w, r, err)
		}
		return d.begin(w, r, user, f.Next)
	}
	user, err := d.config.Hub.UserOfIdentity(r.Context(), who.Issuer, who.Subject)
	if problem.Of(err).Code == problem.SignInFirst {
		return d.tell(w, r, http.StatusForbidden, told{
			Title: i18n.T("Pas encore de compte ici", "No account here yet"),
			Text: i18n.T(
				"Votre organisation vous a reconnu, mais aucun compte de Maillage n'est lié à cette identité. Demandez une invitation à l'UMQ. Si vous en avez déjà une, ouvrez son lien, puis continuez de là.",
				"Your organisation recognised you, but no account of Maillage is bound to this identity. Ask UMQ for an invitation. If you have one already, open its link and continue from there."),
			Label: i18n.T("Retour à la connexion", "Back to sign-in"), Path: SignInPath,
		})
	}
	if err != nil {
		return err
	}
	return d.begin(w, r, user, f.Next)
}

// doubt shows that a sign-in at the provider did not succeed. A provider that is away is told as
// what it is.
func (d *Door) doubt(w http.ResponseWriter, r *http.Request, err error) error {
	if problem.Of(err).Code == problem.Unavailable {
		d.config.Log.LogAttrs(r.Context(), slog.LevelError, "sign-in at the provider", slog.String("error", err.Error()))
		return d.tell(w, r, http.StatusServiceUnavailable, told{
			Title: i18n.T("Le service de connexion ne répond pas", "The sign-in service does not answer"),
			Text:  i18n.T("Réessayez dans un moment. Rien n'a changé.", "Try again in a moment. Nothing changed."),
			Label: i18n.T("Retour à la connexion", "Back to sign-in"), Path: SignInPath,
		})
	}
	d.config.Log.LogAttrs(r.Context(), slog.LevelWarn, "sign-in at the provider refused", slog.String("reason", err.Error()))
	return d.tell(w, r, http.StatusForbidden, told{
		Title: i18n.T("La connexion n'a pas abouti", "The sign-in did not succeed"),
		Text: i18n.T(
			"La réponse du service de connexion ne peut pas être acceptée : elle est incomplète, trop vieille, ou n'est pas celle que ce navigateur attendait. Rien n'a changé. Recommencez; si cela se répète, écrivez à l'UMQ.",
			"The answer of the sign-in service cannot be accepted: it is incomplete, too old, or not the one this browser was waiting for. Nothing changed. Start again; if it happens again, write to UMQ."),
		Label: i18n.T("Recommencer la connexion", "Start the sign-in again"), Path: SignInPath,
	})
}

// speaking returns r in the language that was asked for before the trip.
func speaking(r *http.Request, lang string) *http.Request {
	if lang == "" {
		return r
	}
	q := r.URL.Query()
	q.Set("lang", lang)
	again := r.Clone(r.Context())
	again.URL.RawQuery = q.Encode()
	return again
}

// with adds a name and a value to a path of the hub, and the language that ?lang= asked for.
func with(r *http.Request, path, name, value string) string {
	q := url.Values{name: {value}}
	if l := page.Asked(r); l != "" {
		q.Set("lang", l)
	}
	return path + "?" + q.Encode()
}
