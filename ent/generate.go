// Package ent is the public shelf as Go types; all of it is generated from ent/schema, but for
// selection.go and collected.go.
package ent

//go:generate go run -mod=mod entc.go
