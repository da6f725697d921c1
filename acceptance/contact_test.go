package acceptance_test

import (
	"regexp"
	"testing"

	"maillage/internal/apitest"
)

// Conseillère en immigration : « À qui poser une question sur l'escouade bénévole de Mékinac ? »
//
// To a function; there is no mailbox on record, and the answer leaves it empty.
func TestAQuiPoserUneQuestionSurLEscouadeBenevoleDeMekinac(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		a := askExample[struct{ Contribution record }](t, api, "13-a-qui-demander", map[string]any{"reference": "P011"})
		same(t, "function", a.Contribution.ContactRole, "Agent ou agente d'intégration, Maison des familles de Mékinac")
		same(t, "mailbox", a.Contribution.ContactMailbox, "")
		same(t, "lead city", a.Contribution.LeadCity.Name+" "+a.Contribution.LeadCity.Kind, "Mékinac MRC")
	})
}

// generic is a mailbox that a service answers, whoever works there.
var generic = regexp.MustCompile(`^(info|accueil|immigration|communications?|rh|emploi|dotation|mairie|ville)[a-z0-9.-]*@`)

// aPerson is a field that would hold who someone is.
var aPerson = regexp.MustCompile(`(?i)(first|last|given|family|full|author|contact|person)_?name|phone|birth|^email$|gender`)

// Conseillère en immigration : « À qui poser une question ? » — jamais à une personne nommée.
//
// No type has a field for the name of a person, and mailboxes are those of a service.
func TestAQuiPoserUneQuestionSansNomDePersonne(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		for _, name := range []string{"Practice", "HiringInitiative", "PromotionTool", "OutreachMission", "City", "Organization", "Question", "Answer", "Adoption", "CoverageNeed", "Consensus", "Agreement"} {
			for _, f := range fieldsOf(t, api, name) {
				if aPerson.MatchString(f.Name) {
					t.Errorf("%s.%s would name a person", name, f.Name)
				}
			}
		}
		a := ask[struct{ Contributions list[record] }](t, api,
			`{ contributions(first: 50, examples: INCLUDE) { totalCount nodes { reference contactRole contactMailbox } } }`, nil)
		same(t, "records", a.Contributions.TotalCount, 36)
		for _, r := range a.Contributions.Nodes {
			if r.ContactMailbox != "" && !generic.MatchString(r.ContactMailbox) {
				t.Errorf("%s: %s is not the mailbox of a service", r.Reference, r.ContactMailbox)
			}
		}
	})
}
