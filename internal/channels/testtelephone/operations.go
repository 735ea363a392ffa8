package testtelephone

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
)

// Mount registers the operations.
func Mount(s *httpserver.Server, t Telephone) {
	anyone := httpserver.Rule{Public: true}
	httpserver.Handle(s, operation(http.MethodGet, "/api/telephone", "show-test-telephone",
		"What the test telephone can ring, and as whom"), anyone, t.show)
	httpserver.Handle(s, operation(http.MethodPost, "/api/telephone/calls", "place-test-call",
		"Ring a number from the browser"), anyone, t.place)
	httpserver.Handle(s, operation(http.MethodGet, "/api/telephone/calls/{id}", "show-test-call",
		"How the call stands"), anyone, t.status)
	httpserver.Handle(s, operation(http.MethodPost, "/api/telephone/calls/{id}/digits", "press-test-digit",
		"Press a key of the telephone"), anyone, t.digit)
	httpserver.Handle(s, operation(http.MethodDelete, "/api/telephone/calls/{id}", "hang-up-test-call",
		"Put the receiver down"), anyone, t.hangUp)
}

func operation(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"telephone"}}
}

func (t Telephone) show(context.Context, *httpserver.Call, *struct{}) (*shown, error) {
	out := &shown{}
	out.Body.Callers, out.Body.Services, out.Body.SIPAddress = t.Callers, t.Services, t.SIPAddress
	return out, nil
}

func (t Telephone) place(ctx context.Context, _ *httpserver.Call, in *order) (*placed, error) {
	id, answer, err := t.Gateway.Place(ctx, gatewayOrder(in))
	if err != nil {
		return nil, err
	}
	out := &placed{}
	out.Body.ID, out.Body.SDP = id, answer
	return out, nil
}

func (t Telephone) status(_ context.Context, _ *httpserver.Call, in *call) (*standing, error) {
	status, err := t.Gateway.Status(in.ID)
	if err != nil {
		return nil, err
	}
	out := &standing{}
	out.Body.State, out.Body.Reason = string(status.State), status.Reason
	return out, nil
}

func (t Telephone) digit(ctx context.Context, _ *httpserver.Call, in *pressed) (*struct{}, error) {
	return nil, t.Gateway.Digit(ctx, in.ID, in.Body.Digit)
}

func (t Telephone) hangUp(ctx context.Context, _ *httpserver.Call, in *call) (*struct{}, error) {
	return nil, t.Gateway.HangUp(ctx, in.ID)
}
