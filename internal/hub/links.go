package hub

import (
	"context"
	"fmt"
	"slices"

	"maillage/ent"
)

// column is where the database keeps an edge: the table and its columns of the owner and of the
// target. The names are constants that ent generates.
type column struct{ table, owner, target string }

// joined is the edge of a table that joins two types.
func joined(table string, key []string) column { return column{table, key[0], key[1]} }

// own is the edge that a foreign key of the owner's table holds.
func own(table, key string) column { return column{table, "id", key} }

// links maps the owners of an edge to their targets, in the order of the identifiers.
type links map[string][]string

// one returns the target of an edge to one; empty where there is none.
func (l links) one(owner string) string {
	if len(l[owner]) == 0 {
		return ""
	}
	return l[owner][0]
}

// read reads an edge with one statement: that of the owners named, or of all rows where none is.
func (c column) read(ctx context.Context, tx *ent.Client, owners ...string) (links, error) {
	only, args := "", make([]any, len(owners))
	for i, o := range owners { // both databases number parameters so
		only, args[i] = only+fmt.Sprintf(", $%d", i+1), o
	}
	if only != "" {
		only = fmt.Sprintf(` AND "%s" IN (%s)`, c.owner, only[2:])
	}
	rows, err := tx.QueryContext(ctx, fmt.Sprintf(`SELECT "%[2]s", "%[3]s" FROM "%[1]s" WHERE "%[3]s" IS NOT NULL%[4]s ORDER BY 1, 2`, c.table, c.owner, c.target, only), args...)
	if err != nil {
		return nil, fmt.Errorf("hub: links of %s: %w", c.table, err)
	}
	defer rows.Close()
	all := links{}
	for rows.Next() {
		var owner, target string
		if err := rows.Scan(&owner, &target); err != nil {
			return nil, fmt.Errorf("hub: links of %s: %w", c.table, err)
		}
		all[owner] = append(all[owner], target)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("hub: links of %s: %w", c.table, err)
	}
	return all, nil
}

// point leads an edge to one from where it is to where it shall be; empty means nowhere.
func point(have, want string, set func(string), clear func()) {
	switch {
	case have == want:
	case want == "":
		clear()
	default:
		set(want)
	}
}

// relink adds what an edge to many lacks, and removes what it shall not have.
func relink(have, want []string, add, remove func(...string)) {
	if more := without(want, have); len(more) > 0 {
		add(more...)
	}
	if less := without(have, want); len(less) > 0 {
		remove(less...)
	}
}

// without returns the members of a that b lacks, each once.
func without(a, b []string) []string {
	var rest []string
	for _, x := range a {
		if !slices.Contains(b, x) && !slices.Contains(rest, x) {
			rest = append(rest, x)
		}
	}
	return rest
}
