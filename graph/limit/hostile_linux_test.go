package limit_test

import (
	"context"
	"math"
	"runtime"
	"syscall"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"maillage/graph/limit"
	"maillage/internal/hostile"
)

func TestHostileDocumentsAreRefused(t *testing.T) {
	s := serve(limit.Default)
	for name, make := range hostile.Shapes {
		for _, n := range []int{1_500, 100_000} {
			q := make(n)
			spent := cpu(func() {
				a := s.ask(t, "fr", q)
				switch code := a.code(); {
				case code == "":
					t.Errorf("%s of %d accepted", name, n)
				case code != "LIMIT_EXCEEDED" && code != "GRAPHQL_PARSE_FAILED" && len(q.Query) > limit.Default.QueryBytes:
					t.Errorf("%s of %d: %q", name, n, code)
				case len(a.Errors) > 20:
					t.Errorf("%s of %d: %d errors", name, n, len(a.Errors))
				}
			})
			if spent > 2 {
				t.Errorf("%s of %d took %.1f s", name, n, spent)
			}
		}
	}
}

func TestExponentialFragmentsAreCountedAndNotExpanded(t *testing.T) {
	a := serve(limit.Default).ask(t, "fr", hostile.Doubling(29))
	if a.code() != "LIMIT_EXCEEDED" || a.Errors[0].Extensions.Limit.Name != "fields" {
		t.Fatalf("%+v", a.Errors)
	}
}

// Limits out of reach make the Guard read everything: eight times more must not cost much more than
// eight times as much. A quadratic step would cost sixty-four times.
func TestTheGuardIsLinear(t *testing.T) {
	const far = math.MaxInt32
	guard := limit.Guard{Limits: limit.Limits{
		QueryBytes: far, Tokens: far, Depth: far, Aliases: far, Repeats: far, Directives: far, Fragments: far, Operations: far,
		Variables: far, RootFields: far, Fields: far, ValueDepth: far, VariableNodes: far, Introspections: far,
	}}
	run := func(q hostile.Operation) (seconds, bytes float64) {
		seconds, bytes = math.Inf(1), math.Inf(1)
		for range 3 {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			seconds = min(seconds, cpu(func() {
				p := &graphql.RawParams{Query: q.Query, Variables: q.Variables}
				_ = guard.MutateOperationParameters(context.Background(), p)
			}))
			runtime.ReadMemStats(&after)
			bytes = min(bytes, float64(after.TotalAlloc-before.TotalAlloc))
		}
		return seconds, bytes
	}
	const n = 1_000
	for name, make := range hostile.Shapes {
		t.Run(name, func(t *testing.T) {
			time1, bytes1 := run(make(n))
			time8, bytes8 := run(make(8 * n))
			if ratio := bytes8 / (bytes1 + 1<<16); ratio > 16 {
				t.Errorf("memory grew %.0f times: %.0f to %.0f bytes", ratio, bytes1, bytes8)
			}
			if ratio := time8 / (time1 + 2e-3); ratio > 32 {
				t.Errorf("time grew %.0f times: %.4f to %.4f s", ratio, time1, time8)
			}
		})
	}
}

// cpu returns the processor time that f takes on its thread, in seconds: unlike the time of the
// clock, it does not depend on what else the machine does.
func cpu(f func()) float64 {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const thread = 1 // RUSAGE_THREAD
	read := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(thread, &u); err != nil {
			panic(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	before := read()
	f()
	return read() - before
}
