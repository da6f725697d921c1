package hub

import (
	"context"

	"maillage/ent"
	"maillage/ent/outreachmission"
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
			l.record(m, x.Record, of["pra"])
			practiceOwn(m, x)
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.HiringInitiatives {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.HiringInitiative.Get, tx.HiringInitiative.Create().SetID(id), tx.HiringInitiative.UpdateOne, func(m *ent.HiringInitiativeMutation) {
			l.record(m, x.Record, of["hir"])
			hiringOwn(m, x)
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.PromotionTools {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.PromotionTool.Get, tx.PromotionTool.Create().SetID(id), tx.PromotionTool.UpdateOne, func(m *ent.PromotionToolMutation) {
			l.record(m, x.Record, of["pro"])
			toolOwn(m, x)
		})); err != nil {
			return err
		}
	}
	for _, x := range l.set.OutreachMissions {
		id := l.contributionID(x.Ref)
		if err := l.done(put(ctx, id, tx.OutreachMission.Get, tx.OutreachMission.Create().SetID(id), tx.OutreachMission.UpdateOne, func(m *ent.OutreachMissionMutation) {
			l.record(m, x.Record, of["mis"])
			missionOwn(m, x, hosts[id])
		})); err != nil {
			return err
		}
	}
	return nil
}
