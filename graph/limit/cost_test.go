package limit_test

import (
	"math"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"

	"maillage/graph/limit"
)

// operation parses and validates a query as a server with budget would.
func operation(t *testing.T, query string) *ast.OperationDefinition {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	budget := &limit.Budget{Limits: limit.Default}
	if errs := validator.ValidateWithRules(schema, doc, budget.Rules()); len(errs) > 0 {
		t.Fatal(errs)
	}
	return doc.Operations[0]
}

func TestMeasure(t *testing.T) {
	for query, want := range map[string]limit.Usage{
		`{shelf{version}}`:                               {Depth: 2, Fields: 2, Values: 2},
		`{cities{totalCount}}`:                           {Objects: 25, Pages: 1, Depth: 2, Fields: 2, Values: 2},
		`{cities(first:4){nodes{id name}}}`:              {Objects: 4, Pages: 1, Depth: 3, Fields: 4, Values: 2 + 8},
		`{cities(last:0){nodes{practices{totalCount}}}}`: {Pages: 2, Depth: 4, Fields: 4, Values: 2},
		`{cities(first:4){nodes{practices(first:5){nodes{cities(last:6){totalCount}}}}}}`: {Objects: 4 + 20 + 120, Pages: 3, Depth: 6, Fields: 6, Values: 2 + 4 + 4 + 20 + 20},
		`{nodes(ids:["cit_1" "cit_2"]){... on City{practices(first:3){totalCount}}}}`:     {Objects: 2 + 6, Pages: 1, Depth: 3, Fields: 3, Values: 1 + 2 + 2},
		// What is asked in several places under one name is read once.
		`{cities(first:4){nodes{id} ...N} cities(first:4){edges{cursor} ...N}} fragment N on CityConnection{nodes{id name}}`: {
			Objects: 4, Pages: 1, Depth: 3, Fields: 6, Values: 1 + 2 + 4 + 8},
		`{a:cities(first:4){totalCount} b:cities(first:4){totalCount}}`: {Objects: 8, Pages: 2, Depth: 2, Fields: 4, Values: 4},
	} {
		if got := limit.Measure(operation(t, query), nil); got != want {
			t.Errorf("%s: got %+v, want %+v", query, got, want)
		}
	}
}

func TestMeasureDoesNotOverflow(t *testing.T) {
	query := `{cities(first:9000000000000000){nodes{practices(first:9000000000000000){nodes{
		cities(first:9000000000000000){nodes{practices(first:9000000000000000){totalCount}}}}}}}}`
	if got := limit.Measure(operation(t, query), nil).Objects; got != math.MaxInt32 {
		t.Errorf("got %d objects", got)
	}
}

func TestCostIsKnownToTheOperation(t *testing.T) {
	if _, known := limit.Cost(t.Context()); known {
		t.Error("a cost outside of an operation")
	}
	op := operation(t, `query($n:Int){cities(first:$n){totalCount}}`)
	oc := &graphql.OperationContext{Doc: &ast.QueryDocument{Operations: ast.OperationList{op}}, Operation: op}
	budget := &limit.Budget{Limits: limit.Default}
	if err := budget.Validate(pages{}); err != nil {
		t.Fatal(err)
	}
	if err := budget.MutateOperationContext(t.Context(), oc); err != nil {
		t.Fatal(err)
	}
	u, known := limit.Cost(graphql.WithOperationContext(t.Context(), oc))
	if !known || u.Objects != 25 {
		t.Errorf("got %+v, %v", u, known)
	}
}

func TestSubscriptionsAreChecked(t *testing.T) {
	s := serve(limit.Default)
	if a := s.ask(t, "fr", request{Query: `subscription{shelfChanged{version}}`}); len(a.Errors) > 0 {
		t.Error(a.Errors)
	}
	a := s.ask(t, "fr", request{Query: `subscription{shelfChanged{` + many(31, "a#:version ") + `}}`})
	if a.code() != "LIMIT_EXCEEDED" {
		t.Error(a.Errors)
	}
}

// The query by which explorers read a schema is deep and wide, and welcome.
func TestIntrospectionOfExplorersPasses(t *testing.T) {
	ofType := strings.Repeat("kind name ofType{", 9) + "kind name" + strings.Repeat("}", 9)
	q := `query IntrospectionQuery{__schema{description queryType{name} mutationType{name} subscriptionType{name}
		types{...FullType} directives{name description isRepeatable locations args(includeDeprecated:true){...InputValue}}}}
		fragment FullType on __Type{kind name description specifiedByURL isOneOf
			fields(includeDeprecated:true){name description args(includeDeprecated:true){...InputValue} type{...TypeRef} isDeprecated deprecationReason}
			inputFields(includeDeprecated:true){...InputValue} interfaces{...TypeRef}
			enumValues(includeDeprecated:true){name description isDeprecated deprecationReason} possibleTypes{...TypeRef}}
		fragment InputValue on __InputValue{name description type{...TypeRef} defaultValue isDeprecated deprecationReason}
		fragment TypeRef on __Type{` + ofType + `}`
	if a := serve(limit.Default).ask(t, "fr", request{Query: q}); len(a.Errors) > 0 {
		t.Fatal(a.Errors)
	}
}

// A document may hold thousands of mistakes; the first ones are told.
func TestMistakesAreToldInPart(t *testing.T) {
	a := serve(limit.Default).ask(t, "fr", request{Query: `{city(code:"1"){` + many(1000, "wrong# ") + `}}`})
	if n := len(a.Errors); n == 0 || n > 20 || a.code() != "GRAPHQL_VALIDATION_FAILED" {
		t.Fatalf("%d errors, the first %q", n, a.code())
	}
}

func TestMistakesOfSyntaxKeepTheirPlace(t *testing.T) {
	s := serve(limit.Default)
	a := s.ask(t, "fr", request{Query: "{\n  cities(first: }"})
	if a.code() != "GRAPHQL_PARSE_FAILED" || a.Errors[0].Locations[0].Line != 2 {
		t.Fatalf("%+v", a.Errors)
	}
	a = s.ask(t, "fr", request{Query: `{...A} fragment A on Query{...B} fragment B on Query{shelf{version} ...A}`})
	if a.code() != "GRAPHQL_VALIDATION_FAILED" || !strings.Contains(a.Errors[0].Message, "se contient lui-même") {
		t.Fatalf("%+v", a.Errors)
	}
}

func TestNumbersBeyond64BitsAreRefusedForOurOwnScalarsToo(t *testing.T) {
	s := serve(limit.Default)
	for _, number := range []string{"99999999999999999999", "1e999"} {
		if a := s.ask(t, "fr", request{Query: `{practices(where:{startedFrom:` + number + `}){totalCount}}`}); a.code() != "BAD_USER_INPUT" {
			t.Errorf("%s: %+v", number, a.Errors)
		}
	}
}

// Past the mistakes that are told, validation costs nothing: suggestions are dear.
func TestValidationStopsAtTheMistakesThatAreTold(t *testing.T) {
	budget := &limit.Budget{Limits: limit.Default}
	allocations := func(n int) float64 {
		doc, err := parser.ParseQuery(&ast.Source{Input: `{city(code:"1"){` + many(n, "wrong# ") + `}}`})
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(3, func() { validator.ValidateWithRules(schema, doc, budget.Rules()) })
	}
	if few, lots := allocations(100), allocations(1500); lots > 1.5*few {
		t.Errorf("100 mistakes cost %.0f allocations, 1,500 cost %.0f", few, lots)
	}
}
