package present_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"maillage/ent"
	"maillage/graph/generated"
	"maillage/graph/limit"
	"maillage/graph/present"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// resolver is an executable schema over the real SDL whose only field answers with an error.
type resolver struct {
	graphql.ExecutableSchema
	fail func(ctx context.Context) error
}

func (resolver) Schema() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
}

func (resolver) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (r resolver) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	return func(ctx context.Context) *graphql.Response {
		for _, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, nil) {
			graphql.ResolveField(ctx, oc, f,
				func(context.Context, graphql.CollectedField) (*graphql.FieldContext, error) {
					return &graphql.FieldContext{Object: "Query", Field: f}, nil
				},
				func(ctx context.Context) (any, error) { return nil, r.fail(ctx) },
				nil,
				func(context.Context, ast.SelectionSet, string) graphql.Marshaler { return graphql.Null },
				true, false)
		}
		return &graphql.Response{Data: []byte(`{}`)}
	}
}

type shown struct {
	Message    string
	Path       []any
	Locations  []struct{ Line, Column int }
	Extensions map[string]any
}

// ask sends a query to a server whose resolver fails as told, and returns the errors.
func ask(t *testing.T, ctx context.Context, language i18n.Language, body map[string]any, fail func(context.Context) error) (string, []shown) {
	t.Helper()
	h := handler.New(resolver{fail: fail})
	h.AddTransport(transport.POST{})
	limit.Install(h, limit.Default)
	h.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](10)})
	h.SetErrorPresenter(present.Error)
	h.SetRecoverFunc(present.Recover)
	b, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(b)).WithContext(i18n.NewContext(ctx, language))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var a struct{ Errors []shown }
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
	return w.Body.String(), a.Errors
}

var shelf = map[string]any{"query": `{ shelf { version } }`}

