package i18n

import (
	"math"
	"strconv"
	"strings"
)

const nbsp = "\u00a0"

// Number writes f with at most decimals decimals, without trailing zeros:
// « 1 234,5 » in French, "1,234.5" in English. Spaces do not break.
func Number(f float64, decimals int) Text {
	s := strconv.FormatFloat(math.Abs(f), 'f', decimals, 64)
	whole, part, _ := strings.Cut(s, ".")
	part = strings.TrimRight(part, "0")
	sign := ""
	if f < 0 && (strings.Trim(whole, "0") != "" || part != "") {
		sign = "−"
	}
	fr, en := sign+grouped(whole, nbsp), sign+grouped(whole, ",")
	if part != "" {
		fr, en = fr+","+part, en+"."+part
	}
	return Text{Fr: fr, En: en}
}

// Percent writes f percent: « 54,2 % », "54.2%".
func Percent(f float64) Text {
	n := Number(f, 1)
	return Text{Fr: n.Fr + nbsp + "%", En: n.En + "%"}
}

// Money writes a sum of a currency (ISO 4217), to the unit: « 643 000 $ », "$643,000".
func Money(f float64, currency string) Text {
	n := Number(f, 0)
	switch currency {
	case "CAD":
		return Text{Fr: n.Fr + nbsp + "$", En: "$" + n.En}
	case "EUR":
		return Text{Fr: n.Fr + nbsp + "€", En: "€" + n.En}
	}
	return Text{Fr: n.Fr + nbsp + currency, En: currency + nbsp + n.En}
}

func grouped(digits, separator string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(separator)
		}
		b.WriteRune(r)
	}
	return b.String()
}
