package record

import (
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// label says what a field is for people, and of which enumeration its values are, if of any.
type label struct {
	text i18n.Text
	enum string
}

func l(fr, en string, enum ...string) label {
	e := label{text: i18n.T(fr, en)}
	if len(enum) > 0 {
		e.enum = enum[0]
	}
	return e
}

var (
	inFrench  = i18n.T(" (français)", " (French)")
	inEnglish = i18n.T(" (anglais)", " (English)")
)

// labels are by JSON name; a bilingual field is under its name without Fr and En.
var labels = map[string]label{
	"kind": l("genre", "kind"), "title": l("titre", "title"), "summary": l("résumé", "summary"),
	"translation": l("traduction", "translation", "Translation"),
	"volets":      l("volets", "components", "Volet"), "themes": l("thèmes", "themes", "Theme"), "keywords": l("mots-clés", "keywords"),
	"territoryLevel": l("échelle du territoire", "level of the territory", "TerritoryLevel"), "place": l("lieu", "place"),
	"cities": l("villes partenaires", "partner cities"), "regions": l("régions", "regions"), "organizations": l("organismes partenaires", "partner organisations"),
	"startedOn": l("début", "start"), "endedOn": l("fin", "end"),
	"contactRole": l("fonction à qui s'adresser", "function to contact"), "contactMailbox": l("boîte générique", "generic mailbox"),
	"caveat": l("réserve", "caveat"), "confidence": l("confiance dans les sources", "confidence in the sources", "Confidence"),
	"costCad": l("coût en dollars", "cost in dollars"), "costPeriodMonths": l("mois couverts par le coût", "months that the cost covers"),
	"shares": l("part d'entente", "share of an agreement"), "sources": l("source", "source"), "outcomes": l("chiffre", "figure"),
	"practice": l("pratique", "practice"), "hiringInitiative": l("initiative d'embauche", "hiring initiative"),
	"promotionTool": l("outil de promotion", "promotion tool"), "outreachMission": l("mission", "mission"),

	"issue": l("problème visé", "issue"), "goals": l("buts", "goals"), "method": l("fonctionnement", "how it works"),
	"results": l("résultats en mots", "results in words"), "difficulties": l("difficultés", "difficulties"), "advice": l("conseils", "advice"),
	"transfer": l("conditions pour la reprendre", "conditions for transfer"), "stage": l("stade", "stage", "PracticeStage"),
	"targetGroups": l("groupes visés", "target groups", "PopulationGroup"), "fte": l("équivalents temps plein", "full-time equivalents"),
	"jobCategories": l("catégories d'emploi", "job categories", "JobCategory"), "employmentStatuses": l("statuts d'emploi", "employment statuses", "EmploymentStatus"),
	"durationWeeks": l("durée en semaines", "duration in weeks"), "wageSubsidy": l("subvention salariale", "wage subsidy", "Ternary"),
	"mentorship": l("mentorat", "mentorship", "Ternary"), "francization": l("francisation au travail", "French learning at work", "Ternary"),
	"unionAgreement": l("accord syndical", "union agreement", "Ternary"), "headcountBand": l("taille de l'effectif", "size of the workforce", "HeadcountBand"),
	"subjectToLaee": l("assujetti à la LAÉE", "subject to the LAÉE", "Ternary"), "type": l("type", "type"),
	"languages": l("langues", "languages"), "url": l("adresse", "address"), "files": l("fichiers", "files"),
	"imageConsentUntil": l("fin du consentement aux images", "end of the consent to images"), "delivery": l("cheminement vers le MIFI", "delivery to MIFI", "Delivery"),
	"direction": l("direction", "direction", "MissionDirection"), "format": l("format", "format", "MissionFormat"),
	"missionStatus": l("avancement", "progress", "MissionStatus"), "hosts": l("organismes hôtes", "host organisations"),

	"agreement": l("entente", "agreement"), "amountCad": l("somme en dollars", "sum in dollars"), "volet": l("volet", "component", "Volet"), "note": l("réserve", "caveat"),
	"language": l("langue", "language"), "publishedOn": l("publication", "publication"), "accessedOn": l("consultation", "access"),
	"indicator": l("indicateur", "indicator"), "label": l("libellé", "label"), "value": l("valeur", "value"), "min": l("minimum", "minimum"), "max": l("maximum", "maximum"),
	"numerator": l("numérateur", "numerator"), "denominator": l("dénominateur", "denominator"), "approximation": l("précision", "precision", "Approximation"),
	"currency": l("devise", "currency"), "periodStart": l("début de la période", "start of the period"), "periodEnd": l("fin de la période", "end of the period"),
	"periodLabel": l("période en mots", "period in words"), "group": l("groupe", "group", "PopulationGroup"), "jobCategory": l("catégorie d'emploi", "job category", "JobCategory"),
	"employmentStatus": l("statut d'emploi", "employment status", "EmploymentStatus"), "source": l("source", "source"),
	"alreadyPublic": l("déjà public", "already public"), "visibility": l("visibilité", "visibility", "Visibility"),
}

// typed gives the enumerations of names that mean one thing in one part and another elsewhere.
var typed = map[string]string{
	"kind": "ContributionKind", "sources.kind": "SourceKind", "outcomes.kind": "OutcomeKind", "outcomes.method": "Method",
	"hiringInitiative.type": "HiringType", "promotionTool.type": "PromotionToolType",
}

// enumeration returns the enumeration of a field, nil when it has none. part is the name of the
// part that the field stands in, empty at the top.
func enumeration(part, name string) *vocab.Enumeration {
	path := name
	if part != "" {
		path = part + "." + name
	}
	if e := typed[path]; e != "" {
		return vocab.Lookup(e)
	}
	return vocab.Lookup(labels[name].enum)
}
