package hub

import "testing"

func TestAdoptionsKeepTheirRules(t *testing.T) {
	ab := uptake{id: "1", origin: "a", adapted: "b", adopter: "v"}
	bc := uptake{id: "2", origin: "b", adapted: "c", adopter: "w"}
	for name, c := range map[string]struct {
		u      uptake
		others []uptake
		fields string // of the problems; empty when it is right
	}{
		"interested":                   {uptake{origin: "a", adopter: "v", status: "INTERESTED"}, nil, ""},
		"adapted, says how":            {uptake{origin: "a", adopter: "v", status: "ADAPTED", changes: "la durée"}, nil, ""},
		"adapted, says nothing":        {uptake{origin: "a", adopter: "v", status: "ADAPTED"}, nil, "changes"},
		"abandoned, says nothing":      {uptake{origin: "a", adopter: "v", status: "ABANDONED"}, nil, "reason"},
		"by a city of the origin":      {uptake{origin: "a", adopter: "v", originCities: []string{"u", "v"}}, nil, "adopter"},
		"of itself":                    {uptake{origin: "a", adapted: "a", adopter: "v"}, nil, "adapted"},
		"a chain":                      {uptake{origin: "c", adapted: "d", adopter: "x"}, []uptake{ab, bc}, ""},
		"a loop of two":                {uptake{origin: "b", adapted: "a", adopter: "x"}, []uptake{ab}, "adapted"},
		"a loop of three":              {uptake{origin: "c", adapted: "a", adopter: "x"}, []uptake{ab, bc}, "adapted"},
		"itself again":                 {ab, []uptake{ab, bc}, ""},
		"a loop already on record":     {uptake{origin: "z", adapted: "y", adopter: "x"}, []uptake{ab, {id: "3", origin: "b", adapted: "a"}}, ""},
		"a second one by the city":     {uptake{origin: "a", adopter: "v", status: "PLANNED"}, []uptake{ab}, "adopter"},
		"a second, the first given up": {uptake{origin: "a", adopter: "v", status: "PLANNED"}, []uptake{{id: "1", origin: "a", adopter: "v", status: "ABANDONED"}}, ""},
		"one of another record":        {uptake{origin: "b", adopter: "v"}, []uptake{ab}, ""},
	} {
		if got := fieldsOf(t, checkAdoption(c.u, c.others)); got != c.fields {
			t.Errorf("%s: %q, want %q", name, got, c.fields)
		}
	}
}
