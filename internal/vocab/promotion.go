package vocab

import "maillage/internal/i18n"

// PromotionToolType is a type of promotion tool.
type PromotionToolType string

// The values of PromotionToolType.
const (
	PromotionToolTypeWebsite          PromotionToolType = "WEBSITE"
	PromotionToolTypeVideo            PromotionToolType = "VIDEO"
	PromotionToolTypeBrochure         PromotionToolType = "BROCHURE"
	PromotionToolTypeRegionSheet      PromotionToolType = "REGION_SHEET"
	PromotionToolTypeTerritorialBrand PromotionToolType = "TERRITORIAL_BRAND"
	PromotionToolTypeStudy            PromotionToolType = "STUDY"
	PromotionToolTypeFairKit          PromotionToolType = "FAIR_KIT"
	PromotionToolTypeAdCampaign       PromotionToolType = "AD_CAMPAIGN"
)

// Values lists the codes, in the order people are shown.
func (PromotionToolType) Values() []string { return promotionToolTypes.Codes() }

var promotionToolTypes = define("PromotionToolType", i18n.T("Type d'outil de promotion", "Type of promotion tool"),
	v("WEBSITE", "Site Web", "Website"),
	v("VIDEO", "Vidéo", "Video"),
	v("BROCHURE", "Brochure", "Brochure"),
	v("REGION_SHEET", "Fiche de région", "Region sheet"),
	v("TERRITORIAL_BRAND", "Marque territoriale", "Territorial brand"),
	v("STUDY", "Étude", "Study"),
	v("FAIR_KIT", "Trousse de salon", "Fair kit"),
	v("AD_CAMPAIGN", "Campagne publicitaire", "Advertising campaign"),
)

// Delivery is a delivery of a tool to MIFI.
type Delivery string

// The values of Delivery.
const (
	DeliveryDraft           Delivery = "DRAFT"
	DeliverySubmittedToUmq  Delivery = "SUBMITTED_TO_UMQ"
	DeliveryValidated       Delivery = "VALIDATED"
	DeliveryDeliveredToMifi Delivery = "DELIVERED_TO_MIFI"
	DeliveryPublished       Delivery = "PUBLISHED"
	DeliveryRetired         Delivery = "RETIRED"
)

// Values lists the codes, in the order people are shown.
func (Delivery) Values() []string { return deliverys.Codes() }

var deliverys = define("Delivery", i18n.T("Cheminement d'un outil vers le MIFI", "Delivery of a tool to MIFI"),
	v("DRAFT", "Ébauche", "Draft"),
	v("SUBMITTED_TO_UMQ", "Soumis à l'UMQ", "Submitted to UMQ"),
	v("VALIDATED", "Validé", "Validated"),
	v("DELIVERED_TO_MIFI", "Livré au MIFI", "Delivered to MIFI"),
	v("PUBLISHED", "Publié", "Published"),
	v("RETIRED", "Retiré", "Retired"),
)

// MissionDirection is a direction of a mission.
type MissionDirection string

// The values of MissionDirection.
const (
	MissionDirectionRegionToMontreal MissionDirection = "REGION_TO_MONTREAL"
	MissionDirectionMontrealToRegion MissionDirection = "MONTREAL_TO_REGION"
	MissionDirectionInternational    MissionDirection = "INTERNATIONAL"
	MissionDirectionVirtual          MissionDirection = "VIRTUAL"
)

// Values lists the codes, in the order people are shown.
func (MissionDirection) Values() []string { return missionDirections.Codes() }

var missionDirections = define("MissionDirection", i18n.T("Direction d'une mission", "Direction of a mission"),
	v("REGION_TO_MONTREAL", "De la région vers Montréal", "From the region to Montréal"),
	v("MONTREAL_TO_REGION", "De Montréal vers la région", "From Montréal to the region"),
	v("INTERNATIONAL", "À l'étranger", "Abroad"),
	v("VIRTUAL", "Virtuelle", "Virtual"),
)

// MissionFormat is a format of a mission.
type MissionFormat string

// The values of MissionFormat.
const (
	MissionFormatOrganisationVisit MissionFormat = "ORGANISATION_VISIT"
	MissionFormatJobFair           MissionFormat = "JOB_FAIR"
	MissionFormatExploratoryStay   MissionFormat = "EXPLORATORY_STAY"
	MissionFormatSpeedInterview    MissionFormat = "SPEED_INTERVIEW"
	MissionFormatWebinar           MissionFormat = "WEBINAR"
)

// Values lists the codes, in the order people are shown.
func (MissionFormat) Values() []string { return missionFormats.Codes() }

var missionFormats = define("MissionFormat", i18n.T("Format d'une mission", "Format of a mission"),
	v("ORGANISATION_VISIT", "Visite d'organismes", "Visit to organisations"),
	v("JOB_FAIR", "Salon de l'emploi", "Job fair"),
	v("EXPLORATORY_STAY", "Séjour exploratoire", "Exploratory stay"),
	v("SPEED_INTERVIEW", "Entrevues éclair", "Speed interviews"),
	v("WEBINAR", "Webinaire", "Webinar"),
)

// MissionStatus is a progress of a mission.
type MissionStatus string

// The values of MissionStatus.
const (
	MissionStatusWished    MissionStatus = "WISHED"
	MissionStatusPlanned   MissionStatus = "PLANNED"
	MissionStatusDone      MissionStatus = "DONE"
	MissionStatusCancelled MissionStatus = "CANCELLED"
)

// Values lists the codes, in the order people are shown.
func (MissionStatus) Values() []string { return missionStatuss.Codes() }

var missionStatuss = define("MissionStatus", i18n.T("Avancement d'une mission", "Progress of a mission"),
	v("WISHED", "Souhaitée", "Wished for"),
	v("PLANNED", "Prévue", "Planned"),
	v("DONE", "Réalisée", "Done"),
	v("CANCELLED", "Annulée", "Cancelled"),
)
