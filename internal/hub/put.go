package hub

import (
	"context"
	"fmt"
	"reflect"
	"time"

	"maillage/ent"
)

// builder is what ent generates to create or to update one row of a type with mutation M.
type builder[M ent.Mutation] interface {
	Mutation() M
	Exec(context.Context) error
}

// change is what became of a row.
type change int

const (
	unchanged change = iota
	added
	changed
	removed
)

// put writes one row as fill describes it: a new row where get finds none, else the fields and
// edges that differ from the row that it finds; a row that is as described is left alone.
// fill adds and removes only edges that are to change.
func put[T any, M ent.Mutation, C builder[M], U builder[M]](
	ctx context.Context, id string,
	get func(context.Context, string) (*T, error), create C, update func(*T) U, fill func(M),
) (change, error) {
	old, err := get(ctx, id)
	if ent.IsNotFound(err) {
		fill(create.Mutation())
		return added, wrap(id, create.Exec(ctx))
	}
	if err != nil {
		return unchanged, wrap(id, err)
	}
	u := update(old)
	fill(u.Mutation())
	return save(ctx, id, u)
}

// save writes an update unless it changes nothing.
func save[M ent.Mutation](ctx context.Context, id string, update builder[M]) (change, error) {
	differs, err := keepDifferences(ctx, update.Mutation())
	if err != nil || !differs {
		return unchanged, wrap(id, err)
	}
	return changed, wrap(id, update.Exec(ctx))
}

// keepDifferences takes out of the mutation of one row the fields that are as before, and reports
// whether anything remains. It asks the database nothing when the row was loaded.
func keepDifferences(ctx context.Context, m ent.Mutation) (bool, error) {
	differs := false
	for _, name := range append(m.Fields(), m.ClearedFields()...) {
		before, err := m.OldField(ctx, name)
		if err != nil {
			return false, fmt.Errorf("hub: %s.%s before: %w", m.Type(), name, err)
		}
		after, set := m.Field(name)
		if !set { // it is cleared
			after = nil
		}
		if !same(before, after) {
			differs = true
		} else if err := m.ResetField(name); err != nil {
			return false, fmt.Errorf("hub: %s.%s: %w", m.Type(), name, err)
		}
	}
	edges := len(m.AddedEdges()) + len(m.RemovedEdges()) + len(m.ClearedEdges())
	return differs || edges > 0, nil
}

// same compares two values of a field: a pointer counts as what it points to, a time as its
// moment, and an empty list as none.
func same(a, b any) bool {
	x, y := plain(reflect.ValueOf(a)), plain(reflect.ValueOf(b))
	if !x.IsValid() || !y.IsValid() {
		return x.IsValid() == y.IsValid()
	}
	if s, ok := x.Interface().(time.Time); ok {
		t, ok := y.Interface().(time.Time)
		return ok && s.Equal(t)
	}
	return reflect.DeepEqual(x.Interface(), y.Interface())
}

func plain(v reflect.Value) reflect.Value {
	for v.IsValid() && v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.IsValid() && v.Kind() == reflect.Slice && v.Len() == 0 {
		return reflect.Value{}
	}
	return v
}

func wrap(id string, err error) error {
	if err != nil {
		return fmt.Errorf("hub: %s: %w", id, err)
	}
	return nil
}

// orClear sets an optional field, or clears it where the value is nil.
func orClear[T any](v *T, set func(T), clear func()) {
	if v == nil {
		clear()
		return
	}
	set(*v)
}

// known returns a pointer to v, nil where v is empty.
func known[T ~string](v T) *T {
	if v == "" {
		return nil
	}
	return &v
}

// as turns codes into values of an enumeration.
func as[T ~string](codes []string) []T {
	values := make([]T, len(codes))
	for i, c := range codes {
		values[i] = T(c)
	}
	return values
}
