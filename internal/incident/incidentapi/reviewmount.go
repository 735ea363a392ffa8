package incidentapi

import (
	"net/http"

	"bluelamp/internal/httpserver"
)

// mountReviews registers the second look, the second person and the clocks. That
// the second person is not the first is the room's to say.
func (d door) mountReviews(s *httpserver.Server, look, act httpserver.Rule) {
	decide := httpserver.Rule{Roles: []string{"supervisor"}, Acts: true, Personal: personal}
	const path = "/api/incidents/{id}"
	httpserver.Handle(s, op(http.MethodGet, "/api/reviews", "list-reviews", "Open incidents whose risk has to be looked at again, the weightiest first; the asker's own and nobody's first for a handler"), look, d.reviews)
	httpserver.Handle(s, op(http.MethodGet, "/api/requests", "list-requests", "Lowerings and delays that wait for a second person, the oldest first"), look, d.requests)
	httpserver.Handle(s, op(http.MethodGet, "/api/crime-decisions", "list-crime-decisions", "Incidents whose crime-recording decision is outstanding, by due time"), look, d.crimeClocks)
	httpserver.Handle(s, op(http.MethodPost, path+"/reassessments", "reassess-incident", "Look at the risk again; a graver risk stands at once, a calmer one is kept beside it"), act, d.reassess)
	httpserver.Handle(s, op(http.MethodPost, path+"/information", "add-information", "Write down what has become known; it calls for a reassessment"), act, d.information)
	httpserver.Handle(s, op(http.MethodPost, path+"/handover", "hand-over-incident", "Give it into other hands"), act, d.handover)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings", "ask-lowering", "Ask for a less urgent grade or a calmer risk, with a reassessment made for it"), act, d.askLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings/{request}/decision", "decide-lowering", "A supervisor's yes or no; never the asker's own"), decide, d.decideLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings/{request}/withdrawal", "withdraw-lowering", "Take a request back"), act, d.withdrawLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/delays", "ask-delay", "Ask to let somebody vulnerable wait longer than the target, until a time"), act, d.askDelay)
	httpserver.Handle(s, op(http.MethodPost, path+"/delays/{request}/decision", "decide-delay", "A supervisor's yes or no; never the asker's own"), decide, d.decideDelay)
	httpserver.Handle(s, op(http.MethodPost, path+"/crime", "decide-crime", "Decide whether a crime is recorded; a later decision stands beside the earlier"), act, d.decideCrime)
}
