package limit

import "maillage/internal/problem"

// links are the conditions that follow a link to other objects: each costs a subquery.
var links = map[string]bool{
	"adopter": true, "city": true, "hasAdoptions": true, "hasContributions": true,
	"indicator": true, "indicatorIn": true, "mrc": true, "organization": true,
	"program": true, "region": true, "regionIn": true,
}

// words are the conditions that look for words in a text: each reads every row.
var words = map[string]bool{"keyword": true, "search": true, "titleContains": true}

// tally counts conditions: all of them, those that follow a link, those that look for words.
type tally struct{ all, links, words int }

// filter counts the conditions of a where. What is null is no condition; an empty group is one.
func filter(v any) (t tally) {
	object, _ := v.(map[string]any)
	for key, e := range object {
		switch {
		case e == nil:
		case key == "and" || key == "or" || key == "not":
			for _, inner := range list(e) {
				c := filter(inner)
				t = tally{plus(t.all, max(c.all, 1)), plus(t.links, c.links), plus(t.words, c.words)}
			}
		default:
			t.all++
			if links[key] {
				t.links++
			}
			if words[key] {
				t.words++
			}
		}
	}
	return t
}

// whereOf checks the size of a where; sum counts the conditions of the operation so far.
func (b *Budget) whereOf(v any, sum *tally) *problem.Problem {
	t := filter(v)
	sum.all, sum.words = plus(sum.all, t.all), plus(sum.words, t.words)
	switch {
	case sum.all > b.Limits.WhereConditions:
		return exceeded(whereConditions, b.Limits.WhereConditions)
	case sum.words > b.Limits.WhereWords:
		return exceeded(whereWords, b.Limits.WhereWords)
	case t.links > b.Limits.WhereLinks:
		return exceeded(whereLinks, b.Limits.WhereLinks)
	}
	return nil
}
