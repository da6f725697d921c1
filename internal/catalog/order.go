package catalog

import (
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/practice"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Field is a key by which the list of the four kinds is ordered.
type Field string

// The fields; their values are those of the GraphQL enumeration ContributionOrderField.
const (
	ByTitle        Field = "TITLE"
	ByPublishedAt  Field = "PUBLISHED_AT"
	ByReviewedAt   Field = "REVIEWED_AT"
	ByStarted      Field = "STARTED"
	ByEvidence     Field = "EVIDENCE"
	ByCompleteness Field = "COMPLETENESS"
	ByAdoptions    Field = "ADOPTIONS"
)

// Key is a field and its direction.
type Key struct {
	Field Field
	Desc  bool
}

var columns = map[Field]string{
	ByTitle:        practice.FieldTitleKey,
	ByPublishedAt:  practice.FieldPublishedAt,
	ByReviewedAt:   practice.FieldReviewedAt,
	ByStarted:      practice.FieldStartedKey,
	ByEvidence:     practice.FieldEvidenceLevel,
	ByCompleteness: practice.FieldCompletenessScore,
	ByAdoptions:    practice.FieldAdoptionCount,
}

func (f Field) column() string { return columns[f] }

func (f Field) isTime() bool { return f == ByPublishedAt || f == ByReviewedAt }

func (f Field) isCount() bool { return f == ByCompleteness || f == ByAdoptions }

// sqliteTime is how the SQLite driver stores instants: a compound SELECT gives them back as text.
const sqliteTime = "2006-01-02 15:04:05.999999999-07:00"

// cursorValue turns a value of the database into one for a cursor, the same on both databases.
func (f Field) cursorValue(v any) (any, error) {
	if b, ok := v.([]byte); ok {
		v = string(b)
	}
	if !f.isTime() {
		return v, nil
	}
	switch t := v.(type) {
	case time.Time:
		return t.UTC().Format(time.RFC3339Nano), nil
	case string:
		at, err := time.Parse(sqliteTime, t)
		if err != nil {
			return nil, fmt.Errorf("catalog: instant %q: %w", t, err)
		}
		return at.UTC().Format(time.RFC3339Nano), nil
	}
	return nil, fmt.Errorf("catalog: %T is not an instant", v)
}

// fromCursor turns a value of a cursor back into one for the database; false when it is of
// another order.
func (f Field) fromCursor(v any) (any, bool) {
	switch {
	case f.isTime():
		s, ok := v.(string)
		if !ok {
			return nil, false
		}
		t, err := time.Parse(time.RFC3339Nano, s)
		return t.UTC(), err == nil
	case f.isCount():
		switch n := v.(type) {
		case int64, int32, int16, int8, int, uint8, uint16, uint32, uint64:
			return n, true
		}
		return nil, false
	}
	s, ok := v.(string)
	return s, ok
}

// CheckCursor reports whether c may come from a list in this order.
func CheckCursor(c *ent.Cursor, order []Key) error {
	if c == nil {
		return nil
	}
	_, err := cursorValues(c, order)
	return err
}

func cursorValues(c *ent.Cursor, order []Key) ([]any, error) {
	var values []any
	if list, ok := c.Value.([]any); ok {
		values = list
	}
	if len(values) == len(order) {
		out := make([]any, len(values))
		right := true
		for i, key := range order {
			v, ok := key.Field.fromCursor(values[i])
			out[i], right = v, right && ok
		}
		if right {
			return out, nil
		}
	}
	return nil, problem.New(problem.BadCursor, i18n.T(
		"ce curseur vient d'une liste dans un autre ordre",
		"this cursor comes from a list in another order"))
}

// beyond is the condition that rows lie after q.After and before q.Before; nil without cursors.
// Cursors were checked before.
func (q Query) beyond(t *sql.Selector) *sql.Predicate {
	var both []*sql.Predicate
	if q.After != nil {
		both = append(both, q.side(t, q.After, false))
	}
	if q.Before != nil {
		both = append(both, q.side(t, q.Before, true))
	}
	if len(both) == 0 {
		return nil
	}
	return sql.And(both...)
}

// side is keyset pagination over several keys: the first key that differs decides.
func (q Query) side(t *sql.Selector, c *ent.Cursor, before bool) *sql.Predicate {
	values, err := cursorValues(c, q.Order)
	if err != nil {
		return sql.False()
	}
	var any []*sql.Predicate
	var equal []*sql.Predicate
	step := func(column string, value interface{}, desc bool) {
		p := sql.GT(column, value)
		if desc != before {
			p = sql.LT(column, value)
		}
		any = append(any, sql.And(append(append([]*sql.Predicate{}, equal...), p)...))
		equal = append(equal, sql.EQ(column, value))
	}
	for i, key := range q.Order {
		step(t.C(keyName(i)), values[i], key.Desc)
	}
	step(t.C("id"), c.ID, false)
	return sql.Or(any...)
}
