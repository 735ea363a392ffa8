package personapi

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personmatch"
)

// Deps is what the operations work with.
type Deps struct {
	Desk       *command.Desk
	Matcher    *personmatch.Matcher
	ReadNumber func(raw string) (e164 string, ok bool) // any spelling of a telephone number
	// ReadAddress parts one line of address; only the fields of an address are filled.
	ReadAddress func(line string) PersonDetails
	Erase       Erase
}

// The roles that an operation names. A supervisor counts as both.
var (
	readers = []string{"handler", "dispatcher"}
	writers = []string{"handler"}
	keepers = []string{"supervisor", "administrator"}
)

const personal = "person" // what the audit calls these records

type door struct {
	Deps
	saying chan struct{} // holds one while a word on two persons is heard
}

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps, make(chan struct{}, 1)}
	look := httpserver.Rule{Roles: readers, Personal: personal}
	open := httpserver.Rule{Roles: append(readers, "administrator"), Personal: personal}
	act := httpserver.Rule{Roles: writers, Acts: true, Personal: personal}
	keep := httpserver.Rule{Roles: keepers, Acts: true, Personal: personal}

	httpserver.Handle(s, op(http.MethodPost, "/api/people/look-up", "look-up-people",
		"Who this may be, by whatever is known so far"), open, d.lookUp)
	httpserver.Handle(s, op(http.MethodGet, "/api/people/picture", "get-picture",
		"What the history of a contact's caller, number and place shows when looked at together"), look, d.picture)
	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}", "get-person", "One person with everything that hangs on the record"), open, d.get)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/flags", "flag-person", "Put a warning or a need on a person"), act, d.flag)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/flags/{flag}/end", "end-flag", "Take a flag off again"), act, d.endFlag)
	supervise := httpserver.Rule{Roles: []string{"supervisor"}, Personal: personal}
	httpserver.Handle(s, op(http.MethodGet, "/api/people/flags-due", "list-flags-due", "Flags that were to be looked at again by now"), supervise, d.flagsDue)
	supervise.Acts = true
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/flags/{flag}/review", "review-flag",
		"Keep a flag after looking at it, and say when to look again"), supervise, d.reviewFlag)
	httpserver.Handle(s, op(http.MethodPut, "/api/people/{id}/safe-contact", "set-safe-contact",
		"Say how, where and when a person may safely be reached"), act, d.safeContact)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/descriptions/{record}/withdraw", "withdraw-description",
		"Take a description back"), act, d.withdraw)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/restrict", "restrict-person", "Close a record to most"), keep, d.restrict)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/unrestrict", "unrestrict-person", "Open a record again"), keep, d.unrestrict)
	disclose := httpserver.Rule{Roles: keepers, Personal: personal}
	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}/export", "export-person", "Everything on record of a person"), disclose, d.export)
	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}/export.csv", "export-person-csv", "The same as a table"), disclose, d.exportCSV)
	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}/erasure-reach", "get-erasure-reach", "What goes when a person is erased"), disclose, d.reach)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/erase", "erase-person", "Make a person's data unreadable for good"), keep, d.erase)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/links/{other}", "decide-link",
		"Say whether two persons on record are one, or ask for a second person to say so"), act, d.decide)
	httpserver.Handle(s, op(http.MethodPost, "/api/people/{id}/links/{other}/undo", "undo-link", "Take the last word on two persons back"), act, d.undo)
	httpserver.Handle(s, op(http.MethodGet, "/api/links/pending", "list-pending-links",
		"Joins that wait for a second person"), httpserver.Rule{Roles: keepers, Personal: personal}, d.pending)
	httpserver.Handle(s, op(http.MethodPut, "/api/numbers", "mark-number", "Say what kind of telephone a number is"), act, d.markNumber)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"person"}}
}
