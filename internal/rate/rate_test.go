package rate_test

import (
	"context"
	"testing"
	"time"

	"maillage/internal/problem"
	"maillage/internal/rate"
)

// clock is a time that a test moves.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func counted(t *testing.T, c *clock) (as func(key string) context.Context, waited *time.Duration) {
	t.Helper()
	small := rate.Allowance{Points: 100, PerSecond: 10, Operations: 2, Streams: 1}
	l := rate.New(rate.Allowances{Anonymous: small, Known: rate.Allowance{Points: 1000, PerSecond: 100, Operations: 2, Streams: 1}}, c.now)
	waited = new(time.Duration)
	return func(key string) context.Context {
		return rate.NewContext(t.Context(), l, func(context.Context) rate.Caller {
			return rate.Caller{Key: key, Known: key == "known"}
		}, func(d time.Duration) { *waited = d })
	}, waited
}

func TestABucketEmptiesAndFills(t *testing.T) {
	c := &clock{time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)}
	as, waited := counted(t, c)
	a, b := as("a"), as("b")
	for range 10 {
		if err := rate.Spend(a, 10); err != nil {
			t.Fatal(err)
		}
	}
	err := rate.Spend(a, 25)
	if p := problem.Of(err); p.Code != problem.TooMany || *waited != 3*time.Second {
		t.Errorf("an empty bucket: %v, wait %v", err, *waited)
	}
	if err := rate.Spend(b, 100); err != nil {
		t.Errorf("another caller: %v", err)
	}
	if err := rate.Spend(as("known"), 900); err != nil {
		t.Errorf("an account: %v", err)
	}
	c.at = c.at.Add(3 * time.Second)
	if err := rate.Spend(a, 25); err != nil {
		t.Errorf("after the wait: %v", err)
	}
	s, _ := rate.Stand(a)
	if s.Limit != 100 || s.Remaining != 5 || !s.ResetAt.Equal(c.at.Add(9*time.Second)) {
		t.Errorf("stands at %+v", s)
	}
	c.at = c.at.Add(time.Hour)
	if err := rate.Spend(a, 5000); err != nil { // a full bucket pays for anything within the limits
		t.Error(err)
	}
	if s, _ := rate.Stand(a); s.Remaining != 0 {
		t.Errorf("left %d", s.Remaining)
	}
}

func TestOnlySoManyAtOnce(t *testing.T) {
	as, _ := counted(t, &clock{time.Now()})
	a := as("a")
	leave, err := rate.Enter(a, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rate.Enter(a, false); err != nil {
		t.Fatal(err)
	}
	if _, err := rate.Enter(a, false); problem.Of(err).Code != problem.TooMany {
		t.Errorf("a third at once: %v", err)
	}
	if _, err := rate.Enter(a, true); err != nil {
		t.Errorf("a stream counts apart: %v", err)
	}
	if _, err := rate.Enter(as("b"), false); err != nil {
		t.Errorf("another caller: %v", err)
	}
	leave()
	leave() // leaving twice is leaving once
	if _, err := rate.Enter(a, false); err != nil {
		t.Errorf("after one left: %v", err)
	}
	if _, err := rate.Enter(a, false); err == nil {
		t.Error("leaving twice made room for two")
	}
}

func TestWhereNobodyCountsEverythingIsFree(t *testing.T) {
	if err := rate.Spend(t.Context(), 1<<30); err != nil {
		t.Error(err)
	}
	if _, ok := rate.Stand(t.Context()); ok {
		t.Error("somebody counts")
	}
}
