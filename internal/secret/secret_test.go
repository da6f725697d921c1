package secret_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"maillage/internal/problem"
	"maillage/internal/secret"
)

func TestTokensHaveAFormThatIsChecked(t *testing.T) {
	seen := map[string]bool{}
	for range 200 {
		token := secret.NewToken()
		if !secret.IsToken(token) || !strings.HasPrefix(token, "mlg_") || len(token) != 53 || seen[token] {
			t.Fatalf("token %q", token)
		}
		seen[token] = true
		for _, bad := range []string{
			token[:len(token)-1], token + "0", " " + token, strings.ToLower(token), "ghp_" + token[4:], token[4:],
			token[:10] + string(rune(token[10]^1)) + token[11:], token[:len(token)-1] + string(rune(token[len(token)-1]^1)),
		} {
			if bad != token && secret.IsToken(bad) {
				t.Errorf("%q passes beside %q", bad, token)
			}
		}
		if hint := secret.Hint(token); len(hint) != 4 || !strings.HasSuffix(token, hint) {
			t.Errorf("hint %q of %q", hint, token)
		}
	}
	for _, s := range []string{"", "mlg_", "mlg_é", strings.Repeat("x", 53), "mlg_" + strings.Repeat("é", 30)} {
		if secret.IsToken(s) {
			t.Errorf("%q passes", s)
		}
	}
}

// The check is that of CRC-32 (IEEE) in base 62: another implementation finds the same.
func TestCheckOfATokenIsStable(t *testing.T) {
	if !secret.IsToken("mlg_00000000000000000000000000000000000000000002CZclj") { // by zlib
		t.Error("the check of a known token changed: tokens in use would no longer be accepted")
	}
}

func TestSecretsAreKeptAsTheirHash(t *testing.T) {
	a, b := secret.New(), secret.New()
	if a == b || len(a) != 43 {
		t.Errorf("secrets %q and %q", a, b)
	}
	if got := secret.Hash("abc"); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" { // FIPS 180-2, appendix B.1
		t.Errorf("hash %s", got)
	}
	if !secret.Equal(a, a) || secret.Equal(a, b) || secret.Equal(a, a[1:]) {
		t.Error("Equal is wrong")
	}
}

func TestPasswords(t *testing.T) {
	ctx := t.Context()
	hash, err := secret.HashPassword(ctx, "été à La Sarre")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=65536,t=3,p=1$") || len(hash) > 300 {
		t.Errorf("hash %s", hash)
	}
	if again, _ := secret.HashPassword(ctx, "été à La Sarre"); again == hash {
		t.Error("two hashes of a password have the same salt")
	}
	for password, want := range map[string]bool{
		"été à La Sarre": true, "e\u0301te\u0301 a\u0300 La Sarre": true, // accents as another keyboard makes them
		"ete a La Sarre": false, "été à la sarre": false, "": false,
	} {
		if got, err := secret.CheckPassword(ctx, hash, password); err != nil || got != want {
			t.Errorf("%q: %v, %v", password, got, err)
		}
	}
	for _, bad := range []string{"x", "$argon2i$v=19$m=65536,t=3,p=1$AAAA$AAAA", "$argon2id$v=19$m=65536,t=0,p=1$AAAA$AAAA", hash[:len(hash)-4]} {
		if right, err := secret.CheckPassword(ctx, bad, "x"); right || err == nil {
			t.Errorf("the hash %q is taken", bad)
		}
	}
}

// Without an account there is as much to compute, and never a yes.
func TestNobodysPasswordCostsAsMuch(t *testing.T) {
	before := secret.Computed()
	right, err := secret.CheckPassword(t.Context(), "", "n'importe quoi")
	if right || err != nil || secret.Computed() != before+1 {
		t.Errorf("%v, %v, %d computed", right, err, secret.Computed()-before)
	}
}

func TestAtMostTwoPasswordsAtOnce(t *testing.T) {
	var all sync.WaitGroup
	stop := make(chan struct{})
	most := 0
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		for {
			select {
			case <-stop:
				return
			default:
				most = max(most, secret.Running())
			}
		}
	}()
	for range 8 {
		all.Go(func() {
			if _, err := secret.CheckPassword(context.Background(), "", "x"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	close(stop)
	<-watched
	if most != 2 {
		t.Errorf("%d at once, want 2", most)
	}
}

func TestWaitingForOnesTurnEndsWithTheContext(t *testing.T) {
	release := secret.TakeTurns()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	before := secret.Computed()
	go func() {
		_, err := secret.CheckPassword(ctx, "", "x")
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) || secret.Computed() != before {
		t.Errorf("error %v, %d computed", err, secret.Computed()-before)
	}
	release()
	if _, err := secret.CheckPassword(t.Context(), "", "x"); err != nil {
		t.Error(err)
	}
}

func TestAcceptablePasswords(t *testing.T) {
	const email = "immigration@ville.example"
	for password, fine := range map[string]bool{
		"quatre mots sans lien":        true,
		"ABCdef123!@#":                 true, // twelve characters
		"ABCdef123!@":                  false,
		"éèêëàâäùûüïî":                 true, // characters, not bytes
		"éèêëàâ":                       false,
		email:                          false,
		"Immigration@Ville.example":    false,
		"immigrationimmigration":       false,
		"aaaaaaaaaaaaaaaa":             false,
		"abcabcabcabcabc":              false,
		"Motdepasse123":                false,
		"correct horse battery staple": false,
		"mot de passe 123":             false,
		strings.Repeat("a b c d ", 25): false, // repeated
		strings.Repeat("x", 100) + strings.Repeat("y", 100):       true,
		strings.Repeat("x", 100) + strings.Repeat("y", 100) + "z": false,
	} {
		err := secret.Acceptable(password, email)
		if (err == nil) != fine {
			t.Errorf("%q: %v", password, err)
		}
		if p := problem.Of(err); err != nil && (p.Field != "password" || p.Text.En == "") {
			t.Errorf("%q: %+v", password, p)
		}
	}
}
