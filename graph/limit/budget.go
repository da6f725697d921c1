package limit

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/problem"
)

// Budget checks a validated operation with its real variables, before it runs: every argument that
// costs, at every level, fragments and subscriptions included, and the objects that it may return.
// Its Rules must be the server's: Install sees to it.
type Budget struct {
	Limits Limits

	nodes map[string][]string // types of the objects of each type of connection
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = (*Budget)(nil)

// ExtensionName implements graphql.HandlerExtension.
func (*Budget) ExtensionName() string { return "Budget" }

// Validate implements graphql.HandlerExtension. It refuses limits that are not all set, and a
// schema in which a field with first and last is not a Relay connection.
func (b *Budget) Validate(es graphql.ExecutableSchema) error {
	schema := es.Schema()
	b.nodes = map[string][]string{}
	for _, def := range schema.Types {
		for _, f := range def.Fields {
			if !isConnection(&ast.Field{Definition: f}) {
				continue
			}
			node := nodeOf(schema, f.Type.Name())
			if node == nil {
				return fmt.Errorf("limit: %s.%s has first and last, but %s has no edges { node }", def.Name, f.Name, f.Type.Name())
			}
			var types []string
			for _, t := range schema.GetPossibleTypes(node) {
				types = append(types, t.Name)
			}
			b.nodes[f.Type.Name()] = types
		}
	}
	return b.Limits.check()
}

// nodeOf returns the type of the objects of a connection, or nil when it is not one.
func nodeOf(schema *ast.Schema, connection string) *ast.Definition {
	at := schema.Types[connection]
	for _, step := range []string{"edges", "node"} {
		if at == nil {
			return nil
		}
		f := at.Fields.ForName(step)
		if f == nil {
			return nil
		}
		at = schema.Types[f.Type.Name()]
	}
	return at
}

// MutateOperationContext implements graphql.OperationContextMutator. The operation it leaves has a
// page in every connection.
func (b *Budget) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	listVariables(oc.Operation, oc.Variables)
	oc.Doc, oc.Operation = b.withPages(oc.Doc, oc.Operation, oc.Variables)
	if expansionOf(oc.Doc).selection(oc.Operation.SelectionSet).schema > b.Limits.SchemaLists {
		return refusal(ctx, oc.Operation.Position, exceeded(schemaLists, b.Limits.SchemaLists))
	}
	var conditions tally
	for f := range reached(oc.Operation.SelectionSet, oc.Variables) {
		if no := b.arguments(f, oc.Variables, &conditions); no != nil {
			return refusal(ctx, f.Position, within(f, no))
		}
	}
	u := Measure(oc.Operation, oc.Variables)
	if u.Objects > b.Limits.Objects {
		return refusal(ctx, oc.Operation.Position, exceeded(objects, b.Limits.Objects))
	}
	if u.Values > b.Limits.Values {
		return refusal(ctx, oc.Operation.Position, exceeded(values, b.Limits.Values))
	}
	oc.Stats.SetExtension(usageKey, u)
	return nil
}

// within places a problem of an argument in its field.
func within(f *ast.Field, p *problem.Problem) *problem.Problem {
	if p.Field == "" {
		return p.On(f.Alias)
	}
	return p.On(f.Alias + "." + p.Field)
}
