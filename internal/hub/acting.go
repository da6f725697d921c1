package hub

import (
	"context"
	"errors"
	"slices"

	"maillage/ent"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// actingFor tells for whom a verb acts: the city or the organisation that its input names, else
// the viewer's own. A code of a body that the viewer's city took over from stands for that city.
func actingFor(v access.Viewer, city, organization *string) access.Owner {
	o := access.Owner{City: pointed(city), Organization: pointed(organization)}
	if o == (access.Owner{}) {
		return access.Owner{City: v.City(), Organization: v.Organization}
	}
	if slices.Contains(v.Cities, o.City) {
		o.City = v.City()
	}
	return o
}

// mayAct checks that the viewer may do an act for o, and that o exists.
func mayAct(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, o access.Owner) error {
	if o == (access.Owner{}) && access.Allowed(v, act, o) {
		return problem.New(problem.BadInput, i18n.T("dites pour quelle ville.", "say for which city.")).On("city")
	}
	if err := access.May(v, act, o); err != nil {
		return err
	}
	return checkOwner(ctx, tx, o)
}

// publishedNamed reads a contribution of the public shelf by its identifier or its short name; nil
// when there is none.
func publishedNamed(ctx context.Context, tx *ent.Client, name string) (*published, error) {
	if kindOf(name) != "" {
		return readPublished(ctx, tx, name)
	}
	for _, find := range []func(context.Context) ([]string, error){
		tx.Practice.Query().Where(practice.Slug(name)).IDs,
		tx.HiringInitiative.Query().Where(hiringinitiative.Slug(name)).IDs,
		tx.PromotionTool.Query().Where(promotiontool.Slug(name)).IDs,
		tx.OutreachMission.Query().Where(outreachmission.Slug(name)).IDs,
	} {
		ids, err := find(ctx)
		if err != nil {
			return nil, wrap("contributions", err)
		}
		if len(ids) > 0 {
			return readPublished(ctx, tx, ids[0])
		}
	}
	return nil, nil
}

// cities are the identifiers of the cities that take part in a published contribution.
func (p *published) cities() []string { return p.of.cities[p.ID] }

// published finds a contribution that an input names, and adds a problem where there is none.
func (c *checklist) published(ctx context.Context, tx *ent.Client, field, name string) (*published, error) {
	p, err := publishedNamed(ctx, tx, name)
	if err != nil {
		return nil, err
	}
	if p == nil {
		c.wrong = append(c.wrong, nothingThere(field))
	}
	return p, nil
}

// nothingThere is notFound as one problem among others.
func nothingThere(field string) *problem.Problem {
	return problem.New(problem.NotFound, i18n.T("introuvable parmi ce qui est public.", "not found among what is public.")).On(field)
}

// code adds a problem where a code that an input gives names nothing.
func (c *checklist) code(ctx context.Context, field, code string, exist func(context.Context) (bool, error)) error {
	if code == "" {
		return nil
	}
	ok, err := exist(ctx)
	if err != nil {
		return wrap(field, err)
	}
	if !ok {
		c.refuse(field, i18n.Tf("le code « %.60s » n'existe pas.", "the code “%.60s” does not exist.", code))
	}
	return nil
}

// gather adds err to the list when it is one problem, and returns it when it is none.
func (c *checklist) gather(err error) error {
	var p *problem.Problem
	if err == nil || !errors.As(err, &p) {
		return err
	}
	c.wrong = append(c.wrong, p)
	return nil
}
