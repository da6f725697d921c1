package main

import (
	"io/fs"
	"path"
	"runtime"
	"runtime/debug"
	"strings"

	"entgo.io/ent/dialect"
	"github.com/mattn/go-sqlite3"

	"maillage/internal/i18n"
	"maillage/migrations"
)

// versionCommand is « maillage version ».
type versionCommand struct{ jsonFlag }

// versions are those of the program and of its parts.
type versions struct {
	Maillage string `json:"maillage"` // of the module; "(devel)" for a build from a working copy
	Revision string `json:"revision"` // of the sources; empty where the build does not know it
	Modified bool   `json:"modified"` // the sources differed from the revision
	Go       string `json:"go"`
	SQLite   string `json:"sqlite"`
	Schema   string `json:"schema"` // the newest migration of the program
}

// Run carries the command out.
func (c versionCommand) Run(s *session) error {
	v := versionsOf()
	if c.JSON {
		return s.printJSON(v)
	}
	revision := v.Revision
	if revision == "" {
		revision = i18n.T("inconnue", "unknown").In(s.lang)
	}
	if v.Modified {
		revision += i18n.T(" (modifiée)", " (modified)").In(s.lang)
	}
	s.table([][2]string{
		{"maillage", v.Maillage},
		{i18n.T("révision", "revision").In(s.lang), revision},
		{"Go", v.Go},
		{"SQLite", v.SQLite},
		{i18n.T("schéma", "schema").In(s.lang), v.Schema},
	})
	return nil
}

func versionsOf() versions {
	v := versions{Maillage: "(devel)", Go: strings.TrimPrefix(runtime.Version(), "go"), Schema: newestMigration()}
	v.SQLite, _, _ = sqlite3.Version()
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Maillage = info.Main.Version
	}
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			v.Revision = setting.Value
		case "vcs.modified":
			v.Modified = setting.Value == "true"
		}
	}
	return v
}

// newestMigration is the name of the last migration; both dialects have the same.
func newestMigration() string {
	names, err := fs.Glob(migrations.Of(dialect.SQLite), "*.sql") // sorted
	if err != nil || len(names) == 0 {
		return ""
	}
	return strings.TrimSuffix(path.Base(names[len(names)-1]), ".sql")
}
