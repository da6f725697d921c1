package hub

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/funding"
	"maillage/ent/hiringinitiative"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/question"
)

// shelved is a contribution taken off the public shelf, with all that referred to it, so that it
// can be put back as it was.
type shelved struct {
	Row           json.RawMessage   `json:"row"`
	Cities        []string          `json:"cities"`
	Regions       []string          `json:"regions"`
	Organizations []string          `json:"organizations"`
	Sources       []string          `json:"sources"`
	SourceRows    []*ent.Source     `json:"sourceRows"` // those that nothing else may cite
	LeadCity      string            `json:"leadCity"`
	LeadOrg       string            `json:"leadOrganization"`
	Hosts         []string          `json:"hosts,omitempty"`    // of a mission
	Practice      string            `json:"practice,omitempty"` // of a hiring initiative
	Initiatives   []string          `json:"initiatives,omitempty"`
	Needs         []string          `json:"needs"` // to which it is a counter-example
	Outcomes      []shelvedOutcome  `json:"outcomes"`
	Fundings      []shelvedFunding  `json:"fundings"`
	Adoptions     []shelvedAdoption `json:"adoptions"` // of which it is the origin
	Adapted       []string          `json:"adapted"`   // adoptions of which it came
	Questions     []shelvedQuestion `json:"questions"`
}

type shelvedOutcome struct {
	Row       *ent.Outcome `json:"row"`
	Indicator string       `json:"indicator"`
	Source    string       `json:"source"`
}

type shelvedFunding struct {
	Row       *ent.Funding `json:"row"`
	Agreement string       `json:"agreement"`
}

type shelvedAdoption struct {
	Row      *ent.Adoption    `json:"row"`
	Adopter  string           `json:"adopter"`
	Sources  []string         `json:"sources"`
	Outcomes []shelvedOutcome `json:"outcomes"`
}

type shelvedQuestion struct {
	Row                 *ent.Question   `json:"row"`
	AskedBy             string          `json:"askedBy"`
	AskedByOrganization string          `json:"askedByOrganization"`
	Answers             []shelvedAnswer `json:"answers"`
}

type shelvedAnswer struct {
	Row                    *ent.Answer `json:"row"`
	AnsweredBy             string      `json:"answeredBy"`
	AnsweredByOrganization string      `json:"answeredByOrganization"`
}

// shelve reads all of a contribution, and what refers to it.
func shelve(ctx context.Context, tx *ent.Client, p *published) (s shelved, err error) {
	if s.Row, err = json.Marshal(p.row); err != nil {
		return s, wrap(p.ID, err)
	}
	s.Cities, s.Regions, s.Organizations, s.Sources = p.of.cities[p.ID], p.of.regions[p.ID], p.of.organizations[p.ID], p.of.sources[p.ID]
	s.LeadCity, s.LeadOrg = p.of.leadCity.one(p.ID), p.of.leadOrganization.one(p.ID)
	if s.Outcomes, err = shelveOutcomes(ctx, tx, p.ID); err != nil {
		return s, err
	}
	if s.SourceRows, err = citedBy(ctx, tx, s); err != nil {
		return s, err
	}
	for _, step := range []func(context.Context, *ent.Client, string) error{s.fundings, s.adoptions, s.questions, s.neighbours} {
		if err := step(ctx, tx, p.ID); err != nil {
			return s, err
		}
	}
	return s, nil
}

func shelveOutcomes(ctx context.Context, tx *ent.Client, subject string) ([]shelvedOutcome, error) {
	rows, err := tx.Outcome.Query().Where(outcome.SubjectRef(subject)).WithIndicator().WithSource().Order(outcome.ByPosition()).All(ctx)
	if err != nil {
		return nil, wrap(subject, err)
	}
	all := make([]shelvedOutcome, len(rows))
	for i, o := range rows {
		all[i] = shelvedOutcome{Row: o, Indicator: o.Edges.Indicator.ID}
		if o.Edges.Source != nil {
			all[i].Source = o.Edges.Source.ID
		}
		o.Edges = ent.OutcomeEdges{}
	}
	return all, nil
}

func (s *shelved) fundings(ctx context.Context, tx *ent.Client, id string) error {
	rows, err := tx.Funding.Query().Where(funding.ContributionRef(id)).WithAgreement().All(ctx)
	for _, f := range rows {
		s.Fundings = append(s.Fundings, shelvedFunding{f, f.Edges.Agreement.ID})
		f.Edges = ent.FundingEdges{}
	}
	return wrap(id, err)
}

