// Package catalog reads the four kinds of contribution as one: filters that they share, and one
// list of all of them, page by page.
package catalog

import (
	"maillage/ent/coverageneed"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
	"maillage/internal/vocab"
)

// link is a table that joins a kind to something else, or a foreign key of that something.
type link struct {
	table string
	own   string // column that holds the contribution's identifier
	other string // column that holds the other's identifier
}

// kind is where one of the four lives.
type kind struct {
	value         vocab.ContributionKind
	table         string
	cities        link
	regions       link
	organizations link
	needs         link
	fundings      link
	outcomes      link
	leadOrg       string // column
}

func m2m(table string, pk []string) link { return link{table: table, own: pk[0], other: pk[1]} }

func inverse(table string, pk []string) link { return link{table: table, own: pk[1], other: pk[0]} }

var kinds = []kind{
	{
		value: vocab.ContributionKindPractice, table: practice.Table,
		cities:        m2m(practice.CitiesTable, practice.CitiesPrimaryKey),
		regions:       m2m(practice.RegionsTable, practice.RegionsPrimaryKey),
		organizations: m2m(practice.OrganizationsTable, practice.OrganizationsPrimaryKey),
		needs:         inverse(coverageneed.PracticesTable, coverageneed.PracticesPrimaryKey),
		fundings:      link{practice.FundingsTable, practice.FundingsColumn, agreementColumn},
		outcomes:      link{practice.OutcomesTable, practice.OutcomesColumn, indicatorColumn},
		leadOrg:       practice.LeadOrganizationColumn,
	},
	{
		value: vocab.ContributionKindHiringInitiative, table: hiringinitiative.Table,
		cities:        m2m(hiringinitiative.CitiesTable, hiringinitiative.CitiesPrimaryKey),
		regions:       m2m(hiringinitiative.RegionsTable, hiringinitiative.RegionsPrimaryKey),
		organizations: m2m(hiringinitiative.OrganizationsTable, hiringinitiative.OrganizationsPrimaryKey),
		needs:         inverse(coverageneed.HiringInitiativesTable, coverageneed.HiringInitiativesPrimaryKey),
		fundings:      link{hiringinitiative.FundingsTable, hiringinitiative.FundingsColumn, agreementColumn},
		outcomes:      link{hiringinitiative.OutcomesTable, hiringinitiative.OutcomesColumn, indicatorColumn},
		leadOrg:       hiringinitiative.LeadOrganizationColumn,
	},
	{
		value: vocab.ContributionKindPromotionTool, table: promotiontool.Table,
		cities:        m2m(promotiontool.CitiesTable, promotiontool.CitiesPrimaryKey),
		regions:       m2m(promotiontool.RegionsTable, promotiontool.RegionsPrimaryKey),
		organizations: m2m(promotiontool.OrganizationsTable, promotiontool.OrganizationsPrimaryKey),
		needs:         inverse(coverageneed.PromotionToolsTable, coverageneed.PromotionToolsPrimaryKey),
		fundings:      link{promotiontool.FundingsTable, promotiontool.FundingsColumn, agreementColumn},
		outcomes:      link{promotiontool.OutcomesTable, promotiontool.OutcomesColumn, indicatorColumn},
		leadOrg:       promotiontool.LeadOrganizationColumn,
	},
	{
		value: vocab.ContributionKindOutreachMission, table: outreachmission.Table,
		cities:        m2m(outreachmission.CitiesTable, outreachmission.CitiesPrimaryKey),
		regions:       m2m(outreachmission.RegionsTable, outreachmission.RegionsPrimaryKey),
		organizations: m2m(outreachmission.OrganizationsTable, outreachmission.OrganizationsPrimaryKey),
		needs:         inverse(coverageneed.OutreachMissionsTable, coverageneed.OutreachMissionsPrimaryKey),
		fundings:      link{outreachmission.FundingsTable, outreachmission.FundingsColumn, agreementColumn},
		outcomes:      link{outreachmission.OutcomesTable, outreachmission.OutcomesColumn, indicatorColumn},
		leadOrg:       outreachmission.LeadOrganizationColumn,
	},
}

// kindOf finds the kind whose rows table holds. Filters run only on such tables.
func kindOf(table string) kind {
	for _, k := range kinds {
		if k.table == table {
			return k
		}
	}
	panic("catalog: " + table + " holds no contributions")
}
