package graph_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"maillage/internal/apitest"
)

// TestSocketSpeaksTheLanguageOfItsPage: a page cannot set the headers of a websocket, so that it
// says its language in the opening message; French without one.
func TestSocketSpeaksTheLanguageOfItsPage(t *testing.T) {
	api := apitest.SQLite(t)
	for payload, want := range map[string]string{
		`{}`:                       "Stages ou parrainages",
		`{"Accept-Language":"en"}`: "Placements or sponsorships",
		`{"Accept-Language":"fr"}`: "Stages ou parrainages",
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		defer cancel()
		conn, res, err := websocket.Dial(ctx, strings.Replace(api.URL, "http", "ws", 1), &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
		if err != nil {
			t.Fatal(err)
		}
		if res.Body != nil {
			_ = res.Body.Close()
		}
		send := func(frame string) {
			if err := conn.Write(ctx, websocket.MessageText, []byte(frame)); err != nil {
				t.Fatal(err)
			}
		}
		send(`{"type":"connection_init","payload":` + payload + `}`)
		query := `{"id":"1","type":"subscribe","payload":{"query":"{ indicator(code: \"HI-07\") { label } }"}}`
		for answered := false; !answered; {
			_, frame, err := conn.Read(ctx)
			if err != nil {
				t.Fatal(err)
			}
			var f struct {
				Type    string
				Payload json.RawMessage
			}
			if err := json.Unmarshal(frame, &f); err != nil {
				t.Fatal(err)
			}
			switch f.Type {
			case "connection_ack":
				send(query)
			case "next":
				answered = true
				if !strings.Contains(string(f.Payload), want) {
					t.Errorf("opened with %s: %s, want %s", payload, f.Payload, want)
				}
			}
		}
		_ = conn.CloseNow()
	}
}
