package hub

import (
	"context"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// Mailer sends the one-time links of accounts. Where there is none, whoever makes a link copies it.
type Mailer interface {
	// SendLink sends a letter to whom it may concern. It knows the address of the site; the hub
	// does not. It returns when the letter is handed over, or why it could not be.
	SendLink(ctx context.Context, l Letter) error
}

// Letter is what a Mailer puts into words.
type Letter struct {
	To       string // address of e-mail
	Language i18n.Language
	Purpose  vocab.LinkPurpose
	Secret   string    // of the link; see LinkPath
	Expires  time.Time // of the link
}

// LinkPath is the path, on the site, of the one-time link with this secret.
func LinkPath(purpose vocab.LinkPurpose, secret string) string {
	if purpose == vocab.LinkPurposeReset {
		return "/reinitialisation/" + secret
	}
	return "/invitation/" + secret
}
