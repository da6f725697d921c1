package evidence

import "maillage/internal/i18n"

// Part is one part that a complete record has.
type Part struct {
	Name    string // stable name, a key of PartLabel
	Present bool
}

// Completeness returns the share of the parts that are present, 0 to 100, and the names of the
// missing ones in their order.
func Completeness(parts []Part) (score int, missing []string) {
	missing = []string{}
	for _, p := range parts {
		if !p.Present {
			missing = append(missing, p.Name)
		}
	}
	if len(parts) == 0 {
		return 0, missing
	}
	return 100 * (len(parts) - len(missing)) / len(parts), missing
}

var partLabels = map[string]i18n.Text{
	"summary":      i18n.T("résumé", "summary"),
	"english":      i18n.T("version anglaise", "English version"),
	"start":        i18n.T("date de début", "start date"),
	"lead":         i18n.T("ville ou organisme porteur", "lead city or organisation"),
	"contact":      i18n.T("fonction à qui s'adresser", "function to contact"),
	"mailbox":      i18n.T("boîte générique", "generic mailbox"),
	"cost":         i18n.T("coût et période", "cost and period"),
	"source":       i18n.T("source", "source"),
	"official":     i18n.T("source officielle ou rapport", "official source or report"),
	"output":       i18n.T("réalisations chiffrées", "outputs in figures"),
	"outcome":      i18n.T("résultats chiffrés", "outcomes in figures"),
	"issue":        i18n.T("problème visé", "issue"),
	"goals":        i18n.T("buts", "goals"),
	"method":       i18n.T("fonctionnement", "how it works"),
	"results":      i18n.T("résultats en mots", "results in words"),
	"difficulties": i18n.T("difficultés", "difficulties"),
	"advice":       i18n.T("conseils", "advice"),
	"transfer":     i18n.T("conditions pour la reprendre", "conditions for transfer"),
	"stage":        i18n.T("stade", "stage"),
	"groups":       i18n.T("groupes visés", "target groups"),
	"jobs":         i18n.T("catégories d'emploi", "job categories"),
	"statuses":     i18n.T("statuts d'emploi", "employment statuses"),
	"headcount":    i18n.T("taille de l'effectif", "size of the workforce"),
	"address":      i18n.T("adresse de l'outil", "address of the tool"),
	"consent":      i18n.T("échéance du consentement aux images", "end of the consent to images"),
	"hosts":        i18n.T("organismes hôtes", "host organisations"),
}

// PartLabel puts the name of a part into words.
func PartLabel(name string) i18n.Text {
	if t, ok := partLabels[name]; ok {
		return t
	}
	return i18n.T(name, name)
}
