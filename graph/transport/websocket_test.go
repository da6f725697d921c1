package transport_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/coder/websocket"

	"maillage/graph/transport"
)

func TestWebsocketAnswersOperations(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	c := connected(t, url)
	c.say(`{"id":"q","type":"subscribe","payload":{"query":"query($n:Int!){double(n:$n)}","variables":{"n":1073741824}}}`)
	if f := c.expect("next", "q"); string(f.Payload) != `{"data":{"double":2147483648}}` {
		t.Errorf("got %s", f.Payload)
	}
	c.expect("complete", "q")
	c.subscribe("s", "subscription{count(to:2)}")
	c.expect("next", "s")
	c.expect("next", "s")
	c.expect("complete", "s")
	c.subscribe("p", "{double(n:1) broken}")
	if f := c.expect("next", "p"); !strings.Contains(string(f.Payload), `"data":{"broken":null,"double":2}`) {
		t.Errorf("partial data: %s", f.Payload)
	}
	c.expect("complete", "p")
}

func TestFailuresEndNoOtherSubscription(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	c := connected(t, url)
	const events = 40
	c.subscribe("live", fmt.Sprintf("subscription{count(to:%d,every:10)}", events))
	for i := range 10 {
		for _, query := range []string{"{", "{nothing}", "{panics}", "subscription{closed}", "subscription{bursts}"} {
			c.subscribe(fmt.Sprint(i, query), query)
		}
	}
	ended := map[string]string{}
	live := 0
	for ended["live"] == "" || len(ended) < 51 {
		f, err := c.hear()
		if err != nil {
			t.Fatalf("after %d events: %v", live, err)
		}
		if how := ended[f.ID]; how != "" {
			t.Errorf("%s %q after its %s", f.Type, f.ID, how)
		}
		switch {
		case f.Type != "next":
			ended[f.ID] = f.Type
			if strings.Contains(string(f.Payload), "secret") {
				t.Errorf("%s tells of the inside: %s", f.ID, f.Payload)
			}
		case f.ID == "live":
			live++
		}
	}
	if live != events {
		t.Errorf("%d events of the live subscription, want %d", live, events)
	}
	for id, how := range ended {
		if want := map[bool]string{true: "complete", false: "error"}[id == "live"]; how != want {
			t.Errorf("%q ended with %s, want %s", id, how, want)
		}
	}
}

func TestIDsAreFreeOnceEnded(t *testing.T) {
	url, es, _ := serve(t, mounted(transport.Config{}))
	c := connected(t, url)
	for range 30 { // more than may run at once
		c.subscribe("a", "{nothing}")
		c.expect("error", "a")
		c.subscribe("a", "subscription{count(to:9,every:60000)}")
		c.say(`{"id":"a","type":"complete"}`, `{"id":"a","type":"complete"}`)
		eventually(t, "the source is released", func() bool { return es.streams.Load() == 0 })
	}
	c.subscribe("a", "{double(n:1)}")
	c.expect("next", "a")
	c.expect("complete", "a")
}

func TestOperationsAtOnceAreLimited(t *testing.T) {
	url, es, _ := serve(t, mounted(transport.Config{}))
	c := connected(t, url)
	for i := range 20 {
		c.subscribe(fmt.Sprint(i), "subscription{count(to:9,every:60000)}")
	}
	c.subscribe("more", "{double(n:1)}")
	f := c.expect("error", "more")
	if want := `"code":"LIMIT_EXCEEDED","limit":{"max":20,"name":"socketOperations"}`; !strings.Contains(string(f.Payload), want) {
		t.Errorf("got %s, want %s", f.Payload, want)
	}
	eventually(t, "20 sources are open", func() bool { return es.streams.Load() == 20 })
	c.say(`{"id":"3","type":"complete"}`)
	eventually(t, "a place is free", func() bool { return es.streams.Load() == 19 })
	eventually(t, "the place is taken", func() bool {
		c.subscribe("again", "{double(n:1)}")
		f, err := c.hear()
		if err != nil {
			t.Fatal(err)
		}
		return f.Type == "next"
	})
}

