package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"maillage/internal/date"
)

// private keeps a type out of the API altogether, under its table name.
func private(name string) []schema.Annotation {
	return []schema.Annotation{entgql.Skip(entgql.SkipAll), entsql.Annotation{Table: name}}
}

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
func (Shelf) Annotations() []schema.Annotation { return private("shelf") }

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
func (DirectoryEdition) Annotations() []schema.Annotation { return private("directory_editions") }

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
func (DirectorySuccession) Annotations() []schema.Annotation { return private("directory_successions") }
