package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"maillage/internal/date"
)

// private keeps a type off the public shelf, under its table name: no edge, filter or order of the
// public graph leads to it. Its table has a CHECK for each enumeration and for each rule.
func private(name string, fields []ent.Field, rules map[string]string) []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll), entsql.Annotation{Table: name, Checks: checks(name, fields, rules)}}
}

// choice is a field of an enumeration on the private shelf; it always has a value.
func choice(name string, v values, initial string) ent.Field {
	return field.Enum(name).GoType(v).Default(initial)
}

// text is an optional text on the private shelf, of at most max bytes; empty when there is none.
func text(name string, max int) ent.Field { return field.String(name).Default("").MaxLen(max) }

// moment is an instant that may not have come.
func moment(name string) ent.Field { return field.Time(name).Optional().Nillable() }

// open is a key that a row has while it is open and loses when it closes, so that the database
// keeps one open row for each key. about says of what it is the key.
func open(about string) ent.Field {
	return field.String("open_key").Optional().Nillable().Unique().MaxLen(200).Comment("Key " + about + "; null once closed.")
}

// oneOwner is the rule that a row belongs to a city or to an organisation.
const oneOwner = "city_code = '' AND organization_code <> '' OR city_code <> '' AND organization_code = ''"

// ref is the identifier, or the code, of something on either shelf; empty when there is none. It
// is no foreign key: what is private outlives what it speaks of, and no edge joins the shelves.
func ref(name string) ent.Field { return field.String(name).Default("").MaxLen(90) }

// Shelf is the one row that counts the changes of the public shelf.
type Shelf struct{ ent.Schema }

// Fields of the Shelf.
func (Shelf) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(10),
		field.Int64("version").Default(0),
		field.Time("updated_at"),
	}
}

// Annotations of the Shelf.
func (Shelf) Annotations() []schema.Annotation { return private("shelf", nil, nil) }

// DirectoryEdition is one edition of the municipal directory, kept as it was read: the directory
// is derived from all of them, whatever the order in which they were loaded.
type DirectoryEdition struct{ ent.Schema }

// Fields of the DirectoryEdition.
func (DirectoryEdition) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(40).Comment("Kind and date of the edition: official-2025-06-29, starter."),
		field.String("as_of").GoType(date.Date("")).MaxLen(10),
		field.Bytes("content").Comment("The edition as gzipped JSON."),
		field.String("digest").MaxLen(64).Comment("SHA-256 of the content before compression, in hexadecimal."),
	}
}

// Annotations of the DirectoryEdition.
func (DirectoryEdition) Annotations() []schema.Annotation {
	return private("directory_editions", nil, nil)
}

// DirectorySuccession is a succession that an operator stated.
type DirectorySuccession struct{ ent.Schema }

// Fields of the DirectorySuccession.
func (DirectorySuccession) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(40).Comment("Code of the body that ceased to exist."),
		field.String("successor_code").MaxLen(40),
		field.Time("stated_at"),
	}
}

// Annotations of the DirectorySuccession.
func (DirectorySuccession) Annotations() []schema.Annotation {
	return private("directory_successions", nil, nil)
}
