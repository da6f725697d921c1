package event_test

import (
	"context"
	"testing"

	"maillage/internal/event"
)

func TestSlowSubscriberGetsTheNewest(t *testing.T) {
	var topic event.Topic[int]
	slow := topic.Subscribe(t.Context())
	for v := 1; v <= 1000; v++ {
		topic.Publish(v) // would hang if it waited
	}
	if got := <-slow; got != 1000 {
		t.Errorf("received %d, want the newest, 1000", got)
	}
	select {
	case v := <-slow:
		t.Errorf("received %d after the newest", v)
	default:
	}
}

func TestEverySubscriberReceives(t *testing.T) {
	var topic event.Topic[string]
	a, b := topic.Subscribe(t.Context()), topic.Subscribe(t.Context())
	topic.Publish("x")
	if <-a != "x" || <-b != "x" {
		t.Error("a subscriber did not receive")
	}
	if n := topic.Subscribers(); n != 2 {
		t.Errorf("%d subscribers, want 2", n)
	}
}

func TestChannelClosesWithItsContext(t *testing.T) {
	var topic event.Topic[int]
	ctx, cancel := context.WithCancel(t.Context())
	ch := topic.Subscribe(ctx)
	cancel()
	if _, open := <-ch; open {
		t.Error("the channel is open after its context ended")
	}
	topic.Publish(1) // must not send on the closed channel
	if n := topic.Subscribers(); n != 0 {
		t.Errorf("%d subscribers, want none", n)
	}
}

func TestCloseEndsAllAndLaterOnes(t *testing.T) {
	var topic event.Topic[int]
	ctx, cancel := context.WithCancel(t.Context())
	before := topic.Subscribe(ctx)
	topic.Close()
	cancel() // closing twice would panic
	after := topic.Subscribe(t.Context())
	if _, open := <-before; open {
		t.Error("open after Close")
	}
	if _, open := <-after; open {
		t.Error("subscribed after Close and open")
	}
}

func TestTogether(t *testing.T) {
	var topic event.Topic[int]
	done := make(chan struct{})
	go func() {
		defer close(done)
		for v := range 2000 {
			topic.Publish(v)
		}
	}()
	for range 200 {
		ctx, cancel := context.WithCancel(t.Context())
		ch := topic.Subscribe(ctx)
		select {
		case <-ch:
		case <-done:
		}
		cancel()
	}
	<-done
}
