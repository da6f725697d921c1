package graph_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/hostile"
	"maillage/internal/vocab"
)

// What one operation may cost on the demonstration: processor time in seconds, height of the heap
// in MB. The tests allow for a busy machine; the figures themselves come with -v, and from
// BenchmarkHostileOperations.
const (
	mostTime   = 0.050
	mostMemory = 16
	patience   = 5
)

// bomb is a request of the collection.
type bomb struct {
	name    string
	body    []byte
	refused bool // is to be
	headers []string
}

func bombOf(t testing.TB, name string, op hostile.Operation, refused bool, headers ...string) bomb {
	t.Helper()
	body, err := json.Marshal(op)
	if err != nil {
		t.Fatal(err)
	}
	return bomb{name, body, refused, headers}
}

// collection is every attack that is known, as nobody and as a member.
func collection(t testing.TB, api *apitest.API) (all []bomb) {
	t.Helper()
	for name, shape := range hostile.Shapes {
		all = append(all, bombOf(t, name+", 1 500", shape(1_500), true), bombOf(t, name+", 12 000", shape(12_000), true))
	}
	add := func(ops map[string]hostile.Operation, refused bool, headers ...string) {
		for name, op := range ops {
			all = append(all, bombOf(t, name, op, refused, headers...))
		}
	}
	add(hostile.Values(), true)
	add(hostile.Accepted(), false)
	bearer := "Bearer " + api.Token(t, vocab.RoleUMQ, "")
	add(hostile.Changes(), true, "Authorization", bearer)
	add(hostile.Reading(), false, "Authorization", bearer)
	one := []byte(`{"query":"{shelf{version}}"}`)
	for name, body := range map[string][]byte{
		"batch":            append(append([]byte("["), bytes.TrimSuffix(bytes.Repeat(append(slices.Clone(one), ','), 1_000), []byte(","))...), ']'),
		"body of 2 MiB":    []byte(`{"query":"` + strings.Repeat(" ", 2<<20) + `{shelf{version}}"}`),
		"deep body":        []byte(strings.Repeat(`{"query":`, 100_000)),
		"deep list":        []byte(`{"query":"{shelf{version}}","variables":{"a":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + `}}`),
		"many members":     []byte(`{"query":"{` + strings.Repeat("a ", 20_000) + `}",` + strings.Repeat(`"query":"x",`, 60_000) + `"query":"{"}`),
		"many extensions":  []byte(`{"query":"{"` + `,"extensions":{` + hostile.Many(30_000, `"a#":1,`) + `"b":1}}`),
		"forgotten quotes": []byte(`{"query":"{shelf{version}}`),
		"hash of nothing":  []byte(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + strings.Repeat("a", 500_000) + `"}}}`),
	} {
		all = append(all, bomb{name, body, true, nil})
	}
	return all
}

// judge says what is wrong with an answer to an attack.
func judge(t testing.TB, a bomb, p price) {
	t.Helper()
	switch {
	case p.status >= 500 || p.code == "INTERNAL" || p.code == "TIMEOUT" || p.code == "UNAVAILABLE":
		t.Errorf("%s: %d %s", a.name, p.status, p.code)
	case a.refused && p.code == "":
		t.Errorf("%s is accepted", a.name)
	case !a.refused && p.code != "":
		t.Errorf("%s is refused: %s", a.name, p.code)
	}
}

func TestHostileOperationsCostLittle(t *testing.T) {
	api := apitest.SQLite(t)
	all := collection(t, api)
	widest := candidates()
	for _, name := range slices.Sorted(maps.Keys(widest)) {
		if strings.HasPrefix(name, "10 × ") || strings.HasSuffix(name, "all their lists") { // what the search finds to be the dearest
			all = append(all, bombOf(t, name, widest[name], false))
		}
	}
	for _, a := range all {
		p := priced(t, api, a.body, 1, a.headers...)
		judge(t, a, p)
		if testing.Verbose() {
			t.Logf("%-50.50s %3d %-26s %6.1f ms %5.1f MB", a.name, p.status, cmp.Or(p.code, "accepted"), p.cpu*1e3, p.peak)
		}
		if p.cpu > mostTime*patience*slowness || p.peak > mostMemory*patience {
			t.Errorf("%s: %.0f ms of processor, %.1f MB", a.name, p.cpu*1e3, p.peak)
		}
	}
}

// TestEveryEncodingIsHeldToTheBodyLimit: a body whose length is not told, or that is compressed, is
// no way around.
func TestEveryEncodingIsHeldToTheBodyLimit(t *testing.T) {
	api := apitest.SQLite(t)
	for name, encoding := range map[string]string{"length not told": "", "compressed": "gzip"} {
		r, err := http.NewRequest(http.MethodPost, api.URL, struct{ *strings.Reader }{strings.NewReader(strings.Repeat(" ", 3<<20))})
		if err != nil {
			t.Fatal(err)
		}
		r.ContentLength = -1
		r.Header.Set("Content-Type", "application/json")
		if encoding != "" {
			r.Header.Set("Content-Encoding", encoding)
		}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close() // the status says it all
		if resp.StatusCode < 400 || resp.StatusCode >= 500 {
			t.Errorf("%s: %d", name, resp.StatusCode)
		}
	}
}
