package vocab

import "maillage/internal/i18n"

// CityKind is the kind of municipal body.
type CityKind string

// The values of CityKind.
const (
	CityKindLocalMunicipality   CityKind = "LOCAL_MUNICIPALITY"
	CityKindMRC                 CityKind = "MRC"
	CityKindEquivalentTerritory CityKind = "EQUIVALENT_TERRITORY"
	CityKindBorough             CityKind = "BOROUGH"
	CityKindNorthernVillage     CityKind = "NORTHERN_VILLAGE"
	CityKindCreeVillage         CityKind = "CREE_VILLAGE"
	CityKindNaskapiVillage      CityKind = "NASKAPI_VILLAGE"
	CityKindRegionalGovernment  CityKind = "REGIONAL_GOVERNMENT"
	CityKindForeign             CityKind = "FOREIGN"
)

// Values lists the codes, in the order people are shown.
func (CityKind) Values() []string { return cityKinds.Codes() }

var cityKinds = define("CityKind", i18n.T("Genre d'organisme municipal", "Kind of municipal body"),
	v("LOCAL_MUNICIPALITY", "Municipalité locale", "Local municipality"),
	v("MRC", "Municipalité régionale de comté (MRC)", "Regional county municipality (MRC)"),
	vd("EQUIVALENT_TERRITORY", "Territoire équivalent à une MRC", "Territory equivalent to an MRC", "Regroupement statistique : le plus souvent une ville ou une agglomération sous un autre chapeau, pas un second organisme.", "A statistical grouping: most often a city or agglomeration under another hat, not a second body."),
	v("BOROUGH", "Arrondissement", "Borough"),
	v("NORTHERN_VILLAGE", "Village nordique", "Northern village"),
	v("CREE_VILLAGE", "Village cri", "Cree village"),
	v("NASKAPI_VILLAGE", "Village naskapi", "Naskapi village"),
	v("REGIONAL_GOVERNMENT", "Gouvernement régional", "Regional government"),
	vd("FOREIGN", "Ville hors Québec (exemple)", "City outside Québec (example)", "Gardée comme exemple seulement : hors des comptes, de la couverture et des rapports.", "Kept as an example only: outside counts, coverage and reports."),
)

// Designation is a official designation of a municipality.
type Designation string

// The values of Designation.
const (
	DesignationM  Designation = "M"
	DesignationV  Designation = "V"
	DesignationP  Designation = "P"
	DesignationVl Designation = "VL"
	DesignationCt Designation = "CT"
	DesignationCu Designation = "CU"
	DesignationVn Designation = "VN"
	DesignationVc Designation = "VC"
	DesignationVk Designation = "VK"
	DesignationGr Designation = "GR"
)

// Values lists the codes, in the order people are shown.
func (Designation) Values() []string { return designations.Codes() }

var designations = define("Designation", i18n.T("Désignation officielle d'une municipalité", "Official designation of a municipality"),
	v("M", "Municipalité", "Municipality"),
	v("V", "Ville", "City"),
	v("P", "Paroisse", "Parish"),
	v("VL", "Village", "Village"),
	v("CT", "Canton", "Township"),
	v("CU", "Cantons unis", "United townships"),
	v("VN", "Village nordique", "Northern village"),
	v("VC", "Village cri", "Cree village"),
	v("VK", "Village naskapi", "Naskapi village"),
	v("GR", "Gouvernement régional", "Regional government"),
)

// CityStatus is a status of a municipal body.
type CityStatus string

// The values of CityStatus.
const (
	CityStatusActive   CityStatus = "ACTIVE"
	CityStatusAbsorbed CityStatus = "ABSORBED"
	CityStatusMerged   CityStatus = "MERGED"
)

// Values lists the codes, in the order people are shown.
func (CityStatus) Values() []string { return cityStatuss.Codes() }

var cityStatuss = define("CityStatus", i18n.T("État d'un organisme municipal", "Status of a municipal body"),
	v("ACTIVE", "Actif", "Active"),
	vd("ABSORBED", "Absorbé", "Absorbed", "Remplacé par un organisme qui garde le nom d'un des prédécesseurs, ou renuméroté; ses fiches se lisent sous le successeur.", "Replaced by a body that keeps the name of one of the predecessors, or renumbered; its records are read under the successor."),
	vd("MERGED", "Fusionné", "Merged", "Réuni à d'autres en un organisme d'un nouveau nom; ses fiches se lisent sous le successeur.", "Joined with others into a body of a new name; its records are read under the successor."),
)

// PopulationBand is a population band.
type PopulationBand string

// The values of PopulationBand.
const (
	PopulationBandLT1000        PopulationBand = "LT_1000"
	PopulationBandB1000To1999   PopulationBand = "B1000_1999"
	PopulationBandB2000To4999   PopulationBand = "B2000_4999"
	PopulationBandB5000To9999   PopulationBand = "B5000_9999"
	PopulationBandB10000To24999 PopulationBand = "B10000_24999"
	PopulationBandB25000To49999 PopulationBand = "B25000_49999"
	PopulationBandB50000To99999 PopulationBand = "B50000_99999"
	PopulationBandGE100000      PopulationBand = "GE_100000"
)

