package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/apitest"
	"maillage/internal/date"
	"maillage/internal/gid"
	"maillage/internal/vocab"
)

// kindsOfRecord names the four kinds as the columns of an arc do, with a record of the sample.
var kindsOfRecord = []struct{ column, query string }{
	{"practice", "practices"}, {"hiring_initiative", "hiringInitiatives"},
	{"promotion_tool", "promotionTools"}, {"outreach_mission", "outreachMissions"},
}

// aFew is how many rows more puts in a list: enough for several pages.
const aFew = 6

// more adds invented rows to the sample, so that every list has some; many are equal in all but
// their identifier.
func more(t *testing.T, api *apitest.API) {
	t.Helper()
	m := filler{t: t, records: map[string][]string{}}
	for _, k := range kindsOfRecord {
		m.records[k.column] = listed(t, api, k.query+"(first: 6)")
	}
	m.cities = listed(t, api, "cities(first: 20)")
	m.sources = listed(t, api, "sources(first: 6)")
	m.agreements = listed(t, api, "agreements(first: 6)")
	m.indicator = listed(t, api, `indicators(first: 1, where: { code: "PR-01" })`)[0]
	err := api.Store.Update(t.Context(), func(ctx context.Context, tx *ent.Client) error {
		m.ctx, m.tx = ctx, tx
		m.circulation()
		m.links()
		m.figures()
		return m.err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func listed(t *testing.T, api *apitest.API, list string) (ids []string) {
	t.Helper()
	var got map[string]page
	api.Ask(t, "{ it: "+list+" { nodes { id } } }", nil, &got)
	return got["it"].ids()
}

type filler struct {
	t                           *testing.T
	ctx                         context.Context
	tx                          *ent.Client
	records                     map[string][]string
	cities, sources, agreements []string
	indicator                   string
	err                         error
}

func (m *filler) did(what string, err error) {
	if err != nil && m.err == nil {
		m.err = fmt.Errorf("%s: %w", what, err)
	}
}

// arc makes a reference lead to an identifier.
func (m *filler) arc(mutation ent.Mutation, name, column, id string) {
	m.did(name, mutation.SetField(name+"_"+column+"_id", id))
	m.did(name, mutation.SetField(name+"_ref", id))
}

func (m *filler) circulation() {
	for _, k := range kindsOfRecord {
		origin, adapted := m.records[k.column][0], m.records[k.column][1]
		for i := range aFew {
			a := m.tx.Adoption.Create().SetAdopterID(m.cities[i]).SetInvented(true).AddOriginCityIDs(m.cities[10:16]...)
			m.arc(a.Mutation(), "origin", k.column, origin)
			if i > 0 { // an adapted record has one origin
				m.arc(a.Mutation(), "adapted", k.column, adapted)
			}
			adoption, err := a.Save(m.ctx)
			m.did("adoption", err)
			if err == nil && i == 0 {
				m.outcomes("adoption", adoption.ID)
			}
			m.question(k.column, origin, i)
			if i < len(m.agreements) {
				f := m.tx.Funding.Create().SetAgreementID(m.agreements[i])
				m.arc(f.Mutation(), "contribution", k.column, m.records[k.column][2])
				m.did("funding", f.Exec(m.ctx))
			}
		}
	}
	m.outcomes("city", m.cities[0])
	for i := range aFew {
		m.question("city", m.cities[0], i)
		c := m.tx.Consensus.Create().SetNumber(i + 1).SetAgreedOn(date.Date("2026-03")).SetStatementFr("Énoncé inventé.").SetInvented(true).
			AddAdherentIDs(m.cities[:aFew]...).AddSourceIDs(m.sources...)
		m.did("consensus", c.Exec(m.ctx))
	}
}

func (m *filler) question(column, id string, i int) {
	q := m.tx.Question.Create().SetBody("Une question inventée pour l'essai?").SetAuthorFunction("Fonction").
		SetAskedAt(apitest.Now.AddDate(0, 0, -i/2)).SetInvented(true).SetAskedByID(m.cities[0]).SetAnswerCount(aFew)
	m.arc(q.Mutation(), "about", column, id)
	asked, err := q.Save(m.ctx)
	m.did("question", err)
	for j := range aFew {
		if err == nil {
			m.did("answer", m.tx.Answer.Create().SetQuestionID(asked.ID).SetBody("Une réponse.").SetAuthorFunction("Fonction").
				SetAnsweredAt(apitest.Now.AddDate(0, 0, -j/2)).SetInvented(true).Exec(m.ctx))
		}
	}
}

func (m *filler) outcomes(column, id string) {
	for i := range aFew {
		o := m.tx.Outcome.Create().SetKey(gid.New("out")).SetLabelFr("Chiffre inventé").SetIndicatorID(m.indicator).
			SetUnit(vocab.UnitCount).SetSensitivity(vocab.SensitivityNone).SetValue(float64(i)).SetPosition(i / 2).SetSourceID(m.sources[0])
		m.arc(o.Mutation(), "subject", column, id)
		m.did("outcome of "+column, o.Exec(m.ctx))
	}
}

func (m *filler) links() {
	for i := range aFew {
		n := m.tx.CoverageNeed.Create().SetSlug(fmt.Sprintf("besoin-invente-%d", i)).SetTitleFr("Besoin inventé").SetTitleKey("besoin invente").
			SetStatementFr("Un besoin inventé.").SetStatedByCityID(m.cities[0]).
			AddPracticeIDs(m.records["practice"][0]).AddHiringInitiativeIDs(m.records["hiring_initiative"][0]).
			AddPromotionToolIDs(m.records["promotion_tool"][0]).AddOutreachMissionIDs(m.records["outreach_mission"][0])
		m.did("need", n.Exec(m.ctx))
	}
	m.did("initiatives of a practice", m.tx.Practice.UpdateOneID(m.records["practice"][0]).AddHiringInitiativeIDs(m.records["hiring_initiative"]...).Exec(m.ctx))
	m.did("predecessors", m.tx.City.UpdateOneID(m.cities[0]).AddPredecessorIDs(m.cities[14:]...).Exec(m.ctx))
}

// figures adds leaves of a city and of a region, and releases, as no press made them.
func (m *filler) figures() {
	for i := range aFew {
		m.did("release", m.tx.Release.Create().SetNumber(i+1).SetReleasedAt(apitest.Now.AddDate(0, 0, i/2)).SetRuleVersion("DC-1").SetLeafCount(2*aFew).Exec(m.ctx))
		for _, place := range []string{m.cities[0], "reg_06"} {
			l := m.tx.PublishedLeaf.Create().SetKey(fmt.Sprint(place, i)).SetYear(2020 + i/2).SetGroup(vocab.PopulationGroupImmigrant).
				SetSuppression(vocab.SuppressionReasonRounded).SetValue(5 + 5*i).SetReleaseNumber(1).SetPosition(i / 3).SetIndicatorID("ind_HI-02")
			if strings.HasPrefix(place, "reg_") {
				l.SetRegionID(place)
			} else {
				l.SetCityID(place)
			}
			m.did("leaf", l.Exec(m.ctx))
		}
	}
}
