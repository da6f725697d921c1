package graph

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"maillage/ent/practice"
	"maillage/graph/model"
	"maillage/internal/catalog"
	"maillage/internal/vocab"
)

// condition is a filter on the rows of any of the four kinds.
type condition = func(*sql.Selector)

// conditions turns the where of a list of contributions into one condition.
func conditions(w *model.ContributionWhereInput) condition {
	if w == nil {
		return func(*sql.Selector) {}
	}
	all := []condition{func(*sql.Selector) {}}
	add := func(c ...condition) { all = append(all, c...) }
	for _, and := range w.And {
		add(conditions(and))
	}
	if w.Or != nil {
		any := make([]condition, len(w.Or))
		for i, or := range w.Or {
			any[i] = conditions(or)
		}
		add(anyOf(any))
	}
	if w.Not != nil {
		add(sql.NotPredicates(conditions(w.Not)))
	}
	add(onKind(w)...)
	add(onText(w)...)
	add(onPlace(w)...)
	add(onStrength(w)...)
	return func(s *sql.Selector) {
		for _, c := range all {
			c(s)
		}
	}
}

// anyOf keeps what satisfies one of the conditions; nothing when there are none.
func anyOf(any []condition) condition {
	if len(any) == 0 {
		return func(s *sql.Selector) { s.Where(sql.False()) }
	}
	return sql.OrPredicates(any...)
}

func onKind(w *model.ContributionWhereInput) (cs []condition) {
	if w.Kind != nil {
		cs = append(cs, catalog.OfKind([]vocab.ContributionKind{*w.Kind}))
	}
	if w.KindIn != nil {
		cs = append(cs, catalog.OfKind(w.KindIn))
	}
	return cs
}

// when makes a condition of a value that the client gave; none when it is null.
func when[V any](v *V, make func(V) condition) []condition {
	if v == nil {
		return nil
	}
	return []condition{make(*v)}
}

// whenListed makes a condition of a list that the client gave; none when it is null.
func whenListed[V any](v []V, make func([]V) condition) []condition {
	if v == nil {
		return nil
	}
	return []condition{make(v)}
}

func join(lists ...[]condition) (all []condition) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func onText(w *model.ContributionWhereInput) []condition {
	return join(
		when(w.TitleContains, catalog.TitleContains[condition]),
		when(w.Keyword, func(k string) condition { return catalog.Has[condition](practice.FieldKeywords, k) }),
		when(w.Volet, func(v vocab.Volet) condition { return catalog.Has[condition](practice.FieldVolets, string(v)) }),
		when(w.Theme, func(t vocab.Theme) condition { return catalog.Has[condition](practice.FieldThemes, string(t)) }),
		whenListed(w.ThemeIn, func(ts []vocab.Theme) condition { return catalog.HasAny[condition](practice.FieldThemes, ts) }),
		when(w.Reference, func(r string) condition { return sql.FieldEQ(practice.FieldReference, r) }),
		when(w.Slug, func(s string) condition { return sql.FieldEQ(practice.FieldSlug, s) }),
	)
}

func onPlace(w *model.ContributionWhereInput) []condition {
	return join(
		when(w.Region, catalog.InRegion[condition]),
		when(w.City, catalog.OfCity[condition]),
		when(w.Organization, catalog.WithOrganization[condition]),
		whenListed(w.TerritoryLevelIn, func(ls []vocab.TerritoryLevel) condition {
			return sql.FieldIn(practice.FieldTerritoryLevel, ls...)
		}),
	)
}

func onStrength(w *model.ContributionWhereInput) []condition {
	return join(
		when(w.Indicator, catalog.WithIndicator[condition]),
		when(w.HasAdoptions, catalog.Adopted[condition]),
		when(w.EvidenceAtLeast, catalog.EvidenceAtLeast[condition]),
		whenListed(w.EvidenceIn, func(ls []vocab.EvidenceLevel) condition {
			return sql.FieldIn(practice.FieldEvidenceLevel, ls...)
		}),
		whenListed(w.EvidenceBaseIn, func(ls []vocab.EvidenceLevel) condition {
			return sql.FieldIn(practice.FieldEvidenceBase, ls...)
		}),
		whenListed(w.CostBandIn, func(bs []vocab.CostBand) condition {
			return sql.FieldIn(practice.FieldCostBand, bs...)
		}),
		when(w.Status, func(s vocab.ContributionStatus) condition { return sql.FieldEQ(practice.FieldStatus, s) }),
		when(w.StartedFrom, catalog.StartedFrom[condition]),
		when(w.StartedTo, catalog.StartedTo[condition]),
		when(w.PublishedSince, func(t time.Time) condition { return sql.FieldGTE(practice.FieldPublishedAt, t) }),
	)
}
