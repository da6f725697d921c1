package transport

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"

	"maillage/internal/access"
	"maillage/internal/i18n"
)

// message is a message of graphql-transport-ws, either way.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// socket is one connection: a loop that reads, and a goroutine for each operation.
type socket struct {
	Websocket
	conn     *websocket.Conn
	exec     graphql.GraphExecutor
	headers  http.Header
	language i18n.Language

	// ctx is the context of the operations; Authenticate may enrich it before the first starts, and
	// end it with the cause access.ErrRevoked.
	ctx   context.Context
	stop  context.CancelFunc // ends ctx
	acked bool               // read and written by the reading loop alone

	mu         sync.Mutex          // held while a message about an operation is sent
	running    map[string]*running // by the client's id
	slots      int                 // operations that have not ended, completed by the client or not
	operations sync.WaitGroup
}

// read takes messages in turn until the connection ends or the client breaks the protocol.
func (s *socket) read() {
	late := time.AfterFunc(orDefault(s.InitTimeout, DefaultInitTimeout), func() { s.close(initLate) })
	defer late.Stop()
	for {
		// Not under a context that ends: that would cut the connection without a farewell.
		kind, b, err := s.conn.Read(context.WithoutCancel(s.ctx))
		if err != nil {
			return
		}
		var m message
		bye := &badMessage
		if kind == websocket.MessageText && json.Unmarshal(b, &m) == nil && isMap(m.Payload) {
			if m.Type == "connection_init" {
				late.Stop()
			}
			bye = s.handle(m)
		}
		if bye != nil {
			s.close(*bye)
			return
		}
	}
}

// handle obeys one message; it returns how to close when the message may not be sent, or not now.
func (s *socket) handle(m message) *farewell {
	switch m.Type {
	case "connection_init":
		return s.init(m.Payload)
	case "ping":
		_ = s.send(message{Type: "pong", Payload: m.Payload}) // the next read tells of a lost connection
		return nil
	case "pong":
		return nil
	case "subscribe":
		if !s.acked {
			return &noInit
		}
		return s.subscribe(m)
	case "complete":
		if m.ID == "" {
			return &badMessage
		}
		s.cancel(m.ID)
		return nil
	default:
		return &badMessage
	}
}

func (s *socket) init(payload json.RawMessage) *farewell {
	if s.acked {
		return &initTwice
	}
	if s.Authenticate != nil {
		var fields map[string]any
		if no := decode("payload", payload, &fields); no != nil {
			return &badMessage
		}
		ctx, err := s.Authenticate(s.ctx, fields)
		if err != nil {
			return &forbidden
		}
		s.ctx = ctx
		context.AfterFunc(ctx, func() {
			if errors.Is(context.Cause(ctx), access.ErrRevoked) {
				s.close(revoked)
			}
		})
	}
	s.acked = true
	_ = s.send(message{Type: "connection_ack"}) // the next read tells of a lost connection
	return nil
}

// ping asks the client for a sign of life; one that gives none until the next turn is cut.
func (s *socket) ping(ctx context.Context) {
	every := orDefault(s.Ping, DefaultPing)
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		within, cancel := context.WithTimeout(ctx, every)
		err := s.conn.Ping(within)
		cancel()
		if err != nil {
			_ = s.conn.CloseNow()
			return
		}
	}
}

// send writes m, within writeTimeout; a client too slow for that loses its connection.
func (s *socket) send(m message) error {
	b, err := json.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode message: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), writeTimeout)
	defer cancel()
	if err := s.conn.Write(ctx, websocket.MessageText, b); err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	return nil
}

// close ends the operations without a word about each, then says goodbye.
func (s *socket) close(f farewell) {
	s.stop()
	_ = s.conn.Close(f.code, f.reason.In(s.language)) // an error means that it is closed already
}

// isMap tells whether a payload is an object, null or absent.
func isMap(payload json.RawMessage) bool {
	return len(payload) == 0 || payload[0] == '{' || bytes.Equal(payload, []byte("null"))
}
