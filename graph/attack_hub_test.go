package graph_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// hubPublication is the real one, over HTTP.
type hubPublication struct {
	*desk
	own      string
	released int
	group    string
}

const attackedYear = 2024

func (p *hubPublication) edit(own int) {
	p.record(p.own, people("HI-02", attackedYear, p.group, "PERMANENT", own))
	p.release(p.released, false)
	p.released++
}

type figure struct {
	Value  *float64
	Leaves int
	Masked int
}

func (f figure) people() (int, bool) {
	if f.Value == nil {
		return 0, true
	}
	return int(*f.Value), false
}

// figure asks one protected figure as the attacker.
func (p *hubPublication) figure(name, group, places string) figure {
	p.t.Helper()
	years := fmt.Sprintf("years: [%d]", attackedYear)
	if name == "protectedMedian" {
		years = fmt.Sprintf("year: %d", attackedYear)
	}
	var got struct{ It figure }
	p.ask(p.editors[p.own], fmt.Sprintf(`{ it: %s(indicator: "HI-02", %s, group: %s, employmentStatus: PERMANENT, places: { %s }) { value leaves masked } }`,
		name, years, group, places), nil, &got)
	return got.It
}

func citiesIn(cities []string) string { return `cities: ["` + strings.Join(cities, `", "`) + `"]` }

func (p *hubPublication) leaf(city string) (int, bool) {
	var got struct {
		City struct {
			Leaves struct{ Nodes []struct{ Count figure } }
		}
	}
	p.ask(p.editors[p.own], fmt.Sprintf(`{ city(code: "%s") { leaves(where: { indicator: "HI-02", year: %d, group: %s }) { nodes { count { value } } } } }`, city, attackedYear, p.group), nil, &got)
	if n := len(got.City.Leaves.Nodes); n != 1 {
		p.t.Fatalf("%s has %d leaves", city, n)
	}
	return got.City.Leaves.Nodes[0].Count.people()
}

func (p *hubPublication) total(cities []string) (int, bool) {
	return p.figure("protectedTotal", p.group, citiesIn(cities)).people()
}

func (p *hubPublication) reads(cities []string, own, value int, masked bool) clue {
	c := clue{without(cities, p.own), roundedDC1, interval{value, value}}
	if len(c.cells) < len(cities) {
		c.sum.low, c.sum.high = c.sum.low-roundedDC1(own), c.sum.high-roundedDC1(own)
	}
	if masked && len(c.cells) < len(cities) {
		p.t.Errorf("a total with one's own count of %d is masked", own)
	}
	return c
}

// rates are the clues of the shares of the group over the same cities.
func (p *hubPublication) rates(cities []string, own int, wholes map[string]int) (clues []clue) {
	for _, some := range subsets(p.own, without(cities, p.own)) {
		f := p.figure("protectedRate", p.group, citiesIn(some))
		of := 0
		for _, c := range some {
			of += wholes[c]
		}
		if f.Value == nil {
			continue
		}
		step := 5.0
		if of >= 100 {
			step = 1
		}
		c := clue{without(some, p.own), roundedDC1, interval{
			int(math.Ceil((*f.Value - step/2) * float64(of) / 100)), int(math.Floor((*f.Value + step/2) * float64(of) / 100)),
		}}
		if *f.Value == 100 {
			c.sum.high = boundless
		}
		if len(c.cells) < len(some) {
			c.sum.low, c.sum.high = c.sum.low-roundedDC1(own), c.sum.high-roundedDC1(own)
		}
		clues = append(clues, c)
	}
	return clues
}

// TestAnEditorRecoversNoCountOfAnotherCity lets the editor of a city change its own count before each of
// several releases, and ask for every figure over every set of cities, regions and bands.
func TestAnEditorRecoversNoCountOfAnotherCity(t *testing.T) {
	cities := []string{levis, montreal, coteSaintLuc, thetford, saintGeorges, rouyn}
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		d := newDesk(t, api, cities...)
		p := &hubPublication{desk: d, own: levis, group: "IMMIGRANT"}
		random := rand.New(rand.NewPCG(8, 5)) //nolint:gosec // the same at each run
		counts := map[string]int{}
		for i, c := range cities {
			counts[c] = []int{0, 1, 3, 4, 7, 12}[i]
			d.record(c, people("HI-03", attackedYear, "ALL", "", 60+random.IntN(500)), people("HI-02", attackedYear, "ALL", "PERMANENT", 30+random.IntN(40)),
				people("HI-02", attackedYear, "IMMIGRANT", "PERMANENT", counts[c]))
		}
		known := attack(p, levis, cities)
		wholes := map[string]int{}
		for _, c := range cities {
			wholes[c], _ = p.figure("protectedTotal", "ALL", citiesIn([]string{c})).people()
		}
		solve(known, p.rates(cities, 25, wholes))
		recovered, narrowed := worst(known)
		if recovered > 0 || narrowed > 0 {
			t.Errorf("%d counts recovered, %d narrowed to two: %v", recovered, narrowed, known)
		}
		for c, k := range known {
			if k.low > counts[c] || k.high < counts[c] {
				t.Errorf("the attack is unsound: %s is %d, not %v", c, counts[c], k)
			}
		}
		p.everyPlace(cities)
	})
}

// everyPlace asks for each figure by region and by band, and computes it again from the leaves that
// anyone sees: no figure says more than they do.
func (p *hubPublication) everyPlace(cities []string) {
	p.t.Helper()
	region := map[string]string{levis: "12", thetford: "12", saintGeorges: "12", montreal: "06", coteSaintLuc: "06", rouyn: "08"}
	band := map[string]string{levis: "GE_100000", montreal: "GE_100000", thetford: "B25000_49999", saintGeorges: "B25000_49999", coteSaintLuc: "B25000_49999", rouyn: "B25000_49999"}
	asked := 0
	for filter, of := range map[string]map[string]string{`regions: ["%s"]`: region, "populationBands: [%s]": band} {
		for _, value := range []string{"12", "06", "08", "GE_100000", "B25000_49999"} {
			sum, leaves, masked := 0, 0, 0
			for _, c := range cities {
				if of[c] != value {
					continue
				}
				if v, hidden := p.leaf(c); hidden {
					masked++
				} else {
					sum, leaves = sum+v, leaves+1
				}
			}
			if leaves+masked == 0 {
				continue
			}
			asked++
			places := fmt.Sprintf(filter, value)
			f := p.figure("protectedTotal", p.group, places)
			if v, _ := f.people(); v != sum || f.Leaves != leaves || f.Masked != masked {
				p.t.Errorf("%s: %+v, want %d of %d and %d", places, f, sum, leaves, masked)
			}
			if m := p.figure("protectedMedian", p.group, places); m.Value != nil {
				p.t.Errorf("%s: the median of %d cities is told", places, leaves)
			}
		}
	}
	if asked != 5 {
		p.t.Errorf("%d places only", asked)
	}
}
