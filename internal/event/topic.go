// Package event tells those who follow something its newest state.
//
// A topic carries states, not a log: who is slow skips what was overtaken, so that publishing
// never waits for anybody.
package event

import (
	"context"
	"sync"
)

// Topic hands the newest value published to each of its subscribers. The zero Topic is ready.
type Topic[T any] struct {
	mu     sync.Mutex
	closed bool
	subs   map[chan T]struct{}
}

// Subscribe returns a channel of the values published from now on. A value that was not received
// when the next comes is dropped for it. The channel is closed when ctx ends or the topic closes.
func (t *Topic[T]) Subscribe(ctx context.Context) <-chan T {
	ch := make(chan T, 1)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		close(ch)
		return ch
	}
	if t.subs == nil {
		t.subs = map[chan T]struct{}{}
	}
	t.subs[ch] = struct{}{}
	context.AfterFunc(ctx, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.leave(ch)
	})
	return ch
}

// Publish gives v to every subscriber, without ever waiting.
func (t *Topic[T]) Publish(v T) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for ch := range t.subs {
		select {
		case <-ch: // overtaken
		default:
		}
		ch <- v // has room: only this function sends, under the lock
	}
}

// Subscribers returns how many channels are open.
func (t *Topic[T]) Subscribers() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.subs)
}

// Close closes every channel; a later Subscribe returns a closed one.
func (t *Topic[T]) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	for ch := range t.subs {
		t.leave(ch)
	}
}

func (t *Topic[T]) leave(ch chan T) {
	if _, open := t.subs[ch]; open {
		delete(t.subs, ch)
		close(ch)
	}
}
