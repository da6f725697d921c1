package date_test

import (
	"testing"
	"time"

	"maillage/internal/date"
)

func TestParse(t *testing.T) {
	for _, s := range []string{"2022", "2022-05", "2024-02-29"} {
		if d, err := date.Parse(s); err != nil || string(d) != s {
			t.Errorf("%s: %q, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "22", "2022-13", "2023-02-29", "2022-5", "2022/05", "2022-05-01T00:00", "année 2022"} {
		if d, err := date.Parse(s); err == nil {
			t.Errorf("%q became %q", s, d)
		}
	}
}

func TestBounds(t *testing.T) {
	for s, want := range map[date.Date][2]string{
		"2024":       {"2024-01-01", "2024-12-31"},
		"2024-02":    {"2024-02-01", "2024-02-29"},
		"2024-02-10": {"2024-02-10", "2024-02-10"},
	} {
		if start, end := s.Start().Format(time.DateOnly), s.End().Format(time.DateOnly); start != want[0] || end != want[1] {
			t.Errorf("%s: %s to %s, want %v", s, start, end, want)
		}
	}
}

// TestDayOfPeople: an instant late in the evening of Québec is already the next day in UTC.
func TestDayOfPeople(t *testing.T) {
	if got := date.Of(time.Date(2026, 7, 2, 3, 0, 0, 0, time.UTC)); got != "2026-07-01" {
		t.Errorf("got %s", got)
	}
}
