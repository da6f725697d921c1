package pgtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Required is the environment variable that, set to 1, makes tests fail rather than skip where
// PostgreSQL is not installed.
const Required = "MAILLAGE_REQUIRE_POSTGRES"

// shared is the one cluster of a test binary; it ends with the binary.
var shared = sync.OnceValues(func() (*Cluster, error) { return Start(context.Background()) })

// URL returns the address of a new and empty database, dropped when the test ends. The test is
// skipped where PostgreSQL is not installed.
func URL(t testing.TB) string {
	t.Helper()
	return database(t, "template0", nil)
}

// Copy returns the address of a new copy of what build makes of an empty database, dropped when the
// test ends. build runs once a test binary for each name, and must leave no connection open. The
// test is skipped where PostgreSQL is not installed.
func Copy(t testing.TB, name string, build func(url string) error) string {
	t.Helper()
	return database(t, "template_"+name, build)
}

func database(t testing.TB, template string, build func(url string) error) string {
	t.Helper()
	c, err := shared()
	if errors.Is(err, ErrNotInstalled) && os.Getenv(Required) != "1" {
		t.Skipf("PostgreSQL is not installed: %v; set %s=1 to fail instead", err, Required)
	}
	if err != nil {
		t.Fatal(err)
	}
	name, err := c.create(template, build)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.run("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Errorf("pgtest: %v", err)
		}
	})
	return c.url(name)
}

// create makes a database from a template, and the template by build where it is not there yet.
func (c *Cluster) create(template string, build func(url string) error) (name string, err error) {
	c.names.Lock()
	defer c.names.Unlock()
	if build != nil {
		err, tried := c.templates[template]
		if !tried {
			if err = c.run("CREATE DATABASE " + template + " TEMPLATE template0"); err == nil {
				err = build(c.url(template))
			}
			c.templates[template] = err
		}
		if err != nil {
			return "", fmt.Errorf("pgtest: build %s: %w", template, err)
		}
	}
	c.next++
	name = fmt.Sprintf("test_%d", c.next)
	return name, c.run("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy")
}

func (c *Cluster) run(statement string) (err error) {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, c.url("postgres"))
	if err != nil {
		return fmt.Errorf("pgtest: connect: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close(ctx)) }()
	_, err = conn.Exec(ctx, statement)
	return err
}
