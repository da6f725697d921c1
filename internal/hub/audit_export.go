package hub

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"maillage/ent"
	"maillage/ent/auditentry"
	"maillage/internal/access"
	"maillage/internal/vocab"
)

// AuditLine is one act of the audit trail, as a file of it holds it.
type AuditLine struct {
	Number       int               `json:"number"`
	At           time.Time         `json:"at"` // UTC
	Action       vocab.AuditAction `json:"action"`
	ActorID      string            `json:"actorId"` // empty for the operator of the server
	Actor        string            `json:"actor"`   // role and function
	ActorCity    string            `json:"actorCity"`
	TokenID      string            `json:"tokenId"`
	SubjectID    string            `json:"subjectId"`
	City         string            `json:"city"` // whose thing it is
	Organization string            `json:"organization"`
	Before       string            `json:"before"`
	After        string            `json:"after"`
	Reason       string            `json:"reason"`
	Digest       string            `json:"digest"`
}

// ExportAudit writes the audit trail since an instant, one act a line in JSON, in the order in
// which they were done; the zero instant is the start. Only UMQ, or the operator, may; the export
// is itself an act of the trail.
func (h *Hub) ExportAudit(ctx context.Context, w io.Writer, since time.Time) (lines int, err error) {
	v := access.From(ctx)
	if err := access.May(v, vocab.AuditTrailExport, access.Owner{}); err != nil {
		return 0, err
	}
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		return h.audit(ctx, tx, v, Entry{Act: vocab.AuditTrailExport})
	})
	if err != nil {
		return 0, err
	}
	out := json.NewEncoder(w)
	for number := 0; ; {
		const stretch = 1000
		rows, err := h.store.Read().AuditEntry.Query().Where(access.AuditEntries(v), auditentry.NumberGT(number), auditentry.AtGTE(since)).
			Order(auditentry.ByNumber()).Limit(stretch).All(ctx)
		if err != nil {
			return lines, fmt.Errorf("hub: audit trail: %w", err)
		}
		for _, e := range rows {
			number = e.Number
			if err := out.Encode(AuditLine{
				e.Number, e.At.UTC(), e.Action, e.ActorID, e.Actor, e.ActorCityCode, e.TokenID, e.SubjectID,
				e.CityCode, e.OrganizationCode, e.Before, e.After, e.Reason, e.Digest,
			}); err != nil {
				return lines, fmt.Errorf("hub: audit trail: %w", err)
			}
			lines++
		}
		if len(rows) < stretch {
			return lines, nil
		}
	}
}
