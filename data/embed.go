// Package data carries the files that the project writes itself: the starter directory and the
// sample of real, sourced records. They are text to read and to edit; the binary embeds them.
package data

import (
	"embed"
	"io/fs"
)

//go:embed directory sample
var files embed.FS

// Directory returns the files of the starter directory: regions.csv, groupings.csv, bodies.csv
// and foreign.csv, described in its README.md.
func Directory() fs.FS { return folder("directory") }

// Sample returns the files of the sample, described in its README.md.
func Sample() fs.FS { return folder("sample") }

func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err) // the name is a constant that is embedded above
	}
	return sub
}
