package i18n_test

import (
	"context"
	"testing"

	"maillage/internal/i18n"
)

func TestNegotiate(t *testing.T) {
	for header, want := range map[string]i18n.Language{
		"":                                  i18n.FR,
		"en":                                i18n.EN,
		"en-US,en;q=0.9":                    i18n.EN,
		"fr-CA,fr;q=0.9,en;q=0.5":           i18n.FR,
		"de, en;q=0.5":                      i18n.EN,
		"de":                                i18n.FR,
		"*":                                 i18n.FR,
		"en;q=0.1, fr;q=0.9":                i18n.FR,
		"this is not a header;;;=":          i18n.FR,
		"es-MX;q=0.8, en-GB;q=0.7, *;q=0.1": i18n.EN,
	} {
		if got := i18n.Negotiate(header); got != want {
			t.Errorf("%q: %s, want %s", header, got, want)
		}
	}
}

func TestPickCountsFallbacks(t *testing.T) {
	ctx, fallbacks := i18n.WithFallbacks(i18n.NewContext(context.Background(), i18n.EN))
	fr := i18n.FR
	for _, c := range []struct {
		lang         *i18n.Language
		fr, en, want string
	}{
		{nil, "oui", "yes", "yes"},
		{&fr, "oui", "yes", "oui"},
		{nil, "oui", "", "oui"}, // the one fallback
		{nil, "", "", ""},
	} {
		if got := i18n.Pick(ctx, c.lang, c.fr, c.en); got != c.want {
			t.Errorf("%+v: got %q", c, got)
		}
	}
	if n := fallbacks.Texts(); n != 1 {
		t.Errorf("%d texts fell back, want 1", n)
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		got    i18n.Text
		fr, en string
	}{
		{i18n.Number(1234.5, 1), "1\u00a0234,5", "1,234.5"},
		{i18n.Number(0, 1), "0", "0"},
		{i18n.Number(-0.04, 1), "0", "0"},
		{i18n.Number(-1234, 0), "−1\u00a0234", "−1,234"},
		{i18n.Number(999, 0), "999", "999"},
		{i18n.Percent(54.2), "54,2\u00a0%", "54.2%"},
		{i18n.Percent(33), "33\u00a0%", "33%"},
		{i18n.Money(643000, "CAD"), "643\u00a0000\u00a0$", "$643,000"},
		{i18n.Money(228000, "EUR"), "228\u00a0000\u00a0€", "€228,000"},
		{i18n.Money(5, "NOK"), "5\u00a0NOK", "NOK\u00a05"},
	} {
		if c.got.Fr != c.fr || c.got.En != c.en {
			t.Errorf("got %q and %q, want %q and %q", c.got.Fr, c.got.En, c.fr, c.en)
		}
	}
}
