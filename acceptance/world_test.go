package acceptance_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/vocab"
)

// The two sides of the world: the city and organisation of the accounts that ask, and others.
const (
	own   = "own"
	other = "other"
)

var (
	cityOf         = map[string]string{own: "87090", other: "49058"}
	organizationOf = map[string]string{own: "CFIQ", other: "INICI"}
)

// secret marks every text that only its owner, and UMQ, may read; %s is the side.
const secret = "SECRET-%s"

// world is a hub that holds one of everything in every state, on both sides.
type world struct {
	*apitest.API
	t       testing.TB
	tokens  map[string]string // of each role, on the own side; of the other side under other+role
	users   map[string]string // accounts, likewise
	objects map[string]thing  // by name and side
}

// thing is one object of the world.
type thing struct {
	ID           string `json:"id"`
	Version      int    `json:"version"`
	Contribution string `json:"contributionId"`
}

// roles are those who ask, from the least to the most.
var roles = []string{"ANONYMOUS", "READER", "EDITOR", "PARTNER", "MIFI", "UMQ"}

// make builds the world, through the API alone.
func newWorld(t testing.TB, api *apitest.API) *world {
	t.Helper()
	w := &world{API: api, t: t, tokens: map[string]string{}, users: map[string]string{}, objects: map[string]thing{}}
	for _, r := range []vocab.Role{vocab.RoleEditor, vocab.RoleReader, vocab.RolePartner, vocab.RoleUMQ, vocab.RoleMIFI} {
		for _, side := range []string{own, other} {
			code := map[vocab.Role]string{vocab.RoleEditor: cityOf[side], vocab.RoleReader: cityOf[side], vocab.RolePartner: organizationOf[side]}[r]
			name := string(r)
			if side == other {
				name = other + name
			}
			w.users[name] = api.Account(t, r, code)
			w.tokens[name] = api.TokenOf(t, w.users[name])
		}
	}
	for _, side := range []string{own, other} {
		w.drafts(side)
		w.circulation(side)
		w.counts(side)
	}
	w.do("UMQ", "publishRelease", map[string]any{"preview": false, "expectedRelease": 0}, "preview")
	return w
}

// as is the name of an account of a role on a side.
func as(side, role string) string {
	if side == other {
		return other + role
	}
	return role
}

// headers identify who asks; nobody has none.
func (w *world) headers(who string) []string {
	if w.tokens[who] == "" {
		return nil
	}
	return []string{"Authorization", "Bearer " + w.tokens[who]}
}

// attempt sends a verb and returns the answer.
func (w *world) attempt(who, verb string, input map[string]any, selection string) apitest.Answer {
	w.t.Helper()
	typ := string(verb[0]-32) + verb[1:] + "Input"
	return w.Post(w.t, fmt.Sprintf("mutation($i: %s!) { it: %s(input: $i) { %s } }", typ, verb, selection), map[string]any{"i": input}, w.headers(who)...)
}

// do sends a verb that must succeed and returns the object of that name in its payload.
func (w *world) do(who, verb string, input map[string]any, name string, selection ...string) thing {
	w.t.Helper()
	below := name
	if len(selection) > 0 {
		below = name + " { " + selection[0] + " }"
	}
	a := w.attempt(who, verb, input, below)
	if len(a.Errors) > 0 {
		w.t.Fatalf("%s by %s: %+v", verb, who, a.Errors)
	}
	var got struct{ It map[string]json.RawMessage }
	if err := json.Unmarshal(a.Data, &got); err != nil {
		w.t.Fatal(err)
	}
	var x thing
	if err := json.Unmarshal(got.It[name], &x); err != nil && len(selection) > 0 {
		w.t.Fatalf("%s: %v in %s", verb, err, a.Data)
	}
	return x
}

func (w *world) keep(side, name string, x thing) thing {
	w.objects[side+" "+name] = x
	return x
}

// public begins the titles of what is published to stay.
const public = "Fiche publique"

// content is a record that may be published, whose texts bear the mark of its side unless it is
// published to stay.
func content(side, title string) map[string]any {
	mark := fmt.Sprintf(secret, side)
	if strings.HasPrefix(title, public) {
		mark = "PUBLIC-" + side
	}
	return map[string]any{
		"titleFr": title + " " + mark, "summaryFr": "Fiche inventée pour un essai, dont le texte assez long porte la marque " + mark + ".",
		"volets": []string{"VOLET_3"}, "themes": []string{"ACCUEIL"}, "place": mark,
		"sources":  []map[string]any{{"title": "Source " + mark, "url": "https://ville.example/" + mark}},
		"outcomes": []map[string]any{{"indicator": "RI-05", "labelFr": "Chiffre " + mark, "kind": "OUTPUT", "value": 120}},
	}
}

const draftFields = "id version contributionId"

