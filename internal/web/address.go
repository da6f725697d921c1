package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/rate"
)

// CheckProxies returns a problem unless each proxy is an address or a network: 10.0.0.2, 10.0.0.0/8.
func CheckProxies(proxies []string) error {
	_, err := networks(proxies)
	return err
}

func networks(proxies []string) ([]netip.Prefix, error) {
	all := make([]netip.Prefix, 0, len(proxies))
	for _, p := range proxies {
		if one, err := netip.ParseAddr(p); err == nil {
			all = append(all, netip.PrefixFrom(one, one.BitLen()))
			continue
		}
		network, err := netip.ParsePrefix(p)
		if err != nil {
			return nil, problem.New(problem.BadInput, i18n.Tf(
				"« %s » n'est ni une adresse ni un réseau. Exemples : 10.0.0.2, 10.0.0.0/8.",
				"“%s” is neither an address nor a network. Examples: 10.0.0.2, 10.0.0.0/8.", p))
		}
		all = append(all, network.Masked())
	}
	return all, nil
}

// addressOf is the address from which a request comes: that of the connection or, when that is a
// trusted proxy's, the last one in X-Forwarded-For that is not. An IPv6 caller counts by its
// network of 64 bits, which one home has.
func addressOf(r *http.Request, trusted []netip.Prefix) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	at, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(forwarded) - 1; i >= 0 && within(at, trusted); i-- {
		before, err := netip.ParseAddr(strings.TrimSpace(forwarded[i]))
		if err != nil {
			break
		}
		at = before
	}
	if at = at.Unmap(); at.Is6() {
		if network, err := at.Prefix(64); err == nil {
			return network.String()
		}
	}
	return at.String()
}

func within(at netip.Addr, networks []netip.Prefix) bool {
	for _, n := range networks {
		if n.Contains(at.Unmap()) {
			return true
		}
	}
	return false
}

// paced counts the operations of each caller: a token, an account or, without one, an address.
func (s *Site) paced(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		address := addressOf(r, s.proxies)
		caller := func(ctx context.Context) rate.Caller {
			switch v := access.From(ctx); {
			case v.TokenID != "":
				return rate.Caller{Key: v.TokenID, Known: true}
			case v.UserID != "":
				return rate.Caller{Key: v.UserID, Known: true}
			}
			return rate.Caller{Key: address}
		}
		wait := func(d time.Duration) { w.Header().Set("Retry-After", strconv.Itoa(max(1, int(d.Seconds())))) }
		if r.Header.Get("Upgrade") != "" || strings.Contains(r.Header.Get("Accept"), "text/event-stream") {
			// a stream has had its headers, and runs its operations apart; its errors say how long
			wait = func(time.Duration) {}
		}
		next.ServeHTTP(w, r.WithContext(rate.NewContext(r.Context(), s.limiter, caller, wait)))
	})
}
