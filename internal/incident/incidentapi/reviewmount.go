package incidentapi

import (
	"net/http"

	"bluelamp/internal/httpserver"
)

// mountReviews registers the second look, the second person and the clocks. That
// the second person is not the first is the room's to say.
func (d door) mountReviews(s *httpserver.Server, look, act httpserver.Rule) {
	decide := httpserver.Rule{Roles: []string{"supervisor"}, Acts: true, Personal: personal}
	see := httpserver.Rule{Roles: []string{"supervisor"}, Personal: personal}
	join := httpserver.Rule{Roles: []string{"handler"}, Acts: true, Personal: personal}
	counts := httpserver.Rule{Roles: []string{"handler", "dispatcher"}} // figures alone
	const path = "/api/incidents/{id}"
	httpserver.Handle(s, op(http.MethodGet, "/api/reviews", "list-reviews", "Open incidents whose risk has to be looked at again, the weightiest first; the asker's own and nobody's first for a handler"), look, d.reviews)
	httpserver.Handle(s, op(http.MethodGet, "/api/reviews/counts", "count-reviews", "How much waits for the asker; figures alone"), counts, d.countReviews)
	httpserver.Handle(s, op(http.MethodGet, "/api/incidents/below-proposal", "list-below-proposal", "Grades below what the rules proposed that no supervisor has looked at, the oldest first; of closed incidents too"), see, d.belowProposal)
	httpserver.Handle(s, op(http.MethodPost, path+"/grade-seen", "see-grade", "A supervisor's word on a grade below the proposal; never that of who decided it"), decide, d.seeGrade)
	httpserver.Handle(s, op(http.MethodGet, "/api/requests", "list-requests", "Lowerings and delays that wait for a second person, the oldest first"), look, d.requests)
	httpserver.Handle(s, op(http.MethodGet, "/api/crime-decisions", "list-crime-decisions", "Incidents whose crime-recording decision is outstanding, by due time"), look, d.crimeClocks)
	httpserver.Handle(s, op(http.MethodPost, path+"/reassessments", "reassess-incident", "Look at the risk again; a graver risk stands at once, a calmer one is kept beside it"), act, d.reassess)
	httpserver.Handle(s, op(http.MethodPost, path+"/information", "add-information", "Write down what has become known; it calls for a reassessment"), act, d.information)
	httpserver.Handle(s, op(http.MethodPost, path+"/contacts", "join-incident", "A further contact is about this incident: it is linked, what it adds is written down, and the risk is looked at again"), join, d.join)
	httpserver.Handle(s, op(http.MethodPost, path+"/handover", "hand-over-incident", "Give it into other hands"), act, d.handover)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings", "ask-lowering", "Ask for a less urgent grade or a calmer risk, with a reassessment made for it"), act, d.askLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings/{request}/decision", "decide-lowering", "A supervisor's yes or no; never the asker's own"), decide, d.decideLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/lowerings/{request}/withdrawal", "withdraw-lowering", "Take a request back"), act, d.withdrawLowering)
	httpserver.Handle(s, op(http.MethodPost, path+"/delays", "ask-delay", "Ask to let somebody vulnerable wait longer than the target, until a time"), act, d.askDelay)
	httpserver.Handle(s, op(http.MethodPost, path+"/delays/{request}/decision", "decide-delay", "A supervisor's yes or no; never the asker's own"), decide, d.decideDelay)
	httpserver.Handle(s, op(http.MethodPost, path+"/crime", "decide-crime", "Decide whether a crime is recorded; a later decision stands beside the earlier. No crime may take a second person: then it is asked for"), act, d.decideCrime)
	httpserver.Handle(s, op(http.MethodPost, path+"/no-crimes/{request}/decision", "decide-no-crime", "A supervisor's yes or no to no crime; never the asker's own"), decide, d.decideNoCrime)
}
