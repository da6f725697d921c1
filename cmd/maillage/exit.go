package main

import (
	"context"
	"errors"
	"fmt"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// The exit codes, documented in the help.
const (
	exitOK       = 0
	exitFailure  = 1 // anything else than what follows
	exitUsage    = 2 // the command line is not understood
	exitRefused  = 3 // what was given to load is not acceptable; nothing changed
	exitDatabase = 4 // the database cannot be reached or must be migrated, or the doctor found something to do
)

var exitCodes = []struct {
	code int
	text i18n.Text
}{
	{exitOK, i18n.T("tout va bien", "all is well")},
	{exitFailure, i18n.T("échec", "failure")},
	{exitUsage, i18n.T("ligne de commande ou configuration incomprise", "command line or configuration not understood")},
	{exitRefused, i18n.T("données refusées; rien n'a été changé", "data refused; nothing was changed")},
	{exitDatabase, i18n.T("base de données injoignable ou à migrer; avec doctor : quelque chose à faire",
		"database unreachable or to be migrated; with doctor: something to do")},
}

// withCode is an error that ends the program with a code of its own.
type withCode struct {
	error
	code int
}

// Unwrap returns the error inside.
func (e withCode) Unwrap() error { return e.error }

// refused marks err as a refusal of what was given, where its problem says so.
func refused(err error) error {
	var p *problem.Problem
	if !errors.As(err, &p) {
		return err
	}
	switch p.Code {
	case problem.BadInput, problem.Conflict, problem.NotFound, problem.LimitReached:
		return withCode{err, exitRefused}
	}
	return err
}

// errToDo ends the program with exitDatabase after it has said what is to be done.
var errToDo = errors.New("something is to be done")

// exit tells the error, if there is one, and returns the exit code.
func (s *session) exit(err error) int {
	var usage *usageError
	var coded withCode
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errToDo):
		return exitDatabase
	case errors.As(err, &usage):
		s.complain(usage.text.In(s.lang))
		return exitUsage
	case errors.Is(err, context.Canceled):
		s.complain(i18n.T("Interrompu; rien n'est resté à moitié fait.", "Interrupted; nothing was left half done.").In(s.lang))
		return exitFailure
	}
	s.complainOf(err)
	if errors.As(err, &coded) {
		return coded.code
	}
	return exitFailure
}

func (s *session) complain(text string) {
	fmt.Fprintf(s.err, "maillage%s%s\n", colon.In(s.lang), text)
}

// complainOf tells the problems of err one a line, and what is behind one that is no fault of the
// data, since who runs the program is who reads the log.
func (s *session) complainOf(err error) {
	var list problem.List
	if errors.As(err, &list) {
		for _, p := range list {
			s.complain(s.message(p))
		}
		return
	}
	p := problem.Of(err)
	if p.Code == problem.Internal && p.Cause == err { // nobody wrote it for people
		s.complain(i18n.T("Échec.", "Failure.").In(s.lang))
	} else {
		s.complain(s.message(p))
	}
	if p.Cause != nil && p.Code != problem.BadInput {
		fmt.Fprintf(s.err, "  %s%s%v\n", i18n.T("détail technique", "technical detail").In(s.lang), colon.In(s.lang), p.Cause)
	}
}

// message tells a problem; an argument at fault has the name that the help gives it.
func (s *session) message(p *problem.Problem) string {
	named := *p
	if name, ok := argumentNames[p.Field]; ok {
		named.Field = name.In(s.lang)
	}
	return named.Message(s.lang)
}
