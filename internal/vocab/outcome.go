package vocab

import "maillage/internal/i18n"

// Unit is a unit of an indicator.
type Unit string

// The values of Unit.
const (
	UnitCount   Unit = "COUNT"
	UnitPercent Unit = "PERCENT"
	UnitPoints  Unit = "POINTS"
	UnitCAD     Unit = "CAD"
	UnitDays    Unit = "DAYS"
	UnitIndex   Unit = "INDEX"
)

// Values lists the codes, in the order people are shown.
func (Unit) Values() []string { return units.Codes() }

var units = define("Unit", i18n.T("Unité d'un indicateur", "Unit of an indicator"),
	v("COUNT", "Nombre", "Count"),
	v("PERCENT", "Pour cent", "Percent"),
	v("POINTS", "Points de pourcentage", "Percentage points"),
	v("CAD", "Dollars canadiens", "Canadian dollars"),
	v("DAYS", "Jours", "Days"),
	v("INDEX", "Indice", "Index"),
)

// Direction is a desired direction of an indicator.
type Direction string

// The values of Direction.
const (
	DirectionHigherIsBetter Direction = "HIGHER_IS_BETTER"
	DirectionLowerIsBetter  Direction = "LOWER_IS_BETTER"
	DirectionNeutral        Direction = "NEUTRAL"
)

// Values lists the codes, in the order people are shown.
func (Direction) Values() []string { return directions.Codes() }

var directions = define("Direction", i18n.T("Sens souhaité d'un indicateur", "Desired direction of an indicator"),
	v("HIGHER_IS_BETTER", "Plus c'est haut, mieux c'est", "Higher is better"),
	v("LOWER_IS_BETTER", "Plus c'est bas, mieux c'est", "Lower is better"),
	v("NEUTRAL", "Neutre", "Neutral"),
)

// Sensitivity is a sensitivity of an indicator.
type Sensitivity string

// The values of Sensitivity.
const (
	SensitivityNone           Sensitivity = "NONE"
	SensitivityPeopleCount    Sensitivity = "PEOPLE_COUNT"
	SensitivityWorkforceGroup Sensitivity = "WORKFORCE_GROUP"
)

// Values lists the codes, in the order people are shown.
func (Sensitivity) Values() []string { return sensitivitys.Codes() }

var sensitivitys = define("Sensitivity", i18n.T("Sensibilité d'un indicateur", "Sensitivity of an indicator"),
	v("NONE", "Aucune", "None"),
	vd("PEOPLE_COUNT", "Compte de personnes", "Count of people", "Protégé par la règle des petits nombres.", "Protected by the small-number rule."),
	vd("WORKFORCE_GROUP", "Groupe dans un effectif", "Group in a workforce", "Protégé par la règle des petits nombres.", "Protected by the small-number rule."),
)

// OutcomeKind is an nature of a figure.
type OutcomeKind string

// The values of OutcomeKind.
const (
	OutcomeKindInput    OutcomeKind = "INPUT"
	OutcomeKindOutput   OutcomeKind = "OUTPUT"
	OutcomeKindOutcome  OutcomeKind = "OUTCOME"
	OutcomeKindBaseline OutcomeKind = "BASELINE"
	OutcomeKindTarget   OutcomeKind = "TARGET"
	OutcomeKindContext  OutcomeKind = "CONTEXT"
)

// Values lists the codes, in the order people are shown.
func (OutcomeKind) Values() []string { return outcomeKinds.Codes() }

var outcomeKinds = define("OutcomeKind", i18n.T("Nature d'un chiffre", "Nature of a figure"),
	vd("INPUT", "Ressource", "Input", "Argent ou personnel engagés; jamais montrés comme un résultat.", "Money or staff committed; never shown as a result."),
	v("OUTPUT", "Réalisation", "Output"),
	v("OUTCOME", "Résultat", "Outcome"),
	v("BASELINE", "Point de départ", "Baseline"),
	vd("TARGET", "Cible", "Target", "Un but, pas un résultat.", "An aim, not a result."),
	vd("CONTEXT", "Contexte", "Context", "Un fait qui n'est pas causé par l'action.", "A fact not caused by the action."),
)

// Approximation is an precision of a figure.
type Approximation string

// The values of Approximation.
const (
	ApproximationExact   Approximation = "EXACT"
	ApproximationAbout   Approximation = "ABOUT"
	ApproximationAtLeast Approximation = "AT_LEAST"
	ApproximationAtMost  Approximation = "AT_MOST"
	ApproximationRange   Approximation = "RANGE"
)

// Values lists the codes, in the order people are shown.
func (Approximation) Values() []string { return approximations.Codes() }

