package sdl

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"maillage/internal/i18n"
)

// arguments describes the arguments that connections share.
var arguments = map[string]i18n.Text{
	"first":   i18n.T("Taille de la page, depuis le début : 25 par défaut, 200 au plus.", "Size of the page, from the start: 25 by default, 200 at most."),
	"last":    i18n.T("Taille de la page, depuis la fin : 200 au plus; pas avec « first ».", "Size of the page, from the end: 200 at most; not with “first”."),
	"after":   i18n.T("Curseur après lequel commencer; il vient de la même liste, dans le même ordre, et va avec « first ».", "Cursor to start after; from the same list in the same order, and with “first”."),
	"before":  i18n.T("Curseur avant lequel s'arrêter; il vient de la même liste, dans le même ordre, et va avec « last ».", "Cursor to stop before; from the same list in the same order, and with “last”."),
	"orderBy": i18n.T("Ordre, trois clés au plus; à égalité, l'identifiant décide.", "Order, three keys at most; ties are broken by the identifier."),
	"where":   i18n.T("Filtre : 50 conditions au plus, dont 3 qui suivent un lien.", "Filter: 50 conditions at most, 3 of which may follow a link."),
	"id":      i18n.T("Identifiant global.", "Global identifier."),
	"ids":     i18n.T("Identifiants globaux, 100 au plus.", "Global identifiers, 100 at most."),
}

var pageInfo = map[string]i18n.Text{
	"hasNextPage":     i18n.T("Il y a une page suivante.", "There is a next page."),
	"hasPreviousPage": i18n.T("Il y a une page précédente.", "There is a previous page."),
	"startCursor":     i18n.T("Curseur du premier élément de la page.", "Cursor of the first item of the page."),
	"endCursor":       i18n.T("Curseur du dernier élément de la page; à donner à « after ».", "Cursor of the last item of the page; give it to “after”."),
}

// connections makes edges and nodes non-null, adds the shortcut nodes, and describes all of it.
func connections(s *ast.Schema) {
	for _, def := range s.Types {
		for _, f := range def.Fields {
			for _, a := range f.Arguments {
				if t, ok := arguments[a.Name]; ok {
					a.Description = describe(t)
				}
			}
		}
		node, isConnection := strings.CutSuffix(def.Name, "Connection")
		edge, isEdge := strings.CutSuffix(def.Name, "Edge")
		switch {
		case isConnection && s.Types[node] != nil:
			def.Description = describe(i18n.T("Page d'une liste de « "+node+" ».", "Page of a list of “"+node+"”."))
			edges := def.Fields.ForName("edges")
			edges.Type = ast.NonNullListType(ast.NonNullNamedType(node+"Edge", nil), nil)
			edges.Description = describe(i18n.T("Éléments, chacun avec son curseur.", "Items, each with its cursor."))
			def.Fields.ForName("pageInfo").Description = describe(i18n.T("Où l'on en est.", "Where one is."))
			def.Fields.ForName("totalCount").Description = describe(i18n.T("Nombre d'éléments de la liste entière, filtre compris.", "Number of items of the whole list, filter included."))
			def.Fields = append(ast.FieldList{
				field("nodes", ast.NonNullListType(ast.NonNullNamedType(node, nil), nil), i18n.T("Éléments, sans curseur.", "Items, without cursors.")),
			}, def.Fields...)
		case isEdge && s.Types[edge] != nil:
			def.Description = describe(i18n.T("Élément d'une liste de « "+edge+" ».", "Item of a list of “"+edge+"”."))
			n := def.Fields.ForName("node")
			n.Type = ast.NonNullNamedType(edge, nil)
			n.Description = describe(i18n.T("L'élément.", "The item."))
			def.Fields.ForName("cursor").Description = describe(i18n.T("Son curseur dans cette liste et cet ordre.", "Its cursor in this list and this order."))
		case def.Name == "PageInfo":
			def.Description = describe(i18n.T("Position d'une page dans une liste.", "Position of a page in a list."))
			for _, f := range def.Fields {
				f.Description = describe(pageInfo[f.Name])
			}
		case def.Name == "Cursor":
			def.Description = describe(i18n.T("Position opaque dans une liste; ne la fabriquez pas.", "Opaque position in a list; do not make one up."))
		case def.Name == "Node":
			def.Description = describe(i18n.T("Objet à identifiant global.", "Object with a global identifier."))
			def.Fields.ForName("id").Description = describe(i18n.T("Identifiant global.", "Global identifier."))
		case def.Name == "OrderDirection":
			def.Description = describe(i18n.T("Sens d'un ordre.", "Direction of an order."))
			def.EnumValues.ForName("ASC").Description = describe(i18n.T("Croissant.", "Ascending."))
			def.EnumValues.ForName("DESC").Description = describe(i18n.T("Décroissant.", "Descending."))
		case def.Name == "Query":
			def.Fields.ForName("node").Description = describe(i18n.T("Un objet par son identifiant global; nul s'il n'existe pas.", "An object by its global identifier; null when there is none."))
			def.Fields.ForName("nodes").Description = describe(i18n.T("Plusieurs objets par leurs identifiants globaux, dans l'ordre demandé.", "Several objects by their global identifiers, in the order asked for."))
		}
	}
}

