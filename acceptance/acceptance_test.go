package acceptance_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"maillage/examples"
	"maillage/internal/apitest"
	"maillage/playground"
)

// ask sends an operation as a reader from Québec would, and returns the data of the answer.
func ask[T any](t *testing.T, api *apitest.API, query string, vars map[string]any) T {
	t.Helper()
	var data T
	api.Ask(t, query, vars, &data, "Accept-Language", "fr-CA")
	return data
}

var operations = sync.OnceValues(func() (map[string]playground.Example, error) {
	list, err := playground.Examples(examples.Operations())
	if err != nil {
		return nil, err
	}
	byName := map[string]playground.Example{}
	for _, e := range list {
		byName[e.Name] = e
	}
	return byName, nil
})

// askExample asks the example operation of that name, with its own variables unless vars has others.
func askExample[T any](t *testing.T, api *apitest.API, name string, vars map[string]any) T {
	t.Helper()
	all, err := operations()
	if err != nil {
		t.Fatal(err)
	}
	e, ok := all[name]
	if !ok {
		t.Fatalf("there is no example %q", name)
	}
	values := map[string]any{}
	if e.Variables != "" {
		if err := json.Unmarshal([]byte(e.Variables), &values); err != nil {
			t.Fatal(err)
		}
	}
	maps.Copy(values, vars)
	return ask[T](t, api, e.Query, values)
}

// The shapes of answers: each holds what the questions read of a type, and stays empty where an
// operation does not ask it.
type (
	list[T any] struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage bool
			EndCursor   *string
		}
		Nodes []T
	}
	record struct {
		Kind, Reference, Title, Place, CostBand, Status string
		Caveat, ContactRole, ContactMailbox             string
		Delivery                                        string
		ImageConsentUntil                               *string
		Example, Invented                               bool
		RecordedCityCodes                               []string
		Evidence                                        struct{ Level, BaseLevel, Label string }
		LeadCity                                        *place
		Cities, Regions                                 list[place]
		Sources                                         list[source]
		Outcomes                                        list[outcome]
		Adoptions, Origins                              list[adoption]
	}
	place struct {
		Code, Name, Kind, Designation, Status, Country string
		PopulationBand                                 string
		Population                                     *int
		Region, MRC, Successor                         *place
		Predecessors                                   list[place]
		Practices                                      list[record]
		Outcomes                                       list[outcome]
	}
	outcome struct {
		Kind, Label, Display, PeriodLabel, Note, Method string
		Group                                           *string
		Indicator                                       struct{ Code, Label, Sensitivity string }
		Source                                          *source
		Subject                                         record
		Figure                                          figure
	}
	figure struct {
		Typename               string `json:"__typename"`
		Value                  *float64
		Count                  *count
		Numerator, Denominator *count
	}
	count struct {
		Display, Reason string
		Value           *float64
		Suppressed      bool
	}
	source struct {
		Title, URL, Kind string
		PublishedOn      *string
	}
	adoption struct {
		Status, Changes string
		Adopter         place
		Origin          record
		Adapted         *record
	}
)

// references lists the references of records in alphabetical order, with spaces between.
func references(l list[record]) string {
	var refs []string
	for _, r := range l.Nodes {
		refs = append(refs, r.Reference)
	}
	slices.Sort(refs)
	return strings.Join(refs, " ")
}

// lines tells each item, and sorts what it tells.
func lines[T any](items []T, tell func(T) string) string {
	var told []string
	for _, i := range items {
		told = append(told, plain(tell(i)))
	}
	slices.Sort(told)
	return strings.Join(told, "\n")
}

// plain turns the spaces of French typography into common ones.
func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

func same[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %v\nwant %v", what, got, want)
	}
}

// says checks that a text holds each of the parts.
func says(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(plain(text), part) {
			t.Errorf("%s does not say %q: %q", what, part, text)
		}
	}
}

// difference shows the first lines that two texts do not share.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "\n got " + g[i] + "\nwant " + w[i]
		}
	}
	return "one ends before the other"
}
