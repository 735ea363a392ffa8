package contactapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// Line is the handler's telephone. Each call is recorded when it returns.
type Line interface {
	Answer(ctx context.Context, c *httpserver.Call, contact string) (journal.Receipt, error)
	Hold(ctx context.Context, c *httpserver.Call, contact string) (journal.Receipt, error)
	Resume(ctx context.Context, c *httpserver.Call, contact string) (journal.Receipt, error)
	HangUp(ctx context.Context, c *httpserver.Call, contact string) (journal.Receipt, error)
}

// Queue is the single writer of one force's queue; queuedesk.Desk is one.
type Queue interface {
	State() queue.State
	Engage(ctx context.Context, handler, contact, service string) (journal.Position, error)
	Finish(ctx context.Context, handler, contact string, thenReady bool) (journal.Position, error)
}

// Deps is what the operations work with.
type Deps struct {
	Desk       *command.Desk
	Line       Line
	Queue      func(force string) Queue
	ReadNumber func(raw string) (e164 string, ok bool) // any spelling of a telephone number
	Recordings string                                  // the recording folder
}

// The roles that an operation names. A supervisor counts as both.
var (
	readers = []string{"handler", "dispatcher"}
	writers = []string{"handler"}
	hearers = []string{"supervisor"}
)

const personal = "contact" // what the audit calls these records

type door struct {
	Deps
	recordings *recordings
}

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps, newRecordings(deps.Recordings)}
	look := httpserver.Rule{Roles: readers, Personal: personal}
	act := httpserver.Rule{Roles: writers, Acts: true, Personal: personal} // what it answers is the whole contact
	write := httpserver.Rule{Roles: writers, Personal: personal}

	httpserver.Handle(s, op(http.MethodGet, "/api/contacts", "list-contacts", "Contacts, the newest first"), look, d.list)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/{id}", "get-contact", "One contact with what was written"), look, d.get)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/{id}/known", "get-known",
		"What is known of the contact's number in any spelling: earlier contacts, incidents, people and their flags, calls that broke off, places"), look, d.known)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/answer", "answer-contact", "Take the contact that is offered"), act, d.key(deps.Line.Answer))
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/hold", "hold-contact", "Put the caller on hold"), act, d.key(deps.Line.Hold))
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/resume", "resume-contact", "Take the caller off hold"), act, d.key(deps.Line.Resume))
	httpserver.Handle(s, op(http.MethodPut, "/api/contacts/{id}/notes", "write-notes", "Replace the notes"), write, d.notes)
	httpserver.Handle(s, op(http.MethodPut, "/api/contacts/{id}/caller", "name-caller", "Say who the caller is"), write, d.caller)
	httpserver.Handle(s, op(http.MethodPut, "/api/contacts/{id}/place", "give-place", "Say where"), write, d.place)
	httpserver.Handle(s, op(http.MethodPut, "/api/contacts/{id}/type", "choose-type", "Say what kind of incident the handler is working with"), write, d.chooseType)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/locations", "locate-contact", "Say where the caller is or where it happened"), act, d.locate)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/people", "involve-person", "Say that somebody other than the caller has to do with it"), act, d.involve)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/people/{person}/remove", "remove-person", "Take that back"), act, d.remove)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/suggestions", "decide-suggestion",
		"Say whether the caller is a person on record; same names them as the caller"), act, d.decide)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/pass", "pass-contact", "Hand the contact over to another force"), act, d.pass)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/hang-up", "hang-up-contact", "End the call"), act, d.key(deps.Line.HangUp))
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/finish", "finish-contact",
		"End the work on a contact whose conversation is over"), act, d.finish)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/against-proposal", "list-contacts-against",
		"Contacts that were finished without an incident against what was found: for supervisors all that wait, for handlers their own that a supervisor did not agree to"), look, d.against)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/against-proposal/count", "count-contacts-against",
		"How many of them wait for the asker"), httpserver.Rule{Roles: readers}, d.countAgainst)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/against-proposal", "decide-contact-against",
		"A supervisor who had nothing to do with it says whether no incident was needed"), httpserver.Rule{Roles: []string{"supervisor"}, Acts: true, Personal: personal}, d.decideAgainst)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/call-backs", "list-call-backs-owed",
		"Contacts of the last week that broke off and whose caller nobody has rung back, the longest waiting first"), look, d.owed)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts/{id}/rung-back", "ring-back-contact", "Say how ringing the caller back went"), act, d.ringBack)
	httpserver.Handle(s, op(http.MethodPost, "/api/contacts", "log-contact",
		"Log by hand a contact that did not come by telephone; it becomes the handler's contact in hand"), act, d.log)
	d.mountRecordings(s)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"contact"}}
}
