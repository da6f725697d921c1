package limit_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/graph/generated"
	"maillage/graph/limit"
	"maillage/graph/present"
	"maillage/internal/hostile"
	"maillage/internal/i18n"
)

var schema = generated.NewExecutableSchema(generated.Config{}).Schema()

// pages is an executable schema over the real SDL. It answers, instead of objects, which page each
// connection would read, as the executor sees the operation: {"data": {"cities": "first 25"}}.
type pages struct{ graphql.ExecutableSchema }

func (pages) Schema() *ast.Schema { return schema }

func (pages) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (pages) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	seen := map[string]string{}
	var visit func(path string, set ast.SelectionSet)
	visit = func(path string, set ast.SelectionSet) {
		for _, f := range graphql.CollectFields(oc, set, nil) {
			at := strings.TrimPrefix(path+"."+f.Alias, ".")
			if f.Definition.Arguments.ForName("first") != nil {
				args := f.ArgumentMap(oc.Variables)
				seen[at] = ""
				for _, end := range []string{"first", "last"} {
					if args[end] != nil {
						seen[at] += fmt.Sprintf("%s %v", end, args[end])
					}
				}
			}
			visit(at, f.Selections)
		}
	}
	visit("", oc.Operation.SelectionSet)
	data, err := json.Marshal(seen)
	if err != nil {
		panic(err)
	}
	return graphql.OneShot(&graphql.Response{Data: data})
}

// request is the body of a GraphQL request.
type request = hostile.Operation

// answer is the part of a response that the tests read.
type answer struct {
	Data   map[string]string
	Errors []struct {
		Message    string
		Locations  []struct{ Line, Column int }
		Extensions struct {
			Code, Field string
			Limit       struct {
				Name string
				Max  int
			}
		}
	}
}

// code is the code of the first error.
func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

type server struct{ http.Handler }

func serve(l limit.Limits) server {
	h := handler.New(pages{})
	h.AddTransport(transport.POST{})
	limit.Install(h, l)
	h.Use(extension.Introspection{})
	h.SetErrorPresenter(present.Error)
	h.SetRecoverFunc(present.Recover)
	return server{http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		language := i18n.Negotiate(r.Header.Get("Accept-Language"))
		h.ServeHTTP(w, r.WithContext(i18n.NewContext(r.Context(), language)))
	})}
}

func (s server) ask(t testing.TB, language string, q request) answer {
	t.Helper()
	body, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", language)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	var a answer
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Fatalf("%v in %.500s", err, w.Body)
	}
	return a
}
