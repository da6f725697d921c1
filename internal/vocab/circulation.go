package vocab

import "maillage/internal/i18n"

// AdoptionStatus is an status of an adoption.
type AdoptionStatus string

// The values of AdoptionStatus.
const (
	AdoptionStatusInterested  AdoptionStatus = "INTERESTED"
	AdoptionStatusPlanned     AdoptionStatus = "PLANNED"
	AdoptionStatusInProgress  AdoptionStatus = "IN_PROGRESS"
	AdoptionStatusAdapted     AdoptionStatus = "ADAPTED"
	AdoptionStatusAdoptedAsIs AdoptionStatus = "ADOPTED_AS_IS"
	AdoptionStatusAbandoned   AdoptionStatus = "ABANDONED"
)

// Values lists the codes, in the order people are shown.
func (AdoptionStatus) Values() []string { return adoptionStatuss.Codes() }

var adoptionStatuss = define("AdoptionStatus", i18n.T("État d'une adoption", "Status of an adoption"),
	v("INTERESTED", "Intéressée", "Interested"),
	v("PLANNED", "Prévue", "Planned"),
	v("IN_PROGRESS", "En cours", "In progress"),
	vd("ADAPTED", "Adaptée", "Adapted", "Dit ce qui a changé.", "Says what changed."),
	v("ADOPTED_AS_IS", "Reprise telle quelle", "Adopted as is"),
	vd("ABANDONED", "Abandonnée", "Abandoned", "Dit pourquoi.", "Says why."),
)
