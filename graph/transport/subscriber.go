package transport

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"

	"maillage/internal/i18n"
	"maillage/internal/problem"
)

// running is an operation under way on a socket.
type running struct {
	cancel context.CancelFunc
	slot   bool // counted in socket.slots
}

// subscribe starts the operation that m asks for.
func (s *socket) subscribe(m message) *farewell {
	start := graphql.Now()
	params, no := fromJSON(m.Payload)
	if m.ID == "" || no != nil {
		return &badMessage
	}
	params.Headers = s.headers
	params.ReadTime = graphql.TraceTiming{Start: start, End: graphql.Now()}

	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running[m.ID] != nil {
		return &idTaken
	}
	if most := orDefault(s.MaxOperations, DefaultMaxOperations); s.slots >= most {
		s.tell(m.ID, "error", Errors(s.ctx, problem.Exceeds("socketOperations", most, i18n.Tf(
			"Au plus %d opérations courent à la fois sur une connexion. Terminez-en une, ou ouvrez une autre connexion.",
			"At most %d operations run at once on a connection. Complete one of them, or open another connection.",
			most))))
		return nil
	}
	ctx, cancel := context.WithCancel(graphql.StartOperationTrace(s.ctx))
	run := &running{cancel: cancel, slot: true}
	s.running[m.ID] = run
	s.slots++
	s.operations.Go(func() {
		defer cancel()
		s.run(ctx, m.ID, run, params)
		s.mu.Lock()
		s.free(run)
		s.mu.Unlock()
	})
	return nil
}

// free gives the slot of run back; the caller holds mu.
func (s *socket) free(run *running) {
	if run.slot {
		run.slot = false
		s.slots--
	}
}

// run executes one operation and tells the client of it, ending with « error » or « complete ».
func (s *socket) run(ctx context.Context, id string, run *running, params *graphql.RawParams) {
	op, bad := prepare(ctx, s.exec, params)
	if bad != nil {
		s.end(id, run, "error", bad.Errors)
		return
	}
	for rep := range op.replies() {
		if rep.cause != causeNone {
			s.end(id, run, "error", rep.Errors)
			return
		}
		s.mu.Lock()
		live := s.running[id] == run
		if live {
			s.tell(id, "next", rep)
		}
		s.mu.Unlock()
		if !live {
			return
		}
	}
	s.end(id, run, "complete", nil)
}

// end sends the last message about run, and frees its id, unless the client has completed it.
func (s *socket) end(id string, run *running, kind string, payload any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running[id] != run || s.ctx.Err() != nil {
		return
	}
	delete(s.running, id)
	s.free(run)
	s.tell(id, kind, payload)
}

// cancel ends an operation at the client's wish; one that has ended already is nothing to tell of.
func (s *socket) cancel(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if run := s.running[id]; run != nil {
		run.cancel()
		delete(s.running, id)
	}
}

// tell sends a message about an operation; the caller holds mu.
func (s *socket) tell(id, kind string, payload any) {
	m := message{ID: id, Type: kind}
	if payload != nil {
		b, err := json.Marshal(payload)
		if err != nil {
			_ = s.conn.CloseNow() // cannot be: payloads are built of JSON
			return
		}
		m.Payload = b
	}
	_ = s.send(m) // the next read tells of a lost connection
}
