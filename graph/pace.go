package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/graph/limit"
	"maillage/graph/model"
	"maillage/graph/present"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/rate"
)

// pace takes from each caller what its operations cost, and lets it have only so many at once.
type pace struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
	graphql.OperationInterceptor
} = pace{}

// ExtensionName implements graphql.HandlerExtension.
func (pace) ExtensionName() string { return "Pace" }

// Validate implements graphql.HandlerExtension.
func (pace) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator: it comes after the budget,
// which measured the operation. The server presents the refusal.
func (pace) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	return gqlerror.Wrap(rate.Spend(ctx, points(graphql.WithOperationContext(ctx, oc))))
}

// InterceptOperation implements graphql.OperationInterceptor.
func (pace) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	stream := subscribes(ctx)
	leave, err := rate.Enter(ctx, stream)
	if err != nil {
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{present.Error(ctx, err)}})
	}
	if stream {
		context.AfterFunc(ctx, leave)
		return next(ctx)
	}
	answer := next(ctx)
	return func(ctx context.Context) *graphql.Response {
		defer leave()
		return answer(ctx)
	}
}

// points is what the operation of ctx costs.
func points(ctx context.Context) int {
	u, _ := limit.Cost(ctx)
	kind := ast.Query
	if op := graphql.GetOperationContext(ctx).Operation; op != nil {
		kind = op.Operation
	}
	return u.Points(kind)
}

// rateLimit tells the caller where it stands; null where nobody counts.
func rateLimit(ctx context.Context) *model.RateLimit {
	s, ok := rate.Stand(ctx)
	if !ok {
		return nil
	}
	return &model.RateLimit{Limit: s.Limit, Cost: points(ctx), Remaining: s.Remaining, ResetAt: s.ResetAt}
}

// priced adds to the extensions of an answer what the operation cost, if the request asked for it
// by its own extension cost.
func priced(ctx context.Context, resp *graphql.Response) *graphql.Response {
	if asked, _ := graphql.GetOperationContext(ctx).Extensions["cost"].(bool); !asked || resp == nil {
		return resp
	}
	if resp.Extensions == nil {
		resp.Extensions = map[string]any{}
	}
	u, _ := limit.Cost(ctx)
	cost := map[string]any{"points": points(ctx), "objects": u.Objects, "pages": u.Pages, "depth": u.Depth, "fields": u.Fields, "values": u.Values}
	if s, ok := rate.Stand(ctx); ok {
		cost["remaining"], cost["resetAt"] = s.Remaining, s.ResetAt
	}
	resp.Extensions["cost"] = cost
	return resp
}

// maxAnswer is the most bytes of one answer: ten times what a full page of whole records takes.
const maxAnswer = 16 << 20

// bounded replaces an answer that is too large by a problem that says so.
func bounded(ctx context.Context, resp *graphql.Response) *graphql.Response {
	if resp == nil || len(resp.Data) <= maxAnswer {
		return resp
	}
	no := problem.Exceeds("answerBytes", maxAnswer, i18n.Tf(
		"La réponse dépasse %d octets : demandez moins de champs ou de plus petites pages.",
		"The answer exceeds %d bytes: ask for fewer fields or smaller pages.", maxAnswer))
	return &graphql.Response{Errors: gqlerror.List{present.Error(ctx, no)}}
}
