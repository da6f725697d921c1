package hub

import (
	"context"
	"fmt"
	"slices"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/outcome"
	"maillage/ent/source"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// AdoptionDeclaration says that a city takes up a contribution from elsewhere.
type AdoptionDeclaration struct {
	City    *string // code; one's own by default
	Origin  string  // identifier or short name of the contribution
	Adapted *string // identifier or short name of what came of it
	Status  vocab.AdoptionStatus

	ChangesFr, ChangesEn *string // what changed; needed when adapted
	ReasonFr, ReasonEn   *string // why it was abandoned; needed then
	StartedOn            *date.Date
	Sources              []record.Source

	TextsChecked   bool
	IdempotencyKey *string
}

// AdoptionChange changes an adoption: what is nil stays as it is.
type AdoptionChange struct {
	Adoption             string // identifier
	ExpectedVersion      int
	Status               *vocab.AdoptionStatus
	Adapted              *string // identifier or short name; empty for none
	ChangesFr, ChangesEn *string
	ReasonFr, ReasonEn   *string
	StartedOn            *date.Date
	Sources              []record.Source

	TextsChecked   bool
	IdempotencyKey *string
}

// AdoptionAnswer is what a verb on an adoption answers.
type AdoptionAnswer struct {
	Adoption string `json:"adoption"` // identifier
	Version  int    `json:"version"`
}

// Suspicions lists what in the texts may name or single out a person.
func (in AdoptionDeclaration) Suspicions() []record.Suspicion {
	return adoptionWords(in.ChangesFr, in.ChangesEn, in.ReasonFr, in.ReasonEn)
}

// Suspicions lists what in the texts may name or single out a person.
func (in AdoptionChange) Suspicions() []record.Suspicion {
	return adoptionWords(in.ChangesFr, in.ChangesEn, in.ReasonFr, in.ReasonEn)
}

func adoptionWords(changesFr, changesEn, reasonFr, reasonEn *string) []record.Suspicion {
	return words{
		{"changesFr", pointed(changesFr)}, {"changesEn", pointed(changesEn)},
		{"reasonFr", pointed(reasonFr)}, {"reasonEn", pointed(reasonEn)},
	}.suspicions()
}

// DeclareAdoption records, for everyone, that a city takes up a contribution of other cities.
func (h *Hub) DeclareAdoption(ctx context.Context, in AdoptionDeclaration) (AdoptionAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "declareAdoption", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a AdoptionAnswer, err error) {
		o := actingFor(v, in.City, nil)
		if err := mayAct(ctx, tx, v, vocab.AuditAdoptionDeclare, o); err != nil {
			return a, err
		}
		row := adoptionRow{Adoption: &ent.Adoption{
			ID: gid.New("ado"), Status: in.Status, ChangesFr: pointed(in.ChangesFr), ChangesEn: pointed(in.ChangesEn),
			ReasonFr: pointed(in.ReasonFr), ReasonEn: pointed(in.ReasonEn), StartedOn: in.StartedOn, RecordedAdopterCode: o.City, Version: 1,
		}, city: ref("cit", o.City), sources: in.Sources}
		c := &checklist{}
		origin, err := c.published(ctx, tx, "origin", in.Origin)
		if err != nil {
			return a, err
		}
		if origin != nil {
			row.OriginRef = origin.ID
		}
		c.unsuspected(in.TextsChecked, in.Suspicions())
		if err := row.check(ctx, tx, c, in.Adapted); err != nil {
			return a, err
		}
		create := tx.Adoption.Create().SetID(row.ID)
		row.fill(create.Mutation())
		if err := h.keepAdoption(ctx, tx, row, create, in.Sources); err != nil {
			return a, err
		}
		return AdoptionAnswer{row.ID, 1}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAdoptionDeclare, Subject: row.ID, Owner: o, After: string(row.Status)})
	})
}

// ChangeAdoption changes an adoption of one's own city.
func (h *Hub) ChangeAdoption(ctx context.Context, in AdoptionChange) (AdoptionAnswer, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "changeAdoption", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a AdoptionAnswer, err error) {
		row, err := adoptionFor(ctx, tx, v, vocab.AuditAdoptionChange, in.Adoption)
		if err != nil {
			return a, err
		}
		if err := seen(in.ExpectedVersion, row.Version); err != nil {
			return a, err
		}
		before := row.Status
		row.change(in)
		c := &checklist{}
		c.unsuspected(in.TextsChecked, in.Suspicions())
		if err := row.check(ctx, tx, c, in.Adapted); err != nil {
			return a, err
		}
		u := tx.Adoption.UpdateOneID(row.ID)
		row.fill(u.Mutation())
		if in.Sources != nil {
			u.ClearSources()
		}
		if err := h.keepAdoption(ctx, tx, row, u, in.Sources); err != nil {
			return a, err
		}
		return AdoptionAnswer{row.ID, row.Version}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAdoptionChange, Subject: row.ID, Owner: row.owner(), Before: string(before), After: string(row.Status)})
	})
}

