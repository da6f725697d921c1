// Package pgtest runs PostgreSQL for the tests: a temporary cluster started from the installed
// programs, reached by a Unix socket, and gone when the process that started it is.
package pgtest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// ErrNotInstalled says that the programs of PostgreSQL were not found.
var ErrNotInstalled = errors.New("pgtest: no initdb and postgres in PATH nor in /usr/lib/postgresql/*/bin")

// supervise makes a cluster in the folder $PGTEST_DIR with the programs of $PGTEST_BIN, runs the server until its
// own standard input ends, which it does however the parent ends, and removes all traces.
const supervise = `
trap '' INT TERM
dir=$PGTEST_DIR bin=$PGTEST_BIN
trap 'rm -rf "$dir"' EXIT
"$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1 || { cat "$dir/log"; exit 1; }
"$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
	-c shared_buffers=32MB -c max_connections=200 -c autovacuum=off -c timezone=America/Toronto >>"$dir/log" 2>&1 &
server=$!
echo started
read -r end
kill -INT $server
wait $server
`

// Cluster is a running server.
type Cluster struct {
	dir   string
	stdin io.Closer // closing it ends the server
	cmd   *exec.Cmd

	names     sync.Mutex // held while a database is created: templates suffer no company
	next      int
	templates map[string]error
}

// Start starts a server. Its time zone is not UTC, so that what depends on it shows.
func Start(ctx context.Context) (*Cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(folder(), "maillage-pg-")
	if err != nil {
		return nil, fmt.Errorf("pgtest: %w", err)
	}
	c := &Cluster{dir: dir, templates: map[string]error{}}
	c.cmd = exec.Command("sh", "-c", supervise)
	c.cmd.Dir = dir
	c.cmd.Env = append(os.Environ(), "PGTEST_BIN="+bin, "PGTEST_DIR="+dir)
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // the terminal's Ctrl-C is not for it
	if os.Getuid() == 0 {
		if err := handOver(c.cmd, dir); err != nil {
			return nil, errors.Join(err, os.RemoveAll(dir))
		}
	}
	stdin, err := c.cmd.StdinPipe()
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	c.stdin = stdin
	said, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	if err := c.cmd.Start(); err != nil {
		return nil, errors.Join(fmt.Errorf("pgtest: start: %w", err), os.RemoveAll(dir))
	}
	out := bufio.NewReader(said)
	if line, _ := out.ReadString('\n'); line != "started\n" {
		rest, _ := io.ReadAll(out)
		return nil, errors.Join(fmt.Errorf("pgtest: initdb: %s%s", line, rest), c.Stop())
	}
	if err := c.ready(ctx); err != nil {
		return nil, errors.Join(err, c.Stop())
	}
	return c, nil
}

// Stop ends the server and removes its files.
func (c *Cluster) Stop() error {
	return errors.Join(c.stdin.Close(), ignoreExit(c.cmd.Wait()))
}

func ignoreExit(err error) error {
	if _, exited := errors.AsType[*exec.ExitError](err); exited {
		return nil
	}
	return err
}

// ready waits until the server answers.
func (c *Cluster) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 60*time.Second)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, c.url("postgres"))
		if err == nil {
			return conn.Close(ctx)
		}
		select {
		case <-ctx.Done():
			log, _ := os.ReadFile(filepath.Join(c.dir, "log"))
			return fmt.Errorf("pgtest: the server does not answer: %w\n%s", err, log)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// URL returns the address of a database of the cluster that is empty at first.
func (c *Cluster) URL() string { return c.url("postgres") }

func (c *Cluster) url(database string) string {
	return "postgres:///" + database + "?" + url.Values{"host": {c.dir}, "user": {"postgres"}}.Encode()
}

// programs returns the folder of the newest PostgreSQL installed.
func programs() (string, error) {
	if initdb, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(initdb), nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", ErrNotInstalled
	}
	newest := slices.MaxFunc(found, func(a, b string) int { return release(a) - release(b) })
	return filepath.Dir(newest), nil
}

func release(initdb string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(initdb))))
	return n
}

// folder returns where the cluster goes: the memory disk where it has room, on which a database is
// copied some twenty times sooner, else the folder for temporary files, else one in which the path
// of a socket is short enough.
func folder() string {
	const memory, room = "/dev/shm", 1 << 30
	var disk syscall.Statfs_t
	if syscall.Statfs(memory, &disk) == nil && disk.Bsize > 0 && disk.Bavail >= room/uint64(disk.Bsize) {
		return memory
	}
	if dir := os.TempDir(); len(dir) <= 60 {
		return dir
	}
	return "/tmp"
}

// handOver makes cmd run as the user postgres, or nobody, who then owns dir: PostgreSQL refuses to
// run as root.
func handOver(cmd *exec.Cmd, dir string) error {
	u, err := user.Lookup("postgres")
	if err != nil {
		u, err = user.Lookup("nobody")
	}
	if err != nil {
		return fmt.Errorf("pgtest: root needs another user to run PostgreSQL: %w", err)
	}
	uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
	gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("pgtest: user %s: %w", u.Username, err)
	}
	cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return os.Chown(dir, int(uid), int(gid))
}
