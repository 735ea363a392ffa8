package dispatchapi

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct{ Desk *command.Desk }

type door struct{ Deps }

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	look := httpserver.Rule{Roles: []string{"handler", "dispatcher"}}
	act := httpserver.Rule{Roles: []string{"dispatcher"}, Acts: true}
	httpserver.Handle(s, op(http.MethodGet, "/api/units", "list-units", "The board of units, by callsign"), look, d.list)
	httpserver.Handle(s, op(http.MethodPost, "/api/units", "list-unit", "Bring a unit onto the board"), act, d.add)
	httpserver.Handle(s, op(http.MethodPost, "/api/units/{callsign}/assign", "assign-unit", "Send a unit to an incident"), act, d.assign)
	httpserver.Handle(s, op(http.MethodPost, "/api/units/{callsign}/en-route", "unit-en-route", "The unit is moving"), act, d.move(dispatch.EnRoute))
	httpserver.Handle(s, op(http.MethodPost, "/api/units/{callsign}/at-scene", "unit-at-scene", "The unit is there"), act, d.move(dispatch.AtScene))
	httpserver.Handle(s, op(http.MethodPost, "/api/units/{callsign}/clear", "clear-unit", "The unit is free again"), act, d.move(cleared))
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"dispatch"}}
}