// logged catches what is logged.
func logged(t *testing.T) *bytes.Buffer {
	var b bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewJSONHandler(&b, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	return &b
}

func TestErrorsOfResolvers(t *testing.T) {
	wrong := problem.New(problem.BadInput, i18n.T("ce n'est pas un code.", "this is not a code.")).On("code")
	for name, c := range map[string]struct {
		err    error
		code   string
		fr, en string
	}{
		"problem":   {fmt.Errorf("city: %w", wrong), "BAD_USER_INPUT", "code : ce n'est pas un code.", "code: this is not a code."},
		"not found": {fmt.Errorf("city: %w", &ent.NotFoundError{}), "NOT_FOUND", "Introuvable.", "Not found."},
		"deadline": {fmt.Errorf("city: %w", context.DeadlineExceeded), "TIMEOUT", "L'opération a été interrompue avant sa fin : demandez-en moins à la fois, ou réessayez plus tard.",
			"The operation was interrupted before its end: ask for less at a time, or try again later."},
	} {
		t.Run(name, func(t *testing.T) {
			for language, want := range map[i18n.Language]string{i18n.FR: c.fr, i18n.EN: c.en} {
				_, errs := ask(t, t.Context(), language, shelf, func(context.Context) error { return c.err })
				if len(errs) != 1 || errs[0].Message != want || errs[0].Extensions["code"] != c.code {
					t.Errorf("%s: got %+v, want %s %q", language, errs, c.code, want)
				} else if fmt.Sprint(errs[0].Path) != "[shelf]" || len(errs[0].Locations) != 1 {
					t.Errorf("%s: the place is lost: %+v", language, errs[0])
				}
			}
		})
	}
}

func TestProblemsOfOneInputAreToldOneByOne(t *testing.T) {
	list := problem.List{
		problem.New(problem.BadInput, i18n.T("un", "one")).On("title"),
		problem.Exceeds("words", 3, i18n.T("deux", "two")).On("summary"),
		problem.New(problem.Conflict, i18n.T("trois", "three")),
	}
	_, errs := ask(t, t.Context(), i18n.EN, shelf, func(context.Context) error { return fmt.Errorf("practice: %w", list.Err()) })
	if len(errs) != 3 {
		t.Fatalf("got %+v", errs)
	}
	for i, want := range []string{"title: one", "summary: two", "three"} {
		if errs[i].Message != want || fmt.Sprint(errs[i].Path) != "[shelf]" || len(errs[i].Locations) != 1 {
			t.Errorf("got %+v, want %q", errs[i], want)
		}
	}
	if l, _ := errs[1].Extensions["limit"].(map[string]any); l["name"] != "words" || l["max"] != 3.0 || errs[1].Extensions["field"] != "summary" {
		t.Errorf("got %+v", errs[1].Extensions)
	}
}

// What the hub did not mean to show is not shown: a number is, under which the log tells all.
func TestFaultsAreLoggedAndNotShown(t *testing.T) {
	const secret = `ERROR: column cities.initiatives_count does not exist (SQLSTATE 42703)`
	for name, fail := range map[string]func(context.Context) error{
		"error":            func(context.Context) error { return errors.New(secret) },
		"internal problem": func(context.Context) error { return problem.Of(errors.New(secret)) },
		"panic":            func(context.Context) error { panic(secret) },
		"panic of an error": func(context.Context) error {
			panic(problem.New(problem.NotFound, i18n.T(secret, secret)))
		},
	} {
		t.Run(name, func(t *testing.T) {
			log := logged(t)
			body, errs := ask(t, t.Context(), i18n.FR, shelf, fail)
			if len(errs) != 1 || errs[0].Extensions["code"] != "INTERNAL" || fmt.Sprint(errs[0].Path) != "[shelf]" {
				t.Fatalf("got %s", body)
			}
			for _, leak := range []string{"SQL", "initiatives_count", ".go", "goroutine", "panic"} {
				if strings.Contains(body, leak) {
					t.Errorf("%q is shown: %s", leak, body)
				}
			}
			id, _ := errs[0].Extensions["id"].(string)
			if id == "" || !strings.Contains(errs[0].Message, id) {
				t.Errorf("the number is not told: %+v", errs[0])
			}
			if got := log.String(); strings.Count(got, id) != 1 || !strings.Contains(got, secret) {
				t.Errorf("the log lacks the number or the cause: %s", got)
			}
			if strings.HasPrefix(name, "panic") && !strings.Contains(log.String(), "present_test.go") {
				t.Errorf("the log lacks the stack: %s", log)
			}
		})
	}
}

func TestUnavailabilityIsLoggedWithItsCause(t *testing.T) {
	log := logged(t)
	body, errs := ask(t, t.Context(), i18n.FR, shelf, func(context.Context) error {
		return problem.New(problem.Unavailable, i18n.T("Réessayez.", "Try again.")).Because(errors.New("dial tcp: refused"))
	})
	if len(errs) != 1 || errs[0].Message != "Réessayez." || strings.Contains(body, "dial") || !strings.Contains(log.String(), "dial tcp: refused") {
		t.Errorf("got %s, logged %s", body, log)
	}
}

func TestPersistedQueries(t *testing.T) {
	with := func(extension any) map[string]any {
		return map[string]any{"extensions": map[string]any{"persistedQuery": extension}}
	}
	_, errs := ask(t, t.Context(), i18n.FR, with(map[string]any{"version": 1, "sha256Hash": "00"}), nil)
	if len(errs) != 1 || errs[0].Message != "PersistedQueryNotFound" || errs[0].Extensions["code"] != "PERSISTED_QUERY_NOT_FOUND" {
		t.Errorf("clients would not understand: %+v", errs)
	}
	for _, extension := range []any{"x", map[string]any{"version": 2}} {
		_, errs := ask(t, t.Context(), i18n.FR, with(extension), nil)
		if len(errs) != 1 || errs[0].Extensions["code"] != "BAD_USER_INPUT" || !strings.Contains(errs[0].Message, "mémorisée") {
			t.Errorf("%v: %+v", extension, errs)
		}
	}
}

// An argument that no type of the schema describes is judged where it is read.
func TestValuesOfArgumentsThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"with words":    {problem.New(problem.BadInput, i18n.T("une date est un texte.", "a date is a string.")), "une date est un texte."},
		"without words": {errors.New(`strconv.Atoi: parsing "x"`), "where.startedFrom : cette valeur n'est pas acceptable."},
	} {
		t.Run(name, func(t *testing.T) {
			_, errs := ask(t, t.Context(), i18n.FR, shelf, func(ctx context.Context) error {
				for _, step := range []string{"where", "startedFrom"} {
					ctx = graphql.WithPathContext(ctx, graphql.NewPathWithField(step))
				}
				return graphql.ErrorOnPath(ctx, c.err)
			})
			if len(errs) != 1 || errs[0].Message != c.want || errs[0].Extensions["code"] != "BAD_USER_INPUT" ||
				fmt.Sprint(errs[0].Path) != "[shelf where startedFrom]" {
				t.Errorf("got %+v", errs)
			}
		})
	}
}
