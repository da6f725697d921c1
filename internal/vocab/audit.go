package vocab

import "maillage/internal/i18n"

// AuditAction is one act that the audit trail keeps.
type AuditAction string

// Values lists the codes, in the order people are shown.
func (AuditAction) Values() []string { return auditActions.Codes() }

// The values of AuditAction.
const (
	AuditDraftCreate          AuditAction = "DRAFT_CREATE"
	AuditDraftSubmit          AuditAction = "DRAFT_SUBMIT"
	AuditDraftTake            AuditAction = "DRAFT_TAKE"
	AuditDraftRequestChanges  AuditAction = "DRAFT_REQUEST_CHANGES"
	AuditDraftReject          AuditAction = "DRAFT_REJECT"
	AuditDraftPublish         AuditAction = "DRAFT_PUBLISH"
	AuditDraftDiscard         AuditAction = "DRAFT_DISCARD"
	AuditContributionWithdraw AuditAction = "CONTRIBUTION_WITHDRAW"
	AuditContributionRestore  AuditAction = "CONTRIBUTION_RESTORE"
	AuditContributionArchive  AuditAction = "CONTRIBUTION_ARCHIVE"
	AuditContributionReview   AuditAction = "CONTRIBUTION_REVIEW"
	AuditContributionRate     AuditAction = "CONTRIBUTION_RATE"
	AuditContributionDelivery AuditAction = "CONTRIBUTION_DELIVERY"
	AuditAdoptionDeclare      AuditAction = "ADOPTION_DECLARE"
	AuditAdoptionChange       AuditAction = "ADOPTION_CHANGE"
	AuditAdoptionConfirm      AuditAction = "ADOPTION_CONFIRM"
	AuditAdoptionWithdraw     AuditAction = "ADOPTION_WITHDRAW"
	AuditInterestExpress      AuditAction = "INTEREST_EXPRESS"
	AuditInterestAnswer       AuditAction = "INTEREST_ANSWER"
	AuditInterestWithdraw     AuditAction = "INTEREST_WITHDRAW"
	AuditQuestionAsk          AuditAction = "QUESTION_ASK"
	AuditQuestionAnswer       AuditAction = "QUESTION_ANSWER"
	AuditQuestionRemove       AuditAction = "QUESTION_REMOVE"
	AuditAnswerRemove         AuditAction = "ANSWER_REMOVE"
	AuditConsensusRecord      AuditAction = "CONSENSUS_RECORD"
	AuditConsensusAdhere      AuditAction = "CONSENSUS_ADHERE"
	AuditConsensusLeave       AuditAction = "CONSENSUS_LEAVE"
	AuditNeedState            AuditAction = "NEED_STATE"
	AuditNeedVerify           AuditAction = "NEED_VERIFY"
	AuditNeedRemove           AuditAction = "NEED_REMOVE"
	AuditOutcomeSave          AuditAction = "OUTCOME_SAVE"
	AuditOutcomeRemove        AuditAction = "OUTCOME_REMOVE"
	AuditAgreementSave        AuditAction = "AGREEMENT_SAVE"
	AuditIndicatorSave        AuditAction = "INDICATOR_SAVE"
	AuditOrganizationSave     AuditAction = "ORGANIZATION_SAVE"
	AuditMembershipSet        AuditAction = "MEMBERSHIP_SET"
	AuditCountRecord          AuditAction = "COUNT_RECORD"
	AuditCountRemove          AuditAction = "COUNT_REMOVE"
	AuditCountRead            AuditAction = "COUNT_READ"
	AuditReleasePreview       AuditAction = "RELEASE_PREVIEW"
	AuditReleasePublish       AuditAction = "RELEASE_PUBLISH"
	AuditUserInvite           AuditAction = "USER_INVITE"
	AuditUserChange           AuditAction = "USER_CHANGE"
	AuditUserSuspend          AuditAction = "USER_SUSPEND"
	AuditUserErase            AuditAction = "USER_ERASE"
	AuditUserExport           AuditAction = "USER_EXPORT"
	AuditLinkMake             AuditAction = "LINK_MAKE"
	AuditPasswordSet          AuditAction = "PASSWORD_SET"
	AuditSignIn               AuditAction = "SIGN_IN"
	AuditSignInFailed         AuditAction = "SIGN_IN_FAILED"
	AuditSignOut              AuditAction = "SIGN_OUT"
	AuditTokenCreate          AuditAction = "TOKEN_CREATE"
	AuditTokenRevoke          AuditAction = "TOKEN_REVOKE"
	AuditTrailExport          AuditAction = "AUDIT_EXPORT"
)

