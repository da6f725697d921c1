// Package vocab holds the closed vocabularies of the domain: for each enumeration its values,
// with a French and an English label and, where the word alone may mislead, a definition.
//
// It is the one source of the columns' CHECK constraints, of the enumerations in the GraphQL
// schema with their descriptions, and of the labels that the API serves.
package vocab

import (
	"sort"

	"maillage/internal/i18n"
)

// Value is one value of an enumeration.
type Value struct {
	Code  string
	Label i18n.Text
	// Definition says what the value means where its label does not suffice; else empty.
	Definition i18n.Text
}

// Enumeration is a closed list of values. Its order is the one people are shown.
type Enumeration struct {
	Name   string    // of the GraphQL type
	About  i18n.Text // what it classifies
	Values []Value
}

// Codes lists the codes of the values, in order.
func (e *Enumeration) Codes() []string {
	codes := make([]string, len(e.Values))
	for i, v := range e.Values {
		codes[i] = v.Code
	}
	return codes
}

// Has reports whether code is one of the values.
func (e *Enumeration) Has(code string) bool {
	_, ok := e.value(code)
	return ok
}

// Label returns the label of code; the code itself where the enumeration lacks it.
func (e *Enumeration) Label(code string) i18n.Text {
	if v, ok := e.value(code); ok {
		return v.Label
	}
	return i18n.T(code, code)
}

func (e *Enumeration) value(code string) (Value, bool) {
	for _, v := range e.Values {
		if v.Code == code {
			return v, true
		}
	}
	return Value{}, false
}

var registry = map[string]*Enumeration{}

// define registers an enumeration; values come as code, French label, English label.
func define(name string, about i18n.Text, values ...Value) *Enumeration {
	e := &Enumeration{Name: name, About: about, Values: values}
	registry[name] = e
	return e
}

func v(code, fr, en string) Value { return Value{Code: code, Label: i18n.T(fr, en)} }

func vd(code, fr, en, defFr, defEn string) Value {
	return Value{Code: code, Label: i18n.T(fr, en), Definition: i18n.T(defFr, defEn)}
}

// All lists the enumerations by name.
func All() []*Enumeration {
	all := make([]*Enumeration, 0, len(registry))
	for _, e := range registry {
		all = append(all, e)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// Lookup finds an enumeration by the name of its GraphQL type; nil when there is none.
func Lookup(name string) *Enumeration { return registry[name] }
