package main

import (
	"maillage/internal/mail"
	"maillage/internal/signin"
)

// entryFlags are the flags that say how people sign in.
type entryFlags struct {
	BaseURL          string `name:"base-url" placeholder:"${url_place}" envvar:"MAILLAGE_BASE_URL" help:"${base_url}"`
	LocalAccounts    string `name:"local-accounts" enum:"on,off" default:"on" placeholder:"on|off" envvar:"MAILLAGE_LOCAL_ACCOUNTS" help:"${local_accounts}"`
	OIDCIssuer       string `name:"oidc-issuer" placeholder:"${url_place}" envvar:"MAILLAGE_OIDC_ISSUER" help:"${oidc_issuer}"`
	OIDCClientID     string `name:"oidc-client-id" placeholder:"${id_place}" envvar:"MAILLAGE_OIDC_CLIENT_ID" help:"${oidc_client_id}"`
	OIDCClientSecret string `name:"oidc-client-secret" placeholder:"${secret_place}" envvar:"MAILLAGE_OIDC_CLIENT_SECRET" help:"${oidc_client_secret}"`
	SMTPURL          string `name:"smtp-url" placeholder:"${url_place}" envvar:"MAILLAGE_SMTP_URL" help:"${smtp_url}"`
	MailFrom         string `name:"mail-from" placeholder:"${url_place}" envvar:"MAILLAGE_MAIL_FROM" help:"${mail_from}"`
}

// signIn is what the flags say. The error is a problem when they do not go together.
func (f entryFlags) signIn() (signin.Config, error) {
	c := signin.Config{Base: f.BaseURL, Local: f.LocalAccounts == "on"}
	if f.OIDCIssuer != "" || f.OIDCClientID != "" || f.OIDCClientSecret != "" {
		c.Provider = &signin.Provider{Issuer: f.OIDCIssuer, ClientID: f.OIDCClientID, ClientSecret: f.OIDCClientSecret}
	}
	if f.SMTPURL != "" || f.MailFrom != "" {
		sender, err := mail.New(mail.Config{URL: f.SMTPURL, From: f.MailFrom, Base: f.BaseURL})
		if err != nil {
			return c, err
		}
		c.Mailer = sender
	}
	return c, nil
}
