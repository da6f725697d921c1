package transport

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"

	"github.com/99designs/gqlgen/graphql"
)

// methods are those of the Allow header.
const methods = "GET, POST, OPTIONS"

// readRequest reads the parameters of a GraphQL request from the query string of a GET or from the
// JSON body of a POST of at most maxBody bytes.
func readRequest(w http.ResponseWriter, r *http.Request, maxBody int64) (*graphql.RawParams, *refusal) {
	start := graphql.Now()
	var p *graphql.RawParams
	var no *refusal
	switch r.Method {
	case http.MethodGet:
		p, no = fromQuery(r.URL.RawQuery)
	case http.MethodPost:
		p, no = fromBody(w, r, maxBody)
	default:
		no = refuse(http.StatusMethodNotAllowed,
			"Utilisez GET ou POST.", "Use GET or POST.")
		no.allow = methods
	}
	if no != nil {
		return nil, no
	}
	p.Headers = r.Header
	p.ReadTime = graphql.TraceTiming{Start: start, End: graphql.Now()}
	return p, nil
}

func fromBody(w http.ResponseWriter, r *http.Request, maxBody int64) (*graphql.RawParams, *refusal) {
	ct, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || ct != typeJSON || !isUTF8(params["charset"]) {
		return nil, refuse(http.StatusUnsupportedMediaType,
			"Un POST doit être de type application/json, en UTF-8.",
			"A POST must be of type application/json, in UTF-8.")
	}
	if r.ContentLength > maxBody {
		return nil, tooLarge(maxBody)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var over *http.MaxBytesError
	switch {
	case errors.As(err, &over):
		return nil, tooLarge(maxBody)
	case err != nil:
		return nil, refuse(http.StatusBadRequest,
			"La requête n'a pas pu être lue en entier.", "The request could not be read to its end.")
	}
	return fromJSON(body)
}

// fromJSON reads {query, operationName, variables, extensions}; other members are ignored, and a
// null optional member is as if absent.
func fromJSON(body []byte) (*graphql.RawParams, *refusal) {
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &members) != nil || members == nil {
		return nil, refuse(http.StatusBadRequest,
			"La requête doit être un objet JSON.", "The request must be a JSON object.")
	}
	p := &graphql.RawParams{}
	for _, m := range []struct {
		name string
		into any
	}{
		{"query", &p.Query}, {"operationName", &p.OperationName},
		{"variables", &p.Variables}, {"extensions", &p.Extensions},
	} {
		if no := decode(m.name, members[m.name], m.into); no != nil {
			return nil, no
		}
	}
	return p, complete(p)
}

// fromQuery reads the parameters of a query string; empty ones are as if absent.
func fromQuery(raw string) (*graphql.RawParams, *refusal) {
	q, err := url.ParseQuery(raw)
	if err != nil {
		return nil, refuse(http.StatusBadRequest,
			"Les paramètres de l'adresse sont mal encodés.", "The parameters of the address are badly encoded.")
	}
	p := &graphql.RawParams{Query: q.Get("query"), OperationName: q.Get("operationName")}
	if no := decode("variables", []byte(q.Get("variables")), &p.Variables); no != nil {
		return nil, no
	}
	if no := decode("extensions", []byte(q.Get("extensions")), &p.Extensions); no != nil {
		return nil, no
	}
	return p, complete(p)
}

// decode keeps numbers as they were written: as float64 they would not be accepted for Int.
func decode(name string, value []byte, into any) *refusal {
	if len(value) == 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(value))
	d.UseNumber()
	if d.Decode(into) == nil && !d.More() {
		return nil
	}
	no := illFormed("doit être une chaîne de caractères.", "must be a string.")
	if _, ok := into.(*map[string]any); ok {
		no = illFormed("doit être un objet JSON.", "must be a JSON object.")
	}
	no.problem.On(name)
	return no
}

// complete demands a query, or the hash of one that the server may remember.
func complete(p *graphql.RawParams) *refusal {
	if p.Query != "" || p.Extensions["persistedQuery"] != nil {
		return nil
	}
	no := illFormed("est requis.", "is required.")
	no.problem.On("query")
	return no
}
