package directory

import (
	"regexp"
	"strings"

	"maillage/internal/text"
	"maillage/internal/vocab"
)

// The conventions of the official file, MUN.csv of the ministry (MAMH): how it writes regions,
// MRC and designations, and what it leaves to be known.

var (
	regionForm   = regexp.MustCompile(`^(.+) \((0[1-9]|1[0-7])\)$`)
	groupingForm = regexp.MustCompile(`^(?:MRC )?(?:Administration régionale )?(.+) \((\d{3})\)$`)
)

// tidy returns a name of the file as people write it: its double hyphen stands for an en dash.
func tidy(name string) string {
	return strings.ReplaceAll(strings.TrimSpace(name), "--", "–")
}

// isq returns the ISQ code of an MRC for the ministry's three digits: a final zero pads the two
// digits of most MRC, the others (372, 942, 971…) are alike in both.
func isq(mamh string) string {
	if strings.HasSuffix(mamh, "0") {
		return mamh[:2]
	}
	return mamh
}

// mamhCode is the inverse of isq; a TE has no code of the ministry but 992 (Kativik).
func mamhCode(isq string, kind vocab.CityKind) string {
	switch {
	case kind == vocab.CityKindEquivalentTerritory && isq != kativik:
		return ""
	case len(isq) == 2:
		return isq + "0"
	}
	return isq
}

// The territories equivalent to an MRC in Nord-du-Québec.
const (
	jamesie      = "991"
	kativik      = "992"
	eeyouIstchee = "993"
)

// territoryByPrefix gives the TE of a body without MRC by the first two digits of its code;
// prefix 99 depends on the designation.
var territoryByPrefix = map[string]string{
	"01": "01", "23": "23", "25": "251", "36": "36", "37": "371", "43": "43", "58": "58",
	"65": "65", "66": "66", "74": "74", "81": "81", "86": "86", "90": "90", "94": "941",
}

var equivalentTerritories = func() map[string]bool {
	set := map[string]bool{jamesie: true, kativik: true, eeyouIstchee: true}
	for _, code := range territoryByPrefix {
		set[code] = true
	}
	return set
}()

// territory returns the TE that a body or a land without MRC belongs to; empty if there is none,
// as for a reserve.
func territory(code, designation string) string {
	designation = text.Fold(designation)
	if strings.HasPrefix(designation, "reserve") {
		return ""
	}
	if !strings.HasPrefix(code, "99") {
		return territoryByPrefix[code[:2]]
	}
	switch {
	case strings.HasPrefix(designation, "village nordique"),
		strings.HasPrefix(designation, "village naskapi"),
		designation == "terre de la categorie i",
		designation == "terre de la categorie ia n":
		return kativik
	case strings.HasPrefix(designation, "village cri"), designation == "terre de la categorie ia":
		return eeyouIstchee
	}
	return jamesie
}

// official is what a designation of the file means. Long ones are cut off in some editions and
// told by their beginning.
type official struct {
	designation vocab.Designation
	kind        vocab.CityKind
}

var (
	byDesignation = map[string]vocab.Designation{
		"municipalite": vocab.DesignationM,
		"ville":        vocab.DesignationV,
		"paroisse":     vocab.DesignationP,
		"village":      vocab.DesignationVl,
		"canton":       vocab.DesignationCt,
		"cantons unis": vocab.DesignationCu,
	}
	byBeginning = []struct {
		beginning string
		official
	}{
		{"village nordique", official{vocab.DesignationVn, vocab.CityKindNorthernVillage}},
		{"village cri", official{vocab.DesignationVc, vocab.CityKindCreeVillage}},
		{"village naskapi", official{vocab.DesignationVk, vocab.CityKindNaskapiVillage}},
		{"gouvernement regional", official{vocab.DesignationGr, vocab.CityKindRegionalGovernment}},
	}
	// notMunicipal begins the designations of lands that are no municipal body.
	notMunicipal = []string{"territoire", "reserve", "terre", "etablissement"}
)

// classify reads a designation. body tells a municipal body from another land; neither body nor
// land means that the designation is unknown. An edition that calls a regional government a
// municipality is corrected by the name.
func classify(designation, name string) (o official, body, land bool) {
	d := text.Fold(designation)
	if strings.HasPrefix(text.Fold(name), "gouvernement regional") {
		d = "gouvernement regional"
	}
	for _, b := range byBeginning {
		if strings.HasPrefix(d, b.beginning) {
			return b.official, true, false
		}
	}
	if code, ok := byDesignation[d]; ok {
		return official{code, vocab.CityKindLocalMunicipality}, true, false
	}
	for _, beginning := range notMunicipal {
		if d == beginning || strings.HasPrefix(d, beginning+" ") {
			return official{}, false, true
		}
	}
	return official{}, false, false
}

// metropolitan reads the metropolitan community by its number in the file.
func metropolitan(s string) vocab.MetropolitanCommunity {
	switch {
	case strings.HasSuffix(s, "(663)"):
		return vocab.MetropolitanCommunityCMM
	case strings.HasSuffix(s, "(235)"):
		return vocab.MetropolitanCommunityCMQ
	}
	return ""
}
