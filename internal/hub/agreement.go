package hub

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"maillage/ent"
	"maillage/ent/agreement"
	"maillage/ent/program"
	"maillage/ent/schema"
	"maillage/internal/access"
	"maillage/internal/date"
	"maillage/internal/i18n"
	"maillage/internal/record"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// AgreementSaved is an agreement as UMQ records it, whole.
type AgreementSaved struct {
	Code                    string
	TitleFr                 string
	TitleEn                 *string
	Program                 string  // code
	BeneficiaryCity         *string // code; or
	BeneficiaryOrganization *string // code
	AmountCad               *int
	StartedOn, EndedOn      *date.Date
	Status                  vocab.AgreementStatus
	Components              []string // codes, of those of the programme
	NoteFr, NoteEn          *string
	Sources                 []record.Source
	ExpectedVersion         *int // of the one to change; nil for a new one

	TextsChecked   bool
	IdempotencyKey *string
}

// Suspicions lists what in the texts may name or single out a person.
func (in AgreementSaved) Suspicions() []record.Suspicion {
	return words{
		{"titleFr", in.TitleFr}, {"titleEn", pointed(in.TitleEn)}, {"noteFr", pointed(in.NoteFr)}, {"noteEn", pointed(in.NoteEn)},
	}.suspicions()
}

// SaveAgreement records a new agreement, or changes the one of the same code.
func (h *Hub) SaveAgreement(ctx context.Context, in AgreementSaved) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "saveAgreement", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		if err := access.May(v, vocab.AuditAgreementSave, access.Owner{}); err != nil {
			return a, err
		}
		trimmed(&in.Code, &in.TitleFr, in.TitleEn, in.NoteFr, in.NoteEn)
		c := &checklist{}
		a.ID = c.newCode("agr", in.Code, 60)
		components, err := in.check(ctx, tx, c)
		if err != nil {
			return a, err
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		old, err := tx.Agreement.Get(ctx, a.ID)
		if err != nil && !ent.IsNotFound(err) {
			return a, wrap(a.ID, err)
		}
		before := ""
		if old != nil {
			a.Version, before = old.Version, string(old.Status)
		}
		if a.Version, err = nextVersion(in.ExpectedVersion, old != nil, a.Version); err != nil {
			return a, err
		}
		if err := in.write(ctx, tx, a, components); err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditAgreementSave, Subject: a.ID, Owner: in.beneficiary(), Before: before, After: string(in.Status), Reason: "version " + strconv.Itoa(a.Version)})
	})
}

func (in AgreementSaved) beneficiary() access.Owner {
	return access.Owner{City: pointed(in.BeneficiaryCity), Organization: pointed(in.BeneficiaryOrganization)}
}

// check tells what is wrong with an agreement, and returns its components in the words of the
// programme.
func (in AgreementSaved) check(ctx context.Context, tx *ent.Client, c *checklist) ([]schema.Component, error) {
	c.said("titleFr", in.TitleFr)
	c.text("titleFr", in.TitleFr, 300)
	c.text("titleEn", pointed(in.TitleEn), 300)
	c.text("noteFr", pointed(in.NoteFr), 1000)
	c.text("noteEn", pointed(in.NoteEn), 1000)
	c.want(in.AmountCad == nil || *in.AmountCad >= 0, "amountCad", "une somme n'est pas négative.", "a sum is not negative.")
	c.period(in.StartedOn, in.EndedOn)
	c.sources(in.Sources)
	c.unsuspected(in.TextsChecked, in.Suspicions())
	if err := in.checkBeneficiary(ctx, tx, c); err != nil {
		return nil, err
	}
	p, err := tx.Program.Query().Where(program.Code(in.Program)).Only(ctx)
	if ent.IsNotFound(err) {
		c.refuse("program", i18n.Tf("le code « %.60s » n'existe pas.", "the code “%.60s” does not exist.", in.Program))
		return nil, nil
	}
	if err != nil {
		return nil, wrap("program", err)
	}
	components := []schema.Component{}
	for i, code := range distinct(in.Components) {
		at := slices.IndexFunc(p.Components, func(x schema.Component) bool { return x.Code == code })
		if at < 0 {
			c.want(false, fmt.Sprintf("components[%d]", i), "le programme n'a pas cette composante.", "the programme has no such component.")
			continue
		}
		components = append(components, p.Components[at])
	}
	return components, nil
}

// checkBeneficiary wants exactly one, on record. A city that another took over from since does for
// an agreement of its time.
func (in AgreementSaved) checkBeneficiary(ctx context.Context, tx *ent.Client, c *checklist) error {
	o := in.beneficiary()
	if (o.City == "") == (o.Organization == "") {
		c.want(false, "beneficiaryCity", "une entente a un seul bénéficiaire : une ville, ou un organisme.", "an agreement has one beneficiary: a city, or an organisation.")
		return nil
	}
	p, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	if err := c.code(ctx, "beneficiaryCity", o.City, func(context.Context) (bool, error) { return p.byCode[o.City] != "", nil }); err != nil {
		return err
	}
	return c.code(ctx, "beneficiaryOrganization", o.Organization, func(ctx context.Context) (bool, error) {
		known, err := organizationCodes(ctx, tx, []string{o.Organization})
		return len(known) > 0, err
	})
}

// write writes the row, new or as it now is.
func (in AgreementSaved) write(ctx context.Context, tx *ent.Client, a Saved, components []schema.Component) error {
	of := map[string]string{}
	for column, c := range map[string]column{
		"program":      own(agreement.Table, agreement.ProgramColumn),
		"city":         own(agreement.Table, agreement.BeneficiaryCityColumn),
		"organization": own(agreement.Table, agreement.BeneficiaryOrganizationColumn),
	} {
		l, err := c.read(ctx, tx, a.ID)
		if err != nil {
			return err
		}
		of[column] = l.one(a.ID)
	}
	sources, err := tx.Agreement.Query().Where(agreement.ID(a.ID)).QuerySources().IDs(ctx)
	if err != nil {
		return wrap(a.ID, err)
	}
	if err := saveSources(ctx, tx, in.Sources); err != nil {
		return err
	}
	p, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	_, err = put(ctx, a.ID, tx.Agreement.Get, tx.Agreement.Create().SetID(a.ID), tx.Agreement.UpdateOne, func(m *ent.AgreementMutation) {
		m.SetCode(in.Code)
		m.SetTitleFr(in.TitleFr)
		m.SetTitleEn(pointed(in.TitleEn))
		m.SetTitleKey(text.Fold(in.TitleFr))
		orClear(in.AmountCad, m.SetAmountCad, m.ClearAmountCad)
		orClear(in.StartedOn, m.SetStartedOn, m.ClearStartedOn)
		orClear(in.EndedOn, m.SetEndedOn, m.ClearEndedOn)
		m.SetStartedKey(sortKey(pointed(in.StartedOn)))
		m.SetStatus(in.Status)
		m.SetComponents(components)
		m.SetNoteFr(pointed(in.NoteFr))
		m.SetNoteEn(pointed(in.NoteEn))
		m.SetVersion(a.Version)
		point(of["program"], ref("prg", in.Program), m.SetProgramID, m.ClearProgram)
		point(of["city"], p.byCode[pointed(in.BeneficiaryCity)], m.SetBeneficiaryCityID, m.ClearBeneficiaryCity)
		point(of["organization"], ref("org", pointed(in.BeneficiaryOrganization)), m.SetBeneficiaryOrganizationID, m.ClearBeneficiaryOrganization)
		relink(sources, sourceIDs(in.Sources), m.AddSourceIDs, m.RemoveSourceIDs)
	})
	return err
}
