package queueapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/queue/queuedesk"
)

// Softphones joins handlers' browsers to the telephone edge: the browser's SDP
// offer in, the edge's answer out.
type Softphones interface {
	Connect(ctx context.Context, force, staff, sdp string) (string, error)
	Disconnect(force, staff string)
}

// Deps is what the operations work with.
type Deps struct {
	Desk       *command.Desk
	Desks      func(force string) *queuedesk.Desk
	Softphones Softphones
}

type door struct{ Deps }

var handlers = []string{"handler"}

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	look := httpserver.Rule{Roles: handlers}
	act := httpserver.Rule{Roles: handlers, Acts: true}
	httpserver.Handle(s, op(http.MethodGet, "/api/desk", "get-desk", "The handler's desk as it stands"), look, d.get)
	httpserver.Handle(s, op(http.MethodPost, "/api/desk/ready", "become-ready", "Take the next contact"), act, d.ready)
	httpserver.Handle(s, op(http.MethodPost, "/api/desk/not-ready", "become-not-ready", "Take no contacts, for a reason of the pack"), act, d.notReady)
	httpserver.Handle(s, op(http.MethodPost, "/api/desk/off", "go-off", "End the spell of duty"), act, d.off)
	httpserver.Handle(s, op(http.MethodPost, "/api/softphone", "connect-softphone", "Join the browser's audio to the telephone edge"), look, d.connect)
	httpserver.Handle(s, op(http.MethodDelete, "/api/softphone", "disconnect-softphone", "Take the browser's audio off the telephone edge"), look, d.disconnect)

	presence := op(http.MethodGet, "/api/desk/presence", "follow-desk", "The handler's desk as it changes; open, it says that the handler is present")
	presence.Description = "Event: desk, with the whole Desk, at once and whenever it changes. " +
		"When the last stream of a handler closes there are no more offers; after a grace the handler is not ready."
	presence.Responses = map[string]*huma.Response{"200": httpserver.EventStream("desk")}
	httpserver.HandleRaw(s, presence, look, d.presence)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"desk"}}
}
