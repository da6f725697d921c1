package main

import (
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"

	"maillage/internal/disclosure"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// readRule reads a small-number rule from a YAML file: its version, and the thresholds that are
// stricter than those of DC-1. Where no file is named the rule is DC-1. The error is a problem.
func readRule(file string) (*disclosure.Rule, error) {
	if file == "" {
		return &disclosure.DC1, nil
	}
	content, err := os.ReadFile(filepath.Clean(file))
	if err != nil {
		return nil, problem.New(problem.BadInput, i18n.Tf(
			"La règle des petits nombres ne se lit pas : « %s ». Vérifiez le chemin et les droits.",
			"The small-number rule cannot be read: “%s”. Check the path and the rights.", file)).Because(err)
	}
	rule := disclosure.DC1
	rule.Version = ""
	if err := yaml.UnmarshalWithOptions(content, &rule, yaml.Strict()); err != nil {
		return nil, problem.New(problem.BadInput, i18n.Tf(
			"« %s » n'est pas une règle des petits nombres en YAML : une version et des seuils entiers.",
			"“%s” is not a small-number rule in YAML: a version and whole thresholds.", file)).Because(err)
	}
	if err := rule.Check(); err != nil {
		return nil, refusedRule(file, err)
	}
	return &rule, nil
}

// refusedRule tells, in one problem, all that is wrong with the rule of a file.
func refusedRule(file string, err error) error {
	text := i18n.Tf("La règle de « %s » est refusée.", "The rule of “%s” is refused.", file)
	if list, ok := err.(problem.List); ok { //nolint:errorlint // Check returns a list or nil
		for _, p := range list {
			text.Fr += "\n  " + p.Message(i18n.FR)
			text.En += "\n  " + p.Message(i18n.EN)
		}
	}
	return problem.New(problem.BadInput, text)
}
