package riskapi

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct{ Desk *command.Desk }

type door struct{ Deps }

const personal = "assessment" // what the audit calls these records

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	look := httpserver.Rule{Roles: []string{"handler", "dispatcher"}, Personal: personal}
	ask := httpserver.Rule{Roles: []string{"handler"}}
	act := httpserver.Rule{Roles: []string{"handler"}, Acts: true, Personal: personal}
	leave := httpserver.Rule{Roles: []string{"handler"}, Acts: true} // it and a proposal answer with the asker's own words only
	const path = "/api/contacts/{id}/assessments"
	httpserver.Handle(s, op(http.MethodGet, path, "list-assessments", "How the risk of a contact was assessed, the oldest first"), look, d.list)
	httpserver.Handle(s, op(http.MethodPost, path+"/proposal", "propose-grade", "The grade that the pack's rules ask for, and what the form still needs; saves nothing"), ask, d.propose)
	httpserver.Handle(s, op(http.MethodPost, path, "assess-contact", "Keep an assessment"), act, d.assess)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/deferrals", "defer-assessment", "Leave the assessment for later, for a reason of the pack"), leave, d.deferred)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"risk"}}
}
