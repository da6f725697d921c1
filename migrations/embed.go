// Package migrations holds the versioned changes of the database schema, for both dialects.
package migrations

import (
	"embed"
	"io/fs"

	"entgo.io/ent/dialect"
)

//go:embed sqlite postgres
var files embed.FS

// Of returns the migrations for a dialect, dialect.SQLite or dialect.Postgres: the SQL files in
// the order of their names, and atlas.sum, which vouches for them. It panics on another dialect.
func Of(d string) fs.FS {
	folder := map[string]string{dialect.SQLite: "sqlite", dialect.Postgres: "postgres"}[d]
	dir, err := fs.Sub(files, folder)
	if err != nil {
		panic("migrations: unknown dialect " + d)
	}
	return dir
}