// drafts makes a draft in every state, a published record and a withdrawn one.
func (w *world) drafts(side string) {
	author, umq := as(side, "EDITOR"), "UMQ"
	move := func(who, verb string, d thing, more map[string]any) thing {
		input := map[string]any{"draft": d.ID, "version": d.Version}
		for k, v := range more {
			input[k] = v
		}
		return w.do(who, verb, input, "draft", draftFields)
	}
	note := map[string]any{"note": "Note " + fmt.Sprintf(secret, side)}
	titles := map[string]string{"PUBLISHED": public, "REVISED": public + " à changer"}
	for _, status := range []string{"DRAFT", "SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "REJECTED", "DISCARDED", "PUBLISHED", "WITHDRAWN", "REVISED"} {
		d := w.do(author, "createDraft", map[string]any{"kind": "PRACTICE", "content": content(side, titles[status])}, "draft", draftFields)
		if status == "DISCARDED" {
			d = move(author, "discardDraft", d, nil)
		} else if status != "DRAFT" {
			d = move(author, "submitDraft", d, nil)
		}
		switch status {
		case "DRAFT", "SUBMITTED", "DISCARDED":
		default:
			d = move(umq, "takeDraft", d, nil)
		}
		switch status {
		case "CHANGES_REQUESTED":
			d = move(umq, "requestChanges", d, note)
		case "REJECTED":
			d = move(umq, "rejectDraft", d, note)
		case "PUBLISHED", "WITHDRAWN", "REVISED":
			d = move(umq, "publishDraft", d, nil)
		}
		w.keep(side, status, d)
	}
	gone := w.objects[side+" WITHDRAWN"].Contribution
	w.keep(side, "withdrawal", w.do(author, "withdrawContribution", map[string]any{"contribution": gone, "reason": "Raison " + fmt.Sprintf(secret, side)}, "withdrawal", "id"))
	w.keep(side, "revision", w.do(author, "createDraft", map[string]any{"contribution": w.objects[side+" REVISED"].Contribution, "content": map[string]any{"place": "Changé " + fmt.Sprintf(secret, side)}}, "draft", draftFields))
	w.keep(side, "mission", w.do(as(side, "PARTNER"), "createDraft", map[string]any{"kind": "OUTREACH_MISSION", "content": content(side, "Mission")}, "draft", draftFields))
	tool := w.do(author, "createDraft", map[string]any{"kind": "PROMOTION_TOOL", "content": content(side, public+" outil")}, "draft", draftFields)
	for _, step := range []struct{ who, verb string }{{author, "submitDraft"}, {umq, "takeDraft"}, {umq, "publishDraft"}} {
		tool = move(step.who, step.verb, tool, nil)
	}
	w.keep(side, "tool", tool)
}

// circulation makes what circulates between peers.
func (w *world) circulation(side string) {
	mark := fmt.Sprintf(secret, side)
	editor := as(side, "EDITOR")
	w.keep(side, "interest", w.do(editor, "expressInterest", map[string]any{"volet": "VOLET_3", "message": mark}, "interest", "id version"))
	w.keep(side, "adoption", w.do(editor, "declareAdoption", map[string]any{"origin": "pra_P011", "status": "PLANNED"}, "adoption", "id version"))
	theirs := map[string]string{own: other, other: own}[side]
	if adopted, ok := w.objects[theirs+" PUBLISHED"]; ok { // of a record of the first side
		w.keep(theirs, "adopted", w.do(editor, "declareAdoption", map[string]any{"origin": adopted.Contribution, "status": "PLANNED"}, "adoption", "id version"))
	} else {
		w.keep(theirs, "adopted", w.do(editor, "declareAdoption", map[string]any{"origin": "pra_P030", "status": "PLANNED"}, "adoption", "id version"))
	}
	w.keep(side, "memberQuestion", w.do(editor, "askQuestion", map[string]any{"visibility": "MEMBERS", "body": "Question entre membres, réservée : MEMBERS-ONLY", "theme": "ACCUEIL"}, "memberQuestion", "id"))
	w.keep(side, "memberAnswer", w.do(editor, "answerQuestion", map[string]any{"question": w.objects[side+" memberQuestion"].ID, "body": "Réponse réservée MEMBERS-ONLY"}, "memberAnswer", "id"))
	w.keep(side, "question", w.do(editor, "askQuestion", map[string]any{"visibility": "PUBLIC", "body": "Question publique, lisible de tous et de toutes.", "theme": "ACCUEIL"}, "question", "id"))
	w.keep(side, "answer", w.do(editor, "answerQuestion", map[string]any{"question": w.objects[side+" question"].ID, "body": "Réponse publique"}, "answer", "id"))
	w.keep(side, "need", w.do(editor, "stateNeed", map[string]any{
		"titleFr": "Besoin inventé " + side, "statementFr": "Un besoin inventé pour un essai.", "volets": []string{"VOLET_1"},
		"sources": []map[string]any{{"title": "Source", "url": "https://ville.example/besoin"}},
	}, "need", "id version"))
	w.keep(side, "outcome", w.do(editor, "saveOutcome", map[string]any{"city": cityOf[side], "figure": map[string]any{"indicator": "PT-03", "labelFr": "Visites", "kind": "OUTPUT", "value": 1200}}, "outcome", "id version"))
	if side == own {
		w.keep(own, "consensus", w.do("UMQ", "recordConsensus", map[string]any{"number": 1, "agreedOn": "2026-05-01", "statementFr": "Un consensus inventé."}, "consensus", "id"))
	}
	w.do(editor, "adhereToConsensus", map[string]any{"consensus": w.objects[own+" consensus"].ID}, "consensus", "id")
	w.keep(side, "consensus", w.objects[own+" consensus"])
}

// counts enters exact counts: a workforce, hires of a group, and a number small enough to hide.
func (w *world) counts(side string) {
	counts := []map[string]any{}
	for _, c := range []struct {
		indicator, group string
		value            int
	}{{"HI-03", "ALL", 212}, {"HI-03", "IMMIGRANT", 23}, {"HI-01", "IMMIGRANT", 3}} {
		counts = append(counts, map[string]any{"indicator": c.indicator, "year": 2025, "group": c.group, "value": c.value, "note": fmt.Sprintf(secret, side)})
	}
	a := w.attempt(as(side, "EDITOR"), "recordCounts", map[string]any{"counts": counts}, "counts { id version }")
	var got struct{ It struct{ Counts []thing } }
	if err := json.Unmarshal(a.Data, &got); err != nil || len(got.It.Counts) != 3 {
		w.t.Fatalf("counts: %v %+v", err, a)
	}
	w.keep(side, "count", got.It.Counts[2])
}
