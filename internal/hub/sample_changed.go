package hub

import (
	"context"
	"slices"

	"maillage/ent/hiringinitiative"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
	"maillage/ent/withdrawal"
	"maillage/internal/sample"
)

// leaveChanged takes out of the set the records that have a later version on the hub, or were
// withdrawn there, and the adoptions of these.
func (l *sampleLoader) leaveChanged(ctx context.Context) error {
	var changed []string
	for _, ids := range []func(context.Context) ([]string, error){
		l.tx.Practice.Query().Where(practice.VersionGT(1)).IDs,
		l.tx.HiringInitiative.Query().Where(hiringinitiative.VersionGT(1)).IDs,
		l.tx.PromotionTool.Query().Where(promotiontool.VersionGT(1)).IDs,
		l.tx.OutreachMission.Query().Where(outreachmission.VersionGT(1)).IDs,
		l.tx.Withdrawal.Query().Where(withdrawal.RestoredAtIsNil()).Select(withdrawal.FieldContributionID).Strings,
	} {
		found, err := ids(ctx)
		if err != nil {
			return wrap("records changed on the hub", err)
		}
		changed = append(changed, found...)
	}
	if len(changed) == 0 {
		return nil
	}
	left := func(reference string) bool { return slices.Contains(changed, l.contributionID(reference)) }
	set := *l.set
	set.Practices = slices.DeleteFunc(slices.Clone(set.Practices), func(x sample.Practice) bool { return left(x.Ref) })
	set.HiringInitiatives = slices.DeleteFunc(slices.Clone(set.HiringInitiatives), func(x sample.HiringInitiative) bool { return left(x.Ref) })
	set.PromotionTools = slices.DeleteFunc(slices.Clone(set.PromotionTools), func(x sample.PromotionTool) bool { return left(x.Ref) })
	set.OutreachMissions = slices.DeleteFunc(slices.Clone(set.OutreachMissions), func(x sample.OutreachMission) bool { return left(x.Ref) })
	set.Adoptions = slices.DeleteFunc(slices.Clone(set.Adoptions), func(a sample.Adoption) bool { return left(a.Origin) || left(a.Adapted) })
	l.set = &set
	gone, err := l.tx.Withdrawal.Query().Where(withdrawal.RestoredAtIsNil()).Select(withdrawal.FieldContributionID).Strings(ctx)
	for reference, id := range l.ids {
		if slices.Contains(gone, id) {
			delete(l.ids, reference) // nothing may lead there
		}
	}
	return wrap("records changed on the hub", err)
}
