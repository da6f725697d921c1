package vocab

import "maillage/internal/i18n"

// ContributionKind is the kind of contribution.
type ContributionKind string

// The values of ContributionKind.
const (
	ContributionKindPractice         ContributionKind = "PRACTICE"
	ContributionKindHiringInitiative ContributionKind = "HIRING_INITIATIVE"
	ContributionKindPromotionTool    ContributionKind = "PROMOTION_TOOL"
	ContributionKindOutreachMission  ContributionKind = "OUTREACH_MISSION"
)

// Values lists the codes, in the order people are shown.
func (ContributionKind) Values() []string { return contributionKinds.Codes() }

var contributionKinds = define("ContributionKind", i18n.T("Genre de contribution", "Kind of contribution"),
	v("PRACTICE", "Pratique", "Practice"),
	v("HIRING_INITIATIVE", "Initiative d'embauche", "Hiring initiative"),
	v("PROMOTION_TOOL", "Outil de promotion", "Promotion tool"),
	v("OUTREACH_MISSION", "Mission de démarchage", "Outreach mission"),
)

// ContributionStatus is a public status of a record.
type ContributionStatus string

// The values of ContributionStatus.
const (
	ContributionStatusPublished ContributionStatus = "PUBLISHED"
	ContributionStatusStale     ContributionStatus = "STALE"
	ContributionStatusArchived  ContributionStatus = "ARCHIVED"
)

// Values lists the codes, in the order people are shown.
func (ContributionStatus) Values() []string { return contributionStatuss.Codes() }

var contributionStatuss = define("ContributionStatus", i18n.T("État public d'une fiche", "Public status of a record"),
	v("PUBLISHED", "Publiée", "Published"),
	vd("STALE", "À revoir", "To be reviewed", "Publiée, mais non relue depuis 24 mois.", "Published, but not reviewed for 24 months."),
	v("ARCHIVED", "Archivée", "Archived"),
)

// Volet is a component of the UMQ–MIFI project.
type Volet string

// The values of Volet.
const (
	Volet1 Volet = "VOLET_1"
	Volet2 Volet = "VOLET_2"
	Volet3 Volet = "VOLET_3"
)

// Values lists the codes, in the order people are shown.
func (Volet) Values() []string { return volets.Codes() }

var volets = define("Volet", i18n.T("Volet du projet UMQ–MIFI", "Component of the UMQ–MIFI project"),
	v("VOLET_1", "Valorisation des municipalités et des régions comme terres d'accueil", "Promoting municipalities and regions as places to settle"),
	v("VOLET_2", "Employabilité dans l'administration municipale", "Employability in the municipal administration"),
	v("VOLET_3", "Relations interculturelles (partage d'expérience)", "Intercultural relations (sharing of experience)"),
)

// Theme is a theme of a record.
type Theme string

// The values of Theme.
const (
	ThemeAttraction      Theme = "ATTRACTION"
	ThemePromotion       Theme = "PROMOTION"
	ThemeMission         Theme = "MISSION"
	ThemeAccueil         Theme = "ACCUEIL"
	ThemeRetention       Theme = "RETENTION"
	ThemeEmploiMunicipal Theme = "EMPLOI_MUNICIPAL"
	ThemeRecrutement     Theme = "RECRUTEMENT"
	ThemeStage           Theme = "STAGE"
	ThemeFormation       Theme = "FORMATION"
	ThemeFrancisation    Theme = "FRANCISATION"
	ThemeLogement        Theme = "LOGEMENT"
	ThemeAccesServices   Theme = "ACCES_SERVICES"
	ThemeRapprochement   Theme = "RAPPROCHEMENT"
	ThemeParticipation   Theme = "PARTICIPATION"
	ThemeConcertation    Theme = "CONCERTATION"
	ThemeGouvernance     Theme = "GOUVERNANCE"
	ThemeJeunes          Theme = "JEUNES"
	ThemeRefugies        Theme = "REFUGIES"
	ThemeSecurite        Theme = "SECURITE"
)

// Values lists the codes, in the order people are shown.
func (Theme) Values() []string { return themes.Codes() }

