package playground

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Example is an operation that the examples panel offers.
type Example struct {
	Name                         string // the file's name without .graphql; unique
	TitleFr, TitleEn             string
	DescriptionFr, DescriptionEn string // one sentence, may be empty
	Query                        string // the GraphQL document
	Variables                    string // a JSON object, or empty
}

// Examples reads the *.graphql files at the root of fsys, in the order of their names. Each opens
// with comment lines that tell what it is:
//
//	# fr: Titre — description
//	# en: Title — description
//	# variables: {"name": "value"}
//
// The French and the English title are required; descriptions and variables are not. It returns an
// error that names the file when one is missing or malformed.
func Examples(fsys fs.FS) ([]Example, error) {
	names, err := fs.Glob(fsys, "*.graphql") // sorted
	if err != nil {
		return nil, fmt.Errorf("playground: examples: %w", err)
	}
	examples := make([]Example, 0, len(names))
	for _, name := range names {
		source, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("playground: examples: %w", err)
		}
		example, err := parseExample(strings.TrimSuffix(path.Base(name), ".graphql"), string(source))
		if err != nil {
			return nil, fmt.Errorf("playground: examples: %s: %w", name, err)
		}
		examples = append(examples, example)
	}
	return examples, nil
}

// parseExample takes the leading comment lines that it knows out of source; other comments stay in
// the operation.
func parseExample(name, source string) (Example, error) {
	e := Example{Name: name}
	var kept []string
	rest := strings.TrimPrefix(strings.ReplaceAll(source, "\r\n", "\n"), "\ufeff")
	for {
		line, after, _ := strings.Cut(rest, "\n")
		comment, isComment := strings.CutPrefix(strings.TrimSpace(line), "#")
		if !isComment {
			break
		}
		key, value, _ := strings.Cut(strings.TrimSpace(comment), ":")
		value = strings.TrimSpace(value)
		switch key {
		case "fr":
			e.TitleFr, e.DescriptionFr = titleAndDescription(value)
		case "en":
			e.TitleEn, e.DescriptionEn = titleAndDescription(value)
		case "variables":
			if json.Unmarshal([]byte(value), &map[string]any{}) != nil {
				return Example{}, fmt.Errorf("variables are not a JSON object: %s", value)
			}
			e.Variables = value
		default:
			kept = append(kept, line)
		}
		rest = after
	}
	body := strings.TrimSpace(rest)
	e.Query = strings.Join(append(kept, body), "\n") + "\n"
	switch {
	case e.TitleFr == "":
		return Example{}, fmt.Errorf("no French title: a line « # fr: Titre — description » is needed")
	case e.TitleEn == "":
		return Example{}, fmt.Errorf("no English title: a line « # en: Title — description » is needed")
	case body == "":
		return Example{}, fmt.Errorf("no operation")
	}
	return e, nil
}

func titleAndDescription(value string) (title, description string) {
	title, description, _ = strings.Cut(value, "—")
	return strings.TrimSpace(title), strings.TrimSpace(description)
}
