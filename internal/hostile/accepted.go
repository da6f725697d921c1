package hostile

import (
	"fmt"
	"strings"
)

// Accepted are operations that stand just under the limits, each by something dear to answer.
func Accepted() map[string]Operation {
	roots := func(n int, format string) Operation { return Operation{Query: `{` + Many(n, format) + `}`} }
	titles := `{or:[` + Many(3, `{titleContains:"mot # très cherché"} `) + `]}`
	linked := `{and:[{region:"06"} {city:{code:"66023"}} {not:{organization:"alpha"}}]}`
	page := `{totalCount nodes{id}}`
	return map[string]Operation{
		"inline fragments":       {Query: `{shelf{` + strings.Repeat("...{", 900) + "version" + strings.Repeat("}", 900) + `}}`},
		"fragments of fragments": {Query: `{shelf{...F0}} ` + fragments(11)},
		"repeated fields":        {Query: `{` + Many(10, "a#:shelf{"+strings.Repeat("version ", 30)+strings.Repeat("updatedAt ", 30)+"} ") + `}`},
		"enumerations":           roots(10, "a#:enumerations{name values{code}} "),
		"titles":                 roots(2, `a#:contributions(where:`+titles+`)`+page+` `),
		"titles of practices":    roots(2, `a#:practices(where:`+titles+` orderBy:[{field:EVIDENCE} {field:ADOPTIONS} {field:TITLE}])`+page+` `),
		"one long filter":        {Query: `{contributions(where:{or:[` + Many(50, `{slug:"fiche-#"} `) + `]})` + page + `}`},
		"links":                  roots(10, `a#:contributions(where:`+linked+`)`+page+` `),
		"links of cities":        roots(10, `a#:cities(where:{and:[{region:"06"} {hasContributions:true} {not:{mrc:"AR660"}}]} orderBy:[{field:POPULATION} {field:NAME}])`+page+` `),
		"searches":               roots(2, `a#:cities(where:{or:[`+strings.Repeat(`{search:"saint e"} `, 3)+`]})`+page+` `),
		"not of not":             roots(6, `a#:practices(where:{not:{not:{not:{not:{not:{not:{titleContains:"a"}}}}}}})`+page+` `),
		"counts":                 roots(10, `a#:cities(first:100){nodes{practices(first:0){totalCount} outcomes(first:0){totalCount} boroughs(first:0){totalCount} adoptions(first:0){totalCount}}} `),
		"ids":                    {Query: `{nodes(ids:[` + Many(100, `"cit_660#" `) + `]){id ... on City{practices(first:100){totalCount nodes{id}}}}}`},
		"schema":                 {Query: introspection},
		"medians":                roots(10, `a#:protectedMedian(indicator:"HI-02" year:202# group:IMMIGRANT){display value leaves masked} `),
		"totals":                 roots(10, fmt.Sprintf(`a#:protectedTotal(indicator:"HI-02" years:[%s] group:IMMIGRANT){display value} `, "2021 2022 2023 2024 2025 2026 ")),
	}
}

// fragments doubles a field so many times, and stays under the limit of fields.
func fragments(levels int) string {
	return Doubling(levels).Query[len("{shelf{...F0}}"):]
}

const introspection = `{__schema{description queryType{name} mutationType{name} subscriptionType{name}
	types{...T} directives{name description isRepeatable locations args(includeDeprecated:true){...I}}}}
	fragment T on __Type{kind name description specifiedByURL isOneOf
		fields(includeDeprecated:true){name description args(includeDeprecated:true){...I} type{...R} isDeprecated deprecationReason}
		inputFields(includeDeprecated:true){...I} interfaces{...R}
		enumValues(includeDeprecated:true){name description isDeprecated deprecationReason} possibleTypes{...R}}
	fragment I on __InputValue{name description type{...R} defaultValue isDeprecated deprecationReason}
	fragment R on __Type{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name}}}}}}}}`
