package directory

import (
	"slices"
	"strings"

	"maillage/internal/text"
)

// spellings takes names, newest first, and returns the one to show and the former ones. Names
// that fold alike are spellings of one name; of these one with an en dash is preferred, because
// some editions write a mere hyphen for it.
func spellings(names []string) (name string, former []string) {
	var folded []string
	var best []string
	for _, n := range names {
		if n == "" {
			continue
		}
		f := text.Fold(n)
		switch i := slices.Index(folded, f); {
		case i < 0:
			folded, best = append(folded, f), append(best, n)
		case strings.Contains(n, "–") && !strings.Contains(best[i], "–"):
			best[i] = n
		}
	}
	if len(best) == 0 {
		return "", nil
	}
	if len(best) > 1 {
		former = best[1:]
	}
	return best[0], former
}

// contains reports whether the words of a folded name stand in another in a row.
func contains(folded, part string) bool {
	return part != "" && strings.Contains(" "+folded+" ", " "+part+" ")
}
