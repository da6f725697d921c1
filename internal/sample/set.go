// Package sample reads the sample set: real, documented contributions and the programmes, bodies,
// indicators and regional figures that they refer to, kept as YAML files that people edit by hand.
//
// The package is pure: it takes a file system and returns values. Enumerations are the codes of
// package vocab, as plain strings; whoever stores the set checks them against the vocabulary.
package sample

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/goccy/go-yaml"
)

// Set is the whole sample set, in the order of its files.
type Set struct {
	Practices         []Practice
	HiringInitiatives []HiringInitiative
	OutreachMissions  []OutreachMission
	PromotionTools    []PromotionTool
	Organizations     []Organization
	Programs          []Program
	Agreements        []Agreement
	Indicators        []Indicator
	Needs             []Need
	Adoptions         []Adoption
	RegionalFigures   []RegionalFigure
}

// Read reads the set from the root of files and validates it.
// It fails on a missing file, on a key that no type declares, and on any broken reference or
// constraint; all faults found are in the one error.
func Read(files fs.FS) (*Set, error) {
	s := &Set{}
	err := errors.Join(
		readFile(files, "practices.yaml", &s.Practices),
		readFile(files, "hiring_initiatives.yaml", &s.HiringInitiatives),
		readFile(files, "outreach_missions.yaml", &s.OutreachMissions),
		readFile(files, "promotion_tools.yaml", &s.PromotionTools),
		readFile(files, "organizations.yaml", &s.Organizations),
		readFile(files, "programs.yaml", &s.Programs),
		readFile(files, "agreements.yaml", &s.Agreements),
		readFile(files, "indicators.yaml", &s.Indicators),
		readFile(files, "needs.yaml", &s.Needs),
		readFile(files, "adoptions.yaml", &s.Adoptions),
		readFile(files, "regional_figures.yaml", &s.RegionalFigures),
	)
	if err != nil {
		return nil, err
	}
	if err := s.validate(); err != nil {
		return nil, fmt.Errorf("sample set: %w", err)
	}
	return s, nil
}

func readFile(files fs.FS, name string, into any) error {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("sample set: %w", err)
	}
	if err := yaml.UnmarshalWithOptions(b, into, yaml.Strict()); err != nil {
		return fmt.Errorf("sample set: %s: %w", name, err)
	}
	return nil
}

// Records returns the common part of every contribution: practices, hiring initiatives, outreach
// missions, then promotion tools. The pointers reach into the set.
func (s *Set) Records() []*Record {
	var all []*Record
	for i := range s.Practices {
		all = append(all, &s.Practices[i].Record)
	}
	for i := range s.HiringInitiatives {
		all = append(all, &s.HiringInitiatives[i].Record)
	}
	for i := range s.OutreachMissions {
		all = append(all, &s.OutreachMissions[i].Record)
	}
	for i := range s.PromotionTools {
		all = append(all, &s.PromotionTools[i].Record)
	}
	return all
}
