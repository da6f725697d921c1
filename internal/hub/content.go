package hub

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"maillage/ent"
	"maillage/ent/funding"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// published is a contribution as it stands on the public shelf: what the four kinds share, under
// the names of the columns.
type published struct {
	ID        string                   `json:"id"`
	Slug      string                   `json:"slug"`
	Reference string                   `json:"reference"`
	Example   bool                     `json:"example"`
	Invented  bool                     `json:"invented"`
	Status    vocab.ContributionStatus `json:"status"`
	Version   int                      `json:"version"`

	TitleFr        string               `json:"title_fr"`
	TitleEn        string               `json:"title_en"`
	SummaryFr      string               `json:"summary_fr"`
	SummaryEn      string               `json:"summary_en"`
	Translation    vocab.Translation    `json:"translation"`
	Volets         []vocab.Volet        `json:"volets"`
	Themes         []vocab.Theme        `json:"themes"`
	Keywords       []string             `json:"keywords"`
	TerritoryLevel vocab.TerritoryLevel `json:"territory_level"`
	Place          string               `json:"place"`
	LeadCityCode   string               `json:"lead_city_code"`
	CityCodes      []string             `json:"recorded_city_codes"`
	ContactRoleFr  string               `json:"contact_role_fr"`
	ContactRoleEn  string               `json:"contact_role_en"`
	ContactMailbox string               `json:"contact_mailbox"`
	StartedOn      *date.Date           `json:"started_on"`
	EndedOn        *date.Date           `json:"ended_on"`
	CaveatFr       string               `json:"caveat_fr"`
	CaveatEn       string               `json:"caveat_en"`
	Confidence     vocab.Confidence     `json:"confidence"`
	PublishedAt    time.Time            `json:"published_at"`
	ReviewedAt     time.Time            `json:"reviewed_at"`
	CostCad        *int                 `json:"cost_cad"`
	CostMonths     *int                 `json:"cost_period_months"`
	EvidenceLevel  vocab.EvidenceLevel  `json:"evidence_level"`

	row              any    // the row itself
	leadOrganization string // code
	kind             kind
	of               edges
}

// owner is whom the contribution belongs to.
func (p *published) owner() access.Owner {
	return access.Owner{City: p.LeadCityCode, Organization: p.leadOrganization}
}

// readPublished reads a contribution of the public shelf by its identifier; nil when there is none.
func readPublished(ctx context.Context, tx *ent.Client, id string) (*published, error) {
	p := &published{}
	for _, k := range kinds {
		if strings.HasPrefix(id, k.prefix+"_") {
			p.kind = k
		}
	}
	var err error
	switch kindOf(id) {
	case vocab.ContributionKindPractice:
		p.row, err = tx.Practice.Get(ctx, id)
	case vocab.ContributionKindHiringInitiative:
		p.row, err = tx.HiringInitiative.Get(ctx, id)
	case vocab.ContributionKindPromotionTool:
		p.row, err = tx.PromotionTool.Get(ctx, id)
	case vocab.ContributionKindOutreachMission:
		p.row, err = tx.OutreachMission.Get(ctx, id)
	default:
		return nil, nil
	}
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap(id, err)
	}
	b, err := json.Marshal(p.row)
	if err != nil {
		return nil, wrap(id, err)
	}
	if err := json.Unmarshal(b, p); err != nil {
		return nil, wrap(id, err)
	}
	if p.of, err = p.kind.edges(ctx, tx, id); err != nil {
		return nil, err
	}
	p.leadOrganization = codeOf(p.of.leadOrganization.one(id))
	return p, nil
}

// codeOf is the code in the identifier of what has one: org_MIFI, reg_08.
func codeOf(id string) string {
	_, code, _ := strings.Cut(id, "_")
	return code
}

func codesOf(ids []string) []string {
	codes := make([]string, len(ids))
	for i, id := range ids {
		codes[i] = codeOf(id)
	}
	return codes
}

// content turns what is published back into what its authors wrote.
func (p *published) content(ctx context.Context, tx *ent.Client, places places) (record.Record, error) {
	r := record.Blank(kindOf(p.ID))
	r.TitleFr, r.TitleEn, r.SummaryFr, r.SummaryEn, r.Translation = p.TitleFr, p.TitleEn, p.SummaryFr, p.SummaryEn, p.Translation
	r.Volets, r.Themes, r.Keywords = p.Volets, p.Themes, append(r.Keywords, p.Keywords...)
	r.TerritoryLevel, r.Place = p.TerritoryLevel, p.Place
	r.StartedOn, r.EndedOn = p.StartedOn, p.EndedOn
	r.ContactRoleFr, r.ContactRoleEn, r.ContactMailbox = p.ContactRoleFr, p.ContactRoleEn, p.ContactMailbox
	r.CaveatFr, r.CaveatEn, r.Confidence = p.CaveatFr, p.CaveatEn, p.Confidence
	r.CostCad, r.CostPeriodMonths = p.CostCad, p.CostMonths
	r.Cities = append(r.Cities, without(p.CityCodes, []string{p.LeadCityCode})...)
	r.Regions = append(r.Regions, codesOf(without(p.of.regions[p.ID], places.regions(p.of.cities[p.ID])))...)
	r.Organizations = append(r.Organizations, codesOf(p.of.organizations[p.ID])...)
	if err := p.part(ctx, tx, &r); err != nil {
		return r, err
	}
	if err := p.sources(ctx, tx, &r); err != nil {
		return r, err
	}
	if err := p.outcomes(ctx, tx, &r); err != nil {
		return r, err
	}
	return r, p.shares(ctx, tx, &r)
}

