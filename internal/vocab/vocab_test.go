package vocab_test

import (
	"regexp"
	"testing"

	"maillage/internal/vocab"
)

// TestEveryValueHasBothLabels: every enumeration value is said in French and in English.
func TestEveryValueHasBothLabels(t *testing.T) {
	name := regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)
	all := vocab.All()
	if len(all) < 30 {
		t.Fatalf("only %d enumerations", len(all))
	}
	for _, e := range all {
		if e.About.Fr == "" || e.About.En == "" {
			t.Errorf("%s is not described in both languages", e.Name)
		}
		seen := map[string]bool{}
		for _, v := range e.Values {
			if !name.MatchString(v.Code) || seen[v.Code] {
				t.Errorf("%s.%s is no name of its own", e.Name, v.Code)
			}
			seen[v.Code] = true
			if v.Label.Fr == "" || v.Label.En == "" || (v.Definition.Fr == "") != (v.Definition.En == "") {
				t.Errorf("%s.%s lacks a language", e.Name, v.Code)
			}
		}
	}
}
