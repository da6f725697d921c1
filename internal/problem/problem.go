// Package problem is the one error type that people and programs outside the hub see.
//
// A problem carries a stable code for programs and a text in both languages for people. Any other
// error is the hub's own affair: it is logged, and answered as Internal.
package problem

import (
	"errors"
	"strings"
	"time"

	"maillage/internal/i18n"
)

// Code is a stable name that programs may rely on (extensions.code in GraphQL).
type Code string

// The codes of the hub.
const (
	BadInput     Code = "BAD_USER_INPUT"  // an argument or a file is not acceptable
	NotFound     Code = "NOT_FOUND"       // no such thing, or none that the caller may see
	Conflict     Code = "CONFLICT"        // the state of things forbids it
	SignInFirst  Code = "UNAUTHENTICATED" // only someone with an account may
	Forbidden    Code = "FORBIDDEN"       // this account, or this token, may not
	TooMany      Code = "RATE_LIMITED"    // too much at once or in too short a time
	LimitReached Code = "LIMIT_EXCEEDED"  // a documented limit; Limit names it
	BadCursor    Code = "BAD_CURSOR"      // a cursor that is broken or of another list
	Unavailable  Code = "UNAVAILABLE"     // not now: starting, stopping, database away
	Internal     Code = "INTERNAL"        // a fault of the hub; the log knows more
)

// Problem is an error with a code and a text in French and English.
type Problem struct {
	Code    Code
	Field   string        // input field or argument at fault, dotted; empty when there is none
	Text    i18n.Text     // what is wrong and what to do, without the field's name
	Limit   string        // name of the limit, with LimitReached
	Max     int           // value of the limit, with LimitReached
	Wait    time.Duration // how long to wait before trying again, with TooMany; zero when it is not known
	Current State         // what stands now, with Conflict
	Cause   error         // for the log only; never shown
}

// New makes a problem.
func New(code Code, text i18n.Text) *Problem { return &Problem{Code: code, Text: text} }

// On returns p with the input field at fault.
func (p *Problem) On(field string) *Problem { p.Field = field; return p }

// In returns p with how long to wait before trying again.
func (p *Problem) In(wait time.Duration) *Problem { p.Wait = wait; return p }

// State is one thing that is so now: its version or its status, by name.
type State struct {
	Name  string // empty where nothing is told
	Value any    // what JSON writes: a number, a text or a truth
}

// Now returns p with what stands now, under a name such as "version".
func (p *Problem) Now(name string, value any) *Problem { p.Current = State{name, value}; return p }

// Because returns p with the error behind it, for the log.
func (p *Problem) Because(err error) *Problem { p.Cause = err; return p }

// Exceeds reports that a documented limit was exceeded.
// limit is its stable name, most its value; text says what to do.
func Exceeds(limit string, most int, text i18n.Text) *Problem {
	return &Problem{Code: LimitReached, Limit: limit, Max: most, Text: text}
}

// Error returns the French text, with the cause for the log.
func (p *Problem) Error() string {
	s := p.Text.Fr
	if p.Field != "" {
		s = p.Field + " : " + s
	}
	if p.Cause != nil {
		s += " (" + p.Cause.Error() + ")"
	}
	return s
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Cause }

// Message returns what a reader of l is shown.
func (p *Problem) Message(l i18n.Language) string {
	if p.Field == "" {
		return p.Text.In(l)
	}
	sep := " : "
	if l == i18n.EN {
		sep = ": "
	}
	return p.Field + sep + p.Text.In(l)
}

// Extensions returns what programs are told in GraphQL: the code and, where they are known, the
// field at fault, the limit with its name and value, what stands now, and the whole seconds to wait.
func (p *Problem) Extensions() map[string]any {
	ext := map[string]any{"code": string(p.Code)}
	if p.Field != "" {
		ext["field"] = p.Field
	}
	if p.Limit != "" {
		ext["limit"] = map[string]any{"name": p.Limit, "max": p.Max}
	}
	if p.Current.Name != "" {
		ext["current"] = map[string]any{p.Current.Name: p.Current.Value}
	}
	if p.Wait > 0 {
		ext["retryAfter"] = p.RetryAfter()
	}
	return ext
}

// RetryAfter is the time to wait in whole seconds, rounded up, as the header Retry-After has it.
func (p *Problem) RetryAfter() int { return int((p.Wait + time.Second - 1) / time.Second) }

// List is several problems of one input, told at once.
type List []*Problem

// Error joins the French texts, one a line.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Err returns nil for an empty list, else the list.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}

// Of finds the problem in err; an error that holds none becomes Internal with err as its cause.
func Of(err error) *Problem {
	var p *Problem
	if errors.As(err, &p) {
		return p
	}
	return New(Internal, i18n.T(
		"Une erreur interne est survenue; elle a été consignée. Réessayez plus tard.",
		"An internal error occurred and was logged. Please try again later.",
	)).Because(err)
}

// Unwrap returns the problems one by one.
func (l List) Unwrap() []error {
	errs := make([]error, len(l))
	for i, p := range l {
		errs[i] = p
	}
	return errs
}
