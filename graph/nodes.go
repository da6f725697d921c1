package graph

import (
	"context"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/agreement"
	"maillage/ent/answer"
	"maillage/ent/city"
	"maillage/ent/consensus"
	"maillage/ent/coverageneed"
	"maillage/ent/funding"
	"maillage/ent/hiringinitiative"
	"maillage/ent/indicator"
	"maillage/ent/organization"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/program"
	"maillage/ent/promotiontool"
	"maillage/ent/publishedleaf"
	"maillage/ent/question"
	"maillage/ent/region"
	"maillage/ent/release"
	"maillage/ent/source"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// node loads the row of an identifier; null when there is none.
func (r *Resolver) node(ctx context.Context, id string) (ent.Noder, error) {
	found, err := r.nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// nodes loads rows in the order of their identifiers, one statement a type; null where there is
// none.
func (r *Resolver) nodes(ctx context.Context, ids []string) ([]ent.Noder, error) {
	for _, id := range ids {
		if _, err := gid.TypeOf(id); err != nil {
			return nil, problem.New(problem.BadInput, i18n.Tf("« %.40s » n'est pas un identifiant du carrefour.", "“%.40s” is not an identifier of the hub.", id)).Because(err)
		}
	}
	rows, err := fetchByType(ctx, r.read(), ids)
	if err != nil {
		return nil, err
	}
	found := make([]ent.Noder, len(ids))
	for i, id := range ids {
		if n, ok := rows[id]; ok {
			found[i] = n
		}
	}
	return found, nil
}

// row is a node that knows its identifier.
type row interface {
	ent.Noder
	GlobalID() string
}

// fetchers load rows of one type by identifier, with what the client asked for below them.
var fetchers = map[string]func(ctx context.Context, c *ent.Client, ids []string) ([]row, error){
	"Practice": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.PracticeQuery, *ent.Practice](ctx, c.Practice.Query().Where(practice.IDIn(ids...)), "Practice", "Node", "Contribution")
	},
	"HiringInitiative": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.HiringInitiativeQuery, *ent.HiringInitiative](ctx, c.HiringInitiative.Query().Where(hiringinitiative.IDIn(ids...)), "HiringInitiative", "Node", "Contribution")
	},
	"PromotionTool": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.PromotionToolQuery, *ent.PromotionTool](ctx, c.PromotionTool.Query().Where(promotiontool.IDIn(ids...)), "PromotionTool", "Node", "Contribution")
	},
	"OutreachMission": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.OutreachMissionQuery, *ent.OutreachMission](ctx, c.OutreachMission.Query().Where(outreachmission.IDIn(ids...)), "OutreachMission", "Node", "Contribution")
	},
	"City": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.CityQuery, *ent.City](ctx, c.City.Query().Where(city.IDIn(ids...)), "City", "Node")
	},
	"Region": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.RegionQuery, *ent.Region](ctx, c.Region.Query().Where(region.IDIn(ids...)), "Region", "Node")
	},
	"Adoption": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.AdoptionQuery, *ent.Adoption](ctx, c.Adoption.Query().Where(adoption.IDIn(ids...)), "Adoption", "Node")
	},
	"Organization": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.OrganizationQuery, *ent.Organization](ctx, c.Organization.Query().Where(organization.IDIn(ids...)), "Organization", "Node")
	},
	"Program": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.ProgramQuery, *ent.Program](ctx, c.Program.Query().Where(program.IDIn(ids...)), "Program", "Node")
	},
	"Agreement": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.AgreementQuery, *ent.Agreement](ctx, c.Agreement.Query().Where(agreement.IDIn(ids...)), "Agreement", "Node")
	},
	"Funding": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.FundingQuery, *ent.Funding](ctx, c.Funding.Query().Where(funding.IDIn(ids...)), "Funding", "Node")
	},
	"Indicator": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.IndicatorQuery, *ent.Indicator](ctx, c.Indicator.Query().Where(indicator.IDIn(ids...)), "Indicator", "Node")
	},
	"Outcome": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.OutcomeQuery, *ent.Outcome](ctx, c.Outcome.Query().Where(outcome.IDIn(ids...)), "Outcome", "Node")
	},
	"Source": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.SourceQuery, *ent.Source](ctx, c.Source.Query().Where(source.IDIn(ids...)), "Source", "Node")
	},
	"CoverageNeed": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.CoverageNeedQuery, *ent.CoverageNeed](ctx, c.CoverageNeed.Query().Where(coverageneed.IDIn(ids...)), "CoverageNeed", "Node")
	},
	"Question": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.QuestionQuery, *ent.Question](ctx, c.Question.Query().Where(question.IDIn(ids...)), "Question", "Node")
	},
	"Answer": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.AnswerQuery, *ent.Answer](ctx, c.Answer.Query().Where(answer.IDIn(ids...)), "Answer", "Node")
	},
	"Release": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.ReleaseQuery, *ent.Release](ctx, c.Release.Query().Where(release.IDIn(ids...)), "Release", "Node")
	},
	"PublishedLeaf": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.PublishedLeafQuery, *ent.PublishedLeaf](ctx, c.PublishedLeaf.Query().Where(publishedleaf.IDIn(ids...)), "PublishedLeaf", "Node")
	},
	"Consensus": func(ctx context.Context, c *ent.Client, ids []string) ([]row, error) {
		return fetch[*ent.ConsensusQuery, *ent.Consensus](ctx, c.Consensus.Query().Where(consensus.IDIn(ids...)), "Consensus", "Node")
	},
}

// fetch runs a query with what was asked for below the present field, or below its edges and
// nodes when it is a connection.
func fetch[Q interface {
	collector[Q]
	CollectNodes(ctx context.Context) error
	All(ctx context.Context) ([]T, error)
}, T row](ctx context.Context, q Q, satisfies ...string) ([]row, error) {
	var err error
	if isConnection(ctx) {
		err = q.CollectNodes(ctx)
	} else {
		q, err = q.CollectFields(ctx, satisfies...)
	}
	if err != nil {
		return nil, err
	}
	all, err := q.All(ctx)
	rows := make([]row, len(all))
	for i, r := range all {
		rows[i] = r
	}
	return rows, err
}
