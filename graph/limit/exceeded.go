package limit

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// name is the stable name of a limit, as extensions.limit gives it.
type name string

const (
	queryBytes      name = "queryBytes"
	tokens          name = "tokens"
	depth           name = "depth"
	aliases         name = "aliases"
	repeats         name = "repeats"
	directives      name = "directives"
	fragments       name = "fragments"
	operations      name = "operations"
	variables       name = "variables"
	rootFields      name = "rootFields"
	fields          name = "fields"
	valueDepth      name = "valueDepth"
	variableNodes   name = "variableNodes"
	introspections  name = "introspections"
	pageSize        name = "pageSize"
	schemaLists     name = "schemaLists"
	objects         name = "objects"
	values          name = "values"
	whereConditions name = "whereConditions"
	whereWords      name = "whereWords"
	whereLinks      name = "whereLinks"
	listValues      name = "listValues"
	textBytes       name = "textBytes"
	orderKeys       name = "orderKeys"
	ids             name = "ids"
)

// texts say what was exceeded and what to do; %d is the value of the limit.
var texts = map[name]i18n.Text{
	queryBytes: i18n.T(
		"Le document dépasse %d octets : raccourcissez-le, ou passez ses valeurs par des variables.",
		"The document exceeds %d bytes: shorten it, or pass its values as variables."),
	tokens: i18n.T(
		"Le document dépasse %d éléments lexicaux : demandez moins de champs à la fois.",
		"The document exceeds %d tokens: ask for fewer fields at a time."),
	depth: i18n.T(
		"Les champs s'imbriquent sur plus de %d niveaux de profondeur : partez d'un objet plus proche de ce que vous cherchez.",
		"Fields nest deeper than the depth of %d levels: start from an object closer to what you look for."),
	aliases: i18n.T(
		"Le document donne plus de %d alias : répartissez-le en plusieurs requêtes.",
		"The document gives more than %d aliases: split it into several requests."),
	repeats: i18n.T(
		"Un champ est demandé plus de %d fois au même endroit : une fois suffit.",
		"A field is asked for more than %d times in the same place: once is enough."),
	directives: i18n.T(
		"Le document applique plus de %d directives : retirez celles qui ne servent pas.",
		"The document applies more than %d directives: remove those that are of no use."),
	fragments: i18n.T(
		"Le document définit plus de %d fragments : réunissez-les, ou répartissez-le en plusieurs requêtes.",
		"The document defines more than %d fragments: merge them, or split it into several requests."),
	operations: i18n.T(
		"Le document contient plus de %d opérations : n'envoyez que celle à exécuter.",
		"The document holds more than %d operations: send only the one to run."),
	variables: i18n.T(
		"L'opération définit plus de %d variables : réunissez-les en objets.",
		"The operation defines more than %d variables: gather them into objects."),
	rootFields: i18n.T(
		"L'opération demande plus de %d champs à la racine : répartissez-les en plusieurs requêtes.",
		"The operation asks for more than %d root fields: split them into several requests."),
	fields: i18n.T(
		"L'opération demande plus de %d champs, fragments développés : demandez-en moins à la fois.",
		"The operation asks for more than %d fields, fragments expanded: ask for fewer at a time."),
	valueDepth: i18n.T(
		"Une valeur imbrique des listes et des objets sur plus de %d niveaux : simplifiez le filtre.",
		"A value nests lists and objects deeper than %d levels: simplify the filter."),
	variableNodes: i18n.T(
		"Les variables contiennent plus de %d valeurs : répartissez-les en plusieurs requêtes.",
		"The variables hold more than %d values: split them into several requests."),
	introspections: i18n.T(
		"L'opération demande « __schema » ou « __type » plus de %d fois : faites une requête par introspection.",
		"The operation asks for “__schema” or “__type” more than %d times: send one request per introspection."),
	schemaLists: i18n.T(
		"Dans « __schema » et « __type », au plus %d listes l'une dans l'autre, et sans alias : faites plusieurs requêtes.",
		"Within “__schema” and “__type”, at most %d lists inside one another, and no alias: send several requests."),
	pageSize: i18n.T(
		"la taille d'une page ne peut dépasser %d : suivez les curseurs d'une page à l'autre.",
		"the size of a page cannot exceed %d: follow the cursors from page to page."),
	objects: i18n.T(
		"L'opération pourrait rendre plus de %d objets : demandez de plus petites pages, ou moins de niveaux de listes.",
		"The operation could return more than %d objects: ask for smaller pages, or fewer levels of lists."),
	values: i18n.T(
		"L'opération pourrait rendre plus de %d valeurs : demandez moins de champs, de plus petites pages, ou moins de niveaux de listes.",
		"The operation could return more than %d values: ask for fewer fields, smaller pages, or fewer levels of lists."),
	whereWords: i18n.T(
		"les filtres de l'opération cherchent plus de %d fois dans des textes : cherchez moins de mots, ou faites plusieurs requêtes.",
		"the filters of the operation look into texts more than %d times: look for fewer words, or send several requests."),
	whereConditions: i18n.T(
		"les filtres de l'opération comptent plus de %d conditions : précisez-les, ou faites plusieurs requêtes.",
		"the filters of the operation have more than %d conditions: narrow them, or send several requests."),
	whereLinks: i18n.T(
		"le filtre compte plus de %d conditions qui suivent un lien (région, ville, MRC, organisme…) : retirez-en.",
		"the filter has more than %d conditions that follow a link (region, city, MRC, organisation…): remove some."),
	textBytes: i18n.T(
		"un texte de cet argument dépasse %d octets : raccourcissez-le.",
		"a text of this argument exceeds %d bytes: shorten it."),
	listValues: i18n.T(
		"la liste compte plus de %d valeurs : répartissez-les en plusieurs requêtes.",
		"the list has more than %d values: split them into several requests."),
	orderKeys: i18n.T(
		"l'ordre compte plus de %d clés : gardez les premières, l'identifiant départage le reste.",
		"the order has more than %d keys: keep the first ones, the identifier breaks the ties."),
	ids: i18n.T(
		"la liste compte plus de %d identifiants : répartissez-les en plusieurs requêtes.",
		"the list has more than %d identifiers: split them into several requests."),
}

// exceeded is the problem of an operation that goes beyond the limit n, whose value is most.
func exceeded(n name, most int) *problem.Problem {
	t := texts[n]
	return problem.Exceeds(string(n), most, i18n.Tf(t.Fr, t.En, most))
}

// refusal gives p the form in which gqlgen takes it, at pos when it is known. The language is that
// of the reader of ctx.
func refusal(ctx context.Context, pos *ast.Position, p *problem.Problem) *gqlerror.Error {
	e := &gqlerror.Error{
		Err:        p,
		Message:    p.Message(i18n.FromContext(ctx)),
		Extensions: map[string]any{"code": string(p.Code)},
	}
	if pos != nil {
		e.Locations = []gqlerror.Location{{Line: pos.Line, Column: pos.Column}}
	}
	return e
}