// Values lists the codes, in the order people are shown.
func (PopulationBand) Values() []string { return populationBands.Codes() }

var populationBands = define("PopulationBand", i18n.T("Tranche de population", "Population band"),
	v("LT_1000", "Moins de 1 000 habitants", "Under 1,000 inhabitants"),
	v("B1000_1999", "1 000 à 1 999 habitants", "1,000 to 1,999 inhabitants"),
	v("B2000_4999", "2 000 à 4 999 habitants", "2,000 to 4,999 inhabitants"),
	v("B5000_9999", "5 000 à 9 999 habitants", "5,000 to 9,999 inhabitants"),
	v("B10000_24999", "10 000 à 24 999 habitants", "10,000 to 24,999 inhabitants"),
	v("B25000_49999", "25 000 à 49 999 habitants", "25,000 to 49,999 inhabitants"),
	v("B50000_99999", "50 000 à 99 999 habitants", "50,000 to 99,999 inhabitants"),
	v("GE_100000", "100 000 habitants et plus", "100,000 inhabitants and more"),
)

// MetropolitanCommunity is a metropolitan community.
type MetropolitanCommunity string

// The values of MetropolitanCommunity.
const (
	MetropolitanCommunityCMM MetropolitanCommunity = "CMM"
	MetropolitanCommunityCMQ MetropolitanCommunity = "CMQ"
)

// Values lists the codes, in the order people are shown.
func (MetropolitanCommunity) Values() []string { return metropolitanCommunitys.Codes() }

var metropolitanCommunitys = define("MetropolitanCommunity", i18n.T("Communauté métropolitaine", "Metropolitan community"),
	v("CMM", "Communauté métropolitaine de Montréal", "Communauté métropolitaine de Montréal"),
	v("CMQ", "Communauté métropolitaine de Québec", "Communauté métropolitaine de Québec"),
)

// OrganizationKind is an kind of partner organisation.
type OrganizationKind string

// The values of OrganizationKind.
const (
	OrganizationKindMunicipalAssociation OrganizationKind = "MUNICIPAL_ASSOCIATION"
	OrganizationKindMinistry             OrganizationKind = "MINISTRY"
	OrganizationKindPublicBody           OrganizationKind = "PUBLIC_BODY"
	OrganizationKindNetwork              OrganizationKind = "NETWORK"
	OrganizationKindResearch             OrganizationKind = "RESEARCH"
	OrganizationKindNonprofit            OrganizationKind = "NONPROFIT"
	OrganizationKindRegionalisation      OrganizationKind = "REGIONALISATION"
	OrganizationKindEmployer             OrganizationKind = "EMPLOYER"
	OrganizationKindPartnership          OrganizationKind = "PARTNERSHIP"
)

// Values lists the codes, in the order people are shown.
func (OrganizationKind) Values() []string { return organizationKinds.Codes() }

var organizationKinds = define("OrganizationKind", i18n.T("Genre d'organisme partenaire", "Kind of partner organisation"),
	v("MUNICIPAL_ASSOCIATION", "Association municipale", "Municipal association"),
	v("MINISTRY", "Ministère", "Ministry"),
	v("PUBLIC_BODY", "Organisme public", "Public body"),
	v("NETWORK", "Réseau", "Network"),
	v("RESEARCH", "Recherche", "Research"),
	v("NONPROFIT", "Organisme sans but lucratif", "Non-profit organisation"),
	v("REGIONALISATION", "Organisme de régionalisation", "Regionalisation organisation"),
	v("EMPLOYER", "Employeur", "Employer"),
	v("PARTNERSHIP", "Partenariat", "Partnership"),
)

// TerritoryLevel is a level of the territory concerned.
type TerritoryLevel string

// The values of TerritoryLevel.
const (
	TerritoryLevelBorough      TerritoryLevel = "BOROUGH"
	TerritoryLevelMunicipality TerritoryLevel = "MUNICIPALITY"
	TerritoryLevelMRC          TerritoryLevel = "MRC"
	TerritoryLevelRegion       TerritoryLevel = "REGION"
	TerritoryLevelProvince     TerritoryLevel = "PROVINCE"
)

// Values lists the codes, in the order people are shown.
func (TerritoryLevel) Values() []string { return territoryLevels.Codes() }

var territoryLevels = define("TerritoryLevel", i18n.T("Échelle du territoire visé", "Level of the territory concerned"),
	v("BOROUGH", "Arrondissement", "Borough"),
	v("MUNICIPALITY", "Municipalité", "Municipality"),
	v("MRC", "MRC", "MRC"),
	v("REGION", "Région", "Region"),
	v("PROVINCE", "Québec entier", "All of Québec"),
)
