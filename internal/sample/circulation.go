package sample

import "maillage/internal/date"

// Need is something that, a body says, no programme pays for. It stands beside what contradicts it.
type Need struct {
	Ref             string    `yaml:"ref"` // N001
	Slug            string    `yaml:"slug"`
	TitleFr         string    `yaml:"titleFr"`
	TitleEn         string    `yaml:"titleEn"`
	TextFr          string    `yaml:"textFr"`
	TextEn          string    `yaml:"textEn"`
	Organization    string    `yaml:"organization"` // code of the body that states it
	Region          string    `yaml:"region"`
	Volets          []string  `yaml:"volets"`
	Programs        []string  `yaml:"programs"` // codes of the programmes that it asks about
	StatedOn        date.Date `yaml:"statedOn"`
	Verified        bool      `yaml:"verified"`
	CaveatFr        string    `yaml:"caveatFr"`
	CaveatEn        string    `yaml:"caveatEn"`
	CounterExamples []string  `yaml:"counterExamples"` // refs of contributions
	Sources         []Source  `yaml:"sources"`
}

// Adoption says that a city took up a contribution of another.
type Adoption struct {
	Ref               string    `yaml:"ref"`     // A001
	Origin            string    `yaml:"origin"`  // ref of the contribution taken up
	City              string    `yaml:"city"`    // code of the city that takes it up
	Adapted           string    `yaml:"adapted"` // ref of the contribution that came of it; empty when none
	Status            string    `yaml:"status"`  // AdoptionStatus
	WhatChangedFr     string    `yaml:"whatChangedFr"`
	WhatChangedEn     string    `yaml:"whatChangedEn"`
	ConfirmedByOrigin bool      `yaml:"confirmedByOrigin"`
	AdoptedOn         date.Date `yaml:"adoptedOn"`
	Sources           []Source  `yaml:"sources"`
}
