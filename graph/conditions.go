package graph

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"maillage/ent/practice"
	"maillage/graph/model"
	"maillage/internal/catalog"
	"maillage/internal/condition"
	"maillage/internal/date"
	"maillage/internal/vocab"
)

// filter is a condition on the rows of any of the four kinds.
type filter = func(*sql.Selector)

// conditions turns the where of a list of contributions into one condition.
func conditions(w *model.ContributionWhereInput) filter {
	if w == nil {
		return condition.All[filter]()
	}
	all := each(w.And)
	if w.Or != nil {
		all = append(all, condition.Any(each(w.Or)...))
	}
	if w.Not != nil {
		all = append(all, condition.Not(conditions(w.Not)))
	}
	return condition.All(join(all, onKind(w), onText(w), onPlace(w), onStrength(w))...)
}

func each(ws []*model.ContributionWhereInput) (all []filter) {
	for _, w := range ws {
		all = append(all, conditions(w))
	}
	return all
}

func onKind(w *model.ContributionWhereInput) (cs []filter) {
	if w.Kind != nil {
		cs = append(cs, catalog.OfKind([]vocab.ContributionKind{*w.Kind}))
	}
	if w.KindIn != nil {
		cs = append(cs, catalog.OfKind(w.KindIn))
	}
	return cs
}

// when makes a filter of a value that the client gave; none when it is null.
func when[V any](v *V, make func(V) filter) []filter {
	if v == nil {
		return nil
	}
	return []filter{make(*v)}
}

// whenListed makes a filter of a list that the client gave; none when it is null.
func whenListed[V any](v []V, make func([]V) filter) []filter {
	if v == nil {
		return nil
	}
	return []filter{make(v)}
}

func join(lists ...[]filter) (all []filter) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func onText(w *model.ContributionWhereInput) []filter {
	return join(
		when(w.TitleContains, catalog.TitleContains[filter]),
		when(w.Keyword, func(k string) filter { return catalog.Has[filter](practice.FieldKeywords, k) }),
		when(w.Volet, func(v vocab.Volet) filter { return catalog.Has[filter](practice.FieldVolets, string(v)) }),
		when(w.Theme, func(t vocab.Theme) filter { return catalog.Has[filter](practice.FieldThemes, string(t)) }),
		whenListed(w.ThemeIn, func(ts []vocab.Theme) filter { return catalog.HasAny[filter](practice.FieldThemes, ts) }),
		when(w.Reference, func(r string) filter { return sql.FieldEQ(practice.FieldReference, r) }),
		when(w.Slug, func(s string) filter { return sql.FieldEQ(practice.FieldSlug, s) }),
	)
}

func onPlace(w *model.ContributionWhereInput) []filter {
	return join(
		when(w.Region, func(code string) filter { return catalog.InRegion[filter](code) }),
		whenListed(w.RegionIn, func(codes []string) filter { return catalog.InRegion[filter](codes...) }),
		when(w.City, catalog.OfCity[filter]),
		when(w.Organization, catalog.WithOrganization[filter]),
		whenListed(w.TerritoryLevelIn, func(ls []vocab.TerritoryLevel) filter {
			return sql.FieldIn(practice.FieldTerritoryLevel, ls...)
		}),
	)
}

func onStrength(w *model.ContributionWhereInput) []filter {
	return join(
		when(w.Indicator, catalog.WithIndicator[filter]),
		when(w.HasAdoptions, catalog.Adopted[filter]),
		when(w.EvidenceAtLeast, catalog.EvidenceAtLeast[filter]),
		whenListed(w.EvidenceIn, func(ls []vocab.EvidenceLevel) filter {
			return sql.FieldIn(practice.FieldEvidenceLevel, ls...)
		}),
		whenListed(w.EvidenceBaseIn, func(ls []vocab.EvidenceLevel) filter {
			return sql.FieldIn(practice.FieldEvidenceBase, ls...)
		}),
		whenListed(w.CostBandIn, func(bs []vocab.CostBand) filter {
			return sql.FieldIn(practice.FieldCostBand, bs...)
		}),
		when(w.Status, func(s vocab.ContributionStatus) filter { return sql.FieldEQ(practice.FieldStatus, s) }),
		when(w.StartedFrom, func(d date.Date) filter { return catalog.From[filter](practice.FieldStartedKey, d) }),
		when(w.StartedTo, func(d date.Date) filter { return catalog.UpTo[filter](practice.FieldStartedKey, d) }),
		when(w.PublishedSince, func(t time.Time) filter { return sql.FieldGTE(practice.FieldPublishedAt, t) }),
	)
}
