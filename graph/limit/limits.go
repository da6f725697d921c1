// Package limit bounds what one GraphQL operation may ask of the server.
//
// Two parts share the work. The Guard reads the document before it is validated, in time linear to
// its size, since the rules of validation themselves take quadratic time on hostile documents. The
// Budget looks at what validation let through, with the real variables: pages, cursors, orders,
// filters, and how many objects the operation may return. Install sets both up.
//
// Every refusal is a problem.Problem that names its limit, in French and English.
package limit

import "fmt"

// Limits are the bounds of one operation. None may be zero: start from Default.
type Limits struct {
	QueryBytes     int // bytes of the document
	Tokens         int // lexical tokens of the document, comments included
	Depth          int // fields inside one another, fragments expanded; introspection not counted
	Aliases        int // fields renamed, as written
	Repeats        int // times that one name may be answered in one selection, as written
	Directives     int // directives applied, as written
	Fragments      int // named fragments defined
	Operations     int // operations in the document
	Variables      int // variables defined by one operation
	RootFields     int // fields at the root of one operation, fragments expanded
	Fields         int // fields of one operation, fragments expanded
	ValueDepth     int // lists and objects inside one another in a literal or in a variable's value
	VariableNodes  int // values in the variables, at all levels
	Introspections int // __schema and __type in one operation
	SchemaLists    int // lists inside one another in __schema or __type, where nothing may be renamed

	DefaultPage     int // objects of a connection asked without first or last
	MaxPage         int // most that first or last may ask
	Objects         int // objects that the operation may return; nested pages multiply
	Values          int // fields of all these objects together
	WhereConditions int // conditions of all the wheres of one operation
	WhereWords      int // of them, those that look for words in a text
	WhereLinks      int // conditions of one where that follow a link to other objects
	ListValues      int // values of one list in an argument
	OrderKeys       int // keys of one orderBy
	IDs             int // identifiers of nodes(ids:)
}

// Default are the limits of the public API, as its documentation gives them.
var Default = Limits{
	QueryBytes:     32 << 10,
	Tokens:         4_000,
	Depth:          16,
	Aliases:        30,
	Repeats:        30,
	Directives:     50,
	Fragments:      50,
	Operations:     10,
	Variables:      60,
	RootFields:     10,
	Fields:         5_000,
	ValueDepth:     8,
	VariableNodes:  2_000,
	Introspections: 1,
	SchemaLists:    2,

	DefaultPage:     25,
	MaxPage:         200,
	Objects:         20_000,
	Values:          15_000,
	WhereConditions: 50,
	WhereWords:      6,
	WhereLinks:      3,
	ListValues:      100,
	OrderKeys:       3,
	IDs:             100,
}

// check refuses limits that would refuse everything or contradict one another.
func (l Limits) check() error {
	for _, v := range []int{
		l.QueryBytes, l.Tokens, l.Depth, l.Aliases, l.Repeats, l.Directives, l.Fragments, l.Operations,
		l.Variables, l.RootFields, l.Fields, l.ValueDepth, l.VariableNodes, l.Introspections, l.SchemaLists,
		l.DefaultPage, l.MaxPage, l.Objects, l.Values, l.WhereConditions, l.WhereWords, l.WhereLinks, l.ListValues, l.OrderKeys, l.IDs,
	} {
		if v <= 0 {
			return fmt.Errorf("limit: every limit must be positive: %+v", l)
		}
	}
	if l.DefaultPage > l.MaxPage {
		return fmt.Errorf("limit: the default page (%d) exceeds the largest (%d)", l.DefaultPage, l.MaxPage)
	}
	return nil
}
