package hub

import (
	"math"
	"sync"
	"time"
)

// throttle slows down who tries and fails: after a number of failures of the same key, each one
// more doubles the time to wait. It is in memory: a restart forgets it.
type throttle struct {
	free int // failures before anybody waits
	mu   sync.Mutex
	keys map[string]*failures
}

type failures struct {
	count int
	last  time.Time
}

const (
	throttleFirst  = 2 * time.Second  // to wait after the first failure that is not free
	throttleMost   = 15 * time.Minute // to wait at most
	throttleForget = 24 * time.Hour   // after which failures are forgotten
	throttleKept   = 50_000           // keys, beyond which the oldest are forgotten early
)

// wait is how long after its last failure a key is to wait.
func (t *throttle) wait(f *failures) time.Duration {
	over := f.count - t.free
	if over < 0 {
		return 0
	}
	if over > 20 { // 2 s doubled twenty times is far beyond the most
		return throttleMost
	}
	return min(throttleMost, throttleFirst<<over)
}

// try counts an attempt of key as a failure, until succeeded says otherwise, and returns zero; or
// counts nothing and returns how long to wait. Attempts at the same time count one by one.
func (t *throttle) try(key string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.keys == nil {
		t.keys = map[string]*failures{}
	}
	f := t.keys[key]
	if f == nil || now.Sub(f.last) >= throttleForget {
		if len(t.keys) >= throttleKept {
			t.prune(now)
		}
		f = &failures{}
		t.keys[key] = f
	} else if left := f.last.Add(t.wait(f)).Sub(now); left > 0 {
		return left
	}
	f.count++
	f.last = now
	return 0
}

// succeeded takes back the attempt that try counted, or all the failures of the key.
func (t *throttle) succeeded(key string, all bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	f := t.keys[key]
	if f == nil {
		return
	}
	if f.count--; all || f.count <= 0 {
		delete(t.keys, key)
	}
}

// prune forgets the keys that wait no longer, and all of them when all wait.
func (t *throttle) prune(now time.Time) {
	for key, f := range t.keys {
		if !f.last.Add(t.wait(f)).After(now) {
			delete(t.keys, key)
		}
	}
	if len(t.keys) >= throttleKept {
		clear(t.keys)
	}
}

// seconds is a time to wait in whole seconds, rounded up.
func seconds(d time.Duration) int { return int(math.Ceil(d.Seconds())) }
