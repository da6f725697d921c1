package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// TestStopFinishesWhatIsUnderWay sends half a request, stops the server, and sends the other half.
func TestStopFinishesWhatIsUnderWay(t *testing.T) {
	url, _ := sqliteURL(t)
	s := serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const body = `{"query":"{ regions { totalCount } }"}`
	fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body[:10])
	time.Sleep(100 * time.Millisecond) // the server has the head
	s.signal()
	for { // until it accepts nobody
		probe, err := net.Dial("tcp", conn.RemoteAddr().String())
		if err != nil {
			break
		}
		probe.Close()
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Fprint(conn, body[10:])
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("the request under way was cut: %v", err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err != nil || string(answer) != `{"data":{"regions":{"totalCount":17}}}`+"\n" {
		t.Errorf("the request under way is answered %q, %v", answer, err)
	}
	s.stop(t)
}

func TestStopEndsASubscriptionCleanly(t *testing.T) {
	url, _ := sqliteURL(t)
	s := serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	req, err := http.NewRequest(http.MethodPost, s.url+"/graphql", strings.NewReader(`{"query":"subscription { shelfChanged { version } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept", "text/event-stream")
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	stream := bufio.NewReader(res.Body)
	for line := ""; !strings.Contains(line, "shelfChanged"); {
		if line, err = stream.ReadString('\n'); err != nil {
			t.Fatalf("no first event: %v", err)
		}
	}
	start := time.Now()
	s.signal()
	if _, err := io.ReadAll(stream); err != nil { // an answer cut in the middle is an unexpected EOF
		t.Errorf("the stream ends with %v", err)
	}
	s.stop(t)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("a subscription held the stop up for %v", took)
	}
}

func TestStopSaysGoodbyeToWebsockets(t *testing.T) {
	url, _ := sqliteURL(t)
	s := serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	conn, _, err := websocket.Dial(t.Context(), s.url+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	defer conn.CloseNow()
	for _, m := range []string{`{"type":"connection_init"}`, `{"id":"1","type":"subscribe","payload":{"query":"subscription { shelfChanged { version } }"}}`} {
		if err := conn.Write(t.Context(), websocket.MessageText, []byte(m)); err != nil {
			t.Fatal(err)
		}
	}
	for m := ""; !strings.Contains(m, "shelfChanged"); {
		_, b, err := conn.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		m = string(b)
	}
	s.signal()
	for err == nil {
		_, _, err = conn.Read(t.Context())
	}
	if websocket.CloseStatus(err) != websocket.StatusGoingAway {
		t.Errorf("the socket ends with %v", err)
	}
	s.stop(t)
}

func TestServeSaysThatItStopsBeforeItDoes(t *testing.T) {
	url, _ := sqliteURL(t)
	s := serving(t, "serve", "--migrate", "--database", url, "--addr", "127.0.0.1:0")
	if status, _ := s.get(t, "/readyz"); status != http.StatusOK {
		t.Fatalf("readyz answers %d", status)
	}
	s.signal()
	time.Sleep(200 * time.Millisecond)
	status, body := s.get(t, "/readyz")
	if status != http.StatusServiceUnavailable {
		t.Errorf("readyz answers %d while the server stops", status)
	}
	says(t, body, `"DRAINING"`, "Le serveur s'arrête.")
	var data struct{ Shelf struct{ Version int } }
	s.ask(t, `{ shelf { version } }`, &data) // served as before
	s.stop(t)
}
