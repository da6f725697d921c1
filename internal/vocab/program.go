package vocab

import "maillage/internal/i18n"

// ProgramKind is the kind of programme.
type ProgramKind string

// The values of ProgramKind.
const (
	ProgramKindGrant           ProgramKind = "GRANT"
	ProgramKindFundingProgram  ProgramKind = "FUNDING_PROGRAM"
	ProgramKindLegalObligation ProgramKind = "LEGAL_OBLIGATION"
	ProgramKindAward           ProgramKind = "AWARD"
)

// Values lists the codes, in the order people are shown.
func (ProgramKind) Values() []string { return programKinds.Codes() }

var programKinds = define("ProgramKind", i18n.T("Genre de programme", "Kind of programme"),
	v("GRANT", "Aide financière ponctuelle", "Single grant"),
	v("FUNDING_PROGRAM", "Programme d'aide financière", "Funding programme"),
	v("LEGAL_OBLIGATION", "Obligation légale", "Legal obligation"),
	v("AWARD", "Prix", "Award"),
)

// AgreementStatus is an status of an agreement.
type AgreementStatus string

// The values of AgreementStatus.
const (
	AgreementStatusAnnounced AgreementStatus = "ANNOUNCED"
	AgreementStatusInForce   AgreementStatus = "IN_FORCE"
	AgreementStatusEnded     AgreementStatus = "ENDED"
	AgreementStatusUnknown   AgreementStatus = "UNKNOWN"
)

// Values lists the codes, in the order people are shown.
func (AgreementStatus) Values() []string { return agreementStatuss.Codes() }

var agreementStatuss = define("AgreementStatus", i18n.T("État d'une entente", "Status of an agreement"),
	v("ANNOUNCED", "Annoncée", "Announced"),
	v("IN_FORCE", "En vigueur", "In force"),
	v("ENDED", "Terminée", "Ended"),
	v("UNKNOWN", "État inconnu", "Unknown status"),
)
