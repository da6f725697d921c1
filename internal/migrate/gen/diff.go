package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	atlas "ariga.io/atlas/sql/migrate"
	atlasschema "ariga.io/atlas/sql/schema"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"

	"maillage/ent/migrate"
	"maillage/internal/store"
)

// diff returns the SQL that leads from the migrations present to the schema, nil if they agree.
// The database at url is empty, and empty again afterwards.
func diff(ctx context.Context, url string, present *atlas.MemDir, name string) (added []byte, err error) {
	s, err := store.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var gone []string
	m, err := schema.NewMigrate(entsql.OpenDB(s.Dialect(), s.Writer()),
		schema.WithDir(present),
		schema.WithFormatter(plain{}),
		schema.WithIndent("  "),
		schema.WithMigrationMode(schema.ModeReplay),
		schema.WithDropColumn(true),
		schema.WithDropIndex(true),
		schema.WithDiffHook(byteOrder(s.Dialect()), noteDropped(&gone)),
	)
	if err != nil {
		return nil, err
	}
	if err := m.NamedDiff(ctx, name, migrate.Tables...); err != nil {
		return nil, err
	}
	if len(gone) > 0 {
		return nil, fmt.Errorf("not in the schema any more: %s; write the DROP TABLE by hand, then run gen -hash", strings.Join(gone, ", "))
	}
	files, err := present.Files()
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if f.Name() == name+".sql" {
			return f.Bytes(), nil
		}
	}
	return nil, nil
}

// noteDropped collects the tables that are in the migrations only: ent leaves them alone in silence.
func noteDropped(names *[]string) schema.DiffHook {
	return func(next schema.Differ) schema.Differ {
		return schema.DiffFunc(func(current, desired *atlasschema.Schema) ([]atlasschema.Change, error) {
			changes, err := next.Diff(current, desired)
			for _, c := range changes {
				if drop, ok := c.(*atlasschema.DropTable); ok {
					*names = append(*names, drop.T.Name)
				}
			}
			return changes, err
		})
	}
}

// plain writes a plan as a file of SQL under the plan's own name.
type plain struct{}

// Format returns the one file of plan.
func (plain) Format(plan *atlas.Plan) ([]atlas.File, error) {
	var b bytes.Buffer
	for _, c := range plan.Changes {
		if c.Comment != "" {
			fmt.Fprintf(&b, "-- %s\n", c.Comment)
		}
		fmt.Fprintf(&b, "%s;\n", c.Cmd)
	}
	return []atlas.File{atlas.NewLocalFile(plan.Name+".sql", b.Bytes())}, nil
}

// read copies the migrations of a folder into memory.
func read(dir string) (*atlas.MemDir, error) {
	mem := &atlas.MemDir{}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := os.ReadFile(filepath.Clean(name))
		if err != nil {
			return nil, err
		}
		if err := mem.WriteFile(filepath.Base(name), content); err != nil {
			return nil, err
		}
	}
	return mem, nil
}

// empty removes the migrations of a folder.
func empty(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.sql"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

// sum writes the checksums of the migrations of a folder into its atlas.sum.
func sum(dir string) error {
	local, err := atlas.NewLocalDir(dir)
	if err != nil {
		return err
	}
	hash, err := local.Checksum()
	if err != nil {
		return err
	}
	return atlas.WriteSumFile(local, hash)
}
