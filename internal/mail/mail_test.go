package mail_test

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/mail"
	"maillage/internal/vocab"
)

const from = "Maillage <maillage@umq.example>"

var letter = hub.Letter{
	To: "immigration@ville.example", Language: i18n.FR, Purpose: vocab.LinkPurposeInvitation,
	Secret: "secret-du-lien", Expires: time.Date(2026, 12, 1, 17, 0, 0, 0, time.UTC),
}

func TestLetterLeavesEncrypted(t *testing.T) {
	for name, implicit := range map[string]bool{"smtp": false, "smtps": true} {
		t.Run(name, func(t *testing.T) {
			srv := serve(t, implicit, true)
			sender, err := mail.New(mail.Config{URL: name + "://agent:mot-de-passe@" + srv.addr, From: from, Base: "https://maillage.example", Roots: srv.roots})
			if err != nil {
				t.Fatal(err)
			}
			if err := sender.SendLink(t.Context(), letter); err != nil {
				t.Fatal(err)
			}
			lines, inClear, data := srv.saw()
			all := strings.Join(lines, "\n")
			for _, want := range []string{
				"MAIL FROM:<maillage@umq.example>", "RCPT TO:<immigration@ville.example>",
				"AUTH PLAIN " + base64.StdEncoding.EncodeToString([]byte("\x00agent\x00mot-de-passe")),
			} {
				if !strings.Contains(all, want) {
					t.Errorf("%q was not said:\n%s", want, all)
				}
			}
			for _, line := range inClear {
				if verb, _, _ := strings.Cut(line, " "); verb != "EHLO" && verb != "STARTTLS" {
					t.Errorf("in the clear: %s", line)
				}
			}
			m, err := netmail.ReadMessage(strings.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
			if err != nil {
				t.Fatal(err)
			}
			fr := strings.Index(string(body), "Un compte vous attend")
			en := strings.Index(string(body), "An account is waiting")
			if fr < 0 || en < fr {
				t.Errorf("the letter is not French, then English:\n%s", body)
			}
			for _, want := range []string{"https://maillage.example/invitation/secret-du-lien?lang=fr\r\n", "https://maillage.example/invitation/secret-du-lien?lang=en\r\n", "2026-12-01, 12:00"} {
				if !strings.Contains(string(body), want) {
					t.Errorf("%q is not in\n%s", want, body)
				}
			}
		})
	}
}

func TestResetInEnglishFirst(t *testing.T) {
	srv := serve(t, true, false)
	sender, err := mail.New(mail.Config{URL: "smtps://" + srv.addr, From: from, Base: "https://maillage.example/", Roots: srv.roots})
	if err != nil {
		t.Fatal(err)
	}
	l := letter
	l.Language, l.Purpose = i18n.EN, vocab.LinkPurposeReset
	if err := sender.SendLink(t.Context(), l); err != nil {
		t.Fatal(err)
	}
	_, _, data := srv.saw()
	m, err := netmail.ReadMessage(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != "Your new password for Maillage" {
		t.Errorf("the subject is %q, %v", subject, err)
	}
	body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil || !strings.HasPrefix(string(body), "Hello,") || !strings.Contains(string(body), "https://maillage.example/reinitialisation/secret-du-lien?lang=en") {
		t.Errorf("%v\n%s", err, body)
	}
}

func TestNothingIsSentInTheClear(t *testing.T) {
	srv := serve(t, false, false) // without STARTTLS
	sender, err := mail.New(mail.Config{URL: "smtp://agent:mot-de-passe@" + srv.addr, From: from, Base: "https://maillage.example", Roots: srv.roots})
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.SendLink(t.Context(), letter); err == nil {
		t.Error("the letter left without TLS")
	}
	untrusted := serve(t, false, true)
	sender, err = mail.New(mail.Config{URL: "smtp://agent:mot-de-passe@" + untrusted.addr, From: from, Base: "https://maillage.example"})
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.SendLink(t.Context(), letter); err == nil {
		t.Error("the letter was given to a server that nobody vouches for")
	}
	for _, s := range []*server{srv, untrusted} {
		lines, _, data := s.saw()
		if all := strings.Join(lines, "\n"); data != "" || strings.Contains(all, "AUTH") || strings.Contains(all, "RCPT") {
			t.Errorf("the server was told %s %s", all, data)
		}
	}
}

func TestConfigurationIsJudged(t *testing.T) {
	for _, c := range []mail.Config{
		{URL: "http://127.0.0.1", From: from, Base: "https://maillage.example"},
		{URL: "smtp://", From: from, Base: "https://maillage.example"},
		{URL: "smtp://h?x=1", From: from, Base: "https://maillage.example"},
		{URL: "smtp://h", From: "personne", Base: "https://maillage.example"},
		{URL: "smtp://h", From: "a@b.example\r\nBcc: c@d.example", Base: "https://maillage.example"},
		{URL: "smtp://h", From: from},
	} {
		if _, err := mail.New(c); err == nil {
			t.Errorf("%+v is accepted", c)
		}
	}
	_, err := mail.New(mail.Config{URL: "ftp://agent:mot-de-passe@h", From: from, Base: "https://maillage.example"})
	if err == nil || strings.Contains(err.Error(), "mot-de-passe") {
		t.Errorf("the error tells the password: %v", err)
	}
	sender, err := mail.New(mail.Config{URL: "smtp://127.0.0.1:1", From: from, Base: "https://maillage.example"})
	if err != nil {
		t.Fatal(err)
	}
	l := letter
	l.To = "a@b.example\r\nBcc: c@d.example"
	if err := sender.SendLink(t.Context(), l); err == nil || !strings.Contains(err.Error(), "address") {
		t.Errorf("an address with a line in it: %v", err)
	}
}
