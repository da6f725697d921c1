package migrate

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	atlas "ariga.io/atlas/sql/migrate"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// file is a migration ready to run.
type file struct {
	name       string // of the file, without .sql
	digest     string // SHA-256 of its content, in hexadecimal
	statements []string
}

// load reads the migrations of dir in the order of their names, and checks them against its
// atlas.sum.
func load(dir fs.FS) ([]file, error) {
	mem := &atlas.MemDir{}
	names, err := fs.Glob(dir, "*")
	if err != nil {
		return nil, fmt.Errorf("migrate: list the migrations: %w", err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, fmt.Errorf("migrate: read %s: %w", name, err)
		}
		if err := mem.WriteFile(path.Base(name), content); err != nil {
			return nil, fmt.Errorf("migrate: read %s: %w", name, err)
		}
	}
	if err := atlas.Validate(mem); err != nil {
		return nil, problem.New(problem.Internal, i18n.T(
			"Les fichiers de migration ne répondent pas à leur somme de contrôle « atlas.sum »; rien n'a été changé.",
			"The migration files do not match their checksum “atlas.sum”; nothing was changed.")).Because(err)
	}
	sources, err := mem.Files()
	if err != nil {
		return nil, fmt.Errorf("migrate: list the migrations: %w", err)
	}
	files := make([]file, 0, len(sources))
	for _, source := range sources {
		statements, err := source.Stmts()
		if err != nil {
			return nil, fmt.Errorf("migrate: statements of %s: %w", source.Name(), err)
		}
		sum := sha256.Sum256(source.Bytes())
		files = append(files, file{
			name:       strings.TrimSuffix(source.Name(), ".sql"),
			digest:     hex.EncodeToString(sum[:]),
			statements: statements,
		})
	}
	return files, nil
}
