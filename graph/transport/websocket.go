package transport

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"

	"maillage/internal/access"
	"maillage/internal/i18n"
)

// Websocket speaks graphql-transport-ws, the protocol of the graphql-ws client, and no other: not
// the legacy protocol named graphql-ws. The zero value is ready, for pages of the server's own
// origin and for programs.
//
// Each operation stands alone: one that fails ends with its own « error » message, after which
// nothing more is sent for it, and the others go on.
type Websocket struct {
	MaxMessage    int64         // most bytes of one message; 0 is DefaultMaxBody
	MaxOperations int           // most operations at once; 0 is DefaultMaxOperations
	InitTimeout   time.Duration // for connection_init to come; 0 is DefaultInitTimeout
	Ping          time.Duration // between pings; a client silent that long is cut; 0 is DefaultPing
	Origins       []string      // patterns of foreign origins that may connect
	Authenticate  Authenticate  // judges connection_init; nil accepts all
}

var _ graphql.Transport = Websocket{}

const subprotocol = "graphql-transport-ws"

// farewell is how a socket is closed: codes of RFC 6455 §7.4 and of graphql-transport-ws. A reason
// holds at most 123 bytes.
type farewell struct {
	code   websocket.StatusCode
	reason i18n.Text
}

var (
	goingAway  = farewell{websocket.StatusGoingAway, i18n.T("Le serveur s'arrête", "The server is stopping")}
	badMessage = farewell{4400, i18n.T("Message invalide", "Invalid message")}
	noInit     = farewell{4401, i18n.T("connection_init d'abord", "Unauthorized: connection_init first")}
	forbidden  = farewell{4403, i18n.T("Interdit", "Forbidden")}
	revoked    = farewell{4403, i18n.T("Vos droits ont changé", "Your rights have changed")}
	badProto   = farewell{4406, i18n.T("Sous-protocole attendu : "+subprotocol, "Subprotocol expected: "+subprotocol)}
	initLate   = farewell{4408, i18n.T("connection_init n'est pas venu à temps", "Connection initialisation timeout")}
	idTaken    = farewell{4409, i18n.T("Une opération court déjà sous cet identifiant", "Subscriber already exists for this id")}
	initTwice  = farewell{4429, i18n.T("Trop de connection_init", "Too many initialisation requests")}
)

// Supports takes websocket handshakes.
func (Websocket) Supports(r *http.Request) bool { return isHandshake(r) }

func isHandshake(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// Do holds the connection until either side closes it, or until the context of r ends: the server
// is stopping.
func (t Websocket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:   []string{subprotocol},
		OriginPatterns: t.Origins,
	})
	if err != nil {
		return // Accept has answered
	}
	conn.SetReadLimit(orDefault(t.MaxMessage, DefaultMaxBody))

	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
	s := &socket{
		Websocket: t,
		conn:      conn,
		exec:      exec,
		headers:   r.Header,
		ctx:       ctx,
		stop:      cancel,
		language:  i18n.FromContext(r.Context()),
		running:   map[string]*running{},
	}
	forget := context.AfterFunc(r.Context(), func() { s.close(farewellTo(r.Context())) })
	defer func() {
		forget()
		cancel()
		_ = conn.CloseNow()
		s.operations.Wait()
	}()
	if conn.Subprotocol() != subprotocol {
		s.close(badProto)
		return
	}
	go s.ping(ctx)
	s.read()
}

// farewellTo is how to close a socket whose context has ended.
func farewellTo(ctx context.Context) farewell {
	if errors.Is(context.Cause(ctx), access.ErrRevoked) {
		return revoked
	}
	return goingAway
}
