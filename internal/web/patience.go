package web

import (
	"errors"
	"io"
	"net/http"
	"time"
)

// patient gives a body bodyTimeout to come and an answer answerTimeout to leave. A stream sets
// deadlines of its own, event by event; a websocket has none once it has its connection.
func patient(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rc := http.NewResponseController(w)
		_ = rc.SetWriteDeadline(time.Now().Add(answerTimeout)) // a writer without deadlines: a test's
		if r.Body != nil && r.Body != http.NoBody {
			_ = rc.SetReadDeadline(time.Now().Add(bodyTimeout))
			r.Body = &timedBody{r.Body, rc}
		}
		next.ServeHTTP(w, r)
	})
}

// timedBody lifts the deadline of reading when the body has come: left in place, it would end the
// request, which the server watches by reading on.
type timedBody struct {
	io.ReadCloser
	rc *http.ResponseController
}

// Read reads, and lifts the deadline at the end. It stays where the body did not come in time, or
// the server would wait for the rest for ever.
func (b *timedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if errors.Is(err, io.EOF) {
		_ = b.rc.SetReadDeadline(time.Time{})
	}
	return n, err
}
