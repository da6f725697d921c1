package hub

import (
	"cmp"
	"context"
	"math"
	"slices"

	"maillage/ent"
	"maillage/ent/agreement"
	"maillage/ent/organization"
	"maillage/ent/program"
	"maillage/ent/schema"
	"maillage/internal/gid"
	"maillage/internal/sample"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

func (l *sampleLoader) organizations(ctx context.Context) error {
	regions, err := own(organization.Table, organization.RegionColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, o := range l.set.Organizations {
		id, err := gid.Named("org", o.Code)
		if err != nil {
			return err
		}
		if l.leave(id) {
			continue
		}
		err = l.done(put(ctx, id, l.tx.Organization.Get, l.tx.Organization.Create().SetID(id), l.tx.Organization.UpdateOne, func(m *ent.OrganizationMutation) {
			m.SetCode(o.Code)
			m.SetName(o.NameFr)
			m.SetNameKey(text.Fold(o.NameFr))
			m.SetKind(vocab.OrganizationKind(o.Kind))
			m.SetURL(o.URL)
			m.SetCountry(cmp.Or(o.Country, "CA-QC"))
			point(regions.one(id), ref("reg", o.Region), m.SetRegionID, m.ClearRegion)
		}))
		if err != nil {
			return err
		}
	}
	return nil
}

// programs writes every programme before it leads one to its parent, which may come later.
func (l *sampleLoader) programs(ctx context.Context) error {
	authorities, err := own(program.Table, program.AuthorityColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	parents, err := own(program.Table, program.ParentColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, p := range parentsFirst(l.set.Programs) {
		id, err := gid.Named("prg", p.Code)
		if err != nil {
			return err
		}
		authority := "" // the first of several is the one that pays or applies the programme
		if len(p.Authorities) > 0 {
			authority = ref("org", p.Authorities[0])
		}
		sources, err := l.tx.Program.Query().Where(program.ID(id)).QuerySources().IDs(ctx)
		if err != nil {
			return wrap(id, err)
		}
		err = l.done(put(ctx, id, l.tx.Program.Get, l.tx.Program.Create().SetID(id), l.tx.Program.UpdateOne, func(m *ent.ProgramMutation) {
			m.SetCode(p.Code)
			m.SetAcronym(p.Acronym)
			m.SetKind(vocab.ProgramKind(p.Kind))
			m.SetNameFr(p.NameFr)
			m.SetNameEn(p.NameEn)
			m.SetNameKey(text.Fold(p.NameFr))
			m.SetDescriptionFr(p.DescriptionFr)
			m.SetDescriptionEn(p.DescriptionEn)
			orClear(known(p.LaunchedOn), m.SetLaunchedOn, m.ClearLaunchedOn)
			m.SetComponents(components(p, nil))
			point(authorities.one(id), authority, m.SetAuthorityID, m.ClearAuthority)
			point(parents.one(id), ref("prg", p.Parent), m.SetParentID, m.ClearParent)
			relink(sources, sourceIDs(recordSources(p.Sources)), m.AddSourceIDs, m.RemoveSourceIDs)
		}))
		if err != nil {
			return err
		}
	}
	return nil
}

// parentsFirst orders programmes so that a parent comes before its children.
func parentsFirst(programs []sample.Program) []sample.Program {
	var ordered []sample.Program
	placed := map[string]bool{}
	var place func(sample.Program)
	place = func(p sample.Program) {
		if placed[p.Code] {
			return
		}
		placed[p.Code] = true
		if i := slices.IndexFunc(programs, func(x sample.Program) bool { return x.Code == p.Parent }); i >= 0 {
			place(programs[i])
		}
		ordered = append(ordered, p)
	}
	for _, p := range programs {
		place(p)
	}
	return ordered
}

// components returns those of a programme that codes name; all for nil.
func components(p sample.Program, codes []string) []schema.Component {
	some := []schema.Component{}
	for _, c := range p.Components {
		if codes == nil || slices.Contains(codes, c.Code) {
			some = append(some, schema.Component{Code: c.Code, Fr: c.NameFr, En: c.NameEn})
		}
	}
	return some
}

func (l *sampleLoader) agreements(ctx context.Context) error {
	programs, err := own(agreement.Table, agreement.ProgramColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	cities, err := own(agreement.Table, agreement.BeneficiaryCityColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	organizations, err := own(agreement.Table, agreement.BeneficiaryOrganizationColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, a := range l.set.Agreements {
		id, err := gid.Named("agr", a.Code)
		if err != nil {
			return err
		}
		if l.leave(id) {
			continue
		}
		sources, err := l.tx.Agreement.Query().Where(agreement.ID(id)).QuerySources().IDs(ctx)
		if err != nil {
			return wrap(id, err)
		}
		p := slices.IndexFunc(l.set.Programs, func(p sample.Program) bool { return p.Code == a.Program })
		started := cmp.Or(a.StartedOn, a.AnnouncedOn)
		err = l.done(put(ctx, id, l.tx.Agreement.Get, l.tx.Agreement.Create().SetID(id), l.tx.Agreement.UpdateOne, func(m *ent.AgreementMutation) {
			m.SetCode(a.Code)
			m.SetTitleFr(a.TitleFr)
			m.SetTitleEn(a.TitleEn)
			m.SetTitleKey(text.Fold(a.TitleFr))
			orClear(dollars(&a.AmountCad), m.SetAmountCad, m.ClearAmountCad)
			orClear(known(started), m.SetStartedOn, m.ClearStartedOn)
			orClear(known(a.EndedOn), m.SetEndedOn, m.ClearEndedOn)
			m.SetStartedKey(sortKey(started))
			m.SetStatus(vocab.AgreementStatus(a.Status))
			m.SetComponents(components(l.set.Programs[p], append([]string{}, a.Components...)))
			m.SetNoteFr(a.NoteFr)
			m.SetNoteEn(a.NoteEn)
			point(programs.one(id), ref("prg", a.Program), m.SetProgramID, m.ClearProgram)
			point(cities.one(id), l.places.byCode[a.BeneficiaryCity], m.SetBeneficiaryCityID, m.ClearBeneficiaryCity)
			point(organizations.one(id), ref("org", a.BeneficiaryOrganization), m.SetBeneficiaryOrganizationID, m.ClearBeneficiaryOrganization)
			relink(sources, sourceIDs(recordSources(a.Sources)), m.AddSourceIDs, m.RemoveSourceIDs)
		}))
		if err != nil {
			return err
		}
	}
	return nil
}

// dollars rounds an amount to the dollar; nil when it is unknown.
func dollars(cad *float64) *int {
	if cad == nil {
		return nil
	}
	whole := int(math.Round(*cad))
	return &whole
}

// computedByTheHub are the indicators that nobody enters (domain, §5: RI-01 to RI-04).
var computedByTheHub = []string{"RI-01", "RI-02", "RI-03", "RI-04"}

func (l *sampleLoader) indicatorsOf(ctx context.Context) error {
	for n, i := range l.set.Indicators {
		id, err := gid.Named("ind", i.Code)
		if err != nil {
			return err
		}
		if !l.leave(id) {
			err = l.done(put(ctx, id, l.tx.Indicator.Get, l.tx.Indicator.Create().SetID(id), l.tx.Indicator.UpdateOne, func(m *ent.IndicatorMutation) {
				m.SetCode(i.Code)
				m.SetLabelFr(i.LabelFr)
				m.SetLabelEn(i.LabelEn)
				m.SetDefinitionFr(i.DefinitionFr)
				m.SetDefinitionEn(i.DefinitionEn)
				m.SetNumeratorFr(i.NumeratorFr)
				m.SetNumeratorEn(i.NumeratorEn)
				m.SetDenominatorFr(i.DenominatorFr)
				m.SetDenominatorEn(i.DenominatorEn)
				m.SetNormFr(i.NormFr)
				m.SetNormEn(i.NormEn)
				m.SetUnit(vocab.Unit(i.Unit))
				m.SetDirection(vocab.Direction(i.Direction))
				m.SetSensitivity(vocab.Sensitivity(i.Sensitivity))
				m.SetVolets(as[vocab.Volet](i.Volets))
				m.SetComputed(slices.Contains(computedByTheHub, i.Code))
				m.SetPosition(n + 1)
			}))
			if err != nil {
				return err
			}
		}
		if l.indicators[i.Code], err = l.tx.Indicator.Get(ctx, id); err != nil {
			return wrap(id, err)
		}
	}
	return nil
}
