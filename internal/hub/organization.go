package hub

import (
	"cmp"
	"context"
	"regexp"
	"strconv"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/ent/organization"
	"maillage/ent/region"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/record"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// OrganizationSaved is an organisation as UMQ records it, whole.
type OrganizationSaved struct {
	Code            string
	Name            string
	Kind            vocab.OrganizationKind
	URL             *string
	Country         *string // ISO 3166; CA-QC by default
	Region          *string // code; none when provincial
	ExpectedVersion *int    // of the one to change; nil for a new one

	IdempotencyKey *string
}

var country = regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3})?$`)

// SaveOrganization records a new organisation, or changes the one of the same code.
func (h *Hub) SaveOrganization(ctx context.Context, in OrganizationSaved) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "saveOrganization", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		if err := access.May(v, vocab.AuditOrganizationSave, access.Owner{}); err != nil {
			return a, err
		}
		trimmed(&in.Code, &in.Name, in.URL)
		c := &checklist{}
		a.ID = c.newCode("org", in.Code, 40)
		c.said("name", in.Name)
		c.text("name", in.Name, 200)
		c.text("url", pointed(in.URL), 500)
		c.want(pointed(in.URL) == "" || record.Address(*in.URL), "url", "écrivez une adresse complète : https://…", "write a full address: https://…")
		c.want(in.Country == nil || country.MatchString(*in.Country), "country", "écrivez le code ISO 3166 : « CA-QC ».", "write the ISO 3166 code: “CA-QC”.")
		if err := c.code(ctx, "region", pointed(in.Region), tx.Region.Query().Where(region.Code(pointed(in.Region))).Exist); err != nil {
			return a, err
		}
		if err := c.wrong.Err(); err != nil {
			return a, err
		}
		old, err := tx.Organization.Get(ctx, a.ID)
		if err != nil && !ent.IsNotFound(err) {
			return a, wrap(a.ID, err)
		}
		if old != nil {
			a.Version = old.Version
		}
		if a.Version, err = nextVersion(in.ExpectedVersion, old != nil, a.Version); err != nil {
			return a, err
		}
		regions, err := own(organization.Table, organization.RegionColumn).read(ctx, tx, a.ID)
		if err != nil {
			return a, err
		}
		_, err = put(ctx, a.ID, tx.Organization.Get, tx.Organization.Create().SetID(a.ID), tx.Organization.UpdateOne, func(m *ent.OrganizationMutation) {
			m.SetCode(in.Code)
			m.SetName(in.Name)
			m.SetNameKey(text.Fold(in.Name))
			m.SetKind(in.Kind)
			m.SetURL(pointed(in.URL))
			m.SetCountry(cmp.Or(pointed(in.Country), "CA-QC"))
			m.SetVersion(a.Version)
			point(regions.one(a.ID), ref("reg", pointed(in.Region)), m.SetRegionID, m.ClearRegion)
		})
		if err != nil {
			return a, err
		}
		return a, h.audit(ctx, tx, v, Entry{Act: vocab.AuditOrganizationSave, Subject: a.ID, Owner: access.Owner{Organization: in.Code}, Before: versionBefore(a.Version), After: strconv.Itoa(a.Version)})
	})
}

// newCode checks that a code can be the key of an identifier, and returns the identifier.
func (c *checklist) newCode(prefix, code string, max int) string {
	id, err := gid.Named(prefix, code)
	c.want(err == nil && len(code) <= max, "code", "un code s'écrit de lettres sans accents, de chiffres, de « - » et de « . ».", "a code is written with plain letters, digits, “-” and “.”.")
	return id
}

// MembershipSet says whether a city is a member of UMQ.
type MembershipSet struct {
	City   string // code
	Member *bool  // nil: not known

	IdempotencyKey *string
}

// SetMembership records whether a city is a member of UMQ: no public source tells.
func (h *Hub) SetMembership(ctx context.Context, in MembershipSet) (Saved, error) {
	return once(ctx, h, keyOf(in.IdempotencyKey), "setMembership", in, func(ctx context.Context, tx *ent.Client, v access.Viewer) (a Saved, err error) {
		o := access.Owner{City: in.City}
		if err := mayAct(ctx, tx, v, vocab.AuditMembershipSet, o); err != nil {
			return a, err
		}
		row, err := tx.City.Query().Where(city.Code(in.City)).Only(ctx)
		if err != nil {
			return a, wrap("city", err)
		}
		u := tx.City.UpdateOne(row)
		orClear(in.Member, u.Mutation().SetUmqMember, u.Mutation().ClearUmqMember)
		if _, err := save(ctx, row.ID, u); err != nil {
			return a, err
		}
		return Saved{ID: row.ID}, h.audit(ctx, tx, v, Entry{Act: vocab.AuditMembershipSet, Subject: row.ID, Owner: o, Before: membership(row.UmqMember), After: membership(in.Member)})
	})
}

func membership(yes *bool) string {
	switch {
	case yes == nil:
		return "UNKNOWN"
	case *yes:
		return "MEMBER"
	}
	return "NOT_MEMBER"
}
