// Package examples carries operations of the API that people start from: files to read, to copy and
// to edit. The playground offers them, and the tests run them.
package examples

import (
	"embed"
	"io/fs"
)

//go:embed operations/*.graphql
var files embed.FS

// Operations returns the operations, in the order in which the playground shows them. Each file
// opens with its title and description in French and English, as comments.
func Operations() fs.FS {
	sub, err := fs.Sub(files, "operations")
	if err != nil {
		panic(err) // the name is a constant that is embedded above
	}
	return sub
}
