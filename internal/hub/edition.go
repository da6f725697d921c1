package hub

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"maillage/ent"
	"maillage/ent/directoryedition"
	"maillage/internal/date"
	"maillage/internal/directory"
)

// editionID names an edition: there is one starter directory, and one official file per date.
func editionID(e directory.Edition) string {
	if e.Complete {
		return "official-" + e.AsOf
	}
	return "starter"
}

// history is what the directory is a fold of, by identifier of the edition.
type history struct {
	editions map[string]directory.Edition
	digests  map[string]string
	stated   []directory.Succession
}

func readHistory(ctx context.Context, tx *ent.Client) (history, error) {
	h := history{map[string]directory.Edition{}, map[string]string{}, nil}
	rows, err := tx.DirectoryEdition.Query().All(ctx)
	if err != nil {
		return h, fmt.Errorf("hub: editions: %w", err)
	}
	for _, row := range rows {
		e, err := unpack(row.Content)
		if err != nil {
			return h, fmt.Errorf("hub: edition %s: %w", row.ID, err)
		}
		h.editions[row.ID], h.digests[row.ID] = e, row.Digest
	}
	stated, err := tx.DirectorySuccession.Query().All(ctx)
	if err != nil {
		return h, fmt.Errorf("hub: successions: %w", err)
	}
	for _, s := range stated {
		h.stated = append(h.stated, directory.Succession{Old: s.ID, New: s.SuccessorCode})
	}
	return h, nil
}

// fold computes the directory; its error is about the successions.
func (h history) fold() (directory.State, error) {
	return directory.Fold(h.list(), h.stated)
}

func (h history) list() []directory.Edition {
	all := make([]directory.Edition, 0, len(h.editions))
	for _, e := range h.editions {
		all = append(all, e)
	}
	return all
}

// keep stores an edition in place of one of the same name, unless it is the same.
func (h history) keep(ctx context.Context, tx *ent.Client, e directory.Edition) error {
	id := editionID(e)
	content, digest, err := pack(e)
	if err != nil {
		return fmt.Errorf("hub: edition %s: %w", id, err)
	}
	h.editions[id] = e
	if h.digests[id] == digest {
		return nil
	}
	err = tx.DirectoryEdition.Create().SetID(id).SetAsOf(date.Date(e.AsOf)).SetContent(content).SetDigest(digest).
		OnConflictColumns(directoryedition.FieldID).UpdateNewValues().Exec(ctx)
	return wrap(id, err)
}

// pack returns an edition as gzipped JSON, and the digest of the JSON.
func pack(e directory.Edition) (content []byte, digest string, err error) {
	plain, err := json.Marshal(e)
	if err != nil {
		return nil, "", err
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(plain); err != nil {
		return nil, "", err
	}
	if err := w.Close(); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(plain)
	return b.Bytes(), hex.EncodeToString(sum[:]), nil
}

func unpack(content []byte) (e directory.Edition, err error) {
	r, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return e, err
	}
	return e, json.NewDecoder(r).Decode(&e)
}
