package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"maillage/internal/pgtest"
)

func TestPostgreSQLFromNothingToServing(t *testing.T) {
	url := pgtest.URL(t)
	says(t, maillage(t, "serve", "--database", url).must(t, 4).err, "Migrations en attente", "maillage migrate up")
	says(t, maillage(t, "migrate", "status", "--database", url).must(t, 4).out, "en attente")
	says(t, maillage(t, "migrate", "up", "--database", url).must(t, 0).out, "Le schéma est à jour.")
	says(t, maillage(t, "migrate", "status", "--database", url).must(t, 0).out, "appliquée le 20")
	r := maillage(t, "sample", "load", "--database", url).must(t, 0)
	says(t, r.err, "Répertoire de départ…") // none was loaded
	says(t, maillage(t, "doctor", "--database", url).must(t, 0).out, "PostgreSQL 1", "36 fiches")

	s := serving(t, "serve", "--database", url, "--addr", "127.0.0.1:0", "--playground", "off")
	var data struct {
		Contributions struct{ TotalCount int }
	}
	s.ask(t, `{ contributions(examples: INCLUDE) { totalCount } }`, &data)
	if data.Contributions.TotalCount != 36 {
		t.Errorf("%d contributions", data.Contributions.TotalCount)
	}
	if status, _ := s.get(t, "/playground/"); status != 404 {
		t.Errorf("the playground is off and answers %d", status)
	}
}

func TestServeWantsAMigratedDatabase(t *testing.T) {
	url, path := sqliteURL(t)
	r := maillage(t, "serve", "--database", url).must(t, 4)
	says(t, r.err, "n'existe pas", "maillage migrate up")
	if _, err := os.Stat(path); err == nil {
		t.Error("serve made a file")
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	says(t, maillage(t, "serve", "--database", url, "--lang", "en").must(t, 4).err, "Pending migrations: 3", "maillage migrate up")
	s := serving(t, "serve", "--database", url, "--migrate", "--addr", "127.0.0.1:0")
	says(t, s.out.String(), "Migrations appliquées : 3", "La base n'a encore aucune fiche.", "maillage directory load")
}

func TestSampleLoadWritesOnce(t *testing.T) {
	url := migrated(t)
	var first, second struct{ Added, Changed, Unchanged int }
	for _, report := range []any{&first, &second} {
		r := maillage(t, "sample", "load", "--json", "--database", url).must(t, 0)
		if err := json.Unmarshal([]byte(r.out), report); err != nil {
			t.Fatalf("%v in %s", err, r.out)
		}
	}
	if first.Added < 36 || second.Added+second.Changed != 0 || second.Unchanged != first.Added {
		t.Errorf("first %+v, then %+v", first, second)
	}
	says(t, maillage(t, "sample", "load", "--lang", "en", "--database", url).must(t, 0).out, "Sample: 0 items added")
}

func TestDoctor(t *testing.T) {
	says(t, maillage(t, "doctor").must(t, 4).out, "À FAIRE", "aucune n'est nommée", "MAILLAGE_DATABASE")
	url, path := sqliteURL(t)
	says(t, maillage(t, "doctor", "--database", url).must(t, 4).out, "À FAIRE", "n'existe pas")
	if _, err := os.Stat(path); err == nil {
		t.Error("the doctor made a file")
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	says(t, maillage(t, "doctor", "--database", url).must(t, 4).out, "3 en attente : maillage migrate up")
	maillage(t, "migrate", "up", "--database", url).must(t, 0)
	says(t, maillage(t, "doctor", "--database", url).must(t, 4).out, "À FAIRE", "pas chargé : maillage directory load", "aucune encore")
	maillage(t, "sample", "load", "--database", url).must(t, 0)

	r := maillage(t, "doctor", "--database", url, "--lang", "en", "--json").must(t, 0)
	var answer struct {
		OK       bool
		Findings []struct {
			Check, Text string
			OK          bool
		}
	}
	if err := json.Unmarshal([]byte(r.out), &answer); err != nil {
		t.Fatalf("%v in %s", err, r.out)
	}
	if !answer.OK || len(answer.Findings) < 8 {
		t.Errorf("the doctor says %s", r.out)
	}
	says(t, r.out, "WAL, foreign keys", "36 records", "up to date")
	says(t, maillage(t, "MAILLAGE_CORS_ORIGINS=https://exemple.org/,x", "doctor", "--database", url).must(t, 4).out, "n'est pas une origine")

	notADatabase := filepath.Join(t.TempDir(), "letter.db")
	if err := os.WriteFile(notADatabase, []byte("a letter, longer than a header of a page"), 0o600); err != nil {
		t.Fatal(err)
	}
	says(t, maillage(t, "doctor", "--database", "sqlite://"+notADatabase).must(t, 4).out, "n'est pas une base de données SQLite")
}

func TestVersion(t *testing.T) {
	says(t, maillage(t, "version").must(t, 0).out, "révision", "SQLite", "schéma", "_audit_trail")
	var v versions
	r := maillage(t, "version", "--json").must(t, 0)
	if err := json.Unmarshal([]byte(r.out), &v); err != nil || v.Go == "" || v.SQLite == "" || v.Schema == "" || v.Maillage == "" {
		t.Errorf("%v: %s", err, r.out)
	}
}
