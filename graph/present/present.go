// Package present turns every error of the server into what people and programs are shown: a
// message in the reader's language and, in extensions, a stable code. What is not known to be meant
// for them is logged under a number, of which they are told, and nothing else.
package present

import (
	"context"
	"errors"
	"log/slog"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/oklog/ulid/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/ent"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Timeout is the code of an operation cut short: its time was over, or its client went away.
const Timeout problem.Code = "TIMEOUT"

// Error presents err to the reader of ctx; it is a graphql.ErrorPresenterFunc. Positions and paths
// are kept. Of a problem.List it presents the last one, after adding the others to the response.
func Error(ctx context.Context, err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	place := placeOf(ctx, err)
	var list problem.List
	if errors.As(err, &list) && len(list) > 0 {
		last := len(list) - 1
		for _, p := range list[:last] {
			graphql.AddError(ctx, &gqlerror.Error{Err: p, Path: place.Path, Locations: place.Locations})
		}
		return place.problem(ctx, list[last])
	}
	var p *problem.Problem
	if errors.As(err, &p) {
		return place.problem(ctx, p)
	}
	if message, ext := fromGraphQL(i18n.FromContext(ctx), err); ext != nil {
		return place.shown(message, ext)
	}
	return place.problem(ctx, meaning(ctx, place.Path, err))
}

// meaning finds the problem behind an error that nobody wrote for readers.
func meaning(ctx context.Context, path ast.Path, err error) *problem.Problem {
	var crash *panicked
	switch {
	case errors.As(err, &crash):
		return problem.Of(err)
	case ent.IsNotFound(err):
		return problem.New(problem.NotFound, i18n.T("Introuvable.", "Not found."))
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), ctx.Err() != nil:
		return problem.New(Timeout, i18n.T(
			"L'opération a été interrompue avant sa fin : demandez-en moins à la fois, ou réessayez plus tard.",
			"The operation was interrupted before its end: ask for less at a time, or try again later."))
	}
	if argument := argumentAt(ctx, path); argument != "" {
		return problem.New(problem.BadInput, i18n.T(
			"cette valeur n'est pas acceptable.", "this value is not acceptable.")).On(argument)
	}
	return problem.Of(err)
}

// argumentAt returns the argument, dotted, at which path stands; empty when path is that of a field.
func argumentAt(ctx context.Context, path ast.Path) string {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil {
		return ""
	}
	field := fc.Path()
	if len(path) <= len(field) || !slices.Equal(path[:len(field)], field) {
		return ""
	}
	return path[len(field):].String()
}

// place is where in the operation an error belongs.
type place struct {
	Path      ast.Path
	Locations []gqlerror.Location
}

// placeOf takes the place from the outermost GraphQL error that has one, else from ctx.
func placeOf(ctx context.Context, err error) place {
	var pl place
	for e := err; e != nil; e = errors.Unwrap(e) {
		if g, ok := e.(*gqlerror.Error); ok { //nolint:errorlint // each link of the chain is looked at
			if pl.Path == nil {
				pl.Path = g.Path
			}
			if pl.Locations == nil {
				pl.Locations = g.Locations
			}
		}
	}
	if pl.Path == nil && pl.Locations == nil {
		pl.Path = graphql.GetPath(ctx)
	}
	return pl
}

// shown is what the client gets.
func (pl place) shown(message string, extensions map[string]any) *gqlerror.Error {
	return &gqlerror.Error{Message: short(message), Path: pl.Path, Locations: pl.Locations, Extensions: extensions}
}

// problem presents p: its code, and the field and the limit that it names. A fault of the hub is
// logged with its cause under an id.
func (pl place) problem(ctx context.Context, p *problem.Problem) *gqlerror.Error {
	ext := p.Extensions()
	l := i18n.FromContext(ctx)
	message := p.Message(l)
	switch p.Code {
	case problem.Internal:
		id := ulid.Make().String()
		log(ctx, slog.LevelError, pl.Path, p, slog.String("id", id))
		ext["id"] = id
		message = i18n.Tf(
			"Une erreur interne est survenue; elle a été consignée sous le numéro %s. Réessayez plus tard.",
			"An internal error occurred; it was logged under the number %s. Please try again later.", id).In(l)
	case problem.Unavailable:
		log(ctx, slog.LevelWarn, pl.Path, p)
	}
	return pl.shown(message, ext)
}

// log keeps the cause of p, and of a panic its stack, for those who operate the hub.
func log(ctx context.Context, level slog.Level, path ast.Path, p *problem.Problem, attrs ...slog.Attr) {
	attrs = append(attrs, slog.String("code", string(p.Code)), slog.String("path", path.String()), slog.String("error", p.Error()))
	var crash *panicked
	if errors.As(p, &crash) {
		attrs = append(attrs, slog.String("stack", crash.stack))
	}
	slog.LogAttrs(ctx, level, "graphql", attrs...)
}

// short cuts a message that repeats too much of what was sent.
func short(s string) string {
	const most = 500
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
