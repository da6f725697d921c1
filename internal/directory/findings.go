package directory

import (
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// maxFindings is how many problems of one file are told; the rest are counted.
const maxFindings = 20

// findings gathers the problems of one file.
type findings struct {
	list problem.List
	more int
}

// at adds a problem of a line and a column.
func (f *findings) at(line int, column, fr, en string, args ...any) {
	args = append([]any{line}, args...)
	f.add(problem.New(problem.BadInput, i18n.Tf("ligne %d : "+fr, "line %d: "+en, args...)).On(column))
}

func (f *findings) add(p *problem.Problem) {
	if len(f.list) == maxFindings {
		f.more++
		return
	}
	f.list = append(f.list, p)
}

// err returns nil when nothing was found, else a problem.List that ends with the count of the
// problems it leaves out.
func (f *findings) err() error {
	if f.more > 0 {
		f.list = append(f.list, problem.New(problem.BadInput, i18n.Tf(
			"… et %d autres problèmes du même fichier.", "… and %d more problems of the same file.", f.more)))
	}
	return f.list.Err()
}

// refuse is a problem of the file as a whole.
func refuse(fr, en string, args ...any) *problem.Problem {
	return problem.New(problem.BadInput, i18n.Tf(fr, en, args...))
}
