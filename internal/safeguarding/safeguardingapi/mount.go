package safeguardingapi

import (
	"net/http"
	"slices"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct {
	Desk *command.Desk
	Zone *time.Location // in which a day of the figures begins
}

type door struct{ Deps }

const personal = "safeguarding" // what the audit calls these records

// The types of requests and answers carry the room's name because the document of
// all rooms names its schemas after them.

// Mount registers the operations. Anybody who deals with the contact records and
// asks; what the desk does is the desk's, and the room says so once more.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	both, desk := []string{"handler", "dispatcher"}, []string{"vulnerability-desk"}
	look := httpserver.Rule{Roles: both, Personal: personal}
	act := httpserver.Rule{Roles: both, Acts: true, Personal: personal} // what it answers is the whole record
	own := httpserver.Rule{Roles: desk, Acts: true, Personal: personal}
	// The desk's too; but whoever else tries is told by the room whom to ask.
	back := httpserver.Rule{Roles: slices.Concat(desk, both), Acts: true, Personal: personal}

	const path = "/api/contacts/{id}"
	httpserver.Handle(s, op(http.MethodGet, path+"/safeguarding", "get-safeguarding",
		"Who is vulnerable in a contact, what the vulnerability desk did, and what was done to keep people safe"), look, d.get)
	httpserver.Handle(s, op(http.MethodPost, path+"/vulnerabilities", "record-vulnerability",
		"Record somebody who cannot keep safe: who, why, since when, and how it makes what is happening worse"), act, d.record)
	httpserver.Handle(s, op(http.MethodPost, path+"/vulnerabilities/{vulnerability}/withdrawal", "withdraw-vulnerability",
		"Take back what was recorded in error; it stays on record"), back, d.withdraw)
	httpserver.Handle(s, op(http.MethodPost, path+"/desk", "ask-vulnerability-desk", "Ask the vulnerability desk to look"), act, d.ask)
	httpserver.Handle(s, op(http.MethodPost, path+"/desk/take", "take-vulnerability-case", "Take the case, or take it over from a colleague"), own, d.take)
	httpserver.Handle(s, op(http.MethodPost, path+"/advice", "advise", "Advise the handler or the officer; it stands in the incident's log"), own, d.advise)
	httpserver.Handle(s, op(http.MethodPost, path+"/advice/{advice}/answer", "answer-advice", "Say whether the advice was used"), act, d.answer)
	httpserver.Handle(s, op(http.MethodPost, path+"/actions", "take-safeguarding-action", "Say what was done to keep somebody safe"), act, d.action)
	httpserver.Handle(s, op(http.MethodPost, path+"/missed", "find-missed-vulnerability", "Say what nobody else had seen"), own, d.missed)
	httpserver.Handle(s, op(http.MethodPost, path+"/desk/end", "end-vulnerability-case", "End the desk's work on the contact"), own, d.end)

	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}/vulnerabilities", "list-person-vulnerabilities",
		"In which contacts a person was recorded as vulnerable, and why, the newest first"), look, d.ofPerson)

	httpserver.Handle(s, op(http.MethodGet, "/api/vulnerability-desk", "list-vulnerability-desk",
		"The desk's queue: asked by people, factors and rules before reviews before samples, then the gravest risk, then the oldest"),
		httpserver.Rule{Roles: desk, Personal: personal}, d.queue)
	httpserver.Handle(s, op(http.MethodGet, "/api/vulnerability-desk/advice-for-me", "list-advice-for-me",
		"Advice of the desk that waits for the asker's answer, in whichever contact"), look, d.mine)
	httpserver.Handle(s, op(http.MethodGet, "/api/vulnerability-desk/figures", "vulnerability-figures",
		"What the desk contributed in a period of whole days; no personal data"),
		httpserver.Rule{Roles: []string{"supervisor", "analyst", "vulnerability-desk"}}, d.figures)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"safeguarding"}}
}
