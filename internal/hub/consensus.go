package hub

import (
	"context"
	"slices"
	"strconv"

	"maillage/ent"
	"maillage/ent/consensus"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// Saved is what a verb answers that wrote one row of the public shelf.
type Saved struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
}

// ConsensusRecorded is a consensus as the register has it.
type ConsensusRecorded struct {
	Number          int
	AgreedOn        date.Date
	Place           *string
	StatementFr     string
	StatementEn     *string
	Sources         []record.Source
	ExpectedVersion *int // of the one to correct; nil for a new one

	TextsChecked   bool
	IdempotencyKey *string
}

// Suspicions lists what in the texts may name or single out a person.
func (in ConsensusRecorded) Suspicions() []record.Suspicion {
	return words{{"place", pointed(in.Place)}, {"statementFr", in.StatementFr}, {"statementEn", pointed(in.StatementEn)}}.suspicions()
}

// RecordConsensus enters a consensus in the register, or corrects the one of the same number.
func (h *Hub) RecordConsensus(ctx context.Context, in ConsensusRecorded) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "recordConsensus", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		if err := access.May(v, vocab.AuditConsensusRecord, access.Owner{}); err != nil {
			return a, err
		}
		trimmed(in.Place, &in.StatementFr, in.StatementEn)
		c := &checklist{}
		c.want(in.Number > 0, "number", "un numéro est plus grand que zéro.", "a number is greater than zero.")
		c.want(in.AgreedOn != "" && in.AgreedOn.Validate() == nil, "agreedOn", "donnez la date.", "give the date.")
		c.text("place", pointed(in.Place), 200)
		c.said("statementFr", in.StatementFr)
		c.text("statementFr", in.StatementFr, 4000)
		c.text("statementEn", pointed(in.StatementEn), 4000)
		c.sources(in.Sources)
		c.unsuspected(in.TextsChecked, in.Suspicions())
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		old, err := tx.Consensus.Query().Where(consensus.Number(in.Number)).Only(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return a, wrap("consensus", err)
		}
		a = Saved{gid.New("con"), 1}
		if old != nil {
			a = Saved{old.ID, old.Version}
		}
		if a.Version, err = nextVersion(in.ExpectedVersion, old != nil, a.Version); err != nil {
			return a, err
		}
		sources, err := tx.Consensus.Query().Where(consensus.ID(a.ID)).QuerySources().IDs(ctx)
		if err != nil {
			return a, wrap(a.ID, err)
		}
		if err := saveSources(ctx, tx, in.Sources); err != nil {
			return a, err
		}
		_, err = put(ctx, a.ID, tx.Consensus.Get, tx.Consensus.Create().SetID(a.ID), tx.Consensus.UpdateOne, func(m *ent.ConsensusMutation) {
			m.SetNumber(in.Number)
			m.SetAgreedOn(in.AgreedOn)
			m.SetPlace(pointed(in.Place))
			m.SetStatementFr(in.StatementFr)
			m.SetStatementEn(pointed(in.StatementEn))
			m.SetVersion(a.Version)
			relink(sources, sourceIDs(in.Sources), m.AddSourceIDs, m.RemoveSourceIDs)
		})
		if err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditConsensusRecord, Subject: a.ID, Before: versionBefore(a.Version), After: strconv.Itoa(a.Version)})
	})
}

// nextVersion is the version that saving makes of a row that is there or not: 1 of a new one.
// expected is what the person saw; nil says that they want a new one.
func nextVersion(expected *int, there bool, current int) (int, error) {
	switch {
	case !there && expected != nil:
		return 0, problem.New(problem.Conflict, i18n.T("rien ne porte encore ce code : pour l'inscrire, laissez ce champ de côté.",
			"nothing bears this code yet: to record it, leave this field out.")).On("expectedVersion")
	case !there:
		return 1, nil
	case expected == nil:
		return 0, problem.New(problem.Conflict, i18n.Tf("ce code est déjà pris, à la version %d : pour le changer, dites la version que vous avez vue.",
			"this code is taken already, at version %d: to change it, say the version that you saw.", current)).
			On("expectedVersion").Now("version", current)
	}
	return current + 1, seen(*expected, current)
}

// versionBefore is the version before one, for the audit trail; empty before the first.
func versionBefore(version int) string {
	if version <= 1 {
		return ""
	}
	return strconv.Itoa(version - 1)
}

// Adherence is a city adhering to a consensus, or leaving it.
type Adherence struct {
	Consensus string  // identifier
	City      *string // code; one's own by default

	IdempotencyKey *string
}

// AdhereToConsensus makes one's own city an adherent.
func (h *Hub) AdhereToConsensus(ctx context.Context, in Adherence) (Saved, error) {
	return h.adhere(ctx, "adhereToConsensus", vocab.AuditConsensusAdhere, in)
}

// LeaveConsensus takes back the adherence of one's own city.
func (h *Hub) LeaveConsensus(ctx context.Context, in Adherence) (Saved, error) {
	return h.adhere(ctx, "leaveConsensus", vocab.AuditConsensusLeave, in)
}

func (h *Hub) adhere(ctx context.Context, name string, act vocab.AuditAction, in Adherence) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), name, in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		o := actingFor(v, in.City, nil)
		if err := mayAct(ctx, tx, v, act, o); err != nil {
			return a, err
		}
		row, err := tx.Consensus.Query().Where(consensus.ID(in.Consensus)).WithAdherents().Only(ctx)
		if ent.IsNotFound(err) {
			return a, notFound("consensus")
		}
		if err != nil {
			return a, wrap(in.Consensus, err)
		}
		adheres := slices.ContainsFunc(row.Edges.Adherents, func(c *ent.City) bool { return c.Code == o.City })
		u, after := tx.Consensus.UpdateOneID(row.ID), "LEFT"
		switch {
		case act == vocab.AuditConsensusAdhere && adheres:
			return a, problem.New(problem.Conflict, i18n.T("la ville y adhère déjà.", "the city adheres to it already.")).On("city").Now("adheres", true)
		case act == vocab.AuditConsensusLeave && !adheres:
			return a, problem.New(problem.Conflict, i18n.T("la ville n'y adhère pas.", "the city does not adhere to it.")).On("city").Now("adheres", false)
		case act == vocab.AuditConsensusAdhere:
			u.AddAdherentIDs(ref("cit", o.City))
			after = "ADHERES"
		default:
			u.RemoveAdherentIDs(ref("cit", o.City))
		}
		if err := u.Exec(ctx); err != nil {
			return a, wrap(row.ID, err)
		}
		return Saved{row.ID, row.Version}, h.audit(ctx, tx, v, Entry{Act: act, Subject: row.ID, Owner: o, After: after})
	})
}
