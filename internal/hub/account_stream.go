package hub

import (
	"context"
	"reflect"
	"time"

	"maillage/internal/access"
)

// recheck is how often a stream is looked at when nobody lost a right: tokens and sessions expire.
const recheck = time.Minute

// WhileEntitled returns a context that ends, with the cause access.ErrRevoked, when find no longer returns
// the viewer v: its session ended, its token was revoked, its role changed. It is looked at when
// any account loses a right, at once in this process, within half a second after another, and each
// minute. leave ends it.
func (h *Hub) WhileEntitled(ctx context.Context, v access.Viewer, find func(context.Context) (access.Viewer, error)) (entitled context.Context, leave func()) {
	entitled, cancel := context.WithCancelCause(ctx)
	changes := h.store.WatchAccess(entitled)
	go func() {
		expiry := time.NewTicker(recheck)
		defer expiry.Stop()
		for open := true; open && entitled.Err() == nil; { // at once: it may have changed since v was found
			now, err := find(entitled)
			if err != nil || !reflect.DeepEqual(now, v) {
				cancel(access.ErrRevoked)
				return
			}
			select {
			case _, open = <-changes:
			case <-expiry.C:
			}
		}
	}()
	return entitled, func() { cancel(nil) }
}
