package hub

import (
	"context"
	"fmt"
	"time"

	"maillage/ent"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
	"maillage/internal/date"
	"maillage/internal/evidence"
	"maillage/internal/vocab"
)

// contribution is the mutation of a row of any of the four kinds, as ent generates it: what they
// have in common is written, and what was there before is read, through it.
type contribution interface {
	ent.Mutation
	ID() (string, bool)

	SetSlug(string)
	SetReference(string)
	SetTitleFr(string)
	SetTitleEn(string)
	SetTitleKey(string)
	SetSummaryFr(string)
	SetSummaryEn(string)
	SetTranslation(vocab.Translation)
	SetVolets([]vocab.Volet)
	SetThemes([]vocab.Theme)
	SetKeywords([]string)
	SetTerritoryLevel(vocab.TerritoryLevel)
	SetPlace(string)
	SetExample(bool)
	SetInvented(bool)
	SetVersion(int)
	SetCostCad(int)
	ClearCostCad()
	SetCostPeriodMonths(int)
	ClearCostPeriodMonths()
	SetLeadCityCode(string)
	SetRecordedCityCodes([]string)
	SetContactRoleFr(string)
	SetContactRoleEn(string)
	SetContactMailbox(string)
	SetStartedOn(date.Date)
	ClearStartedOn()
	SetEndedOn(date.Date)
	ClearEndedOn()
	SetStartedKey(string)
	SetCaveatFr(string)
	SetCaveatEn(string)
	SetConfidence(vocab.Confidence)
	SetPublishedAt(time.Time)
	SetReviewedAt(time.Time)
	SetStaleAt(time.Time)

	SetStatus(vocab.ContributionStatus)
	SetImpact(vocab.ImpactRating)
	ClearImpact()
	SetEvidenceCeiling(vocab.EvidenceLevel)
	ClearEvidenceCeiling()
	SetIndependentEvaluation(bool)
	SetCostBand(vocab.CostBand)
	SetEvidenceLevel(vocab.EvidenceLevel)
	SetEvidenceBase(vocab.EvidenceLevel)
	SetEvidenceReasons([]evidence.Reason)
	SetCompletenessScore(int)
	SetMissingParts([]string)
	SetAdoptionCount(int)

	SetLeadCityID(string)
	ClearLeadCity()
	SetLeadOrganizationID(string)
	ClearLeadOrganization()
	AddCityIDs(...string)
	RemoveCityIDs(...string)
	AddRegionIDs(...string)
	RemoveRegionIDs(...string)
	AddOrganizationIDs(...string)
	RemoveOrganizationIDs(...string)
	AddSourceIDs(...string)
	RemoveSourceIDs(...string)

	OldTitleEn(context.Context) (string, error)
	OldSummaryFr(context.Context) (string, error)
	OldSummaryEn(context.Context) (string, error)
	OldContactRoleFr(context.Context) (string, error)
	OldContactMailbox(context.Context) (string, error)
	OldStartedOn(context.Context) (*date.Date, error)
	OldCostCad(context.Context) (*int, error)
	OldCostPeriodMonths(context.Context) (*int, error)
	OldLeadCityCode(context.Context) (string, error)
	OldRecordedCityCodes(context.Context) ([]string, error)
	OldStatus(context.Context) (vocab.ContributionStatus, error)
	OldStaleAt(context.Context) (time.Time, error)
	OldEvidenceCeiling(context.Context) (*vocab.EvidenceLevel, error)
	OldIndependentEvaluation(context.Context) (bool, error)
}

// kind is where the database keeps one of the four kinds.
type kind struct {
	prefix string // of the identifiers
	// edit calls fill with the mutation of each row named, of every row where none is, and saves
	// the rows that it changes.
	edit func(ctx context.Context, tx *ent.Client, ids []string, fill func(contribution) error) error

	leadCity, leadOrganization, cities, regions, organizations, sources column
}

