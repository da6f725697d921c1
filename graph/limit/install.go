package limit

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

// Install makes srv keep to the limits: Guard, parser, rules of validation and Budget, and a cache
// of validated documents. It panics on limits that are not all set. Call it before srv.Use adds
// persisted queries, so that none is remembered that the Guard would refuse.
func Install(srv *handler.Server, l Limits) {
	budget := &Budget{Limits: l}
	srv.Use(Guard{Limits: l})
	srv.SetParserTokenLimit(l.Tokens)
	srv.SetValidationRulesFn(budget.Rules)
	srv.SetQueryCache(documents{lru.New[*ast.QueryDocument](maxDocuments)})
	srv.Use(budget)
}

// What the cache holds: a parsed document takes about forty times its text, and anyone may fill the
// cache, so large ones are parsed anew each time.
const (
	maxDocuments     = 200
	maxDocumentBytes = 8 << 10
)

// documents is a cache of validated documents by their text.
type documents struct {
	graphql.Cache[*ast.QueryDocument]
}

// Add remembers doc, if its text is short.
func (d documents) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	if len(text) <= maxDocumentBytes {
		d.Cache.Add(ctx, text, doc)
	}
}
