package evidence

import (
	"fmt"

	"maillage/internal/i18n"
)

// Reason is one ground of an assessment: a stable code with its arguments, stored as such and put
// into words when it is read.
type Reason struct {
	Code string   `json:"code"`
	Args []string `json:"args,omitempty"`
}

const (
	noFigure        = "NO_FIGURE"
	noComparison    = "NO_COMPARISON"
	withDenominator = "WITH_DENOMINATOR"
	withBaseline    = "WITH_BASELINE"
	withTarget      = "WITH_TARGET"
	independent     = "INDEPENDENT_EVALUATION"
	replicated      = "REPLICATED"
	tooOld          = "TOO_OLD"
	onlyPress       = "ONLY_PRESS"
	loweredByReview = "LOWERED_BY_REVIEW"
)

var reasons = map[string]i18n.Text{
	noFigure:        i18n.T("Aucun chiffre de réalisation ni de résultat.", "No figure of output or outcome."),
	noComparison:    i18n.T("Des chiffres, mais aucun résultat daté avec un point de départ, une cible ou un dénominateur.", "Figures, but no dated outcome with a baseline, target or denominator."),
	withDenominator: i18n.T("Un résultat daté avec son dénominateur (%s).", "A dated outcome with its denominator (%s)."),
	withBaseline:    i18n.T("Un résultat daté avec son point de départ (%s).", "A dated outcome with its baseline (%s)."),
	withTarget:      i18n.T("Un résultat daté avec sa cible (%s).", "A dated outcome with its target (%s)."),
	independent:     i18n.T("Une évaluation indépendante ou un groupe de comparaison.", "An independent evaluation or a comparison group."),
	replicated:      i18n.T("Reproduite et mesurée dans au moins deux villes adoptantes.", "Replicated and measured in at least two adopting cities."),
	tooOld:          i18n.T("Un niveau de moins : le chiffre le plus récent a plus de cinq ans (%s).", "One level lower: the newest figure is over five years old (%s)."),
	onlyPress:       i18n.T("Un niveau de moins : seule la presse rapporte ces chiffres.", "One level lower: only the press reports these figures."),
	loweredByReview: i18n.T("Abaissée à la relecture.", "Lowered at review."),
}

// Text puts the reason into words.
func (r Reason) Text() i18n.Text {
	t, ok := reasons[r.Code]
	if !ok {
		return i18n.T(r.Code, r.Code)
	}
	if len(r.Args) == 0 {
		return t
	}
	args := make([]any, len(r.Args))
	for i, a := range r.Args {
		args[i] = a
	}
	return i18n.Text{Fr: fmt.Sprintf(t.Fr, args...), En: fmt.Sprintf(t.En, args...)}
}
