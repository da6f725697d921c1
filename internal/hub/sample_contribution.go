package hub

import (
	"context"

	"maillage/ent"
	"maillage/ent/outreachmission"
	"maillage/internal/vocab"
)

// contributionID returns the identifier of a record of the set by its reference.
func (l *sampleLoader) contributionID(reference string) string {
	if l.ids == nil {
		l.ids = map[string]string{}
		for _, x := range l.set.Practices {
			l.ids[x.Ref] = ref("pra", x.Ref)
		}
		for _, x := range l.set.HiringInitiatives {
			l.ids[x.Ref] = ref("hir", x.Ref)
		}
		for _, x := range l.set.PromotionTools {
			l.ids[x.Ref] = ref("pro", x.Ref)
		}
		for _, x := range l.set.OutreachMissions {
			l.ids[x.Ref] = ref("mis", x.Ref)
		}
	}
	return l.ids[reference]
}

// contributions writes the records of the four kinds: what they share, then what is their own.
func (l *sampleLoader) contributions(ctx context.Context) error {
	tx, of := l.tx, map[string]edges{}
	for _, k := range kinds {
		var err error
		if of[k.prefix], err = k.edges(ctx, tx); err != nil {
			return err
		}
	}
	hosts, err := joined(outreachmission.HostsTable, outreachmission.HostsPrimaryKey).read(ctx, tx)
	if err != nil {
		return err
	}
	for _, x := range l.set.Practices {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.Practice.Get, tx.Practice.Create().SetID(id), tx.Practice.UpdateOne, func(m *ent.PracticeMutation) {
			p := l.published(x.Record, vocab.ContributionKindPractice)
			p.CostCad, p.CostPeriodMonths = dollars(x.CostCad), x.CostPeriodMonths
			p.fill(m, l.places, of["pra"])
			fillPractice(m, practiceOf(x))
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.HiringInitiatives {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.HiringInitiative.Get, tx.HiringInitiative.Create().SetID(id), tx.HiringInitiative.UpdateOne, func(m *ent.HiringInitiativeMutation) {
			l.published(x.Record, vocab.ContributionKindHiringInitiative).fill(m, l.places, of["hir"])
			fillHiring(m, hiringOf(x))
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.PromotionTools {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.PromotionTool.Get, tx.PromotionTool.Create().SetID(id), tx.PromotionTool.UpdateOne, func(m *ent.PromotionToolMutation) {
			l.published(x.Record, vocab.ContributionKindPromotionTool).fill(m, l.places, of["pro"])
			fillTool(m, toolOf(x))
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.OutreachMissions {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.OutreachMission.Get, tx.OutreachMission.Create().SetID(id), tx.OutreachMission.UpdateOne, func(m *ent.OutreachMissionMutation) {
			l.published(x.Record, vocab.ContributionKindOutreachMission).fill(m, l.places, of["mis"])
			fillMission(m, missionOf(x), hosts[id])
		})); err != nil {
			return err
		}
	}
	return nil
}
