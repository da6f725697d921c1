package hub

import (
	"context"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/ent/agreement"
	"maillage/ent/city"
	"maillage/ent/indicator"
	"maillage/ent/organization"
	"maillage/ent/practice"
	"maillage/ent/region"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// checkCodes tells of the codes of a record that name nothing, and of figures that go against
// their indicator.
func checkCodes(ctx context.Context, tx *ent.Client, r record.Record) (wrong problem.List, err error) {
	unknown := func(field string, codes []string, find func() ([]string, error)) {
		if len(codes) == 0 || err != nil {
			return
		}
		var known []string
		if known, err = find(); err != nil {
			err = fmt.Errorf("hub: codes of %s: %w", field, err)
			return
		}
		for _, c := range without(codes, known) {
			wrong = append(wrong, problem.New(problem.BadInput, i18n.Tf("le code « %.60s » n'existe pas.", "the code “%.60s” does not exist.", c)).On("content."+field))
		}
	}
	unknown("cities", r.Cities, func() ([]string, error) {
		return tx.City.Query().Where(city.CodeIn(r.Cities...)).Select(city.FieldCode).Strings(ctx)
	})
	unknown("regions", r.Regions, func() ([]string, error) {
		return tx.Region.Query().Where(region.CodeIn(r.Regions...)).Select(region.FieldCode).Strings(ctx)
	})
	organizations := slices.Clone(r.Organizations)
	unknown("organizations", organizations, func() ([]string, error) { return organizationCodes(ctx, tx, organizations) })
	if r.OutreachMission != nil {
		unknown("outreachMission.hosts", r.OutreachMission.Hosts, func() ([]string, error) { return organizationCodes(ctx, tx, r.OutreachMission.Hosts) })
	}
	if h := r.HiringInitiative; h != nil && h.Practice != "" {
		unknown("hiringInitiative.practice", []string{h.Practice}, func() ([]string, error) {
			return tx.Practice.Query().Where(practice.ID(h.Practice)).IDs(ctx)
		})
	}
	agreements := make([]string, len(r.Shares))
	for i, s := range r.Shares {
		agreements[i] = s.Agreement
	}
	unknown("shares", agreements, func() ([]string, error) {
		return tx.Agreement.Query().Where(agreement.CodeIn(agreements...)).Select(agreement.FieldCode).Strings(ctx)
	})
	if err != nil {
		return nil, err
	}
	more, err := checkFigures(ctx, tx, r.Outcomes)
	return append(wrong, more...), err
}

func organizationCodes(ctx context.Context, tx *ent.Client, codes []string) ([]string, error) {
	return tx.Organization.Query().Where(organization.CodeIn(codes...)).Select(organization.FieldCode).Strings(ctx)
}

// checkFigures applies to each figure the rules of its indicator.
func checkFigures(ctx context.Context, tx *ent.Client, outcomes []record.Outcome) (wrong problem.List, err error) {
	byCode, err := indicatorsOf(ctx, tx, outcomes)
	if err != nil {
		return nil, err
	}
	for n, o := range outcomes {
		at := fmt.Sprintf("content.outcomes[%d]", n)
		i := byCode[o.Indicator]
		if i == nil {
			wrong = append(wrong, problem.New(problem.BadInput, i18n.Tf("l'indicateur « %.20s » n'existe pas.", "the indicator “%.20s” does not exist.", o.Indicator)).On(at+".indicator"))
			continue
		}
		wrong = append(wrong, problemsOf(within(at, checkOutcome(figureOf(o), i)))...)
	}
	return wrong, nil
}

func indicatorsOf(ctx context.Context, tx *ent.Client, outcomes []record.Outcome) (map[string]*ent.Indicator, error) {
	codes := make([]string, len(outcomes))
	for i, o := range outcomes {
		codes[i] = o.Indicator
	}
	rows, err := tx.Indicator.Query().Where(indicator.CodeIn(codes...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: indicators: %w", err)
	}
	byCode := map[string]*ent.Indicator{}
	for _, i := range rows {
		byCode[i.Code] = i
	}
	return byCode, nil
}

func problemsOf(err error) problem.List {
	list, _ := err.(problem.List) //nolint:errorlint // checkOutcome returns a list or nil
	return list
}

// checkOwner tells whether something may belong to o: a municipal body in existence, or an
// organisation on record.
func checkOwner(ctx context.Context, tx *ent.Client, o access.Owner) error {
	switch {
	case o.City != "" && o.Organization != "" || o == access.Owner{}:
		return problem.New(problem.BadInput, i18n.T("dites à quelle ville, ou à quel organisme, la fiche appartient.", "say to which city, or to which organisation, the record belongs.")).On("city")
	case o.City != "":
		c, err := tx.City.Query().Where(city.Code(o.City)).WithParent().Only(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return wrap("city", err)
		}
		hat := c != nil && c.Kind == vocab.CityKindEquivalentTerritory && c.Edges.Parent != nil
		if c == nil || c.Status != vocab.CityStatusActive || c.Example || hat {
			return problem.New(problem.BadInput, i18n.Tf("« %.40s » n'est pas le code d'un organisme municipal en existence.", "“%.40s” is not the code of a municipal body in existence.", o.City)).On("city")
		}
	default:
		known, err := organizationCodes(ctx, tx, []string{o.Organization})
		if err != nil {
			return wrap("organization", err)
		}
		if len(known) == 0 {
			return problem.New(problem.BadInput, i18n.Tf("« %.40s » n'est pas le code d'un organisme.", "“%.40s” is not the code of an organisation.", o.Organization)).On("organization")
		}
	}
	return nil
}
