package web_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"maillage/internal/dbtest"
	"maillage/internal/rate"
	"maillage/internal/web"
)

const followShelf = `subscription { shelfChanged { version } }`

// wire is a websocket of the API.
type wire struct {
	*testing.T
	*websocket.Conn
}

// dial opens a websocket to url until the test ends.
func dial(t *testing.T, url string) wire {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	w := wire{t, conn}
	w.say(`{"type":"connection_init"}`)
	w.hears("connection_ack")
	return w
}

func (w wire) say(frame string) {
	w.Helper()
	if err := w.Write(w.Context(), websocket.MessageText, []byte(frame)); err != nil {
		w.Fatal(err)
	}
}

// next returns the next message about something else than the connection's life.
func (w wire) next() string {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.Context(), time.Minute)
	defer cancel()
	_, frame, err := w.Read(ctx)
	if err != nil {
		w.Fatal(err)
	}
	return string(frame)
}

func (w wire) hears(kind string) {
	w.Helper()
	if got := w.next(); !strings.Contains(got, `"type":"`+kind+`"`) {
		w.Fatalf("%s; want %s", got, kind)
	}
}

// follow asks for the stream of the shelf, and returns the first answer.
func (w wire) follow(id string) string {
	w.Helper()
	w.say(`{"id":"` + id + `","type":"subscribe","payload":{"query":"` + followShelf + `"}}`)
	return w.next()
}

// follows asks again until the stream begins: a place is freed a moment after its holder has left.
func (w wire) follows() {
	w.Helper()
	var got string
	for range 500 {
		if got = w.follow("again"); strings.Contains(got, `"type":"next"`) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	w.Fatalf("the place is not freed: %s", got)
}

// TestStreamsOfOneCaller: a caller has so many streams at once over all its sockets; one more is
// refused in clear words, and whoever leaves, politely or not, makes room.
func TestStreamsOfOneCaller(t *testing.T) {
	few := rate.Allowance{Points: 100_000, PerSecond: 1_000, Operations: 5, Streams: 2}
	srv := httptest.NewServer(site(t, web.Config{Store: dbtest.SQLite(t), Rates: rate.Allowances{Anonymous: few, Known: few}}))
	t.Cleanup(srv.Close)
	first, second := dial(t, srv.URL), dial(t, srv.URL)
	for _, w := range []wire{first, second} {
		if got := w.follow("1"); !strings.Contains(got, `"type":"next"`) {
			t.Fatal(got)
		}
	}
	third := dial(t, srv.URL)
	refused := third.follow("1")
	if !strings.Contains(refused, `"type":"error"`) || !strings.Contains(refused, "RATE_LIMITED") || !strings.Contains(refused, "Déjà 2 demandes en cours") {
		t.Errorf("refused with %s", refused)
	}
	if got := events(t, srv.URL); !strings.Contains(got, "RATE_LIMITED") {
		t.Errorf("a stream of events is told %s", got)
	}

	first.say(`{"id":"1","type":"complete"}`)
	third.follows()
	if got := first.follow("2"); !strings.Contains(got, "RATE_LIMITED") {
		t.Errorf("the place was given twice: %s", got)
	}
	_ = second.CloseNow() // as a computer that is unplugged
	first.follows()
}

// events asks for the stream of the shelf as server-sent events, and returns what is said until it
// ends.
func events(t *testing.T, url string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"/graphql", strings.NewReader(`{"query":"`+followShelf+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close() //nolint:errcheck // read to its end
	said, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("%v after %s", err, said)
	}
	return string(said)
}
