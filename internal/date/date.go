// Package date holds calendar dates as precise as their source: a year, a month or a day.
//
// A Date is text ("2023", "2023-06", "2023-06-27"): it sorts as time does, means the same in
// every time zone, and is stored alike by SQLite and PostgreSQL.
package date

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"time"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Date is a year, a month or a day of the Gregorian calendar, in ISO 8601.
type Date string

var form = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// Parse checks that s is a date of the calendar.
func Parse(s string) (Date, error) {
	if form.MatchString(s) {
		full := s + "0000-01-01"[len(s):]
		if _, err := time.Parse(time.DateOnly, full); err == nil {
			return Date(s), nil
		}
	}
	return "", problem.New(problem.BadInput, i18n.Tf(
		"« %.40s » n'est pas une date : écrivez AAAA, AAAA-MM ou AAAA-MM-JJ.",
		"“%.40s” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.", s))
}

// Of returns the day of t in Québec.
func Of(t time.Time) Date { return Date(t.In(Quebec).Format(time.DateOnly)) }

// Start returns the first day that the date may mean.
func (d Date) Start() time.Time {
	s := string(d)
	if len(s) > 10 || len(s) < 4 {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s+"0000-01-01"[len(s):])
	if err != nil {
		return time.Time{}
	}
	return t
}

// End returns the last day that the date may mean.
func (d Date) End() time.Time {
	switch len(d) {
	case 4:
		return d.Start().AddDate(1, 0, -1)
	case 7:
		return d.Start().AddDate(0, 1, -1)
	}
	return d.Start()
}

// Validate checks a value to be stored; the empty date stands for an unknown one.
func (d Date) Validate() error {
	if d == "" {
		return nil
	}
	_, err := Parse(string(d))
	return err
}

// MarshalGQL writes the date as a JSON string.
func (d Date) MarshalGQL(w io.Writer) {
	b, err := json.Marshal(string(d))
	if err != nil {
		b = []byte("null")
	}
	_, _ = w.Write(b) // the writer is a response buffer; gqlgen offers no way to report
}

// UnmarshalGQL reads a date from a GraphQL value.
func (d *Date) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	if !ok {
		return problem.New(problem.BadInput, i18n.T("une date est un texte : « 2023 », « 2023-06 » ou « 2023-06-27 ».", "a date is a string: “2023”, “2023-06” or “2023-06-27”."))
	}
	p, err := Parse(s)
	if err != nil {
		return fmt.Errorf("date: %w", err)
	}
	*d = p
	return nil
}
