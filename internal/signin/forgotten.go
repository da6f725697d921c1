package signin

import (
	"context"
	"log/slog"
	"net/http"
	"net/mail"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
)

const (
	lettersAtOnce = 8
	letterTime    = 30 * time.Second
)

// forgottenView is what the page of a forgotten password shows.
type forgottenView struct {
	Mail, Sent bool
	Problems   []fault
}

func (d *Door) showForgotten(w http.ResponseWriter, r *http.Request) error {
	if !d.config.Local {
		return problem.New(problem.NotFound, page.NotFound.Text)
	}
	return d.show(w, r, http.StatusOK, "forgotten.html", forgottenView{Mail: d.config.Mailer != nil})
}

// forgotten sends a link to whoever has an account at an address. The answer, and the time it
// takes, are the same for an address without one: the link is made and sent afterwards.
func (d *Door) forgotten(w http.ResponseWriter, r *http.Request) error {
	email := r.PostForm.Get("email")
	switch _, err := mail.ParseAddress(email); {
	case !d.config.Local || d.config.Mailer == nil:
		return problem.New(problem.NotFound, page.NotFound.Text)
	case err != nil || len(email) > 254:
		view := forgottenView{Mail: true, Problems: faults(r, problem.New(problem.BadInput, i18n.T(
			"écrivez une adresse de courriel, comme « immigration@ville.example ».",
			"write an e-mail address, such as “immigration@ville.example”.")).On("email"))}
		return d.show(w, r, http.StatusUnprocessableEntity, "forgotten.html", view)
	}
	select {
	case d.letters <- struct{}{}:
		go d.sendReset(context.WithoutCancel(r.Context()), email)
	default: // the mail server is slow: whoever is in need asks again
		d.config.Log.LogAttrs(r.Context(), slog.LevelWarn, "reset", slog.String("error", "too many letters under way"))
	}
	return d.show(w, r, http.StatusOK, "forgotten.html", forgottenView{Mail: true, Sent: true})
}

func (d *Door) sendReset(ctx context.Context, email string) {
	defer func() { <-d.letters }()
	ctx, cancel := context.WithTimeout(ctx, letterTime)
	defer cancel()
	if err := d.config.Hub.SendReset(ctx, email); err != nil {
		d.config.Log.LogAttrs(ctx, slog.LevelError, "reset", slog.String("error", err.Error()))
	}
}
