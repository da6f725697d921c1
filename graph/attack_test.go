package graph_test

import (
	"slices"
	"testing"
)

// interval is what an attacker knows of one count.
type interval struct{ low, high int }

func (i interval) size() int { return i.high - i.low + 1 }

// boundless is more than any count of the tests.
const boundless = 1 << 20

// clue is what one answer says: the sum, over some counts, of what the publication makes of each is
// within an interval. Counts of the attacker's own city are not in it: it knows them.
type clue struct {
	cells []string
	of    func(int) int // what each adds; it never falls as a count grows
	sum   interval
}

// solve narrows what is known of each count by every clue, until nothing changes.
func solve(known map[string]interval, clues []clue) {
	for changed := true; changed; {
		changed = false
		for _, c := range clues {
			low, high := 0, 0
			for _, name := range c.cells {
				low, high = low+c.of(known[name].low), high+c.of(known[name].high)
			}
			for _, name := range c.cells {
				k := known[name]
				now := k
				for now.low < now.high && high-c.of(k.high)+c.of(now.low) < c.sum.low {
					now.low++
				}
				for now.high > now.low && low-c.of(k.low)+c.of(now.high) > c.sum.high {
					now.high--
				}
				if now != k {
					known[name], changed = now, true
				}
			}
		}
	}
}

// roundedDC1 is what the rule makes of a count in a sum.
func roundedDC1(n int) int {
	if n < 5 {
		return 0
	}
	return 5 * ((n + 2) / 5)
}

func itself(n int) int { return n }

// publication is what an attacker has before it: it may change its own count and wait for a
// release, and ask for the leaf of a city and for the sum over some cities.
type publication interface {
	edit(own int)
	leaf(city string) (value int, masked bool)
	total(cities []string) (value int, masked bool)
	// reads says what a total tells an attacker that knows how the publication works.
	reads(cities []string, own, value int, masked bool) clue
}

// attack asks for everything, with several counts of one's own, and solves for the others'.
func attack(p publication, own string, cities []string) map[string]interval {
	others := slices.DeleteFunc(slices.Clone(cities), func(c string) bool { return c == own })
	known := map[string]interval{}
	for _, c := range others {
		known[c] = interval{0, 200}
	}
	var clues []clue
	for edit := range 6 {
		p.edit(edit + 20)
		for _, c := range others {
			k := known[c]
			if v, masked := p.leaf(c); masked {
				k.high = min(k.high, 4)
			} else {
				k.low, k.high = max(k.low, 5, v-2), min(k.high, v+2)
			}
			known[c] = k
		}
		for _, some := range subsets(own, others) {
			v, masked := p.total(some)
			clues = append(clues, p.reads(some, edit+20, v, masked))
		}
	}
	solve(known, clues)
	return known
}

// subsets are those that an attacker would ask for: each city alone, with one's own, all but one,
// pairs, and all.
func subsets(own string, others []string) (all [][]string) {
	everybody := append([]string{own}, others...)
	all = append(all, others, everybody)
	for i, c := range others {
		all = append(all, []string{c}, []string{own, c}, without(others, c), without(everybody, c))
		for _, d := range others[i+1:] {
			all = append(all, []string{c, d}, []string{own, c, d})
		}
	}
	return all
}

func without(all []string, one string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(c string) bool { return c == one })
}

// worst tells how many counts are known exactly, and how many to be one of two.
func worst(known map[string]interval) (recovered, narrowed int) {
	for _, k := range known {
		switch k.size() {
		case 1:
			recovered++
		case 2:
			narrowed++
		}
	}
	return recovered, narrowed
}

// naive publishes as one would at first thought. It stands in for no part of the hub: it shows that
// the attack works.
type naive struct {
	counts map[string]int
	own    string
	live   bool // totals are rounded from the exact sum; else they are exact
}

func (n *naive) edit(own int) { n.counts[n.own] = own }

func (n *naive) leaf(city string) (int, bool) {
	v := roundedDC1(n.counts[city])
	return v, v == 0
}

func (n *naive) total(cities []string) (sum int, masked bool) {
	for _, c := range cities {
		sum += n.counts[c]
	}
	if n.live {
		return 5 * ((sum + 2) / 5), false
	}
	return sum, false
}

func (n *naive) reads(cities []string, own, value int, _ bool) clue {
	c := clue{without(cities, n.own), itself, interval{value, value}}
	if n.live {
		c.sum = interval{value - 2, value + 2}
	}
	if len(c.cells) < len(cities) {
		c.sum.low, c.sum.high = c.sum.low-own, c.sum.high-own
	}
	return c
}

// TestTheAttackRecoversWhatNaiveRulesHide shows that the attack is one.
func TestTheAttackRecoversWhatNaiveRulesHide(t *testing.T) {
	for name, live := range map[string]bool{"exact totals": false, "totals rounded from live sums": true} {
		counts := map[string]int{"a": 0, "b": 3, "c": 1, "d": 7, "e": 2, "f": 12, "g": 0}
		known := attack(&naive{counts, "a", live}, "a", []string{"a", "b", "c", "d", "e", "f", "g"})
		if n, _ := worst(known); n < 6 {
			t.Errorf("%s: %d of 6 counts recovered: %v", name, n, known)
		}
		for c, k := range known {
			if k.low > counts[c] || k.high < counts[c] {
				t.Errorf("%s: the attack is unsound: %s is %d, not %v", name, c, counts[c], k)
			}
		}
	}
}
