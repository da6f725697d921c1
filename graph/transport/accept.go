package transport

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

const (
	typeJSON   = "application/json"
	typeGQL    = "application/graphql-response+json"
	typeStream = "text/event-stream"
)

// mediaRange is one member of an Accept header (RFC 9110 §12.5.1).
type mediaRange struct {
	name string
	q    float64
}

// accept is a parsed Accept header; nil when the client sent none, which accepts everything.
type accept []mediaRange

// parseAccept reads the Accept header of r. Members that are malformed, or that ask for another
// encoding than UTF-8, are passed over.
func parseAccept(r *http.Request) accept {
	h := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(h) == "" {
		return nil
	}
	a := accept{}
	for part := range strings.SplitSeq(h, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil || !isUTF8(params["charset"]) {
			continue
		}
		q := 1.0
		if s, ok := params["q"]; ok {
			if q, err = strconv.ParseFloat(s, 64); err != nil || !(q >= 0 && q <= 1) {
				continue
			}
		}
		a = append(a, mediaRange{name, q})
	}
	return a
}

// quality returns how much the client wants the media type name, from 0 (not at all) to 1, and
// the place of the range that says so: the most specific one that matches decides.
func (a accept) quality(name string) (q float64, place int) {
	major, _, _ := strings.Cut(name, "/")
	for _, pattern := range []string{name, major + "/*", "*/*"} {
		for i, m := range a {
			if m.name != pattern {
				continue
			}
			if pattern != name {
				i = len(a) // wanted by no name of its own
			}
			return m.q, i
		}
	}
	return 0, len(a)
}

// json picks the media type of a JSON answer: the one wanted most; of two wanted alike, the one
// named first; application/json when neither is named. It is empty when no JSON is acceptable.
func (a accept) json() string {
	if a == nil {
		return typeJSON
	}
	plain, plainPlace := a.quality(typeJSON)
	full, fullPlace := a.quality(typeGQL)
	switch {
	case plain == 0 && full == 0:
		return ""
	case full > plain, full == plain && fullPlace < plainPlace:
		return typeGQL
	default:
		return typeJSON
	}
}

// stream tells whether only a stream of events will do: a client that merely lists
// text/event-stream beside JSON, as urql does for every query, is answered in JSON.
func (a accept) stream() bool {
	q, _ := a.quality(typeStream)
	return q > 0 && a.json() == ""
}

func isUTF8(charset string) bool {
	return charset == "" || strings.EqualFold(charset, "utf-8") || strings.EqualFold(charset, "utf8")
}
