package hub

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
	"maillage/internal/vocab"
)

// Entry is what a verb has to say to the audit trail; who acts and when is added.
type Entry struct {
	Act           vocab.AuditAction
	Subject       string       // identifier of what was acted on
	Owner         access.Owner // whose it is
	Before, After string       // status
	Reason        string       // why, in the actor's words
}

// audit adds an entry to the trail, in the transaction of the act. Each entry holds the digest of
// the one before, so that one that was changed or taken out shows.
func (h *Hub) audit(ctx context.Context, tx *ent.Client, v access.Viewer, e Entry) error {
	last, err := tx.AuditEntry.Query().Order(auditentry.ByNumber(desc)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("hub: audit trail: %w", err)
	}
	row := &ent.AuditEntry{
		ID: gid.New("aud"), Number: 1, At: h.clock(), Action: e.Act,
		ActorID: v.UserID, Actor: actor(v), ActorCityCode: v.City(), TokenID: v.TokenID,
		SubjectID: e.Subject, CityCode: e.Owner.City, OrganizationCode: e.Owner.Organization,
		Before: e.Before, After: e.After, Reason: e.Reason,
	}
	var before string
	if last != nil {
		row.Number, before = last.Number+1, last.Digest
	}
	if row.Digest, err = auditDigest(row, before); err != nil {
		return err
	}
	err = tx.AuditEntry.Create().SetID(row.ID).SetNumber(row.Number).SetAt(row.At).SetAction(row.Action).
		SetActorID(row.ActorID).SetActor(row.Actor).SetActorCityCode(row.ActorCityCode).SetTokenID(row.TokenID).
		SetSubjectID(row.SubjectID).SetCityCode(row.CityCode).SetOrganizationCode(row.OrganizationCode).
		SetBefore(row.Before).SetAfter(row.After).SetReason(row.Reason).SetDigest(row.Digest).Exec(ctx)
	return wrap("audit trail", err)
}

// actor says who acts without naming anyone: the role, and the function that the account bears.
func actor(v access.Viewer) string {
	if v.Function == "" || v.IsOperator() {
		return cut(string(v.Role)+" "+v.Function, 200)
	}
	return cut(string(v.Role)+", "+v.Function, 200)
}

// auditDigest is the SHA-256 of an entry and of the digest of the one before it, in hexadecimal.
func auditDigest(e *ent.AuditEntry, before string) (string, error) {
	b, err := json.Marshal([]any{
		before, e.Number, e.At.UTC().Format(time.RFC3339Nano), e.Action, e.ActorID, e.Actor, e.ActorCityCode, e.TokenID,
		e.SubjectID, e.CityCode, e.OrganizationCode, e.Before, e.After, e.Reason,
	})
	if err != nil {
		return "", fmt.Errorf("hub: digest of an audit entry: %w", err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}

// cut returns the longest beginning of s of at most max bytes that is whole runes.
func cut(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}

// desc orders from the last to the first.
func desc(o *sql.OrderTermOptions) { o.Desc = true }

// VerifyAudit reads the trail from its start, and returns a problem that names the first entry
// which was changed, or after which some were taken out.
func (h *Hub) VerifyAudit(ctx context.Context) error {
	const stretch = 1000
	before, number := "", 0
	for {
		rows, err := h.store.Read().AuditEntry.Query().Where(auditentry.NumberGT(number)).Order(auditentry.ByNumber()).Limit(stretch).All(ctx)
		if err != nil {
			return fmt.Errorf("hub: audit trail: %w", err)
		}
		for _, e := range rows {
			digest, err := auditDigest(e, before)
			if err != nil {
				return err
			}
			if number++; e.Number != number || e.Digest != digest {
				return problem.New(problem.Conflict, i18n.Tf(
					"Le journal d'audit a été altéré à l'acte numéro %d.", "The audit trail was tampered with at act number %d.", number))
			}
			before = digest
		}
		if len(rows) < stretch {
			return nil
		}
	}
}
