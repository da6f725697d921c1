package hub

import (
	"context"
	"sync"
	"time"

	"maillage/ent"
)

const (
	// useEvery is how often, at most, the last use of a session or token is written down.
	useEvery = time.Minute
	// usePatience is how long a request waits for the writer to write it down.
	usePatience = 200 * time.Millisecond
	// usesKept bounds what is remembered of it.
	usesKept = 10_000
)

// uses remembers when it was last tried to write down the use of what, so that requests do not
// queue for a writer that is busy.
type uses struct {
	mu sync.Mutex
	at map[string]time.Time
}

// due tells whether to try now, and remembers it.
func (u *uses) due(id string, now time.Time) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if last, tried := u.at[id]; tried && now.Sub(last) < useEvery {
		return false
	}
	if u.at == nil || len(u.at) >= usesKept {
		u.at = map[string]time.Time{}
	}
	u.at[id] = now
	return true
}

// noteUse writes down that a session or a token is used now, unless it was less than a minute ago.
// A writer that is busy, or a database that is away, does not keep the request from being answered:
// the next one writes it.
func (h *Hub) noteUse(ctx context.Context, id string, last time.Time, write func(ctx context.Context, tx *ent.Client, now time.Time) error) {
	now := h.clock()
	if now.Sub(last) < useEvery || !h.uses.due(id, now) {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, usePatience)
	defer cancel()
	_ = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error { return write(ctx, tx, now) })
}
