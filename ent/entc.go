//go:build ignore

// Command entc generates the ent code and graph/ent.graphqls from ent/schema.
package main

import (
	"bytes"
	"log"
	"text/template/parse"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"

	"maillage/internal/sdl"
)

func main() {
	for _, p := range patches {
		patch(p.template, p.old, p.new)
	}
	gql, err := entgql.NewExtension(
		entgql.WithConfigPath("../gqlgen.yml"),
		entgql.WithSchemaGenerator(),
		entgql.WithSchemaPath("../graph/ent.graphqls"),
		entgql.WithSchemaHook(sdl.Hook),
		entgql.WithTemplates(entgql.CollectionTemplate, entgql.NodeTemplate, entgql.PaginationTemplate, entgql.EdgeTemplate),
		entgql.WithWhereInputs(true),
	)
	if err != nil {
		log.Fatalf("entgql: %v", err)
	}
	config := &gen.Config{
		Features: []gen.Feature{gen.FeatureModifier, gen.FeatureExecQuery, gen.FeatureUpsert},
	}
	if err := entc.Generate("./schema", config, entc.Extensions(gql), entc.TemplateDir("./template")); err != nil {
		log.Fatalf("ent: %v", err)
	}
}

// patches are what selection.go, collected.go and conditions.go need otherwise in entgql's templates. entgql's
// collectedField knows neither the shortcut nodes nor an alias of edges, and what it loads it names
// by its alias, which may mean two things at two places. Its pageInfo costs a COUNT, and is wrong
// for a page of none.
var patches = []struct {
	template *gen.Template
	old, new string
}{
	{entgql.PaginationTemplate, "func collectedField(", "func plainCollectedField("},
	{entgql.PaginationTemplate, " || hasCollectedField(ctx, pageInfoField) {", " {"},
	{entgql.PaginationTemplate, "ignoredEdges || (first != nil && *first == 0) || (last != nil && *last == 0)", "ignoredEdges"},
	{entgql.CollectionTemplate, "range graphql.CollectFields(opCtx, collected.Selections, satisfies)", "range collectFields(ctx, collected.Selections, satisfies)"},
	{entgql.CollectionTemplate, " || hasCollectedField(ctx, append(path, pageInfoField)...) {", " {"},
	{entgql.CollectionTemplate, "ignoredEdges || (args.first != nil && *args.first == 0) || (args.last != nil && *args.last == 0)", "ignoredEdges"},
	{entgql.WhereTemplate, ".Not(p))", ".Not(certain(p)))"},
	{entgql.WhereTemplate, "if len(i.", "if (i."},
	{entgql.WhereTemplate, ") > 0 {", ") != nil {"},
	{entgql.WhereTemplate, "switch n := len(i.Or); {", "switch n := len(i.Or); {\n\tcase i.Or != nil && n == 0:\n\t\tpredicates = append(predicates, never)"},
	{entgql.WhereTemplate, "switch len(predicates) {", "if len(predicates) == 0 {\n\tpredicates = append(predicates, always)\n}\nswitch len(predicates) {"},
	{entgql.CollectionTemplate, "graphql.UnmarshalInputFromContext(ctx, v, whereInput)", "unmarshalWhere(ctx, v, whereInput)"}, // deprecated: it goes by Go type
	{entgql.CollectionTemplate, "path = append([]string(nil), path...)", "path = append([]string(nil), path...)\n\t_ = path"},  // nothing reads it in a type without edges
	{entgql.EdgeTemplate, "alias := graphql.GetFieldContext(ctx).Field.Alias", "alias := loadedName(ctx)"},
}

// patch makes one change to the text of a template, which must be there.
func patch(t *gen.Template, old, new string) {
	found := false
	for _, tmpl := range t.Templates() {
		eachText(tmpl.Tree.Root, func(text *parse.TextNode) {
			found = found || bytes.Contains(text.Text, []byte(old))
			text.Text = bytes.ReplaceAll(text.Text, []byte(old), []byte(new))
		})
	}
	if !found {
		log.Fatalf("entc: entgql's templates no longer hold %q: see selection.go", old)
	}
}

// eachText visits the text of a template, at every depth.
func eachText(n parse.Node, visit func(*parse.TextNode)) {
	branch := func(lists ...*parse.ListNode) {
		for _, l := range lists {
			if l != nil {
				eachText(l, visit)
			}
		}
	}
	switch n := n.(type) {
	case *parse.TextNode:
		visit(n)
	case *parse.ListNode:
		for _, below := range n.Nodes {
			eachText(below, visit)
		}
	case *parse.IfNode:
		branch(n.List, n.ElseList)
	case *parse.RangeNode:
		branch(n.List, n.ElseList)
	case *parse.WithNode:
		branch(n.List, n.ElseList)
	}
}