func TestBrokenProtocolIsClosedWithItsCode(t *testing.T) {
	url, _, _ := serve(t, func(h *handler.Server) {
		h.AddTransport(transport.Websocket{
			InitTimeout: 100 * time.Millisecond,
			Authenticate: func(ctx context.Context, payload map[string]any) (context.Context, error) {
				if payload["token"] == "bad" {
					return nil, errors.New("no such token")
				}
				return ctx, nil
			},
		})
	})
	const live = `{"id":"a","type":"subscribe","payload":{"query":"subscription{count(to:9,every:60000)}"}}`
	for name, c := range map[string]struct {
		code  websocket.StatusCode
		after bool // after connection_ack
		say   []string
	}{
		"not JSON":              {4400, false, []string{`{`}},
		"no type":               {4400, true, []string{`{}`}},
		"unknown type":          {4400, true, []string{`{"type":"start"}`}},
		"payload not an object": {4400, false, []string{`{"type":"connection_init","payload":7}`}},
		"no id":                 {4400, true, []string{`{"type":"subscribe","payload":{"query":"{broken}"}}`}},
		"no query":              {4400, true, []string{`{"id":"a","type":"subscribe","payload":{}}`}},
		"no payload":            {4400, true, []string{`{"id":"a","type":"subscribe"}`}},
		"variables not a map":   {4400, true, []string{`{"id":"a","type":"subscribe","payload":{"query":"{broken}","variables":[]}}`}},
		"complete without id":   {4400, true, []string{`{"type":"complete"}`}},
		"subscribe first":       {4401, false, []string{live}},
		"refused":               {4403, false, []string{`{"type":"connection_init","payload":{"token":"bad"}}`}},
		"silent":                {4408, false, nil},
		"only pings":            {4408, false, []string{`{"type":"pong"}`}},
		"same id twice":         {4409, true, []string{live, live}},
		"second init":           {4429, true, []string{initial}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var conn client
			if c.after {
				conn = connected(t, url)
			} else {
				conn = dial(t, url, nil)
			}
			conn.say(c.say...)
			conn.expectClose(c.code)
		})
	}
	t.Run("binary", func(t *testing.T) {
		c := connected(t, url)
		_ = c.conn.Write(t.Context(), websocket.MessageBinary, []byte(`{"type":"ping"}`))
		c.expectClose(4400)
	})
	t.Run("other subprotocol", func(t *testing.T) {
		dial(t, url, &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}}).expectClose(4406)
	})
}

func TestPingIsAnsweredBeforeAndAfterInit(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{}))
	c := dial(t, url, nil)
	c.say(`{"type":"ping","payload":{"n":1}}`)
	if f := c.expect("pong", ""); string(f.Payload) != `{"n":1}` {
		t.Errorf("payload %s", f.Payload)
	}
	c.say(initial, `{"type":"ping"}`)
	c.expect("connection_ack", "")
	c.expect("pong", "")
}

func TestMessageLimit(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{MaxBody: 1000}))
	c := connected(t, url)
	c.say(`{"type":"ping","payload":{"x":"` + strings.Repeat("a", 1000) + `"}}`)
	c.expectClose(websocket.StatusMessageTooBig)
}

func TestOrigins(t *testing.T) {
	url, _, _ := serve(t, mounted(transport.Config{Origins: []string{"https://*.example.org"}}))
	for origin, want := range map[string]int{
		"": 101, url: 101, "https://carte.example.org": 101,
		"http://carte.example.org": 403, "https://example.com": 403, "null": 403,
	} {
		h := http.Header{}
		if origin != "" {
			h.Set("Origin", origin)
		}
		conn, res, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{HTTPHeader: h, Subprotocols: []string{"graphql-transport-ws"}})
		if err == nil {
			_ = conn.CloseNow()
		}
		if res == nil || res.StatusCode != want {
			t.Errorf("origin %q: %v %v, want %d", origin, res, err, want)
		}
	}
}

func TestStoppingServerSaysGoodbye(t *testing.T) {
	url, es, stop := serve(t, mounted(transport.Config{}))
	c := connected(t, url)
	c.subscribe("a", "subscription{count(to:9,every:60000)}")
	eventually(t, "the source is open", func() bool { return es.streams.Load() == 1 })
	stop()
	c.expectClose(websocket.StatusGoingAway) // with no « complete »: the client shall come back
	eventually(t, "the source is released", func() bool { return es.streams.Load() == 0 })
}

func TestDeadClientIsCut(t *testing.T) {
	url, es, _ := serve(t, func(h *handler.Server) {
		h.AddTransport(transport.Websocket{Ping: 50 * time.Millisecond})
	})
	c := connected(t, url)
	c.subscribe("a", "subscription{count(to:9,every:60000)}")
	eventually(t, "the source is open", func() bool { return es.streams.Load() == 1 })
	// The client reads no more, so that it answers no ping.
	eventually(t, "the source is released", func() bool { return es.streams.Load() == 0 })
}
