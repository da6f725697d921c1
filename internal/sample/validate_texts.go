package sample

import (
	"reflect"
	"strings"

	"maillage/internal/date"
)

// texts checks, over the whole set, that every French text has its English one and the reverse,
// and that every date is one. Names of organisations may have no English form.
func (v *validator) texts() {
	walk("", reflect.ValueOf(v.set), func(at string, s reflect.Value) {
		for i := range s.NumField() {
			name, field := s.Type().Field(i).Name, s.Field(i)
			if d, ok := field.Interface().(date.Date); ok && d != "" && d.Validate() != nil {
				v.fail(at, "%s: %q is no date", name, d)
			}
			stem, french := strings.CutSuffix(name, "Fr")
			if _, isName := s.Interface().(Organization); !french || isName {
				continue
			}
			english := s.FieldByName(stem + "En")
			v.check((field.String() == "") == (english.String() == ""), at, "%sFr and %sEn go together", stem, stem)
		}
	})
}

// walk calls visit for every structure within v, with its reference or code as the place.
func walk(at string, v reflect.Value, visit func(at string, s reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(at, v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(at, v.Index(i), visit)
		}
	case reflect.Struct:
		for _, key := range []string{"Ref", "Code"} {
			if f := v.FieldByName(key); f.IsValid() {
				at = f.String()
			}
		}
		visit(at, v)
		for i := range v.NumField() {
			walk(at, v.Field(i), visit)
		}
	}
}
