package acceptance_test

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/apitest"
)

// asked is what a role asks of a verb about something on a side.
type asked func(w *world, side, role string) map[string]any

func of(name string, more map[string]any) asked {
	return func(w *world, side, _ string) map[string]any {
		x := w.objects[side+" "+name]
		input := map[string]any{"draft": x.ID, "version": x.Version}
		maps.Copy(input, more)
		return input
	}
}

// id asks with the identifier of an object under a name, and its version under another.
func id(field, name, version string, more map[string]any) asked {
	return func(w *world, side, _ string) map[string]any {
		x := w.objects[side+" "+name]
		input := map[string]any{field: x.ID}
		if version != "" {
			input[version] = x.Version
		}
		maps.Copy(input, more)
		return input
	}
}

// contribution asks with the identifier of the record that a draft became.
func contribution(name string, more map[string]any) asked {
	return func(w *world, side, _ string) map[string]any {
		input := map[string]any{"contribution": w.objects[side+" "+name].Contribution}
		maps.Copy(input, more)
		return input
	}
}

// belonging asks about what belongs to the city of a side or, for a partner, to its organisation.
func belonging(more map[string]any) asked {
	return func(_ *world, side, role string) map[string]any {
		input := map[string]any{"city": cityOf[side]}
		if role == "PARTNER" {
			input = map[string]any{"organization": organizationOf[side]}
		}
		maps.Copy(input, more)
		return input
	}
}

func always(input map[string]any) asked {
	return func(*world, string, string) map[string]any { return input }
}

func user(more map[string]any) asked {
	return func(w *world, side, _ string) map[string]any {
		input := map[string]any{"user": w.users[as(side, "READER")]}
		maps.Copy(input, more)
		return input
	}
}

var (
	because = map[string]any{"reason": "Un essai."}
	sources = []map[string]any{{"title": "Source", "url": "https://ville.example/essai"}}
	inCity  = func(more map[string]any) asked {
		return func(_ *world, side, _ string) map[string]any {
			input := map[string]any{"city": cityOf[side]}
			maps.Copy(input, more)
			return input
		}
	}
)

