package hub

import (
	"context"
	"fmt"
	"strings"

	"maillage/ent"
	"maillage/ent/coverageneed"
	"maillage/ent/program"
	"maillage/ent/region"
	"maillage/ent/source"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/gid"
	"maillage/internal/record"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// NeedStated is something that, a city or an organisation says, no programme pays for.
type NeedStated struct {
	City         *string // code; one's own by default
	Organization *string // code; one's own by default

	TitleFr, StatementFr string
	TitleEn, StatementEn *string
	Volets               []vocab.Volet
	Themes               []vocab.Theme
	Region               *string  // code
	Programs             []string // codes of those said not to cover it
	StatedOn             *date.Date
	Sources              []record.Source // one at least

	TextsChecked   bool
	IdempotencyKey *string
}

// NeedVerified is what UMQ found about a need.
type NeedVerified struct {
	Need            string // identifier
	ExpectedVersion int
	Verified        bool
	NoteFr, NoteEn  *string
	CounterExamples []string // identifiers or short names of contributions that meet the need

	TextsChecked   bool
	IdempotencyKey *string
}

// Suspicions lists what in the texts may name or single out a person.
func (in NeedStated) Suspicions() []record.Suspicion {
	return words{
		{"titleFr", in.TitleFr}, {"titleEn", pointed(in.TitleEn)},
		{"statementFr", in.StatementFr}, {"statementEn", pointed(in.StatementEn)},
	}.suspicions()
}

// Suspicions lists what in the texts may name or single out a person.
func (in NeedVerified) Suspicions() []record.Suspicion {
	return words{{"noteFr", pointed(in.NoteFr)}, {"noteEn", pointed(in.NoteEn)}}.suspicions()
}

// StateNeed puts a need on the public shelf, where it stands as not verified.
func (h *Hub) StateNeed(ctx context.Context, in NeedStated) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "stateNeed", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		o := actingFor(v, in.City, in.Organization)
		if err := mayAct(ctx, tx, v, vocab.AuditNeedState, o); err != nil {
			return a, err
		}
		trimmed(&in.TitleFr, in.TitleEn, &in.StatementFr, in.StatementEn)
		if err := in.check(ctx, tx); err != nil {
			return a, err
		}
		slug, err := freeNeedSlug(ctx, tx, in.TitleFr)
		if err != nil {
			return a, err
		}
		if err := saveSources(ctx, tx, in.Sources); err != nil {
			return a, err
		}
		a = Saved{gid.New("ned"), 1}
		create := tx.CoverageNeed.Create().SetID(a.ID).SetSlug(slug).
			SetTitleFr(in.TitleFr).SetTitleEn(pointed(in.TitleEn)).SetTitleKey(text.Fold(in.TitleFr)).
			SetStatementFr(in.StatementFr).SetStatementEn(pointed(in.StatementEn)).
			SetVolets(append([]vocab.Volet{}, in.Volets...)).SetThemes(append([]vocab.Theme{}, in.Themes...)).SetNillableStatedOn(in.StatedOn).
			AddProgramIDs(refs("prg", distinct(in.Programs))...).AddSourceIDs(distinct(sourceIDs(in.Sources))...)
		if r := pointed(in.Region); r != "" {
			create.SetRegionID(ref("reg", r))
		}
		if o.City != "" {
			create.SetStatedByCityID(ref("cit", o.City))
		} else {
			create.SetStatedByOrganizationID(ref("org", o.Organization))
		}
		if err := create.Exec(ctx); err != nil {
			return a, wrap(a.ID, err)
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditNeedState, Subject: a.ID, Owner: o, After: "STATED"})
	})
}

// check tells all that is wrong with a need.
func (in NeedStated) check(ctx context.Context, tx *ent.Client) error {
	c := &checklist{}
	c.said("titleFr", in.TitleFr)
	c.said("statementFr", in.StatementFr)
	for field, s := range map[string]string{"titleFr": in.TitleFr, "titleEn": pointed(in.TitleEn)} {
		c.text(field, s, 250)
	}
	for field, s := range map[string]string{"statementFr": in.StatementFr, "statementEn": pointed(in.StatementEn)} {
		c.text(field, s, 2000)
	}
	c.want(len(in.Volets) > 0, "volets", "choisissez au moins un volet.", "choose one component at least.")
	c.want(len(in.Sources) > 0, "sources", "donnez au moins une source.", "give one source at least.")
	c.record(record.Record{Volets: in.Volets, Themes: in.Themes, Sources: in.Sources})
	if err := c.code(ctx, "region", pointed(in.Region), tx.Region.Query().Where(region.Code(pointed(in.Region))).Exist); err != nil {
		return err
	}
	for i, p := range in.Programs {
		if err := c.code(ctx, fmt.Sprintf("programs[%d]", i), p, tx.Program.Query().Where(program.Code(p)).Exist); err != nil {
			return err
		}
	}
	c.unsuspected(in.TextsChecked, in.Suspicions())
	return c.wrong.Err()
}

