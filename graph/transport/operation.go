package transport

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// cause tells why a reply has no data.
type cause int

const (
	causeNone     cause = iota
	causeRequest        // not valid, not permitted, variables of the wrong type
	causeSyntax         // the document does not parse
	causeInternal       // a fault of the server
)

// reply is one GraphQL response. Without data it is a request error, which must not even have a
// data member (GraphQL specification §7.1).
type reply struct {
	Errors     gqlerror.List   `json:"errors,omitempty"`
	Data       json.RawMessage `json:"data,omitempty"`
	Extensions map[string]any  `json:"extensions,omitempty"`
	cause      cause
}

func rejected(c cause, resp *graphql.Response) reply {
	return reply{Errors: resp.Errors, Extensions: resp.Extensions, cause: c}
}

// operation is a request that parsed, is valid and may run.
type operation struct {
	ctx  context.Context
	exec graphql.GraphExecutor
	oc   *graphql.OperationContext
}

// prepare parses and validates p. It returns the operation, or the reply that rejects it.
func prepare(ctx context.Context, exec graphql.GraphExecutor, p *graphql.RawParams) (op *operation, no *reply) {
	defer func() {
		if fault := recover(); fault != nil {
			rep := crashed(ctx, exec, fault)
			op, no = nil, &rep
		}
	}()
	oc, errs := exec.CreateOperationContext(ctx, p)
	ctx = graphql.WithOperationContext(ctx, oc)
	if len(errs) > 0 {
		c := causeRequest
		if errs[0].Extensions["code"] == errcode.ParseFailed {
			c = causeSyntax
		}
		rep := rejected(c, exec.DispatchError(ctx, errs))
		return nil, &rep
	}
	return &operation{ctx: ctx, exec: exec, oc: oc}, nil
}

// kind tells a query from a mutation or a subscription.
func (o *operation) kind() ast.Operation { return o.oc.Operation.Operation }

// replies runs the operation: one reply for a query or a mutation, one for each event of a
// subscription. A reply with a cause is the last.
func (o *operation) replies() iter.Seq[reply] {
	return func(yield func(reply) bool) {
		var next graphql.ResponseHandler
		ctx := o.ctx
		pull := func() (rep reply, more bool) {
			defer func() {
				if fault := recover(); fault != nil {
					rep, more = crashed(o.ctx, o.exec, fault), true
				}
			}()
			if next == nil {
				next, ctx = o.exec.DispatchOperation(o.ctx, o.oc)
			}
			resp := next(ctx)
			if resp == nil {
				return reply{}, false
			}
			return o.reply(resp), true
		}
		for {
			rep, more := pull()
			if !more || !yield(rep) || rep.cause != causeNone {
				return
			}
		}
	}
}

func (o *operation) reply(resp *graphql.Response) reply {
	switch {
	case resp.HasNext != nil && *resp.HasNext:
		return reply{cause: causeRequest, Errors: Errors(o.ctx, problem.New(problem.BadInput, i18n.T(
			"La directive @defer n'est pas offerte. Demandez ces champs sans elle.",
			"The @defer directive is not offered. Ask for these fields without it.")))}
	case len(resp.Data) == 0:
		return rejected(causeRequest, resp)
	default:
		return reply{Errors: resp.Errors, Data: resp.Data, Extensions: resp.Extensions}
	}
}

// crashed turns a panic into a reply, logged and worded as the server does it for resolvers.
func crashed(ctx context.Context, exec graphql.GraphExecutor, fault any) reply {
	err := fmt.Errorf("panic: %v", fault)
	if e, ok := exec.(interface {
		PresentRecoveredError(ctx context.Context, fault any) error
	}); ok {
		err = e.PresentRecoveredError(ctx, fault)
	}
	var shown *gqlerror.Error
	if errors.As(err, &shown) {
		return reply{Errors: gqlerror.List{shown}, cause: causeInternal}
	}
	return reply{Errors: Errors(ctx, problem.Of(err)), cause: causeInternal}
}
