package store

import (
	"context"
	"sync"
	"time"

	"maillage/internal/event"
)

// How soon a change made by another process is noticed.
const (
	shelfPoll  = time.Second
	accessPoll = 500 * time.Millisecond
)

// Watch returns a channel of the states that the public shelf takes from now on: at once after a
// commit of this process, within a second after that of another. Who is slow gets the newest state
// only. The channel is closed when ctx ends or the store closes.
func (s *Store) Watch(ctx context.Context) <-chan ShelfState { return s.states.watch(ctx, s) }

// WatchAccess returns a channel of the counts that AccessVersion takes from now on: at once after a
// commit of this process, within half a second after that of another. Who is slow gets the newest
// only. The channel is closed when ctx ends or the store closes.
func (s *Store) WatchAccess(ctx context.Context) <-chan int64 { return s.accesses.watch(ctx, s) }

// watched is a state of the database that some follow. It is looked at while somebody does.
type watched[T comparable] struct {
	read func(context.Context) (T, error)
	poll time.Duration

	mu        sync.Mutex // held while the state is read for the watchers
	topic     event.Topic[T]
	seen      T             // state that the watchers know
	committed chan struct{} // a change was committed here; has room for one
	follow    sync.Once     // starts the goroutine that serves the watchers
}

func (w *watched[T]) init(poll time.Duration, read func(context.Context) (T, error)) {
	w.poll, w.read, w.committed = poll, read, make(chan struct{}, 1)
}

func (w *watched[T]) watch(ctx context.Context, s *Store) <-chan T {
	w.follow.Do(func() { s.followers.Go(func() { w.serve(s.closing) }) })
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.topic.Subscribers() == 0 {
		// Nobody looked for a while. If the state cannot be read now, the first that can be is
		// told as a change, which it may well be.
		if now, err := w.read(ctx); err == nil {
			w.seen = now
		}
	}
	return w.topic.Subscribe(ctx)
}

// tell makes the watchers learn of a commit, without waiting.
func (w *watched[T]) tell() {
	select {
	case w.committed <- struct{}{}:
	default: // they are being told
	}
}

func (w *watched[T]) serve(closing context.Context) {
	poll := time.NewTicker(w.poll)
	defer poll.Stop()
	for {
		select {
		case <-closing.Done():
			return
		case <-w.committed:
		case <-poll.C:
		}
		w.publish(closing)
	}
}

// publish gives the watchers the state if it is not the one that they know. When the database is
// away they hear nothing, and the newest state once it is back.
func (w *watched[T]) publish(closing context.Context) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.topic.Subscribers() == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(closing, w.poll)
	defer cancel()
	if now, err := w.read(ctx); err == nil && now != w.seen {
		w.seen = now
		w.topic.Publish(now)
	}
}
