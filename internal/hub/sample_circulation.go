package hub

import (
	"context"
	"slices"
	"strings"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/coverageneed"
	"maillage/ent/funding"
	"maillage/internal/gid"
	"maillage/internal/sample"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// shares writes what records got from agreements.
func (l *sampleLoader) shares(ctx context.Context) error {
	agreements, err := own(funding.Table, funding.AgreementColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, r := range l.set.Records() {
		contribution := l.contributionID(r.Ref)
		var keep []string
		for _, a := range r.Agreements {
			id, err := gid.Named("fun", r.Ref+"-"+a.Agreement)
			if err != nil {
				return err
			}
			keep = append(keep, id)
			err = l.done(put(ctx, id, l.tx.Funding.Get, l.tx.Funding.Create().SetID(id), l.tx.Funding.UpdateOne, func(m *ent.FundingMutation) {
				orClear(dollars(a.ShareCad), m.SetAmountCad, m.ClearAmountCad)
				orClear(onlyVolet(r.Volets), m.SetVolet, m.ClearVolet)
				fundedBy(m).lead(contribution)
				point(agreements.one(id), ref("agr", a.Agreement), m.SetAgreementID, m.ClearAgreement)
			}))
			if err != nil {
				return err
			}
		}
		have, err := l.tx.Funding.Query().Where(funding.ContributionRef(contribution)).IDs(ctx)
		if err != nil {
			return wrap(contribution, err)
		}
		for _, id := range without(have, keep) {
			if !strings.HasPrefix(id, ref("fun", r.Ref)+"-") { // not of the set
				continue
			}
			if err := l.done(removed, wrap(id, l.tx.Funding.DeleteOneID(id).Exec(ctx))); err != nil {
				return err
			}
		}
	}
	return nil
}

// onlyVolet returns the volet that a share is charged to: that of a record which has but one.
func onlyVolet(volets []string) *vocab.Volet {
	if len(volets) != 1 {
		return nil
	}
	return known(vocab.Volet(volets[0]))
}

func (l *sampleLoader) adoptions(ctx context.Context) error {
	adopters, err := own(adoption.Table, adoption.AdopterColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	origins, err := joined(adoption.OriginCitiesTable, adoption.OriginCitiesPrimaryKey).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, a := range l.set.Adoptions {
		id, err := gid.Named("ado", a.Ref)
		if err != nil {
			return err
		}
		if l.leave(id) {
			continue
		}
		u := l.uptake(id, a)
		others, err := otherUptakes(ctx, l.tx, id, adopters)
		if err != nil {
			return err
		}
		if err := within(a.Ref, checkAdoption(u, others)); err != nil {
			return err
		}
		sources, err := l.tx.Adoption.Query().Where(adoption.ID(id)).QuerySources().IDs(ctx)
		if err != nil {
			return wrap(id, err)
		}
		err = l.done(put(ctx, id, l.tx.Adoption.Get, l.tx.Adoption.Create().SetID(id), l.tx.Adoption.UpdateOne, func(m *ent.AdoptionMutation) {
			m.SetStatus(u.status)
			m.SetChangesFr(a.WhatChangedFr)
			m.SetChangesEn(a.WhatChangedEn)
			orClear(known(a.AdoptedOn), m.SetStartedOn, m.ClearStartedOn)
			m.SetStartedKey(sortKey(a.AdoptedOn))
			m.SetConfirmed(a.ConfirmedByOrigin)
			m.SetRecordedAdopterCode(a.City)
			originOf(m).lead(u.origin)
			adaptedOf(m).lead(u.adapted)
			point(adopters.one(id), u.adopter, m.SetAdopterID, m.ClearAdopter)
			relink(origins[id], u.originCities, m.AddOriginCityIDs, m.RemoveOriginCityIDs)
			relink(sources, sourceIDs(recordSources(a.Sources)), m.AddSourceIDs, m.RemoveSourceIDs)
		}))
		if err != nil {
			return err
		}
	}
	return nil
}

func (l *sampleLoader) uptake(id string, a sample.Adoption) uptake {
	u := uptake{
		id: id, origin: l.contributionID(a.Origin), adapted: l.contributionID(a.Adapted), adopter: l.places.byCode[a.City],
		status: vocab.AdoptionStatus(a.Status), changes: a.WhatChangedFr,
	}
	for _, r := range l.set.Records() {
		if r.Ref == a.Origin {
			u.originCities = l.places.of(r.Cities)
		}
	}
	return u
}

// needs writes the needs beside the records that are counter-examples.
func (l *sampleLoader) needs(ctx context.Context) error {
	regions, err := own(coverageneed.Table, coverageneed.RegionColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	organizations, err := own(coverageneed.Table, coverageneed.StatedByOrganizationColumn).read(ctx, l.tx)
	if err != nil {
		return err
	}
	for _, n := range l.set.Needs {
		id, err := gid.Named("ned", n.Ref)
		if err != nil {
			return err
		}
		if l.leave(id) {
			continue
		}
		have, err := needEdgesOf(ctx, l.tx, id)
		if err != nil {
			return wrap(id, err)
		}
		err = l.done(put(ctx, id, l.tx.CoverageNeed.Get, l.tx.CoverageNeed.Create().SetID(id), l.tx.CoverageNeed.UpdateOne, func(m *ent.CoverageNeedMutation) {
			m.SetSlug(n.Slug)
			m.SetTitleFr(n.TitleFr)
			m.SetTitleEn(n.TitleEn)
			m.SetTitleKey(text.Fold(n.TitleFr))
			m.SetStatementFr(n.TextFr)
			m.SetStatementEn(n.TextEn)
			orClear(known(n.StatedOn), m.SetStatedOn, m.ClearStatedOn)
			m.SetVerified(n.Verified)
			m.SetVolets(as[vocab.Volet](n.Volets))
			m.SetNoteFr(n.CaveatFr)
			m.SetNoteEn(n.CaveatEn)
			point(regions.one(id), ref("reg", n.Region), m.SetRegionID, m.ClearRegion)
			point(organizations.one(id), ref("org", n.Organization), m.SetStatedByOrganizationID, m.ClearStatedByOrganization)
			relink(have["prg"], refs("prg", n.Programs), m.AddProgramIDs, m.RemoveProgramIDs)
			relink(have["src"], sourceIDs(recordSources(n.Sources)), m.AddSourceIDs, m.RemoveSourceIDs)
			relink(have["pra"], l.counterExamples(n, "pra"), m.AddPracticeIDs, m.RemovePracticeIDs)
			relink(have["hir"], l.counterExamples(n, "hir"), m.AddHiringInitiativeIDs, m.RemoveHiringInitiativeIDs)
			relink(have["pro"], l.counterExamples(n, "pro"), m.AddPromotionToolIDs, m.RemovePromotionToolIDs)
			relink(have["mis"], l.counterExamples(n, "mis"), m.AddOutreachMissionIDs, m.RemoveOutreachMissionIDs)
		}))
		if err != nil {
			return err
		}
	}
	return nil
}

// needEdgesOf reads what a need leads to, by prefix.
func needEdgesOf(ctx context.Context, tx *ent.Client, id string) (map[string][]string, error) {
	need := func() *ent.CoverageNeedQuery { return tx.CoverageNeed.Query().Where(coverageneed.ID(id)) }
	have := map[string][]string{}
	for prefix, ids := range map[string]func(context.Context) ([]string, error){
		"prg": need().QueryPrograms().IDs,
		"src": need().QuerySources().IDs,
		"pra": need().QueryPractices().IDs,
		"hir": need().QueryHiringInitiatives().IDs,
		"pro": need().QueryPromotionTools().IDs,
		"mis": need().QueryOutreachMissions().IDs,
	} {
		var err error
		if have[prefix], err = ids(ctx); err != nil {
			return nil, err
		}
	}
	return have, nil
}

// counterExamples lists the identifiers of a kind that a need stands beside.
func (l *sampleLoader) counterExamples(n sample.Need, prefix string) []string {
	var ids []string
	for _, r := range n.CounterExamples {
		if id := l.contributionID(r); slices.Contains(refs(prefix, []string{r}), id) {
			ids = append(ids, id)
		}
	}
	return ids
}
