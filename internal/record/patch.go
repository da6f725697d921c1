package record

import (
	"bytes"
	"encoding/json"
	"fmt"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// Patch returns r with the fields that changes names: a field left out stays as it is, null empties
// it, a list is replaced whole (JSON Merge Patch, RFC 7396). The part of another kind than the
// record's own is refused. changes is as the API gives it, under the names of JSON.
func Patch(r Record, changes map[string]any) (Record, error) {
	for kind, part := range parts {
		if _, given := changes[part]; given && kind != r.Kind {
			return r, problem.New(problem.BadInput, i18n.Tf(
				"cette partie est celle d'un autre genre; la fiche est de genre « %s ».",
				"this part is that of another kind; the record is of the kind “%s”.", string(r.Kind))).On("content." + part)
		}
	}
	before, err := asMap(r)
	if err != nil {
		return r, err
	}
	blank, err := asMap(Blank(r.Kind))
	if err != nil {
		return r, err
	}
	given, err := asMap(changes)
	if err != nil {
		return r, err
	}
	apply(before, given, blank)
	b, err := json.Marshal(before)
	if err != nil {
		return r, fmt.Errorf("record: patch: %w", err)
	}
	var after Record
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&after); err != nil {
		return r, problem.New(problem.BadInput, i18n.T("le contenu n'est pas compris.", "the content is not understood.")).On("content").Because(err)
	}
	after.Kind = r.Kind
	return after, nil
}

// parts are the names of the parts proper to each kind.
var parts = map[vocab.ContributionKind]string{
	vocab.ContributionKindPractice:         "practice",
	vocab.ContributionKindHiringInitiative: "hiringInitiative",
	vocab.ContributionKindPromotionTool:    "promotionTool",
	vocab.ContributionKindOutreachMission:  "outreachMission",
}

// apply changes an object. What is emptied is as in a blank one.
func apply(object, changes, blank map[string]any) {
	for name, v := range changes {
		inner, isObject := v.(map[string]any)
		old, wasObject := object[name].(map[string]any)
		below, _ := blank[name].(map[string]any)
		switch {
		case v == nil:
			object[name] = blank[name]
		case isObject && wasObject:
			apply(old, inner, below)
		default:
			object[name] = v
		}
	}
}

func asMap(v any) (map[string]any, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("record: patch: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber() // a number keeps its form
	m := map[string]any{}
	if err := d.Decode(&m); err != nil {
		return nil, fmt.Errorf("record: patch: %w", err)
	}
	return m, nil
}
