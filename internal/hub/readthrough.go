package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/agreement"
	"maillage/ent/answer"
	"maillage/ent/consensus"
	"maillage/ent/coverageneed"
	"maillage/ent/outcome"
	"maillage/ent/question"
)

// readThrough links what was recorded under a body that has a successor to the last successor.
// Contributions and adoptions keep the codes as recorded, and their edges are computed anew from
// them, so that the order of loads does not matter; what has no recorded code moves forward.
func readThrough(ctx context.Context, tx *ent.Client) error {
	p, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	for _, k := range kinds {
		if err := k.readThrough(ctx, tx, p); err != nil {
			return err
		}
	}
	if err := readAdoptionsThrough(ctx, tx, p); err != nil {
		return err
	}
	return moveForward(ctx, tx, p)
}

func (k kind) readThrough(ctx context.Context, tx *ent.Client, p places) error {
	e, err := k.edges(ctx, tx)
	if err != nil {
		return err
	}
	return k.edit(ctx, tx, nil, func(m contribution) error {
		id, _ := m.ID()
		codes, err := m.OldRecordedCityCodes(ctx)
		if err != nil {
			return wrap(id, err)
		}
		lead, err := m.OldLeadCityCode(ctx)
		if err != nil {
			return wrap(id, err)
		}
		cities := p.link(m, e, codes, lead)
		if more := without(p.regions(cities), e.regions[id]); len(more) > 0 {
			m.AddRegionIDs(more...)
		}
		return nil
	})
}

// link leads a contribution to those who read the records of its cities now, and returns them.
// lead is the code of the lead city; empty when there is none.
func (p places) link(m contribution, e edges, codes []string, lead string) []string {
	id, _ := m.ID()
	cities := p.of(codes)
	relink(e.cities[id], cities, m.AddCityIDs, m.RemoveCityIDs)
	point(e.leadCity.one(id), p.byCode[lead], m.SetLeadCityID, m.ClearLeadCity)
	return cities
}

// readAdoptionsThrough links adoptions to the adopter of now, and to the cities of their origin:
// those of the origins named, all where none is.
func readAdoptionsThrough(ctx context.Context, tx *ent.Client, p places, of ...string) error {
	adopters, err := own(adoption.Table, adoption.AdopterColumn).read(ctx, tx)
	if err != nil {
		return err
	}
	origins, err := joined(adoption.OriginCitiesTable, adoption.OriginCitiesPrimaryKey).read(ctx, tx)
	if err != nil {
		return err
	}
	cities := links{}
	for _, k := range kinds {
		own, err := k.cities.read(ctx, tx, of...)
		if err != nil {
			return err
		}
		for id, c := range own {
			cities[id] = c
		}
	}
	rows, err := named(tx.Adoption.Query(), of, adoption.OriginRefIn).All(ctx)
	if err != nil {
		return fmt.Errorf("hub: adoptions: %w", err)
	}
	for _, a := range rows {
		u := tx.Adoption.UpdateOne(a)
		m := u.Mutation()
		if adopter := p.byCode[a.RecordedAdopterCode]; adopter != "" {
			point(adopters.one(a.ID), adopter, m.SetAdopterID, m.ClearAdopter)
		}
		relink(origins[a.ID], cities[a.OriginRef], m.AddOriginCityIDs, m.RemoveOriginCityIDs)
		if _, err := save(ctx, a.ID, u); err != nil {
			return err
		}
	}
	return nil
}

// moveForward moves what leads to a body with a successor, and has no recorded code, to the last
// successor: figures, agreements, needs, questions, answers and adherences to a consensus.
func moveForward(ctx context.Context, tx *ent.Client, p places) error {
	for _, x := range []struct {
		column column
		move   func(id, to string) error
	}{
		{own(outcome.Table, outcome.SubjectCityColumn), func(id, to string) error {
			return tx.Outcome.UpdateOneID(id).SetSubjectCityID(to).SetSubjectRef(to).Exec(ctx)
		}},
		{own(question.Table, question.AboutCityColumn), func(id, to string) error {
			return tx.Question.UpdateOneID(id).SetAboutCityID(to).SetAboutRef(to).Exec(ctx)
		}},
		{own(question.Table, question.AskedByColumn), func(id, to string) error {
			return tx.Question.UpdateOneID(id).SetAskedByID(to).Exec(ctx)
		}},
		{own(answer.Table, answer.AnsweredByColumn), func(id, to string) error {
			return tx.Answer.UpdateOneID(id).SetAnsweredByID(to).Exec(ctx)
		}},
		{own(agreement.Table, agreement.BeneficiaryCityColumn), func(id, to string) error {
			return tx.Agreement.UpdateOneID(id).SetBeneficiaryCityID(to).Exec(ctx)
		}},
		{own(coverageneed.Table, coverageneed.StatedByCityColumn), func(id, to string) error {
			return tx.CoverageNeed.UpdateOneID(id).SetStatedByCityID(to).Exec(ctx)
		}},
	} {
		linked, err := x.column.read(ctx, tx)
		if err != nil {
			return err
		}
		for id := range linked {
			if from, to := linked.one(id), p.byID[linked.one(id)]; to != from {
				if err := x.move(id, to); err != nil {
					return wrap(id, err)
				}
			}
		}
	}
	return moveAdherents(ctx, tx, p)
}

func moveAdherents(ctx context.Context, tx *ent.Client, p places) error {
	adherents, err := joined(consensus.AdherentsTable, consensus.AdherentsPrimaryKey).read(ctx, tx)
	if err != nil {
		return err
	}
	for id, cities := range adherents {
		now := make([]string, len(cities))
		for i, c := range cities {
			now[i] = p.byID[c]
		}
		u := tx.Consensus.UpdateOneID(id)
		relink(cities, now, u.Mutation().AddAdherentIDs, u.Mutation().RemoveAdherentIDs)
		if _, err := save(ctx, id, u); err != nil {
			return err
		}
	}
	return nil
}
