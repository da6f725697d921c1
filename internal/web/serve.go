package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

const (
	headerTimeout = 10 * time.Second // for the head of a request to come
	bodyTimeout   = 30 * time.Second // for its body: a megabyte at 300 kbit/s
	answerTimeout = time.Minute      // from the head of a request to the end of an answer that is no stream
	idleTimeout   = 2 * time.Minute  // of a connection between two requests
	stopTimeout   = 10 * time.Second // for what is under way when the site stops
	headerBytes   = 64 << 10         // of the head of a request
)

// LameDuck is how long a site behind a load balancer goes on serving after it has said that it is
// no longer ready, so that the balancer notices before connections are refused.
const LameDuck = 2 * time.Second

// Serve answers on l until ctx ends, then stops in order: readiness says no, and for lameDuck
// everything is answered as before; then no connection is accepted, streams are told to end, and
// the answers under way have ten seconds to finish. It closes l. The error is nil after such a
// stop, unless something was cut off.
func Serve(ctx context.Context, l net.Listener, s *Site, lameDuck time.Duration) error {
	base, cut := context.WithCancel(context.WithoutCancel(ctx))
	defer cut()
	// There is no WriteTimeout: it would cut streams. What is no stream has a deadline of its own.
	srv := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          slog.NewLogLogger(s.config.Log.Handler(), slog.LevelWarn),
		BaseContext:       func(net.Listener) context.Context { return base },
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("web: serve: %w", err)
	case <-ctx.Done():
	}

	s.draining.Store(true)
	select {
	case err := <-failed:
		return fmt.Errorf("web: serve: %w", err)
	case <-time.After(lameDuck):
	}
	limit, cancel := context.WithTimeout(base, stopTimeout)
	defer cancel()
	s.streams.stop()
	err := srv.Shutdown(limit)
	s.streams.wait(limit) // Shutdown knows nothing of websockets
	if err != nil {
		cut()
		return fmt.Errorf("web: stop: %w", errors.Join(err, srv.Close()))
	}
	return nil
}

// leaving asks the clients of a site that stops to open another connection for what they ask next.
func (s *Site) leaving(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.draining.Load() && r.ProtoMajor == 1 && r.Header.Get("Upgrade") == "" {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}
