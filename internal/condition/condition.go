// Package condition combines conditions on rows so that each stays one condition, whatever it is
// made of: ent's own And, Or and Not forget a condition that asks for nothing, take apart one that
// asks for several things, and lose rows where a value is unknown.
package condition

import "entgo.io/ent/dialect/sql"

// Condition is a predicate of ent: predicate.City and its like.
type Condition interface{ ~func(*sql.Selector) }

// Always holds of every row.
func Always(s *sql.Selector) {
	s.Where(sql.P(func(b *sql.Builder) { b.WriteString("1 = 1") }))
}

// Never holds of no row.
func Never(s *sql.Selector) { s.Where(sql.False()) }

// All holds where each condition does; where there are none, always.
func All[C Condition](conditions ...C) C {
	return func(s *sql.Selector) {
		parts := collect(s, conditions)
		if len(parts) == 0 {
			Always(s)
			return
		}
		s.Where(and(parts))
	}
}

// Any holds where one of the conditions does; where there are none, never.
func Any[C Condition](conditions ...C) C {
	return func(s *sql.Selector) {
		each := make([]*sql.Predicate, len(conditions))
		for i, c := range conditions {
			each[i] = and(collect(s, []C{All(c)}))
		}
		if len(each) == 0 {
			Never(s)
			return
		}
		s.Where(sql.Or(each...))
	}
}

// Not holds where c does not, and where c is about a value that is unknown.
func Not[C Condition](c C) C {
	return func(s *sql.Selector) { s.Where(sql.Not(and(collect(s, []C{Certain(c)})))) }
}

// Certain makes a condition about an unknown value false, so that its negation is true.
func Certain[C Condition](c C) C {
	return func(s *sql.Selector) {
		parts := collect(s, []C{All(c)})
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString("COALESCE(").Join(and(parts)).WriteString(", FALSE)")
		}))
	}
}

// collect returns what the conditions ask for, without adding it to the selector.
func collect[C Condition](s *sql.Selector, conditions []C) []*sql.Predicate {
	s.CollectPredicates()
	for _, c := range conditions {
		c(s)
	}
	parts := s.CollectedPredicates()
	s.UncollectedPredicates()
	return parts
}

// and joins predicates, of which there is at least one. ent's And of a single one would take the
// parentheses off it.
func and(parts []*sql.Predicate) *sql.Predicate {
	if len(parts) == 1 {
		return parts[0]
	}
	return sql.And(parts...)
}
