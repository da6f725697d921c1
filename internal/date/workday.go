package date

import "time"

// WorkingDay tells whether the municipal offices of Québec are open on a day: neither a Saturday, a
// Sunday nor a holiday.
func WorkingDay(day time.Time) bool {
	return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday && !holiday(day)
}

// holiday tells whether a day is a statutory holiday in Québec: section 60 of the Act respecting
// labour standards (chapter N-1.1), and sections 1 and 2 of the National Holiday Act (chapter
// F-1.1). Of Good Friday and Easter Monday an employer chooses one: both count here, so that nobody
// is called late on a day when their office was closed.
func holiday(day time.Time) bool {
	year, month, date := day.Date()
	monday, sunday := day.Weekday() == time.Monday, day.Weekday() == time.Sunday
	after := int(midnight(day).Sub(easter(year)).Hours() / 24) // days after Easter Sunday
	switch {
	case month == time.January && date == 1, month == time.December && date == 25:
		return true
	case after == -2, after == 1:
		return true
	case month == time.May && monday && date >= 18 && date <= 24: // the Monday before the 25th
		return true
	case month == time.June && (date == 24 || date == 25 && monday): // the next day when it is a Sunday
		return true
	case month == time.July && (date == 1 && !sunday || date == 2 && monday):
		return true
	case month == time.September && monday && date <= 7:
		return true
	case month == time.October && monday && date >= 8 && date <= 14:
		return true
	}
	return false
}

func midnight(day time.Time) time.Time {
	year, month, date := day.Date()
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC)
}

// easter returns Easter Sunday of a Gregorian year (anonymous algorithm, Nature, 20 April 1876).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// WorkingDaysBefore returns the midnight, in Québec, that begins the n-th working day before the day
// of now. Since what came before it, n whole working days have gone by.
func WorkingDaysBefore(now time.Time, n int) time.Time {
	year, month, date := now.In(Quebec).Date()
	for n > 0 {
		date--
		if WorkingDay(time.Date(year, month, date, 12, 0, 0, 0, time.UTC)) {
			n--
		}
	}
	return time.Date(year, month, date, 0, 0, 0, 0, Quebec)
}
