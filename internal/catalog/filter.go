package catalog

import (
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"maillage/ent/city"
	"maillage/ent/funding"
	"maillage/ent/indicator"
	"maillage/ent/organization"
	"maillage/ent/outcome"
	"maillage/ent/practice"
	"maillage/ent/region"
	"maillage/internal/condition"
	"maillage/internal/date"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

const (
	agreementColumn = funding.AgreementColumn
	indicatorColumn = outcome.IndicatorColumn
)

// OfKind keeps the records of these kinds.
func OfKind(wanted []vocab.ContributionKind) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if slices.Contains(wanted, kindOf(s.TableName()).value) {
			condition.Always(s)
		} else {
			condition.Never(s)
		}
	}
}

// TitleContains keeps the records whose French title has all the words, by their beginnings.
func TitleContains[P condition.Condition](words string) P {
	return Words[P](practice.FieldTitleKey, words)
}

// Has keeps the records whose list in column holds value.
func Has[P condition.Condition](column, value string) P {
	return func(s *sql.Selector) { s.Where(sqljson.ValueContains(s.C(column), value)) }
}

// HasAny keeps the records whose list in column holds one of the values; none when there are none.
func HasAny[P condition.Condition, V ~string](column string, values []V) P {
	each := make([]P, len(values))
	for i, v := range values {
		each[i] = Has[P](column, string(v))
	}
	return condition.Any(each...)
}

// InRegion keeps the records that concern one of the regions of these codes.
func InRegion[P condition.Condition](codes ...string) P {
	return func(s *sql.Selector) {
		linked(s, kindOf(s.TableName()).regions, region.Table, func(r *sql.SelectTable) *sql.Predicate {
			return in(r.C(region.FieldCode), codes)
		})
	}
}

// City is what one and the same city that takes part must be; what is nil does not matter.
type City struct {
	Code             *string
	Mrc              *string // this MRC, or a municipality of it
	KindIn           []vocab.CityKind
	PopulationBandIn []vocab.PopulationBand
}

// OfCity keeps the records in which a city that meets all of m takes part. The code of an absorbed
// city means its successor, and the successor's, under which its records are read.
func OfCity[P condition.Condition](m City) P {
	return func(s *sql.Selector) {
		linked(s, kindOf(s.TableName()).cities, city.Table, func(c *sql.SelectTable) *sql.Predicate {
			all := []*sql.Predicate{sql.NotNull(c.C(city.FieldID))}
			if m.Code != nil {
				all = append(all, present(c.C(city.FieldID), *m.Code))
			}
			if m.Mrc != nil {
				all = append(all, sql.Or(sql.EQ(c.C(city.FieldCode), *m.Mrc), sql.In(c.C(city.MrcColumn), ofCode(city.FieldID, *m.Mrc))))
			}
			if m.KindIn != nil {
				all = append(all, in(c.C(city.FieldKind), m.KindIn))
			}
			if m.PopulationBandIn != nil {
				all = append(all, in(c.C(city.FieldPopulationBand), m.PopulationBandIn))
			}
			return sql.And(all...)
		})
	}
}

// Present keeps the city of this code and those that took over from it, one after the other.
func Present[P condition.Condition](code string) P {
	return func(s *sql.Selector) { s.Where(present(s.C(city.FieldID), code)) }
}

// present is the condition that the city identified in column is the one of code or has taken over
// from it.
func present(column, code string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.Ident(column).WriteString(" IN (WITH RECURSIVE chain (id) AS (SELECT id FROM " + city.Table + " WHERE " + city.FieldCode + " = ")
		b.Arg(code).WriteString(" UNION SELECT c." + city.SuccessorColumn + " FROM " + city.Table + " AS c JOIN chain ON c.id = chain.id" +
			" WHERE c." + city.SuccessorColumn + " IS NOT NULL) SELECT id FROM chain)")
	})
}

// ofCode selects a column of the city of this code.
func ofCode(column, code string) *sql.Selector {
	c := sql.Table(city.Table).As("named")
	return sql.Select(c.C(column)).From(c).Where(sql.EQ(c.C(city.FieldCode), code))
}

// Named keeps the record of this short name, or of this reference in its collection.
func Named[P condition.Condition](name string) P {
	return func(s *sql.Selector) {
		s.Where(sql.Or(sql.EQ(s.C(practice.FieldSlug), name), sql.And(
			sql.NEQ(s.C(practice.FieldReference), ""), sql.EQ(s.C(practice.FieldReference), name))))
	}
}

