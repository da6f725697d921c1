package store_test

import (
	"context"
	"testing"
	"time"

	"maillage/internal/dbtest"
	"maillage/internal/store"
)

// next waits for a state, for at most d.
func next(t *testing.T, states <-chan store.ShelfState, d time.Duration) store.ShelfState {
	t.Helper()
	select {
	case state, open := <-states:
		if !open {
			t.Fatal("the channel was closed")
		}
		return state
	case <-time.After(d):
		t.Fatalf("nothing in %v", d)
	}
	panic("unreachable")
}

func TestWatchersLearnOfChangesHereAndElsewhere(t *testing.T) {
	dbtest.EachURL(t, func(t *testing.T, url string) {
		here, elsewhere := dbtest.Open(t, url), dbtest.Open(t, url)
		addRegion(t, here, "01")
		states := here.Watch(t.Context())
		second := here.Watch(t.Context())

		start := time.Now()
		for _, code := range []string{"02", "03", "04", "05", "06"} {
			addRegion(t, here, code)
			if got := next(t, states, 5*time.Second); got != shelf(t, here) {
				t.Errorf("after a change here: %+v", got)
			}
		}
		if took := time.Since(start); took > 3*time.Second { // polling alone takes four at least
			t.Errorf("five changes here took %v to be told", took)
		}
		addRegion(t, elsewhere, "07")
		if got := next(t, states, 5*time.Second); got != shelf(t, elsewhere) || got.Version != 7 {
			t.Errorf("after a change elsewhere: %+v", got)
		}
		if got := next(t, second, time.Second); got.Version != 7 {
			t.Errorf("the slow watcher got version %d, want the newest, 7", got.Version)
		}
		addSuccession(t, elsewhere, "29020")
		select {
		case got := <-states:
			t.Errorf("told of a private change: %+v", got)
		case <-time.After(1300 * time.Millisecond):
		}
	})
}

func TestWatchEndsWithItsContextAndWithTheStore(t *testing.T) {
	s, err := store.Open(t.Context(), dbtest.SQLiteURL(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	one, other := s.Watch(ctx), s.Watch(t.Context())
	cancel()
	if _, open := <-one; open {
		t.Error("open after its context ended")
	}
	addRegion(t, s, "01")
	if got := next(t, other, 5*time.Second); got.Version != 1 {
		t.Errorf("the other watcher got %+v", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, open := <-other; open {
		t.Error("open after the store closed")
	}
}

func TestWatchersThatDoNotReadHoldNobodyUp(t *testing.T) {
	s := dbtest.SQLite(t)
	states := s.Watch(t.Context())
	for _, code := range []string{"01", "02", "03", "04", "05", "06", "07", "08"} {
		addRegion(t, s, code)
	}
	deadline := time.Now().Add(5 * time.Second)
	for got := next(t, states, 5*time.Second); got.Version != 8; got = next(t, states, 5*time.Second) {
		if time.Now().After(deadline) {
			t.Fatalf("still at version %d", got.Version)
		}
	}
}
