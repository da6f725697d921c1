package graph_test

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"testing"
	"time"

	"maillage/ent"
)

// sorted checks that the keys in the cursors of a page are in order, byte by byte, and that the
// identifier decides between equals.
func sorted(t *testing.T, c connection, keys []key, p page) {
	t.Helper()
	cursors := make([]ent.Cursor, len(p.Edges))
	for i, e := range p.Edges {
		if err := cursors[i].UnmarshalGQL(e.Cursor); err != nil {
			t.Fatal(err)
		}
	}
	for i := 1; i < len(cursors); i++ {
		if a, b := cursors[i-1], cursors[i]; compareCursors(t, keys, a, b) >= 0 {
			t.Errorf("%s by %v: %v %v comes before %v %v", c, keys, a.ID, a.Value, b.ID, b.Value)
		}
	}
}

func compareCursors(t *testing.T, keys []key, a, b ent.Cursor) int {
	t.Helper()
	for i, k := range keys {
		order := compareValues(t, a.Value.([]any)[i], b.Value.([]any)[i])
		if k.desc {
			order = -order
		}
		if order != 0 {
			return order
		}
	}
	return strings.Compare(a.ID, b.ID)
}

func compareValues(t *testing.T, a, b any) int {
	t.Helper()
	switch a := a.(type) {
	case string:
		if at, err := time.Parse(time.RFC3339Nano, a); err == nil {
			bt, err := time.Parse(time.RFC3339Nano, b.(string))
			if err != nil {
				t.Fatal(err)
			}
			return at.Compare(bt)
		}
		return bytes.Compare([]byte(a), []byte(b.(string)))
	case time.Time:
		return a.Compare(b.(time.Time))
	}
	x, y := number(t, a), number(t, b)
	return cmp.Compare(x, y)
}

func number(t *testing.T, v any) (f float64) {
	t.Helper()
	if _, err := fmt.Sscan(fmt.Sprint(v), &f); err != nil {
		t.Fatalf("%T %v is no key: %v", v, v, err)
	}
	return f
}
