package hub

import (
	"context"
	"fmt"
	"strings"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/ent/funding"
	"maillage/ent/hiringinitiative"
	"maillage/ent/indicator"
	"maillage/ent/outcome"
	"maillage/ent/outreachmission"
	"maillage/ent/practice"
	"maillage/ent/promotiontool"
	"maillage/ent/source"
	"maillage/ent/withdrawal"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// maxSlug is the most bytes of a short name before the number that may follow.
const maxSlug = 60

// PublishDraft puts what a draft in review says on the public shelf, as a new version of the
// contribution. It takes a reviewer who is not an author, French, a source, and a person's word
// that no text names anyone where one seems to.
func (h *Hub) PublishDraft(ctx context.Context, key Key, m Move) (DraftAnswer, error) {
	return h.move(ctx, key, "publishDraft", vocab.AuditDraftPublish, m, func(ctx context.Context, tx *ent.Client, v access.Viewer, d *ent.Draft, u *ent.DraftUpdateOne) error {
		if err := notAuthor(ctx, tx, v, d); err != nil {
			return err
		}
		wrong, err := checkCodes(ctx, tx, d.Content)
		if err != nil {
			return err
		}
		wrong = append(record.CheckComplete(d.Content), wrong...)
		if found := record.Suspect(d.Content); !m.TextsChecked && len(found) > 0 {
			for _, s := range found {
				wrong = append(wrong, problem.New(problem.BadInput, s.Text()).On("content."+s.Field))
			}
			wrong = append(wrong, problem.New(problem.BadInput, i18n.T(
				"lisez ces textes; s'ils ne désignent personne, publiez avec textsChecked : true.",
				"read these texts; if they single nobody out, publish with textsChecked: true.")).On("textsChecked"))
		}
		if err := wrong.Err(); err != nil {
			return err
		}
		u.SetReviewerID(v.UserID)
		return h.publish(ctx, tx, d)
	})
}

// publish writes a draft to the public shelf.
func (h *Hub) publish(ctx context.Context, tx *ent.Client, d *ent.Draft) error {
	now := h.clock()
	x := publication{
		Record: d.Content, id: d.ContributionID,
		leadCity: d.CityCode, leadOrganization: d.OrganizationCode, cityCodes: leads(d.CityCode, d.Content.Cities),
		version: d.BaseVersion + 1, publishedAt: now, reviewed: now,
	}
	before, err := readPublished(ctx, tx, d.ContributionID)
	if err != nil {
		return err
	}
	var version int
	if before != nil {
		version = before.Version
		x.slug, x.reference, x.example, x.invented, x.publishedAt = before.Slug, before.Reference, before.Example, before.Invented, before.PublishedAt
	} else if x.slug, err = freeSlug(ctx, tx, d.Content.TitleFr); err != nil {
		return err
	}
	if version != d.BaseVersion {
		return problem.New(problem.Conflict, i18n.T(
			"La fiche publiée n'est plus celle dont ce brouillon est parti.", "The published record is no longer the one that this draft started from."))
	}
	if err := saveSources(ctx, tx, x.Sources); err != nil {
		return err
	}
	replaced, err := tx.Source.Query().Where(source.IDIn(citedBefore(before)...)).All(ctx)
	if err != nil {
		return wrap(x.id, err)
	}
	if err := x.save(ctx, tx); err != nil {
		return err
	}
	if err := x.saveOutcomes(ctx, tx); err != nil {
		return err
	}
	if err := x.saveShares(ctx, tx); err != nil {
		return err
	}
	if err := dropUncited(ctx, tx, replaced); err != nil {
		return err
	}
	origins, err := tx.Adoption.Query().Where(adoption.AdaptedRef(x.id)).Select(adoption.FieldOriginRef).Strings(ctx)
	if err != nil {
		return wrap(x.id, err)
	}
	return derive(ctx, tx, now, append(origins, x.id)...)
}

// citedBefore are the sources of the version before; none where there is none.
func citedBefore(p *published) []string {
	if p == nil {
		return nil
	}
	return p.of.sources[p.ID]
}

// freeSlug makes a short name of a title that no contribution has, on either shelf.
func freeSlug(ctx context.Context, tx *ent.Client, title string) (string, error) {
	base := text.Slug(title, maxSlug)
	for n := 1; ; n++ {
		slug := base
		if n > 1 {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
		taken, err := slugTaken(ctx, tx, slug)
		if err != nil || !taken {
			return slug, err
		}
	}
}

func slugTaken(ctx context.Context, tx *ent.Client, slug string) (taken bool, err error) {
	for _, exist := range []func(context.Context) (bool, error){
		tx.Practice.Query().Where(practice.Slug(slug)).Exist,
		tx.HiringInitiative.Query().Where(hiringinitiative.Slug(slug)).Exist,
		tx.PromotionTool.Query().Where(promotiontool.Slug(slug)).Exist,
		tx.OutreachMission.Query().Where(outreachmission.Slug(slug)).Exist,
		tx.Withdrawal.Query().Where(withdrawal.Slug(slug), withdrawal.RestoredAtIsNil()).Exist,
	} {
		if taken, err = exist(ctx); taken || err != nil {
			return taken, wrap(slug, err)
		}
	}
	return false, nil
}

// save writes the row of the contribution, new or as it now is.
func (x publication) save(ctx context.Context, tx *ent.Client) error {
	places, err := readPlaces(ctx, tx)
	if err != nil {
		return err
	}
	var of edges
	for _, k := range kinds {
		if strings.HasPrefix(x.id, k.prefix+"_") {
			if of, err = k.edges(ctx, tx, x.id); err != nil {
				return err
			}
		}
	}
	if err := x.saveRow(ctx, tx, places, of); err != nil {
		return err
	}
	return readAdoptionsThrough(ctx, tx, places, x.id)
}

func (x publication) saveRow(ctx context.Context, tx *ent.Client, places places, of edges) (err error) {
	switch x.Kind {
	case vocab.ContributionKindPractice:
		_, err = put(ctx, x.id, tx.Practice.Get, tx.Practice.Create().SetID(x.id), tx.Practice.UpdateOne, func(m *ent.PracticeMutation) {
			x.fill(m, places, of)
			fillPractice(m, *x.Practice)
		})
	case vocab.ContributionKindHiringInitiative:
		practice, err := own(hiringinitiative.Table, hiringinitiative.PracticeColumn).read(ctx, tx, x.id)
		if err != nil {
			return err
		}
		_, err = put(ctx, x.id, tx.HiringInitiative.Get, tx.HiringInitiative.Create().SetID(x.id), tx.HiringInitiative.UpdateOne, func(m *ent.HiringInitiativeMutation) {
			x.fill(m, places, of)
			fillHiring(m, *x.HiringInitiative)
			point(practice.one(x.id), x.HiringInitiative.Practice, m.SetPracticeID, m.ClearPractice)
		})
		return err
	case vocab.ContributionKindPromotionTool:
		_, err = put(ctx, x.id, tx.PromotionTool.Get, tx.PromotionTool.Create().SetID(x.id), tx.PromotionTool.UpdateOne, func(m *ent.PromotionToolMutation) {
			x.fill(m, places, of)
			fillTool(m, *x.PromotionTool)
		})
	case vocab.ContributionKindOutreachMission:
		hosts, err := joined(outreachmission.HostsTable, outreachmission.HostsPrimaryKey).read(ctx, tx, x.id)
		if err != nil {
			return err
		}
		_, err = put(ctx, x.id, tx.OutreachMission.Get, tx.OutreachMission.Create().SetID(x.id), tx.OutreachMission.UpdateOne, func(m *ent.OutreachMissionMutation) {
			x.fill(m, places, of)
			fillMission(m, *x.OutreachMission, hosts[x.id])
		})
		return err
	}
	return err
}

// saveSources writes the sources that are not on record yet. One that is stays as it is: it may
// serve others.
func saveSources(ctx context.Context, tx *ent.Client, sources []record.Source) error {
	for _, s := range sources {
		id := sourceID(s.URL)
		_, err := tx.Source.Get(ctx, id)
		if ent.IsNotFound(err) {
			create := tx.Source.Create().SetID(id)
			fillSource(create.Mutation(), s)
			err = create.Exec(ctx)
		}
		if err != nil {
			return wrap(id, err)
		}
	}
	return nil
}

// saveOutcomes writes the figures that are for everyone, and removes those that are no longer
// there.
func (x publication) saveOutcomes(ctx context.Context, tx *ent.Client) error {
	if _, err := tx.Outcome.Delete().Where(outcome.SubjectRef(x.id)).Exec(ctx); err != nil {
		return wrap(x.id, err)
	}
	position := 0
	for _, o := range x.Outcomes {
		if o.Visibility != vocab.VisibilityPublic {
			continue
		}
		position++
		key := fmt.Sprintf("%s-%d", x.figureKey(), position)
		id, err := gid.Named("out", key)
		if err != nil {
			return fmt.Errorf("hub: %w", err)
		}
		i, err := tx.Indicator.Query().Where(indicator.Code(o.Indicator)).Only(ctx)
		if err != nil {
			return wrap(id, err)
		}
		create := tx.Outcome.Create().SetID(id).SetIndicatorID(i.ID)
		fillOutcome(create.Mutation(), o, i, key, position)
		subjectOf(create.Mutation()).lead(x.id)
		if o.Source != "" {
			create.SetSourceID(sourceID(o.Source))
		}
		if err := create.Exec(ctx); err != nil {
			return wrap(id, err)
		}
	}
	return nil
}

// figureKey names the contribution in the keys of its figures: its reference, or its own key.
func (x publication) figureKey() string {
	if x.reference != "" {
		return x.reference
	}
	return codeOf(x.id)
}

// saveShares writes the shares of agreements that the contribution received.
func (x publication) saveShares(ctx context.Context, tx *ent.Client) error {
	if _, err := tx.Funding.Delete().Where(funding.ContributionRef(x.id)).Exec(ctx); err != nil {
		return wrap(x.id, err)
	}
	for _, s := range x.Shares {
		id, err := gid.Named("fun", x.figureKey()+"-"+s.Agreement)
		if err != nil {
			return fmt.Errorf("hub: %w", err)
		}
		create := tx.Funding.Create().SetID(id).SetNillableAmountCad(s.AmountCad).SetNillableVolet(s.Volet).
			SetNoteFr(s.NoteFr).SetNoteEn(s.NoteEn).SetAgreementID(ref("agr", s.Agreement))
		fundedBy(create.Mutation()).lead(x.id)
		if err := create.Exec(ctx); err != nil {
			return wrap(id, err)
		}
	}
	return nil
}