func (s *shelved) adoptions(ctx context.Context, tx *ent.Client, id string) error {
	rows, err := tx.Adoption.Query().Where(adoption.OriginRef(id)).WithAdopter().WithSources().All(ctx)
	if err != nil {
		return wrap(id, err)
	}
	for _, a := range rows {
		x := shelvedAdoption{Row: a, Adopter: a.Edges.Adopter.ID}
		for _, src := range a.Edges.Sources {
			x.Sources = append(x.Sources, src.ID)
		}
		a.Edges = ent.AdoptionEdges{}
		if x.Outcomes, err = shelveOutcomes(ctx, tx, a.ID); err != nil {
			return err
		}
		s.Adoptions = append(s.Adoptions, x)
	}
	s.Adapted, err = tx.Adoption.Query().Where(adoption.AdaptedRef(id)).IDs(ctx)
	return wrap(id, err)
}

func (s *shelved) questions(ctx context.Context, tx *ent.Client, id string) error {
	rows, err := tx.Question.Query().Where(question.AboutRef(id)).WithAskedBy().WithAskedByOrganization().
		WithAnswers(func(q *ent.AnswerQuery) { q.WithAnsweredBy().WithAnsweredByOrganization() }).All(ctx)
	for _, q := range rows {
		x := shelvedQuestion{Row: q}
		if q.Edges.AskedBy != nil {
			x.AskedBy = q.Edges.AskedBy.ID
		}
		if q.Edges.AskedByOrganization != nil {
			x.AskedByOrganization = q.Edges.AskedByOrganization.ID
		}
		for _, a := range q.Edges.Answers {
			y := shelvedAnswer{Row: a}
			if a.Edges.AnsweredBy != nil {
				y.AnsweredBy = a.Edges.AnsweredBy.ID
			}
			if a.Edges.AnsweredByOrganization != nil {
				y.AnsweredByOrganization = a.Edges.AnsweredByOrganization.ID
			}
			a.Edges = ent.AnswerEdges{}
			x.Answers = append(x.Answers, y)
		}
		q.Edges = ent.QuestionEdges{}
		s.Questions = append(s.Questions, x)
	}
	return wrap(id, err)
}

// neighbours reads the edges that only some kinds have, and the needs.
func (s *shelved) neighbours(ctx context.Context, tx *ent.Client, id string) error {
	var err error
	switch {
	case strings.HasPrefix(id, "pra_"):
		s.Initiatives, err = tx.HiringInitiative.Query().Where(hiringinitiative.HasPracticeWith(practice.ID(id))).IDs(ctx)
	case strings.HasPrefix(id, "hir_"):
		var of links
		of, err = own(hiringinitiative.Table, hiringinitiative.PracticeColumn).read(ctx, tx, id)
		s.Practice = of.one(id)
	case strings.HasPrefix(id, "mis_"):
		var of links
		of, err = joined(outreachmission.HostsTable, outreachmission.HostsPrimaryKey).read(ctx, tx, id)
		s.Hosts = of[id]
	}
	if err != nil {
		return wrap(id, err)
	}
	s.Needs, err = needsOf(ctx, tx, id)
	return err
}

// take deletes from the public shelf what was read.
func (s *shelved) take(ctx context.Context, tx *ent.Client, id string) error {
	for _, a := range s.Adapted {
		u := tx.Adoption.UpdateOneID(a)
		adaptedOf(u.Mutation()).lead("")
		if err := u.Exec(ctx); err != nil {
			return wrap(a, err)
		}
	}
	for _, a := range s.Adoptions { // its figures go with it
		if err := tx.Adoption.DeleteOneID(a.Row.ID).Exec(ctx); err != nil {
			return wrap(a.Row.ID, err)
		}
	}
	for _, q := range s.Questions {
		for _, a := range q.Answers {
			if err := tx.Answer.DeleteOneID(a.Row.ID).Exec(ctx); err != nil {
				return wrap(a.Row.ID, err)
			}
		}
		if err := tx.Question.DeleteOneID(q.Row.ID).Exec(ctx); err != nil {
			return wrap(q.Row.ID, err)
		}
	}
	if err := deleteContribution(ctx, tx, id); err != nil {
		return err
	}
	return dropUncited(ctx, tx, s.SourceRows)
}

// restore makes a mutation describe a row as it was. Its identifier and edges are not described.
func restore(m ent.Mutation, row any) error {
	v := reflect.Indirect(reflect.ValueOf(row))
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		f := v.Field(i)
		if name == "" || name == "-" || name == "id" || name == "edges" || !v.Type().Field(i).IsExported() {
			continue
		}
		if f.Kind() == reflect.Pointer || f.Kind() == reflect.Slice {
			if f.IsNil() {
				continue // null, or the default
			}
			f = reflect.Indirect(f)
		}
		if err := m.SetField(name, f.Interface()); err != nil {
			return fmt.Errorf("hub: put back %s.%s: %w", m.Type(), name, err)
		}
	}
	return nil
}
