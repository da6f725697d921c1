package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"maillage/internal/access"
	"maillage/internal/apitest"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/vocab"
)

// teller sends verbs to an API as people of each role.
type teller struct {
	api     *apitest.API
	bearers map[string]string
}

func tell(t *testing.T, api *apitest.API) teller {
	t.Helper()
	return teller{api, map[string]string{
		"editor": api.Token(t, vocab.RoleEditor, "87090"), "origin": api.Token(t, vocab.RoleEditor, "49058"), "reader": api.Token(t, vocab.RoleReader, "87090"),
		"partner": api.Token(t, vocab.RolePartner, "PROMIS"), "umq": api.Token(t, vocab.RoleUMQ, ""), "mifi": api.Token(t, vocab.RoleMIFI, ""),
		"token that reads": api.TokenOf(t, api.Account(t, vocab.RoleEditor, "87090"), vocab.TokenScopeReadOwn),
	}}
}

// say carries a verb out and returns what it answers, as compact JSON, and its first error.
func (s teller) say(t *testing.T, who, verb, input, below string) (string, *apitest.Error) {
	t.Helper()
	return s.ask(t, who, fmt.Sprintf(`mutation { it: %s(input: {%s}) { %s } }`, verb, input, below))
}

func (s teller) ask(t *testing.T, who, operation string) (string, *apitest.Error) {
	t.Helper()
	var headers []string
	if b := s.bearers[who]; b != "" {
		headers = []string{"Authorization", "Bearer " + b}
	}
	a := s.api.Post(t, operation, nil, headers...)
	if len(a.Errors) > 0 {
		return string(a.Data), &a.Errors[0]
	}
	return string(a.Data), nil
}

// get carries out a verb that must succeed, and returns the value at a path of its answer.
func (s teller) get(t *testing.T, who, verb, input, below string, path ...string) string {
	t.Helper()
	data, failed := s.say(t, who, verb, input, below)
	if failed != nil {
		t.Fatalf("%s by %s: %+v", verb, who, *failed)
	}
	return dig(t, data, append([]string{"it"}, path...)...)
}

// dig returns the value at a path of a JSON object, as text.
func dig(t *testing.T, data string, path ...string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(data), &v); err != nil {
		t.Fatal(err)
	}
	for _, p := range path {
		m, _ := v.(map[string]any)
		v = m[p]
	}
	return fmt.Sprint(v)
}

const source = `{title: "Page inventée", url: "https://ville.example/page"}`

