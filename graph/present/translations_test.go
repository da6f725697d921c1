package present_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"maillage/internal/i18n"
)

// mistakes are documents that break a rule of validation each, and what a French reader is told.
var mistakes = map[string]map[string]string{
	"FieldsOnCorrectType": {
		`{shelf{versoin}}`:              `« versoin » n'est pas un champ du type « Shelf ». Vouliez-vous dire « version »?`,
		`{contributions{nodes{stage}}}`: `« stage » n'est pas un champ du type « Contribution ». Vouliez-vous un fragment sur « Practice »?`,
		`{shelf{zzz}}`:                  `« zzz » n'est pas un champ du type « Shelf ».`,
	},
	"FragmentsOnCompositeTypes": {
		`{shelf{... on Int{version}}}`:             `Un fragment ne peut porter sur « Int », qui n'a pas de champs.`,
		`{shelf{...F}} fragment F on Int{version}`: `Le fragment « F » ne peut porter sur « Int », qui n'a pas de champs.`,
	},
	"KnownArgumentNames": {
		`{shelf(a:1){version}}`:               `« a » n'est pas un argument du champ « Query.shelf ».`,
		`{shelf{version @skip(if:true a:1)}}`: `« a » n'est pas un argument de la directive « @skip ».`,
	},
	"KnownDirectives": {
		`{shelf @zzz{version}}`:                `La directive « @zzz » n'existe pas.`,
		`query @skip(if:true){shelf{version}}`: `La directive « @skip » ne s'applique pas ici (QUERY).`,
	},
	"KnownFragmentNames":     {`{...Zzz}`: `Le fragment « Zzz » n'est pas défini.`},
	"KnownTypeNames":         {`{... on Zzzzzzzz{shelf{version}}}`: `Le type « Zzzzzzzz » n'existe pas.`},
	"LoneAnonymousOperation": {`{shelf{version}} query Q{shelf{version}}`: `Une opération sans nom doit être la seule du document.`},
	"MaxIntrospectionDepth":  {`{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}`: `L'introspection est trop profonde.`},
	"NoFragmentCycles": {
		`{...A} fragment A on Query{shelf{version} ...A}`: `Le fragment « A » se contient lui-même.`,
	},
	"NoUndefinedVariables": {
		`{city(code:$c){id}}`:        `La variable « $c » n'est pas définie.`,
		`query Q{city(code:$c){id}}`: `La variable « $c » n'est pas définie par l'opération « Q ».`,
	},
	"NoUnusedFragments": {`{shelf{version}} fragment F on Query{shelf{version}}`: `Le fragment « F » ne sert pas : retirez-le.`},
	"NoUnusedVariables": {
		`query($n:Int){shelf{version}}`:   `La variable « $n » ne sert pas : retirez-la.`,
		`query Q($n:Int){shelf{version}}`: `La variable « $n » ne sert pas dans l'opération « Q » : retirez-la.`,
	},
	"OverlappingFieldsCanBeMerged": {
		`{city(code:"1"){id} city(code:"2"){id}}`:   `Le champ « city » est demandé avec des arguments différents : donnez des alias différents pour demander les deux.`,
		`{shelf{a:version a:updatedAt}}`:            `Le nom « a » est donné à deux champs, « version » et « updatedAt » : donnez des alias différents pour demander les deux.`,
		`{s:shelf{a:version} s:shelf{a:updatedAt}}`: `Les champs « s » se contredisent : donnez des alias différents pour demander les deux.`,
	},
	"PossibleFragmentSpreads": {
		`{shelf{... on City{id}}}`:             `Ce fragment ne s'applique pas ici : un objet « Shelf » n'est jamais « City ».`,
		`{shelf{...F}} fragment F on City{id}`: `Le fragment « F » ne s'applique pas ici : un objet « Shelf » n'est jamais « City ».`,
	},
	"ProvidedRequiredArguments": {
		`{city{id}}`:             `Le champ « city » exige l'argument « code », de type « String! ».`,
		`{shelf{version @skip}}`: `La directive « @skip » exige l'argument « if », de type « Boolean! ».`,
	},
	"ScalarLeafs": {
		`{shelf}`:               `Le champ « shelf », de type « Shelf! », a des sous-champs : dites lesquels, entre accolades. Vouliez-vous dire « shelf { ... } »?`,
		`{shelf{version{zzz}}}`: `Le champ « version », de type « Int », n'a pas de sous-champs : retirez les accolades.`,
	},
	"SingleFieldSubscriptions": {
		`subscription{a:shelfChanged{version} __typename}`: `Un abonnement demande un seul champ à la racine.`,
		`subscription{__typename}`:                         `Un abonnement ne peut demander l'introspection.`,
	},
	"UniqueArgumentNames":         {`{city(code:"1" code:"1"){id}}`: `Un seul argument peut s'appeler « code ».`},
	"UniqueDirectivesPerLocation": {`{shelf{version @skip(if:true) @skip(if:true)}}`: `La directive « @skip » ne s'applique qu'une fois au même endroit.`},
	"UniqueFragmentNames":         {`{...F} fragment F on Query{shelf{version}} fragment F on Query{shelf{version}}`: `Un seul fragment peut s'appeler « F ».`},
	"UniqueInputFieldNames":       {`{cities(where:{code:"1" code:"1"}){totalCount}}`: `Un seul champ de saisie peut s'appeler « code ».`},
	"UniqueOperationNames":        {`query Q{shelf{version}} query Q{shelf{version}}`: `Une seule opération peut s'appeler « Q ».`},
	"UniqueVariableNames":         {`query($n:Int $n:Int){cities(first:$n){totalCount}}`: `Une seule variable peut s'appeler « $n ».`},
	"ValuesOfCorrectType": {
		`{cities(where:{r:"x"}){totalCount}}`:                 `« r » n'est pas un champ du type « CityWhereInput ». Vouliez-vous dire « or »?`,
		`{city(code:1){id}}`:                                  `Un texte entre guillemets est attendu, et non 1.`,
		`{city(code:null){id}}`:                               `Une valeur de type « String! » est attendue, et non null.`,
		`{cities(first:"1"){totalCount}}`:                     `Un nombre entier est attendu, et non "1".`,
		`{cities(where:{umqMember:1}){totalCount}}`:           `« true » ou « false » est attendu, et non 1.`,
		`{node(id:1.5){id}}`:                                  `Un identifiant est attendu, et non 1.5.`,
		`{cities(examples:ONLI){totalCount}}`:                 `« ONLI » n'est pas une valeur de « Examples! ». Vouliez-vous la valeur « ONLY »?`,
		`{cities(examples:"ONLY"){totalCount}}`:               `Une des valeurs de « Examples! » est attendue, sans guillemets, et non "ONLY". Vouliez-vous la valeur « ONLY »?`,
		`{cities(where:{zzzzzzzzzzzzzzzzzzz:1}){totalCount}}`: `« zzzzzzzzzzzzzzzzzzz » n'est pas un champ du type « CityWhereInput ».`,
		`{cities(orderBy:{direction:ASC}){totalCount}}`:       `Le champ « CityOrder.field », de type « CityOrderField! », est obligatoire.`,
	},
	"VariablesAreInputTypes": {`query($c:City){shelf{version @skip(if:$c)}}`: `La variable « $c » ne peut être de type « City », qui n'est pas un type de saisie.`},
	"VariablesInAllowedPosition": {
		`query($c:Int){city(code:$c){id}}`: `La variable « $c », de type « Int », sert là où le type « String! » est attendu.`,
	},
}

