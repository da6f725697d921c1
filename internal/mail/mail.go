// Package mail sends the one-time links of accounts by SMTP, always over TLS.
package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/smtp"
	"net/url"
	"time"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// timeout is how long one letter may take, from the first packet to the last.
const timeout = 20 * time.Second

// Config says how letters leave.
type Config struct {
	// URL is smtp://user:password@host:587, where the server must offer STARTTLS, or
	// smtps://user:password@host:465. User and password may be left out. Never logged.
	URL string
	// From is the sender: an address, or a name and an address.
	From string
	// Base is the address of the site, without a path: the links begin with it.
	Base string
	// Roots are the authorities that vouch for the server; nil for those of the system.
	Roots *x509.CertPool
}

// Sender sends letters; it is a hub.Mailer, and safe for concurrent use.
type Sender struct {
	config   Config
	from     *mail.Address
	host     string
	port     string
	user     *url.Userinfo
	implicit bool // TLS from the first byte
}

var _ hub.Mailer = (*Sender)(nil)

// New returns a sender. It does not call the server yet. The error is a problem when the
// configuration is not right.
func New(c Config) (*Sender, error) {
	u, err := url.Parse(c.URL)
	if err != nil || u.Hostname() == "" || u.Scheme != "smtp" && u.Scheme != "smtps" || u.Path != "" && u.Path != "/" || u.RawQuery != "" {
		return nil, problem.New(problem.BadInput, i18n.T( // without the address: it holds a password
			"L'adresse du serveur de courriel n'est pas comprise. Écrivez « smtp://utilisateur:motdepasse@serveur:587 » ou « smtps://…:465 ».",
			"The address of the mail server is not understood. Write “smtp://user:password@server:587” or “smtps://…:465”."))
	}
	from, err := mail.ParseAddress(c.From)
	if err != nil {
		return nil, problem.New(problem.BadInput, i18n.Tf(
			"« %s » n'est pas une adresse d'expéditeur. Écrivez par exemple « Maillage <maillage@umq.example> » dans --mail-from.",
			"“%s” is not a sender's address. Write for example “Maillage <maillage@umq.example>” in --mail-from.", c.From))
	}
	if c.Base == "" {
		return nil, problem.New(problem.BadInput, i18n.T(
			"Pour envoyer des liens, il faut l'adresse du site : --base-url.", "To send links, the address of the site is needed: --base-url."))
	}
	s := &Sender{config: c, from: from, host: u.Hostname(), port: u.Port(), user: u.User, implicit: u.Scheme == "smtps"}
	if s.port == "" {
		s.port = map[bool]string{false: "587", true: "465"}[s.implicit]
	}
	return s, nil
}

// SendLink hands a letter over to the server. Nothing of it is sent in the clear.
func (s *Sender) SendLink(ctx context.Context, l hub.Letter) (err error) {
	to, err := mail.ParseAddress(l.To)
	if err != nil {
		return fmt.Errorf("mail: address: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	c, err := s.connect(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }() // after Quit it is closed already
	if s.user != nil {
		password, _ := s.user.Password()
		if err := c.Auth(smtp.PlainAuth("", s.user.Username(), password, s.host)); err != nil {
			return fmt.Errorf("mail: sign-in at the server: %w", err)
		}
	}
	if err := c.Mail(s.from.Address); err != nil {
		return fmt.Errorf("mail: sender: %w", err)
	}
	if err := c.Rcpt(to.Address); err != nil {
		return fmt.Errorf("mail: recipient: %w", err)
	}
	w, err := c.Data()
	if err != nil {
		return fmt.Errorf("mail: data: %w", err)
	}
	if _, err := w.Write(s.compose(l, to, time.Now())); err != nil {
		return fmt.Errorf("mail: data: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("mail: data: %w", err)
	}
	if err := c.Quit(); err != nil {
		return fmt.Errorf("mail: end: %w", err)
	}
	return nil
}

// connect returns a connection to the server that is encrypted, within the deadline of ctx.
func (s *Sender) connect(ctx context.Context) (*smtp.Client, error) {
	secure := &tls.Config{ServerName: s.host, RootCAs: s.config.Roots, MinVersion: tls.VersionTLS12}
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", net.JoinHostPort(s.host, s.port))
	if err != nil {
		return nil, fmt.Errorf("mail: connect: %w", err)
	}
	if deadline, ok := ctx.Deadline(); ok {
		if err := conn.SetDeadline(deadline); err != nil {
			return nil, errors.Join(fmt.Errorf("mail: connect: %w", err), conn.Close())
		}
	}
	if s.implicit {
		conn = tls.Client(conn, secure)
	}
	c, err := smtp.NewClient(conn, s.host)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("mail: greeting: %w", err), conn.Close())
	}
	if !s.implicit {
		if err := c.StartTLS(secure); err != nil {
			return nil, errors.Join(fmt.Errorf("mail: STARTTLS: %w", err), c.Close())
		}
	}
	return c, nil
}