// verbs says, for each verb, what is asked of it about what is one's own and what is another's.
var verbs = map[string]asked{
	"createDraft":    belonging(map[string]any{"kind": "OUTREACH_MISSION"}),
	"saveDraft":      of("DRAFT", map[string]any{"content": map[string]any{"place": "Ailleurs"}}),
	"submitDraft":    of("DRAFT", nil),
	"discardDraft":   of("DRAFT", nil),
	"takeDraft":      of("SUBMITTED", nil),
	"requestChanges": of("IN_REVIEW", map[string]any{"note": "À revoir."}),
	"rejectDraft":    of("IN_REVIEW", map[string]any{"note": "Non."}),
	"publishDraft":   of("IN_REVIEW", map[string]any{"textsChecked": true}),

	"withdrawContribution": contribution("PUBLISHED", because),
	"restoreContribution":  id("withdrawal", "withdrawal", "", nil),
	"archiveContribution":  contribution("PUBLISHED", nil),
	"markReviewed":         contribution("PUBLISHED", nil),
	"rateContribution":     contribution("PUBLISHED", map[string]any{"evidenceCeiling": "E0"}),
	"deliverTool":          contribution("tool", map[string]any{"delivery": "SUBMITTED_TO_UMQ"}),

	"declareAdoption":  inCity(map[string]any{"origin": "pra_P013"}),
	"changeAdoption":   id("adoption", "adoption", "expectedVersion", map[string]any{"status": "IN_PROGRESS"}),
	"confirmAdoption":  id("adoption", "adopted", "", nil),
	"withdrawAdoption": id("adoption", "adoption", "", because),
	"expressInterest":  inCity(map[string]any{"volet": "VOLET_1"}),
	"answerInterest":   id("interest", "interest", "expectedVersion", map[string]any{"status": "ACKNOWLEDGED"}),
	"withdrawInterest": id("interest", "interest", "expectedVersion", nil),
	"askQuestion":      always(map[string]any{"visibility": "PUBLIC", "body": "Une question publique, assez longue.", "theme": "ACCUEIL"}),
	"answerQuestion":   id("question", "question", "", map[string]any{"body": "Une réponse."}),
	"removeQuestion":   id("question", "question", "", because),
	"removeAnswer":     id("answer", "answer", "", because),

	"recordConsensus":   always(map[string]any{"number": 7, "agreedOn": "2026", "statementFr": "Un consensus inventé."}),
	"adhereToConsensus": nil, // in the world already: see leaveConsensus
	"leaveConsensus": func(w *world, side, _ string) map[string]any {
		return map[string]any{"consensus": w.objects[own+" consensus"].ID, "city": cityOf[side]}
	},
	"stateNeed":     belonging(map[string]any{"titleFr": "Un besoin", "statementFr": "Un besoin inventé.", "volets": []string{"VOLET_1"}, "sources": sources}),
	"verifyNeed":    id("need", "need", "expectedVersion", map[string]any{"verified": true}),
	"removeNeed":    id("need", "need", "", because),
	"saveOutcome":   inCity(map[string]any{"figure": map[string]any{"indicator": "PT-04", "labelFr": "Demandes", "kind": "OUTPUT", "value": 12}}),
	"removeOutcome": id("outcome", "outcome", "", because),

	"saveAgreement":    always(map[string]any{"code": "ESSAI", "titleFr": "Entente inventée", "program": "PAC", "beneficiaryCity": "87090"}),
	"saveIndicator":    always(map[string]any{"code": "ES-01", "labelFr": "Essai", "definitionFr": "Un indicateur inventé.", "unit": "COUNT", "sensitivity": "NONE"}),
	"saveOrganization": always(map[string]any{"code": "ESSAI", "name": "Organisme inventé", "kind": "NONPROFIT"}),
	"setMembership":    inCity(map[string]any{"member": true}),

	"recordCounts":   inCity(map[string]any{"counts": []map[string]any{{"indicator": "HI-01", "year": 2024, "group": "IMMIGRANT", "value": 8}}}),
	"removeCount":    id("count", "count", "version", nil),
	"publishRelease": always(map[string]any{"preview": true, "expectedRelease": 1}),

	"inviteUser":     inCity(map[string]any{"email": "nouveau@ville.example", "role": "READER", "function": "conseil"}),
	"makeLink":       user(nil),
	"changeUser":     user(map[string]any{"function": "autre fonction"}),
	"suspendUser":    user(because),
	"reactivateUser": user(because),
	"eraseUser":      user(because),
	"exportAccount":  always(map[string]any{}),
	"createToken":    always(map[string]any{"name": "essai", "scopes": []string{"READ_PUBLIC"}, "days": 10}),
	"revokeToken":    nil, // of an account's own tokens: see the tests of accounts
	"endSession":     nil, // of an account's own sessions: see the tests of accounts
	"endAllSessions": always(map[string]any{}),
}

// tryVerbs tries every verb as every role, about what is one's own and about what is another's. A
// verb that was allowed changed the world: the next has a fresh one.
func tryVerbs(t *testing.T, s *ast.Schema, m matrix) {
	made := newWorld(t, apitest.SQLite(t))
	file := made.file(t)
	for _, verb := range s.Mutation.Fields {
		ask, placed := verbs[verb.Name]
		if !placed {
			t.Errorf("the verb %s has no place in the table of verbs", verb.Name)
			continue
		}
		cells := []string{"verb"}
		if ask == nil {
			m["Mutation."+verb.Name] = []string{"verb", "see", "its", "own", "tests"}
			continue
		}
		t.Run(verb.Name, func(t *testing.T) {
			var w *world
			for _, role := range roles {
				cell := ""
				for _, side := range []string{own, other} {
					if w == nil {
						w = made.again(t, file)
					}
					answer := w.attempt(role, verb.Name, ask(w, side, role), "__typename")
					told := "yes"
					if len(answer.Errors) > 0 {
						told, _ = answer.Errors[0].Extensions["code"].(string)
					} else {
						w = nil
					}
					cell += side + ":" + told + " "
				}
				cells = append(cells, cell[:len(cell)-1])
			}
		})
		m["Mutation."+verb.Name] = cells
		for _, a := range verb.Arguments {
			m["Mutation."+verb.Name+"("+a.Name+")"] = cells
		}
	}
}

// file is the database of the world, as it is.
func (w *world) file(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "world.db")
	if _, err := w.Store.Writer().ExecContext(t.Context(), "VACUUM INTO ?", path); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path) //nolint:gosec // a file of the test's own
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// again opens a copy of the world.
func (w *world) again(t *testing.T, file []byte) *world {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return &world{API: apitest.Serve(t, "sqlite://"+path), t: t, tokens: w.tokens, users: w.users, objects: w.objects}
}
