package record

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"maillage/internal/i18n"
)

// longest is the most bytes of the texts that the database bounds, by JSON name; others have
// longestPart.
var longest = map[string]int{
	"titleFr": 250, "titleEn": 250, "summaryFr": 2000, "summaryEn": 2000, "place": 200,
	"contactRoleFr": 200, "contactRoleEn": 200, "contactMailbox": 200, "caveatFr": 2000, "caveatEn": 2000,
	"title": 400, "url": 1000, "language": 10, "agreement": 60, "indicator": 20, "currency": 3,
	"labelFr": 300, "labelEn": 300, "noteFr": 1000, "noteEn": 1000, "periodLabelFr": 200, "periodLabelEn": 200,
}

const longestPart = 8000

// texts checks that each text fits, and is text.
func (c *checker) texts(r Record) {
	EachText(r, func(field, name, s string) {
		most, ok := longest[name]
		if !ok {
			most = longestPart
		}
		if field == "promotionTool.url" {
			most = 500
		}
		if len(s) > most {
			c.refuse(field, i18n.Tf("ce texte est trop long : %d octets, au plus %d.", "this text is too long: %d bytes, %d at most.", len(s), most))
		}
		if !utf8.ValidString(s) {
			c.refuse(field, i18n.T("ce texte n'est pas en UTF-8.", "this text is not in UTF-8."))
		}
	})
}

// EachText calls visit for every text of a record that its authors wrote: with its dotted field,
// the name of that field alone, and the text.
func EachText(r Record, visit func(field, name, s string)) {
	eachText("", "", reflect.ValueOf(r), visit)
}

func eachText(path, name string, v reflect.Value, visit func(field, name, s string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(path, name, v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Tag.Get("json")
			inner := name
			if path != "" {
				inner = path + "." + name
			}
			eachText(inner, name, v.Field(i), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(fmt.Sprintf("%s[%d]", path, i), name, v.Index(i), visit)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() > 0 {
			visit(path, name, v.String())
		}
	}
}

// notWords are the texts that are codes or addresses, in which no one is looked for; a contact
// mailbox is.
var notWords = map[string]bool{"url": true, "source": true, "language": true, "languages": true, "files": true, "cities": true,
	"regions": true, "organizations": true, "hosts": true, "agreement": true, "indicator": true, "currency": true, "keywords": true}

// Suspect looks through all texts of a record for what may name or single out a person.
func Suspect(r Record) []Suspicion {
	found := []Suspicion{}
	EachText(r, func(field, name, s string) {
		if notWords[name] {
			return
		}
		for _, x := range Suspicions(s) {
			x.Field = field
			found = append(found, x)
		}
	})
	return found
}
