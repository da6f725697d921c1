// Package schema says what is: the types of the public graph, their fields, edges and constraints,
// with a description in French and in English for each.
//
// Everything here is on the public shelf: published, protected where the small-number rule asks,
// and readable by anyone. What is not public lives in types of its own without an edge to these.
package schema

import (
	"reflect"
	"strings"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"maillage/internal/date"
	"maillage/internal/gid"
)

// doc writes a description: French first, English after the mark that the whole API keeps.
func doc(fr, en string) string { return fr + "\n\nEN: " + en }

// hidden keeps a field or an edge out of the API.
func hidden() entgql.Annotation { return entgql.Skip(entgql.SkipAll) }

// orderKey keeps a column out of the API but for ordering by it.
func orderKey(name string) []schema.Annotation {
	return []schema.Annotation{
		entgql.Skip(entgql.SkipType),
		entgql.OrderField(name),
	}
}

// id is the identifier of a type: its prefix and a key.
func id(prefix string) ent.Field {
	return field.String("id").DefaultFunc(gid.Generator(prefix)).Immutable().NotEmpty().MaxLen(90).
		Comment(doc("Identifiant global, propre au type par son préfixe « "+prefix+"_ ».", "Global identifier; its prefix “"+prefix+"_” tells the type."))
}

// values is what every enumeration of package vocab is.
type values interface{ Values() []string }

func typeName(v any) string { return reflect.TypeOf(v).Name() }

// oneOf is a field of an enumeration; it always has a value, so one may order by it.
func oneOf(name string, v values, initial, fr, en string) ent.Field {
	return field.Enum(name).GoType(v).Default(initial).Annotations(entgql.Type(typeName(v))).Comment(doc(fr, en))
}

// mayBeOneOf is a field of an enumeration that may be unknown.
func mayBeOneOf(name string, v values, fr, en string) ent.Field {
	return field.Enum(name).GoType(v).Optional().Nillable().Annotations(entgql.Type(typeName(v))).Comment(doc(fr, en))
}

// someOf is a field that holds several values of an enumeration; slice is an empty slice of it.
func someOf(name string, slice any, fr, en string) ent.Field {
	list := "[" + reflect.TypeOf(slice).Elem().Name() + "!]"
	return field.JSON(name, slice).Default(emptyOf(slice)).Annotations(entgql.Type(list)).Comment(doc(fr, en))
}

func emptyOf(slice any) any { return reflect.MakeSlice(reflect.TypeOf(slice), 0, 0).Interface() }

// day is a date as precise as its source, or unknown.
func day(name, fr, en string) ent.Field {
	return field.String(name).GoType(date.Date("")).Optional().Nillable().MaxLen(10).
		Annotations(entgql.Type("Date")).Comment(doc(fr, en))
}

// bilingual is a pair of fields, name_fr and name_en, which the API also serves as one field with
// a language argument. max is in bytes and bounds each.
func bilingual(name string, max int, fr, en string) []ent.Field {
	return []ent.Field{
		field.String(name + "_fr").MaxLen(max).Default("").Comment(doc(fr+" En français.", en+" In French.")),
		field.String(name + "_en").MaxLen(max).Default("").Comment(doc(fr+" En anglais; vide s'il n'y en a pas.", en+" In English; empty where there is none.")),
	}
}

// orderAs lets a visible field order connections under name.
func orderAs(name string) entgql.Annotation { return entgql.OrderField(name) }

// dateType serves a field as a Date.
func dateType() entgql.Annotation { return entgql.Type("Date") }

// listOfStrings serves a field as a list of texts.
func listOfStrings() entgql.Annotation { return entgql.Type("[String!]") }

// connection annotates an edge to many: a Relay connection, always.
func connection() entgql.Annotation { return entgql.RelayConnection() }

// edition counts the changes of a row that people may change: who changes one says which version
// they saw.
func edition() ent.Field {
	return field.Int("version").Default(1).Positive().Comment(doc("Numéro de la version; qui change la ligne dit celle qu'il a vue.", "Number of the version; who changes the row says which one they saw."))
}

// table says of a type that it is listed in connections, and gives its table a CHECK for each
// enumeration and for each rule.
func table(name, fr, en string, fields []ent.Field, rules map[string]string) []schema.Annotation {
	return []schema.Annotation{
		entgql.RelayConnection(),
		entgql.MultiOrder(),
		schema.Comment(doc(fr, en)),
		entsql.Annotation{Table: name, Checks: checks(name, fields, rules)},
	}
}

// checks are the CHECKs of a table: its rules, and one for each enumeration.
func checks(name string, fields []ent.Field, rules map[string]string) map[string]string {
	all := map[string]string{}
	for rule, expr := range rules {
		all[name+"_"+rule] = expr
	}
	for _, f := range fields {
		d := f.Descriptor()
		if len(d.Enums) == 0 {
			continue
		}
		codes := make([]string, len(d.Enums))
		for i, e := range d.Enums {
			codes[i] = "'" + e.V + "'"
		}
		all[name+"_"+d.Name] = `"` + d.Name + `" IN (` + strings.Join(codes, ", ") + ")"
	}
	return all
}

// join puts lists of fields one after the other.
func join(lists ...[]ent.Field) (all []ent.Field) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}
