package web

import (
	"context"
	"net/http"
	"strings"
	"sync"
)

// streams are the answers without end, by server-sent events or websocket: a graceful stop tells
// them to end, where it lets any other answer finish.
type streams struct {
	mu      sync.Mutex
	ended   bool
	ending  context.Context
	end     context.CancelFunc
	running sync.WaitGroup
}

func newStreams() *streams {
	s := &streams{}
	s.ending, s.end = context.WithCancel(context.Background())
	return s
}

// watched finds out which answers of next are streams as they begin.
func (s *streams) watched(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		leave := func() {}
		defer func() { leave() }()
		rec := &recorder{ResponseWriter: w}
		rec.began = func(status int) {
			if status == http.StatusSwitchingProtocols || strings.HasPrefix(w.Header().Get("Content-Type"), "text/event-stream") {
				leave = s.enter(cancel)
			}
		}
		next.ServeHTTP(rec, r.WithContext(ctx))
	})
}

// enter registers a stream, which cancel ends; the function returned is called when it has ended.
func (s *streams) enter(cancel context.CancelFunc) (leave func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended {
		cancel()
		return func() {}
	}
	s.running.Add(1)
	forget := context.AfterFunc(s.ending, cancel)
	return func() {
		forget()
		s.running.Done()
	}
}

// stop ends the streams, and those that would begin later.
func (s *streams) stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.end()
}

// wait returns when those that stop ended are over, or when ctx ends.
func (s *streams) wait(ctx context.Context) {
	over := make(chan struct{})
	go func() {
		s.running.Wait()
		close(over)
	}()
	select {
	case <-over:
	case <-ctx.Done():
	}
}
