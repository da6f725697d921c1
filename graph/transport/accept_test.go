package transport

import (
	"net/http/httptest"
	"testing"
)

func TestAcceptFollowsQualityThenSpecificityThenOrder(t *testing.T) {
	const stream = "(stream)"
	for _, c := range []struct{ accept, want string }{
		{"", typeJSON},
		{"*/*", typeJSON},
		{"application/*", typeJSON},
		{typeJSON, typeJSON},
		{typeGQL, typeGQL},
		{typeGQL + ", " + typeJSON + ";q=0.9", typeGQL},
		{typeJSON + ";q=0.8, " + typeGQL + ";q=0.9", typeGQL},
		{typeGQL + ";q=0.1, " + typeJSON, typeJSON},
		{typeJSON + ", " + typeGQL, typeJSON},
		{typeGQL + ", " + typeJSON, typeGQL},
		{typeJSON + ";q=0, */*", typeGQL},
		{"*/*;q=0.1, " + typeGQL + ";q=0", typeJSON},
		{typeJSON + ";q=0", ""},
		{typeJSON + ";q=abc", ""},
		{typeJSON + "; charset=latin1", ""},
		{typeJSON + `; charset="UTF-8"`, typeJSON},
		{"APPLICATION/JSON", typeJSON},
		{"text/html", ""},
		{"multipart/mixed", ""},
		{"text/event-stream", stream},
		{"text/event-stream, multipart/mixed", stream},
		{"text/event-stream, application/json;q=0", stream},
		{"text/event-stream;q=0", ""},
		{typeGQL + ", application/graphql+json, application/json, text/event-stream, multipart/mixed", typeGQL},
		{"text/event-stream, */*;q=0.1", typeJSON},
	} {
		r := httptest.NewRequest("POST", "/", nil)
		if c.accept != "" {
			r.Header.Set("Accept", c.accept)
		}
		a := parseAccept(r)
		got := a.json()
		if a.stream() {
			got = stream
		}
		if got != c.want {
			t.Errorf("Accept: %s gives %q, want %q", c.accept, got, c.want)
		}
	}
}
