package vocab

import "maillage/internal/i18n"

// HiringType is a type of hiring initiative.
type HiringType string

// The values of HiringType.
const (
	HiringTypePaidInternship           HiringType = "PAID_INTERNSHIP"
	HiringTypeSponsorship              HiringType = "SPONSORSHIP"
	HiringTypeTargetedSourcing         HiringType = "TARGETED_SOURCING"
	HiringTypePostingChange            HiringType = "POSTING_CHANGE"
	HiringTypeInternationalRecruitment HiringType = "INTERNATIONAL_RECRUITMENT"
	HiringTypeCredentialRecognition    HiringType = "CREDENTIAL_RECOGNITION"
	HiringTypeDiversePanel             HiringType = "DIVERSE_PANEL"
	HiringTypeTargets                  HiringType = "TARGETS"
	HiringTypeStaffTraining            HiringType = "STAFF_TRAINING"
	HiringTypeSharedHr                 HiringType = "SHARED_HR"
)

// Values lists the codes, in the order people are shown.
func (HiringType) Values() []string { return hiringTypes.Codes() }

var hiringTypes = define("HiringType", i18n.T("Type d'initiative d'embauche", "Type of hiring initiative"),
	v("PAID_INTERNSHIP", "Stage rémunéré", "Paid internship"),
	v("SPONSORSHIP", "Parrainage professionnel", "Professional sponsorship"),
	v("TARGETED_SOURCING", "Recherche ciblée", "Targeted sourcing"),
	v("POSTING_CHANGE", "Modification des affichages", "Change of job postings"),
	v("INTERNATIONAL_RECRUITMENT", "Recrutement international", "International recruitment"),
	v("CREDENTIAL_RECOGNITION", "Reconnaissance des acquis", "Credential recognition"),
	v("DIVERSE_PANEL", "Comité de sélection diversifié", "Diverse selection panel"),
	v("TARGETS", "Cibles et PAÉE", "Targets and equal access programme"),
	v("STAFF_TRAINING", "Formation du personnel", "Staff training"),
	v("SHARED_HR", "RH partagées", "Shared HR"),
)

// JobCategory is a job category.
type JobCategory string

// The values of JobCategory.
const (
	JobCategoryManagement      JobCategory = "MANAGEMENT"
	JobCategoryProfessional    JobCategory = "PROFESSIONAL"
	JobCategoryOffice          JobCategory = "OFFICE"
	JobCategoryManual          JobCategory = "MANUAL"
	JobCategoryFirefighter     JobCategory = "FIREFIGHTER"
	JobCategoryPolice          JobCategory = "POLICE"
	JobCategoryCrossingGuard   JobCategory = "CROSSING_GUARD"
	JobCategoryStudentSeasonal JobCategory = "STUDENT_SEASONAL"
	JobCategoryOther           JobCategory = "OTHER"
)

// Values lists the codes, in the order people are shown.
func (JobCategory) Values() []string { return jobCategorys.Codes() }

var jobCategorys = define("JobCategory", i18n.T("Catégorie d'emploi", "Job category"),
	v("MANAGEMENT", "Cadres", "Management"),
	v("PROFESSIONAL", "Professionnels", "Professionals"),
	v("OFFICE", "Cols blancs", "Office workers"),
	v("MANUAL", "Cols bleus", "Manual workers"),
	v("FIREFIGHTER", "Pompiers", "Firefighters"),
	v("POLICE", "Policiers", "Police"),
	v("CROSSING_GUARD", "Brigadiers scolaires", "School crossing guards"),
	v("STUDENT_SEASONAL", "Étudiants et saisonniers", "Students and seasonal workers"),
	v("OTHER", "Autres", "Other"),
)

// EmploymentStatus is an employment status.
type EmploymentStatus string

// The values of EmploymentStatus.
const (
	EmploymentStatusPermanent EmploymentStatus = "PERMANENT"
	EmploymentStatusTemporary EmploymentStatus = "TEMPORARY"
	EmploymentStatusSeasonal  EmploymentStatus = "SEASONAL"
	EmploymentStatusOnCall    EmploymentStatus = "ON_CALL"
	EmploymentStatusIntern    EmploymentStatus = "INTERN"
)

// Values lists the codes, in the order people are shown.
func (EmploymentStatus) Values() []string { return employmentStatuss.Codes() }

var employmentStatuss = define("EmploymentStatus", i18n.T("Statut d'emploi", "Employment status"),
	v("PERMANENT", "Permanent", "Permanent"),
	v("TEMPORARY", "Temporaire", "Temporary"),
	v("SEASONAL", "Saisonnier", "Seasonal"),
	v("ON_CALL", "Sur appel", "On call"),
	v("INTERN", "Stagiaire", "Intern"),
)

// HeadcountBand is a size of the employer's workforce.
type HeadcountBand string

