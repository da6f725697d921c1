package transport

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// SSE answers clients that accept a stream of events and no JSON: GraphQL over server-sent events
// in its « distinct connections » mode, one operation a request, by POST or, for the EventSource
// of browsers, by GET.
//
// What GraphQL rejects is told in the stream, as a « next » event with errors and no data.
type SSE struct {
	MaxBody int64         // most bytes of a body; 0 is DefaultMaxBody
	Ping    time.Duration // between comments that keep the connection open; 0 is DefaultPing
}

var _ graphql.Transport = SSE{}

// Supports takes requests that accept text/event-stream and no JSON.
func (SSE) Supports(r *http.Request) bool { return parseAccept(r).stream() }

// Do answers r until the operation ends or the client leaves.
func (s SSE) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	varies(w)
	params, no := readRequest(w, r, orDefault(s.MaxBody, DefaultMaxBody))
	if no != nil {
		HTTP{}.refuse(w, r, typeJSON, no)
		return
	}
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	op, bad := prepare(ctx, exec, params)
	if bad == nil && op.kind() == ast.Mutation {
		if no := forbids(r.Method, op.kind()); no != nil {
			HTTP{}.refuse(w, r, typeJSON, no)
			return
		}
	}
	w.Header().Set("Content-Type", typeStream)
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Accel-Buffering", "no") // reverse proxies pass events on at once
	st := &stream{w: w, rc: http.NewResponseController(w)}
	defer st.close()
	if bad != nil {
		if st.next(*bad) == nil {
			_ = st.send("event: complete\ndata:\n\n")
		}
		return
	}
	s.run(ctx, cancel, st, op)
}

// run passes the replies of op on to st; only this goroutine writes.
func (s SSE) run(ctx context.Context, cancel context.CancelFunc, st *stream, op *operation) {
	replies := make(chan reply)
	go func() {
		defer close(replies)
		for rep := range op.replies() {
			select {
			case replies <- rep:
			case <-ctx.Done():
				return
			}
		}
	}()
	defer func() { // the operation has ended when the handler returns
		cancel()
		for range replies {
		}
	}()
	tick := time.NewTicker(orDefault(s.Ping, DefaultPing))
	defer tick.Stop()
	err := st.send(":\n\n") // the client learns at once that it is connected
	for err == nil {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			err = st.send(": ping\n\n")
		case rep, more := <-replies:
			if !more {
				_ = st.send("event: complete\ndata:\n\n")
				return
			}
			err = st.next(rep)
		}
	}
}

// stream writes events, each within writeTimeout, whatever write timeout the server has.
type stream struct {
	w  io.Writer
	rc *http.ResponseController
}

// close gives the connection back to the server without a deadline of ours.
func (s *stream) close() { _ = s.rc.SetWriteDeadline(time.Time{}) }

func (s *stream) next(rep reply) error {
	b, err := json.Marshal(rep)
	if err != nil {
		return fmt.Errorf("encode event: %w", err)
	}
	return s.send("event: next\ndata: " + string(b) + "\n\n")
}

func (s *stream) send(event string) error {
	_ = s.rc.SetWriteDeadline(time.Now().Add(writeTimeout)) // a writer without deadlines blocks at worst
	if _, err := io.WriteString(s.w, event); err != nil {
		return fmt.Errorf("write event: %w", err)
	}
	if err := s.rc.Flush(); err != nil {
		return fmt.Errorf("flush event: %w", err)
	}
	return nil
}
