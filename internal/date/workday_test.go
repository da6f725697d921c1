package date_test

import (
	"slices"
	"testing"
	"time"

	"maillage/internal/date"
)

// TestWorkingDays checks the holidays of years in which they fall otherwise: on a Sunday the
// national holiday and Canada Day are kept on the Monday.
func TestWorkingDays(t *testing.T) {
	for year, want := range map[int][]string{
		2026: {"01-01", "04-03", "04-06", "05-18", "06-24", "07-01", "09-07", "10-12", "12-25"},
		2018: {"01-01", "03-30", "04-02", "05-21", "06-25", "07-02", "09-03", "10-08", "12-25"},
		2025: {"01-01", "04-18", "04-21", "05-19", "06-24", "07-01", "09-01", "10-13", "12-25"},
	} {
		var closed []string
		for day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == year; day = day.AddDate(0, 0, 1) {
			weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
			if weekend && date.WorkingDay(day) {
				t.Errorf("%s is worked", day.Format(time.DateOnly))
			}
			if !weekend && !date.WorkingDay(day) {
				closed = append(closed, day.Format("01-02"))
			}
		}
		if !slices.Equal(closed, want) {
			t.Errorf("%d: closed on %v, want %v", year, closed, want)
		}
	}
}

// TestWorkingDaysBefore counts back over weekends and holidays, from the day it is in Québec.
func TestWorkingDaysBefore(t *testing.T) {
	for _, c := range []struct {
		now  string
		days int
		want string
	}{
		{"2026-11-24T12:00:00Z", 5, "2026-11-17T00:00:00-05:00"}, // Tuesday to Tuesday
		{"2026-11-24T03:00:00Z", 5, "2026-11-16T00:00:00-05:00"}, // still Monday evening in Québec
		{"2026-11-22T17:00:00Z", 1, "2026-11-20T00:00:00-05:00"}, // on a Sunday
		{"2026-04-08T15:00:00Z", 3, "2026-04-01T00:00:00-04:00"}, // over Easter: Tuesday, Thursday, Wednesday
		{"2026-06-25T15:00:00Z", 1, "2026-06-23T00:00:00-04:00"}, // over the national holiday
		{"2027-01-04T15:00:00Z", 2, "2026-12-30T00:00:00-05:00"}, // over the new year
	} {
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		if got := date.WorkingDaysBefore(now, c.days).Format(time.RFC3339); got != c.want {
			t.Errorf("%d working days before %s: %s, want %s", c.days, c.now, got, c.want)
		}
	}
}