// orderKeys describes the keys by which lists are ordered.
var orderKeys = map[string]i18n.Text{
	"NAME":         i18n.T("Nom, sans égard aux accents ni à la casse.", "Name, regardless of accents and case."),
	"TITLE":        i18n.T("Titre français, sans égard aux accents ni à la casse.", "French title, regardless of accents and case."),
	"POPULATION":   i18n.T("Population; inconnue compte pour 0.", "Population; unknown counts as 0."),
	"STARTED":      i18n.T("Début; inconnu vient d'abord en ordre croissant.", "Start; unknown comes first in ascending order."),
	"PERIOD":       i18n.T("Période; inconnue vient d'abord en ordre croissant.", "Period; unknown comes first in ascending order."),
	"PUBLISHED_AT": i18n.T("Date de publication sur le carrefour.", "Date of publication on the hub."),
	"REVIEWED_AT":  i18n.T("Date de la dernière relecture.", "Date of the last review."),
	"PUBLISHED_ON": i18n.T("Date de publication de la source; inconnue vient d'abord en ordre croissant.", "Date of publication of the source; unknown comes first in ascending order."),
	"EVIDENCE":     i18n.T("Force de la preuve.", "Strength of the evidence."),
	"COMPLETENESS": i18n.T("Complétude de la fiche.", "Completeness of the record."),
	"ADOPTIONS":    i18n.T("Nombre d'adoptions.", "Number of adoptions."),
	"POSITION":     i18n.T("Ordre de la fiche ou du catalogue.", "Order of the record or the catalogue."),
	"ANSWERS":      i18n.T("Nombre de réponses.", "Number of answers."),
	"ASKED_AT":     i18n.T("Date de la question.", "Date of the question."),
	"ANSWERED_AT":  i18n.T("Date de la réponse.", "Date of the answer."),
	"NUMBER":       i18n.T("Numéro.", "Number."),
	"YEAR":         i18n.T("Année.", "Year."),
	"RELEASED_AT":  i18n.T("Date de la publication.", "Date of the release."),
	"AGREED_ON":    i18n.T("Date.", "Date."),
}

func orders(s *ast.Schema) {
	for _, def := range s.Types {
		node, isOrder := strings.CutSuffix(def.Name, "Order")
		of, isField := strings.CutSuffix(def.Name, "OrderField")
		switch {
		case isOrder && def.Kind == ast.InputObject:
			def.Description = describe(i18n.T("Ordre d'une liste de « "+node+" ».", "Order of a list of “"+node+"”."))
			def.Fields.ForName("direction").Description = describe(i18n.T("Sens, croissant par défaut.", "Direction, ascending by default."))
			def.Fields.ForName("field").Description = describe(i18n.T("Clé.", "Key."))
		case isField && def.Kind == ast.Enum:
			def.Description = describe(i18n.T("Clés d'ordre d'une liste de « "+of+" ».", "Order keys of a list of “"+of+"”."))
			for _, v := range def.EnumValues {
				v.Description = describe(orderKeys[v.Name])
			}
		}
	}
}
