package store

import (
	"context"
	"time"
)

// pollEvery is how soon a change made by another process is noticed.
const pollEvery = time.Second

// Watch returns a channel of the states that the public shelf takes from now on: at once after a
// commit of this process, within a second after that of another. Who is slow gets the newest state
// only. The channel is closed when ctx ends or the store closes.
func (s *Store) Watch(ctx context.Context) <-chan ShelfState {
	s.follow.Do(func() { s.followers.Go(s.serveWatchers) })
	s.watching.Lock()
	defer s.watching.Unlock()
	if s.states.Subscribers() == 0 {
		// Nobody looked for a while. If the version cannot be read now, the first that can be
		// is told as a change, which it may well be.
		if now, err := s.Shelf(ctx); err == nil {
			s.seen = now.Version
		}
	}
	return s.states.Subscribe(ctx)
}

// tellWatchers makes the watchers learn of a commit, without waiting.
func (s *Store) tellWatchers() {
	select {
	case s.committed <- struct{}{}:
	default: // they are being told
	}
}

func (s *Store) serveWatchers() {
	poll := time.NewTicker(pollEvery)
	defer poll.Stop()
	for {
		select {
		case <-s.closing.Done():
			return
		case <-s.committed:
		case <-poll.C:
		}
		s.publish()
	}
}

// publish gives the watchers the state of the shelf if it is not the one that they know. When the
// database is away they hear nothing, and the newest state once it is back.
func (s *Store) publish() {
	s.watching.Lock()
	defer s.watching.Unlock()
	if s.states.Subscribers() == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(s.closing, pollEvery)
	defer cancel()
	if now, err := s.Shelf(ctx); err == nil && now.Version != s.seen {
		s.seen = now.Version
		s.states.Publish(now)
	}
}
