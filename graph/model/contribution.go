// Package model holds the Go types of the API that are not rows of the database.
package model

import (
	"maillage/ent"
)

// Contribution is one of the four kinds: *ent.Practice, *ent.HiringInitiative, *ent.PromotionTool
// or *ent.OutreachMission.
type Contribution interface {
	ent.Noder
	IsContribution()
}
