package contactapi_test

import (
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// Every operation of every room: who may call it, what it owes.
func TestNoOperationForgetsItsRule(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	incident := room.Opened(seat.Client, "c1")
	recordedFor(t, room, "c1", "RIFF")
	at := func(path string) httpservertest.Example { return httpservertest.Example{Path: path} }
	httpservertest.Walk(t, room.House, map[string]httpservertest.Example{
		"list-contacts":    at("/api/contacts"),
		"get-contact":      at("/api/contacts/c1"),
		"get-known":        at("/api/contacts/c1/known"),
		"get-recording":    at("/api/recordings/c1"),
		"list-assessments": at("/api/contacts/c1/assessments"),
		"list-incidents":   at("/api/incidents"),
		"get-incident":     at("/api/incidents/" + incident),
	})
}
