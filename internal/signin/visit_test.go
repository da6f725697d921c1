package signin_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// visit is a page that was answered.
type visit struct {
	*testing.T
	status int
	path   string // where it ended, without ?lang=
	header http.Header
	body   string
}

// at checks where a visit ended.
func (v visit) at(status int, path string) visit {
	v.Helper()
	if v.status != status || v.path != path {
		v.Fatalf("%d at %s instead of %d at %s: %s", v.status, v.path, status, path, v.body)
	}
	return v
}

func (v visit) has(parts ...string) visit {
	v.Helper()
	for _, p := range parts {
		if !strings.Contains(v.body, p) {
			v.Errorf("%q is not in %s", p, v.body)
		}
	}
	return v
}

func (v visit) hasNot(parts ...string) visit {
	v.Helper()
	for _, p := range parts {
		if strings.Contains(v.body, p) {
			v.Errorf("%q is in %s", p, v.body)
		}
	}
	return v
}

// find returns what the group of a pattern matches in the page.
func (v visit) find(pattern string) string {
	v.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(v.body)
	if m == nil {
		v.Fatalf("%s is not in %s", pattern, v.body)
	}
	return m[1]
}
