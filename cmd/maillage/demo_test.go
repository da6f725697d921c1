package main

import (
	"context"
	"net"
	"os"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/store"
)

func TestDemoServesTheSampleAndKeepsItsFile(t *testing.T) {
	url, path := sqliteURL(t)
	s := serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	says(t, s.out.String(), path+" (créée)", "17 régions, 104 MRC et territoires équivalents", "36 fiches réelles : 17 pratiques",
		"4 exemples d'ailleurs", s.url+"/playground/")
	says(t, s.err.String(), "Répertoire de départ…", "Fiches de l'échantillon…")

	var data struct {
		Regions, Contributions struct{ TotalCount int }
		Practice               struct{ Title string }
		Shelf                  struct{ Version int }
	}
	const query = `{ regions { totalCount } contributions(examples: INCLUDE) { totalCount }
		practice(slug: "portes-ouvertes-sur-le-lac") { title } shelf { version } }`
	s.ask(t, query, &data)
	if data.Regions.TotalCount != 17 || data.Contributions.TotalCount != 36 || !strings.HasPrefix(data.Practice.Title, "Portes ouvertes sur le Lac") {
		t.Errorf("the demonstration answers %+v", data)
	}
	for _, page := range []string{"/", "/playground/", "/schema.graphqls", "/healthz", "/readyz"} {
		if status, _ := s.get(t, page); status != 200 {
			t.Errorf("%s answers %d", page, status)
		}
	}
	s.stop(t)
	says(t, s.out.String(), s.url+"/schema.graphqls", "Ctrl+C", "Arrêté.")

	join(t, url, "cit_87090")
	s = serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	says(t, s.out.String(), path+" (gardée; --fresh repart de zéro)")
	if !member(t, s) {
		t.Error("a restart does not keep what was written")
	}
	s.stop(t)

	s = serving(t, "demo", "--fresh", "--database", url, "--addr", "127.0.0.1:0", "--lang", "en")
	says(t, s.out.String(), path+" (created)", "36 real records", "Ctrl+C to stop.")
	if member(t, s) {
		t.Error("--fresh keeps what was written")
	}
}

// join marks a city as a member of UMQ, which no load does.
func join(t *testing.T, url, city string) {
	t.Helper()
	db, err := store.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		return tx.City.UpdateOneID(city).SetUmqMember(true).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func member(t *testing.T, s *server) bool {
	t.Helper()
	var data struct{ City struct{ UmqMember *bool } }
	s.ask(t, `{ city(code: "87090") { umqMember } }`, &data)
	return data.City.UmqMember != nil && *data.City.UmqMember
}

func TestDemoOnATakenPort(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	url, path := sqliteURL(t)
	r := maillage(t, "demo", "--database", url, "--addr", l.Addr().String()).must(t, 1)
	says(t, r.err, "port "+port+" est déjà pris", "--addr 127.0.0.1:8081")
	if _, err := os.Stat(path); err == nil {
		t.Error("a database was made before the port was looked at")
	}
	r = maillage(t, "MAILLAGE_LANG=en", "MAILLAGE_ADDR="+l.Addr().String(), "demo", "--database", url).must(t, 1)
	says(t, r.err, "Port "+port+" is already taken", "--addr 127.0.0.1:8081")
}

func TestFreshDeletesNoOtherFile(t *testing.T) {
	_, path := sqliteURL(t)
	if err := os.WriteFile(path, []byte("a letter to keep, longer than a header"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := maillage(t, "demo", "--fresh", "--database", "sqlite://"+path, "--addr", "127.0.0.1:0").must(t, 3)
	says(t, r.err, "n'est pas une base de démonstration; il n'est pas effacé")
	if _, err := os.Stat(path); err != nil {
		t.Error("the file is gone")
	}
}

// A database that serves, made by migrate up, is not a demonstration's: --fresh leaves it alone.
func TestFreshDeletesNoDatabaseButADemonstration(t *testing.T) {
	url := migrated(t)
	r := maillage(t, "demo", "--fresh", "--database", url, "--addr", "127.0.0.1:0").must(t, 3)
	says(t, r.err, "n'est pas une base de démonstration")
	if got := shelf(t, url); got != "version 0" {
		t.Errorf("the database is now at %s", got)
	}
}

func TestDemoStaysAwayFromADatabaseInService(t *testing.T) {
	t.Chdir(t.TempDir())
	service, file := sqliteURL(t)
	s := serving(t, "MAILLAGE_DATABASE="+service, "demo", "--addr", "127.0.0.1:0")
	s.stop(t)
	if _, err := os.Stat(file); err == nil {
		t.Error("the demonstration wrote to MAILLAGE_DATABASE")
	}
	if _, err := os.Stat("maillage-demo.db"); err != nil {
		t.Error("no maillage-demo.db in the working directory")
	}
	maillage(t, "demo", "--database", "postgres://localhost/x").must(t, 2)
}
