package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/release"
	"maillage/internal/access"
	"maillage/internal/disclosure"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// mostChanges is how many of the changes of a release are told one by one.
const mostChanges = 200

// NewRelease asks for a release of protected figures.
type NewRelease struct {
	Preview  bool // tell what would change, and change nothing
	Expected int  // number of the last release; 0 where there was none
}

// ReleaseAnswer tells what a release changed, or would change.
type ReleaseAnswer struct {
	Preview   bool         `json:"preview"`
	Release   string       `json:"release"` // identifier; empty for a preview
	Added     int          `json:"added"`
	Changed   int          `json:"changed"`
	Removed   int          `json:"removed"`
	Unchanged int          `json:"unchanged"`
	Masked    int          `json:"masked"`  // of the leaves that stand then
	Changes   []LeafChange `json:"changes"` // the first of them, in the order of their keys
}

// LeafChange is what becomes of one leaf: new, changed, or gone. Was and Is are public values.
type LeafChange struct {
	disclosure.Cell
	Was *disclosure.Published // nil for a new leaf
	Is  *disclosure.Published // nil for one that goes
}

// Before is the public value that the leaf had; nil for a new one.
func (c LeafChange) Before() *disclosure.Count { return countOf(c.Was) }

// After is the public value that the leaf gets; nil for one that goes.
func (c LeafChange) After() *disclosure.Count { return countOf(c.Is) }

func countOf(p *disclosure.Published) *disclosure.Count {
	if p == nil {
		return nil
	}
	return p.Count()
}

// EmploymentStatus is that of the leaf; nil for all together.
func (c LeafChange) EmploymentStatus() *vocab.EmploymentStatus { return known(c.Status) }

// PublishRelease builds the table of published leaves from the exact counts, under the rule of the
// hub: the one way by which a sensitive count leaves the private shelf. A leaf whose public value
// stays is left alone. Another release in the meantime is a conflict.
func (h *Hub) PublishRelease(ctx context.Context, key Key, in NewRelease) (ReleaseAnswer, error) {
	return once(ctx, h, key, "publishRelease", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a ReleaseAnswer, err error) {
		act := vocab.AuditReleasePublish
		if in.Preview {
			act = vocab.AuditReleasePreview
		}
		if err := access.May(v, act, access.Owner{}); err != nil {
			return a, err
		}
		number, err := lastRelease(ctx, tx)
		if err != nil {
			return a, err
		}
		if number != in.Expected {
			return a, problem.New(problem.Conflict, i18n.Tf(
				"la dernière publication est la %d : regardez de nouveau ce qui change, puis publiez.",
				"the last release is number %d: look again at what changes, then publish.", number)).On("expectedRelease")
		}
		p, err := h.pressOf(ctx, tx, number+1)
		if err != nil {
			return a, err
		}
		a = p.answer()
		subject, err := gid.Named("rel", fmt.Sprint(p.number))
		if err != nil {
			return a, fmt.Errorf("hub: %w", err)
		}
		if a.Preview = in.Preview; !in.Preview {
			a.Release = subject
			if err := p.print(ctx, tx); err != nil {
				return a, err
			}
			err = tx.Release.Create().SetID(subject).SetNumber(p.number).SetReleasedAt(h.clock()).
				SetRuleVersion(h.rule.Version).SetLeafCount(len(p.table)).Exec(ctx)
			if err != nil {
				return a, wrap(subject, err)
			}
		}
		return a, h.audit(ctx, tx, v, Entry{Act: act, Subject: subject, Reason: fmt.Sprintf("%s: +%d ~%d -%d", h.rule.Version, a.Added, a.Changed, a.Removed)})
	})
}

// lastRelease is the number of the last release; 0 where there was none.
func lastRelease(ctx context.Context, tx *ent.Client) (int, error) {
	last, err := tx.Release.Query().Order(release.ByNumber(desc)).First(ctx)
	if ent.IsNotFound(err) {
		return 0, nil
	}
	if err != nil {
		return 0, wrap("releases", err)
	}
	return last.Number, nil
}

// Rule is the small-number rule that the hub publishes by.
func (h *Hub) Rule() disclosure.Rule { return h.rule }
