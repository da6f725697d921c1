package gid_test

import (
	"strings"
	"testing"

	"maillage/internal/gid"
)

func TestTypeIsInThePrefix(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range gid.Prefixes() {
		id := gid.New(p)
		typ, err := gid.TypeOf(id)
		if err != nil || typ == "" || seen[typ] {
			t.Errorf("%s: type %q, %v; a prefix names one type of its own", id, typ, err)
		}
		seen[typ] = true
		if !strings.HasPrefix(id, p+"_") || id == gid.New(p) {
			t.Errorf("%s is not new or lacks its prefix", id)
		}
	}
}

func TestNamed(t *testing.T) {
	id, err := gid.Named("cit", "87090")
	if err != nil || id != "cit_87090" {
		t.Errorf("got %q, %v", id, err)
	}
	for _, key := range []string{"", "a b", "é", "a_b", strings.Repeat("x", 81)} {
		if id, err := gid.Named("cit", key); err == nil {
			t.Errorf("%q became %q", key, id)
		}
	}
}

func FuzzTypeOf(f *testing.F) {
	for _, s := range []string{"cit_87090", "cit_", "_", "xxx_1", "cit_é", "reg_08_1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		typ, err := gid.TypeOf(s)
		if (err == nil) != (typ != "") {
			t.Errorf("%q: %q, %v", s, typ, err)
		}
		if err == nil {
			prefix, key, _ := strings.Cut(s, "_")
			if again, err := gid.Named(prefix, key); err != nil || again != s {
				t.Errorf("%q is accepted but cannot be made: %q, %v", s, again, err)
			}
		}
	})
}
