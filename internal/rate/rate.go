// Package rate shares the hub out among its callers: each has a bucket of points, which fills up
// again at a steady pace and from which every operation takes what it costs, and a number of
// operations and of streams at once.
//
// A caller is a token, an account or, for nobody, an address. Buckets are in memory: each instance
// has its own.
package rate

import (
	"context"
	"sync"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Allowance is what one caller has.
type Allowance struct {
	Points     int // that a full bucket holds
	PerSecond  int // points that come back each second
	Operations int // at once
	Streams    int // subscriptions at once
}

// Allowances are those of callers without and with an account.
type Allowances struct{ Anonymous, Known Allowance }

// Default lets a page of a dashboard load a hundred times over at once, and an account copy the
// whole public shelf in a few minutes.
var Default = Allowances{
	Anonymous: Allowance{Points: 60_000, PerSecond: 500, Operations: 10, Streams: 20},
	Known:     Allowance{Points: 300_000, PerSecond: 2_500, Operations: 20, Streams: 40},
}

// maxBuckets bounds the memory of a limiter; beyond it the buckets that are full again go.
const maxBuckets = 100_000

// Limiter keeps the buckets. It is safe for concurrent use.
type Limiter struct {
	allowances Allowances
	now        func() time.Time
	mu         sync.Mutex
	buckets    map[string]*bucket
}

// New returns a limiter. now tells the time.
func New(a Allowances, now func() time.Time) *Limiter {
	return &Limiter{allowances: a, now: now, buckets: map[string]*bucket{}}
}

// bucket is what one caller has left.
type bucket struct {
	Allowance
	points              float64
	at                  time.Time // when points was right
	operations, streams int
}

// Standing is where a caller stands.
type Standing struct {
	Limit     int       // points of a full bucket
	Remaining int       // points left
	ResetAt   time.Time // when the bucket is full again
}

// bucketOf returns the bucket of a caller, filled up to now. The lock is held.
func (l *Limiter) bucketOf(c Caller) *bucket {
	b, now := l.buckets[c.Key], l.now()
	if b == nil {
		if len(l.buckets) >= maxBuckets {
			l.forget(now)
		}
		a := l.allowances.Anonymous
		if c.Known {
			a = l.allowances.Known
		}
		b = &bucket{Allowance: a, points: float64(a.Points), at: now}
		l.buckets[c.Key] = b
	}
	b.fill(now)
	return b
}

func (b *bucket) fill(now time.Time) {
	b.points = min(float64(b.Points), b.points+now.Sub(b.at).Seconds()*float64(b.PerSecond))
	b.at = now
}

// forget drops the buckets that are full again and in use by nobody.
func (l *Limiter) forget(now time.Time) {
	for key, b := range l.buckets {
		if b.fill(now); b.points >= float64(b.Points) && b.operations == 0 && b.streams == 0 {
			delete(l.buckets, key)
		}
	}
}

func (b *bucket) standing() Standing {
	missing := float64(b.Points) - b.points
	return Standing{
		Limit: b.Points, Remaining: max(0, int(b.points)),
		ResetAt: b.at.Add(time.Duration(missing / float64(b.PerSecond) * float64(time.Second))).UTC().Truncate(time.Second),
	}
}

// spend takes points from the bucket of a caller. When there are too few it takes none, and wait
// is how long until there are enough.
func (l *Limiter) spend(c Caller, points int) (s Standing, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.bucketOf(c)
	want := min(float64(points), float64(b.Points)) // what costs more than a full bucket takes all of it
	if b.points < want {
		return b.standing(), time.Duration((want - b.points) / float64(b.PerSecond) * float64(time.Second))
	}
	b.points -= want
	return b.standing(), 0
}

// enter counts an operation, or a stream, of a caller until leave is called; false when it has as
// many as it may.
func (l *Limiter) enter(c Caller, stream bool) (leave func(), most int, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.bucketOf(c)
	count, most := &b.operations, b.Operations
	if stream {
		count, most = &b.streams, b.Streams
	}
	if *count >= most {
		return nil, most, false
	}
	*count++
	var once sync.Once
	return func() {
		once.Do(func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			*count--
		})
	}, most, true
}

// Caller is who is counted.
type Caller struct {
	Key   string
	Known bool // has an account
}

// seat is a limiter and how to know who calls, in a context.
type seat struct {
	limiter *Limiter
	caller  func(context.Context) Caller
	wait    func(time.Duration) // tells the client how long to wait
}

type seatKey struct{}

// NewContext returns a context whose operations are counted by l. caller says whose they are, wait
// is told how long a refused one should wait.
func NewContext(ctx context.Context, l *Limiter, caller func(context.Context) Caller, wait func(time.Duration)) context.Context {
	return context.WithValue(ctx, seatKey{}, seat{l, caller, wait})
}

// Spend takes points from the caller of ctx; the problem says when to come back. Where nobody
// counts, everything is free.
func Spend(ctx context.Context, points int) error {
	s, ok := ctx.Value(seatKey{}).(seat)
	if !ok {
		return nil
	}
	_, wait := s.limiter.spend(s.caller(ctx), points)
	if wait <= 0 {
		return nil
	}
	seconds := int((wait + time.Second - 1) / time.Second)
	s.wait(time.Duration(seconds) * time.Second)
	return problem.New(problem.TooMany, i18n.Tf(
		"Trop de demandes en peu de temps : revenez dans %d s, demandez-en moins à la fois, ou prenez un jeton.",
		"Too much asked in a short time: come back in %d s, ask for less at a time, or get a token.", seconds))
}

// Stand returns where the caller of ctx stands; false where nobody counts.
func Stand(ctx context.Context) (Standing, bool) {
	s, ok := ctx.Value(seatKey{}).(seat)
	if !ok {
		return Standing{}, false
	}
	standing, _ := s.limiter.spend(s.caller(ctx), 0)
	return standing, true
}

// Enter counts an operation, or a stream, of the caller of ctx until leave is called; the problem
// says that it has as many as it may.
func Enter(ctx context.Context, stream bool) (leave func(), err error) {
	s, ok := ctx.Value(seatKey{}).(seat)
	if !ok {
		return func() {}, nil
	}
	leave, most, ok := s.limiter.enter(s.caller(ctx), stream)
	if !ok {
		s.wait(time.Second)
		return nil, problem.New(problem.TooMany, i18n.Tf(
			"Déjà %d demandes en cours : attendez que l'une finisse.", "%d requests are under way: wait for one to end.", most))
	}
	return leave, nil
}
