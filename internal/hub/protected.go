package hub

import (
	"context"
	"fmt"

	"maillage/ent/city"
	"maillage/ent/indicator"
	"maillage/ent/predicate"
	"maillage/ent/publishedleaf"
	"maillage/ent/region"
	"maillage/internal/condition"
	"maillage/internal/disclosure"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// mostYears is how many years are added up at most.
const mostYears = 20

// Protected asks for what published leaves say together. Nothing in it looks at a value.
type Protected struct {
	Indicator        string // code
	Years            []int
	Group            vocab.PopulationGroup
	EmploymentStatus *vocab.EmploymentStatus // nil for all of them
	Places           ProtectedPlaces
}

// ProtectedPlaces are the places whose leaves count; all of them where it is empty. Lists narrow
// one another.
type ProtectedPlaces struct {
	Cities          []string // codes
	Regions         []string // codes: the leaves of the region itself, and of its cities
	PopulationBands []vocab.PopulationBand
}

// ProtectedTotal is the sum of published leaves.
func (h *Hub) ProtectedTotal(ctx context.Context, q Protected) (*disclosure.Aggregate, error) {
	leaves, err := h.leaves(ctx, q, q.Group)
	if err != nil {
		return nil, err
	}
	return disclosure.Total(leaves), nil
}

// ProtectedMedian is the median of the published leaves of cities, in one year and one status.
func (h *Hub) ProtectedMedian(ctx context.Context, q Protected) (*disclosure.Aggregate, error) {
	leaves, err := h.leaves(ctx, q, q.Group)
	if err != nil {
		return nil, err
	}
	if q.EmploymentStatus == nil {
		leaves = together(leaves)
	}
	return h.rule.Median(leaves), nil
}

// together keeps the leaves that cover all employment statuses.
func together(leaves []disclosure.Published) (kept []disclosure.Published) {
	for _, l := range leaves {
		if l.Status == "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// ProtectedRate is the share of a group, from published numerators and denominators alone.
func (h *Hub) ProtectedRate(ctx context.Context, q Protected) (*disclosure.Aggregate, error) {
	if _, ok := (disclosure.Cell{Indicator: q.Indicator, Group: q.Group}).Denominator(); !ok {
		field, t := "indicator", i18n.Tf("« %.20s » n'est pas la part d'un groupe parmi tous : aucun taux ne s'en tire.", "“%.20s” is not the share of a group among all: no rate comes of it.", q.Indicator)
		if q.Group == vocab.PopulationGroupAll {
			field, t = "group", i18n.T("la part de tous parmi tous n'apprend rien : choisissez un groupe.", "the share of all among all tells nothing: choose a group.")
		}
		return nil, problem.New(problem.BadInput, t).On(field)
	}
	numerators, err := h.leaves(ctx, q, q.Group)
	if err != nil {
		return nil, err
	}
	denominators, err := h.leaves(ctx, q, vocab.PopulationGroupAll)
	if err != nil {
		return nil, err
	}
	return h.rule.Rate(numerators, denominators), nil
}

// leaves reads the published leaves that a question is about, of one group.
func (h *Hub) leaves(ctx context.Context, q Protected, group vocab.PopulationGroup) ([]disclosure.Published, error) {
	if len(q.Years) == 0 || len(q.Years) > mostYears {
		return nil, problem.New(problem.BadInput, i18n.Tf("donnez de 1 à %d années.", "give 1 to %d years.", mostYears)).On("years")
	}
	where := []predicate.PublishedLeaf{
		publishedleaf.HasIndicatorWith(indicator.Code(q.Indicator)), publishedleaf.YearIn(q.Years...), publishedleaf.GroupEQ(group),
	}
	if q.EmploymentStatus != nil {
		where = append(where, publishedleaf.EmploymentStatusEQ(*q.EmploymentStatus))
	}
	if q.Places.Cities != nil {
		where = append(where, publishedleaf.HasCityWith(city.CodeIn(q.Places.Cities...)))
	}
	if q.Places.Regions != nil {
		where = append(where, condition.Any(
			publishedleaf.HasRegionWith(region.CodeIn(q.Places.Regions...)),
			publishedleaf.HasCityWith(city.HasRegionWith(region.CodeIn(q.Places.Regions...)))))
	}
	if q.Places.PopulationBands != nil {
		where = append(where, publishedleaf.HasCityWith(city.PopulationBandIn(q.Places.PopulationBands...)))
	}
	rows, err := h.store.Read().PublishedLeaf.Query().Where(where...).WithCity().WithRegion().WithIndicator().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: published leaves: %w", err)
	}
	leaves := make([]disclosure.Published, len(rows))
	for i, row := range rows {
		leaves[i] = shown(row)
	}
	return leaves, nil
}