// part reads what is proper to the kind.
func (p *published) part(ctx context.Context, tx *ent.Client, r *record.Record) error {
	switch x := p.row.(type) {
	case *ent.Practice:
		r.Practice = &record.Practice{
			IssueFr: x.IssueFr, IssueEn: x.IssueEn, GoalsFr: x.GoalsFr, GoalsEn: x.GoalsEn, MethodFr: x.MethodFr, MethodEn: x.MethodEn,
			ResultsFr: x.ResultsFr, ResultsEn: x.ResultsEn, DifficultiesFr: x.DifficultiesFr, DifficultiesEn: x.DifficultiesEn,
			AdviceFr: x.AdviceFr, AdviceEn: x.AdviceEn, TransferFr: x.TransferFr, TransferEn: x.TransferEn,
			Stage: x.Stage, TargetGroups: x.TargetGroups, FTE: x.Fte,
		}
	case *ent.HiringInitiative:
		practice, err := own(hiringinitiative.Table, hiringinitiative.PracticeColumn).read(ctx, tx, x.ID)
		if err != nil {
			return err
		}
		r.HiringInitiative = &record.HiringInitiative{
			Type: x.Type, JobCategories: x.JobCategories, EmploymentStatuses: x.EmploymentStatuses, TargetGroups: x.TargetGroups,
			DurationWeeks: x.DurationWeeks, WageSubsidy: x.WageSubsidy, Mentorship: x.Mentorship, Francization: x.Francization,
			UnionAgreement: x.UnionAgreement, HeadcountBand: x.HeadcountBand, SubjectToLaee: x.SubjectToLaee, Practice: practice.one(x.ID),
		}
	case *ent.PromotionTool:
		r.PromotionTool = &record.PromotionTool{
			Type: x.Type, Languages: x.Languages, URL: x.URL, Files: x.Files, Delivery: x.Delivery, ImageConsentUntil: x.ImageConsentUntil,
		}
	case *ent.OutreachMission:
		hosts, err := joined(outreachmission.HostsTable, outreachmission.HostsPrimaryKey).read(ctx, tx, x.ID)
		if err != nil {
			return err
		}
		r.OutreachMission = &record.OutreachMission{
			Direction: x.Direction, Format: x.Format, MissionStatus: x.MissionStatus, Hosts: codesOf(hosts[x.ID]),
		}
	}
	return nil
}

func (p *published) sources(ctx context.Context, tx *ent.Client, r *record.Record) error {
	for _, id := range p.of.sources[p.ID] {
		s, err := tx.Source.Get(ctx, id)
		if err != nil {
			return wrap(id, err)
		}
		r.Sources = append(r.Sources, record.Source{Kind: s.Kind, Title: s.Title, URL: s.URL, Language: s.Language, PublishedOn: s.PublishedOn, AccessedOn: s.AccessedOn})
	}
	return nil
}

func (p *published) outcomes(ctx context.Context, tx *ent.Client, r *record.Record) error {
	rows, err := tx.Outcome.Query().Where(outcome.SubjectRef(p.ID)).WithIndicator().WithSource().Order(outcome.ByPosition(), outcome.ByKey()).All(ctx)
	if err != nil {
		return fmt.Errorf("hub: figures of %s: %w", p.ID, err)
	}
	for _, o := range rows {
		x := record.Outcome{
			Indicator: o.Edges.Indicator.Code, LabelFr: o.LabelFr, LabelEn: o.LabelEn, Kind: o.Kind,
			Value: o.Value, Min: o.ValueMin, Max: o.ValueMax, Numerator: o.Numerator, Denominator: o.Denominator,
			Approximation: o.Approximation, Currency: o.Currency,
			PeriodStart: o.PeriodStart, PeriodEnd: o.PeriodEnd, PeriodLabelFr: o.PeriodLabelFr, PeriodLabelEn: o.PeriodLabelEn,
			Group: o.Group, JobCategory: o.JobCategory, EmploymentStatus: o.EmploymentStatus, Method: o.Method,
			AlreadyPublic: o.AlreadyPublic, Visibility: vocab.VisibilityPublic, NoteFr: o.NoteFr, NoteEn: o.NoteEn,
		}
		if o.Edges.Source != nil {
			x.Source = o.Edges.Source.URL
		}
		r.Outcomes = append(r.Outcomes, x)
	}
	return nil
}

func (p *published) shares(ctx context.Context, tx *ent.Client, r *record.Record) error {
	rows, err := tx.Funding.Query().Where(funding.ContributionRef(p.ID)).WithAgreement().Order(funding.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("hub: shares of %s: %w", p.ID, err)
	}
	for _, f := range rows {
		r.Shares = append(r.Shares, record.Share{Agreement: f.Edges.Agreement.Code, AmountCad: f.AmountCad, Volet: f.Volet, NoteFr: f.NoteFr, NoteEn: f.NoteEn})
	}
	return nil
}

// PublishedContent returns what is published of a contribution as its authors wrote it; a blank
// record of its kind when it is not on the public shelf.
func (h *Hub) PublishedContent(ctx context.Context, kind vocab.ContributionKind, id string) (record.Record, error) {
	tx := h.store.Read()
	p, err := readPublished(ctx, tx, id)
	if err != nil || p == nil {
		return record.Blank(kind), err
	}
	places, err := readPlaces(ctx, tx)
	if err != nil {
		return record.Record{}, err
	}
	return p.content(ctx, tx, places)
}
