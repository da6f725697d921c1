package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/agreement"
	"maillage/ent/coverageneed"
	"maillage/ent/indicator"
	"maillage/ent/organization"
	"maillage/ent/outcome"
)

// editedHere lists what people changed on the hub: a set loaded again leaves it alone.
func editedHere(ctx context.Context, tx *ent.Client) (map[string]bool, error) {
	edited := map[string]bool{}
	for _, find := range []func(context.Context) ([]string, error){
		tx.Organization.Query().Where(organization.VersionGT(1)).IDs,
		tx.Agreement.Query().Where(agreement.VersionGT(1)).IDs,
		tx.Indicator.Query().Where(indicator.VersionGT(1)).IDs,
		tx.Adoption.Query().Where(adoption.VersionGT(1)).IDs,
		tx.CoverageNeed.Query().Where(coverageneed.VersionGT(1)).IDs,
		tx.Outcome.Query().Where(outcome.VersionGT(1)).IDs,
	} {
		ids, err := find(ctx)
		if err != nil {
			return nil, fmt.Errorf("hub: rows changed since: %w", err)
		}
		for _, id := range ids {
			edited[id] = true
		}
	}
	return edited, nil
}

// leave counts an item that people changed as unchanged; it reports whether it is one.
func (l *sampleLoader) leave(id string) bool {
	return l.edited[id] && l.done(unchanged, nil) == nil
}
