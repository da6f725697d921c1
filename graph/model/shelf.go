package model

import "time"

// Shelf is the state of the public shelf.
type Shelf struct {
	Version   int64
	UpdatedAt *time.Time // nil before the first change
}
