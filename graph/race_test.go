//go:build race

package graph_test

// slowness is by how much the race detector slows the processor down at most.
const slowness = 20
