// Package acceptance holds the questions that people ask of the hub, as tests: each asks the API
// over HTTP, in French, of the starter directory and the sample, on SQLite and on PostgreSQL. What
// they expect is written here by hand from the sources, and never taken from the code.
//
// A test is named after its question, and its comment gives who asks it and the question. Those
// that need the official files of the municipal directory find them in the folder that
// MAILLAGE_DATA names, and are skipped when it is unset.
package acceptance