// The values of HeadcountBand.
const (
	HeadcountBandLT100   HeadcountBand = "LT_100"
	HeadcountBandGE100   HeadcountBand = "GE_100"
	HeadcountBandUnknown HeadcountBand = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (HeadcountBand) Values() []string { return headcountBands.Codes() }

var headcountBands = define("HeadcountBand", i18n.T("Taille de l'effectif de l'employeur", "Size of the employer's workforce"),
	v("LT_100", "Moins de 100 personnes", "Under 100 people"),
	v("GE_100", "100 personnes et plus", "100 people and more"),
	v("UNKNOWN", "Inconnue", "Unknown"),
)

// PopulationGroup is a group of people counted.
type PopulationGroup string

// The values of PopulationGroup.
const (
	PopulationGroupImmigrant               PopulationGroup = "IMMIGRANT"
	PopulationGroupRecentImmigrant         PopulationGroup = "RECENT_IMMIGRANT"
	PopulationGroupTemporaryResident       PopulationGroup = "TEMPORARY_RESIDENT"
	PopulationGroupRefugee                 PopulationGroup = "REFUGEE"
	PopulationGroupVisibleMinority         PopulationGroup = "VISIBLE_MINORITY"
	PopulationGroupEthnicMinority          PopulationGroup = "ETHNIC_MINORITY"
	PopulationGroupVisibleOrEthnicMinority PopulationGroup = "VISIBLE_OR_ETHNIC_MINORITY"
	PopulationGroupIndigenous              PopulationGroup = "INDIGENOUS"
	PopulationGroupWomen                   PopulationGroup = "WOMEN"
	PopulationGroupDisability              PopulationGroup = "DISABILITY"
	PopulationGroupAll                     PopulationGroup = "ALL"
	PopulationGroupDesignatedGroups        PopulationGroup = "DESIGNATED_GROUPS"
	PopulationGroupMigrationBackground     PopulationGroup = "MIGRATION_BACKGROUND"
)

// Values lists the codes, in the order people are shown.
func (PopulationGroup) Values() []string { return populationGroups.Codes() }

var populationGroups = define("PopulationGroup", i18n.T("Groupe de personnes compté", "Group of people counted"),
	vd("IMMIGRANT", "Personnes immigrantes", "Immigrants", "Personnes nées à l'étranger à qui le statut de résident permanent a été accordé; ce n'est pas une minorité visible ou ethnique.", "People born abroad who were granted permanent residence; not a visible or ethnic minority."),
	vd("RECENT_IMMIGRANT", "Personnes immigrantes récentes", "Recent immigrants", "Admises depuis cinq ans ou moins.", "Admitted five years ago or less."),
	vd("TEMPORARY_RESIDENT", "Résidents temporaires", "Temporary residents", "Personnes titulaires d'un permis de travail ou d'études, ou qui demandent l'asile; elles n'ont pas la résidence permanente.", "Holders of a work or study permit, or asylum seekers; they do not have permanent residence."),
	vd("REFUGEE", "Personnes réfugiées", "Refugees", "Personnes à qui l'asile a été accordé, prises en charge par l'État ou parrainées.", "People granted asylum, assisted by the state or sponsored."),
	vd("VISIBLE_MINORITY", "Minorités visibles", "Visible minorities", "Groupe de la Loi sur l'accès à l'égalité en emploi (LAÉE), selon la CDPDJ : personnes, autres que les Autochtones, qui ne sont pas de race blanche ou qui n'ont pas la peau blanche.", "Group of the equal access to employment act (LAÉE), per the CDPDJ: people, other than Indigenous people, who are not Caucasian in race or white in colour."),
	vd("ETHNIC_MINORITY", "Minorités ethniques", "Ethnic minorities", "Groupe de la Loi sur l'accès à l'égalité en emploi (LAÉE), selon la CDPDJ : personnes, autres que les Autochtones et les minorités visibles, de langue maternelle autre que le français ou l'anglais.", "Group of the equal access to employment act (LAÉE), per the CDPDJ: people, other than Indigenous people and visible minorities, whose mother tongue is neither French nor English."),
	vd("VISIBLE_OR_ETHNIC_MINORITY", "Minorités visibles ou ethniques", "Visible or ethnic minorities", "Les deux groupes de la LAÉE comptés ensemble par la source; ne se compare à aucun des deux seul.", "The two groups of the LAÉE counted together by the source; comparable to neither of them alone."),
	vd("INDIGENOUS", "Autochtones", "Indigenous people", "Premières Nations, Inuits et Métis; groupe de la LAÉE.", "First Nations, Inuit and Métis; a group of the LAÉE."),
	vd("WOMEN", "Femmes", "Women", "Groupe de la LAÉE.", "A group of the LAÉE."),
	vd("DISABILITY", "Personnes handicapées", "People with disabilities", "Personnes ayant une incapacité significative et persistante; groupe de la LAÉE.", "People with a significant and persistent impairment; a group of the LAÉE."),
	vd("ALL", "Toutes les personnes", "All people", "Toutes les personnes que l'indicateur compte, sans distinction.", "All the people that the indicator counts, without distinction."),
	vd("DESIGNATED_GROUPS", "Groupes visés par la LAÉE, ensemble", "Groups designated by the LAÉE, together", "Femmes, Autochtones, minorités visibles, minorités ethniques et personnes handicapées, comptés ensemble par la source.", "Women, Indigenous people, visible minorities, ethnic minorities and people with disabilities, counted together by the source."),
	vd("MIGRATION_BACKGROUND", "Personnes issues de la migration (définition étrangère)", "Migration background (foreign definition)", "« Migrationshintergrund » et notions voisines : ni minorité visible ni personne immigrante au sens québécois. Exemples étrangers seulement.", "“Migrationshintergrund” and similar notions: neither visible minority nor immigrant in the Québec sense. Foreign examples only."),
)
