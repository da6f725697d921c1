package limit

import (
	"context"
	"errors"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// Guard refuses, before gqlgen parses and validates it, a document whose validation or execution
// would be expensive by its shape alone. Its time is linear to the size of the document and of the
// variables.
//
// It must come before an extension that remembers documents (persisted queries): what is remembered
// has then passed.
type Guard struct{ Limits Limits }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = Guard{}

// ExtensionName implements graphql.HandlerExtension.
func (Guard) ExtensionName() string { return "Guard" }

// Validate implements graphql.HandlerExtension: it refuses limits that are not all set.
func (g Guard) Validate(graphql.ExecutableSchema) error { return g.Limits.check() }

// MutateOperationParameters implements graphql.OperationParameterMutator. It changes nothing.
// A document that does not parse is left to gqlgen, which tells where; it is small by then.
func (g Guard) MutateOperationParameters(ctx context.Context, p *graphql.RawParams) *gqlerror.Error {
	if len(p.Query) > g.Limits.QueryBytes {
		return refusal(ctx, nil, exceeded(queryBytes, g.Limits.QueryBytes))
	}
	if no := variableValues(g.Limits, p.Variables); no != nil {
		return refusal(ctx, nil, no)
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: p.Query}, g.Limits.Tokens)
	if err != nil {
		return g.unparsed(ctx, err)
	}
	return inspect(ctx, g.Limits, doc)
}

// unparsed tells the limits of the parser from the mistakes of the author, by the parser's words:
// it has no other sign for them.
func (g Guard) unparsed(ctx context.Context, err error) *gqlerror.Error {
	var e *gqlerror.Error
	switch {
	case !errors.As(err, &e):
		return nil
	case strings.HasPrefix(e.Message, "exceeded token limit"):
		return refusal(ctx, nil, exceeded(tokens, g.Limits.Tokens))
	case strings.HasPrefix(e.Message, "exceeded maximum nesting depth"):
		return refusal(ctx, nil, exceeded(depth, g.Limits.Depth))
	}
	return nil
}
