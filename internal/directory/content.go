package directory

import (
	"bytes"
	"io"
	"unicode/utf8"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// MaxBytes is the greatest size of a file that is read: the official one has a quarter of a megabyte.
const MaxBytes = 64 << 20

// content reads a whole text file in UTF-8, without its byte order mark, and refuses what
// cannot be the official file before looking at any row.
func content(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, refuse("La lecture du fichier s'est interrompue; rien n'est changé.",
			"Reading the file was interrupted; nothing is changed.").Because(err)
	}
	if len(b) > MaxBytes {
		return nil, tooLarge()
	}
	if bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF}) || manyZeros(b) {
		return nil, refuse(
			"Le fichier est en UTF-16; enregistrez-le en UTF-8 (dans Excel : « CSV UTF-8 »).",
			"The file is in UTF-16; save it in UTF-8 (in Excel: “CSV UTF-8”).")
	}
	b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		return nil, refuse("Le fichier est vide.", "The file is empty.")
	case looksLikeHTML(b):
		return nil, html()
	case bytes.IndexByte(b, 0) >= 0:
		return nil, refuse("Le fichier n'est pas du texte : le répertoire officiel est un fichier CSV.",
			"The file is not text: the official directory is a CSV file.")
	case !utf8.Valid(b):
		line := 1 + bytes.Count(b[:firstInvalid(b)], []byte("\n"))
		return nil, refuse(
			"ligne %d : le fichier n'est pas en UTF-8, sans doute en Windows-1252 (ou ISO 8859-1); enregistrez-le en UTF-8.",
			"line %d: the file is not in UTF-8, probably in Windows-1252 (or ISO 8859-1); save it in UTF-8.", line)
	}
	return b, nil
}

func tooLarge() *problem.Problem {
	return problem.Exceeds("directory_file_bytes", MaxBytes, i18n.T(
		"Le fichier dépasse 64 Mo; le répertoire officiel en a moins d'un. Vérifiez l'adresse ou le chemin.",
		"The file exceeds 64 MB; the official directory has less than one. Check the address or path."))
}

func html() *problem.Problem {
	return refuse(
		"C'est une page web (HTML), pas le fichier CSV du répertoire : sans doute une page d'erreur. Vérifiez l'adresse.",
		"This is a web page (HTML), not the CSV file of the directory: probably an error page. Check the address.")
}

func looksLikeHTML(b []byte) bool {
	b = bytes.TrimSpace(b)
	start := bytes.ToLower(b[:min(len(b), 64)])
	for _, mark := range []string{"<!doctype", "<html", "<head", "<body", "<?xml", "<!--"} {
		if bytes.HasPrefix(start, []byte(mark)) {
			return true
		}
	}
	return false
}

// manyZeros tells UTF-16 without its mark: of Latin text every second byte is zero.
func manyZeros(b []byte) bool {
	start := b[:min(len(b), 1024)]
	return len(start) >= 4 && bytes.Count(start, []byte{0})*3 > len(start)
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(b)
}
