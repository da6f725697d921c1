package transport

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// Errors writes problems as GraphQL errors, in the language of the reader of ctx: the message, and
// in extensions the code and, where they are known, the field at fault, the name of the limit and
// its value. The causes are not shown.
func Errors(ctx context.Context, problems ...*problem.Problem) gqlerror.List {
	list := make(gqlerror.List, len(problems))
	for i, p := range problems {
		list[i] = &gqlerror.Error{Message: p.Message(i18n.FromContext(ctx)), Extensions: p.Extensions()}
	}
	return list
}

// refusal is an answer that the transport gives by itself, before GraphQL has a say.
type refusal struct {
	status    int    // HTTP status
	illFormed bool   // readable, but not a GraphQL request: 422 since September 2026
	allow     string // the methods to try instead, with 405
	problem   *problem.Problem
}

func refuse(status int, fr, en string) *refusal {
	return &refusal{status: status, problem: problem.New(problem.BadInput, i18n.T(fr, en))}
}

func illFormed(fr, en string) *refusal {
	r := refuse(http.StatusBadRequest, fr, en)
	r.illFormed = true
	return r
}

func tooLarge(limit int64) *refusal {
	return &refusal{
		status: http.StatusRequestEntityTooLarge,
		problem: problem.Exceeds("requestBytes", int(limit), i18n.Tf(
			"La requête dépasse %d octets. Raccourcissez-la, ou passez les valeurs par des variables en plusieurs requêtes.",
			"The request exceeds %d bytes. Shorten it, or split its values over several requests.",
			limit)),
	}
}

// writeErrors answers with the errors of rep, as JSON of type ct.
func writeErrors(w http.ResponseWriter, status int, ct string, rep reply) {
	w.Header().Set("Content-Type", ct+"; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(rep) // the client went away: nobody is left to tell
}
