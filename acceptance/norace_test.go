//go:build !race

package acceptance_test

const underRace = false
