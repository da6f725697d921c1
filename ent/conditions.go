package ent

import (
	"entgo.io/ent/dialect/sql"

	"maillage/internal/condition"
)

// What the generated where inputs need otherwise: an empty object holds always, an empty list
// never, and what is unknown is not what is denied. See entc.go.

// always and never are conditions of any type of row.
func always(s *sql.Selector) { condition.Always(s) }
func never(s *sql.Selector)  { condition.Never(s) }

// certain makes a condition about an unknown value false before it is denied.
func certain[C condition.Condition](c C) C { return condition.Certain(c) }
