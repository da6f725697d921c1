package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// TestPagesAreComplete walks every connection by every order, both ways, with pages of several
// sizes: each row comes once, in the order of the whole list, and the pages tell the truth of
// themselves.
func TestPagesAreComplete(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		more(t, api)
		all := introspect(t, api).connections(t)
		ids := objects(t, api, all)
		rows := 0
		for _, c := range all {
			parent := ""
			if c.Parent != "Query" {
				parent, _ = goodParent(c.lengths(t, api, ids[c.Parent]))
			}
			n := walk(t, api, c, parent)
			if n == 0 {
				t.Errorf("%s has no rows: the walk proves nothing", c)
			}
			rows += n
		}
		t.Logf("%d connections, %d rows", len(all), rows)
	})
}

// goodParent picks a parent with a list that is long enough to page and short enough to walk.
func goodParent(lengths map[string]int) (id string, length int) {
	const enough = 5
	better := func(n int, candidate string) bool {
		switch {
		case (n >= enough) != (length >= enough):
			return n >= enough
		case n == length:
			return candidate < id
		}
		return (n < length) == (length >= enough)
	}
	for candidate, n := range lengths {
		if id == "" || better(n, candidate) {
			id, length = candidate, n
		}
	}
	return id, length
}

// key is one key of an order.
type key struct {
	field string
	desc  bool
}

func orderBy(keys []key) string {
	var parts []string
	for _, k := range keys {
		parts = append(parts, "{ field: "+k.field+", direction: "+map[bool]string{false: "ASC", true: "DESC"}[k.desc]+" }")
	}
	return "orderBy: [" + strings.Join(parts, ", ") + "]"
}

// orders lists the orders to walk: none, each field both ways, and neighbours as pairs.
func (c connection) orders() [][]key {
	all := [][]key{nil}
	for _, f := range c.Orders {
		all = append(all, []key{{f, false}}, []key{{f, true}})
	}
	for i := 1; i < len(c.Orders); i++ {
		all = append(all, []key{{c.Orders[i-1], i%2 == 1}, {c.Orders[i], i%2 == 0}})
	}
	return all
}

const everything = "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } edges { cursor node { id } } }"

// walk walks one list by all its orders, and returns its length.
func walk(t *testing.T, api *apitest.API, c connection, parent string) (length int) {
	t.Helper()
	const atOnce = 8 // aliases: within the limits of one operation
	for some := range slices.Chunk(c.orders(), atOnce) {
		length = walkOrders(t, api, c, parent, some)
	}
	return length
}

// walkOrders walks one list by several orders at once, one alias each, and returns its length.
func walkOrders(t *testing.T, api *apitest.API, c connection, parent string, orders [][]key) int {
	t.Helper()
	whole := ask(t, api, c, parent, orders, "first", 200, nil)
	length := whole[0].TotalCount
	if length > 200 {
		t.Fatalf("%s: %d rows are more than one page", c, length)
	}
	for i, p := range whole {
		sorted(t, c, orders[i], p)
		if len(p.Nodes) != length || p.PageInfo.HasNextPage || p.PageInfo.HasPreviousPage {
			t.Errorf("%s by %v: %d rows of %d, %+v", c, orders[i], len(p.Nodes), length, p.PageInfo)
		}
	}
	for _, size := range sizes(length) {
		for _, end := range []string{"first", "last"} {
			walkPages(t, api, c, parent, orders, whole, end, size)
		}
	}
	return length
}

// sizes chooses sizes of pages such that a walk stays short.
func sizes(length int) []int {
	switch {
	case length == 0:
		return []int{1}
	case length > 100:
		return []int{37, length}
	case length > 40:
		return []int{17, length}
	case length > 12:
		return []int{7}
	}
	return []int{1, 3, 7}
}

func walkPages(t *testing.T, api *apitest.API, c connection, parent string, orders [][]key, whole []page, end string, size int) {
	t.Helper()
	length := len(whole[0].Nodes)
	seen := make([][]string, len(orders))
	cursors := make([]*string, len(orders))
	for at := 0; at == 0 || at < length; at += size {
		pages := ask(t, api, c, parent, orders, end, size, cursors)
		for i, p := range pages {
			more, before := at+size < length, at > 0
			next, previous := more, before
			if end == "last" {
				next, previous = previous, next
			}
			if p.TotalCount != length || p.PageInfo.HasNextPage != next || p.PageInfo.HasPreviousPage != previous {
				t.Fatalf("%s by %v, %s: %d at %d of %d: total %d, %+v", c, orders[i], end, size, at, length, p.TotalCount, p.PageInfo)
			}
			if end == "first" {
				seen[i], cursors[i] = append(seen[i], p.ids()...), p.PageInfo.EndCursor
			} else {
				seen[i], cursors[i] = append(p.ids(), seen[i]...), p.PageInfo.StartCursor
			}
		}
	}
	for i := range orders {
		if !slices.Equal(seen[i], whole[i].ids()) {
			t.Errorf("%s by %v, %s: %d:\n got %v\nwant %v", c, orders[i], end, size, seen[i], whole[i].ids())
		}
	}
}

// ask asks for one page of the list in each order, all in one operation.
func ask(t *testing.T, api *apitest.API, c connection, parent string, orders [][]key, end string, size int, cursors []*string) []page {
	t.Helper()
	cursor := map[string]string{"first": "after", "last": "before"}[end]
	vars := map[string]any{"size": size}
	params, fields := "$size: Int!", ""
	if parent != "" {
		params, vars["id"] = params+", $id: ID!", parent
	}
	for i, keys := range orders {
		args := []string{end + ": $size"}
		if keys != nil {
			args = append(args, orderBy(keys))
		}
		if cursors != nil && cursors[i] != nil {
			params += fmt.Sprintf(", $c%d: Cursor", i)
			args = append(args, fmt.Sprintf("%s: $c%d", cursor, i))
			vars[fmt.Sprintf("c%d", i)] = cursors[i]
		}
		fields += fmt.Sprintf("a%d: %s%s %s\n", i, c.Field, c.arguments(args...), everything)
	}
	answer := api.Post(t, "query("+params+") { "+c.within(fields)+" }", vars)
	if len(answer.Errors) > 0 {
		t.Fatalf("%s: %+v", c, answer.Errors)
	}
	byAlias := c.answers(t, answer.Data)
	pages := make([]page, len(orders))
	for i := range orders {
		pages[i] = byAlias[fmt.Sprintf("a%d", i)]
		consistent(t, c, pages[i])
	}
	return pages
}

// consistent checks that nodes, edges and cursors of a page are of the same rows.
func consistent(t *testing.T, c connection, p page) {
	t.Helper()
	for i, e := range p.Edges {
		if len(p.Nodes) != len(p.Edges) || e.Node.ID != p.Nodes[i].ID || e.Node.ID == "" {
			t.Fatalf("%s: nodes %v beside edges %v", c, p.Nodes, p.Edges)
		}
	}
	if n := len(p.Edges); n > 0 && (*p.PageInfo.StartCursor != p.Edges[0].Cursor || *p.PageInfo.EndCursor != p.Edges[n-1].Cursor) {
		t.Fatalf("%s: the page does not begin and end with its edges", c)
	}
}
