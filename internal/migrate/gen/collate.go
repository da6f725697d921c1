package main

import (
	atlas "ariga.io/atlas/sql/schema"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
)

// byteOrder gives every text column of PostgreSQL the collation "C", so that text sorts and
// compares by its bytes as it does on SQLite, whatever the locale of the server: lists then have
// the same order on both. What people read is ordered by keys folded in Go.
func byteOrder(sqlDialect string) schema.DiffHook {
	return func(next schema.Differ) schema.Differ {
		return schema.DiffFunc(func(current, desired *atlas.Schema) ([]atlas.Change, error) {
			if sqlDialect == dialect.Postgres {
				for _, t := range desired.Tables {
					for _, c := range t.Columns {
						if _, ok := c.Type.Type.(*atlas.StringType); ok {
							c.SetCollation("C")
						}
					}
				}
			}
			return next.Diff(current, desired)
		})
	}
}