func TestEveryRuleIsToldInFrench(t *testing.T) {
	for rule := range rules.NewDefaultRules().GetInner() {
		if len(mistakes[rule]) == 0 && rule != "KnownRootType" { // the API has a root of each kind
			t.Errorf("%s has no example", rule)
		}
	}
	schema := resolver{}.Schema()
	for rule, examples := range mistakes {
		for query, want := range examples {
			doc, err := parser.ParseQuery(&ast.Source{Input: query})
			if err != nil {
				t.Fatalf("%s: %v", query, err)
			}
			var english string
			for _, e := range validator.ValidateWithRules(schema, doc, rules.NewDefaultRules()) {
				if e.Rule == rule {
					english = e.Message
				}
			}
			for language, message := range map[i18n.Language]string{i18n.FR: want, i18n.EN: english} {
				_, errs := ask(t, t.Context(), language, map[string]any{"query": query, "operationName": ""}, nil)
				found := false
				for _, e := range errs {
					found = found || e.Message == message && len(e.Locations) > 0 && e.Extensions["code"] == "GRAPHQL_VALIDATION_FAILED"
				}
				if !found {
					t.Errorf("%s: %s %s: got %+v, want %q", rule, language, query, errs, message)
				}
			}
		}
	}
}

func TestMistakesOutsideOfTheRules(t *testing.T) {
	page := `query($n:Int!){cities(first:$n){totalCount}}`
	filter := `query($w:CityWhereInput){cities(where:$w){totalCount}}`
	for name, c := range map[string]struct {
		body     map[string]any
		code, fr string
	}{
		"syntax":        {map[string]any{"query": `{shelf(}`}, "GRAPHQL_PARSE_FAILED", `Le document GraphQL est mal écrit : un nom est attendu, et non « } ».`},
		"character":     {map[string]any{"query": `{shelf ?}`}, "GRAPHQL_PARSE_FAILED", `Le document GraphQL est mal écrit : un nom est attendu, et non un texte illisible.`},
		"text":          {map[string]any{"query": `{city(code:"1`}, "GRAPHQL_PARSE_FAILED", `Le document GraphQL est mal écrit : un texte illisible n'a pas sa place ici.`},
		"end":           {map[string]any{"query": `{shelf{version}`}, "GRAPHQL_PARSE_FAILED", `Le document GraphQL est mal écrit : un nom est attendu, et non la fin du document.`},
		"word":          {map[string]any{"query": `shelf{version}`}, "GRAPHQL_PARSE_FAILED", `Le document GraphQL est mal écrit : « shelf » n'a pas sa place ici.`},
		"no operation":  {map[string]any{"query": `fragment F on City{id}`}, "GRAPHQL_VALIDATION_FAILED", `Le document ne contient aucune opération.`},
		"name of none":  {map[string]any{"query": `query A{shelf{version}} query B{shelf{version}}`}, "GRAPHQL_VALIDATION_FAILED", `Le document contient plusieurs opérations : dites laquelle exécuter par « operationName ».`},
		"name unknown":  {map[string]any{"query": `query A{shelf{version}}`, "operationName": "C"}, "GRAPHQL_VALIDATION_FAILED", `L'opération « C » n'est pas dans le document.`},
		"absent":        {map[string]any{"query": page}, "BAD_USER_INPUT", `Variable « n » : elle est obligatoire.`},
		"null":          {map[string]any{"query": page, "variables": map[string]any{"n": nil}}, "BAD_USER_INPUT", `Variable « n » : elle ne peut être nulle.`},
		"another type":  {map[string]any{"query": page, "variables": map[string]any{"n": true}}, "BAD_USER_INPUT", `Variable « n » : une valeur de type « Int » est attendue.`},
		"unknown field": {map[string]any{"query": filter, "variables": map[string]any{"w": map[string]any{"zzz": 1}}}, "BAD_USER_INPUT", `Variable « w.zzz » : ce champ n'existe pas.`},
		"not an object": {map[string]any{"query": filter, "variables": map[string]any{"w": 1.5}}, "BAD_USER_INPUT", `Variable « w » : un objet « CityWhereInput » est attendu.`},
		"unknown value": {map[string]any{"query": filter, "variables": map[string]any{"w": map[string]any{"kindIn": []string{"ZZZ"}}}}, "BAD_USER_INPUT", `Variable « w.kindIn[0] » : « ZZZ » n'est pas une valeur de « CityKind ».`},
	} {
		t.Run(name, func(t *testing.T) {
			_, fr := ask(t, t.Context(), i18n.FR, c.body, nil)
			_, en := ask(t, t.Context(), i18n.EN, c.body, nil)
			if len(fr) != 1 || fr[0].Message != c.fr || fr[0].Extensions["code"] != c.code {
				t.Errorf("got %+v, want %q", fr, c.fr)
			}
			if len(en) != 1 || en[0].Message == "" || strings.ContainsAny(en[0].Message, "«é") || en[0].Extensions["code"] != c.code {
				t.Errorf("in English: %+v", en)
			}
			if fr[0].Extensions["file"] != nil {
				t.Error("a file is named")
			}
		})
	}
}
