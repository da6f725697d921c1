package web_test

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"maillage/internal/dbtest"
	"maillage/internal/rate"
	"maillage/internal/web"
)

// thrifty gives callers little.
var thrifty = rate.Allowances{
	Anonymous: rate.Allowance{Points: 60, PerSecond: 1, Operations: 5, Streams: 2},
	Known:     rate.Allowance{Points: 60, PerSecond: 1, Operations: 5, Streams: 2},
}

func TestWhoAsksTooMuchIsToldWhenToComeBack(t *testing.T) {
	db := dbtest.SQLite(t)
	s := site(t, web.Config{Store: db, Rates: thrifty, Proxies: []string{"192.0.2.0/24"}}) // the test's own requests come from there
	body := `{"query":"{ regions(first: 25) { totalCount } rateLimit { limit cost remaining } }","extensions":{"cost":true}}`
	from := func(address string) *http.Response {
		return ask(t, s, http.MethodPost, "/graphql", body, "Content-Type", "application/json", "X-Forwarded-For", address)
	}
	var answer struct {
		Data struct {
			RateLimit struct{ Limit, Cost, Remaining int }
		}
		Extensions struct {
			Cost struct{ Points, Remaining int }
		}
	}
	if err := json.NewDecoder(status(t, from("203.0.113.7"), 200).Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if got := answer.Data.RateLimit; got.Limit != 60 || got.Cost != 26 || got.Remaining != 34 || answer.Extensions.Cost.Points != 26 {
		t.Errorf("stands at %+v, extensions %+v", got, answer.Extensions)
	}
	status(t, from("203.0.113.7"), 200)
	refused := status(t, from("203.0.113.7"), http.StatusTooManyRequests)
	if wait, err := strconv.Atoi(refused.Header.Get("Retry-After")); err != nil || wait < 15 || wait > 20 {
		t.Errorf("Retry-After is %q", refused.Header.Get("Retry-After"))
	}
	var told struct {
		Errors []struct {
			Message    string
			Extensions map[string]any
		}
	}
	if err := json.NewDecoder(refused.Body).Decode(&told); err != nil || len(told.Errors) != 1 || told.Errors[0].Extensions["code"] != "RATE_LIMITED" || !strings.Contains(told.Errors[0].Message, "revenez dans") {
		t.Errorf("told %+v %v", told, err)
	}
	status(t, from("203.0.113.8"), 200)              // another address
	status(t, from("203.0.113.8, 203.0.113.7"), 429) // the last one that no trusted proxy added
	status(t, from("203.0.113.9, 192.0.2.44"), 200)  // through two proxies
	status(t, from("2001:db8::1"), 200)              // a home has a network of addresses
	status(t, from("2001:db8::2"), 200)              // the same home
	status(t, from("2001:db8:0:0:ffff::3"), http.StatusTooManyRequests)
}

func TestForwardedAddressOfAStrangerIsNotBelieved(t *testing.T) {
	s := site(t, web.Config{Store: dbtest.SQLite(t), Rates: thrifty})
	body := `{"query":"{ regions(first: 50) { totalCount } }"}`
	for i, want := range []int{200, 429} {
		status(t, ask(t, s, http.MethodPost, "/graphql", body, "Content-Type", "application/json", "X-Forwarded-For", "203.0.113."+strconv.Itoa(i)), want)
	}
}

func TestProxiesAreAddressesOrNetworks(t *testing.T) {
	for _, bad := range []string{"", "localhost", "10.0.0.0/99", "10.0.0"} {
		if err := web.CheckProxies([]string{bad}); err == nil {
			t.Errorf("%q is taken for a proxy", bad)
		}
	}
	if err := web.CheckProxies([]string{"10.0.0.2", "10.0.0.0/8", "::1", "fd00::/8"}); err != nil {
		t.Error(err)
	}
}
