// Package transport carries GraphQL over HTTP, over server-sent events and over websockets.
//
// It replaces the stock transports of gqlgen by stricter ones: GraphQL over HTTP to the letter,
// a body limit, no echo of what was sent, streams that end when they should. Nothing here knows
// the schema; Mount adds all of it to a gqlgen server.
package transport

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
)

// The limits that hold where a Config or a transport says nothing.
const (
	DefaultMaxBody       = 1 << 20          // bytes of one request or of one websocket message
	DefaultPing          = 15 * time.Second // shorter than the idle limit of usual proxies
	DefaultInitTimeout   = 5 * time.Second  // for a websocket client to say connection_init
	DefaultMaxOperations = 20               // running at once on one websocket
)

// writeTimeout is how long a client may take to receive one event or message.
const writeTimeout = 10 * time.Second

// Authenticate judges the payload of a websocket's connection_init (nil when there is none) and
// returns the context of the socket's operations. Any error refuses the connection with 4403, and
// so does the end of that context with the cause access.ErrRevoked.
type Authenticate func(ctx context.Context, payload map[string]any) (context.Context, error)

// Config says how a server is reached.
type Config struct {
	// MaxBody is the most bytes of one request body or websocket message; 0 is DefaultMaxBody.
	MaxBody int64
	// Released answers with the status codes of GraphQL over HTTP's September 2026 release.
	Released bool
	// Origins are the patterns of foreign origins whose pages may open a websocket, as in
	// "https://*.example.org"; the server's own origin always may.
	Origins []string
	// Authenticate, when set, is asked about each websocket.
	Authenticate Authenticate
}

// Mount adds the transports to srv: websocket, JSON, then server-sent events for clients that do
// not accept JSON. There is no multipart: a form needs no preflight, so that a foreign
// page could post one.
func Mount(srv *handler.Server, c Config) {
	srv.AddTransport(Websocket{MaxMessage: c.MaxBody, Origins: c.Origins, Authenticate: c.Authenticate})
	srv.AddTransport(HTTP{MaxBody: c.MaxBody, Released: c.Released})
	srv.AddTransport(SSE{MaxBody: c.MaxBody})
}

// orDefault returns v, or d where v is the zero value.
func orDefault[T comparable](v, d T) T {
	var zero T
	if v == zero {
		return d
	}
	return v
}
