package resolutionapi

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/safeguarding/safeguardingapi"
)

// Deps is what the operations work with.
type Deps struct {
	Desk *command.Desk
	Zone *time.Location // in which a day of the figures begins, and times are said
	// Vulnerability counts what waits at the other desk, whose tables are its own.
	Vulnerability func(context.Context, *httpserver.Call) (safeguardingapi.Waiting, error)
}

type door struct{ Deps }

const personal = "resolution" // what the audit calls these records

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	desk := []string{"resolution-desk"}
	all := []string{"handler", "dispatcher"}
	look := httpserver.Rule{Roles: desk, Personal: personal}
	act := httpserver.Rule{Roles: desk, Acts: true, Personal: personal} // what it answers is the whole record
	httpserver.Handle(s, op(http.MethodGet, "/api/resolution-desk", "list-resolution-desk", "What waits at the resolution desk, whom to ring back, and what a supervisor is to look at"), look, d.list)
	httpserver.Handle(s, op(http.MethodGet, "/api/desks/counts", "count-desks", "How much waits at the desks; no personal data"),
		httpserver.Rule{Roles: all}, d.counts)
	httpserver.Handle(s, op(http.MethodGet, "/api/resolution-desk/figures", "resolution-figures", "How often each type is resolved without deployment, and how well"),
		httpserver.Rule{Roles: []string{"supervisor", "analyst", "resolution-desk"}}, d.figures)

	httpserver.Handle(s, op(http.MethodGet, ofIncident, "get-desk-record", "What the resolution desk did about one incident"),
		httpserver.Rule{Roles: all, Personal: personal}, d.get)
	httpserver.Handle(s, op(http.MethodPost, ofIncident, "pass-to-resolution-desk", "Bring an incident to the resolution desk"),
		httpserver.Rule{Roles: all, Acts: true, Personal: personal}, d.pass)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/take", "take-desk-case", "Take an incident from the desk's queue"), act, d.take)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/return", "return-desk-case", "Give an incident back: somebody has to attend after all"), act, d.giveBack)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/call-back", "promise-call-back", "Promise by when somebody is rung"), act, d.promise)
	// Whoever closes an incident has to keep or cancel its call-back first, so these
	// are for everybody who does.
	keep := httpserver.Rule{Roles: all, Acts: true, Personal: personal}
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/call-back/cancellation", "cancel-call-back", "Say why a promised call-back is not made"), keep, d.cancel)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/tries", "try-call-back", "Say how an attempt to ring somebody went"), keep, d.try)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/enquiry/end", "end-desk-enquiry", "Say what came of the desk's enquiries"), act, d.endEnquiry)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/advice/given", "give-desk-advice", "Say in which other way advice was given that could not be sent"), act, d.giveAdvice)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/check", "check-resolution", "A supervisor's look at a resolution without deployment"),
		httpserver.Rule{Roles: []string{"supervisor"}, Acts: true, Personal: personal}, d.check)
}

const ofIncident = "/api/incidents/{id}/desk"

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"resolution"}}
}
