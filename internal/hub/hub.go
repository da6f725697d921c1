// Package hub holds the use-cases that write the public shelf: loading the municipal directory,
// stating a succession, loading the sample, and deriving what the hub says about a record.
//
// Each use-case is one transaction: all or nothing. A use-case that finds nothing to change writes
// nothing, so that the version of the shelf tells a real change from a repetition.
package hub

import (
	"time"

	"maillage/internal/disclosure"
	"maillage/internal/store"
)

// Hub carries out the use-cases on one store.
type Hub struct {
	store  *store.Store
	clock  func() time.Time
	mailer Mailer // nil: links are copied by hand
	rule   disclosure.Rule

	uses                            uses     // of sessions and tokens
	failedAccounts, failedAddresses throttle // sign-ins, by account and by address
}

// Options adjusts New.
type Options struct {
	Clock func() time.Time // tells the present; the store's clock where it is nil
	// Mailer sends one-time links; nil leaves them to be copied by whoever made them.
	Mailer Mailer
	// Rule is the small-number rule that figures are published by; DC-1 where it is nil. It was
	// checked: it is at least as strict.
	Rule *disclosure.Rule
}

// New returns the use-cases of a store.
func New(s *store.Store, o Options) *Hub {
	if o.Clock == nil {
		o.Clock = s.Now
	}
	if o.Rule == nil {
		o.Rule = &disclosure.DC1
	}
	return &Hub{
		store: s, clock: o.Clock, mailer: o.Mailer, rule: *o.Rule,
		failedAccounts: throttle{free: freePerAccount}, failedAddresses: throttle{free: freePerAddress},
	}
}

// Progress is told how many of the rows to look at are done; it may be nil.
type Progress func(done, total int)

func (p Progress) tell(done, total int) {
	if p != nil {
		p(done, total)
	}
}
