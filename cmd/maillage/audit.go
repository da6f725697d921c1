package main

import (
	"context"
	"time"

	"maillage/internal/date"
	"maillage/internal/hub"
	"maillage/internal/i18n"
)

// auditExportCommand is « maillage audit export ».
type auditExportCommand struct {
	databaseFlag
	Since string `placeholder:"${date_place}" help:"${audit_since}"`
}

// Run carries the command out.
func (c auditExportCommand) Run(ctx context.Context, s *session) error {
	var since time.Time
	if c.Since != "" {
		var err error
		if since, err = time.ParseInLocation(time.DateOnly, c.Since, date.Quebec); err != nil {
			return &usageError{i18n.Tf("--since : « %s » n'est pas une date AAAA-MM-JJ.", "--since: “%s” is not a date YYYY-MM-DD.", c.Since)}
		}
	}
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		_, err := h.ExportAudit(ctx, s.out, since)
		return err
	})
}

// auditVerifyCommand is « maillage audit verify ».
type auditVerifyCommand struct {
	databaseFlag
}

// Run carries the command out.
func (c auditVerifyCommand) Run(ctx context.Context, s *session) error {
	return c.asOperator(ctx, func(ctx context.Context, h *hub.Hub) error {
		if err := h.VerifyAudit(ctx); err != nil {
			return refused(err)
		}
		s.say(i18n.T("Le journal d'audit est entier : chaque acte tient à celui qui le précède.",
			"The audit trail is whole: each act holds to the one before it."))
		return nil
	})
}
