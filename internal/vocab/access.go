package vocab

import "maillage/internal/i18n"

// Role is what someone with an account may do, by and large.
type Role string

// The values of Role.
const (
	RoleEditor  Role = "EDITOR"
	RoleReader  Role = "READER"
	RolePartner Role = "PARTNER"
	RoleUMQ     Role = "UMQ"
	RoleMIFI    Role = "MIFI"
)

// Values lists the codes, in the order people are shown.
func (Role) Values() []string { return roles.Codes() }

var roles = define("Role", i18n.T("Rôle d'un compte", "Role of an account"),
	vd("EDITOR", "Rédaction d'une ville", "Editor of a city", "Écrit et soumet les fiches de sa ville, et lit ses chiffres exacts.", "Writes and submits the records of its city, and reads its exact figures."),
	vd("READER", "Lecture d'une ville", "Reader of a city", "Lit ce que lit la rédaction de sa ville, sans écrire.", "Reads what the editors of its city read, without writing."),
	vd("PARTNER", "Organisme partenaire", "Partner organisation", "Propose les missions et les besoins de son organisme.", "Proposes the missions and needs of its organisation."),
	vd("UMQ", "UMQ", "UMQ", "Relit, publie, gère les comptes et les indicateurs, rend compte au MIFI.", "Reviews, publishes, manages accounts and indicators, reports to MIFI."),
	vd("MIFI", "MIFI", "MIFI", "Lit les ententes et le rapport; ne voit aucun chiffre plus fin que le public.", "Reads agreements and the report; sees no figure finer than the public does."),
)

// AccountStatus is the status of an account.
type AccountStatus string

// The values of AccountStatus.
const (
	AccountStatusInvited   AccountStatus = "INVITED"
	AccountStatusActive    AccountStatus = "ACTIVE"
	AccountStatusSuspended AccountStatus = "SUSPENDED"
)

// Values lists the codes, in the order people are shown.
func (AccountStatus) Values() []string { return accountStatuses.Codes() }

var accountStatuses = define("AccountStatus", i18n.T("État d'un compte", "Status of an account"),
	vd("INVITED", "Invité", "Invited", "N'a pas encore suivi son lien d'invitation.", "Has not followed the invitation link yet."),
	v("ACTIVE", "Actif", "Active"),
	vd("SUSPENDED", "Suspendu", "Suspended", "Ne peut plus entrer; ses sessions et ses jetons ne valent plus.", "May no longer sign in; its sessions and tokens are void."),
)

// TokenScope is one thing that an API token is good for.
type TokenScope string

// The values of TokenScope.
const (
	TokenScopeReadPublic TokenScope = "READ_PUBLIC"
	TokenScopeReadOwn    TokenScope = "READ_OWN"
	TokenScopeWriteOwn   TokenScope = "WRITE_OWN"
)

// Values lists the codes, in the order people are shown.
func (TokenScope) Values() []string { return tokenScopes.Codes() }

var tokenScopes = define("TokenScope", i18n.T("Portée d'un jeton d'API", "Scope of an API token"),
	vd("READ_PUBLIC", "Lire ce qui est public", "Read what is public", "Donne un quota plus large qu'à une adresse inconnue.", "Gives a larger quota than to an unknown address."),
	vd("READ_OWN", "Lire ce qui est à soi", "Read what is one's own", "Ce que le compte peut lire.", "What the account may read."),
	vd("WRITE_OWN", "Écrire ce qui est à soi", "Write what is one's own", "Ce que le compte peut écrire; comprend la lecture.", "What the account may write; includes reading."),
)

// LinkPurpose is what a one-time link is for.
type LinkPurpose string

// The values of LinkPurpose.
const (
	LinkPurposeInvitation LinkPurpose = "INVITATION"
	LinkPurposeReset      LinkPurpose = "RESET"
)

// Values lists the codes, in the order people are shown.
func (LinkPurpose) Values() []string { return linkPurposes.Codes() }

var linkPurposes = define("LinkPurpose", i18n.T("But d'un lien à usage unique", "Purpose of a one-time link"),
	v("INVITATION", "Invitation", "Invitation"),
	v("RESET", "Nouveau mot de passe", "New password"),
)
