package hub

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"maillage/ent"
	"maillage/internal/sample"
)

// sourceID names a source by its address, the same on every hub.
func sourceID(url string) string {
	sum := sha256.Sum256([]byte(url))
	return "src_" + hex.EncodeToString(sum[:])[:20]
}

// allSources lists the sources of the set by address; what the first to name one says counts.
func (l *sampleLoader) allSources() []sample.Source {
	var all []sample.Source
	seen := map[string]bool{}
	take := func(sources []sample.Source) {
		for _, s := range sources {
			if !seen[s.URL] {
				seen[s.URL] = true
				all = append(all, s)
			}
		}
	}
	for _, r := range l.set.Records() {
		take(r.Sources)
	}
	for _, x := range l.set.Programs {
		take(x.Sources)
	}
	for _, x := range l.set.Agreements {
		take(x.Sources)
	}
	for _, x := range l.set.Needs {
		take(x.Sources)
	}
	for _, x := range l.set.Adoptions {
		take(x.Sources)
	}
	for _, x := range l.set.RegionalFigures {
		take(x.Sources)
	}
	return all
}

func (l *sampleLoader) sources(ctx context.Context) error {
	for _, s := range l.allSources() {
		id := sourceID(s.URL)
		err := l.done(put(ctx, id, l.tx.Source.Get, l.tx.Source.Create().SetID(id), l.tx.Source.UpdateOne, func(m *ent.SourceMutation) {
			fillSource(m, recordSources([]sample.Source{s})[0])
		}))
		if err != nil {
			return err
		}
	}
	return nil
}
