package web

import "net/http"

// recorder notes what is answered. http.ResponseController finds the rest through Unwrap.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
	began  func(status int) // called once, before the first byte; may be nil
}

// Unwrap returns the writer inside.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// WriteHeader notes the status. Those from 100 to 199 are not the answer, but 101 is the last word
// of HTTP on a connection.
func (r *recorder) WriteHeader(status int) {
	if r.status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		r.status = status
		if r.began != nil {
			r.began(status)
		}
	}
	r.ResponseWriter.WriteHeader(status)
}

// Write notes the length.
func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.WriteHeader(http.StatusOK)
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}