// TestWhoMayUseTheVerbs sends each verb as each role that may not use it: the code says why, and
// the answer has nothing else.
func TestWhoMayUseTheVerbs(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		s := tell(t, api)
		adoption := s.get(t, "editor", "declareAdoption", `origin: "pra_P023"`, `adoption { id }`, "adoption", "id")
		question := s.get(t, "editor", "askQuestion", `visibility: PUBLIC, body: "Une question de vingt caractères ?", theme: LOGEMENT`, `question { id }`, "question", "id")
		answer := s.get(t, "editor", "answerQuestion", fmt.Sprintf(`question: %q, body: "Une réponse."`, question), `answer { id }`, "answer", "id")
		consensus := s.get(t, "umq", "recordConsensus", `number: 1, agreedOn: "2025", statementFr: "Accueillir."`, `consensus { id }`, "consensus", "id")
		need := s.get(t, "editor", "stateNeed", `titleFr: "Un besoin", statementFr: "Un besoin énoncé.", volets: [VOLET_3], sources: [`+source+`]`, `need { id }`, "need", "id")
		outcome := s.get(t, "editor", "saveOutcome", `city: "87090", figure: {indicator: "RI-05", labelFr: "Personnes", kind: OUTPUT, value: 12}`, `outcome { id }`, "outcome", "id")
		others := []string{"origin", "reader", "partner", "mifi"}
		notUMQ := append([]string{"editor"}, others...)
		for _, c := range []struct {
			verb, input, below string
			not                []string
		}{
			{"declareAdoption", `city: "87090", origin: "pra_P024"`, `adoption { id }`, others},
			{"changeAdoption", fmt.Sprintf(`adoption: %q, expectedVersion: 1`, adoption), `adoption { id }`, others},
			{"confirmAdoption", fmt.Sprintf(`adoption: %q`, adoption), `adoption { id }`, []string{"editor", "reader", "partner", "mifi"}},
			{"withdrawAdoption", fmt.Sprintf(`adoption: %q, reason: "Essai."`, adoption), `adoption { id }`, others},
			{"expressInterest", `city: "87090", volet: VOLET_1`, `interest { id }`, others},
			{"askQuestion", `visibility: PUBLIC, body: "Une question de vingt caractères ?", theme: LOGEMENT`, `question { id }`, []string{"reader"}},
			{"answerQuestion", fmt.Sprintf(`question: %q, body: "Une réponse."`, question), `answer { id }`, []string{"reader", "mifi"}},
			{"removeQuestion", fmt.Sprintf(`question: %q, reason: "Essai."`, question), `question`, others},
			{"removeAnswer", fmt.Sprintf(`answer: %q, reason: "Essai."`, answer), `answer`, others},
			{"recordConsensus", `number: 2, agreedOn: "2025", statementFr: "Accueillir."`, `consensus { id }`, notUMQ},
			{"adhereToConsensus", fmt.Sprintf(`consensus: %q, city: "87090"`, consensus), `consensus { id }`, others},
			{"leaveConsensus", fmt.Sprintf(`consensus: %q, city: "87090"`, consensus), `consensus { id }`, others},
			{"stateNeed", `city: "87090", titleFr: "Un besoin", statementFr: "Énoncé.", volets: [VOLET_3], sources: [` + source + `]`, `need { id }`, others},
			{"verifyNeed", fmt.Sprintf(`need: %q, expectedVersion: 1, verified: true`, need), `need { id }`, notUMQ},
			{"removeNeed", fmt.Sprintf(`need: %q, reason: "Essai."`, need), `need { id }`, others},
			{"saveOutcome", fmt.Sprintf(`outcome: %q, expectedVersion: 1, figure: {indicator: "RI-05", labelFr: "Personnes", kind: OUTPUT, value: 13}`, outcome), `outcome { id }`, others},
			{"saveOutcome", `region: "08", figure: {indicator: "RI-05", labelFr: "Personnes", kind: OUTPUT, value: 13}`, `outcome { id }`, notUMQ},
			{"removeOutcome", fmt.Sprintf(`outcome: %q, reason: "Essai."`, outcome), `outcome { id }`, others},
			{"saveAgreement", `code: "E-1", titleFr: "Entente", program: "PAC", beneficiaryCity: "87090"`, `agreement { id }`, notUMQ},
			{"saveIndicator", `code: "ZZ-01", labelFr: "Essais", definitionFr: "Essais.", unit: COUNT, sensitivity: NONE`, `indicator { id }`, notUMQ},
			{"saveOrganization", `code: "ESSAI", name: "Essai", kind: NONPROFIT`, `organization { id }`, notUMQ},
			{"setMembership", `city: "87090", member: true`, `city { code }`, notUMQ},
		} {
			refused := map[string]string{"nobody": "UNAUTHENTICATED", "token that reads": "FORBIDDEN"}
			for _, who := range c.not {
				refused[who] = "FORBIDDEN"
			}
			for who, want := range refused {
				data, failed := s.say(t, who, c.verb, c.input, c.below)
				if failed == nil || failed.Extensions["code"] != want || data != `{"it":null}` {
					t.Errorf("%s by %s: %s %+v, want %s", c.verb, who, data, failed, want)
				}
			}
		}
		if got, _ := s.ask(t, "", fmt.Sprintf(`{ node(id: %q) { ... on Adoption { version status confirmed } } }`, adoption)); got != `{"node":{"version":1,"status":"INTERESTED","confirmed":false}}` {
			t.Errorf("the adoption is now %s", got)
		}
	})
}

