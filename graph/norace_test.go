//go:build !race

package graph_test

// slowness is nothing without the race detector.
const slowness = 1
