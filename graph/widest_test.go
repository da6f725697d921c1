package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/graph/generated"
	"maillage/graph/limit"
	"maillage/internal/hostile"
)

// room is how many values an operation may ask for, but for those at its root.
const room = 14_950

// widest writes selections that ask for as much as the schema has.
type widest struct {
	schema    *ast.Schema
	fragments map[string]string // by name
	sizes     map[string]int    // fields of each, expanded
}

func newWidest() *widest {
	return &widest{generated.NewExecutableSchema(generated.Config{}).Schema(), map[string]string{}, map[string]int{}}
}

// whole spreads a fragment with every field of a type, and of what its links lead to, so many
// levels deep. It returns the number of fields.
func (w *widest) whole(kind string, levels int) (spread string, fields int) {
	name := fmt.Sprintf("%s%d", kind, levels)
	if w.fragments[name] == "" {
		w.fragments[name] = "under way"
		var b strings.Builder
		n := 0
		for _, f := range w.schema.Types[kind].Fields {
			of := w.schema.Types[f.Type.Name()]
			switch {
			case strings.HasPrefix(f.Name, "__") || slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil }):
			case of.IsLeafType():
				b.WriteString(f.Name + " ")
				n++
			case f.Arguments.ForName("first") != nil || levels == 0 || of.Kind != ast.Object:
			default:
				inner, k := w.whole(of.Name, levels-1)
				b.WriteString(f.Name + "{" + inner + "} ")
				n += k + 1
			}
		}
		if n == 0 {
			b.WriteString("__typename")
			n = 1
		}
		w.fragments[name], w.sizes[name] = "fragment "+name+" on "+kind+"{"+b.String()+"}", n
	}
	return "..." + name, w.sizes[name]
}

// connections are the fields of a type that are read by pages, and the types of their nodes.
func (w *widest) connections(kind string) map[string]string {
	found := map[string]string{}
	for _, f := range w.schema.Types[kind].Fields {
		if f.Arguments.ForName("first") != nil && f.Arguments.ForName("last") != nil {
			found[f.Name] = w.schema.Types[w.schema.Types[f.Type.Name()].Fields.ForName("edges").Type.Name()].Fields.ForName("node").Type.Name()
		}
	}
	return found
}

// operation joins selections of the root with the fragments that they spread.
func (w *widest) operation(selections string) hostile.Operation {
	query := "{" + selections + "}"
	need := map[string]bool{}
	var visit func(text string)
	visit = func(text string) {
		for name, f := range w.fragments {
			if !need[name] && (strings.Contains(text, "..."+name+"}") || strings.Contains(text, "..."+name+" ")) {
				need[name] = true
				visit(f)
			}
		}
	}
	visit(query)
	for _, name := range slices.Sorted(maps.Keys(need)) {
		query += w.fragments[name]
	}
	return hostile.Operation{Query: query}
}

// candidates are operations sized to stand just under the limits, each in one respect or several.
func candidates() map[string]hostile.Operation {
	all := map[string]hostile.Operation{}
	w := newWidest()
	for root, kind := range w.connections("Query") {
		for levels := range 7 {
			spread, fields := w.whole(kind, levels)
			for _, times := range []int{1, 3, 10} {
				page := min(200, (room/times-2)/fields)
				if times*(fields+2) > limit.Default.Fields || page == 0 {
					continue
				}
				var b strings.Builder
				for i := range times {
					fmt.Fprintf(&b, "a%d:%s(first:%d){nodes{%s}} ", i, root, page, spread)
				}
				all[fmt.Sprintf("%d × %d %s, links %d deep", times, page, root, levels)] = w.operation(b.String())
			}
		}
		if w.schema.Types[kind].Kind != ast.Object {
			continue
		}
		below := w.connections(kind)
		for _, page := range []int{200, 40, 8} {
			var b strings.Builder
			for _, name := range slices.Sorted(maps.Keys(below)) {
				spread, fields := w.whole(below[name], 0)
				if size := (room/page/len(below) - 3) / fields; size > 0 {
					fmt.Fprintf(&b, "%s(first:%d){nodes{%s} totalCount} ", name, min(200, size), spread)
				}
				spread, fields = w.whole(below[name], 1)
				if size := min(200, limit.Default.Objects/page-1, (room/page-3)/fields); size > 0 {
					all[fmt.Sprintf("%d %s and %d %s each", page, root, size, name)] = w.operation(
						fmt.Sprintf("%s(first:%d){nodes{%s(first:%d){nodes{%s} totalCount}}}", root, page, name, size, spread))
				}
			}
			if b.Len() > 0 {
				all[fmt.Sprintf("%d %s and all their lists", page, root)] = w.operation(fmt.Sprintf("%s(first:%d){nodes{%s}}", root, page, b.String()))
			}
		}
	}
	return all
}