// ConfirmAdoption is the word of a city of the origin, or of UMQ, that an adoption is one.
func (h *Hub) ConfirmAdoption(ctx context.Context, key *string, id string) (AdoptionAnswer, error) {
	return once(ctx, h, keyOf(key), "confirmAdoption", id, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a AdoptionAnswer, err error) {
		row, err := readAdoption(ctx, tx, id)
		if err != nil {
			return a, err
		}
		var of access.Owner // the city of the origin that confirms; of none, UMQ may
		for _, c := range row.origins {
			if o := (access.Owner{City: codeOf(c)}); v.Owns(o) {
				of = o
			}
		}
		if err := access.May(v, vocab.AuditAdoptionConfirm, of); err != nil {
			return a, err
		}
		if row.Confirmed {
			return a, problem.New(problem.Conflict, i18n.T("cette adoption est déjà confirmée.", "this adoption is confirmed already.")).
				On("adoption").Now("confirmed", true)
		}
		if err := tx.Adoption.UpdateOneID(id).SetConfirmed(true).SetVersion(row.Version + 1).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		return AdoptionAnswer{id, row.Version + 1}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAdoptionConfirm, Subject: id, Owner: row.owner(), Before: string(row.Status), After: "CONFIRMED"})
	})
}

// WithdrawAdoption takes an adoption, with its figures, off the public shelf. The audit trail keeps
// its status and the reason.
func (h *Hub) WithdrawAdoption(ctx context.Context, key *string, id, reason string) (AdoptionAnswer, error) {
	return once(ctx, h, keyOf(key), "withdrawAdoption", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a AdoptionAnswer, err error) {
		row, err := adoptionFor(ctx, tx, v, vocab.AuditAdoptionWithdraw, id)
		if err != nil {
			return a, err
		}
		c := &checklist{}
		c.reason(reason)
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		cited, err := tx.Source.Query().Where(source.Or(source.HasAdoptionsWith(adoption.ID(id)), source.HasOutcomesWith(outcome.SubjectRef(id)))).All(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if err := tx.Adoption.DeleteOneID(id).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		if err := dropUncited(ctx, tx, cited); err != nil {
			return a, err
		}
		if err := derive(ctx, tx, h.clock(), row.OriginRef); err != nil {
			return a, err
		}
		return AdoptionAnswer{Adoption: id}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAdoptionWithdraw, Subject: id, Owner: row.owner(), Before: string(row.Status), After: "WITHDRAWN", Reason: reason})
	})
}

// keepAdoption writes a row with its sources, reads it through the cities of now, and derives its
// origin again.
func (h *Hub) keepAdoption(ctx context.Context, tx *ent.Client, row adoptionRow, write builder[*ent.AdoptionMutation], sources []record.Source) error {
	if err := saveSources(ctx, tx, sources); err != nil {
		return err
	}
	write.Mutation().AddSourceIDs(distinct(sourceIDs(sources))...)
	if err := write.Exec(ctx); err != nil {
		return wrap(row.ID, err)
	}
	places, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	if err := readAdoptionsThrough(ctx, tx, places, row.OriginRef); err != nil {
		return err
	}
	return derive(ctx, tx, h.clock(), row.OriginRef)
}

// otherUptakes lists the adoptions on record but for one.
func otherUptakes(ctx context.Context, tx *ent.Client, but string, adopters links) ([]uptake, error) {
	rows, err := tx.Adoption.Query().Where(adoption.IDNEQ(but)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("hub: adoptions: %w", err)
	}
	all := make([]uptake, len(rows))
	for i, a := range rows {
		all[i] = uptake{id: a.ID, origin: a.OriginRef, adapted: a.AdaptedRef, adopter: adopters.one(a.ID), status: a.Status}
	}
	return all, nil
}

// distinct returns the members of a list, each once, in their order.
func distinct(list []string) []string {
	var once []string
	for _, x := range list {
		if !slices.Contains(once, x) {
			once = append(once, x)
		}
	}
	return once
}
