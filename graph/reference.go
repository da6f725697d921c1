package graph

import (
	"context"

	"maillage/ent"
	"maillage/graph/model"
	"maillage/internal/hub"
)

func (r *Resolver) saveAgreement(ctx context.Context, in hub.AgreementSaved) (*model.AgreementPayload, error) {
	a, err := r.hub.SaveAgreement(ctx, in)
	if err != nil {
		return nil, err
	}
	row, err := touched[*ent.Agreement](ctx, r, a.ID)
	return &model.AgreementPayload{Agreement: row, Warnings: warnings(in)}, err
}

func (r *Resolver) saveIndicator(ctx context.Context, in hub.IndicatorSaved) (*model.IndicatorPayload, error) {
	a, err := r.hub.SaveIndicator(ctx, in)
	if err != nil {
		return nil, err
	}
	row, err := touched[*ent.Indicator](ctx, r, a.ID)
	return &model.IndicatorPayload{Indicator: row}, err
}

func (r *Resolver) saveOrganization(ctx context.Context, in hub.OrganizationSaved) (*model.OrganizationPayload, error) {
	a, err := r.hub.SaveOrganization(ctx, in)
	if err != nil {
		return nil, err
	}
	row, err := touched[*ent.Organization](ctx, r, a.ID)
	return &model.OrganizationPayload{Organization: row}, err
}

func (r *Resolver) setMembership(ctx context.Context, in hub.MembershipSet) (*model.MembershipPayload, error) {
	a, err := r.hub.SetMembership(ctx, in)
	if err != nil {
		return nil, err
	}
	row, err := touched[*ent.City](ctx, r, a.ID)
	return &model.MembershipPayload{City: row}, err
}
