package directory

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"time"
)

// MinComplete is how many municipal bodies the official file has at least: it had 1,131 in 2022
// and 1,127 in 2025. A file with fewer is cut off, or is another file.
const MinComplete = 1000

// The columns of the official file that are read. Its columns changed over the years: they are
// found by name, and only the required ones must exist.
const (
	colCode         = "mcode"
	colName         = "munnom"
	colDesignation  = "mdes"
	colRegion       = "regadm"
	colGrouping     = "mrc"
	colPopulation   = "mpopul"
	colArea         = "msuperf"
	colConstituted  = "mdatcons"     // optional
	colMetropolitan = "mcm"          // optional
	colNorthern     = "admregionale" // optional: names 992 where column mrc does not
)

var required = []string{colCode, colName, colDesignation, colRegion, colGrouping, colPopulation, colArea}

// Parse reads the official file, MUN.csv, as the complete edition of a date (YYYY-MM-DD). source
// is kept with the edition. A file that is not right gives a problem, or a problem.List of all
// that is wrong with it and where, and no edition.
func Parse(r io.Reader, asOf, source string) (Edition, error) {
	if _, err := time.Parse(time.DateOnly, asOf); err != nil {
		return Edition{}, refuse("« %.20s » n'est pas une date AAAA-MM-JJ.", "“%.20s” is not a date YYYY-MM-DD.", asOf).On("asOf")
	}
	b, err := content(r)
	if err != nil {
		return Edition{}, err
	}
	p := parser{edition: Edition{AsOf: asOf, Complete: true, Source: source}, lines: map[string]int{}}
	p.read(b)
	if err := p.err(); err != nil {
		return Edition{}, err
	}
	if n := len(p.edition.Records); n < MinComplete {
		return Edition{}, refuse(
			"Le fichier n'a que %d organismes municipaux; une édition complète en a au moins %d. Il est tronqué, ou c'est un autre fichier.",
			"The file has only %d municipal bodies; a complete edition has at least %d. It is truncated, or another file.", n, MinComplete)
	}
	return p.edition, nil
}

// parser holds the state of one reading.
type parser struct {
	findings
	edition Edition
	columns map[string]int
	lines   map[string]int // line of each code
}

func (p *parser) read(b []byte) {
	if first, _, _ := bytes.Cut(b, []byte("\n")); bytes.Contains(first, []byte(";")) && !bytes.Contains(first, []byte(",")) {
		p.at(1, "", "les colonnes sont séparées par des points-virgules; le répertoire officiel l'est par des virgules.",
			"columns are separated by semicolons; in the official directory they are by commas.")
		return
	}
	rows := csv.NewReader(bytes.NewReader(b))
	rows.FieldsPerRecord = -1
	rows.ReuseRecord = true
	header, err := rows.Read()
	if err != nil {
		p.broken(err, false)
		return
	}
	if !p.header(header) {
		return
	}
	width := len(header)
	for {
		fields, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			p.broken(err, rows.InputOffset() == int64(len(b)))
			return
		}
		line, _ := rows.FieldPos(0)
		switch {
		case len(fields) == width:
			p.row(line, fields)
		case rows.InputOffset() == int64(len(b)) && !bytes.HasSuffix(b, []byte("\n")):
			p.at(line, "", "la dernière ligne est incomplète : le fichier est tronqué.",
				"the last line is incomplete: the file is truncated.")
		default:
			p.at(line, "", "%d colonnes au lieu de %d.", "%d columns instead of %d.", len(fields), width)
		}
	}
}

// broken reports what makes the rest of the file unreadable; atEnd tells that nothing follows it.
func (p *parser) broken(err error, atEnd bool) {
	var syntax *csv.ParseError
	if !errors.As(err, &syntax) {
		p.add(refuse("Le fichier ne se lit pas comme un CSV.", "The file does not read as CSV.").Because(err))
		return
	}
	if atEnd && errors.Is(syntax.Err, csv.ErrQuote) {
		p.at(syntax.StartLine, "", "un guillemet s'ouvre sans se fermer : le fichier est tronqué ou abîmé.",
			"a quotation mark opens and does not close: the file is truncated or damaged.")
		return
	}
	p.at(syntax.Line, "", "le guillemet n'est pas à sa place.", "the quotation mark is out of place.")
}

// header finds the columns and reports whether rows can be read.
func (p *parser) header(names []string) bool {
	p.columns = make(map[string]int, len(names))
	for i, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := p.columns[name]; twice && name != "" {
			p.at(1, name, "la colonne est là deux fois.", "the column is there twice.")
		}
		p.columns[name] = i
	}
	var missing []string
	for _, name := range required {
		if _, ok := p.columns[name]; !ok {
			missing = append(missing, name)
		}
	}
	switch {
	case len(missing) == len(required):
		p.at(1, "", "aucune des colonnes attendues (%s) : ce n'est pas le fichier MUN.csv du répertoire.",
			"none of the expected columns (%s): this is not the file MUN.csv of the directory.", strings.Join(required, ", "))
	default:
		for _, name := range missing {
			p.at(1, name, "il manque cette colonne.", "this column is missing.")
		}
	}
	return len(p.list) == 0
}
