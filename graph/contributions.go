package graph

import (
	"context"

	"entgo.io/contrib/entgql"

	"maillage/ent"
	"maillage/graph/model"
	"maillage/internal/catalog"
	"maillage/internal/condition"
)

// listing holds the arguments of a list of contributions, in the order of the API.
type listing struct {
	first   *int
	after   *ent.Cursor
	last    *int
	before  *ent.Cursor
	orderBy []*model.ContributionOrder
	where   *model.ContributionWhereInput
}

func (l listing) query(ctx context.Context) (catalog.Query, error) {
	q := catalog.Query{First: l.first, Last: l.last, After: l.after, Before: l.before}
	for _, o := range l.orderBy {
		q.Order = append(q.Order, catalog.Key{Field: catalog.Field(o.Field), Desc: o.Direction == entgql.OrderDirectionDesc})
	}
	for _, c := range []*ent.Cursor{l.after, l.before} {
		if err := catalog.CheckCursor(c, q.Order); err != nil {
			return q, err
		}
	}
	q.Rows, q.Total = ent.Asked(ctx)
	q.Where = conditions(l.where)
	return q, nil
}

// contributions answers the list of all contributions.
func (r *Resolver) contributions(ctx context.Context, l listing, examples model.Examples) (*model.ContributionConnection, error) {
	q, err := l.query(ctx)
	if err != nil {
		return nil, err
	}
	q.Where = condition.All(q.Where, exampleRows[filter](examples))
	lists, err := connect(ctx, r.read(), r.store.Dialect(), q)
	return lists[""], err
}

// contributionsOf answers the list of the contributions of one owner, together with the lists of
// the other owners at the same place of the answer.
func contributionsOf(ctx context.Context, owner catalog.Owner, id string, args listing) (*model.ContributionConnection, error) {
	l := loadersFrom(ctx)
	key := l.here(ctx, id)
	l.mu.Lock()
	l.owners[key.spot] = listOf{owner, args}
	l.mu.Unlock()
	return l.lists.Load(ctx, key)
}

func (l *loaders) fetchLists(_ context.Context, keys []place) ([]*model.ContributionConnection, []error) {
	byPlace := map[place]*model.ContributionConnection{}
	for at, ids := range l.grouped(keys) {
		ctx, of := l.contextOf(at)
		q, err := of.listing.query(ctx)
		if err != nil {
			return nil, []error{err}
		}
		q.Owner, q.IDs = of.owner, ids
		lists, err := connect(ctx, l.store.Read(), l.store.Dialect(), q)
		if err != nil {
			return nil, []error{err}
		}
		for id, c := range lists {
			byPlace[place{at, id}] = c
		}
	}
	found := make([]*model.ContributionConnection, len(keys))
	for i, k := range keys {
		found[i] = byPlace[k]
	}
	return found, nil
}

// connect reads the pages of a query and the rows on them: one statement for the pages, one for
// their totals, one for the rows of each kind.
func connect(ctx context.Context, c *ent.Client, dialect string, q catalog.Query) (map[string]*model.ContributionConnection, error) {
	pages, err := catalog.List(ctx, c, dialect, q)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var ids []string
	for _, p := range pages {
		for _, it := range p.Items {
			if !seen[it.ID] {
				seen[it.ID] = true
				ids = append(ids, it.ID)
			}
		}
	}
	rows, err := fetchByType(ctx, c, ids)
	if err != nil {
		return nil, err
	}
	lists := make(map[string]*model.ContributionConnection, len(pages))
	for owner, p := range pages {
		lists[owner] = connection(p, rows)
	}
	return lists, nil
}

func connection(p *catalog.Page, rows map[string]row) *model.ContributionConnection {
	c := &model.ContributionConnection{
		Nodes:      make([]model.Contribution, 0, len(p.Items)),
		Edges:      make([]*model.ContributionEdge, 0, len(p.Items)),
		PageInfo:   &entgql.PageInfo[string]{HasNextPage: p.HasNext, HasPreviousPage: p.HasPrev},
		TotalCount: p.Total,
	}
	for _, it := range p.Items {
		node, ok := rows[it.ID].(model.Contribution)
		if !ok {
			continue // withdrawn between the two reads
		}
		c.Nodes = append(c.Nodes, node)
		c.Edges = append(c.Edges, &model.ContributionEdge{Node: node, Cursor: it.Cursor})
	}
	if n := len(c.Edges); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	return c
}

// contributionNamed finds a contribution by its short name or its reference.
func (r *Resolver) contributionNamed(ctx context.Context, name string) (model.Contribution, error) {
	single := 1
	pages, err := catalog.List(ctx, r.read(), r.store.Dialect(), catalog.Query{
		First: &single, Rows: true,
		Where: catalog.Named[filter](name),
	})
	if err != nil || len(pages[""].Items) == 0 {
		return nil, err
	}
	return contributionByID(ctx, pages[""].Items[0].ID)
}
