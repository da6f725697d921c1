package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"maillage/internal/i18n"
)

// Difference is one field that is not the same in two records.
type Difference struct {
	Field         string    // dotted name, with the place in a list: outcomes[0].value
	Label         i18n.Text // of the field, for people
	Before, After i18n.Text // in words; empty when there is nothing
}

// Diff lists what differs from before to after, in the order of the fields.
func Diff(before, after Record) ([]Difference, error) {
	a, err := flatten(before)
	if err != nil {
		return nil, err
	}
	b, err := flatten(after)
	if err != nil {
		return nil, err
	}
	was, is := map[string]leaf{}, map[string]leaf{}
	for _, x := range a {
		was[x.path] = x
	}
	for _, x := range b {
		is[x.path] = x
	}
	differences := []Difference{}
	for _, x := range merge(a, b) {
		old, present := was[x.path], is[x.path]
		if old.words.Fr == present.words.Fr && old.words.En == present.words.En {
			continue
		}
		differences = append(differences, Difference{Field: x.path, Label: x.label, Before: old.words, After: present.words})
	}
	return differences, nil
}

// merge lists the leaves of both, each path once, those that only before has after their
// neighbours.
func merge(a, b []leaf) []leaf {
	all := slices.Clone(b)
	for i, x := range a {
		if slices.ContainsFunc(all, func(y leaf) bool { return y.path == x.path }) {
			continue
		}
		at := len(all)
		if i > 0 {
			if j := slices.IndexFunc(all, func(y leaf) bool { return y.path == a[i-1].path }); j >= 0 {
				at = j + 1
			}
		}
		all = slices.Insert(all, at, x)
	}
	return all
}

// leaf is one field of a record, down to a value or a list of values, in words.
type leaf struct {
	path  string
	label i18n.Text
	words i18n.Text
}

// field is one field of a JSON object, in the order in which it was written.
type field struct {
	name  string
	value json.RawMessage
}

func flatten(r Record) ([]leaf, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	return leaves("", "", i18n.Text{}, b)
}

func leaves(prefix, part string, of i18n.Text, object json.RawMessage) (all []leaf, err error) {
	fields, err := ordered(object)
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		path := prefix + f.name
		text := joined(of, labelOf(f.name))
		switch {
		case string(f.value) == "null":
		case f.value[0] == '{':
			inner, err := leaves(path+".", f.name, of, f.value)
			if err != nil {
				return nil, err
			}
			all = append(all, inner...)
		case f.value[0] == '[' && len(f.value) > 1 && f.value[1] == '{':
			inner, err := items(path, f)
			if err != nil {
				return nil, err
			}
			all = append(all, inner...)
		default:
			all = append(all, leaf{path, text, words(part, f)})
		}
	}
	return all, nil
}

// items flattens a list of objects, each with its number.
func items(path string, f field) (all []leaf, err error) {
	var list []json.RawMessage
	if err := json.Unmarshal(f.value, &list); err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	for i, item := range list {
		number := " " + strconv.Itoa(i+1)
		of := labelOf(f.name)
		inner, err := leaves(fmt.Sprintf("%s[%d].", path, i), f.name, i18n.Text{Fr: of.Fr + number, En: of.En + number}, item)
		if err != nil {
			return nil, err
		}
		all = append(all, inner...)
	}
	return all, nil
}

// ordered reads the fields of an object in the order in which they stand.
func ordered(object json.RawMessage) ([]field, error) {
	d := json.NewDecoder(strings.NewReader(string(object)))
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	var fields []field
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("record: %w", err)
		}
		f := field{name: fmt.Sprint(name)}
		if err := d.Decode(&f.value); err != nil {
			return nil, fmt.Errorf("record: %w", err)
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// labelOf says what a field is, and in which language it is written.
func labelOf(name string) i18n.Text {
	if stem, ok := strings.CutSuffix(name, "Fr"); ok && labels[stem].text.Fr != "" {
		return i18n.Text{Fr: labels[stem].text.Fr + inFrench.Fr, En: labels[stem].text.En + inFrench.En}
	}
	if stem, ok := strings.CutSuffix(name, "En"); ok && labels[stem].text.Fr != "" {
		return i18n.Text{Fr: labels[stem].text.Fr + inEnglish.Fr, En: labels[stem].text.En + inEnglish.En}
	}
	return labels[name].text
}

// joined puts the name of a field after that of what it belongs to.
func joined(of, name i18n.Text) i18n.Text {
	if of.Fr == "" {
		return name
	}
	return i18n.Text{Fr: of.Fr + ", " + name.Fr, En: of.En + ", " + name.En}
}

// words puts a value, or a list of values, into words.
func words(part string, f field) i18n.Text {
	e := enumeration(part, f.name)
	say := func(v any) i18n.Text {
		switch v := v.(type) {
		case bool:
			if v {
				return i18n.T("oui", "yes")
			}
			return i18n.T("non", "no")
		case float64:
			return i18n.Number(v, 2)
		case string:
			if e != nil {
				return e.Label(v)
			}
			return i18n.T(v, v)
		}
		return i18n.Text{}
	}
	var v any
	if err := json.Unmarshal(f.value, &v); err != nil {
		return i18n.Text{}
	}
	list, isList := v.([]any)
	if !isList {
		return say(v)
	}
	var fr, en []string
	for _, x := range list {
		t := say(x)
		fr, en = append(fr, t.Fr), append(en, t.En)
	}
	return i18n.Text{Fr: strings.Join(fr, ", "), En: strings.Join(en, ", ")}
}
