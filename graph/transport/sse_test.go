package transport_test

import (
	"bufio"
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"

	"maillage/graph/transport"
)

func TestStreamOfEvents(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	for _, c := range []struct{ name, query, want string }{
		{"subscription", "subscription{count(to:2)}",
			"event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n"},
		{"query", "{double(n:4)}", "event: next\ndata: {\"data\":{\"double\":8}}\n\nevent: complete\ndata:\n\n"},
		{"refused at the source", "subscription{closed}",
			"event: next\ndata: {\"errors\":[{\"message\":\"closed on purpose\"}]}\n\nevent: complete\ndata:\n\n"},
	} {
		for _, method := range []string{"GET", "POST"} {
			var res *http.Response
			var body string
			if method == "GET" {
				res, body = call(t, "GET", url+"?query="+escape(c.query), "", "Accept", "text/event-stream")
			} else {
				res, body = call(t, "POST", url, `{"query":"`+c.query+`"}`, "Content-Type", typeJSON, "Accept", "text/event-stream")
			}
			if ct := res.Header.Get("Content-Type"); ct != "text/event-stream" || res.StatusCode != 200 {
				t.Errorf("%s %s: %d %s", method, c.name, res.StatusCode, ct)
			}
			if got := strings.TrimPrefix(body, ":\n\n"); got != c.want {
				t.Errorf("%s %s: got %q, want %q", method, c.name, got, c.want)
			}
		}
	}
}

func TestStreamTellsOfRejectedOperations(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	for _, query := range []string{"{", "{nothing}", "{panics}", "subscription{bursts}"} {
		res, body := call(t, "POST", url, `{"query":"`+query+`"}`, "Content-Type", typeJSON, "Accept", "text/event-stream")
		last := body[strings.LastIndex(body, "data: "):]
		if res.StatusCode != 200 || !strings.HasPrefix(last, `data: {"errors":[`) ||
			strings.Contains(last, `"data":`) || !strings.HasSuffix(body, "event: complete\ndata:\n\n") {
			t.Errorf("%s: %d %q", query, res.StatusCode, body)
		}
	}
	res, body := call(t, "POST", url, `{"query":`, "Content-Type", typeJSON, "Accept", "text/event-stream")
	if res.StatusCode != 400 || !strings.Contains(body, "BAD_USER_INPUT") {
		t.Errorf("not JSON: %d %s", res.StatusCode, body)
	}
}

func TestClientThatListsEventStreamGetsJSON(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	const urql = "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
	res, body := call(t, "POST", url, `{"query":"{double(n:4)}"}`, "Content-Type", typeJSON, "Accept", urql)
	if ct := res.Header.Get("Content-Type"); ct != typeGQL+"; charset=utf-8" || !strings.Contains(body, "8") {
		t.Errorf("%s: %s", ct, body)
	}
}

func TestStreamIsKeptOpenAndEndsWithTheClient(t *testing.T) {
	url, es, _ := serve(t, func(h *handler.Server) {
		h.AddTransport(transport.SSE{Ping: 20 * time.Millisecond})
	})
	ctx, leave := context.WithCancel(context.Background())
	defer leave()
	req, _ := http.NewRequestWithContext(ctx, "GET", url+"?query="+escape("subscription{count(to:9,every:60000)}"), nil)
	req.Header.Set("Accept", "text/event-stream")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	for pings := 0; pings < 3 && lines.Scan(); {
		if lines.Text() == ": ping" {
			pings++
		}
	}
	if n := es.streams.Load(); n != 1 {
		t.Fatalf("%d sources open, want 1", n)
	}
	leave()
	eventually(t, "the source is released", func() bool { return es.streams.Load() == 0 })
}
