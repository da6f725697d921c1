package directory_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"maillage/internal/directory"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

func parse(s string) (directory.Edition, error) {
	return directory.Parse(strings.NewReader(s), "2031-05-01", "invented")
}

// told returns the problems of an error, in both languages.
func told(t *testing.T, err error) problem.List {
	t.Helper()
	var list problem.List
	var one *problem.Problem
	switch {
	case errors.As(err, &list):
	case errors.As(err, &one):
		list = problem.List{one}
	default:
		t.Fatalf("not a problem: %v", err)
	}
	for _, p := range list {
		if p.Text.Fr == "" || p.Text.En == "" || p.Text.Fr == p.Text.En || strings.Contains(p.Text.Fr+p.Text.En, "%!") {
			t.Errorf("not told in both languages: %+v", p.Text)
		}
	}
	return list
}

func TestParseReadsTheOfficialForm(t *testing.T) {
	row := func(s string) string { return strings.ReplaceAll(s, "'", `"`) + "\r\n" }
	e, err := parse(inventedFile(1100, map[int]string{
		2: row(`'46001','Saint-Un--Deux','Cantons unis','Gaspésie--Îles-de-la-Madeleine (11)','MRC La Feinte (372)','.5',''`),
		3: row(`'99990','Inuvent','Village nordique','Nord-du-Québec (10)','MRC Administration régionale Kativik (992)','','7'`),
		4: row(`'99991','Crivent','Village cri (Terre de la catégorie','Nord-du-Québec (10)','','1','0'`),
		5: row(`'99992','Gouvernement régional de Rien','Municipalité','Nord-du-Québec (10)','','1','0'`),
		6: row(`'46002','Sauvagine','Territoire non organisé','Estrie (05)','MRC Les Inventions (460)','9','3'`),
		7: row(`'37999','Trois-Étangs','Ville','Mauricie (04)','','9','3'`),
	}))
	if err != nil {
		t.Fatal(err)
	}
	if !e.Complete || e.AsOf != "2031-05-01" || len(e.Records) != 1099 || len(e.Ignored) != 1 {
		t.Fatalf("%d records, %d ignored", len(e.Records), len(e.Ignored))
	}
	r := e.Records[0]
	if r.Name != "Saint-Un–Deux" || r.Designation != vocab.DesignationCu || r.RegionCode != "11" ||
		r.RegionName != "Gaspésie–Îles-de-la-Madeleine" || r.GroupingCode != "372" || r.GroupingName != "La Feinte" ||
		*r.AreaKm2 != 0.5 || r.Population != nil || r.Line != 2 {
		t.Errorf("%+v", r)
	}
	for i, want := range []struct {
		kind     vocab.CityKind
		grouping string
	}{
		{vocab.CityKindNorthernVillage, "992"}, {vocab.CityKindCreeVillage, "993"},
		{vocab.CityKindRegionalGovernment, "991"}, {vocab.CityKindLocalMunicipality, "371"},
	} {
		if r := e.Records[1+i]; r.Kind != want.kind || r.GroupingCode != want.grouping {
			t.Errorf("%s: %s in %s, want %+v", r.Name, r.Kind, r.GroupingCode, want)
		}
	}
	if g := e.Ignored[0]; g.Line != 6 || g.GroupingCode != "46" || *g.Population != 3 || g.Designation != "Territoire non organisé" {
		t.Errorf("%+v", g)
	}
}