var themes = define("Theme", i18n.T("Thème d'une fiche", "Theme of a record"),
	v("ATTRACTION", "Attraction", "Attraction"),
	v("PROMOTION", "Promotion territoriale", "Place promotion"),
	v("MISSION", "Missions et séjours", "Missions and stays"),
	v("ACCUEIL", "Accueil", "Reception"),
	v("RETENTION", "Rétention et enracinement", "Retention"),
	v("EMPLOI_MUNICIPAL", "Emploi municipal", "Municipal employment"),
	v("RECRUTEMENT", "Recrutement", "Recruitment"),
	v("STAGE", "Stages et parrainage", "Internships and sponsorship"),
	v("FORMATION", "Formation interculturelle", "Intercultural training"),
	v("FRANCISATION", "Francisation", "French learning"),
	v("LOGEMENT", "Logement", "Housing"),
	v("ACCES_SERVICES", "Accès aux services", "Access to services"),
	v("RAPPROCHEMENT", "Rapprochement interculturel", "Intercultural contact"),
	v("PARTICIPATION", "Participation citoyenne", "Civic participation"),
	v("CONCERTATION", "Concertation", "Coordination"),
	v("GOUVERNANCE", "Gouvernance et politique", "Governance and policy"),
	v("JEUNES", "Jeunes et familles", "Youth and families"),
	v("REFUGIES", "Personnes réfugiées", "Refugees"),
	v("SECURITE", "Lutte contre le racisme", "Anti-racism"),
)

// Translation is a origin of the English version.
type Translation string

// The values of Translation.
const (
	TranslationHuman   Translation = "HUMAN"
	TranslationMachine Translation = "MACHINE"
	TranslationNone    Translation = "NONE"
)

// Values lists the codes, in the order people are shown.
func (Translation) Values() []string { return translations.Codes() }

var translations = define("Translation", i18n.T("Origine de la version anglaise", "Origin of the English version"),
	v("HUMAN", "Traduction humaine", "Human translation"),
	v("MACHINE", "Traduction automatique", "Machine translation"),
	vd("NONE", "Aucune traduction", "No translation", "Les textes sont servis en français quelle que soit la langue demandée.", "Texts are served in French whatever language is asked for."),
)

// Confidence is a confidence in the sources.
type Confidence string

