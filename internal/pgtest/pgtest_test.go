package pgtest_test

import (
	"context"
	"errors"
	"net/url"
	"os"
	"testing"

	"github.com/jackc/pgx/v5"

	"maillage/internal/pgtest"
)

func connect(t *testing.T, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.Background()) })
	return conn
}

func count(t *testing.T, conn *pgx.Conn, query string) (n int) {
	t.Helper()
	if err := conn.QueryRow(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestDatabasesAreApart(t *testing.T) {
	a, b := connect(t, pgtest.URL(t)), connect(t, pgtest.URL(t))
	if _, err := a.Exec(t.Context(), "CREATE TABLE mine (id int)"); err != nil {
		t.Fatal(err)
	}
	if n := count(t, b, "SELECT count(to_regclass('mine'))"); n != 0 {
		t.Error("the table of one database is in the other")
	}
}

func TestCopiesAreBuiltOnceAndDropped(t *testing.T) {
	built := 0
	build := func(address string) error {
		built++
		conn, err := pgx.Connect(t.Context(), address)
		if err != nil {
			return err
		}
		_, err = conn.Exec(t.Context(), "CREATE TABLE given (id int); INSERT INTO given VALUES (7)")
		return errors.Join(err, conn.Close(t.Context()))
	}
	for _, name := range []string{"first", "second"} {
		t.Run(name, func(t *testing.T) {
			conn := connect(t, pgtest.Copy(t, "copies", build))
			if n := count(t, conn, "SELECT sum(id) FROM given"); n != 7 {
				t.Errorf("the copy holds %d, want 7", n)
			}
			if _, err := conn.Exec(t.Context(), "UPDATE given SET id = 8"); err != nil {
				t.Fatal(err)
			}
		})
	}
	if built != 1 {
		t.Errorf("built %d times, want once", built)
	}
	conn := connect(t, pgtest.URL(t))
	if n := count(t, conn, "SELECT count(*) FROM pg_database WHERE datname LIKE 'test%'"); n != 1 {
		t.Errorf("%d databases of tests, want this one alone", n)
	}
}

func TestStopLeavesNothing(t *testing.T) {
	c, err := pgtest.Start(t.Context())
	if errors.Is(err, pgtest.ErrNotInstalled) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	address, err := url.Parse(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	dir := address.Query().Get("host")
	if _, err := os.Stat(dir); err != nil {
		t.Fatal(err)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", dir, err)
	}
	if conn, err := pgx.Connect(t.Context(), c.URL()); err == nil {
		conn.Close(t.Context())
		t.Error("the server still answers")
	}
}