var kinds = []kind{
	{
		prefix: "pra",
		edit: func(ctx context.Context, tx *ent.Client, ids []string, fill func(contribution) error) error {
			return editAll(ctx, named(tx.Practice.Query(), ids, practice.IDIn), tx.Practice.UpdateOne, fill)
		},
		leadCity:         own(practice.Table, practice.LeadCityColumn),
		leadOrganization: own(practice.Table, practice.LeadOrganizationColumn),
		cities:           joined(practice.CitiesTable, practice.CitiesPrimaryKey),
		regions:          joined(practice.RegionsTable, practice.RegionsPrimaryKey),
		organizations:    joined(practice.OrganizationsTable, practice.OrganizationsPrimaryKey),
		sources:          joined(practice.SourcesTable, practice.SourcesPrimaryKey),
	},
	{
		prefix: "hir",
		edit: func(ctx context.Context, tx *ent.Client, ids []string, fill func(contribution) error) error {
			return editAll(ctx, named(tx.HiringInitiative.Query(), ids, hiringinitiative.IDIn), tx.HiringInitiative.UpdateOne, fill)
		},
		leadCity:         own(hiringinitiative.Table, hiringinitiative.LeadCityColumn),
		leadOrganization: own(hiringinitiative.Table, hiringinitiative.LeadOrganizationColumn),
		cities:           joined(hiringinitiative.CitiesTable, hiringinitiative.CitiesPrimaryKey),
		regions:          joined(hiringinitiative.RegionsTable, hiringinitiative.RegionsPrimaryKey),
		organizations:    joined(hiringinitiative.OrganizationsTable, hiringinitiative.OrganizationsPrimaryKey),
		sources:          joined(hiringinitiative.SourcesTable, hiringinitiative.SourcesPrimaryKey),
	},
	{
		prefix: "pro",
		edit: func(ctx context.Context, tx *ent.Client, ids []string, fill func(contribution) error) error {
			return editAll(ctx, named(tx.PromotionTool.Query(), ids, promotiontool.IDIn), tx.PromotionTool.UpdateOne, fill)
		},
		leadCity:         own(promotiontool.Table, promotiontool.LeadCityColumn),
		leadOrganization: own(promotiontool.Table, promotiontool.LeadOrganizationColumn),
		cities:           joined(promotiontool.CitiesTable, promotiontool.CitiesPrimaryKey),
		regions:          joined(promotiontool.RegionsTable, promotiontool.RegionsPrimaryKey),
		organizations:    joined(promotiontool.OrganizationsTable, promotiontool.OrganizationsPrimaryKey),
		sources:          joined(promotiontool.SourcesTable, promotiontool.SourcesPrimaryKey),
	},
	{
		prefix: "mis",
		edit: func(ctx context.Context, tx *ent.Client, ids []string, fill func(contribution) error) error {
			return editAll(ctx, named(tx.OutreachMission.Query(), ids, outreachmission.IDIn), tx.OutreachMission.UpdateOne, fill)
		},
		leadCity:         own(outreachmission.Table, outreachmission.LeadCityColumn),
		leadOrganization: own(outreachmission.Table, outreachmission.LeadOrganizationColumn),
		cities:           joined(outreachmission.CitiesTable, outreachmission.CitiesPrimaryKey),
		regions:          joined(outreachmission.RegionsTable, outreachmission.RegionsPrimaryKey),
		organizations:    joined(outreachmission.OrganizationsTable, outreachmission.OrganizationsPrimaryKey),
		sources:          joined(outreachmission.SourcesTable, outreachmission.SourcesPrimaryKey),
	},
}

// named restricts a query to the rows of these identifiers, if there are any.
func named[Q interface{ Where(...P) Q }, P any](q Q, ids []string, in func(...string) P) Q {
	if len(ids) == 0 {
		return q
	}
	return q.Where(in(ids...))
}

func editAll[T any, M contribution, U builder[M]](
	ctx context.Context, query interface {
		All(context.Context) ([]*T, error)
	}, update func(*T) U, fill func(contribution) error,
) error {
	rows, err := query.All(ctx)
	if err != nil {
		return fmt.Errorf("hub: contributions: %w", err)
	}
	for _, row := range rows {
		u := update(row)
		m := u.Mutation()
		if err := fill(m); err != nil {
			return err
		}
		id, _ := m.ID()
		if _, err := save(ctx, id, u); err != nil {
			return err
		}
	}
	return nil
}

// edges holds the edges of rows of a kind.
type edges struct{ leadCity, leadOrganization, cities, regions, organizations, sources links }

// edges reads those of the rows named, of all rows where none is.
func (k kind) edges(ctx context.Context, tx *ent.Client, ids ...string) (e edges, err error) {
	for _, x := range []struct {
		links  *links
		column column
	}{
		{&e.leadCity, k.leadCity}, {&e.leadOrganization, k.leadOrganization}, {&e.cities, k.cities},
		{&e.regions, k.regions}, {&e.organizations, k.organizations}, {&e.sources, k.sources},
	} {
		if *x.links, err = x.column.read(ctx, tx, ids...); err != nil {
			return e, err
		}
	}
	return e, nil
}
