package incidentapi

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk/riskapi"
)

// Deps is what the operations work with.
type Deps struct {
	Desk     *command.Desk
	Initials func(force string) string // in references: "NS"
	Zone     *time.Location            // in which a day of reference numbers begins
	// Ground says what geography knows of a point, in WGS84 degrees, within a
	// radius in metres. Nil where there are no boundaries on file.
	Ground func(force string, lat, lon, radiusM float64) Ground
	// Risk is what assessments are kept with: each reassessment is one.
	Risk riskapi.Deps
	// Vulnerable says whether somebody vulnerable is on record for a contact. Nil
	// where that is not known; then nobody counts as vulnerable.
	Vulnerable func(ctx context.Context, c *httpserver.Call, contact string) (bool, error)
	// Referred says whether a referral of an incident, or of the contact that it came
	// of, stands. Nil where there are no referrals; then none does.
	Referred func(ctx context.Context, c *httpserver.Call, incident, contact string) (bool, error)
}

// Ground is whose ground a point lies on. Every part may be empty.
type Ground struct {
	Beat  string // code of the neighbourhood area
	Area  string // urban or rural
	Force string // code of the force
}

type door struct{ Deps }

const personal = "incident" // what the audit calls these records

// Mount registers the operations. Who may lower a grade and who may close is
// the room's to say, because it depends on the incident.
func Mount(s *httpserver.Server, deps Deps) {
	if deps.Risk.Desk == nil {
		deps.Risk.Desk = deps.Desk
	}
	d := door{deps}
	both := []string{"handler", "dispatcher"}
	look := httpserver.Rule{Roles: both, Personal: personal}
	act := httpserver.Rule{Roles: both, Acts: true, Personal: personal} // what it answers is the whole incident
	httpserver.Handle(s, op(http.MethodGet, "/api/incidents", "list-incidents", "The board: the most urgent first, then the oldest"), look, d.list)
	httpserver.Handle(s, op(http.MethodGet, "/api/incidents/{id}", "get-incident", "One incident with its log"), look, d.get)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents", "open-incident", "Open and grade an incident from a contact whose risk was assessed"), act, d.open)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents/{id}/grade", "grade-incident", "Raise the grade; lowering is asked for and decided by a second person"), act, d.grade)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents/{id}/log", "add-line", "Add a line to the log"), act, d.line)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents/{id}/locations", "locate-incident", "Say where it is; earlier words stay in the log"), act, d.locate)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents/{id}/resolve", "resolve-incident", "Resolve without deployment"), act, d.resolve)
	httpserver.Handle(s, op(http.MethodPost, "/api/incidents/{id}/close", "close-incident", "Close with a result; a handler may when no unit was ever sent"), act, d.close)
	d.mountReviews(s, look, act)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"incident"}}
}
