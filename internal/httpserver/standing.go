package httpserver

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
)

// Feed sends a force's notes to a console as server-sent events; live.Hub is one.
type Feed interface {
	ServeSSE(w http.ResponseWriter, r *http.Request, force string)
}

// NotReady: the journal does not answer.
var NotReady = fault.New(fault.Unavailable, "server.not-ready",
	"Bluelamp runs but cannot read its record. Whoever runs it finds the cause in its log.")

type policyOut struct {
	Body *policy.Pack
}

type healthOut struct {
	Body Health
}

// Health says that the server answers and how far its record goes.
type Health struct {
	OK       bool             `json:"ok"`
	Version  string           `json:"version"`
	Position journal.Position `json:"position" doc:"Last page of the journal"`
}

// MountStanding registers what belongs to no room: the force's policy pack, the
// live feed and the health of the server.
func (s *Server) MountStanding(feed Feed) {
	Handle(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/policy", OperationID: "get-policy", Tags: []string{"policy"},
		Summary: "The force's policy pack: grades, risk model, incident types, codes",
	}, Rule{AnySignedIn: true}, func(_ context.Context, c *Call, _ *struct{}) (*policyOut, error) {
		return &policyOut{c.Policy()}, nil
	})
	Handle(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/health", OperationID: "get-health", Tags: []string{"health"},
		Summary: "Whether the server answers",
	}, Rule{Public: true}, s.health)
	HandleRaw(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/live", OperationID: "follow-live", Tags: []string{"live"},
		Summary: "What happens in the force, as server-sent events",
		Description: "Events: hello {position}; note, whose id is the position, {position, stream, version, type, at}; reset. " +
			"Resumes after Last-Event-ID or ?after=. Notes hold no personal data: fetch what changed.",
		Responses: map[string]*huma.Response{"200": EventStream("hello, note, reset")},
	}, Rule{AnySignedIn: true}, func(_ context.Context, c *Call, w http.ResponseWriter, r *http.Request) error {
		feed.ServeSSE(w, r, c.Force())
		return nil
	})
}

func (s *Server) health(ctx context.Context, _ *Call, _ *struct{}) (*healthOut, error) {
	out := &healthOut{Health{OK: true, Version: s.Version}}
	if s.Head == nil {
		return out, nil
	}
	head, err := s.Head(ctx)
	if err != nil {
		s.Log.ErrorContext(ctx, "the journal does not answer", "error", err)
		return nil, NotReady
	}
	out.Body.Position = head.Position
	return out, nil
}

// EventStream describes the answer of an operation that sends server-sent
// events of these names.
func EventStream(names string) *huma.Response {
	return &huma.Response{
		Description: "Server-sent events: " + names,
		Content:     map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}}},
	}
}
