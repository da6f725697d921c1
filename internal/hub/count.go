package hub

import (
	"context"
	"fmt"

	"maillage/ent"
	"maillage/ent/exactcount"
	"maillage/ent/region"
	"maillage/internal/access"
	"maillage/internal/disclosure"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// Limits of what is recorded at once.
const (
	maxCounts    = 100
	maxCount     = 10_000_000
	maxCountNote = 1000
	firstYear    = 1950
)

// CountEntry is one sensitive count to record. A percentage is not recorded: the counts of its
// numerator and of its denominator (the group ALL) are.
type CountEntry struct {
	Indicator        string
	Year             int // a year is the finest period
	Group            vocab.PopulationGroup
	EmploymentStatus *vocab.EmploymentStatus // nil for all together
	Value            int                     // people, at least 0
	Method           vocab.Method            // SELF_ID where it is empty
	Note             string                  // for the city and UMQ
	Version          *int                    // of the count to replace; nil for a new one
}

// Counts is what recordCounts takes: counts of one place.
type Counts struct {
	City    string // code; a member's own city by default
	Region  string // code, for UMQ
	Entries []CountEntry
}

// CountsAnswer tells which counts a verb touched.
type CountsAnswer struct {
	Counts []string `json:"counts"` // identifiers, in the order of the input
}

// RecordCounts records sensitive counts of a city or of a region on the private shelf: all of them,
// or none. They reach the public with the next release, under the small-number rule.
func (h *Hub) RecordCounts(ctx context.Context, key Key, in Counts) (CountsAnswer, error) {
	return once(ctx, h, key, "recordCounts", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a CountsAnswer, err error) {
		if in.City == "" && in.Region == "" {
			in.City = v.City()
		}
		at := disclosure.Place{City: in.City, Region: in.Region}
		if err := access.May(v, vocab.AuditCountRecord, access.Owner{City: at.City}); err != nil {
			return a, err
		}
		if err := checkPlace(ctx, tx, at); err != nil {
			return a, err
		}
		s, err := readSheet(ctx, tx, at)
		if err != nil {
			return a, err
		}
		if err := s.enter(in.Entries, h.clock().Year()); err != nil {
			return a, err
		}
		for i, e := range in.Entries {
			id, err := h.keepCount(ctx, tx, v, s.cell(e), s.rows[s.cell(e)], e)
			if err != nil {
				return a, fmt.Errorf("hub: count %d: %w", i, err)
			}
			a.Counts = append(a.Counts, id)
			if err := h.audit(ctx, tx, v, Entry{Act: vocab.AuditCountRecord, Subject: id, Owner: access.Owner{City: at.City}}); err != nil {
				return a, err
			}
		}
		return a, nil
	})
}

// keepCount writes one count: a new row, or the next version of the one that is there.
func (h *Hub) keepCount(ctx context.Context, tx *ent.Client, v access.Viewer, c disclosure.Cell, row *ent.ExactCount, e CountEntry) (string, error) {
	now, method := h.clock(), e.Method
	if method == "" {
		method = vocab.MethodSelfId
	}
	if row != nil {
		return row.ID, tx.ExactCount.UpdateOne(row).SetValue(e.Value).SetMethod(method).SetNote(e.Note).SetRemoved(false).
			SetVersion(row.Version + 1).SetAuthorID(v.UserID).SetUpdatedAt(now).Exec(ctx)
	}
	id := gid.New("cnt")
	return id, tx.ExactCount.Create().SetID(id).SetCityCode(c.City).SetRegionCode(c.Region).SetYear(c.Year).SetIndicatorCode(c.Indicator).
		SetGroup(c.Group).SetEmploymentStatus(string(c.Status)).SetValue(e.Value).SetMethod(method).SetNote(e.Note).
		SetVersion(1).SetAuthorID(v.UserID).SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
}

// CountRemoval asks to take a count back.
type CountRemoval struct {
	Count   string // identifier
	Version int    // that the decision was made on
}