// TestAdoptionsOverHTTP: what a verb answers has what is asked for below it, and conflicts tell what
// stands now.
func TestAdoptionsOverHTTP(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		s := tell(t, api)
		const below = `adoption { id version status origin { id adoptions { totalCount } } adopter { code } originCities { nodes { code } } sources { nodes { url } } } warnings { field message }`
		const input = `origin: "pra_P023", status: ADAPTED, changesFr: "Voir Mme Inventée.", sources: [` + source + `], idempotencyKey: "k"`
		_, failed := s.say(t, "editor", "declareAdoption", input, below)
		if failed == nil || failed.Extensions["field"] != "changesFr" {
			t.Errorf("a name passes: %+v", failed)
		}
		once, failed := s.say(t, "editor", "declareAdoption", input+`, textsChecked: true`, below)
		again, _ := s.say(t, "editor", "declareAdoption", input+`, textsChecked: true`, below)
		if failed != nil || once != again {
			t.Fatalf("the same key answered %s, then %s (%+v)", once, again, failed)
		}
		for _, want := range []string{`"version":1,"status":"ADAPTED","origin":{"id":"pra_P023","adoptions":{"totalCount":1}},"adopter":{"code":"87090"},"originCities":{"nodes":[{"code":"49058"}]},"sources":{"nodes":[{"url":"https://ville.example/page"}]}`, `"warnings":[{"field":"changesFr"`} {
			if !strings.Contains(once, want) {
				t.Errorf("%s lacks %s", once, want)
			}
		}
		id := dig(t, once, "it", "adoption", "id")
		_, failed = s.say(t, "editor", "changeAdoption", fmt.Sprintf(`adoption: %q, expectedVersion: 4, status: PLANNED`, id), below)
		if failed == nil || failed.Extensions["code"] != "CONFLICT" || fmt.Sprint(failed.Extensions["current"]) != "map[version:1]" {
			t.Errorf("a stale change: %+v", failed)
		}
		if got := s.get(t, "editor", "changeAdoption", fmt.Sprintf(`adoption: %q, expectedVersion: 1, status: PLANNED`, id), below, "adoption", "status"); got != "PLANNED" {
			t.Errorf("changed to %s", got)
		}
		if got, failed := s.say(t, "origin", "confirmAdoption", fmt.Sprintf(`adoption: %q`, id), `adoption { confirmed } warnings { field }`); got != `{"it":{"adoption":{"confirmed":true},"warnings":[]}}` {
			t.Errorf("confirmed: %s %+v", got, failed)
		}
		if got, failed := s.say(t, "umq", "withdrawAdoption", fmt.Sprintf(`adoption: %q, reason: "Essai."`, id), `adoption { id }`); got != `{"it":{"adoption":null}}` {
			t.Errorf("withdrawn: %s %+v", got, failed)
		}
	})
}

// TestInterestsAreForTheCityAndUMQ reads interests as each role, and counts them.
func TestInterestsAreForTheCityAndUMQ(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		s := tell(t, api)
		id := s.get(t, "editor", "expressInterest", `contribution: "pra_P023", message: "Nous sommes intéressés."`, `interest { id }`, "interest", "id")
		s.get(t, "editor", "expressInterest", `volet: VOLET_2`, `interest { id }`)
		s.get(t, "origin", "expressInterest", `volet: VOLET_2`, `interest { id }`)
		if got := s.get(t, "umq", "answerInterest", fmt.Sprintf(`interest: %q, expectedVersion: 1, status: ACCEPTED`, id), `interest { status contribution { id } city { code } }`, "interest"); got != "map[city:map[code:87090] contribution:map[id:pra_P023] status:ACCEPTED]" {
			t.Errorf("answered %s", got)
		}
		for who, want := range map[string]string{"editor": "2", "reader": "2", "token that reads": "2", "origin": "1", "umq": "3", "partner": "0", "mifi": "0"} {
			data, failed := s.ask(t, who, `{ viewer { interests { totalCount nodes { message city { code } volet } } } }`)
			if got := dig(t, data, "viewer", "interests", "totalCount"); got != want || failed != nil || strings.Contains(data, "intéressés") != (want >= "2") {
				t.Errorf("%s reads %s %+v", who, data, failed)
			}
		}
		for where, want := range map[string]string{`statusIn: [ACCEPTED]`: "1", `statusIn: []`: "0", `volet: VOLET_2`: "2", `city: "87090"`: "2", `city: "87090", volet: VOLET_2, first: 1`: "1"} {
			data, _ := s.ask(t, "umq", `{ viewer { interests(`+where+`) { totalCount } } }`)
			if got := dig(t, data, "viewer", "interests", "totalCount"); got != want {
				t.Errorf("%s: %s, want %s", where, got, want)
			}
		}
		if _, failed := s.ask(t, "", fmt.Sprintf(`{ node(id: %q) { id } }`, id)); failed == nil {
			t.Error("node knows an interest")
		}
		if got := s.get(t, "editor", "withdrawInterest", fmt.Sprintf(`interest: %q, expectedVersion: 2`, id), `interest { status version }`, "interest"); got != "map[status:WITHDRAWN version:3]" {
			t.Errorf("withdrawn: %s", got)
		}
	})
}

