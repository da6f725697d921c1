package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// output is a buffer that is written and read at once.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// result is how a command ended.
type result struct {
	code     int
	out, err string
}

// maillage runs a command to its end. env lines and arguments come in one list: an environment
// variable is KEY=value in capitals, before the command.
func maillage(t *testing.T, args ...string) result {
	t.Helper()
	return maillageOn(t, strings.NewReader(""), args...)
}

func maillageOn(t *testing.T, stdin io.Reader, args ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	env, args := split(args)
	var out, err output
	code := run(ctx, args, env, stdin, &out, &err)
	return result{code, out.String(), err.String()}
}

var assignment = regexp.MustCompile(`^[A-Z_]+=`)

func split(args []string) (env, rest []string) {
	for len(args) > 0 && assignment.MatchString(args[0]) {
		env, args = append(env, args[0]), args[1:]
	}
	return env, args
}

// must fails unless a command ended with the code.
func (r result) must(t *testing.T, code int) result {
	t.Helper()
	if r.code != code {
		t.Fatalf("exit code %d, want %d\n%s%s", r.code, code, r.out, r.err)
	}
	return r
}

// says fails unless text has all the parts.
func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("%q is not in:\n%s", p, text)
		}
	}
}

// server is a command that serves.
type server struct {
	url      string
	out, err output
	signal   context.CancelFunc // what a SIGTERM does
	ended    chan int
}

var graphqlLine = regexp.MustCompile(`(http://\S+)/graphql\n`)

// serving starts a command that serves, and waits until it has told its addresses. It is stopped
// when the test ends.
func serving(t *testing.T, args ...string) *server {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s := &server{signal: cancel, ended: make(chan int, 1)}
	env, args := split(args)
	go func() { s.ended <- run(ctx, args, env, strings.NewReader(""), &s.out, &s.err) }()
	t.Cleanup(func() { s.stop(t) })
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		if m := graphqlLine.FindStringSubmatch(s.out.String()); m != nil {
			s.url = m[1]
			return s
		}
		select {
		case code := <-s.ended:
			s.ended <- code
			t.Fatalf("ended with %d before it served\n%s%s", code, &s.out, &s.err)
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("does not serve after a minute\n%s%s", &s.out, &s.err)
		}
	}
}

// stop stops the server as a signal does, and checks that it ends well.
func (s *server) stop(t *testing.T) {
	t.Helper()
	s.signal()
	select {
	case code := <-s.ended:
		s.ended <- code
		if code != 0 {
			t.Errorf("ended with %d\n%s%s", code, &s.out, &s.err)
		}
	case <-time.After(20 * time.Second):
		t.Error("does not stop")
	}
}

// ask posts a GraphQL query and decodes the data of the answer.
func (s *server) ask(t *testing.T, query string, data any) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Post(s.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var answer struct {
		Data   json.RawMessage
		Errors []any
	}
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v %v", query, err, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, data); err != nil {
		t.Fatal(err)
	}
}

// get returns the status and the body of a page.
func (s *server) get(t *testing.T, path string) (status int, body string) {
	t.Helper()
	res, err := http.Get(s.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(b)
}

// sqliteURL is the address of a file that does not exist yet, and the file.
func sqliteURL(t *testing.T) (url, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "maillage.db")
	return "sqlite://" + path, path
}
