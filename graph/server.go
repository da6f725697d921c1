package graph

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"

	"maillage/ent"
	"maillage/graph/generated"
	"maillage/graph/limit"
	"maillage/graph/present"
	"maillage/graph/transport"
	"maillage/internal/hub"
	"maillage/internal/i18n"
	"maillage/internal/store"
)

// Config says how the API is served.
type Config struct {
	Transport transport.Config
	Limits    limit.Limits
	// Timeout bounds one query; zero is 5 s. Subscriptions last until the client leaves.
	Timeout time.Duration
	// Hub carries out the mutations; nil makes one of its own.
	Hub *hub.Hub
	// Gather is how long the look-ups of one level are gathered into one statement; zero is 1 ms.
	Gather time.Duration
}

// defaultTimeout is well above what any operation within the limits needs.
const defaultTimeout = 5 * time.Second

// persistedQueries is how many automatic persisted queries are remembered.
const persistedQueries = 1000

// NewHandler returns the handler of the API over the public shelf of s.
func NewHandler(s *store.Store, c Config) http.Handler {
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	if c.Gather == 0 {
		c.Gather = defaultGather
	}
	if c.Hub == nil {
		c.Hub = hub.New(s, hub.Options{})
	}
	srv := handler.New(generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{store: s, hub: c.Hub}}))
	limit.Install(srv, c.Limits)
	srv.Use(pace{})
	srv.Use(extension.Introspection{})
	srv.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](persistedQueries)})
	srv.SetErrorPresenter(present.Error)
	srv.SetRecoverFunc(present.Recover)
	srv.AroundResponses(respond(s, c))
	c.Transport.Authenticate = speaking(c.Transport.Authenticate)
	transport.Mount(srv, c.Transport)
	return reader(srv)
}

// reader puts the language of the reader into the context of each request.
func reader(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l := i18n.Negotiate(r.Header.Get("Accept-Language"))
		next.ServeHTTP(w, r.WithContext(i18n.NewContext(r.Context(), l)))
	})
}

// speaking reads the language of a websocket's reader from the opening message, where a browser can
// say it: its handshake has the language of the browser, not of the page.
func speaking(next transport.Authenticate) transport.Authenticate {
	return func(ctx context.Context, payload map[string]any) (context.Context, error) {
		if l, ok := payload["Accept-Language"].(string); ok {
			ctx = i18n.NewContext(ctx, i18n.Negotiate(l))
		}
		if next == nil {
			return ctx, nil
		}
		return next(ctx, payload)
	}
}

// translation is the extension that tells of texts served in French for want of English.
type translation struct {
	Language        i18n.Language `json:"language"`
	TextsInFrench   int           `json:"textsInFrench"`
	FrenchTextsNote string        `json:"note"`
}

// respond prepares what each answer needs: field collection, loaders, a deadline, and the count of
// texts that lack English.
func respond(s *store.Store, c Config) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		ctx, fallbacks := i18n.WithFallbacks(withLoaders(ent.WithSelections(ctx), s, c.Gather))
		if !subscribes(ctx) {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, c.Timeout)
			defer cancel()
		}
		resp := priced(ctx, bounded(ctx, next(ctx)))
		if n := fallbacks.Texts(); resp != nil && n > 0 {
			if resp.Extensions == nil {
				resp.Extensions = map[string]any{}
			}
			resp.Extensions["translation"] = translation{i18n.EN, n, "These texts have no English version yet and are served in French."}
		}
		return resp
	}
}

func subscribes(ctx context.Context) bool {
	oc := graphql.GetOperationContext(ctx)
	return oc.Operation != nil && oc.Operation.Operation == "subscription"
}
