// Package conformance runs outside suites and real clients against the real server: the audits of
// graphql-http, the rules of GraphQL over HTTP's September 2026 release, graphql-ws, graphql-sse,
// Apollo Client, urql, relay-compiler and relay-runtime; and the playground in a real browser.
//
// The scripts beside this file also run alone against any server, by its address:
//
//	URL=http://127.0.0.1:8080/graphql node ws.mjs
package conformance

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestConformance builds the program, starts a demonstration for each HTTP profile and runs the
// scripts against it.
func TestConformance(t *testing.T) {
	if os.Getenv("MAILLAGE_CONFORMANCE") != "1" {
		t.Skip("MAILLAGE_CONFORMANCE is not 1: the suites need Node 20 and the packages of npm ci")
	}
	if _, err := os.Stat("node_modules"); err != nil {
		t.Fatal("conformance/node_modules is missing: run npm ci in conformance/")
	}
	program := filepath.Join(t.TempDir(), "maillage")
	if out, err := exec.Command("go", "build", "-o", program, "maillage/cmd/maillage").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	for _, profile := range []struct {
		name, spec string // spec is the value of MAILLAGE_HTTP_SPEC
		scripts    []string
	}{
		{"audits", "", []string{"http-audits.mjs", "ws.mjs", "sse.mjs", "clients.mjs", "relay.mjs"}},
		{"released", "2026-09", []string{"http-2026.mjs", "clients.mjs"}},
	} {
		t.Run(profile.name, func(t *testing.T) {
			s := start(t, program, "MAILLAGE_HTTP_SPEC="+profile.spec)
			for _, script := range profile.scripts {
				t.Run(script, func(t *testing.T) { s.run(t, script) })
			}
			if profile.spec == "" {
				t.Run("playground", func(t *testing.T) { s.run(t, "../playground/test/browser.mjs", "http://"+s.address+"/playground/") })
			}
		})
	}
}

// server is a running demonstration.
type server struct {
	program, database, address string
}

// start runs a demonstration on a free port with a database of its own, until the test ends.
func start(t *testing.T, program string, env ...string) server {
	t.Helper()
	s := server{
		program:  program,
		database: "sqlite://" + filepath.Join(t.TempDir(), "conformance.db"),
		address:  freeAddress(t),
	}
	var log bytes.Buffer
	cmd := exec.Command(program, "demo", "--database", s.database, "--addr", s.address)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatalf("start: %v", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("the server ended with %v", err)
			}
		case <-time.After(20 * time.Second):
			t.Error("the server does not stop at SIGTERM")
			_ = cmd.Process.Kill()
			<-ended
		}
		if t.Failed() {
			t.Logf("the server said:\n%s", log.String())
		}
	})
	for deadline := time.Now().Add(2 * time.Minute); ; time.Sleep(100 * time.Millisecond) {
		if res, err := http.Get("http://" + s.address + "/readyz"); err == nil {
			_ = res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return s
			}
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("the server ended before it was ready: %v", err)
		default:
		}
		if time.Now().After(deadline) {
			t.Fatal("the server is not ready after 2 minutes")
		}
	}
}

// run runs one script and reports its lines.
func (s server) run(t *testing.T, script string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", append([]string{script}, args...)...)
	cmd.Env = append(os.Environ(), "URL=http://"+s.address+"/graphql", "BUMP="+s.bump())
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Errorf("%s: %v", script, err)
	}
}

// bump is the shell command that changes the public shelf once, from another process: it states,
// now one way and now the other, which city took over from a third.
func (s server) bump() string {
	turn := filepath.Join(filepath.Dir(s.program), "turn")
	return fmt.Sprintf(`touch '%[1]s'; if [ -s '%[1]s' ]; then : >'%[1]s'; to=86042; else echo 1 >'%[1]s'; to=66023; fi; '%[2]s' directory succeed 87090 $to --database '%[3]s'`,
		turn, s.program, s.database)
}

// freeAddress returns an address of this machine on which nothing listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
