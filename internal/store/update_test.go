package store_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"maillage/ent"
	"maillage/internal/dbtest"
	"maillage/internal/problem"
	"maillage/internal/store"
)

// newRegion returns the creation of a region: something public.
func newRegion(tx *ent.Client, code string) *ent.RegionCreate {
	return tx.Region.Create().SetID("reg_" + code).SetCode(code).SetName("Région " + code).SetNameKey("region " + code)
}

// addRegion commits a region.
func addRegion(t *testing.T, s *store.Store, code string) {
	t.Helper()
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error { return newRegion(tx, code).Exec(ctx) })
	if err != nil {
		t.Fatal(err)
	}
}

// addSuccession commits a succession: something private.
func addSuccession(t *testing.T, s *store.Store, code string) {
	t.Helper()
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		return tx.DirectorySuccession.Create().SetID(code).SetSuccessorCode("29027").SetStatedAt(s.Now()).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func regions(t *testing.T, s *store.Store) int {
	t.Helper()
	n, err := s.Read().Region.Query().Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var errNo = errors.New("no")

func TestNestedUpdateJoins(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		outer := func(end error) error {
			return s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
				if err := newRegion(tx, "01").Exec(ctx); err != nil {
					return err
				}
				return errors.Join(s.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
					if tx.Region.Query().CountX(ctx) != 1 {
						t.Error("the inner update does not see the outer one's change")
					}
					return newRegion(tx, "02").Exec(ctx)
				}), end)
			})
		}
		if err := outer(errNo); !errors.Is(err, errNo) {
			t.Fatalf("error %v", err)
		}
		if n := regions(t, s); n != 0 {
			t.Errorf("%d regions after the outer update failed, want 0", n)
		}
		if err := outer(nil); err != nil {
			t.Fatal(err)
		}
		if n := regions(t, s); n != 2 {
			t.Errorf("%d regions, want 2", n)
		}
	})
}

func TestFailedInnerUpdateUndoesAll(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			if err := newRegion(tx, "01").Exec(ctx); err != nil {
				return err
			}
			_ = s.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
				return errors.Join(newRegion(tx, "02").Exec(ctx), errNo)
			})
			return nil // forgets the error
		})
		if !errors.Is(err, errNo) {
			t.Errorf("error %v, want the inner one", err)
		}
		if n := regions(t, s); n != 0 {
			t.Errorf("%d regions, want 0", n)
		}
	})
}

func TestUpdateThatDoesNotReturnIsUndone(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		for name, leave := range map[string]func(){"panic": func() { panic(errNo) }, "exit": runtime.Goexit} {
			thrown := make(chan any)
			go func() {
				var v any
				defer func() { thrown <- v }()
				defer func() { v = recover() }()
				_ = s.Update(context.Background(), func(ctx context.Context, tx *ent.Client) error {
					newRegion(tx, "01").ExecX(ctx)
					leave()
					return nil
				})
			}()
			if v := <-thrown; name == "panic" && v != errNo {
				t.Errorf("the panic came out as %v", v)
			}
			if n := regions(t, s); n != 0 {
				t.Errorf("%s: %d regions, want 0", name, n)
			}
		}
		addRegion(t, s, "01") // the writer is free again
	})
}

func TestCancelledUpdateIsUndone(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		ctx, cancel := context.WithCancel(t.Context())
		err := s.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
			newRegion(tx, "01").ExecX(ctx)
			cancel()
			return nil
		})
		if err == nil {
			t.Error("committed after its context was cancelled")
		}
		if n := regions(t, s); n != 0 {
			t.Errorf("%d regions, want 0", n)
		}
		addRegion(t, s, "02")
	})
}

// A use-case that reads, decides and writes must see no other writer in between, also when the
// other one is another instance.
func TestWritersTakeTurns(t *testing.T) {
	dbtest.EachURL(t, func(t *testing.T, url string) {
		const writers, rounds = 8, 25
		stores := []*store.Store{dbtest.Open(t, url), dbtest.Open(t, url)}
		addRegion(t, stores[0], "01")
		if err := stores[0].Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
			return tx.Region.UpdateOneID("reg_01").SetName("0").Exec(ctx)
		}); err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		for w := range writers {
			all.Go(func() {
				for range rounds {
					err := stores[w%2].Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
						n, err := strconv.Atoi(tx.Region.GetX(ctx, "reg_01").Name)
						if err != nil {
							return err
						}
						return tx.Region.UpdateOneID("reg_01").SetName(strconv.Itoa(n + 1)).Exec(ctx)
					})
					if err != nil {
						t.Errorf("writer %d: %v", w, err)
					}
				}
			})
		}
		all.Wait()
		if got := stores[1].Read().Region.GetX(t.Context(), "reg_01").Name; got != strconv.Itoa(writers*rounds) {
			t.Errorf("counted %s, want %d", got, writers*rounds)
		}
	})
}

func TestMutationWithAForeignContextIsRefused(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := s.Update(t.Context(), func(_ context.Context, tx *ent.Client) error {
			return newRegion(tx, "01").Exec(t.Context())
		})
		if err == nil || regions(t, s) != 0 {
			t.Errorf("went unnoticed: %v", err)
		}
	})
}

func TestDomainErrorsPassThrough(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		addRegion(t, s, "01")
		err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error { return newRegion(tx, "01").Exec(ctx) })
		if !ent.IsConstraintError(err) {
			t.Errorf("a duplicate: %v, want ent's constraint error", err)
		}
	})
}

func TestFullDiskIsAProblemForPeople(t *testing.T) {
	s := dbtest.SQLite(t)
	if _, err := s.Writer().ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil { // no room to grow
		t.Fatal(err)
	}
	err := s.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		if err := newRegion(tx, "01").Exec(ctx); err != nil {
			return err
		}
		for i := range 100 {
			if err := tx.DirectoryEdition.Create().SetID(fmt.Sprint(i)).SetAsOf("2025").SetDigest("").SetContent(make([]byte, 4096)).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	if problem.Of(err).Code != problem.Unavailable {
		t.Errorf("error %v", err)
	}
	if n := regions(t, s); n != 0 {
		t.Errorf("%d regions after a refused update", n)
	}
}

func TestBusyFileIsAProblemForPeople(t *testing.T) {
	url := dbtest.SQLiteURL(t)
	mine, other := dbtest.Open(t, url), dbtest.Open(t, url)
	if _, err := other.Writer().ExecContext(t.Context(), "PRAGMA busy_timeout = 50"); err != nil { // rather than 10 s
		t.Fatal(err)
	}
	err := mine.Update(t.Context(), func(context.Context, *ent.Client) error {
		return other.Update(context.Background(), func(context.Context, *ent.Client) error { return nil })
	})
	if problem.Of(err).Code != problem.Unavailable {
		t.Errorf("error %v", err)
	}
}
