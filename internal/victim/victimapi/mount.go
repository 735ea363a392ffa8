package victimapi

import (
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct {
	Desk *command.Desk
	Zone *time.Location // in which a working day begins and ends
}

type door struct{ Deps }

const personal = "victim" // what the audit calls these records

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	both := []string{"handler", "dispatcher"}
	look := httpserver.Rule{Roles: both, Personal: personal}
	act := httpserver.Rule{Roles: both, Acts: true, Personal: personal} // what it answers are all promises of the incident
	httpserver.Handle(s, op(http.MethodGet, "/api/updates", "list-updates-due", "Who is to be told something, the soonest first, and the crimes whose victims were promised nothing"), look, d.due)
	httpserver.Handle(s, op(http.MethodGet, "/api/updates/counts", "count-updates", "How many updates wait for somebody; no personal data"),
		httpserver.Rule{Roles: both}, d.counts)
	httpserver.Handle(s, op(http.MethodGet, "/api/updates/figures", "victim-update-figures", "How many updates were promised and given in time"),
		httpserver.Rule{Roles: []string{"supervisor", "analyst"}}, d.figures)
	httpserver.Handle(s, op(http.MethodGet, ofIncident, "list-victim-updates", "What the victims of one incident were promised and told"), look, d.list)
	httpserver.Handle(s, op(http.MethodPost, ofIncident, "promise-update", "Promise somebody an update; the due date is the pack's, in working days"), act, d.promise)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/nobody", "nobody-to-tell", "Say why nobody has to be told of this crime"), act, d.nobody)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/{update}/done", "give-update", "Say what somebody was told"), act, d.give)
	httpserver.Handle(s, op(http.MethodPost, ofIncident+"/{update}/cancellation", "cancel-update", "Say why somebody need not be told"), act, d.cancel)
}

const ofIncident = "/api/incidents/{id}/updates"

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"victim"}}
}
