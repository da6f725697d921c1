package transport_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/coder/websocket"
)

const initial = `{"type":"connection_init"}`

type frame struct {
	ID, Type string
	Payload  json.RawMessage
}

// client is a websocket that says exactly what a test wants it to say.
type client struct {
	*testing.T
	conn *websocket.Conn
}

func dial(t *testing.T, url string, o *websocket.DialOptions) client {
	t.Helper()
	if o == nil {
		o = &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}}
	}
	conn, _, err := websocket.Dial(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return client{t, conn}
}

// connected returns a client that has been through connection_init.
func connected(t *testing.T, url string) client {
	t.Helper()
	c := dial(t, url, nil)
	c.say(initial)
	c.expect("connection_ack", "")
	return c
}

func (c client) say(texts ...string) {
	c.Helper()
	for _, s := range texts {
		if err := c.conn.Write(c.Context(), websocket.MessageText, []byte(s)); err != nil {
			c.Fatal(err)
		}
	}
}

func (c client) subscribe(id, query string) {
	c.Helper()
	c.say(fmt.Sprintf(`{"id":%q,"type":"subscribe","payload":{"query":%q}}`, id, query))
}

func (c client) hear() (frame, error) {
	ctx, cancel := context.WithTimeout(c.Context(), 5*time.Second)
	defer cancel()
	var f frame
	_, b, err := c.conn.Read(ctx)
	if err == nil {
		err = json.Unmarshal(b, &f)
	}
	return f, err
}

func (c client) expect(kind, id string) frame {
	c.Helper()
	f, err := c.hear()
	if err != nil || f.Type != kind || f.ID != id {
		c.Fatalf("got %s %q %s (%v), want %s %q", f.Type, f.ID, f.Payload, err, kind, id)
	}
	return f
}

func (c client) expectClose(code websocket.StatusCode) {
	c.Helper()
	for {
		if f, err := c.hear(); err != nil {
			if got := websocket.CloseStatus(err); got != code {
				c.Errorf("closed with %d (%v), want %d", got, err, code)
			}
			return
		} else if f.Type != "next" {
			c.Errorf("got %s %s before the close with %d", f.Type, f.Payload, code)
		}
	}
}
