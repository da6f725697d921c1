package graph

import (
	"context"
	"slices"
	"strings"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/graph/model"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// rows is a query of one type of the private shelf. Its identifiers bear the time at which they
// were made, so that their order is that of time.
type rows[Q, T any, P, O ~func(*sql.Selector)] interface {
	Where(...P) Q
	Order(...O) Q
	Limit(int) Q
	Clone() Q
	Count(context.Context) (int, error)
	All(context.Context) ([]T, error)
}

// stretch holds the arguments of a list of the private shelf, in the order of the API.
type stretch struct {
	first  *int
	after  *entgql.Cursor[string]
	last   *int
	before *entgql.Cursor[string]
}

// newest answers a list of the private shelf, the newest first: rows that the viewer may read,
// since q holds the predicate of package access. prefix is that of the identifiers.
func newest[Q rows[Q, T, P, O], T any, P, O ~func(*sql.Selector)](
	ctx context.Context, q Q, prefix string, of func(T) string, at stretch,
) (*model.Page[T], error) {
	page := &model.Page[T]{Nodes: []T{}, Edges: []*model.Item[T]{}, PageInfo: &entgql.PageInfo[string]{}}
	asked, total := ent.Asked(ctx)
	if total {
		n, err := q.Clone().Count(ctx)
		if err != nil {
			return nil, err
		}
		page.TotalCount = n
	}
	if !asked {
		return page, nil
	}
	found, more, err := stretchOf(ctx, q, prefix, at)
	if err != nil {
		return nil, err
	}
	for _, row := range found {
		page.Nodes = append(page.Nodes, row)
		page.Edges = append(page.Edges, &model.Item[T]{Node: row, Cursor: entgql.Cursor[string]{ID: of(row)}})
	}
	page.PageInfo.HasNextPage = more && at.last == nil || at.before != nil
	page.PageInfo.HasPreviousPage = more && at.last != nil || at.after != nil
	if n := len(page.Edges); n > 0 {
		page.PageInfo.StartCursor, page.PageInfo.EndCursor = &page.Edges[0].Cursor, &page.Edges[n-1].Cursor
	}
	return page, nil
}

// stretchOf reads the rows of a page, and tells whether there are more beyond it in the direction
// of reading.
func stretchOf[Q rows[Q, T, P, O], T any, P, O ~func(*sql.Selector)](ctx context.Context, q Q, prefix string, at stretch) (found []T, more bool, err error) {
	for _, c := range []*entgql.Cursor[string]{at.after, at.before} {
		if c != nil && (!strings.HasPrefix(c.ID, prefix+"_") || c.Value != nil) {
			return nil, false, problem.New(problem.BadCursor, i18n.T(
				"Ce curseur n'est pas de cette liste.", "This cursor is not of this list."))
		}
	}
	const id = "id"
	if at.after != nil {
		q = q.Where(P(sql.FieldLT(id, at.after.ID)))
	}
	if at.before != nil {
		q = q.Where(P(sql.FieldGT(id, at.before.ID)))
	}
	size, order := 0, sql.OrderDesc()
	switch {
	case at.last != nil:
		size, order = *at.last, sql.OrderAsc()
	case at.first != nil:
		size = *at.first
	}
	found, err = q.Order(O(sql.OrderByField(id, order).ToFunc())).Limit(size + 1).All(ctx)
	if err != nil {
		return nil, false, err
	}
	if more = len(found) > size; more {
		found = found[:size]
	}
	if at.last != nil {
		slices.Reverse(found)
	}
	return found, more, nil
}