// TestQuestionsAmongMembers: they and their answers are in no public answer.
func TestQuestionsAmongMembers(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		s := tell(t, api)
		late(t, api)
		id := s.get(t, "partner", "askQuestion", `visibility: MEMBERS, body: "Entre nous, comment faites-vous ?", city: "49058"`, `question { id } memberQuestion { id }`, "memberQuestion", "id")
		if got := s.get(t, "origin", "answerQuestion", fmt.Sprintf(`question: %q, body: "Entre nous aussi."`, id), `answer { id } memberAnswer { city { code } } memberQuestion { answerCount }`); got != "map[answer:<nil> memberAnswer:map[city:map[code:49058]] memberQuestion:map[answerCount:1]]" {
			t.Errorf("answered %s", got)
		}
		operation := fmt.Sprintf(`{ viewer { memberQuestions(city: "49058") { totalCount nodes { body aboutCity { code } organization { code } contribution { id } answers { totalCount nodes { body authorFunction } } } } memberQuestion(id: %q) { body }
			unansweredQuestions { totalCount nodes { body askedBy { code } } } unansweredMemberQuestions { totalCount nodes { body } } } }`, id)
		const whole = `{"totalCount":1,"nodes":[{"body":"Entre nous, comment faites-vous ?","aboutCity":{"code":"49058"},"organization":{"code":"PROMIS"},"contribution":null,"answers":{"totalCount":1,"nodes":[{"body":"Entre nous aussi.","authorFunction":"conseil en immigration"}]}}]}`
		for _, who := range []string{"editor", "reader", "partner", "umq", "mifi", "token that reads"} {
			data, failed := s.ask(t, who, operation)
			if failed != nil || !strings.Contains(data, whole) {
				t.Errorf("%s reads %s %+v", who, data, failed)
			}
			waiting := strings.Contains(data, `"unansweredQuestions":{"totalCount":1,"nodes":[{"body":"Une question d'il y a huit jours ?","askedBy":{"code":"87090"}}]},"unansweredMemberQuestions":{"totalCount":1`)
			if waiting != (who == "umq") || !waiting && !strings.Contains(data, `"unansweredQuestions":{"totalCount":0,"nodes":[]},"unansweredMemberQuestions":{"totalCount":0,"nodes":[]}`) {
				t.Errorf("%s reads of what waits: %s", who, data)
			}
		}
		public := api.TokenOf(t, api.Account(t, vocab.RoleUMQ, ""), vocab.TokenScopeReadPublic)
		if a := api.Post(t, operation, nil, "Authorization", "Bearer "+public); strings.Contains(string(a.Data), "nous") || strings.Contains(string(a.Data), `:1`) {
			t.Errorf("a token for what is public reads %s", a.Data)
		}
		if data, _ := s.ask(t, "", `{ questions { totalCount nodes { body answers { totalCount } } } viewer { id } }`); strings.Contains(data, "nous") || !strings.Contains(data, `"totalCount":1`) {
			t.Errorf("anybody reads %s", data)
		}
		if got := s.get(t, "partner", "removeQuestion", fmt.Sprintf(`question: %q, reason: "Essai."`, id), `question`, "question"); got != id {
			t.Errorf("removed %s", got)
		}
	})
}

