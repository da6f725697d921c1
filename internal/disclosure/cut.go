package disclosure

// matter is what several places may count of the same people.
type matter struct {
	subject string
	year    int
}

// cuts finds the counts of the same people: those of a place, and those of the places around it.
type cuts struct {
	byPlace map[Place]map[matter][]Exact
	around  map[Place]map[bool][]Place // by whether the count is of people employed
	inside  map[Place]map[bool][]Place
}

func cutsOf(counts []Exact, places Places) cuts {
	c := cuts{map[Place]map[matter][]Exact{}, map[Place]map[bool][]Place{}, map[Place]map[bool][]Place{}}
	for _, x := range counts {
		if c.byPlace[x.Place] == nil {
			c.byPlace[x.Place] = map[matter][]Exact{}
		}
		m := matter{x.subject(), x.Year}
		c.byPlace[x.Place][m] = append(c.byPlace[x.Place][m], x)
	}
	for p := range c.byPlace {
		for _, workforce := range []bool{false, true} {
			for _, outer := range places.Around(p, workforce) {
				if c.byPlace[outer] != nil {
					join(c.around, p, workforce, outer)
					join(c.inside, outer, workforce, p)
				}
			}
		}
	}
	return c
}

func join(m map[Place]map[bool][]Place, from Place, workforce bool, to Place) {
	if m[from] == nil {
		m[from] = map[bool][]Place{}
	}
	m[from][workforce] = append(m[from][workforce], to)
}

// masks tells whether x is to be masked for what is counted elsewhere, or otherwise, of its people.
func (c cuts) masks(x Exact) bool {
	m := matter{x.subject(), x.Year}
	for _, o := range c.byPlace[x.Place][m] {
		if Recut(x.Cell, o.Cell) && yields(x, o, x.Status == "" && o.Status != "" || union(x.Group, o.Group)) {
			return true
		}
	}
	for _, p := range c.around[x.Place][x.Workforce] {
		for _, o := range c.byPlace[p][m] {
			if yields(x, o, false) {
				return true
			}
		}
	}
	for _, p := range c.inside[x.Place][x.Workforce] {
		for _, o := range c.byPlace[p][m] {
			if yields(x, o, true) {
				return true
			}
		}
	}
	return false
}

// yields tells whether x gives way to o: what was told first stays, else what is the whole of the
// other gives way.
func yields(x, o Exact, whole bool) bool {
	if x.Told != o.Told {
		return o.Told
	}
	return whole && !o.Removed
}
