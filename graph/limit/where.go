package limit

import "maillage/internal/problem"

// links are the conditions that follow a link to other objects: each costs a subquery.
var links = map[string]bool{
	"adopter": true, "city": true, "hasAdoptions": true, "hasContributions": true,
	"indicator": true, "indicatorIn": true, "mrc": true, "organization": true,
	"program": true, "region": true, "regionIn": true,
}

// filter counts the conditions of a where. What is null is no condition; an empty group is one.
func filter(v any) (conditions, linked int) {
	object, _ := v.(map[string]any)
	for key, e := range object {
		switch {
		case e == nil:
		case key == "and" || key == "or" || key == "not":
			for _, inner := range list(e) {
				c, k := filter(inner)
				conditions, linked = plus(conditions, max(c, 1)), plus(linked, k)
			}
		default:
			conditions++
			if links[key] {
				linked++
			}
		}
	}
	return conditions, linked
}

// whereOf checks the size of a where.
func (b *Budget) whereOf(v any) *problem.Problem {
	conditions, linked := filter(v)
	switch {
	case conditions > b.Limits.WhereConditions:
		return exceeded(whereConditions, b.Limits.WhereConditions)
	case linked > b.Limits.WhereLinks:
		return exceeded(whereLinks, b.Limits.WhereLinks)
	}
	return nil
}