// late asks questions of both kinds eight days ago, as La Sarre.
func late(t *testing.T, api *apitest.API) {
	t.Helper()
	h := hub.New(api.Store, hub.Options{Clock: func() time.Time { return apitest.Now.AddDate(0, 0, -8) }})
	ctx := access.NewContext(t.Context(), access.Viewer{UserID: "usr_late", Role: vocab.RoleEditor, Function: "conseil", Cities: []string{"87090"}, Reads: true, Writes: true})
	theme := vocab.ThemeLogement
	for _, v := range []vocab.Visibility{vocab.VisibilityPublic, vocab.VisibilityMembers} {
		if _, err := h.AskQuestion(ctx, hub.QuestionAsked{Visibility: v, Body: "Une question d'il y a huit jours ?", Theme: &theme, Language: i18n.FR}); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReferenceVerbsOverHTTP carries each out, and reads the row with what is below it.
func TestReferenceVerbsOverHTTP(t *testing.T) {
	apitest.Each(t, func(t *testing.T, api *apitest.API) {
		s := tell(t, api)
		for _, c := range []struct{ who, verb, input, below, want string }{
			{"umq", "saveOrganization", `code: "ESSAI", name: "Essai", kind: NONPROFIT, url: "https://essai.example", region: "08"`, `organization { id version region { code } }`, `{"organization":{"id":"org_ESSAI","version":1,"region":{"code":"08"}}}`},
			{"umq", "saveAgreement", `code: "E-1", titleFr: "Entente", program: "PAC", beneficiaryOrganization: "ESSAI", amountCad: 5000, sources: [` + source + `]`, `agreement { id amountCad program { code } beneficiaryOrganization { code } } warnings { field }`, `{"agreement":{"id":"agr_E-1","amountCad":5000,"program":{"code":"PAC"},"beneficiaryOrganization":{"code":"ESSAI"}},"warnings":[]}`},
			{"umq", "saveIndicator", `code: "ZZ-01", labelFr: "Essais", definitionFr: "Essais.", unit: COUNT, sensitivity: NONE, volets: [VOLET_1]`, `indicator { id label volets }`, `{"indicator":{"id":"ind_ZZ-01","label":"Essais","volets":["VOLET_1"]}}`},
			{"umq", "setMembership", `city: "87090", member: true`, `city { umqMember }`, `{"city":{"umqMember":true}}`},
			{"umq", "saveOutcome", `region: "08", figure: {indicator: "ZZ-01", labelFr: "Essais", kind: OUTPUT, min: 3, max: 5, approximation: RANGE}, source: ` + source, `outcome { indicator { code } source { url } subject { __typename } version }`, `{"outcome":{"indicator":{"code":"ZZ-01"},"source":{"url":"https://ville.example/page"},"subject":{"__typename":"Region"},"version":1}}`},
			{"umq", "recordConsensus", `number: 9, agreedOn: "2025-05", statementFr: "Accueillir."`, `consensus { number agreedOn }`, `{"consensus":{"number":9,"agreedOn":"2025-05"}}`},
			{"partner", "stateNeed", `titleFr: "Un besoin", statementFr: "Énoncé.", volets: [VOLET_3], programs: ["PAC"], sources: [` + source + `]`, `need { verified statedByOrganization { code } programs { nodes { code } } }`, `{"need":{"verified":false,"statedByOrganization":{"code":"PROMIS"},"programs":{"nodes":[{"code":"PAC"}]}}}`},
		} {
			if got, failed := s.say(t, c.who, c.verb, c.input, c.below); got != `{"it":`+c.want+`}` || failed != nil {
				t.Errorf("%s: %s %+v, want %s", c.verb, got, failed, c.want)
			}
		}
		a := api.Post(t, `mutation { saveIndicator(input: {code: "HI-07", labelFr: "Autre", definitionFr: "Autre.", unit: CAD, sensitivity: NONE, expectedVersion: 1}) { indicator { id } } }`, nil, "Authorization", "Bearer "+s.bearers["umq"], "Accept-Language", "en")
		if len(a.Errors) < 3 || !strings.Contains(a.Errors[0].Message, "a changed definition gets a new code") {
			t.Errorf("another meaning: %+v", a.Errors)
		}
	})
}
