package limit_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"maillage/ent"
	"maillage/graph/limit"
)

// cursor is what the server gives for the object id under orders with these values.
func cursor(id string, values ...any) string {
	var b bytes.Buffer
	ent.Cursor{ID: id, Value: values}.MarshalGQL(&b)
	return strings.Trim(b.String(), `"`)
}

func TestPagesThatWouldBeAnsweredWronglyAreRefused(t *testing.T) {
	city := cursor("cit_66023")
	for args, want := range map[string]string{
		`first:1 after:"` + city + `"`:                       "",
		`after:"` + city + `"`:                               "",
		`last:1 before:"` + city + `"`:                       "",
		`first:0`:                                            "",
		`first:-1`:                                           "BAD_USER_INPUT",
		`last:-1`:                                            "BAD_USER_INPUT",
		`first:1 last:1`:                                     "BAD_USER_INPUT",
		`last:1 after:"` + city + `"`:                        "BAD_USER_INPUT",
		`first:1 before:"` + city + `"`:                      "BAD_USER_INPUT",
		`before:"` + city + `"`:                              "BAD_USER_INPUT",
		`after:"` + city + `" before:"` + city + `"`:         "BAD_USER_INPUT",
		`orderBy:[{field:NAME} {field:NAME}]`:                "BAD_USER_INPUT",
		`orderBy:[{field:NAME} {field:NAME direction:DESC}]`: "BAD_USER_INPUT",
		`orderBy:{field:NAME}`:                               "",
		`orderBy:[{field:NAME} {field:POPULATION}]`:          "",
		`where:{populationAtLeast:99999999999999999999}`:     "BAD_USER_INPUT",
		`first:4611686018427387904`:                          "LIMIT_EXCEEDED",
		`first:99999999999999999999`:                         "BAD_USER_INPUT",
	} {
		t.Run(args, func(t *testing.T) {
			for place, query := range map[string]string{
				"root":     `{cities(%s){totalCount}}`,
				"nested":   `{regions{nodes{cities(%s){totalCount}}}}`,
				"fragment": `{regions{nodes{...R}}} fragment R on Region{...{cities(%s){totalCount}}}`,
			} {
				a := serve(limit.Default).ask(t, "fr", request{Query: fmt.Sprintf(query, args)})
				if a.code() != want {
					t.Errorf("%s: got %q, want %q: %+v", place, a.code(), want, a.Errors)
				}
				if want != "" && len(a.Errors[0].Locations) != 1 {
					t.Errorf("%s: no position", place)
				}
			}
		})
	}
}

func TestCursors(t *testing.T) {
	raw := func(b ...byte) string { return base64.RawStdEncoding.EncodeToString(b) }
	for name, c := range map[string]struct{ field, args, cursor, want string }{
		"right":                        {"cities", "", cursor("cit_66023"), ""},
		"right, ordered":               {"cities", "orderBy:[{field:NAME}]", cursor("cit_66023", "montreal"), ""},
		"right, ordered by an instant": {"practices", "orderBy:[{field:PUBLISHED_AT}]", cursor("pra_1", time.Now()), ""},
		"right, two keys":              {"cities", "orderBy:[{field:NAME} {field:POPULATION}]", cursor("cit_66023", "montreal", 1_800_000), ""},
		"right, without orders":        {"practices(first:1){nodes{fundings", "", cursor("fun_1"), ""},
		"contribution: practice":       {"contributions", "", cursor("pra_1"), ""},
		"contribution: hiring":         {"contributions", "", cursor("hir_1"), ""},
		"contribution: promotion":      {"contributions", "orderBy:{field:TITLE}", cursor("pro_1", "a"), ""},
		"contribution: mission":        {"contributions", "", cursor("mis_1"), ""},
		"contribution: city":           {"contributions", "", cursor("cit_1"), "BAD_CURSOR"},
		"of another type":              {"cities", "", cursor("reg_08"), "BAD_CURSOR"},
		"of no type":                   {"cities", "", cursor("66023"), "BAD_CURSOR"},
		"of another order":             {"cities", "", cursor("cit_66023", "montreal"), "BAD_CURSOR"},
		"without its order":            {"cities", "orderBy:{field:NAME}", cursor("cit_66023"), "BAD_CURSOR"},
		"of fewer keys":                {"cities", "orderBy:[{field:NAME} {field:POPULATION}]", cursor("cit_66023", "montreal"), "BAD_CURSOR"},
		"empty":                        {"cities", "", "", "BAD_CURSOR"},
		"not base64":                   {"cities", "", "***", "BAD_CURSOR"},
		"not MessagePack":              {"cities", "", raw(0xc1), "BAD_CURSOR"},
		"cut":                          {"cities", "", cursor("cit_66023")[:8], "BAD_CURSOR"},
		"a number for an identifier":   {"cities", "", raw(0x81, 0xa1, 'i', 7), "BAD_CURSOR"},
		"a text for values":            {"cities", "", raw(0x82, 0xa1, 'i', 0xa5, 'c', 'i', 't', '_', '1', 0xa1, 'v', 0xa1, 'x'), "BAD_CURSOR"},
		"a list in a list":             {"cities", "orderBy:{field:NAME}", cursor("cit_66023", []string{"x"}), "BAD_CURSOR"},
		"too long":                     {"cities", "", cursor("cit_" + strings.Repeat("1", 5000)), "BAD_CURSOR"},
		"lists announced without end":  {"cities", "", raw(append([]byte{0x81, 0xa1, 'v'}, bytes.Repeat([]byte{0xdc, 0xff, 0xff}, 800)...)...), "BAD_CURSOR"},
		"nested, broken":               {"regions{nodes{cities", "", "***", "BAD_CURSOR"},
	} {
		t.Run(name, func(t *testing.T) {
			open := strings.Count(c.field, "{") + 1
			q := `query($c:Cursor){` + c.field + `(first:1 after:$c ` + c.args + `){totalCount}` + strings.Repeat("}", open)
			a := serve(limit.Default).ask(t, "fr", request{Query: q, Variables: map[string]any{"c": c.cursor}})
			if a.code() != c.want {
				t.Fatalf("got %q, want %q: %+v", a.code(), c.want, a.Errors)
			}
			if c.want != "" && !strings.HasSuffix(a.Errors[0].Extensions.Field, ".after") {
				t.Errorf("field is %q", a.Errors[0].Extensions.Field)
			}
		})
	}
}

func TestFieldsLeftOutAreNotCharged(t *testing.T) {
	s := serve(limit.Default)
	const q = `query($more:Boolean!){cities(first:200){nodes{... @include(if:$more){practices(first:200){totalCount}}}}}`
	for more, want := range map[bool]string{false: "", true: "LIMIT_EXCEEDED"} {
		if a := s.ask(t, "fr", request{Query: q, Variables: map[string]any{"more": more}}); a.code() != want {
			t.Errorf("more: %v: got %q, want %q", more, a.code(), want)
		}
	}
}
