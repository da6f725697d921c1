package hub_test

import (
	"context"
	"strings"
	"testing"

	"maillage/ent"
	"maillage/internal/access"
	"maillage/internal/dbtest"
	"maillage/internal/hub"
	"maillage/internal/store"
	"maillage/internal/vocab"
)

// as returns a context in which a viewer asks who is good for reading and writing.
func as(t *testing.T, id string, role vocab.Role, owner string) context.Context {
	t.Helper()
	v := access.Viewer{UserID: id, Role: role, Function: "fonction de test", Reads: true, Writes: true}
	switch role {
	case vocab.RoleEditor, vocab.RoleReader:
		v.Cities = []string{owner}
	case vocab.RolePartner:
		v.Organization = owner
	}
	return access.NewContext(t.Context(), v)
}

func TestTheAuditTrailOnlyGrows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := loaded(t, s)
		for _, kind := range []vocab.ContributionKind{vocab.ContributionKindPractice, vocab.ContributionKindPromotionTool} {
			if _, err := h.CreateDraft(as(t, "usr_a", vocab.RoleEditor, "87090"), "", hub.NewDraft{Kind: kind}); err != nil {
				t.Fatal(err)
			}
		}
		trail := s.Read().AuditEntry.Query().AllX(t.Context())
		if len(trail) != 2 || trail[0].Digest == trail[1].Digest || trail[0].Number+trail[1].Number != 3 {
			t.Fatalf("the trail is %+v", trail)
		}
		for what, change := range map[string]func(context.Context, *ent.Client) error{
			"update": func(ctx context.Context, tx *ent.Client) error {
				return tx.AuditEntry.UpdateOneID(trail[0].ID).SetReason("autre").Exec(ctx)
			},
			"delete": func(ctx context.Context, tx *ent.Client) error {
				return tx.AuditEntry.DeleteOneID(trail[0].ID).Exec(ctx)
			},
		} {
			if err := s.Update(t.Context(), change); err == nil || !strings.Contains(err.Error(), "only grows") {
				t.Errorf("%s: %v", what, err)
			}
		}
		if err := h.VerifyAudit(t.Context()); err != nil {
			t.Error(err)
		}
		// Whoever gets round the database is found out by the chain.
		drop := "DROP TRIGGER audit_entries_no_update"
		if s.Dialect() == "postgres" {
			drop = "ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_no_change"
		}
		for _, statement := range []string{drop, "UPDATE audit_entries SET actor_id = 'usr_b' WHERE number = 1"} {
			if _, err := s.Writer().ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		if err := h.VerifyAudit(t.Context()); err == nil || !strings.Contains(err.Error(), "1") {
			t.Errorf("a forged entry is not found: %v", err)
		}
	})
}
