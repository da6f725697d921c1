package directory

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"maillage/internal/text"
)

var (
	codeForm   = regexp.MustCompile(`^\d{5}$`)
	numberForm = regexp.MustCompile(`^\d{1,9}$`)
	areaForm   = regexp.MustCompile(`^(\d{1,7}(\.\d{1,6})?|\.\d{1,6})$`) // the file writes .5 for 0.5
)

// row reads one row into a record or an ignored land; what is wrong with it becomes findings.
func (p *parser) row(line int, fields []string) {
	get := func(column string) string {
		if i, ok := p.columns[column]; ok {
			return strings.TrimSpace(fields[i])
		}
		return ""
	}
	code, name, designation := get(colCode), tidy(get(colName)), get(colDesignation)
	if !p.identity(line, code, name) {
		return
	}
	population := p.population(line, get(colPopulation))
	area := p.area(line, get(colArea))
	grouping, groupingName := p.grouping(line, code, designation, get(colGrouping), get(colNorthern))
	region := regionForm.FindStringSubmatch(get(colRegion))
	if region == nil {
		p.at(line, colRegion, "« %.60s » n'est pas une région suivie de son code, de 01 à 17.",
			"“%.60s” is not a region followed by its code, 01 to 17.", get(colRegion))
		return
	}
	kind, body, land := classify(designation, name)
	switch {
	case land:
		p.edition.Ignored = append(p.edition.Ignored, Ignored{
			Code: code, Name: name, Designation: designation,
			RegionCode: region[2], GroupingCode: grouping, Population: population, Line: line,
		})
		return
	case !body:
		p.at(line, colDesignation, "désignation inconnue : « %.60s ».", "unknown designation: “%.60s”.", designation)
		return
	}
	if grouping == "" && get(colGrouping)+get(colNorthern) == "" {
		p.at(line, colGrouping, "%s n'a ni MRC ni territoire équivalent.", "%s has neither MRC nor equivalent territory.", code)
		return
	}
	p.edition.Records = append(p.edition.Records, Record{
		Code: code, Name: name, Designation: kind.designation, Kind: kind.kind,
		RegionCode: region[2], RegionName: tidy(region[1]),
		GroupingCode: grouping, GroupingName: groupingName,
		Population: population, AreaKm2: area, Metropolitan: metropolitan(get(colMetropolitan)),
		ConstitutedOn: p.constituted(line, get(colConstituted)), Line: line,
	})
}

// identity checks code and name, and that no other row has the code.
func (p *parser) identity(line int, code, name string) bool {
	if !codeForm.MatchString(code) {
		p.at(line, colCode, "« %.20s » n'est pas un code géographique de 5 chiffres.",
			"“%.20s” is not a geographic code of 5 digits.", code)
		return false
	}
	if first, twice := p.lines[code]; twice {
		p.at(line, colCode, "le code %s est déjà à la ligne %d.", "code %s is already on line %d.", code, first)
		return false
	}
	p.lines[code] = line
	if text.Fold(name) == "" || len(name) > 200 {
		p.at(line, colName, "il manque un nom, d'au plus 200 octets.", "a name is missing, of at most 200 bytes.")
		return false
	}
	return true
}

// grouping reads the ISQ code and the name of the MRC, or the code of the TE. A malformed MRC
// is a finding and gives none.
func (p *parser) grouping(line int, code, designation, mrc, northern string) (string, string) {
	written := mrc
	if written == "" {
		written = northern
	}
	if written == "" {
		return territory(code, designation), ""
	}
	m := groupingForm.FindStringSubmatch(written)
	if m == nil {
		p.at(line, colGrouping, "« %.60s » n'est pas une MRC suivie de son code de 3 chiffres.",
			"“%.60s” is not an MRC followed by its code of 3 digits.", written)
		return "", ""
	}
	return isq(m[2]), tidy(m[1])
}

func (p *parser) population(line int, s string) *int {
	if s == "" {
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || !numberForm.MatchString(s) {
		p.at(line, colPopulation, "« %.20s » n'est pas un nombre entier d'habitants.",
			"“%.20s” is not a whole number of inhabitants.", s)
		return nil
	}
	return &n
}

func (p *parser) area(line int, s string) *float64 {
	if s == "" {
		return nil
	}
	km2, err := strconv.ParseFloat(s, 64)
	if err != nil || !areaForm.MatchString(s) {
		p.at(line, colArea, "« %.20s » n'est pas une superficie en km², avec un point décimal.",
			"“%.20s” is not an area in km², with a decimal point.", s)
		return nil
	}
	return &km2
}

func (p *parser) constituted(line int, s string) string {
	if s == "" {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		p.at(line, colConstituted, "« %.20s » n'est pas une date AAAA-MM-JJ.", "“%.20s” is not a date YYYY-MM-DD.", s)
		return ""
	}
	return s
}
