package graph_test

import (
	"strings"
	"testing"

	"maillage/internal/apitest"
)

// TestLanguageOfTexts checks who decides in which language a text comes: the argument, then the
// header, then French.
func TestLanguageOfTexts(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		const query = `{ contributions(first: 40, examples: INCLUDE) { nodes { title fr: title(lang: FR) en: title(lang: EN) titleFr titleEn } } }`
		for header, english := range map[string]bool{
			"": false, "en": true, "en-CA,en;q=0.9,fr;q=0.1": true, "fr": false, "fr-CA, en;q=0.5": false, "de": false, "q=;;": false,
		} {
			var got struct {
				Contributions struct {
					Nodes []struct{ Title, Fr, En, TitleFr, TitleEn string }
				}
			}
			api.Ask(t, query, nil, &got, "Accept-Language", header)
			differ := 0
			for _, n := range got.Contributions.Nodes {
				wantEn := n.TitleEn
				if wantEn == "" {
					wantEn = n.TitleFr
				}
				want := n.TitleFr
				if english {
					want = wantEn
				}
				if n.Title != want || n.Fr != n.TitleFr || n.En != wantEn || n.TitleFr == "" {
					t.Errorf("Accept-Language %q: %+v", header, n)
				}
				if n.TitleFr != n.TitleEn {
					differ++
				}
			}
			if differ == 0 {
				t.Error("no title differs in English: the test proves nothing")
			}
		}
	})
}

// TestLabelsAndRefusalsFollowTheReader checks labels of enumerations and the words of errors.
func TestLabelsAndRefusalsFollowTheReader(t *testing.T) {
	api := apitest.SQLite(t)
	var fr, en struct {
		Enumeration struct {
			Values []struct{ Code, Label string }
		}
	}
	const labels = `{ enumeration(name: "Theme") { values { code label } } }`
	api.Ask(t, labels, nil, &fr)
	api.Ask(t, labels, nil, &en, "Accept-Language", "en")
	differ := 0
	for i, v := range fr.Enumeration.Values {
		if w := en.Enumeration.Values[i]; w.Code == v.Code && w.Label != v.Label && w.Label != "" {
			differ++
		}
	}
	if differ < len(fr.Enumeration.Values)/2 {
		t.Errorf("%d of %d labels differ: %v, %v", differ, len(fr.Enumeration.Values), fr, en)
	}
	const refused = `{ regions(first: 201) { totalCount } }`
	inFrench, inEnglish := api.Post(t, refused, nil), api.Post(t, refused, nil, "Accept-Language", "en")
	if a, b := inFrench.Errors[0].Message, inEnglish.Errors[0].Message; a == b || !strings.Contains(a, "200") || !strings.Contains(b, "200") {
		t.Errorf("refusals %q and %q", a, b)
	}
}

// TestTextsWithoutEnglishAreCounted checks that an answer in English says how many of its texts are
// French for want of English, and that no other does.
func TestTextsWithoutEnglishAreCounted(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		more(t, api) // whose texts are in French only
		var raw struct {
			CoverageNeeds struct{ Nodes []map[string]string }
		}
		api.Ask(t, `{ coverageNeeds { nodes { titleFr titleEn statementFr statementEn noteFr noteEn } } }`, nil, &raw)
		lacking, present := 0, 0
		for _, n := range raw.CoverageNeeds.Nodes {
			for _, text := range []string{"title", "statement", "note"} {
				switch {
				case n[text+"En"] != "":
					present++
				case n[text+"Fr"] != "":
					lacking++
				}
			}
		}
		if lacking == 0 || present == 0 {
			t.Fatalf("%d texts lack English and %d have it: the test proves nothing", lacking, present)
		}
		const query = `query($l: Language) { coverageNeeds { nodes { title(lang: $l) statement(lang: $l) note(lang: $l) } } }`
		counted := func(answer apitest.Answer) int {
			said, _ := answer.Extensions["translation"].(map[string]any)
			n, _ := said["textsInFrench"].(float64)
			if n > 0 && (said["language"] != "EN" || said["note"] == "") {
				t.Errorf("extension %v", said)
			}
			return int(n)
		}
		if n := counted(api.Post(t, query, map[string]any{"l": "EN"})); n != lacking {
			t.Errorf("by argument: %d texts counted, %d lack English", n, lacking)
		}
		if n := counted(api.Post(t, query, nil, "Accept-Language", "en")); n != lacking {
			t.Errorf("by header: %d texts counted, %d lack English", n, lacking)
		}
		if answer := api.Post(t, query, map[string]any{"l": "FR"}, "Accept-Language", "en"); answer.Extensions["translation"] != nil {
			t.Errorf("in French: %v", answer.Extensions)
		}
	})
}