var auditActions = define("AuditAction", i18n.T("Acte inscrit au journal d'audit", "Act kept in the audit trail"),
	v("DRAFT_CREATE", "Brouillon commencé", "Draft begun"),
	v("DRAFT_SUBMIT", "Brouillon soumis", "Draft submitted"),
	v("DRAFT_TAKE", "Relecture commencée", "Review begun"),
	v("DRAFT_REQUEST_CHANGES", "Changements demandés", "Changes requested"),
	v("DRAFT_REJECT", "Brouillon refusé", "Draft rejected"),
	v("DRAFT_PUBLISH", "Fiche publiée", "Record published"),
	v("DRAFT_DISCARD", "Brouillon abandonné", "Draft discarded"),
	v("CONTRIBUTION_WITHDRAW", "Fiche retirée", "Record withdrawn"),
	v("CONTRIBUTION_RESTORE", "Fiche remise en ligne", "Record put back"),
	v("CONTRIBUTION_ARCHIVE", "Fiche archivée", "Record archived"),
	v("CONTRIBUTION_REVIEW", "Fiche relue", "Record reviewed"),
	v("CONTRIBUTION_RATE", "Effet ou preuve évalués", "Effect or evidence rated"),
	v("CONTRIBUTION_DELIVERY", "Cheminement vers le MIFI", "Delivery to MIFI"),
	v("ADOPTION_DECLARE", "Adoption déclarée", "Adoption declared"),
	v("ADOPTION_CHANGE", "Adoption mise à jour", "Adoption updated"),
	v("ADOPTION_CONFIRM", "Adoption confirmée", "Adoption confirmed"),
	v("ADOPTION_WITHDRAW", "Adoption retirée", "Adoption withdrawn"),
	v("INTEREST_EXPRESS", "Intérêt manifesté", "Interest expressed"),
	v("INTEREST_ANSWER", "Réponse à un intérêt", "Interest answered"),
	v("INTEREST_WITHDRAW", "Intérêt retiré", "Interest withdrawn"),
	v("QUESTION_ASK", "Question posée", "Question asked"),
	v("QUESTION_ANSWER", "Réponse donnée", "Question answered"),
	v("QUESTION_REMOVE", "Question retirée", "Question removed"),
	v("ANSWER_REMOVE", "Réponse retirée", "Answer removed"),
	v("CONSENSUS_RECORD", "Consensus inscrit", "Consensus recorded"),
	v("CONSENSUS_ADHERE", "Adhésion à un consensus", "Consensus adhered to"),
	v("CONSENSUS_LEAVE", "Retrait d'un consensus", "Consensus left"),
	v("NEED_STATE", "Besoin énoncé", "Need stated"),
	v("NEED_VERIFY", "Besoin vérifié", "Need verified"),
	v("NEED_REMOVE", "Besoin retiré", "Need removed"),
	v("OUTCOME_SAVE", "Chiffre public inscrit", "Public figure recorded"),
	v("OUTCOME_REMOVE", "Chiffre public retiré", "Public figure removed"),
	v("AGREEMENT_SAVE", "Entente inscrite", "Agreement recorded"),
	v("INDICATOR_SAVE", "Indicateur inscrit", "Indicator recorded"),
	v("ORGANIZATION_SAVE", "Organisme inscrit", "Organisation recorded"),
	v("MEMBERSHIP_SET", "Adhésion à l'UMQ inscrite", "UMQ membership recorded"),
	v("COUNT_RECORD", "Compte exact inscrit", "Exact count recorded"),
	v("COUNT_REMOVE", "Compte exact retiré", "Exact count removed"),
	v("COUNT_READ", "Comptes exacts lus", "Exact counts read"),
	v("RELEASE_PREVIEW", "Publication de chiffres examinée", "Release of figures previewed"),
	v("RELEASE_PUBLISH", "Chiffres protégés publiés", "Protected figures released"),
	v("USER_INVITE", "Compte invité", "Account invited"),
	v("USER_CHANGE", "Compte modifié", "Account changed"),
	v("USER_SUSPEND", "Compte suspendu", "Account suspended"),
	v("USER_ERASE", "Compte effacé", "Account erased"),
	v("USER_EXPORT", "Renseignements d'un compte remis", "Data of an account handed over"),
	v("LINK_MAKE", "Lien à usage unique donné", "One-time link given"),
	v("PASSWORD_SET", "Mot de passe choisi", "Password chosen"),
	v("SIGN_IN", "Connexion", "Sign-in"),
	v("SIGN_IN_FAILED", "Connexion refusée", "Sign-in refused"),
	v("SIGN_OUT", "Déconnexion", "Sign-out"),
	v("TOKEN_CREATE", "Jeton créé", "Token created"),
	v("TOKEN_REVOKE", "Jeton révoqué", "Token revoked"),
	v("AUDIT_EXPORT", "Journal d'audit exporté", "Audit trail exported"),
)
