package schema

import (
	"strings"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// target is one of the types that an arc may point to.
type target struct {
	name string // of the edge, after the arc's prefix
	typ  any    // X.Type
}

// contributionKinds are the four types that implement Contribution.
var contributionKinds = []target{
	{"practice", Practice.Type},
	{"hiring_initiative", HiringInitiative.Type},
	{"promotion_tool", PromotionTool.Type},
	{"outreach_mission", OutreachMission.Type},
}

// arc is a reference to exactly one row among several types ("exclusive arc"): a nullable foreign
// key to each, and beside them ref, the identifier of the one that is set. CHECKs of the database
// keep the keys exclusive and ref equal to the key.
type arc struct {
	name     string // column prefix, and <name>_ref
	inverse  string // edge of the targets that leads back here
	targets  []target
	optional bool // may point to nothing; ref is then empty
}

func (a arc) column(t target) string { return a.name + "_" + t.name + "_id" }

func (a arc) fields() (fs []ent.Field) {
	for _, t := range a.targets {
		fs = append(fs, field.String(a.column(t)).Optional().Nillable().Annotations(hidden()))
	}
	return append(fs, field.String(a.name+"_ref").Default("").MaxLen(90).Annotations(hidden()))
}

func (a arc) edges() (es []ent.Edge) {
	for _, t := range a.targets {
		es = append(es, edge.From(a.name+"_"+t.name, t.typ).Ref(a.inverse).Unique().Field(a.column(t)).Annotations(hidden()))
	}
	return es
}

func (a arc) indexes() (is []ent.Index) {
	for _, t := range a.targets {
		is = append(is, index.Fields(a.column(t)))
	}
	return append(is, index.Fields(a.name+"_ref"))
}

// checks are the rules of the arc for table.
func (a arc) checks() map[string]string {
	count := make([]string, len(a.targets))
	columns := make([]string, len(a.targets))
	for i, t := range a.targets {
		columns[i] = a.column(t)
		count[i] = "CASE WHEN " + a.column(t) + " IS NULL THEN 0 ELSE 1 END"
	}
	most := " = 1"
	if a.optional {
		most = " <= 1"
	}
	return map[string]string{
		a.name + "_one": strings.Join(count, " + ") + most,
		a.name + "_ref": a.name + "_ref = COALESCE(" + strings.Join(columns, ", ") + ", '')",
	}
}

// owned says of an arc's target that what points to it goes when it goes.
func owned() entsql.Annotation { return *entsql.OnDelete(entsql.Cascade) }

// referred says of an arc's target that it cannot go while something points to it: an arc may not
// be left pointing to nothing.
func referred() entsql.Annotation { return *entsql.OnDelete(entsql.Restrict) }

func rules(maps ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, m := range maps {
		for k, v := range m {
			all[k] = v
		}
	}
	return all
}
