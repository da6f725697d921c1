package directory_test

import (
	"fmt"
	"strings"

	"maillage/internal/directory"
	"maillage/internal/vocab"
)

// All municipalities of these tests are invented.

// place makes an invented municipality of region 05, in MRC 46 by its code.
func place(code, name string, km2 float64, people int) directory.Record {
	return directory.Record{
		Code: code, Name: name, Designation: vocab.DesignationM, Kind: vocab.CityKindLocalMunicipality,
		RegionCode: "05", RegionName: "Estrie", GroupingCode: code[:2], GroupingName: "Les Inventions",
		AreaKm2: &km2, Population: &people,
	}
}

func in(region string, r directory.Record) directory.Record {
	r.RegionCode, r.RegionName = region, "Région "+region
	return r
}

func constituted(date string, r directory.Record) directory.Record {
	r.ConstitutedOn = date
	return r
}

func complete(asOf string, records ...directory.Record) directory.Edition {
	return directory.Edition{AsOf: asOf, Complete: true, Source: "invented", Records: records}
}

func partial(asOf string, records ...directory.Record) directory.Edition {
	return directory.Edition{AsOf: asOf, Source: "invented", Records: records}
}

func body(s directory.State, code string) directory.Body {
	for _, b := range s.Bodies {
		if b.Code == code {
			return b
		}
	}
	return directory.Body{}
}

const inventedHeader = "\"mcode\",\"munnom\",\"mdes\",\"regadm\",\"mrc\",\"msuperf\",\"mpopul\"\r\n"

// inventedRow is a row of the official form.
func inventedRow(i int) string {
	return fmt.Sprintf("\"%05d\",\"Invention %d\",\"Municipalité\",\"Estrie (05)\",\"MRC Les Inventions (460)\",\"%d.5\",\"%d\"\r\n",
		46000+i, i, 10+i%90, 100+i)
}

// inventedFile is a plausible complete file of n municipalities; edit changes it by line, the
// header being line 1.
func inventedFile(n int, edit map[int]string) string {
	var b strings.Builder
	b.WriteString("\uFEFF")
	for line := 1; line <= n+1; line++ {
		row := inventedHeader
		if line > 1 {
			row = inventedRow(line)
		}
		if e, ok := edit[line]; ok {
			row = e
		}
		b.WriteString(row)
	}
	return b.String()
}
