package access

import (
	"slices"

	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// rule says who may do one act: the roles that may on what is their own, and those that may on
// anything. UMQ may do whatever is listed for it, nothing more.
type rule struct{ own, any []vocab.Role }

// The groups that the rules name (domain §7).
var (
	editors = []vocab.Role{vocab.RoleEditor}
	authors = []vocab.Role{vocab.RoleEditor, vocab.RolePartner}
	members = []vocab.Role{vocab.RoleEditor, vocab.RoleReader}
	umq     = []vocab.Role{vocab.RoleUMQ}
	nobody  = []vocab.Role{}
)

// rules is the whole of what may be done by whom. An act that is not here nobody may do.
var rules = map[vocab.AuditAction]rule{
	vocab.AuditDraftCreate:         {authors, umq},
	vocab.AuditDraftSubmit:         {authors, umq},
	vocab.AuditDraftDiscard:        {authors, umq},
	vocab.AuditDraftTake:           {nobody, umq},
	vocab.AuditDraftRequestChanges: {nobody, umq},
	vocab.AuditDraftReject:         {nobody, umq},
	vocab.AuditDraftPublish:        {nobody, umq},

	vocab.AuditContributionWithdraw: {authors, umq},
	vocab.AuditContributionArchive:  {authors, umq},
	vocab.AuditContributionRestore:  {nobody, umq},
	vocab.AuditContributionReview:   {nobody, umq},
	vocab.AuditContributionRate:     {nobody, umq},
	vocab.AuditContributionDelivery: {editors, umq},

	vocab.AuditAdoptionDeclare:  {editors, umq},
	vocab.AuditAdoptionChange:   {editors, umq},
	vocab.AuditAdoptionWithdraw: {editors, umq},
	vocab.AuditAdoptionConfirm:  {editors, umq}, // own: the origin's

	vocab.AuditInterestExpress:  {editors, umq},
	vocab.AuditInterestWithdraw: {editors, umq},
	vocab.AuditInterestAnswer:   {nobody, umq},

	vocab.AuditQuestionAsk:    {nobody, []vocab.Role{vocab.RoleEditor, vocab.RolePartner, vocab.RoleUMQ, vocab.RoleMIFI}},
	vocab.AuditQuestionAnswer: {nobody, []vocab.Role{vocab.RoleEditor, vocab.RolePartner, vocab.RoleUMQ}},
	vocab.AuditQuestionRemove: {authors, umq},
	vocab.AuditAnswerRemove:   {authors, umq},

	vocab.AuditConsensusRecord: {nobody, umq},
	vocab.AuditConsensusAdhere: {editors, umq},
	vocab.AuditConsensusLeave:  {editors, umq},
	vocab.AuditNeedState:       {authors, umq},
	vocab.AuditNeedRemove:      {authors, umq},
	vocab.AuditNeedVerify:      {nobody, umq},

	vocab.AuditOutcomeSave:   {editors, umq}, // own: on the city, or on its adoption
	vocab.AuditOutcomeRemove: {editors, umq},

	vocab.AuditAgreementSave:    {nobody, umq},
	vocab.AuditIndicatorSave:    {nobody, umq},
	vocab.AuditOrganizationSave: {nobody, umq},
	vocab.AuditMembershipSet:    {nobody, umq},

	vocab.AuditCountRecord:    {editors, umq},
	vocab.AuditCountRemove:    {editors, umq},
	vocab.AuditCountRead:      {members, umq},
	vocab.AuditReleasePreview: {nobody, umq},
	vocab.AuditReleasePublish: {nobody, umq},

	vocab.AuditUserInvite:  {editors, umq}, // own: by a member who may invite
	vocab.AuditUserChange:  {nobody, umq},
	vocab.AuditUserSuspend: {nobody, umq},
	vocab.AuditUserErase:   {nobody, umq},  // and anybody their own account
	vocab.AuditLinkMake:    {editors, umq}, // own: by a member who may invite, to who was not in yet
	vocab.AuditTrailExport: {nobody, umq},
}

// Allowed tells whether the viewer may do an act on what belongs to o.
func Allowed(v Viewer, act vocab.AuditAction, o Owner) bool {
	r := rules[act]
	return v.SignedIn() && (slices.Contains(r.any, v.Role) || slices.Contains(r.own, v.Role) && v.Owns(o))
}

// May returns nil when the viewer may do an act on what belongs to o, and else the problem that
// says why not: nobody is signed in, the token only reads, or the role does not allow it.
func May(v Viewer, act vocab.AuditAction, o Owner) error {
	if err := Writing(v); err != nil {
		return err
	}
	if !Allowed(v, act, o) {
		return Forbidden()
	}
	return nil
}

// Forbidden is the problem of an act that the account does not allow here.
func Forbidden() error {
	return problem.New(problem.Forbidden, i18n.T(
		"Votre compte ne permet pas cet acte ici.", "Your account does not allow this act here."))
}

// Writing returns nil when the viewer may write anything at all.
func Writing(v Viewer) error {
	switch {
	case !v.SignedIn():
		return SignInFirst()
	case !v.Writes:
		return problem.New(problem.Forbidden, i18n.T(
			"Ce jeton ne permet que de lire. Créez-en un avec la portée WRITE_OWN.",
			"This token only reads. Create one with the scope WRITE_OWN."))
	}
	return nil
}

// SignInFirst is the problem of asking without an account what takes one.
func SignInFirst() error {
	return problem.New(problem.SignInFirst, i18n.T(
		"Connectez-vous d'abord, ou envoyez un jeton : « Authorization: Bearer … ».",
		"Sign in first, or send a token: “Authorization: Bearer …”."))
}
