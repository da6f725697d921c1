package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exactFiles are all that may touch the exact counts: the right to read them, the verbs of their
// city, the press of a release, and the list of the viewer.
var exactFiles = []string{
	"internal/access/rows.go", "internal/store/shelf.go",
	"internal/hub/count.go", "internal/hub/sheet.go", "internal/hub/press.go",
	"graph/counts.go", "graph/counts.resolvers.go", "graph/model/page.go", "graph/model/models_gen.go",
	"ent/schema/exactcount.go",
}

// generatedOf tells the folders that hold generated code alone.
func generatedOf(path string) bool {
	return strings.HasPrefix(path, "ent/") && !strings.HasPrefix(path, "ent/schema/") || strings.HasPrefix(path, "graph/generated/")
}

// TestExactCountsHaveFewReaders looks in all of the code for what reads exact counts: the client of
// their type, its package, and statements on their table.
func TestExactCountsHaveFewReaders(t *testing.T) {
	const root = "../.."
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path = strings.TrimPrefix(filepath.ToSlash(path), root+"/")
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || generatedOf(path) {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, path), nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			name := ""
			switch n := n.(type) {
			case *ast.Ident:
				name = n.Name
			case *ast.BasicLit:
				name = n.Value
			}
			if name == "ExactCount" || name == "TypeExactCount" || strings.Contains(name, "exact_counts") || strings.Contains(name, "ent/exactcount") {
				seen[path] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range seen {
		if !slices.Contains(exactFiles, path) {
			t.Errorf("%s touches exact counts", path)
		}
	}
	for _, path := range exactFiles {
		if !seen[path] {
			t.Errorf("%s is listed and touches no exact count", path)
		}
	}
}
