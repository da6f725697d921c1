package hub

import (
	"cmp"
	"context"
	"strings"

	"entgo.io/ent/dialect/sql"

	"maillage/ent"
	"maillage/ent/city"
	"maillage/internal/date"
	"maillage/internal/directory"
	"maillage/internal/gid"
	"maillage/internal/text"
	"maillage/internal/vocab"
)

// chunk is how many cities one statement writes: SQLite takes 32,766 parameters, a city has 28.
const chunk = 500

func writeRegions(ctx context.Context, tx *ent.Client, regions []directory.Region) error {
	for _, r := range regions {
		id, err := gid.Named("reg", r.Code)
		if err != nil {
			return err
		}
		_, err = put(ctx, id, tx.Region.Get, tx.Region.Create().SetID(id), tx.Region.UpdateOne, func(m *ent.RegionMutation) {
			m.SetCode(r.Code)
			m.SetName(r.Name)
			m.SetNameKey(text.Fold(r.Name))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// place is a city as the directory has it, with the identifiers of what it leads to.
type place struct {
	directory.Body
	id, region, mrc, parent, successor string
}

// writeCities writes the groupings and bodies that are new or not as before. New rows come first
// without their edges, since these may lead to one another; then all rows, with them.
func writeCities(ctx context.Context, tx *ent.Client, s directory.State, progress Progress) error {
	places, err := placesOf(s)
	if err != nil {
		return err
	}
	before, err := readCities(ctx, tx)
	if err != nil {
		return err
	}
	var fresh, write []place
	for _, p := range places {
		old, exists := before[p.id]
		if !exists {
			fresh, write = append(fresh, p), append(write, p)
			continue
		}
		u := tx.City.UpdateOne(old.City)
		p.fill(u.Mutation())
		differs, err := keepDifferences(ctx, u.Mutation())
		if err != nil {
			return err
		}
		if differs || [4]string{p.region, p.mrc, p.parent, p.successor} != old.edges {
			write = append(write, p)
		}
	}
	err = inChunks(fresh, func(some []place) error {
		return tx.City.MapCreateBulk(some, func(c *ent.CityCreate, i int) {
			some[i].fill(c.SetID(some[i].id).Mutation())
		}).Exec(ctx)
	})
	if err != nil {
		return err
	}
	done := 0
	return inChunks(write, func(some []place) error {
		err := tx.City.MapCreateBulk(some, func(c *ent.CityCreate, i int) {
			p := some[i]
			p.fill(c.SetID(p.id).Mutation())
			p.lead(c.Mutation())
		}).OnConflict(sql.ConflictColumns(city.FieldID), sql.ResolveWith(ofTheDirectory)).Exec(ctx)
		done += len(some)
		progress.tell(done, len(write))
		return err
	})
}

// ofTheDirectory replaces the columns that the directory decides. Membership of UMQ is not one.
func ofTheDirectory(u *sql.UpdateSet) {
	for _, column := range append(append([]string{}, city.Columns...), city.ForeignKeys...) {
		if column != city.FieldID && column != city.FieldUmqMember {
			u.SetExcluded(column)
		}
	}
}

// cityBefore is a row of the database with its region, MRC, parent and successor.
type cityBefore struct {
	*ent.City
	edges [4]string
}

func readCities(ctx context.Context, tx *ent.Client) (map[string]cityBefore, error) {
	rows, err := tx.City.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	all := make(map[string]cityBefore, len(rows))
	for _, row := range rows {
		all[row.ID] = cityBefore{City: row}
	}
	for i, key := range []string{city.RegionColumn, city.MrcColumn, city.ParentColumn, city.SuccessorColumn} {
		l, err := own(city.Table, key).read(ctx, tx)
		if err != nil {
			return nil, err
		}
		for id := range l {
			row := all[id]
			row.edges[i] = l.one(id)
			all[id] = row
		}
	}
	return all, nil
}

func inChunks(all []place, write func([]place) error) error {
	for len(all) > 0 {
		n := min(chunk, len(all))
		if err := write(all[:n]); err != nil {
			return err
		}
		all = all[n:]
	}
	return nil
}

// placesOf returns the groupings, then the bodies.
func placesOf(s directory.State) ([]place, error) {
	places := make([]place, 0, len(s.Groupings)+len(s.Bodies))
	for _, g := range s.Groupings {
		places = append(places, place{Body: directory.Body{
			Record: directory.Record{
				Code: g.Code, Name: g.Name, Kind: g.Kind, RegionCode: g.RegionCode,
				Population: g.Population, AreaKm2: g.AreaKm2, Parent: g.SameBodyAs,
			},
			PopulationAsOf: g.PopulationAsOf, LastSeen: g.PopulationAsOf, Status: vocab.CityStatusActive,
		}})
	}
	for _, b := range s.Bodies {
		places = append(places, place{Body: b})
	}
	for i := range places {
		p := &places[i]
		for _, key := range []struct {
			prefix, code string
			id           *string
		}{
			{"cit", p.Code, &p.id}, {"reg", p.RegionCode, &p.region}, {"cit", p.GroupingCode, &p.mrc},
			{"cit", p.Parent, &p.parent}, {"cit", p.Successor, &p.successor},
		} {
			if key.code == "" {
				continue
			}
			var err error
			if *key.id, err = gid.Named(key.prefix, key.code); err != nil {
				return nil, err
			}
		}
	}
	return places, nil
}

// fill describes the row but for its edges.
func (p place) fill(m *ent.CityMutation) {
	m.SetCode(p.Code)
	m.SetName(p.Name)
	m.SetNameKey(text.Fold(p.Name))
	m.SetFormerNames(append([]string{}, p.FormerNames...))
	m.SetSearchKey(searchKey(p.Name, p.FormerNames))
	m.SetKind(p.Kind)
	orClear(known(p.Designation), m.SetDesignation, m.ClearDesignation)
	orClear(p.Population, m.SetPopulation, m.ClearPopulation)
	if p.Population != nil {
		m.SetPopulationKey(*p.Population)
		m.SetPopulationBand(populationBand(*p.Population))
		orClear(known(date.Date(p.PopulationAsOf)), m.SetPopulationAsOf, m.ClearPopulationAsOf)
	} else {
		m.SetPopulationKey(0)
		m.ClearPopulationBand()
		m.ClearPopulationAsOf()
	}
	orClear(p.AreaKm2, m.SetAreaKm2, m.ClearAreaKm2)
	orClear(p.Lat, m.SetLat, m.ClearLat)
	orClear(p.Lng, m.SetLng, m.ClearLng)
	orClear(known(p.Metropolitan), m.SetMetropolitanCommunity, m.ClearMetropolitanCommunity)
	m.SetStatus(p.Status)
	orClear(known(date.Date(p.ValidFrom)), m.SetValidFrom, m.ClearValidFrom)
	orClear(known(date.Date(p.ValidTo)), m.SetValidTo, m.ClearValidTo)
	m.SetExample(p.Kind == vocab.CityKindForeign)
	m.SetCountry(cmp.Or(p.Country, "CA-QC"))
	m.SetEdition(date.Date(p.LastSeen))
}

// lead describes the edges of a new row.
func (p place) lead(m *ent.CityMutation) {
	point("", p.region, m.SetRegionID, nil)
	point("", p.mrc, m.SetMrcID, nil)
	point("", p.parent, m.SetParentID, nil)
	point("", p.successor, m.SetSuccessorID, nil)
}

// searchKey holds the folded names between spaces: the beginning of a word is found after a space.
func searchKey(name string, former []string) string {
	folded := make([]string, 0, 1+len(former))
	for _, n := range append([]string{name}, former...) {
		folded = append(folded, text.Fold(n))
	}
	return " " + strings.Join(folded, " ") + " "
}

// populationBand returns the band of a number of inhabitants.
func populationBand(people int) vocab.PopulationBand {
	bands := vocab.PopulationBand("").Values()
	for i, next := range []int{1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000} {
		if people < next {
			return vocab.PopulationBand(bands[i])
		}
	}
	return vocab.PopulationBandGE100000
}
