package riskapi

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk"
)

// Deps is what the operations work with.
type Deps struct {
	Desk *command.Desk
	// Facts gathers what the rules see beside the form. It is asked at each pause in
	// typing, so it has to be cheap. Nil: no facts.
	Facts func(ctx context.Context, c *httpserver.Call, contact string) (risk.Known, error)
	// Named says whether somebody vulnerable is on record for a contact. Nil: nobody.
	Named func(ctx context.Context, c *httpserver.Call, contact string) (bool, error)
	// OpensClosed says whether the one who asks may open closed records. Nil: nobody may.
	OpensClosed func(c *httpserver.Call) bool
	Zone        *time.Location // in which a day begins; nil is UTC
}

type door struct{ Deps }

// What the audit calls these records.
const (
	personal  = "assessment"
	rightCare = "right-care"
	// closedRecord is what the audit calls a person's record.
	closedRecord = "person"
)

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	d.mountAssessments(s)
	d.mountToDo(s)
	d.mountRightCare(s)
	count := httpserver.Rule{Roles: []string{"supervisor", "analyst"}}
	httpserver.Handle(s, op(http.MethodGet, "/api/assessments/figures", "assessment-figures", "How many contacts of a period of whole days were assessed, why others were not, and how people judged against the rules"), count, d.figures)
}

func (d door) mountAssessments(s *httpserver.Server) {
	look := httpserver.Rule{Roles: []string{"handler", "dispatcher"}, Personal: personal}
	ask := httpserver.Rule{Roles: []string{"handler", "dispatcher"}, Personal: personal} // its reasons show flags and history
	act := httpserver.Rule{Roles: []string{"handler"}, Acts: true, Personal: personal}
	leave := httpserver.Rule{Roles: []string{"handler"}, Acts: true} // answers with the asker's own words only
	const path = "/api/contacts/{id}/assessments"
	httpserver.Handle(s, op(http.MethodGet, path, "list-assessments", "How the risk of a contact was assessed, the oldest first"), look, d.list)
	httpserver.Handle(s, op(http.MethodPost, path+"/proposal", "propose-grade", "What the pack's rules ask for, and what the form still needs; saves nothing"), ask, d.propose)
	httpserver.Handle(s, op(http.MethodPost, path, "assess-contact", "Keep an assessment"), act, d.assess)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/deferrals", "defer-assessment", "Leave the assessment for later, for a reason of the pack"), leave, d.deferred)
}

func (d door) mountToDo(s *httpserver.Server) {
	both := []string{"handler", "dispatcher"}
	const path = "/api/contacts/{id}/to-do"
	httpserver.Handle(s, op(http.MethodGet, path, "list-to-do", "What the rules asked to be done in a contact, and what became of it"), httpserver.Rule{Roles: both, Personal: personal}, d.toDo)
	httpserver.Handle(s, op(http.MethodPost, path, "answer-to-do", "Say what became of something that the rules asked to be done"), httpserver.Rule{Roles: both, Acts: true, Personal: personal}, d.answerToDo)
}

func (d door) mountRightCare(s *httpserver.Server) {
	// Whoever closes an incident may be the one who has to decide first.
	decide := httpserver.Rule{Roles: []string{"handler", "dispatcher"}, Acts: true, Personal: rightCare}
	review := httpserver.Rule{Roles: []string{"supervisor"}, Acts: true, Personal: rightCare}
	waiting := httpserver.Rule{Roles: []string{"supervisor"}, Personal: rightCare}
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/right-care", "decide-right-care", "Decide whether the police attend under Right Care, Right Person"), decide, d.decideRightCare)
	httpserver.Handle(s, op(http.MethodPost, "/api/right-care/{contact}/{id}/review", "review-right-care", "Say whether such a decision was right; by somebody else than who made it"), review, d.reviewRightCare)
	httpserver.Handle(s, op(http.MethodGet, "/api/right-care/to-review", "list-right-care-to-review", "Decisions of others that were drawn for a second look and have had none, the oldest first"), waiting, d.toReview)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"risk"}}
}
