package playground_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"maillage/playground"
)

func TestExamplesInTheOrderOfTheirNames(t *testing.T) {
	got, err := playground.Examples(fstest.MapFS{
		"02-city.graphql":    {Data: []byte("# fr: Une ville — Son nom : et sa région — tout.\r\n# en: A city — Its name\r\n# variables: {\"code\": \"66023\"}\r\n\r\nquery City($code: String!) {\r\n  city(code: $code) { name }\r\n}\r\n")},
		"01-regions.graphql": {Data: []byte("# en: The regions\n# fr: Les régions\n# Un mot de plus.\nquery { regions { name } } # fin\n")},
		"README.md":          {Data: []byte("not an example")},
		"more/03.graphql":    {Data: []byte("not at the root")},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []playground.Example{
		{Name: "01-regions", TitleFr: "Les régions", TitleEn: "The regions", Query: "# Un mot de plus.\nquery { regions { name } } # fin\n"},
		{Name: "02-city", TitleFr: "Une ville", TitleEn: "A city", DescriptionFr: "Son nom : et sa région — tout.", DescriptionEn: "Its name", Query: "query City($code: String!) {\n  city(code: $code) { name }\n}\n", Variables: `{"code": "66023"}`},
	}
	if len(got) != len(want) {
		t.Fatalf("%d examples, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("example %d:\n got %+v\nwant %+v", i, got[i], want[i])
		}
	}
}

func TestExamplesRefuseWhatIsNotWhole(t *testing.T) {
	for name, source := range map[string]string{
		"French title":  "# en: Title\nquery { a }",
		"English title": "# fr: Titre\nquery { a }",
		"JSON object":   "# fr: Titre\n# en: Title\n# variables: [1]\nquery { a }",
		"operation":     "# fr: Titre\n# en: Title\n",
	} {
		_, err := playground.Examples(fstest.MapFS{"x.graphql": {Data: []byte(source)}})
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "x.graphql") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