// The values of Confidence.
const (
	ConfidenceHigh    Confidence = "HIGH"
	ConfidenceMedium  Confidence = "MEDIUM"
	ConfidenceUnknown Confidence = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (Confidence) Values() []string { return confidences.Codes() }

var confidences = define("Confidence", i18n.T("Confiance dans les sources", "Confidence in the sources"),
	vd("HIGH", "Élevée", "High", "Page officielle ou article daté, chiffre lu dans le texte.", "Official page or dated article, figure read in the text."),
	vd("MEDIUM", "Moyenne", "Medium", "Copie non datée, extrait partiel, ou sources en désaccord.", "Undated copy, partial excerpt, or sources that disagree."),
	v("UNKNOWN", "Non évaluée", "Not assessed"),
)

// PracticeStage is a stage of a practice.
type PracticeStage string

// The values of PracticeStage.
const (
	PracticeStagePilot          PracticeStage = "PILOT"
	PracticeStageActive         PracticeStage = "ACTIVE"
	PracticeStageRegularService PracticeStage = "REGULAR_SERVICE"
	PracticeStageEnded          PracticeStage = "ENDED"
	PracticeStageAbandoned      PracticeStage = "ABANDONED"
	PracticeStageUnknown        PracticeStage = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (PracticeStage) Values() []string { return practiceStages.Codes() }

var practiceStages = define("PracticeStage", i18n.T("Stade d'une pratique", "Stage of a practice"),
	v("PILOT", "Projet pilote", "Pilot"),
	v("ACTIVE", "En cours", "Active"),
	v("REGULAR_SERVICE", "Service régulier", "Regular service"),
	v("ENDED", "Terminée", "Ended"),
	vd("ABANDONED", "Abandonnée", "Abandoned", "Exige que les difficultés soient décrites : les échecs se transfèrent le mieux.", "Requires difficulties to be described: failures transfer best."),
	v("UNKNOWN", "Stade inconnu", "Unknown stage"),
)

// CostBand is the yearly cost band.
type CostBand string

// The values of CostBand.
const (
	CostBandLT10K      CostBand = "LT_10K"
	CostBandB10To50K   CostBand = "B10_50K"
	CostBandB50To150K  CostBand = "B50_150K"
	CostBandB150To500K CostBand = "B150_500K"
	CostBandGE500K     CostBand = "GE_500K"
	CostBandUnknown    CostBand = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (CostBand) Values() []string { return costBands.Codes() }

var costBands = define("CostBand", i18n.T("Tranche de coût annuel", "Yearly cost band"),
	v("LT_10K", "Moins de 10 000 $", "Under $10,000"),
	v("B10_50K", "10 000 $ à 49 999 $", "$10,000 to $49,999"),
	v("B50_150K", "50 000 $ à 149 999 $", "$50,000 to $149,999"),
	v("B150_500K", "150 000 $ à 499 999 $", "$150,000 to $499,999"),
	v("GE_500K", "500 000 $ et plus", "$500,000 and more"),
	v("UNKNOWN", "Coût inconnu", "Unknown cost"),
)

// EvidenceLevel is an strength of the evidence.
type EvidenceLevel string

// The values of EvidenceLevel.
const (
	EvidenceLevelE0 EvidenceLevel = "E0"
	EvidenceLevelE1 EvidenceLevel = "E1"
	EvidenceLevelE2 EvidenceLevel = "E2"
	EvidenceLevelE3 EvidenceLevel = "E3"
	EvidenceLevelE4 EvidenceLevel = "E4"
)

// Values lists the codes, in the order people are shown.
func (EvidenceLevel) Values() []string { return evidenceLevels.Codes() }

var evidenceLevels = define("EvidenceLevel", i18n.T("Force de la preuve", "Strength of the evidence"),
	vd("E0", "Décrite", "Described", "Aucun chiffre de réalisation ni de résultat.", "No figure of output or outcome."),
	vd("E1", "Suivie", "Tracked", "Des réalisations ou des résultats chiffrés, sans point de comparaison.", "Outputs or outcomes in figures, without a point of comparison."),
	vd("E2", "Mesurée", "Measured", "Au moins un résultat avec sa période et un point de départ, une cible ou un dénominateur.", "At least one outcome with a period and a baseline, target or denominator."),
	vd("E3", "Évaluée", "Evaluated", "Évaluation indépendante ou groupe de comparaison.", "Independent evaluation or comparison group."),
	vd("E4", "Reproduite", "Replicated", "E2 ou plus à l'origine et dans au moins deux villes adoptantes, sur le même indicateur.", "E2 or more at the origin and in at least two adopting cities, on the same indicator."),
)

// ImpactRating is an observed effect, by UMQ, from E2 on.
type ImpactRating string

// The values of ImpactRating.
const (
	ImpactRatingNotMeasured ImpactRating = "NOT_MEASURED"
	ImpactRatingNegative    ImpactRating = "NEGATIVE"
	ImpactRatingNone        ImpactRating = "NONE"
	ImpactRatingSmall       ImpactRating = "SMALL"
	ImpactRatingModerate    ImpactRating = "MODERATE"
	ImpactRatingLarge       ImpactRating = "LARGE"
)

// Values lists the codes, in the order people are shown.
func (ImpactRating) Values() []string { return impactRatings.Codes() }

var impactRatings = define("ImpactRating", i18n.T("Effet observé, selon l'UMQ, à partir de E2", "Observed effect, by UMQ, from E2 on"),
	v("NOT_MEASURED", "Non mesuré", "Not measured"),
	v("NEGATIVE", "Négatif", "Negative"),
	v("NONE", "Nul", "None"),
	v("SMALL", "Petit", "Small"),
	v("MODERATE", "Modéré", "Moderate"),
	v("LARGE", "Grand", "Large"),
)

// Ternary is a yes, no or unknown.
type Ternary string

// The values of Ternary.
const (
	TernaryYes           Ternary = "YES"
	TernaryNo            Ternary = "NO"
	TernaryNotApplicable Ternary = "NOT_APPLICABLE"
	TernaryUnknown       Ternary = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (Ternary) Values() []string { return ternarys.Codes() }

var ternarys = define("Ternary", i18n.T("Oui, non ou inconnu", "Yes, no or unknown"),
	v("YES", "Oui", "Yes"),
	v("NO", "Non", "No"),
	v("NOT_APPLICABLE", "Sans objet", "Not applicable"),
	v("UNKNOWN", "Inconnu", "Unknown"),
)
