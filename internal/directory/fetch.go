package directory

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"maillage/internal/date"
	"maillage/internal/problem"
)

const (
	fetchTimeout   = 2 * time.Minute  // of a whole download
	connectTimeout = 15 * time.Second // of the connection, and of the answer's first line
)

// Fetch opens the official file at a path or an https address, and tells the date of its edition:
// the day in Québec of the server's Last-Modified, else today. It reaches the network only for
// an address. The caller closes the reader; Parse is what limits how much is read.
func Fetch(ctx context.Context, pathOrURL string) (file io.ReadCloser, asOf string, err error) {
	return fetch(ctx, client, pathOrURL)
}

var client = &http.Client{
	Transport: &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: connectTimeout}).DialContext,
		TLSHandshakeTimeout:   connectTimeout,
		ResponseHeaderTimeout: connectTimeout,
		DisableKeepAlives:     true,
	},
	CheckRedirect: httpsOnly,
}

var errRedirect = errors.New("redirection refused")

func httpsOnly(to *http.Request, via []*http.Request) error {
	if to.URL.Scheme != "https" || len(via) > 5 {
		return errRedirect
	}
	return nil
}

func fetch(ctx context.Context, client *http.Client, where string) (io.ReadCloser, string, error) {
	asOf := string(date.Of(time.Now()))
	scheme, _, isURL := strings.Cut(where, "://")
	switch {
	case !isURL:
		f, err := open(where)
		if err != nil {
			return nil, "", err
		}
		return f, asOf, nil
	case scheme != "https":
		return nil, "", refuse("L'adresse doit commencer par https://.", "The address must begin with https://.")
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	answer, err := get(ctx, client, where)
	if err != nil {
		cancel()
		return nil, "", err
	}
	if modified, err := http.ParseTime(answer.Header.Get("Last-Modified")); err == nil {
		asOf = string(date.Of(modified))
	}
	return download{answer.Body, cancel}, asOf, nil
}

func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(filepath.Clean(path))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, problem.New(problem.NotFound, refuse("Le fichier « %s » n'existe pas.", "The file “%s” does not exist.", path).Text)
	case err != nil:
		return nil, refuse("Le fichier « %s » ne s'ouvre pas.", "The file “%s” does not open.", path).Because(err)
	}
	info, err := f.Stat()
	if err == nil && info.Mode().IsRegular() && info.Size() > MaxBytes {
		err = tooLarge()
	} else if err == nil && info.IsDir() {
		err = refuse("« %s » est un dossier; donnez le fichier.", "“%s” is a folder; name the file.", path)
	}
	if err != nil {
		_ = f.Close() // nothing was read
		return nil, err
	}
	return f, nil
}

// get returns an answer that may hold the file.
func get(ctx context.Context, client *http.Client, where string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, where, nil)
	if err != nil {
		return nil, refuse("L'adresse est mal formée.", "The address is malformed.").Because(err)
	}
	request.Header.Set("User-Agent", "maillage")
	request.Header.Set("Accept", "text/csv, */*;q=0.5")
	answer, err := client.Do(request)
	if err != nil {
		return nil, unreachable(request.URL, err)
	}
	if err := acceptable(answer); err != nil {
		_ = answer.Body.Close() // nothing was read
		return nil, err
	}
	return answer, nil
}

func acceptable(answer *http.Response) error {
	kind, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	switch {
	case answer.StatusCode == http.StatusNotFound || answer.StatusCode == http.StatusGone:
		return problem.New(problem.NotFound, refuse(
			"Le serveur ne connaît pas cette adresse (réponse %d) : le fichier a peut-être changé de place.",
			"The server does not know this address (answer %d): the file may have moved.", answer.StatusCode).Text)
	case answer.StatusCode != http.StatusOK:
		return problem.New(problem.Unavailable, refuse("Le serveur a répondu %d au lieu du fichier; réessayez plus tard.",
			"The server answered %d instead of the file; try again later.", answer.StatusCode).Text)
	case err == nil && (kind == "text/html" || kind == "application/xhtml+xml"):
		return html()
	case answer.ContentLength > MaxBytes:
		return tooLarge()
	}
	return nil
}

func unreachable(where *url.URL, err error) error {
	var slow net.Error
	p := refuse("Le serveur %s est injoignable.", "The server %s cannot be reached.", where.Host)
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, errRedirect):
		p = refuse("Le serveur %s renvoie à une adresse qui n'est pas https, ou sans fin.",
			"The server %s redirects to an address that is not https, or without end.", where.Host)
	case errors.As(err, &slow) && slow.Timeout():
		p = refuse("Le serveur %s ne répond pas à temps; réessayez plus tard.",
			"The server %s does not answer in time; try again later.", where.Host)
	}
	p.Code = problem.Unavailable
	return p.Because(err)
}

// download is a body whose request ends when it is closed.
type download struct {
	io.ReadCloser
	cancel context.CancelFunc
}

// Close ends the download.
func (d download) Close() error {
	defer d.cancel()
	return d.ReadCloser.Close()
}