// WithOrganization keeps the records of which the organisation of this code is partner or lead.
func WithOrganization[P condition.Condition](code string) P {
	return func(s *sql.Selector) {
		k := kindOf(s.TableName())
		o := sql.Table(organization.Table).As("o")
		lead := sql.Select(o.C(organization.FieldID)).From(o).Where(sql.EQ(o.C(organization.FieldCode), code))
		s.Where(sql.Or(
			sql.In(s.C(practice.FieldID), linkedTo(k.organizations, organization.Table, func(o *sql.SelectTable) *sql.Predicate {
				return sql.EQ(o.C(organization.FieldCode), code)
			})),
			sql.In(s.C(k.leadOrg), lead),
		))
	}
}

// WithIndicator keeps the records that have a figure under the indicator of this code.
func WithIndicator[P condition.Condition](code string) P {
	return func(s *sql.Selector) {
		linked(s, kindOf(s.TableName()).outcomes, indicator.Table, func(i *sql.SelectTable) *sql.Predicate {
			return sql.EQ(i.C(indicator.FieldCode), code)
		})
	}
}

// Adopted keeps the records that another city took up, or with false those that none did.
func Adopted[P condition.Condition](yes bool) P {
	return func(s *sql.Selector) {
		if yes {
			s.Where(sql.GT(s.C(practice.FieldAdoptionCount), 0))
		} else {
			s.Where(sql.EQ(s.C(practice.FieldAdoptionCount), 0))
		}
	}
}

// EvidenceAtLeast keeps the records whose evidence is at least this strong: E0 to E4 sort as text.
func EvidenceAtLeast[P condition.Condition](level vocab.EvidenceLevel) P {
	return func(s *sql.Selector) { s.Where(sql.GTE(s.C(practice.FieldEvidenceLevel), string(level))) }
}

// From keeps the rows whose date in column, as far as it is precise, is d or later; an unknown date
// is left out. « 2023 » is 2023-01-01 or later.
func From[P condition.Condition](column string, d date.Date) P {
	return func(s *sql.Selector) { s.Where(onDay(s.C(column), ">=", d.Start())) }
}

// UpTo keeps the rows whose date in column, as far as it is precise, is d or earlier; an unknown
// date is left out.
func UpTo[P condition.Condition](column string, d date.Date) P {
	return func(s *sql.Selector) {
		s.Where(sql.And(sql.NEQ(s.C(column), ""), onDay(s.C(column), "<=", d.End())))
	}
}

// onDay compares the first day that the date in column may mean with a day.
func onDay(column, op string, day time.Time) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString("substr(").Ident(column).WriteString(" || '-01-01', 1, 10) " + op + " ").Arg(day.Format(time.DateOnly))
	})
}

// Examples keeps the records of Québec, the examples, or with nil both.
func Examples[P condition.Condition](only *bool) P {
	return func(s *sql.Selector) {
		if only != nil {
			s.Where(sql.EQ(s.C(practice.FieldExample), *only))
		}
	}
}

func linked(s *sql.Selector, l link, target string, cond func(*sql.SelectTable) *sql.Predicate) {
	s.Where(sql.In(s.C(practice.FieldID), linkedTo(l, target, cond)))
}

// linkedTo selects the contributions that l links to rows of target that satisfy cond.
func linkedTo(l link, target string, cond func(*sql.SelectTable) *sql.Predicate) *sql.Selector {
	j, t := sql.Table(l.table).As("j"), sql.Table(target).As("t")
	return sql.Select(j.C(l.own)).From(j).Join(t).On(j.C(l.other), t.C("id")).
		Where(sql.And(cond(t), sql.NotNull(j.C(l.own))))
}

func in[V ~string](column string, values []V) *sql.Predicate {
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = string(v)
	}
	return sql.In(column, args...)
}

// Words keeps the rows whose folded key in column has all the words, in any order, by their
// beginnings; none when there are no words. What is being typed may be « st » for « saint » or the
// beginning of Stanstead: both are looked for.
func Words[P condition.Condition](column, words string) P {
	return func(s *sql.Selector) {
		folded := strings.Fields(text.Fold(words))
		all := make([]*sql.Predicate, len(folded))
		for i, w := range folded {
			all[i] = beginning(s.C(column), w)
			if typed := strings.ToLower(strings.TrimSpace(words)); i == len(folded)-1 && (strings.HasSuffix(typed, "st") || strings.HasSuffix(typed, "ste")) {
				all[i] = sql.Or(all[i], beginning(s.C(column), typed[strings.LastIndexByte(typed, 's'):]))
			}
		}
		if len(all) == 0 {
			condition.Never(s)
			return
		}
		for _, p := range all {
			s.Where(p)
		}
	}
}

// beginning matches a key of which a word begins with w.
func beginning(column, w string) *sql.Predicate {
	return sql.Or(sql.HasPrefix(column, w), sql.Contains(column, " "+w))
}
