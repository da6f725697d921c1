package present

import (
	"errors"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// persistedQueryNotFound is the code by which clients of persisted queries know that they are to
// send the document; some look at the message too, which therefore stays as it is.
const persistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND"

// Lead sentences, before the English words of what has no translation.
const (
	leadParse    = "Le document GraphQL est mal écrit : "
	leadValidate = "L'opération n'est pas valide : "
	leadPersist  = "La requête mémorisée n'est pas valide : "
)

// fromGraphQL presents in l the errors of the GraphQL libraries that are about the request: syntax,
// rules of validation, values of variables, persisted queries. The extensions are nil for any other
// error. English readers get the words of the library.
func fromGraphQL(l i18n.Language, err error) (string, map[string]any) {
	var e *gqlerror.Error
	if !errors.As(err, &e) {
		return "", nil
	}
	code, _ := e.Extensions["code"].(string)
	ext := map[string]any{"code": code}
	lead := ""
	switch {
	case code == persistedQueryNotFound:
		return e.Message, ext
	case code == errcode.ParseFailed:
		lead = leadParse
	case code == errcode.ValidationFailed && ofVariable(e):
		variable := e.Path[1:].String()
		lead = "Variable « " + variable + " » : "
		ext["code"], ext["field"] = string(problem.BadInput), variable
	case code == errcode.ValidationFailed:
		lead = leadValidate
	case code == string(problem.NotFound):
		return i18n.T("Introuvable.", "Not found.").In(l), ext
	case code == "" && e.Err == nil && persisted[e.Message]:
		lead = leadPersist
		ext["code"] = string(problem.BadInput)
	default:
		return "", nil
	}
	if l == i18n.EN {
		return e.Message, ext
	}
	fr, known := french(e.Message)
	switch {
	case !known:
		return lead + e.Message, ext
	case lead == leadValidate:
		return fr, ext
	case lead == leadParse:
		return lead + tokens.Replace(fr), ext
	}
	return lead + fr, ext
}

// ofVariable tells an error about the value of a variable, whose path starts with a word for it.
func ofVariable(e *gqlerror.Error) bool {
	return len(e.Path) > 1 && e.Path[0] == ast.PathName("variable")
}

// persisted are the words of gqlgen, which gives no code, about a persisted query that is not one.
var persisted = map[string]bool{
	"invalid APQ extension data":             true,
	"unsupported APQ version":                true,
	"provided APQ hash does not match query": true,
}
