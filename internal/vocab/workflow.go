package vocab

import "maillage/internal/i18n"

// DraftStatus is where a draft stands on its way to publication.
type DraftStatus string

// The values of DraftStatus.
const (
	DraftStatusDraft            DraftStatus = "DRAFT"
	DraftStatusSubmitted        DraftStatus = "SUBMITTED"
	DraftStatusInReview         DraftStatus = "IN_REVIEW"
	DraftStatusChangesRequested DraftStatus = "CHANGES_REQUESTED"
	DraftStatusRejected         DraftStatus = "REJECTED"
	DraftStatusPublished        DraftStatus = "PUBLISHED"
	DraftStatusDiscarded        DraftStatus = "DISCARDED"
)

// Values lists the codes, in the order people are shown.
func (DraftStatus) Values() []string { return draftStatuses.Codes() }

var draftStatuses = define("DraftStatus", i18n.T("État d'un brouillon", "Status of a draft"),
	v("DRAFT", "Brouillon", "Draft"),
	vd("SUBMITTED", "Soumis", "Submitted", "Attend une relecture de l'UMQ.", "Waits for a review by UMQ."),
	v("IN_REVIEW", "En relecture", "In review"),
	vd("CHANGES_REQUESTED", "À retoucher", "Changes requested", "La relecture demande des changements.", "The review asks for changes."),
	v("REJECTED", "Refusé", "Rejected"),
	vd("PUBLISHED", "Publié", "Published", "Devenu une version de la fiche.", "Became a version of the record."),
	v("DISCARDED", "Abandonné", "Discarded"),
)

// InterestStatus is the status of an expression of interest.
type InterestStatus string

// The values of InterestStatus.
const (
	InterestStatusSubmitted    InterestStatus = "SUBMITTED"
	InterestStatusAcknowledged InterestStatus = "ACKNOWLEDGED"
	InterestStatusAccepted     InterestStatus = "ACCEPTED"
	InterestStatusWaitlisted   InterestStatus = "WAITLISTED"
	InterestStatusDeclined     InterestStatus = "DECLINED"
	InterestStatusWithdrawn    InterestStatus = "WITHDRAWN"
)

// Values lists the codes, in the order people are shown.
func (InterestStatus) Values() []string { return interestStatuses.Codes() }

var interestStatuses = define("InterestStatus", i18n.T("État d'une manifestation d'intérêt", "Status of an expression of interest"),
	v("SUBMITTED", "Soumise", "Submitted"),
	v("ACKNOWLEDGED", "Reçue", "Acknowledged"),
	v("ACCEPTED", "Acceptée", "Accepted"),
	v("WAITLISTED", "En liste d'attente", "On the waiting list"),
	v("DECLINED", "Déclinée", "Declined"),
	v("WITHDRAWN", "Retirée", "Withdrawn"),
)

// Visibility is who may read something that a city writes.
type Visibility string

// The values of Visibility.
const (
	VisibilityPublic  Visibility = "PUBLIC"
	VisibilityMembers Visibility = "MEMBERS"
	VisibilityCityUMQ Visibility = "CITY_UMQ"
)

// Values lists the codes, in the order people are shown.
func (Visibility) Values() []string { return visibilities.Codes() }

var visibilities = define("Visibility", i18n.T("À qui quelque chose se montre", "Who is shown something"),
	v("PUBLIC", "Tout le monde", "Everyone"),
	v("MEMBERS", "Les membres", "Members"),
	v("CITY_UMQ", "La ville et l'UMQ", "The city and UMQ"),
)
