package catalog

import (
	"context"
	stdsql "database/sql"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/practice"
	"maillage/internal/vocab"
)

// Owner is what a list of contributions may belong to.
type Owner int

// The owners. Of All, there is one list.
const (
	All Owner = iota
	OfAgreements
	OfNeeds
	OfRegions
	OfCities
)

func (o Owner) link(k kind) link {
	switch o {
	case OfAgreements:
		return k.fundings
	case OfNeeds:
		return k.needs
	case OfRegions:
		return k.regions
	case OfCities:
		return k.cities
	}
	return link{}
}

// Query asks for one page of the list of each owner.
type Query struct {
	Owner  Owner
	IDs    []string // of the owners; unused for All
	Kinds  []vocab.ContributionKind
	Where  func(*sql.Selector) // nil for no filter
	Order  []Key               // the identifier breaks ties, ascending
	First  *int
	Last   *int
	After  *ent.Cursor
	Before *ent.Cursor
	Rows   bool // the page itself is asked for, or what lies beyond it
	Total  bool // the length of the whole list is asked for
}

// Item is one contribution of a page: its identifier and its cursor.
type Item struct {
	ID     string
	Cursor ent.Cursor
}

// Page is one page of one list.
type Page struct {
	Items   []Item
	Total   int
	HasNext bool
	HasPrev bool
}

// List reads the pages, by owner: the page of All is under "". It takes one statement for the
// rows of all owners and one for the totals, whatever the number of owners.
func List(ctx context.Context, client *ent.Client, dialect string, q Query) (map[string]*Page, error) {
	pages := map[string]*Page{}
	for _, id := range q.IDs {
		pages[id] = &Page{}
	}
	if q.Owner == All {
		pages[""] = &Page{}
	}
	if len(q.kinds()) == 0 || (q.Owner != All && len(q.IDs) == 0) {
		return pages, nil
	}
	if q.Total {
		if err := q.totals(ctx, client, dialect, pages); err != nil {
			return nil, err
		}
	}
	if q.Rows {
		if err := q.rows(ctx, client, dialect, pages); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

func (q Query) limit() int {
	switch {
	case q.First != nil:
		return *q.First
	case q.Last != nil:
		return *q.Last
	}
	return 0
}

func (q Query) kinds() (chosen []kind) {
	for _, k := range kinds {
		if q.Kinds == nil {
			chosen = append(chosen, k)
			continue
		}
		for _, want := range q.Kinds {
			if want == k.value {
				chosen = append(chosen, k)
				break
			}
		}
	}
	return chosen
}

// union selects owner, id and the order keys of every contribution that qualifies.
func (q Query) union(dialect string) *sql.Selector {
	var all *sql.Selector
	for _, k := range q.kinds() {
		t := sql.Dialect(dialect).Select().From(sql.Table(k.table))
		t.SetDialect(dialect)
		if q.Where != nil {
			q.Where(t)
		}
		if l := q.Owner.link(k); l.table != "" {
			owner := sql.Table(l.table).As("owner")
			t.Join(owner).On(t.C(practice.FieldID), owner.C(l.own))
			t.Where(sql.In(owner.C(l.other), anys(q.IDs)...))
			t.AppendSelectExprAs(sql.Raw(owner.C(l.other)), "owner")
		} else {
			t.AppendSelectExprAs(sql.Raw("''"), "owner")
		}
		t.AppendSelectAs(t.C(practice.FieldID), "id")
		for i, key := range q.Order {
			t.AppendSelectAs(t.C(key.Field.column()), keyName(i))
		}
		t.Distinct()
		if all == nil {
			all = t
		} else {
			all.UnionAll(t)
		}
	}
	return all
}

func (q Query) totals(ctx context.Context, client *ent.Client, dialect string, pages map[string]*Page) error {
	q.Order = nil
	s := sql.Dialect(dialect).Select("owner", "COUNT(*)").From(q.union(dialect).As("c")).GroupBy("owner")
	return scan(ctx, client, s, func(rows *stdsql.Rows) error {
		var owner string
		var n int
		if err := rows.Scan(&owner, &n); err != nil {
			return err
		}
		if p := pages[owner]; p != nil {
			p.Total = n
		}
		return nil
	})
}

func (q Query) rows(ctx context.Context, client *ent.Client, dialect string, pages map[string]*Page) error {
	reverse := q.Last != nil
	u := q.union(dialect).As("c")
	ranked := sql.Dialect(dialect).Select("*").From(u)
	if p := q.beyond(u); p != nil {
		ranked.Where(p)
	}
	rank := sql.RowNumber().PartitionBy("owner")
	for i, key := range q.Order {
		rank.OrderBy(direction(u.C(keyName(i)), key.Desc != reverse))
	}
	rank.OrderBy(direction(u.C("id"), reverse))
	ranked.AppendSelectExprAs(rank, "place")
	page := sql.Dialect(dialect).Select("*").From(ranked.As("r")).
		Where(sql.LTE("place", q.limit()+1)).OrderBy("owner", "place")
	if err := scan(ctx, client, page, func(rows *stdsql.Rows) error { return q.scanItem(rows, pages) }); err != nil {
		return err
	}
	for _, p := range pages {
		more := len(p.Items) > q.limit()
		if more {
			p.Items = p.Items[:q.limit()]
		}
		if reverse {
			for i, j := 0, len(p.Items)-1; i < j; i, j = i+1, j-1 {
				p.Items[i], p.Items[j] = p.Items[j], p.Items[i]
			}
			p.HasPrev, p.HasNext = more, q.Before != nil
		} else {
			p.HasNext, p.HasPrev = more, q.After != nil
		}
	}
	return nil
}

func (q Query) scanItem(rows *stdsql.Rows, pages map[string]*Page) error {
	var owner, id string
	var place int
	values := make([]any, len(q.Order))
	into := []any{&owner, &id}
	for i := range values {
		into = append(into, &values[i])
	}
	if err := rows.Scan(append(into, &place)...); err != nil {
		return err
	}
	cursor := ent.Cursor{ID: id}
	if len(q.Order) > 0 {
		for i, key := range q.Order {
			v, err := key.Field.cursorValue(values[i])
			if err != nil {
				return err
			}
			values[i] = v
		}
		cursor.Value = values
	}
	pages[owner].Items = append(pages[owner].Items, Item{ID: id, Cursor: cursor})
	return nil
}

func scan(ctx context.Context, client *ent.Client, s *sql.Selector, row func(*stdsql.Rows) error) error {
	query, args := s.Query()
	rows, err := client.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("catalog: %w", err)
	}
	defer rows.Close() //nolint:errcheck // the error that matters is rows.Err
	for rows.Next() {
		if err := row(rows); err != nil {
			return fmt.Errorf("catalog: %w", err)
		}
	}
	return rows.Err()
}

func direction(column string, desc bool) string {
	if desc {
		return sql.Desc(column)
	}
	return sql.Asc(column)
}

func keyName(i int) string { return fmt.Sprintf("key%d", i) }

func anys(ids []string) []any {
	out := make([]any, len(ids))
	for i, id := range ids {
		out[i] = id
	}
	return out
}
