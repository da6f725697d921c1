package transport

import (
	"encoding/json"
	"net/http"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/problem"
)

// statusPartial is « 294 Partial Success » of GraphQL over HTTP, September 2026: data and errors.
const statusPartial = 294

// HTTP answers GET (queries only) and POST in JSON, after GraphQL over HTTP.
//
// A client that asks for application/json gets request errors with status 200, as such clients
// have always had them and as the audits of graphql-http demand; one that asks for
// application/graphql-response+json gets them with 400. Released switches to the status codes of
// the September 2026 release: request errors are never 200, 422 where the request could be read,
// and 294 for partial data.
type HTTP struct {
	MaxBody  int64 // most bytes of a body; 0 is DefaultMaxBody
	Released bool  // status codes of the September 2026 release
}

var _ graphql.Transport = HTTP{}

// Supports takes every request but handshakes and those that want a stream.
func (HTTP) Supports(r *http.Request) bool { return !isHandshake(r) && !parseAccept(r).stream() }

// Do answers r; to OPTIONS it names the methods.
func (h HTTP) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if r.Method == http.MethodOptions {
		w.Header().Set("Allow", methods)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	varies(w)
	ct := parseAccept(r).json()
	if ct == "" {
		h.refuse(w, r, typeJSON, refuse(http.StatusNotAcceptable,
			"Réponses offertes : "+typeGQL+", "+typeJSON+", "+typeStream+".",
			"Responses offered: "+typeGQL+", "+typeJSON+", "+typeStream+"."))
		return
	}
	params, no := readRequest(w, r, orDefault(h.MaxBody, DefaultMaxBody))
	if no != nil {
		h.refuse(w, r, ct, no)
		return
	}
	op, bad := prepare(r.Context(), exec, params)
	if bad != nil {
		h.reject(w, ct, *bad)
		return
	}
	if no := forbids(r.Method, op.kind()); no != nil {
		h.refuse(w, r, ct, no)
		return
	}
	for rep := range op.replies() {
		h.answer(w, ct, rep)
		return
	}
}

// forbids refuses what JSON over HTTP cannot carry: a change by GET, more than one answer.
func forbids(method string, kind ast.Operation) *refusal {
	switch {
	case kind == ast.Mutation && method == http.MethodGet:
		no := refuse(http.StatusMethodNotAllowed,
			"Un GET ne peut que lire; envoyez la mutation par POST.",
			"A GET may only read; send the mutation by POST.")
		no.allow = http.MethodPost
		return no
	case kind == ast.Subscription:
		return illFormed(
			"Un abonnement passe par websocket (graphql-transport-ws) ou par un flux d'événements (Accept: text/event-stream).",
			"A subscription needs a websocket (graphql-transport-ws) or a stream of events (Accept: text/event-stream).")
	}
	return nil
}

func (h HTTP) answer(w http.ResponseWriter, ct string, rep reply) {
	if rep.cause != causeNone {
		h.reject(w, ct, rep)
		return
	}
	w.Header().Set("Content-Type", ct+"; charset=utf-8")
	if h.Released && ct == typeGQL && len(rep.Errors) > 0 {
		w.WriteHeader(statusPartial)
	}
	_ = json.NewEncoder(w).Encode(rep) // the client went away: nobody is left to tell
}

// reject answers a request error of GraphQL itself.
func (h HTTP) reject(w http.ResponseWriter, ct string, rep reply) {
	status := http.StatusBadRequest
	switch {
	case tooMany(rep):
		status = http.StatusTooManyRequests
	case rep.cause == causeInternal:
		status = http.StatusInternalServerError
	case h.Released && rep.cause == causeRequest:
		status = http.StatusUnprocessableEntity
	case !h.Released && ct == typeJSON:
		status = http.StatusOK
	}
	writeErrors(w, status, h.errorType(ct), rep)
}

// tooMany tells whether the caller asked for too much in a short time.
func tooMany(rep reply) bool {
	return slices.ContainsFunc(rep.Errors, func(e *gqlerror.Error) bool { return e.Extensions["code"] == string(problem.TooMany) })
}

// refuse answers a refusal of the transport.
func (h HTTP) refuse(w http.ResponseWriter, r *http.Request, ct string, no *refusal) {
	status := no.status
	if h.Released && no.illFormed {
		status = http.StatusUnprocessableEntity
	}
	if no.allow != "" {
		w.Header().Set("Allow", no.allow)
	}
	writeErrors(w, status, h.errorType(ct), reply{Errors: Errors(r.Context(), no.problem)})
}

// errorType is the media type of an answer without data: since September 2026 a status of 4xx or
// 5xx with application/json may come from any intermediary, so GraphQL's own type says who speaks.
func (h HTTP) errorType(ct string) string {
	if h.Released {
		return typeGQL
	}
	return ct
}

// varies tells caches what the answer depends on.
func varies(w http.ResponseWriter) {
	w.Header().Add("Vary", "Accept")
	w.Header().Add("Vary", "Accept-Language")
}
