package hub

import (
	"context"

	"maillage/ent"
	"maillage/ent/adoption"
	"maillage/internal/access"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/record"
	"maillage/internal/vocab"
)

// adoptionRow is an adoption with the cities that it leads to, by identifier.
type adoptionRow struct {
	*ent.Adoption
	city    string   // that takes up
	origins []string // that it takes from
	sources []record.Source
}

func (row adoptionRow) owner() access.Owner { return access.Owner{City: codeOf(row.city)} }

// readAdoption reads an adoption by its identifier.
func readAdoption(ctx context.Context, tx *ent.Client, id string) (row adoptionRow, err error) {
	row.Adoption, err = tx.Adoption.Query().Where(adoption.ID(id)).WithAdopter().WithOriginCities().Only(ctx)
	if ent.IsNotFound(err) {
		return row, notFound("adoption")
	}
	if err != nil {
		return row, wrap(id, err)
	}
	row.city = row.Edges.Adopter.ID
	for _, c := range row.Edges.OriginCities {
		row.origins = append(row.origins, c.ID)
	}
	return row, nil
}

// adoptionFor reads an adoption on which the viewer may do an act as the city that takes up.
func adoptionFor(ctx context.Context, tx *ent.Client, v access.Viewer, act vocab.AuditAction, id string) (adoptionRow, error) {
	row, err := readAdoption(ctx, tx, id)
	if err != nil {
		return row, err
	}
	return row, access.May(v, act, row.owner())
}

// change applies what an input names, but for the contribution that came of it.
func (row *adoptionRow) change(in AdoptionChange) {
	given(&row.Status, in.Status)
	given(&row.ChangesFr, in.ChangesFr)
	given(&row.ChangesEn, in.ChangesEn)
	given(&row.ReasonFr, in.ReasonFr)
	given(&row.ReasonEn, in.ReasonEn)
	if in.StartedOn != nil {
		row.StartedOn = in.StartedOn
	}
	row.sources = in.Sources
	row.Version++
}

// given sets what an input says.
func given[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// check finds the contribution that came of an adoption, where an input names one, and applies the
// rules. All problems are told at once.
func (row *adoptionRow) check(ctx context.Context, tx *ent.Client, c *checklist, adapted *string) error {
	trimmed(&row.ChangesFr, &row.ChangesEn, &row.ReasonFr, &row.ReasonEn)
	c.text("changesFr", row.ChangesFr, 4000)
	c.text("changesEn", row.ChangesEn, 4000)
	c.text("reasonFr", row.ReasonFr, 2000)
	c.text("reasonEn", row.ReasonEn, 2000)
	c.sources(row.sources)
	if err := row.findAdapted(ctx, tx, c, adapted); err != nil {
		return err
	}
	var originCities []string
	if row.OriginRef != "" {
		origin, err := readPublished(ctx, tx, row.OriginRef)
		if err != nil {
			return err
		}
		originCities = origin.cities()
	}
	adopters, err := own(adoption.Table, adoption.AdopterColumn).read(ctx, tx)
	if err != nil {
		return err
	}
	others, err := otherUptakes(ctx, tx, row.ID, adopters)
	if err != nil {
		return err
	}
	u := uptake{
		id: row.ID, origin: row.OriginRef, adapted: row.AdaptedRef, adopter: row.city, originCities: originCities,
		status: row.Status, changes: row.ChangesFr, reason: row.ReasonFr,
	}
	if err := c.add(checkAdoption(u, others), "adopter", "city", "changes", "changesFr", "reason", "reasonFr"); err != nil {
		return err
	}
	return c.wrong.Err()
}

// findAdapted finds the contribution that came of an adoption: one of the city's own.
func (row *adoptionRow) findAdapted(ctx context.Context, tx *ent.Client, c *checklist, name *string) error {
	if name == nil {
		return nil
	}
	row.AdaptedRef = ""
	if *name == "" {
		return nil
	}
	p, err := c.published(ctx, tx, "adapted", *name)
	if err != nil || p == nil {
		return err
	}
	for _, city := range p.cities() {
		if city == row.city {
			row.AdaptedRef = p.ID
		}
	}
	if row.AdaptedRef == "" {
		c.wrong = append(c.wrong, problem.New(problem.BadInput, i18n.T(
			"cette fiche n'est pas de la ville qui adopte.", "this record is not of the city that adopts.")).On("adapted"))
	}
	return nil
}

// fill describes the row; those who read it through are linked after.
func (row adoptionRow) fill(m *ent.AdoptionMutation) {
	m.SetStatus(row.Status)
	m.SetChangesFr(row.ChangesFr)
	m.SetChangesEn(row.ChangesEn)
	m.SetReasonFr(row.ReasonFr)
	m.SetReasonEn(row.ReasonEn)
	orClear(row.StartedOn, m.SetStartedOn, m.ClearStartedOn)
	m.SetStartedKey(sortKey(pointed(row.StartedOn)))
	m.SetRecordedAdopterCode(row.RecordedAdopterCode)
	m.SetVersion(row.Version)
	m.SetAdopterID(row.city)
	originOf(m).lead(row.OriginRef)
	adaptedOf(m).lead(row.AdaptedRef)
}