func TestParseRefusesBadFiles(t *testing.T) {
	good := inventedFile(1100, nil)
	utf16le := func(s string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
		return b.String()
	}
	edit := func(line int, old, new string) string {
		row := inventedHeader
		if line > 1 {
			row = inventedRow(line)
		}
		if !strings.Contains(row, old) {
			t.Fatalf("line %d lacks %s", line, old)
		}
		return inventedFile(1100, map[int]string{line: strings.Replace(row, old, new, 1)})
	}
	tests := []struct{ name, file, want string }{
		{"empty", "", "est vide"},
		{"only a mark", "\uFEFF\n", "est vide"},
		{"HTML", "\n<!DOCTYPE html><html><body>404</body></html>", "page web"},
		{"UTF-16 with mark", utf16le(good), "UTF-16"},
		{"UTF-16 without mark", utf16le(strings.TrimPrefix(good, "\uFEFF")), "UTF-16"},
		{"Windows-1252", strings.ReplaceAll(good, "é", "\xE9"), "ligne 2 : le fichier n'est pas en UTF-8, sans doute en Windows-1252"},
		{"binary", "PK\x03\x04\x00abc" + good, "n'est pas du texte"},
		{"missing column", edit(1, "mdes", "designation"), "mdes : ligne 1 : il manque cette colonne"},
		{"column twice", edit(1, "mpopul\"", "mpopul\",\"MCODE\""), "mcode : ligne 1 : la colonne est là deux fois"},
		{"another file", "a,b\n1,2\n", "aucune des colonnes attendues"},
		{"semicolons", strings.ReplaceAll(good, `","`, `";"`), "points-virgules"},
		{"duplicate code", edit(9, "46009", "46005"), "mcode : ligne 9 : le code 46005 est déjà à la ligne 5"},
		{"short code", edit(9, "46009", "1023"), "mcode : ligne 9 : « 1023 » n'est pas un code"},
		{"no name", edit(9, "Invention 9", " "), "munnom : ligne 9"},
		{"bad population", edit(9, `"109"`, `"1 09"`), "mpopul : ligne 9 : « 1 09 »"},
		{"negative population", edit(9, `"109"`, `"-109"`), "mpopul : ligne 9 : « -109 »"},
		{"bad area", edit(9, `"19.5"`, `"19,5"`), "msuperf : ligne 9 : « 19,5 »"},
		{"area that is no number", edit(9, `"19.5"`, `"NaN"`), "msuperf : ligne 9 : « NaN »"},
		{"region 18", edit(9, "(05)", "(18)"), "regadm : ligne 9"},
		{"malformed MRC", edit(9, " (460)", ""), "mrc : ligne 9 : « MRC Les Inventions »"},
		{"no MRC", edit(9, "MRC Les Inventions (460)", ""), "mrc : ligne 9 : 46009 n'a ni MRC"},
		{"unknown designation", edit(9, "Municipalité", "Comté"), "mdes : ligne 9 : désignation inconnue : « Comté »"},
		{"column too many", edit(9, "\r\n", ",\"\"\r\n"), "ligne 9 : 8 colonnes au lieu de 7"},
		{"stray quotation mark", edit(9, "Invention", "Inven\"tion"), "ligne 9 : le guillemet n'est pas à sa place"},
		{"cut within quotes", good[:len(good)-4], "ligne 1101 : un guillemet s'ouvre sans se fermer : le fichier est tronqué"},
		{"cut within a line", good[:len(good)-len(`,"1201"`+"\r\n")], "ligne 1101 : la dernière ligne est incomplète"},
		{"cut at a line", inventedFile(800, nil), "que 800 organismes municipaux"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e, err := parse(test.file)
			list := told(t, err)
			if !strings.Contains(list.Error(), test.want) {
				t.Errorf("told %q, want %q", list.Error(), test.want)
			}
			if len(list) != 1 {
				t.Errorf("%d problems for one fault: %v", len(list), list)
			}
			if len(e.Records) > 0 {
				t.Error("a refused file gave records")
			}
		})
	}
}

func TestParseTellsAllProblemsUpToTwentyAndCountsTheRest(t *testing.T) {
	edits := map[int]string{}
	for line := 10; line < 40; line++ {
		edits[line] = strings.Replace(inventedRow(line), "Municipalité", "Comté", 1)
	}
	_, err := parse(inventedFile(1100, edits))
	list := told(t, err)
	if len(list) != 21 || !strings.Contains(list[20].Message(i18n.EN), "and 10 more problems") {
		t.Errorf("%d problems, the last: %v", len(list), list[len(list)-1])
	}
}

func TestParseChecksTheDate(t *testing.T) {
	for _, date := range []string{"", "2031", "2031-02-30", "01-05-2031"} {
		if _, err := directory.Parse(strings.NewReader(inventedFile(1100, nil)), date, ""); err == nil {
			t.Errorf("date %q was accepted", date)
		}
	}
}

// endless is a file without end; it counts what is read of it.
type endless struct{ read int64 }

func (e *endless) Read(b []byte) (int, error) { // b is left as it is: the size alone matters
	e.read += int64(len(b))
	return len(b), nil
}

func TestParseStopsReadingAFileThatIsTooLarge(t *testing.T) {
	file := &endless{}
	_, err := directory.Parse(file, "2031-05-01", "")
	if p := told(t, err)[0]; p.Code != problem.LimitReached || p.Max != directory.MaxBytes {
		t.Errorf("%+v", p)
	}
	if file.read > directory.MaxBytes+1 {
		t.Errorf("read %d bytes", file.read)
	}
}

func TestParseTellsThatReadingFailed(t *testing.T) {
	failing := io.MultiReader(strings.NewReader(inventedHeader), errReader{})
	_, err := directory.Parse(failing, "2031-05-01", "")
	if !errors.Is(err, errBroken) || !strings.Contains(told(t, err).Error(), "interrompue") {
		t.Errorf("%v", err)
	}
}

var errBroken = errors.New("broken")

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errBroken }

func FuzzParse(f *testing.F) {
	f.Add(inventedFile(3, nil))
	f.Add("\uFEFF" + inventedHeader + "\"")
	f.Add(inventedHeader + `"99001","x","Village cri","Nord-du-Québec (10)","","1","1"`)
	f.Fuzz(func(t *testing.T, s string) {
		e, err := parse(s)
		if err == nil && len(e.Records) < directory.MinComplete {
			t.Error("an edition with too few bodies")
		}
		if err != nil && len(told(t, err)) > 21 {
			t.Error("too many problems")
		}
	})
}
