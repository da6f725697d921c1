package graph

import (
	"context"
	"time"

	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/ent/draft"
	"maillage/ent/draftrevision"
	"maillage/graph/model"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// draftsWhere keeps the drafts that the client asks for.
func draftsWhere(q *ent.DraftQuery, statusIn []vocab.DraftStatus, kind *vocab.ContributionKind, city *string) *ent.DraftQuery {
	if statusIn != nil {
		q.Where(draft.StatusIn(statusIn...))
	}
	if kind != nil {
		q.Where(draft.KindEQ(*kind))
	}
	if city != nil {
		q.Where(draft.CityCode(*city))
	}
	return q
}

// auditWhere keeps the acts that the client asks for.
func auditWhere(q *ent.AuditEntryQuery, actionIn []vocab.AuditAction, subject, actor, city *string, since, until *time.Time) *ent.AuditEntryQuery {
	if actionIn != nil {
		q.Where(auditentry.ActionIn(actionIn...))
	}
	if subject != nil {
		q.Where(auditentry.SubjectID(*subject))
	}
	if actor != nil {
		q.Where(auditentry.ActorID(*actor))
	}
	if city != nil {
		q.Where(auditentry.CityCode(*city))
	}
	if since != nil {
		q.Where(auditentry.AtGTE(*since))
	}
	if until != nil {
		q.Where(auditentry.AtLT(*until))
	}
	return q
}

// label puts an act into words.
func label(act vocab.AuditAction) i18n.Text { return vocab.Lookup("AuditAction").Label(string(act)) }

// history lists what the audit trail says of one thing that the viewer may read.
func (r *Resolver) history(ctx context.Context, subject string, at stretch) (*model.Page[*ent.AuditEntry], error) {
	q := r.read().AuditEntry.Query().Where(access.OwnHistory(subject))
	return newest(ctx, q, "aud", func(e *ent.AuditEntry) string { return e.ID }, at)
}

// changes lists what differs in a draft since one of its versions, or since what is published.
func (r *Resolver) changes(ctx context.Context, d *ent.Draft, since *int) ([]*model.Difference, error) {
	before, err := r.before(ctx, d, since)
	if err != nil {
		return nil, err
	}
	differences, err := record.Diff(before, d.Content)
	return model.Differences(differences), err
}

func (r *Resolver) before(ctx context.Context, d *ent.Draft, since *int) (record.Record, error) {
	if since == nil {
		return r.hub.PublishedContent(ctx, d.Kind, d.ContributionID)
	}
	old, err := r.read().DraftRevision.Query().
		Where(draftrevision.DraftID(d.ID), draftrevision.VersionLTE(*since)).Order(ent.Desc(draftrevision.FieldVersion)).First(ctx)
	if ent.IsNotFound(err) {
		return record.Blank(d.Kind), nil
	}
	if err != nil {
		return record.Record{}, err
	}
	return old.Content, nil
}

// cityOf loads a city by its code; null when the code is empty.
func cityOf(ctx context.Context, code string) (*ent.City, error) {
	if code == "" {
		return nil, nil
	}
	n, err := nodeByID(ctx, "cit_"+code)
	c, _ := n.(*ent.City)
	return c, err
}

// organizationOf loads an organisation by its code; null when the code is empty.
func organizationOf(ctx context.Context, code string) (*ent.Organization, error) {
	if code == "" {
		return nil, nil
	}
	n, err := nodeByID(ctx, "org_"+code)
	o, _ := n.(*ent.Organization)
	return o, err
}
