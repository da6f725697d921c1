package hub

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"maillage/ent"
	"maillage/ent/idempotencykey"
	"maillage/internal/access"
	"maillage/internal/gid"
	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// maxKey is the most bytes of an idempotency key.
const maxKey = 200

// Key makes a verb idempotent: the same key again, from the same account, also at the same time,
// gives the same answer and changes nothing. Empty for a call that is not to be repeated.
type Key string

// once carries out a verb in one transaction, for the viewer of ctx, and remembers its answer
// under key. A verb that fails is not remembered. name and input identify the call: the same key
// for another call is a conflict. An answer is what JSON keeps of it: identifiers, versions.
func once[A any](ctx context.Context, h *Hub, key Key, name string, input any, act func(ctx context.Context, tx *ent.Client, v access.Viewer) (A, error)) (answer A, err error) {
	v := access.From(ctx)
	if err := access.Writing(v); err != nil {
		return answer, err
	}
	if len(key) > maxKey {
		return answer, problem.New(problem.BadInput, i18n.Tf("une clé a au plus %d octets.", "a key has at most %d bytes.", maxKey)).On("idempotencyKey")
	}
	digest, err := digestOf(input)
	if err != nil {
		return answer, err
	}
	err = h.store.Update(ctx, func(ctx context.Context, tx *ent.Client) error {
		if key != "" {
			done, err := tx.IdempotencyKey.Query().Where(idempotencykey.Owner(v.UserID), idempotencykey.Key(string(key))).Only(ctx)
			if err == nil {
				return recall(done, name, digest, &answer)
			}
			if !ent.IsNotFound(err) {
				return fmt.Errorf("hub: idempotency key: %w", err)
			}
		}
		var err error
		if answer, err = act(ctx, tx, v); err != nil || key == "" {
			return err
		}
		return remember(ctx, h, tx, v, key, name, digest, answer)
	})
	return answer, err
}

func recall(done *ent.IdempotencyKey, name, digest string, answer any) error {
	if done.Verb != name || done.Digest != digest {
		return problem.New(problem.Conflict, i18n.T(
			"cette clé a déjà servi à une autre demande : prenez-en une nouvelle.",
			"this key already served another request: take a new one.")).On("idempotencyKey")
	}
	if err := json.Unmarshal(done.Answer, answer); err != nil {
		return fmt.Errorf("hub: remembered answer: %w", err)
	}
	return nil
}

func remember(ctx context.Context, h *Hub, tx *ent.Client, v access.Viewer, key Key, name, digest string, answer any) error {
	kept, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("hub: answer to remember: %w", err)
	}
	err = tx.IdempotencyKey.Create().SetID(gid.New("key")).SetOwner(v.UserID).SetKey(string(key)).
		SetVerb(name).SetDigest(digest).SetAnswer(kept).SetAt(h.clock()).Exec(ctx)
	return wrap("idempotency key", err)
}

func digestOf(input any) (string, error) {
	b, err := json.Marshal(input)
	if err != nil {
		return "", fmt.Errorf("hub: digest of an input: %w", err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}
