package limit

import (
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vmihailenco/msgpack/v5"
	"github.com/vmihailenco/msgpack/v5/msgpcode"

	"maillage/ent"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// cursorOf checks that v is a cursor on an object of one of the types, with a value that fits each
// key of the order. The generated code does not: it panics on a broken cursor of a nested list, and
// answers any page for one of another list.
func cursorOf(v any, types, order []string) *problem.Problem {
	c, err := decode(v)
	if err != nil {
		return problem.New(problem.BadCursor, i18n.T(
			"ce n'est pas un curseur : redonnez tel quel celui d'une page précédente.",
			"this is not a cursor: give back as it is one of an earlier page.")).Because(err)
	}
	if t, err := gid.TypeOf(c.ID); err != nil || !slices.Contains(types, t) {
		return problem.New(problem.BadCursor, i18n.T(
			"ce curseur vient d'une autre liste : reprenez celui d'une page de celle-ci.",
			"this cursor comes from another list: use one of a page of this list."))
	}
	if values, _ := c.Value.([]any); !slices.EqualFunc(values, order, fits) {
		return problem.New(problem.BadCursor, i18n.T(
			"ce curseur vient d'un autre ordre : gardez le même « orderBy » d'une page à l'autre.",
			"this cursor comes from another order: keep the same “orderBy” from page to page."))
	}
	return nil
}

// counted and dated are the order keys whose values are whole numbers and instants; all others are
// text. A name means the same kind of value in every list.
var (
	counted = []string{"ADOPTIONS", "ANSWERS", "COMPLETENESS", "NUMBER", "POPULATION", "POSITION", "YEAR"}
	dated   = []string{"ANSWERED_AT", "ASKED_AT", "PUBLISHED_AT", "RELEASED_AT", "REVIEWED_AT"}
)

// fits tells whether v may be the value of an order key.
func fits(v any, key string) bool {
	switch v := v.(type) {
	case int8, int16, int32, int64, uint8, uint16, uint32:
		return slices.Contains(counted, key)
	case uint64:
		return slices.Contains(counted, key) && v <= math.MaxInt64
	case time.Time:
		return slices.Contains(dated, key)
	case string:
		if slices.Contains(dated, key) { // the list of all contributions writes its instants as text
			_, err := time.Parse(time.RFC3339Nano, v)
			return err == nil
		}
		return !slices.Contains(counted, key) && utf8.ValidString(v) && !strings.ContainsRune(v, 0)
	}
	return false
}

// Sizes that no true cursor reaches.
const (
	maxCursor       = 4096 // bytes of the text
	maxCursorValues = 16   // order values
)

var errCursor = errors.New("not a cursor")

// decode reads a cursor, once its shape is known to be harmless.
func decode(v any) (c ent.Cursor, err error) {
	s, ok := v.(string)
	if !ok || len(s) > maxCursor {
		return c, errCursor
	}
	if err := shape(s); err != nil {
		return c, fmt.Errorf("%w: %w", errCursor, err)
	}
	return c, c.UnmarshalGQL(s)
}

// shape checks that s is the base64 text of the map {i: text, v: list of scalars} in MessagePack.
// Decoding it blindly could take memory out of proportion: a list of lists is announced in three
// bytes, and allocated before it is read.
func shape(s string) error {
	d := msgpack.NewDecoder(base64.NewDecoder(base64.RawStdEncoding, strings.NewReader(s)))
	n, err := d.DecodeMapLen()
	if err != nil || n < 1 || n > 2 {
		return errors.Join(err, errCursor)
	}
	for range n {
		key, err := d.DecodeString()
		if err != nil {
			return err
		}
		switch key {
		case "i":
			_, err = d.DecodeString()
		case "v":
			err = scalars(d)
		default:
			err = errCursor
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// scalars reads nil or a list of scalars.
func scalars(d *msgpack.Decoder) error {
	n, err := d.DecodeArrayLen()
	if err != nil || n > maxCursorValues {
		return errors.Join(err, errCursor)
	}
	for range max(n, 0) {
		code, err := d.PeekCode()
		if err != nil {
			return err
		}
		if msgpcode.IsFixedMap(code) || msgpcode.IsFixedArray(code) || slices.Contains(nested, code) {
			return errCursor
		}
		if _, err := d.DecodeInterface(); err != nil {
			return err
		}
	}
	return nil
}

// nested are the codes of lists and maps that announce their length.
var nested = []byte{msgpcode.Array16, msgpcode.Array32, msgpcode.Map16, msgpcode.Map32}