// freeNeedSlug makes a short name of a title that no need has.
func freeNeedSlug(ctx context.Context, tx *ent.Client, title string) (string, error) {
	base := text.Slug(title, maxSlug)
	for n := 1; ; n++ {
		slug := base
		if n > 1 {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
		taken, err := tx.CoverageNeed.Query().Where(coverageneed.Slug(slug)).Exist(ctx)
		if err != nil || !taken {
			return slug, wrap("needs", err)
		}
	}
}

// VerifyNeed records what UMQ found about a need: whether it holds, a caveat, and the contributions
// that are counter-examples, in place of those before.
func (h *Hub) VerifyNeed(ctx context.Context, in NeedVerified) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "verifyNeed", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		if err := access.May(v, vocab.AuditNeedVerify, access.Owner{}); err != nil {
			return a, err
		}
		row, o, err := readNeed(ctx, tx, in.Need)
		if err != nil {
			return a, err
		}
		if err := seen(in.ExpectedVersion, row.Version); err != nil {
			return a, err
		}
		trimmed(in.NoteFr, in.NoteEn)
		c := &checklist{}
		c.text("noteFr", pointed(in.NoteFr), 2000)
		c.text("noteEn", pointed(in.NoteEn), 2000)
		c.unsuspected(in.TextsChecked, in.Suspicions())
		want := map[string][]string{}
		for i, name := range in.CounterExamples {
			p, err := c.published(ctx, tx, fmt.Sprintf("counterExamples[%d]", i), name)
			if err != nil {
				return a, err
			}
			if p != nil {
				prefix, _, _ := strings.Cut(p.ID, "_")
				want[prefix] = append(want[prefix], p.ID)
			}
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		have, err := needEdgesOf(ctx, tx, row.ID)
		if err != nil {
			return a, wrap(row.ID, err)
		}
		u := tx.CoverageNeed.UpdateOneID(row.ID).SetVerified(in.Verified).SetNoteFr(pointed(in.NoteFr)).SetNoteEn(pointed(in.NoteEn)).SetVersion(row.Version + 1)
		m := u.Mutation()
		relink(have["pra"], want["pra"], m.AddPracticeIDs, m.RemovePracticeIDs)
		relink(have["hir"], want["hir"], m.AddHiringInitiativeIDs, m.RemoveHiringInitiativeIDs)
		relink(have["pro"], want["pro"], m.AddPromotionToolIDs, m.RemovePromotionToolIDs)
		relink(have["mis"], want["mis"], m.AddOutreachMissionIDs, m.RemoveOutreachMissionIDs)
		if err := u.Exec(ctx); err != nil {
			return a, wrap(row.ID, err)
		}
		return Saved{row.ID, row.Version + 1}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditNeedVerify, Subject: row.ID, Owner: o, Before: verified(row.Verified), After: verified(in.Verified), Reason: cut(pointed(in.NoteFr), maxReason)})
	})
}

func verified(yes bool) string {
	if yes {
		return "VERIFIED"
	}
	return "NOT_VERIFIED"
}

// RemoveNeed removes a need. Whoever stated it, or UMQ, says why.
func (h *Hub) RemoveNeed(ctx context.Context, key *string, id, reason string) (Saved, error) {
	return once(ctx, h, keyOf(key), "removeNeed", []string{id, reason}, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		row, o, err := readNeed(ctx, tx, id)
		if err != nil {
			return a, err
		}
		if err := mayRemove(v, vocab.AuditNeedRemove, o, reason); err != nil {
			return a, err
		}
		cited, err := tx.Source.Query().Where(source.HasNeedsWith(coverageneed.ID(id))).All(ctx)
		if err != nil {
			return a, wrap(id, err)
		}
		if err := tx.CoverageNeed.DeleteOneID(id).Exec(ctx); err != nil {
			return a, wrap(id, err)
		}
		if err := dropUncited(ctx, tx, cited); err != nil {
			return a, err
		}
		return Saved{ID: id}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditNeedRemove, Subject: id, Owner: o, Before: verified(row.Verified), After: "REMOVED", Reason: reason})
	})
}

// readNeed reads a need by its identifier, and whose it is.
func readNeed(ctx context.Context, tx *ent.Client, id string) (*ent.CoverageNeed, access.Owner, error) {
	row, err := tx.CoverageNeed.Query().Where(coverageneed.ID(id)).WithStatedByCity().WithStatedByOrganization().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, access.Owner{}, notFound("need")
	}
	if err != nil {
		return nil, access.Owner{}, wrap(id, err)
	}
	return row, ownerOf(row.Edges.StatedByCity, row.Edges.StatedByOrganization), nil
}