var approximations = define("Approximation", i18n.T("Précision d'un chiffre", "Precision of a figure"),
	v("EXACT", "Exact", "Exact"),
	v("ABOUT", "Environ", "About"),
	v("AT_LEAST", "Au moins", "At least"),
	v("AT_MOST", "Au plus", "At most"),
	v("RANGE", "Intervalle", "Range"),
)

// Method is a method of measurement.
type Method string

// The values of Method.
const (
	MethodAdminRecord Method = "ADMIN_RECORD"
	MethodSelfId      Method = "SELF_ID"
	MethodSurvey      Method = "SURVEY"
	MethodEstimate    Method = "ESTIMATE"
	MethodDeclared    Method = "DECLARED"
	MethodPress       Method = "PRESS"
)

// Values lists the codes, in the order people are shown.
func (Method) Values() []string { return methods.Codes() }

var methods = define("Method", i18n.T("Méthode de mesure", "Method of measurement"),
	v("ADMIN_RECORD", "Dossier administratif", "Administrative record"),
	v("SELF_ID", "Auto-identification", "Self-identification"),
	v("SURVEY", "Sondage", "Survey"),
	v("ESTIMATE", "Estimation", "Estimate"),
	v("DECLARED", "Déclaré par l'organisme", "Declared by the organisation"),
	v("PRESS", "Rapporté par la presse", "Reported by the press"),
)

// SourceKind is the kind of source.
type SourceKind string

// The values of SourceKind.
const (
	SourceKindOfficial     SourceKind = "OFFICIAL"
	SourceKindPress        SourceKind = "PRESS"
	SourceKindReport       SourceKind = "REPORT"
	SourceKindSelfDeclared SourceKind = "SELF_DECLARED"
)

// Values lists the codes, in the order people are shown.
func (SourceKind) Values() []string { return sourceKinds.Codes() }

var sourceKinds = define("SourceKind", i18n.T("Genre de source", "Kind of source"),
	v("OFFICIAL", "Officielle", "Official"),
	v("PRESS", "Presse", "Press"),
	v("REPORT", "Rapport", "Report"),
	v("SELF_DECLARED", "Déclaration", "Self-declared"),
)

// SuppressionReason is a reason for the treatment of a protected figure.
type SuppressionReason string

// The values of SuppressionReason.
const (
	SuppressionReasonSmallNumber   SuppressionReason = "SMALL_NUMBER"
	SuppressionReasonRounded       SuppressionReason = "ROUNDED"
	SuppressionReasonAlreadyPublic SuppressionReason = "ALREADY_PUBLIC"
	SuppressionReasonWorkforce     SuppressionReason = "SMALL_WORKFORCE"
	SuppressionReasonDenominator   SuppressionReason = "SMALL_DENOMINATOR"
	SuppressionReasonTooFew        SuppressionReason = "TOO_FEW"
	SuppressionReasonOverlap       SuppressionReason = "OVERLAP"
)

// Values lists the codes, in the order people are shown.
func (SuppressionReason) Values() []string { return suppressionReasons.Codes() }

var suppressionReasons = define("SuppressionReason", i18n.T("Raison du traitement d'un chiffre protégé", "Reason for the treatment of a protected figure"),
	vd("SMALL_NUMBER", "Petit nombre", "Small number", "Moins de 5, zéro compris : masqué.", "Under 5, zero included: masked."),
	v("ROUNDED", "Arrondi au multiple de 5", "Rounded to a multiple of 5"),
	vd("SMALL_WORKFORCE", "Effectif petit ou inconnu", "Small or unknown workforce", "Moins de 20 employés, ou effectif non inscrit : aucun chiffre par groupe.", "Under 20 employees, or workforce not recorded: no figure by group."),
	vd("SMALL_DENOMINATOR", "Dénominateur trop petit", "Denominator too small", "Un taux se calcule à partir d'un dénominateur publié de 20 ou plus.", "A rate is computed from a published denominator of 20 or more."),
	vd("TOO_FEW", "Trop peu de chiffres", "Too few figures", "Une médiane demande cinq villes.", "A median takes five cities."),
	vd("OVERLAP", "Mêmes personnes, comptées autrement", "Same people, counted otherwise", "Un autre chiffre publié compte déjà ces personnes : les deux, côte à côte, se déduiraient l'un de l'autre.", "Another published figure counts these people already: side by side, each would give the other away."),
	vd("ALREADY_PUBLIC", "Déjà public, cité tel quel", "Already public, quoted as is", "Chiffre déjà publié par la source citée; il ne sert à aucun autre calcul.", "Figure already published by the source cited; used for nothing else."),
)
