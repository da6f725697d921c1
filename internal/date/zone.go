package date

import (
	"time"
	_ "time/tzdata" // the zone of people, on machines without a zone database
)

// Quebec is the time zone in which people read dates: America/Toronto.
var Quebec = mustLoad("America/Toronto")

func mustLoad(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err) // tzdata is linked in
	}
	return loc
}
