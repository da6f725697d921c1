package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"maillage/internal/access"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/vocab"
)

// lapse is how long a stream may go on after a right was taken away elsewhere; a machine at work
// gets more than the second that is promised.
const lapse = 10 * time.Second

// revokeAll revokes the tokens of an account, as another process does.
func revokeAll(t *testing.T, api *apitest.API, account string) {
	t.Helper()
	h := hub.New(api.Store, hub.Options{})
	ctx := access.NewContext(t.Context(), access.Operator())
	tokens, err := h.Tokens(ctx, account)
	if err != nil {
		t.Fatal(err)
	}
	for _, tok := range tokens {
		if _, err := h.RevokeToken(ctx, hub.TokenRevocation{Token: tok.ID}); err != nil {
			t.Fatal(err)
		}
	}
}

const following = `subscription { shelfChanged { version } }`

func TestARevokedTokenEndsItsStreams(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		id, other := api.Account(t, vocab.RoleEditor, "87090"), api.Account(t, vocab.RoleReader, "87090")
		token, others := api.TokenOf(t, id), api.TokenOf(t, other)

		byHeader := open(ctx, t, api, "", "Bearer "+token)
		byPayload := open(ctx, t, api, `{"Authorization":"Bearer `+token+`"}`, "")
		untouched := open(ctx, t, api, `{"Authorization":"Bearer `+others+`"}`, "")
		anonymous := open(ctx, t, api, "", "")
		stream := follow(ctx, t, api, token)

		revokeAll(t, api, id)
		soon, cancel := context.WithTimeout(ctx, lapse)
		defer cancel()
		for name, conn := range map[string]*websocket.Conn{"header": byHeader, "payload": byPayload} {
			_, _, err := conn.Read(soon)
			if websocket.CloseStatus(err) != 4403 {
				t.Errorf("by %s: %v, want a close with 4403", name, err)
			}
		}
		select {
		case <-stream:
		case <-soon.Done():
			t.Error("the stream of events goes on")
		}
		for name, conn := range map[string]*websocket.Conn{"of another account": untouched, "of nobody": anonymous} {
			if err := conn.Write(ctx, websocket.MessageText, []byte(`{"type":"ping"}`)); err != nil {
				t.Fatal(err)
			}
			if _, frame, err := conn.Read(soon); err != nil || !strings.Contains(string(frame), "pong") {
				t.Errorf("the socket %s: %s, %v", name, frame, err)
			}
		}
		if _, res, err := websocket.Dial(ctx, strings.Replace(api.URL, "http", "ws", 1), &websocket.DialOptions{
			Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{"Authorization": {"Bearer " + token}},
		}); err == nil || res.StatusCode != http.StatusUnauthorized {
			t.Errorf("a revoked token opens a socket: %v", err)
		}
	})
}

// open opens a websocket that follows the shelf.
func open(ctx context.Context, t *testing.T, api *apitest.API, payload, header string) *websocket.Conn {
	t.Helper()
	o := &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{}}
	if header != "" {
		o.HTTPHeader.Set("Authorization", header)
	}
	conn, _, err := websocket.Dial(ctx, strings.Replace(api.URL, "http", "ws", 1), o) //nolint:bodyclose // of a handshake
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	if payload == "" {
		payload = "{}"
	}
	for _, frame := range []string{`{"type":"connection_init","payload":` + payload + `}`, fmt.Sprintf(`{"id":"1","type":"subscribe","payload":{"query":%q}}`, following)} {
		if err := conn.Write(ctx, websocket.MessageText, []byte(frame)); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"connection_ack", "next"} {
		if _, frame, err := conn.Read(ctx); err != nil || !strings.Contains(string(frame), `"type":"`+want+`"`) {
			t.Fatalf("%s, %v; want %s", frame, err, want)
		}
	}
	return conn
}

// follow opens a stream of events that follows the shelf; the channel is closed when it has ended.
func follow(ctx context.Context, t *testing.T, api *apitest.API, token string) <-chan struct{} {
	t.Helper()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, api.URL, strings.NewReader(fmt.Sprintf(`{"query":%q}`, following)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	r.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if res.StatusCode != http.StatusOK || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/event-stream") {
		t.Fatalf("the stream answers %d %s", res.StatusCode, res.Header.Get("Content-Type"))
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		defer res.Body.Close() //nolint:errcheck // read to its end
		for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		}
	}()
	return ended
}
