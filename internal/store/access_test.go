package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/store"
)

// revoke commits an Update that takes rights away, several times in one.
func revoke(t *testing.T, s *store.Store) {
	t.Helper()
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		return errors.Join(s.Revoke(ctx, tx), s.Revoke(ctx, tx))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhoWatchesTheRightsLearnsOfThoseTakenAway(t *testing.T) {
	dbtest.EachURL(t, func(t *testing.T, url string) {
		here, elsewhere := dbtest.Open(t, url), dbtest.Open(t, url)
		before := shelf(t, here)
		changes, states := here.WatchAccess(t.Context()), here.Watch(t.Context())
		for want, s := range []*store.Store{here, elsewhere, here} {
			revoke(t, s)
			select {
			case got := <-changes:
				if got != int64(want+1) {
					t.Errorf("told %d, want %d", got, want+1)
				}
			case <-time.After(5 * time.Second):
				t.Fatalf("nothing told of the change %d", want+1)
			}
			if got, err := elsewhere.AccessVersion(t.Context()); err != nil || got != int64(want+1) {
				t.Errorf("version %d, %v", got, err)
			}
		}
		if err := here.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			return errors.Join(here.Revoke(ctx, tx), errNo)
		}); !errors.Is(err, errNo) {
			t.Fatal(err)
		}
		if got, _ := here.AccessVersion(t.Context()); got != 3 {
			t.Errorf("version %d after an update that failed", got)
		}
		if got := shelf(t, here); got != before {
			t.Errorf("the public shelf went from %+v to %+v", before, got)
		}
		select {
		case got := <-states:
			t.Errorf("told that the public shelf is at %+v", got)
		default:
		}
		if err := here.Revoke(t.Context(), here.Read()); err == nil {
			t.Error("a right is taken away outside an Update")
		}
	})
}
