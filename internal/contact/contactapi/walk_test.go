package contactapi_test

import (
	"errors"
	"net/http"
	"path"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// Every operation of the rooms around a call: who may call it, what it owes. The walk goes in
// the order in which the operations are registered, which is that of a call: the
// handler answers c1, writes, hangs up, finishes, and logs another by hand.
func TestNoOperationForgetsItsRule(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Line.Ring("c1", "999", drama)
	seat.Offered("c1")
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	opening := controlroom.Opening("c1")
	opening["grade"] = "priority"
	seat.Post("/api/incidents", opening).OK()
	recordedFor(t, room, "c1", "RIFF")
	received := contact.Received{Channel: contact.Phone, Service: "101", At: time.Now()}
	room.Happened(contact.Room, "c0", received, contact.Abandoned{At: time.Now()}, contact.Finished{Disposition: "advised", By: "handler-9", At: time.Now()},
		contact.FinishedAgainst{Against: []string{contact.AgainstLater}, By: "handler-9", At: time.Now()})
	room.Happened(contact.Room, "c9", received, contact.Abandoned{At: time.Now()})
	room.Happened(person.Room, "p1", person.Named{Name: "Marta Fielding", At: time.Now()})
	room.Happened(contact.Room, "c1", contact.PersonInvolved{Person: "p2", Name: "Dean Ashworth", Role: contact.Suspect, At: time.Now()})
	at := func(address string, body ...any) httpservertest.Example {
		return httpservertest.Example{Path: address, Body: append(body, nil)[0]}
	}
	text := map[string]string{"text": "Door is open"}
	httpservertest.Walk(t, room.House, map[string]httpservertest.Example{
		"list-contacts":          at("/api/contacts"),
		"get-contact":            at("/api/contacts/c1"),
		"get-known":              at("/api/contacts/c1/known"),
		"answer-contact":         at("/api/contacts/c1/answer"),
		"hold-contact":           at("/api/contacts/c1/hold"),
		"resume-contact":         at("/api/contacts/c1/resume"),
		"write-notes":            at("/api/contacts/c1/notes", text),
		"name-caller":            at("/api/contacts/c1/caller", map[string]string{"name": "Alex Example"}),
		"give-place":             at("/api/contacts/c1/place", text),
		"choose-type":            at("/api/contacts/c1/type", map[string]string{"type": "burglary"}),
		"locate-contact":         at("/api/contacts/c1/locations", map[string]any{"text": "1 Mill Lane", "source": "handler", "of": "incident"}),
		"involve-person":         at("/api/contacts/c1/people", map[string]any{"name": "The man next door", "role": "witness"}),
		"remove-person":          at("/api/contacts/c1/people/p2/remove", map[string]any{"reason": "Misheard."}),
		"decide-suggestion":      at("/api/contacts/c1/suggestions", map[string]any{"person": "p1", "verdict": "unsure"}),
		"pass-contact":           at("/api/contacts/c1/pass", map[string]any{"force": "southmere", "reason": "Across the boundary."}),
		"hang-up-contact":        at("/api/contacts/c1/hang-up"),
		"finish-contact":         at("/api/contacts/c1/finish", map[string]bool{"thenReady": false}),
		"list-contacts-against":  at("/api/contacts/against-proposal"),
		"count-contacts-against": at("/api/contacts/against-proposal/count"),
		"decide-contact-against": at("/api/contacts/c0/against-proposal", map[string]any{"agreed": true, "reason": "I heard the recording."}),
		"list-call-backs-owed":   at("/api/contacts/call-backs"),
		"ring-back-contact":      at("/api/contacts/c9/rung-back", map[string]any{"outcome": "reached"}),
		"log-contact":            at("/api/contacts", map[string]string{"channel": "counter"}),
		"get-recording":          at("/api/recordings/c1"),
	}, "contact", "queue", "dispatch", "statistics")
}

// An operation that answers with a whole record is a look at it, whatever else
// it does: its rule must say so, or the walk above would not ask for the page.
func TestWhatAnswersWithARecordOwesAnAuditPage(t *testing.T) {
	records := []string{"Contact", "Incident", "Assessment"}
	found := 0
	for _, r := range controlroom.Open(t).Server.Operations() {
		answer := r.Operation.Responses["200"]
		if answer == nil || answer.Content["application/json"] == nil {
			continue
		}
		if schema := answer.Content["application/json"].Schema; schema == nil || !slices.Contains(records, path.Base(schema.Ref)) {
			continue
		}
		found++
		if r.Rule.Personal == "" {
			t.Errorf("%s answers with a record: give its rule Personal", r.Operation.OperationID)
		}
	}
	if found < 16 {
		t.Errorf("only %d operations answer with a record: is the document read rightly?", found)
	}
}

// Writing what is there already is a way to read, and the book stands in front of it.
func TestAWriteThatChangesNothingIsALook(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	before := len(room.Looks.All())
	seat.Put("/api/contacts/c1/notes", map[string]string{"text": ""}).OK()
	looks := room.Looks.All()[before:]
	if len(looks) != 1 || looks[0].Record != "c1" || looks[0].Operation != "write-notes" {
		t.Errorf("audit: %+v", looks)
	}
	room.Looks.Fail(errors.New("the audit journal is closed"))
	if a := seat.Put("/api/contacts/c1/notes", map[string]string{"text": ""}); a.Status != http.StatusInternalServerError {
		t.Errorf("shown without an audit page: %d %s", a.Status, a.Body)
	}
}
