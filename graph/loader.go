package graph

import (
	"context"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vikstrous/dataloadgen"

	"maillage/ent"
	"maillage/graph/model"
	"maillage/internal/catalog"
	"maillage/internal/gid"
	"maillage/internal/store"
)

// defaultGather is how long a loader gathers keys before it asks the database: the fields of one
// level of an answer are resolved well within it, on a machine that is not overloaded.
const defaultGather = time.Millisecond

// spot is where in the document something is asked for, with what is selected there: a fragment
// may stand at several places, and each may select more.
type spot struct {
	field *ast.Field
	below *ast.Selection // the first; gqlgen keeps one selection set a spot
}

// place is a spot and the value asked for there: the values of one spot are loaded together, with
// the fields that the client selected.
type place struct {
	spot
	id string
}

// loaders gather, within one answer, the look-ups that ent's own eager loading cannot.
type loaders struct {
	store *store.Store
	nodes *dataloadgen.Loader[place, row]
	lists *dataloadgen.Loader[place, *model.ContributionConnection]

	mu       sync.Mutex
	contexts map[spot]context.Context // of one resolver of each spot
	owners   map[spot]listOf

	reading reading // of exact counts
}

// listOf is what a list of contributions belongs to, and its arguments.
type listOf struct {
	owner   catalog.Owner
	listing listing
}

type loadersKey struct{}

// withLoaders returns a context for one answer.
func withLoaders(ctx context.Context, s *store.Store, gather time.Duration) context.Context {
	l := &loaders{store: s, contexts: map[spot]context.Context{}, owners: map[spot]listOf{}}
	l.nodes = dataloadgen.NewLoader(l.fetchNodes, dataloadgen.WithWait(gather))
	l.lists = dataloadgen.NewLoader(l.fetchLists, dataloadgen.WithWait(gather))
	return context.WithValue(ctx, loadersKey{}, l)
}

func loadersFrom(ctx context.Context) *loaders { return ctx.Value(loadersKey{}).(*loaders) }

// here returns the place of the present field, and remembers its context.
func (l *loaders) here(ctx context.Context, id string) place {
	field := graphql.GetFieldContext(ctx).Field
	at := spot{field: field.Field}
	if len(field.Selections) > 0 {
		at.below = &field.Selections[0]
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.contexts[at] == nil {
		l.contexts[at] = ctx
	}
	return place{at, id}
}

// grouped sorts the keys of a batch by spot.
func (l *loaders) grouped(keys []place) map[spot][]string {
	groups := map[spot][]string{}
	for _, k := range keys {
		groups[k.spot] = append(groups[k.spot], k.id)
	}
	return groups
}

func (l *loaders) contextOf(at spot) (context.Context, listOf) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.contexts[at], l.owners[at]
}

func (l *loaders) fetchNodes(_ context.Context, keys []place) ([]row, []error) {
	byPlace := map[place]row{}
	for at, ids := range l.grouped(keys) {
		ctx, _ := l.contextOf(at)
		rows, err := fetchByType(ctx, l.store.Read(), ids)
		if err != nil {
			return nil, []error{err}
		}
		for id, r := range rows {
			byPlace[place{at, id}] = r
		}
	}
	found := make([]row, len(keys))
	for i, k := range keys {
		found[i] = byPlace[k]
	}
	return found, nil
}

// fetchByType loads rows of any type by identifier, one statement a type.
func fetchByType(ctx context.Context, c *ent.Client, ids []string) (map[string]row, error) {
	byType := map[string][]string{}
	for _, id := range ids {
		t, err := gid.TypeOf(id)
		if err != nil {
			return nil, err
		}
		byType[t] = append(byType[t], id)
	}
	found := map[string]row{}
	for t, ids := range byType {
		rows, err := fetchers[t](ctx, c, ids)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			found[r.GlobalID()] = r
		}
	}
	return found, nil
}

// nodeByID loads the row of an identifier; null when it is empty.
func nodeByID(ctx context.Context, id string) (ent.Noder, error) {
	if id == "" {
		return nil, nil
	}
	l := loadersFrom(ctx)
	r, err := l.nodes.Load(ctx, l.here(ctx, id))
	if r == nil {
		return nil, err
	}
	return r, err
}

// contributionByID loads a contribution of any kind; null when the identifier is empty.
func contributionByID(ctx context.Context, id string) (model.Contribution, error) {
	n, err := nodeByID(ctx, id)
	c, _ := n.(model.Contribution)
	return c, err
}

// isConnection tells whether the present field is a connection.
func isConnection(ctx context.Context) bool {
	return strings.HasSuffix(graphql.GetFieldContext(ctx).Field.Definition.Type.Name(), "Connection")
}
