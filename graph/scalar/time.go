// Package scalar holds the scalars of the API that gqlgen's own would get wrong.
package scalar

import (
	"io"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// MarshalTime writes an instant in UTC, RFC 3339, to the microsecond.
func MarshalTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(instant(t).Format(time.RFC3339Nano))) // to a buffer
	})
}

// UnmarshalTime reads an RFC 3339 instant with any offset and turns it to UTC, to the microsecond:
// SQLite compares instants as text, so all must be written alike.
func UnmarshalTime(v any) (time.Time, error) {
	if s, ok := v.(string); ok {
		if t, err := time.Parse(time.RFC3339Nano, s); err == nil && instant(t).Year() >= 1 && instant(t).Year() <= 9999 {
			return instant(t), nil
		}
	}
	return time.Time{}, problem.New(problem.BadInput, i18n.T(
		"un instant s'écrit selon la RFC 3339, par exemple « 2026-03-29T12:00:00Z ».",
		"an instant is written as in RFC 3339, for example “2026-03-29T12:00:00Z”."))
}

func instant(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }
