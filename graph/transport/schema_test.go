package transport_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
)

var sdl = gqlparser.MustLoadSchema(&ast.Source{Name: "tiny.graphqls", Input: `
	type Query { double(n: Int!): Int!  broken: Int  panics: Int  wait: Int }
	type Mutation { set(n: Int!): Int! }
	type Subscription { count(to: Int!, every: Int = 0): Int!  closed: Int  bursts: Int }
`})

// tiny is a whole executable schema of scalars, written by hand so that the transports are tested
// without generated code.
type tiny struct {
	streams atomic.Int32 // subscriptions whose source is open
	writes  atomic.Int32 // mutations that ran
}

func (*tiny) Schema() *ast.Schema { return sdl }

func (*tiny) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 1, true
}

func (t *tiny) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{rootType(oc)})
	if oc.Operation.Operation == ast.Subscription {
		return t.source(ctx, fields[0], fields[0].ArgumentMap(oc.Variables))
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		data := map[string]any{}
		for _, f := range fields {
			v, err := t.resolve(ctx, f.Name, f.ArgumentMap(oc.Variables))
			if err != nil {
				graphql.AddError(ctx, &gqlerror.Error{Message: err.Error(), Path: ast.Path{ast.PathName(f.Alias)}})
			}
			data[f.Alias] = v
		}
		b, _ := json.Marshal(data)
		resp := &graphql.Response{Data: b}
		if strings.Contains(oc.RawQuery, "@defer") {
			more := true
			resp.HasNext = &more
		}
		return resp
	}
}

func (t *tiny) resolve(ctx context.Context, field string, args map[string]any) (any, error) {
	switch field {
	case "double":
		return 2 * args["n"].(int64), nil
	case "set":
		t.writes.Add(1)
		return args["n"], nil
	case "broken":
		return nil, errors.New("broken on purpose")
	case "panics":
		panic("secret of the house")
	case "wait":
		<-ctx.Done()
		return nil, ctx.Err()
	case "__typename":
		return "Query", nil
	default: // __type, asked for a type that is not there
		return nil, nil
	}
}

func (t *tiny) source(ctx context.Context, f graphql.CollectedField, args map[string]any) graphql.ResponseHandler {
	if f.Name == "closed" {
		graphql.AddError(ctx, gqlerror.Errorf("closed on purpose"))
		return nil
	}
	t.streams.Add(1)
	context.AfterFunc(ctx, func() { t.streams.Add(-1) })
	n := int64(0)
	return func(ctx context.Context) *graphql.Response {
		if f.Name == "bursts" && n == 1 {
			panic("secret of the house")
		}
		if f.Name == "count" && n == args["to"].(int64) {
			return nil
		}
		if every, _ := args["every"].(int64); every > 0 {
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(time.Duration(every) * time.Millisecond):
			}
		}
		n++
		b, _ := json.Marshal(map[string]any{f.Alias: n})
		return &graphql.Response{Data: b}
	}
}

func rootType(oc *graphql.OperationContext) string {
	return map[ast.Operation]string{
		ast.Query: "Query", ast.Mutation: "Mutation", ast.Subscription: "Subscription",
	}[oc.Operation.Operation]
}

// serve starts a real HTTP server on a schema of its own, with the transports that mount adds.
func serve(t *testing.T, mount func(*handler.Server)) (url string, es *tiny, stop context.CancelFunc) {
	t.Helper()
	es = &tiny{}
	h := handler.New(es)
	h.SetRecoverFunc(func(context.Context, any) error { return errors.New("panic, logged") })
	h.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](10)})
	mount(h)
	life, stop := context.WithCancel(context.Background())
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(i18n.NewContext(r.Context(), i18n.Negotiate(r.Header.Get("Accept-Language"))))
		defer context.AfterFunc(life, cancel)()
		h.ServeHTTP(w, r.WithContext(ctx))
	}))
	t.Cleanup(func() { stop(); srv.Close() })
	return srv.URL, es, stop
}

// eventually waits for something that happens on the server.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for range 500 {
		if ok() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("after 5 s still not: %s", what)
}
