package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

var (
	tokenForm = regexp.MustCompile(`mlg_[0-9A-Za-z]{49}`)
	linkForm  = regexp.MustCompile(`/invitation/[\w-]{43}`)
)

// withSample returns a database that holds the sample.
func withSample(t *testing.T) string {
	t.Helper()
	url := migrated(t)
	maillage(t, "sample", "load", "--database", url).must(t, 0)
	return url
}

func TestAccountsFromTheCommandLine(t *testing.T) {
	url := withSample(t)
	on := func(args ...string) []string { return append(args, "--database", url) }
	create := on("user", "create", "--email", "immigration@ville.example", "--role", "editor", "--city", "87090", "--function", "conseil en immigration")
	r := maillage(t, append(create, "--base-url", "https://maillage.example/")...).must(t, 0)
	says(t, r.out, "Compte invité : immigration@ville.example", "https://maillage.example/invitation/")
	says(t, maillage(t, create...).must(t, 3).err, "cette adresse a déjà un compte")
	says(t, maillage(t, on("user", "create", "--email", "x", "--role", "umq", "--city", "87090", "--function", "y")...).must(t, 3).err, "adresse de courriel seule", "n'appartient ni à une ville")

	r = maillage(t, on("user", "link", "immigration@ville.example", "--lang", "en")...).must(t, 0)
	if !linkForm.MatchString(r.out) {
		t.Errorf("no link in %s", r.out)
	}
	says(t, r.out, "Put the address of the site in front")
	says(t, maillage(t, on("user", "link", "personne@ville.example")...).must(t, 3).err, "aucun compte n'a cette adresse")
	says(t, maillage(t, on("token", "create", "--user", "immigration@ville.example", "--name", "x", "--scope", "read-own")...).must(t, 3).err, "n'est pas actif")

	var list []struct{ Email, Role, Status, City string }
	if err := json.Unmarshal([]byte(maillage(t, on("user", "list", "--json")...).must(t, 0).out), &list); err != nil || len(list) != 1 || list[0].Status != "INVITED" || list[0].City != "87090" {
		t.Errorf("%+v, %v", list, err)
	}
	says(t, maillage(t, on("user", "suspend", "immigration@ville.example", "--reason", "départ")...).must(t, 0).out, "Compte suspendu")
	says(t, maillage(t, on("user", "list")...).must(t, 0).out, "Suspendu", "jamais")
	says(t, maillage(t, on("user", "suspend", "immigration@ville.example", "--undo")...).must(t, 0).out, "Compte réactivé")
	says(t, maillage(t, on("user", "erase", "IMMIGRATION@ville.example")...).must(t, 0).out, "Compte effacé", "usr_")
	says(t, maillage(t, on("user", "list")...).must(t, 0).out, "Comptes : 0")
}

// askAs sends an operation with a token, and returns the status and the answer.
func (s *server) askAs(t *testing.T, token, query string) (int, string) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close() //nolint:errcheck // read to its end
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(answer)
}

func TestDemoPrintsATokenForEachRole(t *testing.T) {
	url, _ := sqliteURL(t)
	const query = `{ viewer { role reads writes city { code } organization { code } account { email } } }`
	roles := []string{
		`"role":"EDITOR","reads":true,"writes":true,"city":{"code":"87090"},"organization":null`, `"role":"READER","reads":true,"writes":true,"city":{"code":"87090"}`,
		`"role":"PARTNER","reads":true,"writes":true,"city":null,"organization":{"code":"PROMIS"}`, `"role":"UMQ"`, `"role":"MIFI"`,
	}
	s := serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0")
	says(t, s.out.String(), "comptes inventés", "Rédaction, La Sarre (87090)", "Organisme partenaire, PROMIS")
	first := tokenForm.FindAllString(s.out.String(), -1)
	if len(first) != len(roles) {
		t.Fatalf("%d tokens in\n%s", len(first), s.out.String())
	}
	for i, token := range first {
		if status, answer := s.askAs(t, token, query); status != 200 || !strings.Contains(answer, roles[i]) || !strings.Contains(answer, "demo.example") {
			t.Errorf("%s: %d %s", roles[i], status, answer)
		}
	}
	s.stop(t)

	s = serving(t, "demo", "--database", url, "--addr", "127.0.0.1:0", "--lang", "en")
	says(t, s.out.String(), "invented accounts")
	second := tokenForm.FindAllString(s.out.String(), -1)
	if len(second) != len(roles) {
		t.Fatalf("%d tokens after a restart", len(second))
	}
	for i := range second {
		if status, _ := s.askAs(t, first[i], query); status != 401 {
			t.Errorf("the token of the first start answers %d", status)
		}
		if status, answer := s.askAs(t, second[i], query); status != 200 || !strings.Contains(answer, roles[i]) {
			t.Errorf("%d %s", status, answer)
		}
	}
	// A token made and revoked from the command line, while the program serves.
	on := func(args ...string) []string { return append(args, "--database", url) }
	r := maillage(t, on("token", "create", "--user", "equipe@umq.demo.example", "--name", "tableau de bord", "--scope", "read-public,read-own", "--json")...).must(t, 0)
	var made struct{ ID, Token string }
	if err := json.Unmarshal([]byte(r.out), &made); err != nil {
		t.Fatal(err)
	}
	if status, answer := s.askAs(t, made.Token, query); status != 200 || !strings.Contains(answer, `"role":"UMQ","reads":true,"writes":false`) {
		t.Errorf("%d %s", status, answer)
	}
	says(t, maillage(t, on("token", "list", "--user", "equipe@umq.demo.example")...).must(t, 0).out, "tableau de bord", "read-own read-public", "révoqué le")
	says(t, maillage(t, on("token", "revoke", made.ID)...).must(t, 0).out, "Jeton révoqué")
	if status, _ := s.askAs(t, made.Token, query); status != 401 {
		t.Errorf("a revoked token answers %d", status)
	}
	says(t, maillage(t, on("user", "erase", "equipe@umq.demo.example")...).must(t, 3).err, "dernier compte actif de l'UMQ")
}
