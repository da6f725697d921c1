//go:build race

package acceptance_test

// underRace tells that the race detector is on: what asks ten thousand times runs without it, and
// make test runs it apart.
const underRace = true
