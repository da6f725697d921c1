package graph_test

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"net/http"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"syscall"
	"testing"
	"time"

	"maillage/internal/apitest"
)

// price is what one request costs the process that serves it, its client included.
type price struct {
	status int
	code   string  // of the first error; empty where the operation was accepted
	cpu    float64 // seconds
	peak   float64 // MB that the heap grew by at most
	bytes  int     // of the answer
}

// priced sends a body and measures what it costs: of several runs the cheapest processor time, then
// once the height of the heap, while the collector runs all the time.
func priced(t testing.TB, api *apitest.API, body []byte, runs int, headers ...string) (p price) {
	t.Helper()
	p.cpu = math.Inf(1)
	for range runs {
		before := spent(t)
		answer := sent(t, api, body, &p, headers)
		p.cpu = min(p.cpu, spent(t)-before)
		p.bytes = len(answer)
		var said struct {
			Errors []struct{ Extensions struct{ Code string } }
		}
		if err := json.Unmarshal(answer, &said); err != nil {
			t.Fatalf("%v in %.300s", err, answer)
		}
		p.code = ""
		if len(said.Errors) > 0 {
			p.code = said.Errors[0].Extensions.Code
		}
	}
	p.peak = height(func() { sent(t, api, body, &p, headers) })
	return p
}

func sent(t testing.TB, api *apitest.API, body []byte, p *price, headers []string) []byte {
	t.Helper()
	r, err := http.NewRequest(http.MethodPost, api.URL, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close() //nolint:errcheck // read to its end
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	p.status = resp.StatusCode
	return answer
}

// spent is the processor time of the process so far, in seconds.
func spent(t testing.TB) float64 {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// height is by how many MB the heap grows at most while f runs: looked at often, and never with
// much more garbage than a collector leaves.
func height(f func()) float64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	live := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(live)
	base, top := live[0].Value.Uint64(), uint64(0)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			metrics.Read(live)
			top = max(top, live[0].Value.Uint64())
			select {
			case <-done:
				return
			case <-time.After(200 * time.Microsecond):
			}
		}
	}()
	f()
	close(done)
	<-stopped
	return float64(max(top, base)-base) / (1 << 20)
}
