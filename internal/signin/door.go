// Package signin lets people and programs in: the pages where people sign in and keep their
// account, the trip to an OpenID Connect provider, and who asks in each request.
package signin

import (
	"embed"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/page"
	"maillage/internal/problem"
	"maillage/internal/store"
)

//go:embed assets
var assets embed.FS

// The paths of the pages. Links have the secret after theirs: see hub.LinkPath.
const (
	SignInPath    = "/connexion"
	AccountPath   = "/compte"
	providerPath  = "/connexion/fournisseur"
	returnPath    = "/connexion/retour"
	forgottenPath = "/mot-de-passe-oublie"
	invitePath    = "/invitation/"
	resetPath     = "/reinitialisation/"
	signOutPath   = "/deconnexion"
	everywhere    = "/deconnexion-partout"
)

// maxForm is the most bytes of a form.
const maxForm = 16 << 10

// Config says how people may sign in.
type Config struct {
	Hub   *hub.Hub
	Store *store.Store
	// Base is the address at which people reach the site, as in "https://maillage.example"; a
	// provider needs it. See CheckBase.
	Base string
	// Local lets people sign in with a password of the hub.
	Local bool
	// Provider is who else vouches for people; nil for nobody.
	Provider *Provider
	// Mailer sends links for new passwords; nil sends people to UMQ.
	Mailer hub.Mailer
	// Address tells the IP address of a browser, by which failures are counted; nil takes that of
	// the connection.
	Address func(*http.Request) string
	Log     *slog.Logger
}

// Door is the pages of accounts. It is safe for concurrent use.
type Door struct {
	config  Config
	pages   *page.Set
	client  *oidcClient // nil without a provider
	flows   *flows
	letters chan struct{} // one for each letter under way
	guard   *http.CrossOriginProtection
}

// New returns the pages. Nothing is asked of a provider yet. The error is a problem when the
// configuration is not right.
func New(c Config) (*Door, error) {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Address == nil {
		c.Address = connected
	}
	d := &Door{
		config: c, pages: page.New(assets, "assets/*.html"), letters: make(chan struct{}, lettersAtOnce),
		guard: http.NewCrossOriginProtection(),
	}
	d.pages.Forms, d.pages.Door = true, d.Open()
	if c.Base != "" {
		if err := CheckBase(c.Base); err != nil {
			return nil, err
		}
		if err := d.guard.AddTrustedOrigin(c.Base); err != nil { // a proxy may have told us another host
			return nil, problem.New(problem.BadInput, badBase(c.Base)).Because(err)
		}
	}
	if c.Provider == nil {
		return d, nil
	}
	if c.Base == "" {
		return nil, problem.New(problem.BadInput, i18n.T(
			"Un fournisseur OpenID Connect doit savoir où renvoyer les gens : donnez l'adresse du site par --base-url.",
			"An OpenID Connect provider must know where to send people back: give the address of the site by --base-url."))
	}
	var err error
	if d.client, err = newClient(*c.Provider, c.Base+returnPath, d.now); err != nil {
		return nil, err
	}
	d.flows, err = newFlows(c.Provider.ClientSecret)
	return d, err
}

// Open tells whether there is any way to sign in.
func (d *Door) Open() bool { return d.config.Local || d.config.Provider != nil }

// Register adds the pages to a site; none where there is no way to sign in.
func (d *Door) Register(mux *http.ServeMux) {
	if !d.Open() {
		return
	}
	for path, h := range map[string]methods{
		SignInPath:                      {get: d.showSignIn, post: d.signIn},
		"/signin":                       {get: d.alias},
		providerPath:                    {get: d.leave},
		returnPath:                      {get: d.comeBack},
		invitePath + "{secret}":         {get: d.showLink, post: d.useLink},
		invitePath + "{secret}/compte":  {get: d.leaveInvited},
		resetPath + "{secret}":          {get: d.showLink, post: d.useLink},
		forgottenPath:                   {get: d.showForgotten, post: d.forgotten},
		signOutPath:                     {post: d.signOut},
		everywhere:                      {post: d.signOutEverywhere},
		AccountPath:                     {get: d.showAccount},
		AccountPath + "/sessions/{id}":  {post: d.endSession},
		AccountPath + "/jetons":         {post: d.createToken},
		AccountPath + "/jetons/{id}":    {post: d.revokeToken},
		AccountPath + "/renseignements": {post: d.handOver},
		AccountPath + "/effacer":        {post: d.erase},
	} {
		mux.Handle(path, Identify(d.config.Hub, d.page(h)))
	}
}

// Guard refuses what the page of another site asks next to do with the session of a browser. A
// program that sends a token, and no cookie, is none of its business.
func (d *Door) Guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if presented(r) != "" && d.guard.Check(r) != nil {
			d.pages.Fail(w, r, foreign)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// CheckBase returns a problem unless base is the address of a site: scheme and host, no path. Only
// this machine may do without https, since browsers keep the cookie of sign-in to https.
func CheckBase(base string) error {
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || base != u.Scheme+"://"+u.Host || u.Scheme != "https" && !(u.Scheme == "http" && loopback(u.Hostname())) {
		return problem.New(problem.BadInput, badBase(base))
	}
	return nil
}

func badBase(base string) i18n.Text {
	return i18n.Tf(
		"« %s » n'est pas l'adresse d'un site. Écrivez-la sans chemin ni barre à la fin, en https : « https://maillage.exemple ».",
		"“%s” is not the address of a site. Write it without path or final slash, with https: “https://maillage.example”.", base)
}

// loopback tells whether a host is this machine.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// now is the present, as the store tells it.
func (d *Door) now() time.Time { return d.config.Store.Now() }