// RemoveCount takes a count back: its leaf disappears at the next release. Of a count that a
// release told something of, what identifies it is kept, so that the same people are not counted
// in another way beside what anyone may remember.
func (h *Hub) RemoveCount(ctx context.Context, key Key, in CountRemoval) (CountsAnswer, error) {
	return once(ctx, h, key, "removeCount", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a CountsAnswer, err error) {
		row, err := tx.ExactCount.Query().Where(exactcount.ID(in.Count), exactcount.Removed(false), access.ExactCounts(v)).Only(ctx)
		if ent.IsNotFound(err) {
			return a, notFound("count")
		}
		if err != nil {
			return a, wrap("exact counts", err)
		}
		owner := access.Owner{City: row.CityCode}
		if err := access.May(v, vocab.AuditCountRemove, owner); err != nil {
			return a, err
		}
		if row.Version != in.Version {
			return a, staleCount(row).On("version")
		}
		if row.Told {
			err = tx.ExactCount.UpdateOne(row).SetRemoved(true).SetValue(0).SetNote("").SetVersion(row.Version + 1).
				SetAuthorID(v.UserID).SetUpdatedAt(h.clock()).Exec(ctx)
		} else {
			err = tx.ExactCount.DeleteOne(row).Exec(ctx)
		}
		if err != nil {
			return a, wrap(row.ID, err)
		}
		return CountsAnswer{[]string{row.ID}}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditCountRemove, Subject: row.ID, Owner: owner})
	})
}

// staleCount is the problem of a change that started from another version than the present one.
func staleCount(row *ent.ExactCount) *problem.Problem {
	return problem.New(problem.Conflict, i18n.Tf(
		"ce compte en est à la version %d : relisez-le, puis repartez de là.",
		"this count is at version %d: read it again, then start from there.", row.Version))
}

// checkPlace tells whether counts may be about a place.
func checkPlace(ctx context.Context, tx *ent.Client, at disclosure.Place) error {
	if at.Region == "" {
		return checkOwner(ctx, tx, access.Owner{City: at.City})
	}
	if at.City != "" {
		return problem.New(problem.BadInput, i18n.T("donnez une ville ou une région, pas les deux.", "give a city or a region, not both.")).On("region")
	}
	known, err := tx.Region.Query().Where(region.Code(at.Region)).Exist(ctx)
	if err == nil && !known {
		return problem.New(problem.BadInput, i18n.Tf("« %.10s » n'est pas le code d'une région.", "“%.10s” is not the code of a region.", at.Region)).On("region")
	}
	return wrap("region", err)
}

// CountsRead writes into the audit trail that the viewer of ctx reads exact counts of places. What
// it could not write must not be shown.
func (h *Hub) CountsRead(ctx context.Context, places []disclosure.Place) error {
	if len(places) == 0 {
		return nil
	}
	return h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		for _, e := range readings(places) {
			if err := h.audit(ctx, tx, access.From(ctx), e); err != nil {
				return err
			}
		}
		return nil
	})
}

// readings are the entries of one reading: a single one, which names the city or lists the places,
// unless they are too many to list.
func readings(places []disclosure.Place) (entries []Entry) {
	const mostListed = 40 // codes have at most 40 bytes, a reason 2,000
	if len(places) == 1 {
		e := Entry{Act: vocab.AuditCountRead, Owner: access.Owner{City: places[0].City}}
		e.Subject, _ = placeID(places[0])
		return []Entry{e}
	}
	for start := 0; start < len(places); start += mostListed {
		list := ""
		for _, p := range places[start:min(start+mostListed, len(places))] {
			list += " " + p.City + p.Region
		}
		entries = append(entries, Entry{Act: vocab.AuditCountRead, Reason: list[1:]})
	}
	return entries
}

// placeID is the identifier of a place on the public shelf.
func placeID(p disclosure.Place) (string, error) {
	if p.Region != "" {
		return gid.Named("reg", p.Region)
	}
	return gid.Named("cit", p.City)
}

// counted tells whether a city keeps a count under an indicator; it tells no figure.
func counted(ctx context.Context, tx *ent.Client, indicator string) (bool, error) {
	return tx.ExactCount.Query().Where(exactcount.IndicatorCode(indicator)).Exist(ctx)
}
