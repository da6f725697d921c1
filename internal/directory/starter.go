package directory

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"strconv"
	"time"

	"maillage/internal/vocab"
)

const starterSource = "Répertoire de départ, d'après le Répertoire des municipalités du Québec (MAMH) et les Découpages administratifs et Lieux habités (MRNF), CC BY 4.0"

// Starter reads the starter directory, four files that people edit (regions.csv, groupings.csv,
// bodies.csv, foreign.csv), as a partial edition: the absence of a body from it means nothing.
// Its date is that of the newest population figure. An error names the file and the line.
func Starter(files fs.FS) (Edition, error) {
	regions := map[string]string{}
	groupings := map[string]string{}
	e := Edition{Source: starterSource}
	err := table(files, "regions.csv", func(r *cells) {
		regions[r.text("code")] = r.text("name")
	})
	if err != nil {
		return Edition{}, err
	}
	region := func(r *cells) (code, name string) {
		code = r.text("region")
		if regions[code] == "" {
			r.fail("region", code)
		}
		return code, regions[code]
	}
	err = table(files, "groupings.csv", func(r *cells) {
		record := Record{
			Code: r.text("code"), Name: r.text("name"), Kind: r.kind(), Population: r.whole("population"),
			SameBodyAs: r.text("same_body_as"), Line: r.line,
		}
		record.RegionCode, record.RegionName = region(r)
		groupings[record.Code] = record.Name
		e.Records = append(e.Records, record)
	})
	if err != nil {
		return Edition{}, err
	}
	err = table(files, "bodies.csv", func(r *cells) {
		record := Record{
			Code: r.text("code"), Name: r.text("name"), Kind: r.kind(), Designation: vocab.Designation(r.text("designation")),
			GroupingCode: r.text("grouping"), GroupingName: groupings[r.text("grouping")], Parent: r.text("parent"),
			Population: r.whole("population"), AreaKm2: r.decimal("area_km2"), Lat: r.decimal("lat"), Lng: r.decimal("lng"),
			Metropolitan: vocab.MetropolitanCommunity(r.text("metropolitan")), Line: r.line,
		}
		record.RegionCode, record.RegionName = region(r)
		if record.GroupingName == "" {
			r.fail("grouping", record.GroupingCode)
		}
		if asOf := r.text("population_as_of"); record.Population != nil {
			if _, err := time.Parse(time.DateOnly, asOf); err != nil {
				r.fail("population_as_of", asOf)
			}
			e.AsOf = max(e.AsOf, asOf)
		}
		e.Records = append(e.Records, record)
	})
	if err != nil {
		return Edition{}, err
	}
	err = table(files, "foreign.csv", func(r *cells) {
		e.Records = append(e.Records, Record{
			Code: r.text("code"), Name: r.text("name"), Country: r.text("country"), Kind: vocab.CityKindForeign, Line: r.line,
		})
	})
	return e, err
}

// cells is one row of a starter file, its cells found by column name. The first bad cell is kept.
type cells struct {
	columns map[string]int
	fields  []string
	line    int
	err     error
}

func (r *cells) fail(column, value string) {
	if r.err == nil {
		r.err = fmt.Errorf("column %s: %q is not acceptable", column, value)
	}
}

func (r *cells) text(column string) string {
	i, ok := r.columns[column]
	if !ok {
		r.fail(column, "")
		return ""
	}
	return r.fields[i]
}

func (r *cells) kind() vocab.CityKind {
	switch k := vocab.CityKind(r.text("kind")); k {
	case vocab.CityKindMRC, vocab.CityKindEquivalentTerritory, vocab.CityKindBorough, vocab.CityKindLocalMunicipality,
		vocab.CityKindNorthernVillage, vocab.CityKindCreeVillage, vocab.CityKindNaskapiVillage, vocab.CityKindRegionalGovernment:
		return k
	default:
		r.fail("kind", string(k))
		return ""
	}
}

func (r *cells) whole(column string) *int {
	s := r.text(column)
	if s == "" {
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		r.fail(column, s)
	}
	return &n
}

func (r *cells) decimal(column string) *float64 {
	s := r.text(column)
	if s == "" {
		return nil
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		r.fail(column, s)
	}
	return &x
}

// table calls each for the rows of a file; every code must be there once, with a name.
func table(files fs.FS, name string, each func(*cells)) error {
	f, err := files.Open(name)
	if err != nil {
		return fmt.Errorf("starter directory: %w", err)
	}
	defer f.Close()
	rows := csv.NewReader(f)
	all, err := rows.ReadAll()
	if err != nil {
		return fmt.Errorf("starter directory: %s: %w", name, err)
	}
	if len(all) < 2 {
		return fmt.Errorf("starter directory: %s has no rows", name)
	}
	columns := map[string]int{}
	for i, c := range all[0] {
		columns[c] = i
	}
	seen := map[string]bool{}
	for i, fields := range all[1:] {
		r := &cells{columns: columns, fields: fields, line: i + 2}
		if code := r.text("code"); code == "" || seen[code] || r.text("name") == "" {
			r.fail("code", code)
		}
		seen[r.text("code")] = true
		each(r)
		if r.err != nil {
			return fmt.Errorf("starter directory: %s, line %d: %w", name, r.line, r.err)
		}
	}
	return nil
}
