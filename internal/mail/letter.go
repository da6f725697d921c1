package mail

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"maillage/internal/date"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// wording is what a letter for one purpose says; its body takes the link and the day it ends.
type wording struct{ subject, body i18n.Text }

var wordings = map[vocab.LinkPurpose]wording{
	vocab.LinkPurposeInvitation: {
		i18n.T("Votre invitation à Maillage", "Your invitation to Maillage"),
		i18n.T(`Bonjour,

Un compte vous attend dans Maillage, le carrefour des municipalités en action
pour l'intégration des personnes immigrantes.

Pour l'activer, ouvrez ce lien. Il sert une seule fois, jusqu'au %[2]s :

%[1]s

Si vous n'attendiez pas cette invitation, ne faites rien : sans vous, le
compte ne sera pas activé.
`, `Hello,

An account is waiting for you in Maillage, the hub of municipalities in action
for the integration of immigrants.

To activate it, open this link. It works once, until %[2]s:

%[1]s

If you did not expect this invitation, do nothing: the account will not be
activated without you.
`)},
	vocab.LinkPurposeReset: {
		i18n.T("Votre nouveau mot de passe pour Maillage", "Your new password for Maillage"),
		i18n.T(`Bonjour,

Quelqu'un, sans doute vous, a demandé un nouveau mot de passe pour votre
compte de Maillage.

Pour le choisir, ouvrez ce lien. Il sert une seule fois, jusqu'au %[2]s :

%[1]s

Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même.
`, `Hello,

Someone, most likely you, asked for a new password for your account at
Maillage.

To choose it, open this link. It works once, until %[2]s:

%[1]s

If you asked for nothing, do nothing: your password stays the same.
`)},
}

// compose writes a letter in both languages, that of the account first.
func (s *Sender) compose(l hub.Letter, to *mail.Address, now time.Time) []byte {
	first, second := i18n.FR, i18n.EN
	if l.Language == i18n.EN {
		first, second = second, first
	}
	w := wordings[l.Purpose]
	link := strings.TrimSuffix(s.config.Base, "/") + hub.LinkPath(l.Purpose, l.Secret)
	body := func(language i18n.Language, query string) string {
		return fmt.Sprintf(w.body.In(language), link+query, l.Expires.In(date.Quebec).Format("2006-01-02, 15:04"))
	}
	query := map[i18n.Language]string{i18n.FR: "?lang=fr", i18n.EN: "?lang=en"}

	var b bytes.Buffer
	for _, h := range [][2]string{
		{"From", s.from.String()}, {"To", to.String()},
		{"Subject", mime.QEncoding.Encode("utf-8", w.subject.In(first))},
		{"Date", now.Format(time.RFC1123Z)},
		{"Message-ID", "<" + rand.Text() + s.from.Address[strings.LastIndex(s.from.Address, "@"):] + ">"},
		{"Auto-Submitted", "auto-generated"},
		{"MIME-Version", "1.0"},
		{"Content-Type", "text/plain; charset=utf-8"},
		{"Content-Transfer-Encoding", "quoted-printable"},
	} {
		b.WriteString(h[0] + ": " + h[1] + "\r\n")
	}
	b.WriteString("\r\n")
	text := quotedprintable.NewWriter(&b)
	_, _ = text.Write([]byte(body(first, query[first]) + "\n* * *\n\n" + body(second, query[second]))) // into memory
	_ = text.Close()
	return b.Bytes()
}
